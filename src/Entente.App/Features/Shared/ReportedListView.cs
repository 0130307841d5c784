using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features;

/// <summary>A list that a source gives.</summary>
/// <param name="Of">What it belongs to; null where that is not known.</param>
/// <param name="What">What is listed: areas, pillars, members, or as printed.</param>
/// <param name="Items">The items, in the order of the source.</param>
/// <param name="Stated">How many the source says there are; null where it does not say.</param>
/// <param name="IsOpen">Whether the source leaves the list open.</param>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ReportedListView(
    NameView? Of, string What, IReadOnlyList<WordsView> Items, int? Stated, bool IsOpen, string When, BasisView Basis)
{
    /// <summary>The language of what is listed, where it is not the reader's.</summary>
    public string? WhatLang { get; init; }

    /// <summary>The copies of the text that give the same list.</summary>
    public IReadOnlyList<BasisView> Copies { get; init; } = [];

    /// <summary>Lists as sources give them, what copies repeat once.</summary>
    public static IEnumerable<ReportedListView> From(PageRequest page, IEnumerable<Recorded<ListReported>> lists) =>
        ToldOnce.Of(page, lists).Select(l => From(page, l.Fact) with { Copies = l.Copies });

    /// <summary>A list as a source gives it.</summary>
    public static ReportedListView From(PageRequest page, Recorded<ListReported> list)
    {
        var words = page.AllWords(list.Fact);
        var common = page.Texts.Find("list." + list.Fact.What);
        return new ReportedListView(
            list.Fact.Of.Length == 0 ? null : page.Name(list.Fact.Of), common ?? words[0].Text, [.. words.Skip(1)],
            list.Fact.StatedNumber, list.Fact.IsOpen, page.WhenOf(list.Entry), page.BasisOf(list.Entry))
        {
            WhatLang = common is null ? words[0].Lang : null,
        };
    }
}
