using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// The news agency that a text is credited to. A name counts only where it stands as a credit does: in brackets near
/// the beginning or the end, before the dash that opens the text, on a line of its own behind it, or in the byline.
/// </summary>
internal static partial class WireCredit
{
    /// <summary>How much of the beginning is looked at: a heading, a place and a day stand there.</summary>
    private const int HeadLength = 400;

    /// <summary>How much before and behind the last letter of the article.</summary>
    private const int TailLength = 160;

    private static readonly Lazy<ImmutableArray<(string Form, string Agency)>> Forms = new(() =>
        [.. WordFiles.Resource("names/agencies.wires").Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(": ", 2))
            .SelectMany(l => l[1].Split(" | ").Select(form => (Form: form.Trim(), Agency: l[0])))
            .OrderByDescending(f => f.Form.Length)]);

    /// <summary>The short name of the agency; null where the text credits none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">What of it is the article.</param>
    /// <param name="byline">Who wrote it, as the document's metadata say.</param>
    public static string? Of(SourceText text, ImmutableArray<ArticlePart> parts, string? byline)
    {
        var body = parts.Where(p => p.Kind == PartKind.Body).ToList();
        if (byline is not null && FindIn(byline) is { } author)
        {
            return author;
        }
        if (body.Count == 0)
        {
            return null;
        }
        var (start, end) = (text.ToUtf16(body[0].Span.Start), text.ToUtf16(body[^1].Span.End));
        var head = text.Text[start..Math.Min(end, start + HeadLength)];
        var from = Math.Max(start, end - TailLength);
        var tail = text.Text[from..Math.Min(text.Text.Length, end + (TailLength / 2))];
        return InBrackets(head) ?? BeforeDash(head) ?? InBrackets(tail) ?? OnItsLine(tail);
    }

    private static string? InBrackets(string text) =>
        Bracketed().Matches(text).Select(m => FindIn(m.Groups["in"].Value)).FirstOrDefault(a => a is not null);

    private static string? BeforeDash(string text) =>
        Dateline().Matches(text).Select(m => FindIn(m.Groups["in"].Value)).FirstOrDefault(a => a is not null);

    private static string? OnItsLine(string text) =>
        text.Split('\n').Skip(1).Select(l => l.Trim().Trim('/', '.', '-', '–', '—', '*', ' '))
            .Where(l => l.Length is > 1 and < 48 && l.Count(char.IsWhiteSpace) <= 5)
            .Select(FindIn).FirstOrDefault(a => a is not null);

    /// <summary>The agency whose name stands in a credit, as whole words, letter for letter.</summary>
    private static string? FindIn(string credit)
    {
        foreach (var (form, agency) in Forms.Value)
        {
            var at = credit.IndexOf(form, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(credit[at - 1]) || IsIdeograph(form[0]))
                && (at + form.Length == credit.Length || !char.IsLetterOrDigit(credit[at + form.Length])
                    || IsIdeograph(form[^1])))
            {
                return agency;
            }
        }
        return null;
    }

    private static bool IsIdeograph(char letter) => letter is >= '\u2E80' and < '\uFE00' or >= '\u0E00' and < '\u0F00';

    [GeneratedRegex(@"[\(\[（【〔](?<in>[^\(\)\[\]（）【】〔〕\n]{2,40})[\)\]）】〕]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?<in>[^\n\-–—]{2,48}?)\s*(?:--|[\-–—])\s", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Dateline();
}
