namespace Entente.Evidence;

/// <summary>What an element's own style says of its text; sheets of styles are not read.</summary>
internal static class InlineStyle
{
    /// <summary>Whether the letters of a page may hold a style that is asked for.</summary>
    public static bool MayBeIn(string html) => html.Contains("none", StringComparison.OrdinalIgnoreCase)
        || html.Contains("visibility", StringComparison.OrdinalIgnoreCase)
        || html.Contains("vertical-align", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is not shown.</summary>
    public static bool IsInvisible(string? style) =>
        style is { Length: > 0 } && (Says(style, "display", "none") || Says(style, "visibility", "hidden")
            || Says(style, "mso-hide", "all"));

    /// <summary>Whether it is set above the line.</summary>
    public static bool IsRaised(string? style) => style is { Length: > 0 } && Says(style, "vertical-align", "super");

    private static bool Says(ReadOnlySpan<char> style, string name, string value)
    {
        foreach (var range in style.Split(';'))
        {
            var said = style[range];
            if (said.IndexOf(':') is > 0 and var colon
                && said[..colon].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)
                && said[(colon + 1)..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
