using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>Forms: those that are filled in, and those that some programs put around a whole page.</summary>
internal static class PageForms
{
    private const int LongestForm = 1_000;
    private const int ShortestParagraph = 60;
    private const int FewestLetters = 200;

    /// <summary>
    /// Whether a form holds the text of a page: its heading, paragraphs, or more than is ever filled in.
    /// </summary>
    public static bool IsAroundPage(IElement form) => form.QuerySelector("h1, article, main") is not null
        || form.QuerySelectorAll("p").Sum(p => p.TextContent.Trim().Length is >= ShortestParagraph and var letters
            ? letters : 0) >= FewestLetters
        || HiddenText.CountOf(TextOf(form)) > LongestForm;

    /// <summary>Its text without the controls.</summary>
    private static string TextOf(IElement form) => string.Concat(
        form.Children.Where(c => !HtmlRole.Of(c.LocalName).IsDropped).Select(c => c.TextContent));
}
