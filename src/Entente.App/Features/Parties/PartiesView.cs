using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Parties;

/// <summary>An office that somebody holds, or held.</summary>
/// <param name="Holder">Who holds it.</param>
/// <param name="Office">What office.</param>
/// <param name="Lang">The language of the office's words where it is not the reader's.</param>
/// <param name="Of">What the office belongs to; null where that is not known.</param>
/// <param name="When">The term, in the reader's language; null where no source says it.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record OfficeView(
    NameView Holder, string Office, string? Lang, NameView? Of, string? When, BasisView Basis);

/// <summary>A party in a list.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">country, intergovernmental, government, body, group, media, other, unknown, person,
/// partnership.</param>
/// <param name="Offices">The offices it holds or held.</param>
public sealed record PartyLineView(NameView Name, string Kind, IReadOnlyList<OfficeView> Offices);

/// <summary>Parties of one sort.</summary>
/// <param name="Sort">countries, organisations, groups, relations, media, people, recorders.</param>
/// <param name="Parties">The parties, in the order of the reader's language.</param>
public sealed record PartySectionView(string Sort, IReadOnlyList<PartyLineView> Parties);

/// <summary>A pillar, area, line or direction.</summary>
/// <param name="Key">Its key within its owner.</param>
/// <param name="Kind">pillar, area, line, direction.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Original">The name as it was first given, where that is another.</param>
/// <param name="Under">The key of the term it stands under.</param>
/// <param name="When">When it belongs, in the reader's language.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record TermView(
    string Key, string Kind, string Name, string? Original, string? Under, string When, BasisView Basis);

/// <summary>The terms of one plan, policy or fund.</summary>
/// <param name="Owner">The plan, policy or fund.</param>
/// <param name="Terms">Its terms, by kind and name.</param>
public sealed record TermsOfView(NameView Owner, IReadOnlyList<TermView> Terms);

/// <summary>Who takes part, and the words that plans and funds are ordered by.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Count">How many parties there are.</param>
/// <param name="Sections">The parties by sort.</param>
/// <param name="Terms">Pillars, areas, lines and directions, by what they belong to.</param>
public sealed record PartiesView(
    AsOfView AsOf, int Count, IReadOnlyList<PartySectionView> Sections, IReadOnlyList<TermsOfView> Terms)
{
    /// <summary>The sorts in the order in which the page shows them.</summary>
    public static IReadOnlyList<string> Sorts { get; } =
        ["countries", "organisations", "groups", "relations", "people", "media", "recorders"];

    /// <summary>The view.</summary>
    public static PartiesView Of(PageRequest page)
    {
        var facts = new PartyFacts(page);
        var order = page.Texts.Locale.Order;
        var lines = page.View.Entities.All.Where(facts.IsParty)
            .Select(e => (Sort: facts.SortOf(e), Line: facts.LineOf(e)))
            .OrderBy(p => p.Line.Name.Name, order)
            .ToLookup(p => p.Sort, p => p.Line, StringComparer.Ordinal);
        Filters.Whole(page, lines.Sum(g => g.Count()));
        return new PartiesView(
            page.AsOf, lines.Sum(g => g.Count()),
            [.. Sorts.Where(lines.Contains).Select(s => new PartySectionView(s, [.. lines[s]]))],
            [
                .. page.View.Facts<TermDefined>()
                    .GroupBy(t => page.View.Entities.Resolve(t.Fact.Of), StringComparer.Ordinal)
                    .Select(g => new TermsOfView(
                        page.Name(g.Key),
                        [
                            .. g.Select(t => TermOf(page, t)).OrderBy(t => t.Kind, StringComparer.Ordinal)
                                .ThenBy(t => t.Name, order),
                        ]))
                    .OrderBy(t => t.Owner.Name, order),
            ]);
    }

    private static TermView TermOf(PageRequest page, Recorded<TermDefined> term)
    {
        var name = term.Fact.Names.In(page.Texts.Locale.Code) ?? term.Fact.Key;
        var original = term.Fact.Names.Forms.IsEmpty ? null : term.Fact.Names.Forms[0].Text;
        return new TermView(
            term.Fact.Key, Keys.Of(term.Fact.Kind), name, original == name ? null : original, term.Fact.Under,
            page.WhenOf(term.Entry), page.BasisOf(term.Entry));
    }
}
