namespace Entente.App.Features.Figures;

/// <summary>The three times of an answer.</summary>
/// <param name="Effective">The day as of which things hold.</param>
/// <param name="Known">The day by which they were known.</param>
/// <param name="Recorded">The instant by which they were recorded.</param>
public sealed record AsOfView(DateOnly Effective, DateOnly Known, DateTimeOffset Recorded);

/// <summary>All figures of one quantity, scope and time, held against each other.</summary>
public sealed record ReconciledView(
    string Quantity, string QuantityName, string Scope, string ScopeName, TimeView? Time, PeriodView? Period,
    string When,
    IReadOnlyList<string> Figures, string Outcome, string OutcomeName, decimal? Difference, string? Chosen,
    string? ChosenBy,
    string? ChosenReason);

/// <summary>The figures of the account, or the one that was asked for, or the finding that refuses it.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Reconciled">How they stand to each other.</param>
/// <param name="Findings">What has to be said, or why there is no figure; null where there is nothing to say.</param>
public sealed record FiguresView(
    AsOfView AsOf, IReadOnlyList<FigureView> Figures, IReadOnlyList<ReconciledView> Reconciled,
    IReadOnlyList<FindingView>? Findings);
