using Spectre.Console;

namespace Entente.App.Commands;

/// <summary>
/// How results stand on what they are written to: colour and lines of its width on a terminal, neither elsewhere. The
/// variable <c>NO_COLOR</c> is respected.
/// </summary>
/// <param name="IsColoured">Whether there is colour.</param>
/// <param name="Cells">How many cells a line has.</param>
internal sealed record Ink(bool IsColoured, int Cells)
{
    private const int NarrowestLine = 30;

    /// <summary>Without colour, in lines of any length.</summary>
    public static Ink Plain { get; } = new(false, int.MaxValue);

    /// <summary>What fits the verb's output.</summary>
    public static Ink Of(VerbContext context)
    {
        if (Console.IsOutputRedirected || !ReferenceEquals(context.Output, Console.Out))
        {
            return Plain;
        }
        var profile = AnsiConsole.Profile;
        var isColoured = profile.Capabilities.Ansi && profile.Capabilities.ColorSystem != ColorSystem.NoColors
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Ink(isColoured, Math.Max(NarrowestLine, profile.Width - 1));
    }

    /// <summary>A text in bold.</summary>
    public string Bold(string text) => In("1", text);

    /// <summary>A text that may be passed over.</summary>
    public string Quiet(string text) => In("2", text);

    /// <summary>A text about something that is wrong.</summary>
    public string Fault(string text) => In("31", text);

    /// <summary>A text about something that is probably wrong.</summary>
    public string Doubt(string text) => In("33", text);

    /// <summary>A text about something that is right.</summary>
    public string Good(string text) => In("32", text);

    private string In(string colour, string text) => IsColoured ? $"\u001b[{colour}m{text}\u001b[0m" : text;
}
