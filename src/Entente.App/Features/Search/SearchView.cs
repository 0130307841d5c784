using Entente.App.Features.Figures;
using Entente.App.Web;
using Entente.Store;

namespace Entente.App.Features.Search;

/// <summary>A stretch of a text: what was asked for, or what stands around it.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Match">Whether it is what was asked for.</param>
public sealed record MarkedView(string Text, bool Match);

/// <summary>Something that was found.</summary>
public sealed record SearchResultView
{
    /// <summary>The kind: document, sentence, claim, promise, meeting, fund, ...</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called, in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>The title in stretches, where it is what fits; null where the quote is.</summary>
    public IReadOnlyList<MarkedView>? TitleMarked { get; init; }

    /// <summary>The path of its page.</summary>
    public required string Path { get; init; }

    /// <summary>The sentence or name that fits, in stretches; null where the title says it all.</summary>
    public IReadOnlyList<MarkedView>? Quote { get; init; }

    /// <summary>Whether the quote stands in a document, letter for letter.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>What else tells it apart: a figure's value and time, the owner of a term.</summary>
    public string? Detail { get; init; }

    /// <summary>The key of the source it rests on; null for the account's own words.</summary>
    public string? Source { get; init; }

    /// <summary>The heading of the source.</summary>
    public string? SourceTitle { get; init; }

    /// <summary>Who published the source.</summary>
    public string? Publisher { get; init; }

    /// <summary>ISO 639-1 code of the language of what fits; null where it is not stated.</summary>
    public string? Language { get; init; }

    /// <summary>Its own day, or that of its source, in ISO form; null where there is none.</summary>
    public string? Date { get; init; }

    /// <summary>The same in the reader's language.</summary>
    public string? When { get; init; }

    /// <summary>The year of that day.</summary>
    public int? Year { get; init; }

    /// <summary>
    /// How exactly it fits: exact; unmarked, with other diacritics; begun, in longer words; variant, in another
    /// spelling or form of a word.
    /// </summary>
    public required string Fit { get; init; }

    /// <summary>What the next page begins behind.</summary>
    public required string Cursor { get; init; }
}

/// <summary>One value by which what was found can be narrowed.</summary>
/// <param name="Value">The value, as it stands in the address; <c>none</c> for what has none.</param>
/// <param name="Label">The value in the reader's language.</param>
/// <param name="Count">How many results have it, with the other choices kept.</param>
/// <param name="Chosen">Whether it is chosen.</param>
public sealed record FacetValueView(string Value, string Label, int Count, bool Chosen);

/// <summary>A way in which what was found can be narrowed.</summary>
/// <param name="Name">The name in the address: kind, year, publisher, lang_of.</param>
/// <param name="Values">Its values; each result has exactly one.</param>
public sealed record FacetView(string Name, IReadOnlyList<FacetValueView> Values);

/// <summary>A question and what was found.</summary>
public sealed record SearchView
{
    /// <summary>How many results stand on a page where the address does not say.</summary>
    public const int PageSize = 20;

    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>What was asked; empty where nothing was.</summary>
    public required string Query { get; init; }

    /// <summary>Whether there is nothing in the question that could be looked for.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>Whether more was typed than counts.</summary>
    public required bool IsCut { get; init; }

    /// <summary>How many results there are, with all choices.</summary>
    public required int Count { get; init; }

    /// <summary>Those of this page, best first.</summary>
    public required IReadOnlyList<SearchResultView> Results { get; init; }

    /// <summary>How they can be narrowed.</summary>
    public required IReadOnlyList<FacetView> Facets { get; init; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Which rows are shown, and where the list goes on.</summary>
    public required PagingView Paging { get; init; }

    /// <summary>Answers the question that an address asks.</summary>
    public static async Task<SearchView> OfAsync(PageRequest page, SearchIndex index, CancellationToken cancellation)
    {
        var query = SearchQuery.Of(page.Single("q")?.Trim());
        var facets = new SearchFacets(page);
        var all = new SearchResults(page, query).Of(await index.FindAsync(query, page.View, cancellation));
        facets.Check(all);
        var chosen = all.Where(facets.IsChosen).ToList();
        var (shown, paging) = Filters.Page(page, chosen, r => r.Cursor, PageSize);
        return new SearchView
        {
            AsOf = page.AsOf,
            Query = query.Typed,
            IsEmpty = query.IsEmpty,
            IsCut = query.IsCut,
            Count = chosen.Count,
            Results = shown,
            Facets = all.Count > 0 ? facets.Of(all) : [],
            Next = paging.Next,
            Paging = paging,
        };
    }
}
