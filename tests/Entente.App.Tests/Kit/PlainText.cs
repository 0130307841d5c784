using System.Net;

namespace Entente.App.Tests;

/// <summary>The text of a page as a person reads it.</summary>
internal static class PlainText
{
    /// <summary>HTML with its signs read, and plain blanks where a page holds the parts of a date together.</summary>
    public static string Of(string html) => WebUtility.HtmlDecode(html).Replace('\u00A0', ' ');
}
