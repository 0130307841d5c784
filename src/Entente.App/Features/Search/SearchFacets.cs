using System.Globalization;
using Entente.App.Web;
using Entente.Store;

namespace Entente.App.Features.Search;

/// <summary>
/// By what the answer can be narrowed, and what the address chooses. Each result has one value of each facet, so that
/// the counts of a facet add up to the results that the other choices leave.
/// </summary>
internal sealed class SearchFacets(PageRequest page)
{
    /// <summary>The value of what has none.</summary>
    private const string None = "none";

    private static readonly (string Name, Func<SearchResultView, string> Of)[] Facets =
    [
        ("kind", r => r.Kind),
        ("year", r => r.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? None),
        ("publisher", r => r.Publisher ?? None),
        ("lang_of", r => r.Language ?? None),
    ];

    /// <summary>Refuses a choice that can never be one.</summary>
    public void Check(IReadOnlyList<SearchResultView> all)
    {
        foreach (var (name, of) in Facets)
        {
            if (page.Single(name) is { } value && value != None && !Takes(name, value)
                && !all.Any(r => of(r) == value))
            {
                throw Filters.Refusal(name, value);
            }
        }
    }

    /// <summary>Whether a result has all that the address chooses.</summary>
    public bool IsChosen(SearchResultView result) => IsChosen(result, except: null);

    /// <summary>All facets, each counted with the choices of the others.</summary>
    public IReadOnlyList<FacetView> Of(IReadOnlyList<SearchResultView> all) =>
    [
        .. Facets.Select(facet => new FacetView(
            facet.Name,
            [
                .. all.Where(r => IsChosen(r, facet.Name)).CountBy(facet.Of)
                    .Select(v => new FacetValueView(
                        v.Key, Label(facet.Name, v.Key), v.Value, page.Single(facet.Name) == v.Key))
                    .OrderBy(v => v.Value == None)
                    .ThenByDescending(v => facet.Name == "year" ? v.Value : "", StringComparer.Ordinal)
                    .ThenByDescending(v => v.Count)
                    .ThenBy(v => v.Value, StringComparer.Ordinal),
            ])),
    ];

    private bool IsChosen(SearchResultView result, string? except) =>
        Facets.All(f => f.Name == except || page.Single(f.Name) is not { } asked || f.Of(result) == asked);

    private string Label(string facet, string value) => (facet, value) switch
    {
        ("kind", _) => page.Texts["search.kind." + value],
        ("year", None) => page.Texts["search.no-year"],
        ("publisher", None) => page.Texts["search.no-publisher"],
        ("lang_of", None) => page.Texts["search.no-language"],
        ("lang_of", _) => page.Texts.Find("language." + value) ?? value,
        _ => value,
    };

    private bool Takes(string name, string value) => name switch
    {
        "kind" => Keys.Find<SearchKind>(value) is not null,
        "year" => FilterValues.IsYear(value),
        "publisher" => page.HasSourceNow(value),
        _ => FilterValues.IsLanguage(value),
    };
}
