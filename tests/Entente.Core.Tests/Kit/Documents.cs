namespace Entente.Core.Tests;

/// <summary>Documents of the repository, with line ends as the tests write them.</summary>
internal static class Documents
{
    public static string Read(string name) =>
        File.ReadAllText(Checkout.PathOf("docs", name)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The text between fences of a kind.</summary>
    public static IEnumerable<string> Fenced(string text, string kind)
    {
        var open = $"```{kind}\n";
        for (var at = text.IndexOf(open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(open, at + 1,
            StringComparison.Ordinal))
        {
            var start = at + open.Length;
            yield return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
        }
    }
}
