using System.Text;
using Entente.App.Web;

namespace Entente.App.Features.Checking;

/// <summary>A text of a file as people may see it.</summary>
internal static class ShownText
{
    /// <summary>On one line, with signs that a terminal would obey or that nobody sees replaced.</summary>
    public static string Of(string text) => Of(text, keepsLines: false);

    /// <summary>The same, with its lines kept.</summary>
    public static string Lines(string text) => Of(text, keepsLines: true);

    private static string Of(string text, bool keepsLines)
    {
        if (!UnseenSigns.AreIn(text))
        {
            return text;
        }
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(rune.Value switch
            {
                '\n' when keepsLines => "\n",
                '\t' or '\n' => " ",
                '\r' => keepsLines ? "" : " ",
                _ => UnseenSigns.Contains(rune) ? "\uFFFD" : rune.ToString(),
            });
        }
        return shown.ToString();
    }
}
