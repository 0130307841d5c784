using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Html: the visible text with a line for each block, what the page says of itself, and the article in it.
/// </summary>
internal static class HtmlReader
{
    /// <summary>A page.</summary>
    public static DocumentReading Read(string html, string path, DocumentLimits limits) =>
        Read(html, path, limits, null);

    /// <summary>A document that is written in html, without a page around it, with what is said of it.</summary>
    public static DocumentReading ReadWhole(string html, string path, DocumentLimits limits, PageFacts facts) =>
        Read(html, path, limits, facts);

    private static DocumentReading Read(string html, string path, DocumentLimits limits, PageFacts? said)
    {
        if (Nesting.IsDeeper(html, limits.Depth))
        {
            return TooDeep(path, limits);
        }
        using var document = Parse(html);
        var writer = new HtmlTextWriter(limits.Depth * 2);
        if (document.Body is { } body && !writer.Write(body))
        {
            return TooDeep(path, limits);
        }
        var text = writer.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return DocumentReader.Refused(Finding.Of("document.empty", new Place(path), ("path", path)));
        }
        var source = new SourceText(text);
        var marks = writer.Marks.Select(m => new SourceMark(source.ToCodePoint(m.Text), m.Original)).ToImmutableArray();
        var article = said is null
            ? new ArticleFinder(source, writer.Blocks(isWhole: false), HtmlFacts.Read(document, html)).Find()
            : new ArticleFinder(source, writer.Blocks(isWhole: true), said).FindWhole();
        return DocumentReader.Done(source, article, marks, path);
    }

    /// <summary>The tree of a page, without the comments and attributes that nothing here asks for.</summary>
    private static IHtmlDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            IsScripting = false,
            SkipComments = true,
            SkipScriptText = !HtmlFacts.HasLinked(html),
            ShouldEmitAttribute = HtmlAttributes.IsAskedFor,
        }).ParseDocument(html);

    private static DocumentReading TooDeep(string path, DocumentLimits limits) =>
        DocumentReader.Refused(
            Finding.Of("document.too-deep", new Place(path), ("path", path), ("limit", limits.Depth)));
}

/// <summary>Which attributes are read: a page's tags carry many that say nothing of its text.</summary>
internal static class HtmlAttributes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "hidden", "role", "aria-hidden", "property", "name", "itemprop", "content", "rel", "datetime", "pubdate",
            "type",
            // By these the tree of foreign elements is built.
            "encoding", "color", "face", "size")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Elements that a parser opens again by all their attributes, where they were not closed.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opened =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "link")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsAskedFor(ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
        Names.Contains(name.Span) || Opened.Contains(tag.Name.Memory.Span);
}

/// <summary>
/// Counts how deep tags nest before they are parsed: a parser's tree of a hundred thousand levels ends the process.
/// </summary>
internal static class Nesting
{
    /// <summary>Elements that do not nest in themselves without another around them, or never hold anything.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "td", "tr", "th", "dt", "dd", "option", "thead", "tbody", "tfoot", "colgroup", "html", "head",
            "body",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FlatLookup =
        Flat.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsDeeper(string html, int limit)
    {
        var depth = 0;
        for (var i = 0; i < html.Length; i++)
        {
            i = html.IndexOf('<', i);
            if (i < 0 || i + 1 >= html.Length)
            {
                return false;
            }
            if (html[i + 1] == '!' && html.AsSpan(i).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", i + 4, StringComparison.Ordinal);
                i = end < 0 ? html.Length : end;
                continue;
            }
            var closes = html[i + 1] == '/';
            var start = i + (closes ? 2 : 1);
            var stop = start;
            while (stop < html.Length && stop - start < 20
                && (char.IsAsciiLetterOrDigit(html[stop]) || html[stop] == '-'))
            {
                stop++;
            }
            if (stop == start || !char.IsAsciiLetter(html[start])
                || FlatLookup.Contains(html.AsSpan(start, stop - start)))
            {
                continue;
            }
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > limit)
            {
                return true;
            }
        }
        return false;
    }
}
