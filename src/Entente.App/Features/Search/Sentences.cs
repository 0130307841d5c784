using System.Collections.Immutable;

namespace Entente.App.Features.Search;

/// <summary>
/// Parts a document's article into stretches that can be quoted: by line, and behind the stop of a sentence, in any
/// language. A wrong cut costs a shorter quote and nothing else; claims have sentences of their own.
/// </summary>
internal static class Sentences
{
    /// <summary>A stop behind so few letters is an abbreviation: No., Dr., TP.</summary>
    private const int AbbreviationLetters = 2;

    /// <summary>The sentences of the parts of a text, with their places.</summary>
    public static IEnumerable<(string Text, TextSpan Span)> Of(SourceText text, IEnumerable<ArticlePart> parts) =>
        from part in parts
        where part.Span.End <= text.Length
        from found in Cut(text.Text, text.ToUtf16(part.Span.Start), text.ToUtf16(part.Span.End))
        select (text.Text[found.Start..found.End], text.SpanOfUtf16(found.Start, found.End));

    private static IEnumerable<(int Start, int End)> Cut(string text, int start, int end)
    {
        var from = start;
        for (var at = start; at < end; at++)
        {
            var isLineEnd = text[at] is '\n' or '\r' or '\u2028' or '\u2029';
            if (isLineEnd || EndsSentence(text, at, from, end))
            {
                if (Trim(text, from, at + 1) is { } sentence)
                {
                    yield return sentence;
                }
                from = at + 1;
            }
        }
        if (Trim(text, from, end) is { } last)
        {
            yield return last;
        }
    }

    private static bool EndsSentence(string text, int at, int from, int end)
    {
        // Closing quotes and brackets belong to the sentence that they close.
        var stop = at;
        while (stop > from && IsClosing(text[stop]))
        {
            stop--;
        }
        if (at + 1 < end && IsClosing(text[at + 1]))
        {
            return false;
        }
        return text[stop] switch
        {
            '。' or '！' or '？' or '｡' => true,
            '.' or '!' or '?' or '…' or '؟' => IsFollowedByNew(text, at + 1, end)
                && !(text[stop] == '.' && IsAbbreviation(text, stop, from)),
            _ => false,
        };
    }

    private static bool IsFollowedByNew(string text, int at, int end)
    {
        if (at < end && !char.IsWhiteSpace(text[at]))
        {
            return false;
        }
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at >= end || !char.IsLower(text[at]);
    }

    private static bool IsAbbreviation(string text, int stop, int from)
    {
        var first = stop;
        while (first > from && char.IsLetter(text[first - 1]))
        {
            first--;
        }
        return stop - first is > 0 and <= AbbreviationLetters && char.IsUpper(text[first]);
    }

    private static bool IsClosing(char sign) => sign is '"' or '”' or '’' or '»' or ')' or ']' or '」' or '』' or '）';

    private static (int Start, int End)? Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return start < end ? (start, end) : null;
    }
}
