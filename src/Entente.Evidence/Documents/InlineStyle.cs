using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>
/// What an element's own style says of its text, as a browser reads it: comments are none, the last declaration of a
/// property counts, and one marked as important before it. Sheets of styles are not read.
/// </summary>
internal static class InlineStyle
{
    private const string Important = "!important";

    private static readonly string[] Asked =
        ["none", "visibility", "vertical-align", "unicode-bidi", "opacity", "font-size"];

    /// <summary>Whether the letters of a page may hold a style that is asked for.</summary>
    public static bool MayBeIn(string html)
    {
        foreach (var name in Asked)
        {
            for (var at = html.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = html.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (name is not ("opacity" or "font-size") || MayBeZero(html.AsSpan(at + name.Length)))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Sizes are in most pages: one that is a plain number other than none hides nothing.</summary>
    private static bool MayBeZero(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.IsEmpty || rest[0] != ':' || rest[1..].TrimStart() is not [>= '1' and <= '9', ..];
    }

    /// <summary>Whether an element is not shown, nor anything in it.</summary>
    public static bool IsInvisible(IElement element)
    {
        if (element.GetAttribute("style") is not { Length: > 0 } style)
        {
            return false;
        }
        return Is(style, "display", "none") || Is(style, "content-visibility", "hidden") || Is(style, "mso-hide", "all")
            || IsZero(style, "opacity")
            // What is in it may be set to be shown again.
            || (Is(style, "visibility", "hidden", "collapse")
                && !Below(element, s => Is(s, "visibility", "visible")))
            || (IsZero(style, "font-size")
                && !Below(element, s => Value(s, "font-size").Length > 0 && !IsZero(s, "font-size")));
    }

    /// <summary>Whether it is set above the line.</summary>
    public static bool IsRaised(string? style) => style is { Length: > 0 } && Is(style, "vertical-align", "super");

    /// <summary>Whether its letters are shown in a direction that is not theirs.</summary>
    public static bool TurnsLetters(string? style) =>
        style is { Length: > 0 } && Is(style, "unicode-bidi", "bidi-override", "isolate-override");

    private static bool Below(IElement element, Predicate<string> says) =>
        element.QuerySelectorAll("[style]").Any(e => says(e.GetAttribute("style")!));

    private static bool Is(string style, string name, params ReadOnlySpan<string> values)
    {
        var said = Value(style, name);
        foreach (var value in values)
        {
            if (said.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"0", "0.0", "0px", "0%"; a sum or a variable is not worked out.</summary>
    private static bool IsZero(string style, string name) =>
        Value(style, name).ToLowerInvariant().AsSpan().TrimEnd("%abcdefghijklmnopqrstuvwxyz") is var number
        && number.IndexOfAnyExcept("+-0.") < 0 && number.Contains('0');

    /// <summary>The value of a property that counts; empty where none is set.</summary>
    private static string Value(string style, string name)
    {
        var (found, isImportant) = ("", false);
        var plain = WithoutComments(style);
        foreach (var range in plain.AsSpan().Split(';'))
        {
            var said = plain.AsSpan(range);
            var colon = said.IndexOf(':');
            if (colon <= 0 || !said[..colon].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            var value = said[(colon + 1)..].Trim();
            var marked = value.EndsWith(Important, StringComparison.OrdinalIgnoreCase);
            value = marked ? value[..^Important.Length].TrimEnd() : value;
            if (value.Length > 0 && (marked || !isImportant))
            {
                (found, isImportant) = (value.ToString(), marked);
            }
        }
        return found;
    }

    private static string WithoutComments(string style)
    {
        for (var at = style.IndexOf("/*", StringComparison.Ordinal); at >= 0;
            at = style.IndexOf("/*", at, StringComparison.Ordinal))
        {
            var end = style.IndexOf("*/", at + 2, StringComparison.Ordinal);
            style = end < 0 ? style[..at] : style.Remove(at, end + 2 - at);
        }
        return style;
    }
}
