using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Html: the visible text with a line for each block, what the page says of itself, and the article in it.
/// </summary>
internal static class HtmlReader
{
    /// <summary>A page.</summary>
    public static DocumentReading Read(string html, string path, DocumentLimits limits) => Read(
        html, path, limits, InlineStyle.MayBeIn(html) ? AskedAttributes.Styled : AskedAttributes.Plain,
        (document, source, writer) =>
            new ArticleFinder(source, writer.Blocks(isWhole: false), HtmlFacts.Read(document, html, limits)).Find());

    /// <summary>A letter that is written in html, without a page around it, with what is said of it.</summary>
    public static DocumentReading ReadLetter(
        string html, string path, DocumentLimits limits, PageFacts facts, bool leavesQuotes) => Read(
        html, path, limits, leavesQuotes ? AskedAttributes.Letter : AskedAttributes.Styled,
        (_, source, writer) => new ArticleFinder(
            source, leavesQuotes ? QuotedLetters.Outside(writer.Blocks(isWhole: true)) : writer.Blocks(isWhole: true),
            facts).FindWhole());

    private static DocumentReading Read(
        string html, string path, DocumentLimits limits, AskedAttributes attributes,
        Func<IHtmlDocument, SourceText, HtmlTextWriter, Article> find)
    {
        if (Nesting.IsDeeper(html, limits.Depth))
        {
            return TooDeep(path, limits);
        }
        using var document = Parse(html, attributes);
        var writer = new HtmlTextWriter(limits.Depth * 2, attributes);
        if (document.Body is { } body && !writer.Write(body))
        {
            return TooDeep(path, limits);
        }
        if (string.IsNullOrWhiteSpace(writer.Text) && writer.Hidden.Count > 0)
        {
            writer = new HtmlTextWriter(limits.Depth * 2, attributes) { ShowsHidden = true };
            writer.Write(document.Body!);
        }
        var text = writer.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return DocumentReader.Refused(Finding.Of("document.empty", new Place(path), ("path", path)));
        }
        var source = new SourceText(text);
        var marks = writer.Marks.Select(m => new SourceMark(source.ToCodePoint(m.Text), m.Original)).ToImmutableArray();
        return DocumentReader.Done(source, find(document, source, writer), marks, path, writer.Hidden);
    }

    /// <summary>The tree of a page, without the comments and attributes that nothing here asks for.</summary>
    private static IHtmlDocument Parse(string html, AskedAttributes attributes) =>
        new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            IsScripting = false,
            SkipComments = true,
            SkipScriptText = !HtmlFacts.HasLinked(html),
            ShouldEmitAttribute = HtmlAttributes.Filter(attributes),
        }).ParseDocument(html);

    private static DocumentReading TooDeep(string path, DocumentLimits limits) =>
        DocumentReader.Refused(
            Finding.Of("document.too-deep", new Place(path), ("path", path), ("limit", limits.Depth)));
}
