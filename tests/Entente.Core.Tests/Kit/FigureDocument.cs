namespace Entente.Core.Tests;

/// <summary>The examples of findings as they stand in docs/FIGURES.md.</summary>
internal static class FigureDocument
{
    public static string Section(IEnumerable<FindingExample> examples) => string.Concat(examples.Select(e =>
        $"**{e.Code}** — {Asked(e)}\n\n{Indented(e.Failing)}\n\n"));

    private static string Asked(FindingExample example)
    {
        var codes = example.Failing.Contains("; asks ", StringComparison.Ordinal)
            ? example.Failing.Split('\n')[0]["; asks ".Length..]
            : "a b";
        return $"{Keys.Of(example.Operation!.Value)} of {string.Join(", ", codes.Split(' '))}";
    }

    private static string Indented(string lines) =>
        string.Join('\n', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith("; asks", StringComparison.Ordinal))
            .Select(l => "    " + l));
}
