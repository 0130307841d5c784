using System.Buffers;

namespace Entente.App.Features.Checking;

/// <summary>The text of a file around a place.</summary>
/// <param name="Before">What stands before it on its line, or the end of that.</param>
/// <param name="Lit">The place itself: a tag, an attribute, an element with its text.</param>
/// <param name="After">What follows, up to a few lines.</param>
internal sealed record Excerpt(string Before, string Lit, string After)
{
    private const int LongestWord = 40;
    private const int LongestLit = 400;
    private const int LongestAfter = 240;
    private const int MostLinesAfter = 2;

    /// <summary>What stands where an element ends or another begins in a tag.</summary>
    private static readonly SearchValues<char> TagSigns = SearchValues.Create("<>\"'");

    /// <summary>The text around a place.</summary>
    /// <param name="before">What stands before it on its line.</param>
    /// <param name="from">What stands there and behind it.</param>
    /// <param name="attribute">The attribute that is meant; empty for the element.</param>
    public static Excerpt Of(string before, string from, string attribute)
    {
        var (start, length) = LitIn(from, attribute);
        var indent = before.Length - before.TrimStart().Length;
        return new Excerpt(
            before[indent..] + from[..start],
            Dedented(from.Substring(start, length), indent),
            Dedented(ShortAfter(from[(start + length)..]), indent).TrimEnd());
    }

    private static (int Start, int Length) LitIn(string from, string attribute)
    {
        if (!from.StartsWith('<'))
        {
            var near = from.AsSpan(0, Math.Min(LongestWord, from.Length));
            var end = near.IndexOfAny(" \t\r\n<");
            return (0, end > 0 ? end : near.Length);
        }
        var tag = TagLength(from);
        if (attribute.Length > 0 && FindAttribute(from[..tag], attribute) is var (start, length))
        {
            return (start, length);
        }
        return (0, Math.Min(LongestLit, attribute.Length > 0 ? tag : WithText(from, tag)));
    }

    /// <summary>The length of the tag that stands at the beginning; of all where it does not end.</summary>
    private static int TagLength(string from)
    {
        var quote = '\0';
        for (var at = 1; at < from.Length; at++)
        {
            var next = from.AsSpan(at).IndexOfAny(TagSigns);
            if (next < 0)
            {
                break;
            }
            at += next;
            if (quote != '\0')
            {
                quote = from[at] == quote ? '\0' : quote;
            }
            else if (from[at] == '>')
            {
                return at + 1;
            }
            else if (from[at] is '"' or '\'')
            {
                quote = from[at];
            }
        }
        return from.Length;
    }

    /// <summary>The length with the text of the element and its end, where it holds text alone.</summary>
    private static int WithText(string from, int tag)
    {
        if (tag >= 2 && from[tag - 2] == '/')
        {
            return tag;
        }
        var next = from.IndexOf('<', tag);
        var end = next < 0 || next + 1 >= from.Length || from[next + 1] != '/' ? -1 : from.IndexOf('>', next);
        return end < 0 ? tag : end + 1;
    }

    private static (int Start, int Length)? FindAttribute(string tag, string attribute)
    {
        for (var at = tag.IndexOf(attribute, 1, StringComparison.Ordinal); at > 0;
            at = tag.IndexOf(attribute, at + 1, StringComparison.Ordinal))
        {
            var rest = tag.AsSpan(at + attribute.Length).TrimStart();
            if (!char.IsWhiteSpace(tag[at - 1]) || !rest.StartsWith("="))
            {
                continue;
            }
            rest = rest[1..].TrimStart();
            var close = rest.IsEmpty ? -1 : rest[1..].IndexOf(rest[0]);
            return close < 0 ? null : (at, tag.Length - rest.Length + close + 2 - at);
        }
        return null;
    }

    private static string ShortAfter(string after)
    {
        var lines = 0;
        for (var i = 0; i < Math.Min(after.Length, LongestAfter); i++)
        {
            if (after[i] == '\n' && ++lines > MostLinesAfter)
            {
                return after[..i];
            }
        }
        return after.Length <= LongestAfter ? after : after[..LongestAfter] + "…";
    }

    /// <summary>The lines behind the first without the white space that the first begins with.</summary>
    private static string Dedented(string text, int indent)
    {
        var lines = text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var own = lines[i].Length - lines[i].TrimStart().Length;
            lines[i] = lines[i][Math.Min(own, indent)..];
        }
        return string.Join('\n', lines);
    }
}
