using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Funds;

/// <summary>A project's money at one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Figures">What the entries come to, in each currency.</param>
/// <param name="Entries">The entries, in the order of their days.</param>
public sealed record ProjectStage(
    string Stage, IReadOnlyList<FigureView> Figures, IReadOnlyList<ProjectMove> Entries)
{
    /// <summary>The stages of which there is an entry of the project, or one that names it, in their order.</summary>
    internal static List<ProjectStage> Of(PageRequest page, string project, List<Figure> figures)
    {
        var moves = page.View.Facts<MoneyMoved>()
            .Where(m => Is(m.Fact.Scope.Key) || Is(m.Fact.To) || Is(m.Fact.From))
            .OrderBy(m => m.Entry.EffectiveFrom ?? DateOnly.MinValue).ThenBy(m => m.Entry.Sequence)
            .ToLookup(m => m.Fact.Stage);
        return
        [
            .. MoneyStages.All.Where(s => moves[s].Any()).Select(s => new ProjectStage(
                s.Key(),
                [.. figures.Where(f => f.Standing == Standing.Computed && f.Stage == s).Select(page.FigureViews.Of)],
                [.. moves[s].Select(m => ProjectMove.Of(page, m))])),
        ];

        bool Is(string? key) => key is not null && page.View.Entities.Resolve(key) == project;
    }
}

/// <summary>An entry of a project's money.</summary>
/// <param name="Shown">The amount, in the reader's language.</param>
/// <param name="When">When, in the reader's language.</param>
/// <param name="From">Who gives; null where that is not stated.</param>
/// <param name="To">Who takes; null where that is not stated.</param>
/// <param name="Path">The entry's page.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ProjectMove(
    string Shown, string When, NameView? From, NameView? To, string Path, BasisView Basis)
{
    internal static ProjectMove Of(PageRequest page, Recorded<MoneyMoved> move) => new(
        FigureViews.Shown(move.Fact.Amount.Amount, Unit.Of(move.Fact.Amount.Currency), page.Texts),
        page.WhenOf(move.Entry),
        move.Fact.From is { } from ? page.Name(from) : null,
        move.Fact.To is { } to ? page.Name(to) : null,
        Addresses.Entry(move.Entry.Ref),
        page.BasisOf(move.Entry));
}
