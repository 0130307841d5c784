using System.Globalization;
using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Documents;

/// <summary>A source in a list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its heading, in the reader's language where the account has it so.</param>
/// <param name="TitleLang">The language of the heading where it is not the reader's.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When, in ISO form; null where nothing says it.</param>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Address">Where it stands on the network.</param>
/// <param name="HasText">Whether the account holds the document itself.</param>
/// <param name="Claims">How many claims were proposed from it.</param>
/// <param name="Open">How many of them wait for a verdict.</param>
public sealed record SourceView(
    string Key, string? Title, string? TitleLang, string? Publisher, string? Published, string When, string? Address,
    bool HasText, int Claims, int Open)
{
    /// <summary>ISO 639-1 code of the language it is written in; null where that is not stated.</summary>
    public string? Language { get; init; }

    /// <summary>The year in which it was published; null where nothing says it.</summary>
    public int? Year { get; init; }

    /// <summary>The source whose text it copies: both count as one.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The source that it is a new version of; null where it is of none.</summary>
    public string? VersionOf { get; init; }
}

/// <summary>All sources of the account.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Count">How many fit the filters.</param>
/// <param name="Filters">How the list can be narrowed.</param>
/// <param name="Paging">Where the list goes on.</param>
/// <param name="Sources">The sources, latest first, undated ones at the end.</param>
public sealed record DocumentsView(
    AsOfView AsOf, int Count, IReadOnlyList<FilterView> Filters, PagingView Paging, IReadOnlyList<SourceView> Sources)
{
    /// <summary>The view, narrowed as the address says.</summary>
    public static DocumentsView Of(PageRequest page)
    {
        var claims = page.Claims.All.ToLookup(c => c.Document, StringComparer.Ordinal);
        var all = page.Figures.Sources.All
            .OrderByDescending(s => s.Fact.Published.Latest ?? DateOnly.MinValue)
            .ThenBy(s => s.Fact.Key, StringComparer.Ordinal)
            .Select(s => SourceOf(page, s.Fact, claims[s.Fact.Key]))
            .ToList();
        var (fitting, filters) = Web.Filters.Apply(page, all, FiltersOf(page));
        var (rows, paging) = Web.Filters.Page(page, fitting, s => s.Key);
        return new DocumentsView(page.AsOf, fitting.Count, filters, paging, rows);
    }

    /// <summary>A source in the reader's language.</summary>
    public static SourceView SourceOf(PageRequest page, SourceRegistered source, IEnumerable<ClaimState> claims)
    {
        var all = claims.ToList();
        var versionOf = page.Work.Sources.VersionBefore(source)?.Key;
        var title = source.Title is null ? null : page.Words(source);
        return new SourceView(
            source.Key, title?.Text ?? DocumentFiles.NameOf(source), title?.Lang, source.Publisher,
            source.Published.IsUnknown ? null : source.Published.ToString(),
            source.Published.IsUnknown
                ? page.Texts["document.undated"]
                : page.Texts.Locale.Date(source.Published, page.Texts),
            source.Address, source.Content is not null, all.Count, all.Count(c => c.Verdict is null))
        {
            Language = source.Language,
            Year = source.Published.Year,
            CopyOf = versionOf is null ? source.CopyOf : null,
            VersionOf = versionOf,
        };
    }

    private static List<Filter<SourceView>> FiltersOf(PageRequest page)
    {
        var t = page.Texts;
        return
        [
            new("publisher", s => s.Publisher is { } publisher ? [publisher] : [], publisher => publisher,
                page.HasSourceNow),
            new("year", s => s.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [], year => year,
                FilterValues.IsYear)
            {
                IsSorted = false,
            },
            new("language", s => s.Language is { } code ? [code] : [], code => t.Find("language." + code) ?? code,
                FilterValues.IsLanguage),
            new("judged", s => [JudgedOf(s)], word => t["documents.judged." + word],
                FilterValues.Word("none", "open", "done")),
        ];
    }

    private static string JudgedOf(SourceView source) =>
        source.Claims == 0 ? "none" : source.Open > 0 ? "open" : "done";
}
