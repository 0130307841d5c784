using Entente.App.Features.Figures;

namespace Entente.App.Web;

/// <summary>
/// What a page says in a line, for who meets its address elsewhere: its own facts, as the page shows them. What is not
/// known is left out.
/// </summary>
internal static class Described
{
    /// <summary>How many characters a description has at most.</summary>
    private const int Most = 280;

    /// <summary>How many figures are named.</summary>
    private const int MostFigures = 3;

    /// <summary>The facts in their order; null where there is none.</summary>
    public static string? By(params IEnumerable<string?> facts)
    {
        var line = string.Join(" · ", facts.Where(f => !string.IsNullOrWhiteSpace(f)));
        return line.Length == 0 ? null : line.Length <= Most ? line : Cut(line);
    }

    /// <summary>A fact with what it is called; null where there is nothing.</summary>
    public static string? Fact(string label, params IEnumerable<string?> values)
    {
        var said = string.Join("; ", values.Where(v => !string.IsNullOrWhiteSpace(v)).Distinct());
        return said.Length == 0 ? null : $"{label}: {said}";
    }

    /// <summary>The first of some figures, each with what it is and when.</summary>
    public static IEnumerable<string?> Figures(IEnumerable<FigureView> figures) =>
        figures.Where(f => f.Unknown != true).Take(MostFigures)
            .Select(f => $"{f.QuantityName}, {f.When}: {f.Shown}");

    private static string Cut(string line)
    {
        var blank = line.LastIndexOf(' ', Most);
        var end = blank > 0 ? blank : char.IsLowSurrogate(line[Most]) ? Most - 1 : Most;
        return line[..end].TrimEnd(' ', '·', ';', ',') + " …";
    }
}
