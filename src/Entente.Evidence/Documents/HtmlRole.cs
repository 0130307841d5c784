using System.Collections.Frozen;

namespace Entente.Evidence;

/// <summary>What the name of an element says of the text in it.</summary>
/// <param name="IsDropped">It holds no text of the page.</param>
/// <param name="IsBlock">It stands on lines of its own.</param>
/// <param name="IsFurniture">It is no part of the article.</param>
/// <param name="Marking">What it says of the lines in it; null where it leaves that to the elements around it.</param>
internal readonly record struct HtmlRole(
    bool IsDropped = false, bool IsBlock = false, bool IsFurniture = false, BlockMarking? Marking = null)
{
    /// <summary>Whether what is in it was struck out: the text says that it does not hold.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Whether it is set above the line, as marks of notes are.</summary>
    public bool IsRaised { get; init; }

    /// <summary>Whether it breaks the line and holds nothing.</summary>
    public bool IsBreak { get; init; }

    /// <summary>Whether it is to be filled in, or stands around a page for its program's sake.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether its lines are those of the source.</summary>
    public bool KeepsLines { get; init; }

    private static readonly FrozenDictionary<string, HtmlRole> ByName = Roles().ToFrozenDictionary(
        r => r.Name, r => r.Role, StringComparer.Ordinal);

    /// <summary>The role of an element; none where its name says nothing.</summary>
    public static HtmlRole Of(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<(string Name, HtmlRole Role)> Roles()
    {
        var block = new HtmlRole(IsBlock: true);
        return
        [
            // How a word is read aloud (rt, rp) stands beside it, not in it.
            .. Named(
                "script style noscript template svg head iframe object button select textarea datalist canvas math "
                + "audio video rt rp rtc",
                new HtmlRole(IsDropped: true)),
            .. Named("del s strike", new HtmlRole { IsStruck = true }),
            .. Named("sup", new HtmlRole { IsRaised = true }),
            .. Named("br", block with { IsBreak = true }),
            .. Named("form", block with { IsForm = true }),
            .. Named("pre", block with { KeepsLines = true }),
            .. Named(
                "address blockquote center dd details div dl dt fieldset header hr ol section summary table "
                + "tbody td tfoot th thead tr ul",
                block),
            .. Named("nav footer aside dialog", block with { IsFurniture = true }),
            .. Named("body article main", block with { Marking = BlockMarking.None }),
            .. Named("figcaption caption figure", block with { Marking = BlockMarking.Caption }),
            .. Named("h1", block with { Marking = BlockMarking.Title }),
            .. Named("h2 h3 h4 h5 h6", block with { Marking = BlockMarking.Heading }),
            .. Named("li", block with { Marking = BlockMarking.ListItem }),
            .. Named("p", block with { Marking = BlockMarking.Paragraph }),
        ];
    }

    private static IEnumerable<(string Name, HtmlRole Role)> Named(string names, HtmlRole role) =>
        names.Split(' ').Select(n => (n, role));
}
