using Spectre.Console;

namespace Entente.App.Commands;

/// <summary>How wide a text stands on a terminal: letters of Korean and Chinese take two cells, marks none.</summary>
internal static class Width
{
    /// <summary>The number of cells.</summary>
    public static int Of(string text) => new Markup(Markup.Escape(text)).Length;

    /// <summary>The text with spaces up to a number of cells.</summary>
    public static string Pad(string text, int cells) => text + new string(' ', Math.Max(0, cells - Of(text)));
}
