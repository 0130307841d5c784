using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
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
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        using var document = parser.ParseDocument(html);
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
            ? new ArticleFinder(source, writer.Blocks(isWhole: false), HtmlFacts.Read(document)).Find()
            : new ArticleFinder(source, writer.Blocks(isWhole: true), said).FindWhole();
        return DocumentReader.Done(text, article, marks, path);
    }

    private static DocumentReading TooDeep(string path, DocumentLimits limits) =>
        DocumentReader.Refused(
            Finding.Of("document.too-deep", new Place(path), ("path", path), ("limit", limits.Depth)));
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

/// <summary>Writes the visible text of an element, without recursion, and keeps what the page marks.</summary>
internal sealed class HtmlTextWriter(int depthLimit)
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "button", "select", "textarea",
        "canvas", "math", "audio", "video", "form",
    };

    private static readonly HashSet<string> Blocked = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
        "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
            "ul",
        "caption", "br",
    };

    private readonly System.Text.StringBuilder _text = new();
    private readonly List<(int Start, int End, IElement Element, int Linked)> _lines = [];
    private int _lineStart;
    private int _linked;
    private bool _space;
    private IElement? _element;

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>Where lines stand in the original.</summary>
    public IEnumerable<(int Text, int Original)> Marks =>
        _lines.Where(l => l.Element.SourceReference is not null)
            .Select(l => (l.Start, l.Element.SourceReference!.Position.Index));

    /// <summary>Writes an element; false where it nests too deep.</summary>
    public bool Write(IElement root)
    {
        var stack = new Stack<(INode Node, IElement Block, int Depth, bool Link, bool Close)>();
        stack.Push((root, root, 0, false, false));
        while (stack.Count > 0)
        {
            var (node, block, depth, link, close) = stack.Pop();
            if (depth > depthLimit)
            {
                return false;
            }
            if (close)
            {
                EndLine();
                continue;
            }
            if (node is IText letters)
            {
                Append(letters.Data, block, link);
                continue;
            }
            if (node is not IElement element || Dropped.Contains(element.LocalName) || element.HasAttribute("hidden"))
            {
                continue;
            }
            var isBlock = Blocked.Contains(element.LocalName);
            if (isBlock)
            {
                EndLine();
                stack.Push((node, block, depth, link, true));
            }
            var inside = isBlock && element.LocalName != "br" ? element : block;
            var linked = link || element.LocalName == "a";
            for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
            {
                stack.Push((element.ChildNodes[i], inside, depth + 1, linked, false));
            }
        }
        EndLine();
        return true;
    }

    /// <summary>The lines as blocks, those outside the container of the article marked so.</summary>
    public List<TextBlock> Blocks(bool isWhole)
    {
        var text = Text;
        var container = isWhole ? null : Container(text);
        return [.. _lines.Select(line => new TextBlock(line.Start, line.End, text[line.Start..line.End])
        {
            LinkShare = (decimal)line.Linked / Math.Max(1, line.End - line.Start),
            Marking = MarkingOf(line.Element),
            IsOutside = IsFurniture(line.Element)
                || (container is not null && !IsWithin(line.Element, container) && !IsTitle(line.Element)),
        })];
    }

    private void Append(string letters, IElement block, bool link)
    {
        foreach (var letter in letters)
        {
            if (char.IsWhiteSpace(letter) && letter != '\u00A0')
            {
                _space = _text.Length > _lineStart;
                continue;
            }
            if (_space)
            {
                _text.Append(' ');
                _linked += link ? 1 : 0;
                _space = false;
            }
            _text.Append(char.IsControl(letter) ? ' ' : letter);
            _linked += link ? 1 : 0;
            _element ??= block;
        }
    }

    private void EndLine()
    {
        var end = _text.Length;
        while (end > _lineStart && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
        if (end > _lineStart && _element is not null)
        {
            _lines.Add((_lineStart, end, _element, _linked));
        }
        if (_text.Length > _lineStart)
        {
            _text.Append('\n');
        }
        (_lineStart, _linked, _space, _element) = (_text.Length, 0, false, null);
    }

    /// <summary>
    /// The element whose own paragraphs hold the most running text; half counts for the element around it.
    /// </summary>
    private IElement? Container(string text)
    {
        var scores = new Dictionary<IElement, decimal>();
        foreach (var (start, end, element, linked) in _lines)
        {
            var length = end - start;
            if (length < 60 || linked * 2 > length || IsFurniture(element))
            {
                continue;
            }
            var score = (decimal)length * (text[end - 1] is '.' or '…' or '”' or '"' or '!' or '?' ? 1m : 0.3m);
            var holder = element.LocalName is "p" or "li" or "blockquote" or "h2" or "h3" ? element.ParentElement
                : element;
            for (var share = 1m; holder is not null && share > 0.2m; holder = holder.ParentElement, share /= 2)
            {
                var marked = holder.LocalName is "article" or "main" ? 1.5m : holder.LocalName is "body" ? 0.6m : 1m;
                scores[holder] = scores.GetValueOrDefault(holder) + score * share * marked;
            }
        }
        return scores.Count == 0 ? null : scores.MaxBy(s => s.Value).Key;
    }

    private static bool IsWithin(IElement element, IElement container)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (ReferenceEquals(at, container))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsTitle(IElement element) => element.LocalName == "h1"
        || element.ParentElement?.LocalName == "h1";

    private static bool IsFurniture(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "nav" or "footer" or "aside" or "dialog"
                || at.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "search" or "banner"
                || at.GetAttribute("aria-hidden") == "true")
            {
                return true;
            }
        }
        return false;
    }

    private static BlockMarking MarkingOf(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            switch (at.LocalName)
            {
                case "figcaption" or "caption" or "figure":
                    return BlockMarking.Caption;
                case "h1":
                    return BlockMarking.Title;
                case "h2" or "h3" or "h4" or "h5" or "h6":
                    return BlockMarking.Heading;
                case "li":
                    return BlockMarking.ListItem;
                case "p":
                    return BlockMarking.Paragraph;
                case "body" or "article" or "main":
                    return BlockMarking.None;
            }
        }
        return BlockMarking.None;
    }
}
