using System.Globalization;
using Entente.App.Web;

namespace Entente.App.Features.Figures;

/// <summary>
/// A figure that was withdrawn or corrected: who kept its address finds what it said, what became of it, and what
/// stands now.
/// </summary>
public sealed record FormerFigureView
{
    /// <summary>That it no longer stands, by whom and since when.</summary>
    public required FindingView Finding { get; init; }

    /// <summary>The figure as it stood.</summary>
    public required FigureView Figure { get; init; }

    /// <summary>Its page as it stood.</summary>
    public required string Then { get; init; }

    /// <summary>The figures that say the same matter now.</summary>
    public required IReadOnlyList<FigureView> Now { get; init; }

    /// <summary>The entries about it, the last recorded first.</summary>
    public required IReadOnlyList<RecordedView> Recorded { get; init; }

    /// <summary>The view; null where the account as of the page's times never had a figure of that id.</summary>
    public static FormerFigureView? Of(PageRequest page, string id)
    {
        if (page.Figures.ReportOf(id) is not { } entry
            || page.View.Overruling(entry.Ref).FirstOrDefault() is not { } later
            || AsItStood(page, entry, id) is not { } set)
        {
            return null;
        }
        var figure = set.Find(id)!;
        var history = new FigureHistory(page, figure);
        var code = later.Fact is EntriesWithdrawn ? "question.figure-withdrawn" : "question.figure-corrected";
        return new FormerFigureView
        {
            Finding = FindingView.Of(
                Core.Finding.Of(
                    code, null, ("figure", id), ("name", page.Author(later.Author).Name),
                    ("when", page.Texts.Locale.Instant(later.Recorded))),
                page.Texts),
            Figure = new FigureViews(set, new ClaimIndex(set.View), page.Texts).Of(figure),
            Then = page.Link(
                Addresses.Figure(id),
                ("recorded", entry.Recorded.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))),
            Now = [.. history.Now().Select(page.FigureViews.Of)],
            Recorded = history.Recorded(),
        };
    }

    /// <summary>The figures of the account when it took the entry in; null where it did not count then.</summary>
    private static FigureSet? AsItStood(PageRequest page, Entry entry, string id)
    {
        var set = FigureSet.Of(page.View.At(page.View.AsOf with { Recorded = entry.Recorded }));
        return set.Find(id) is null ? null : set;
    }
}
