using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Entente.App.Charts;

/// <summary>
/// The inks of charts: each a class, which a page colours for light, dark and print, and the attributes that colour the
/// picture where it stands alone. Every style has a pattern beside its colour, so that it can be told without colour.
/// </summary>
internal static class Inks
{
    /// <summary>How many colours there are, and how many patterns.</summary>
    public const int Hues = 6;

    /// <summary>
    /// How many styles there are: each colour with each pattern. The first six differ in both; no chart draws more
    /// series than there are styles, so that no two look alike.
    /// </summary>
    public const int Styles = Hues * Hues;

    private static readonly string[] Colours =
        ["#1d4e57", "#a8551b", "#5a6f9c", "#7a4f86", "#5c7a2e", "#8a2f3c"];

    private static readonly FrozenDictionary<string, string> Attributes = new Dictionary<string, string>
    {
        ["ink"] = "fill=\"#1c2326\"",
        ["quiet"] = "fill=\"#566166\"",
        ["rule"] = "stroke=\"#d9d6cd\" stroke-width=\"1\" fill=\"none\"",
        ["base"] = "stroke=\"#566166\" stroke-width=\"1\" fill=\"none\"",
        ["unknown"] = "fill=\"url(#hatch)\" stroke=\"#566166\" stroke-width=\"1\"",
        ["target"] = "fill=\"none\" stroke=\"#1c2326\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\"",
        ["between"] = "fill=\"none\" stroke=\"#1c2326\" stroke-width=\"1\" stroke-dasharray=\"2 2\"",
        ["bar"] = "fill=\"#1d4e57\"",
        ["ground"] = "fill=\"#ffffff\"",
        ["open"] = "fill=\"url(#hatch)\" stroke=\"#1d4e57\" stroke-width=\"1\"",
        ["ring"] = "fill=\"#ffffff\" stroke=\"#1d4e57\" stroke-width=\"2\"",
        ["wait"] = "fill=\"none\" stroke=\"#566166\" stroke-width=\"1.5\" stroke-dasharray=\"3 3\"",
        ["due"] = "fill=\"none\" stroke=\"#a8551b\" stroke-width=\"3\"",
        ["outcome"] = "fill=\"#a8551b\"",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The style with a colour and a pattern, each counted from 0.</summary>
    public static int StyleOf(int hue, int pattern) => hue + Hues * ((pattern - hue + Hues) % Hues);

    /// <summary>The class and the attributes of an ink; <c>fill3</c> and <c>stroke3</c> are those of a style.</summary>
    public static string Of(string ink)
    {
        if (Attributes.TryGetValue(ink, out var attributes))
        {
            return $" class=\"{ink}\" {attributes}";
        }
        var isFill = ink.StartsWith("fill", StringComparison.Ordinal);
        var style = StyleIn(ink);
        var hue = style % Hues;
        return isFill
            ? $" class=\"edge{hue}\" fill=\"url(#p{style})\" stroke=\"{Colours[hue]}\" stroke-width=\"1\""
            : $" class=\"edge{hue}\" fill=\"none\" stroke=\"{Colours[hue]}\" stroke-width=\"2\"";
    }

    /// <summary>The style that an ink fills with; null for another ink.</summary>
    public static int? FilledBy(string ink) =>
        !Attributes.ContainsKey(ink) && ink.StartsWith("fill", StringComparison.Ordinal) ? StyleIn(ink) : null;

    private static int StyleIn(string ink) =>
        int.Parse(ink.AsSpan(ink.IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture) % Styles;

    /// <summary>The patterns of styles, and the hatching of the unknown.</summary>
    /// <param name="id">What the ids begin with.</param>
    /// <param name="used">The styles beyond the first six that the picture fills with.</param>
    public static string Patterns(string id, IEnumerable<int> used)
    {
        var defs = new StringBuilder("<defs>");
        defs.Append(CultureInfo.InvariantCulture, $"<pattern id=\"{id}-hatch\" width=\"7\" height=\"7\"")
            .Append(" patternUnits=\"userSpaceOnUse\"><path class=\"base\" d=\"M-1 8L8 -1M-1 1L1 -1M6 8L8 6\"")
            .Append(" fill=\"none\" stroke=\"#566166\" stroke-width=\"1\"/></pattern>");
        foreach (var style in Enumerable.Range(0, Hues).Union(used).Order())
        {
            var hue = style % Hues;
            var marks = ((hue + style / Hues) % Hues) switch
            {
                1 => "M0 4H8",
                2 => "M-1 9L9 -1",
                3 => "M2 2h2v2h-2zM6 6h2v2h-2z",
                4 => "M4 0V8",
                5 => "M0 0L8 8M0 8L8 0",
                _ => "",
            };
            defs.Append(CultureInfo.InvariantCulture, $"<pattern id=\"{id}-p{style}\" width=\"8\" height=\"8\"")
                .Append(" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\"")
                .Append(CultureInfo.InvariantCulture, $" class=\"tone{hue}\" fill=\"{Colours[hue]}\"/>")
                .Append(marks.Length == 0 ? ""
                    : $"<path d=\"{marks}\" class=\"gap\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.2\"/>")
                .Append("</pattern>");
        }
        return defs.Append("</defs>").ToString();
    }
}
