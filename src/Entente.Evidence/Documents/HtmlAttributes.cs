using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Entente.Evidence;

/// <summary>How much is asked of the tags of a document.</summary>
internal enum AskedAttributes
{
    /// <summary>What the page says of itself, and what is marked as hidden or as furniture.</summary>
    Plain,

    /// <summary>The style of elements too: some of it hides text.</summary>
    Styled,

    /// <summary>Also the classes, by which programs for letters mark what they quote.</summary>
    Letter,
}

/// <summary>Which attributes are read: a page's tags carry many that say nothing of its text.</summary>
internal static class HtmlAttributes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "hidden", "role", "aria-hidden", "property", "name", "itemprop", "content", "rel", "datetime", "pubdate",
            "type", "colspan", "rowspan",
            // By these the tree of foreign elements is built.
            "encoding", "color", "face", "size")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Elements that a parser opens again by all their attributes, where they were not closed.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opened =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "link")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ShouldEmitAttribute Plain = IsAskedFor;

    private static readonly ShouldEmitAttribute Styled =
        static (ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
            name.Span is "style" || IsAskedFor(ref tag, name);

    private static readonly ShouldEmitAttribute Letter = static (ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
        name.Span is "style" or "class" || IsAskedFor(ref tag, name);

    /// <summary>What a parser asks of each attribute.</summary>
    public static ShouldEmitAttribute Filter(AskedAttributes asked) => asked switch
    {
        AskedAttributes.Letter => Letter,
        AskedAttributes.Styled => Styled,
        _ => Plain,
    };

    private static bool IsAskedFor(ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
        Names.Contains(name.Span) || Opened.Contains(tag.Name.Memory.Span);
}
