using Entente.App.Features.Record;
using Entente.App.Web;

namespace Entente.App.Features.Documents;

/// <summary>Something of the account that rests on a source.</summary>
/// <param name="Text">What it says, or is called.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="Path">Where it stands.</param>
public sealed record RestingView(string Text, string? Lang, string Path);

/// <summary>What of one kind rests on a source.</summary>
/// <param name="Kind">What kind of statement it is, in the reader's language.</param>
/// <param name="Items">What rests on it, in the order of recording.</param>
public sealed record RestsView(string Kind, IReadOnlyList<RestingView> Items)
{
    /// <summary>
    /// What the account says on the ground of a source: figures, promises and meetings before the rest. Its claims and
    /// verdicts on them say nothing yet, and what was corrected or taken back says nothing any more.
    /// </summary>
    public static IReadOnlyList<RestsView> On(PageRequest page, string source)
    {
        var lines = new EntryLines(page);
        var figures = page.Figures.All.Where(f => f.Standing == Standing.Reported)
            .SelectMany(f => f.Basis.Concat(f.LeftOpenBy).Select(b => (b.Entry, Figure: f)))
            .ToLookup(x => x.Entry, x => x.Figure);
        return
        [
            .. page.View.Entries()
                .Where(e => e.Source == source && e.Fact is not (SourceRegistered or ClaimProposed or ClaimJudged)
                    && lines.StateOf(e) == EntryState.Standing)
                .SelectMany(e => Of(page, lines, e, figures[e.Ref]).Select(item => (Entry: e, Item: item)))
                .DistinctBy(x => x.Item)
                .OrderBy(x => x.Entry.Fact switch
                {
                    FigureReported => 0,
                    CommitmentMade => 1,
                    MeetingHeld => 2,
                    _ => 3,
                })
                .GroupBy(x => lines.Said(x.Entry).What, x => x.Item, StringComparer.Ordinal)
                .Select(g => new RestsView(g.Key, [.. g])),
        ];
    }

    private static IEnumerable<RestingView> Of(
        PageRequest page, EntryLines lines, Entry entry, IEnumerable<Figure> figures)
    {
        if (entry.Fact is FigureReported && figures.Any())
        {
            return figures.Select(f => page.FigureViews.Of(f)).Select(f => new RestingView(
                $"{f.QuantityName}, {f.ScopeName}, {f.When}: {f.Shown}", null, Addresses.Figure(f.Id)));
        }
        if (entry.Fact is CommitmentMade made)
        {
            var words = page.WordsOf(new Recorded<CommitmentMade>(entry, made));
            return [new RestingView(words.Text, words.Lang, Addresses.Commitment(made.Key))];
        }
        var name = entry.Fact is EntityFact thing ? page.Name(thing.Key) : null;
        return
        [
            name is { Path: { } path } && name.Name != name.Key
                ? new RestingView(name.Name, null, path)
                : new RestingView(lines.Said(entry).Text, null, Addresses.Entry(entry.Ref)),
        ];
    }
}
