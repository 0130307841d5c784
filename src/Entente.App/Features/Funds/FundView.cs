using Entente.App.Charts;
using Entente.App.Features.Figures;
using Entente.App.Features.Parties;
using Entente.App.Web;

namespace Entente.App.Features.Funds;

/// <summary>What waits for approval on one day.</summary>
/// <param name="Count">How many projects.</param>
/// <param name="Budgets">The known part of their budget.</param>
/// <param name="Named">The projects that are named, each with its budget on that day.</param>
/// <param name="Unnamed">How many are not named; null where that cannot be said.</param>
public sealed record PipelineView(
    FigureView Count, IReadOnlyList<FigureView> Budgets, IReadOnlyList<ProjectLink> Named, decimal? Unnamed);

/// <summary>A project in a list.</summary>
/// <param name="Project">What it is called.</param>
/// <param name="State">Its state as last recorded; null where none is said.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ProjectLink(NameView Project, string? State, IReadOnlyList<FigureView> Figures);

/// <summary>An item that one list has and a later one has not.</summary>
/// <param name="Item">The item.</param>
/// <param name="Listed">The day of the earlier list.</param>
/// <param name="Missing">The day of the later one.</param>
public sealed record ListGap(WordsView Item, string Listed, string Missing);

/// <summary>The money of one stage; stages are never added up.</summary>
/// <param name="Stage">The stage; null where the source names none.</param>
/// <param name="Figures">The figures of the stage; none is not zero.</param>
public sealed record StageView(string? Stage, IReadOnlyList<FigureView> Figures);

/// <summary>A fund or facility.</summary>
public sealed record FundView
{
    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>What it is called.</summary>
    public required NameView Fund { get; init; }

    /// <summary>Its other names.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>How it works; null where that is not said.</summary>
    public string? Modality { get; init; }

    /// <summary>Who manages or holds it.</summary>
    public NameView? Manager { get; init; }

    /// <summary>Who contributes.</summary>
    public required IReadOnlyList<NameView> Contributors { get; init; }

    /// <summary>Who has an office at it.</summary>
    public required IReadOnlyList<OfficeView> Offices { get; init; }

    /// <summary>What it is a part of.</summary>
    public required IReadOnlyList<NameView> PartOf { get; init; }

    /// <summary>Its parts.</summary>
    public required IReadOnlyList<NameView> Parts { get; init; }

    /// <summary>Contributions by year and giver, against targets.</summary>
    public required Chart Contributions { get; init; }

    /// <summary>The targets.</summary>
    public required IReadOnlyList<FigureView> Targets { get; init; }

    /// <summary>The shares of those who give, where more than one does.</summary>
    public required IReadOnlyList<FigureView> Shares { get; init; }

    /// <summary>The portfolio over time.</summary>
    public required Chart Portfolio { get; init; }

    /// <summary>What waits for approval, latest day first.</summary>
    public required IReadOnlyList<PipelineView> Pipeline { get; init; }

    /// <summary>Lists of priority areas and other things, by day.</summary>
    public required IReadOnlyList<ReportedListView> Lists { get; init; }

    /// <summary>What an earlier list has and a later one has not.</summary>
    public required IReadOnlyList<ListGap> Gaps { get; init; }

    /// <summary>Its money by stage.</summary>
    public required IReadOnlyList<StageView> Stages { get; init; }

    /// <summary>Figures that stand nowhere else on the page.</summary>
    public required IReadOnlyList<FigureView> Others { get; init; }

    /// <summary>Its projects.</summary>
    public required IReadOnlyList<ProjectLink> Projects { get; init; }

    /// <summary>Meetings of the days on which its figures hold, or at which promises about it were made.</summary>
    public required IReadOnlyList<MeetingLink> Meetings { get; init; }

    /// <summary>Promises about it.</summary>
    public required IReadOnlyList<PromiseView> Promises { get; init; }

    /// <summary>Where its figures do not agree.</summary>
    public required IReadOnlyList<ReconciledView> Disagreements { get; init; }

    /// <summary>What the page rests on.</summary>
    public required IReadOnlyList<BasisView> Sources { get; init; }

    /// <summary>The view; null where the account has no such fund.</summary>
    public static FundView? Of(PageRequest page, string key) =>
        page.View.Entities.Find(key) is { Kind: NameKind.Fund } fund ? new FundParts(page, fund).Make() : null;
}
