using Entente.App.Features.Disagreements;
using Entente.App.Web;

namespace Entente.App.Features.Figures;

/// <summary>How the matter of a figure was known from a day on.</summary>
/// <param name="Day">The day, in ISO form.</param>
/// <param name="When">The day in the reader's language.</param>
/// <param name="Figures">The figures of this quantity, scope and time as known by then; none: not known.</param>
public sealed record KnownView(string Day, string When, IReadOnlyList<FigureView> Figures);

/// <summary>An entry of the journal about the matter of a figure.</summary>
/// <param name="Recorded">When it was recorded, in ISO form.</param>
/// <param name="When">The same in the reader's language.</param>
/// <param name="Known">Since when it was known, in the reader's language.</param>
/// <param name="Act">reported, corrected, withdrawn, chosen.</param>
/// <param name="Said">The figure that it says or takes back; null where it says none.</param>
/// <param name="Reason">Why, in the words of the author; null where nothing was said.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Path">Where the entry stands.</param>
/// <param name="Basis">What it rests on; null where it only overrules or chooses.</param>
public sealed record RecordedView(
    string Recorded, string When, string Known, string Act, string? Said, string? Reason, NameView Author, string Path,
    BasisView? Basis);

/// <summary>How a figure stands to another, to a promise, or to what it is about.</summary>
/// <param name="Relation">made-into, restates, restated-by, includes, included-in, residual-of, leaves, promise,
/// about.</param>
/// <param name="Text">What the other says.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="Path">Where the other stands.</param>
public sealed record FigureLinkView(string Relation, string Text, string? Lang, string Path);

/// <summary>One figure: what it rests on, how it was known over time, what it feeds, and how to cite it.</summary>
public sealed record FigurePageView
{
    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>The figure.</summary>
    public required FigureView Figure { get; init; }

    /// <summary>Where the times of this view are fixed, so that it can be cited.</summary>
    public required string Cite { get; init; }

    /// <summary>Other figures of the quantity and scope, by time.</summary>
    public required IReadOnlyList<FigureView> Others { get; init; }

    /// <summary>How it stands to figures of the same time, with the one that is chosen and why.</summary>
    public required IReadOnlyList<ComparisonView> Compared { get; init; }

    /// <summary>How the matter was known, from each day on which something of it became known.</summary>
    public required IReadOnlyList<KnownView> Known { get; init; }

    /// <summary>The entries about it in the order of recording.</summary>
    public required IReadOnlyList<RecordedView> Recorded { get; init; }

    /// <summary>What it feeds, and what it says again.</summary>
    public required IReadOnlyList<FigureLinkView> Links { get; init; }

    /// <summary>
    /// The figure of an id, also of a former one that means one figure. An id that was noted as of other times leads to
    /// the figure here that rests on a report of the one which it names now, where there is only one.
    /// </summary>
    private static Figure? Find(PageRequest page, string id) =>
        page.Figures.Find(id)
        ?? (page.AsOfRequest.IsFixed && page.FiguresNow.Find(id) is { } now
            && page.Figures.SameReports(now).ToList() is [var only] ? only : null);

    /// <summary>The view; null where the account has no such figure at these times.</summary>
    public static FigurePageView? Of(PageRequest page, string id)
    {
        if (Find(page, id) is not { } figure)
        {
            return null;
        }
        id = figure.Id;
        var alike = page.Figures.All.Where(f => f.Quantity == figure.Quantity && f.Scope == figure.Scope).ToList();
        var history = new FigureHistory(page, figure);
        return new FigurePageView
        {
            AsOf = page.AsOf,
            Figure = page.FigureViews.Of(figure),
            Cite = history.Cite(),
            Others = [.. alike.Where(f => f.Id != figure.Id).Select(page.FigureViews.Of)],
            Compared =
            [
                .. Reconciling.Of(page.Figures, alike).Where(r => r.Figures.Contains(figure.Id))
                    .Select(r => ComparisonView.From(page, r)),
            ],
            Known = history.Known(),
            Recorded = history.Recorded(),
            Links = new FigureNeighbours(page, figure).All(),
        };
    }
}
