using System.Globalization;
using Entente.App.Web;
using Entente.Store;

namespace Entente.App.Features.Search;

/// <summary>
/// Makes results of the texts that fit: each thing once, by the text of it that fits best, with its page, its source
/// and its day.
/// </summary>
internal sealed class SearchResults(PageRequest page, SearchQuery query)
{
    private readonly SourceIndex _sources = new(page.View);
    private readonly SearchTitles _titles = new(page);

    /// <summary>The results, in the order of the texts.</summary>
    public IReadOnlyList<SearchResultView> Of(IReadOnlyList<SearchHit> hits)
    {
        var quoted = hits.Where(h => h.Row is { Kind: SearchKind.Claim, Span: not null })
            .ToLookup(h => h.Row.Document!, h => h.Row.Span!.Value, StringComparer.Ordinal);
        var read = hits.Where(h => h.Row.Kind != SearchKind.Claim).Select(h => h.Row.Claim).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. hits.Where(h => !IsSaidElsewhere(h.Row))
                .DistinctBy(h => ThingOf(h.Row), StringComparer.Ordinal)
                .Select(ResultOf),
        ];

        // A sentence is shown by the claim that quotes it, and a claim by what it was read as, where that fits too.
        bool IsSaidElsewhere(SearchRow row) => row.Kind switch
        {
            SearchKind.Sentence => quoted[row.Document!].Any(s => s.Overlaps(row.Span!.Value)),
            SearchKind.Claim => read.Contains(row.Claim!),
            _ => false,
        };
    }

    private SearchResultView ResultOf(SearchHit hit)
    {
        var row = hit.Row;
        var entry = row.RestsOn[0];
        var source = row.Kind == SearchKind.Document ? row.Key : row.Document ?? entry.Source;
        var known = _sources.Find(source);
        var date = !row.Date.IsUnknown || HasName(row.Kind) ? row.Date : known?.Published ?? default;
        var title = _titles.Of(row);
        var isText = row.Kind is SearchKind.Sentence or SearchKind.Claim;
        var quote = row.Text == title.Text ? null : Quotes.Of(row.Text, query);
        // Where a figure was found by its number, or by words that are not shown, its quantity stands in its title.
        var isTitleEnough = quote is null
            || (row.Kind == SearchKind.Figure && !quote.Any(q => q.Match));
        return new SearchResultView
        {
            Kind = Keys.Of(row.Kind),
            Title = title.Text,
            TitleMarked = isTitleEnough ? Quotes.Of(title.Text, query) : null,
            Path = title.Path,
            Quote = isTitleEnough ? null : quote,
            IsPrinted = isText || row.RestsOn.Any(e => e.Fact is ClaimProposed),
            Detail = title.Detail,
            Source = known?.Key,
            SourceTitle = isText || row.Kind == SearchKind.Document || known is null
                ? null
                : _titles.TitleOf(known.Key),
            Publisher = known?.Publisher,
            Language = row.Language != NameForm.NoLanguage ? row.Language : isText ? known?.Language : null,
            Date = date.IsUnknown ? null : date.ToString(),
            When = title.When ?? (date.IsUnknown ? null : page.Texts.Locale.Date(date, page.Texts)),
            Year = date.Year,
            Cursor = ThingOf(row),
            Fit = Keys.Of(hit.Fit),
        };
    }

    /// <summary>What has a name is no older for the day on which a source speaks of it.</summary>
    private static bool HasName(SearchKind kind) =>
        kind is SearchKind.Meeting or SearchKind.Fund or SearchKind.Plan or SearchKind.Party or SearchKind.Person
            or SearchKind.Term or SearchKind.Project or SearchKind.Figure;

    /// <summary>What thing a text belongs to: of its texts only the best is shown.</summary>
    private string ThingOf(SearchRow row)
    {
        var key = page.View.Entities.Resolve(row.Key);
        return row.Kind switch
        {
            SearchKind.Sentence => string.Create(
                CultureInfo.InvariantCulture, $"sentence~{row.Key}~{row.Span!.Value.Start}"),
            SearchKind.Claim => $"claim~{row.Document}~{row.Text}",
            SearchKind.Figure => "figure~" + _titles.FigureOf(row)?.Id,
            SearchKind.Term when row.RestsOn[0].Fact is TermDefined term => $"term~{key}~{term.Key}",
            SearchKind.Plan when row.RestsOn[0].Fact is ActivityRecorded activity => $"activity~{key}~{activity.Key}",
            SearchKind.Term or SearchKind.Decision or SearchKind.Outcome or SearchKind.Position =>
                row.RestsOn[0].Ref.ToString(),
            SearchKind.Event when row.RestsOn[0].Fact is StatusChanged => row.RestsOn[0].Ref.ToString(),
            _ => $"{Keys.Of(row.Kind)}~{key}",
        };
    }
}

/// <summary>Cuts a text into stretches that fit and stretches that do not.</summary>
internal static class Quotes
{
    /// <summary>A quote is a sentence; what is longer is cut around what fits.</summary>
    private const int MaxLength = 480;

    /// <summary>How much is left before the first stretch that fits.</summary>
    private const int Before = 120;

    /// <summary>The stretches; together they are the text, or the part of it between two ellipses.</summary>
    public static IReadOnlyList<MarkedView> Of(string text, SearchQuery query)
    {
        var marks = query.Marks(text);
        var (from, to) = (0, text.Length);
        if (text.Length > MaxLength)
        {
            from = marks.Count == 0 ? 0 : BlankBefore(text, Math.Max(0, marks[0].Start - Before));
            to = Math.Min(text.Length, BlankBefore(text, Math.Min(text.Length, from + MaxLength)));
        }
        var stretches = new List<MarkedView>();
        Add(from > 0 ? "…" : "", false);
        var at = from;
        foreach (var (start, end) in marks.Where(m => m.Start >= from && m.End <= to))
        {
            Add(text[at..start], false);
            Add(text[start..end], true);
            at = end;
        }
        Add(text[at..to], false);
        Add(to < text.Length ? "…" : "", false);
        return stretches;

        void Add(string stretch, bool isMatch)
        {
            if (stretch.Length > 0)
            {
                stretches.Add(new MarkedView(stretch, isMatch));
            }
        }
    }

    /// <summary>The place behind the last blank before a place; the place itself where there is none near.</summary>
    private static int BlankBefore(string text, int place)
    {
        if (place == text.Length)
        {
            return place;
        }
        for (var at = place; at > 0 && at > place - Before; at--)
        {
            if (char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }
        return char.IsLowSurrogate(text[place]) ? place - 1 : place;
    }
}
