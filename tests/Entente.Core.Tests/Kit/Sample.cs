namespace Entente.Core.Tests;

/// <summary>The sample that ships, loaded once from the repository.</summary>
internal static class Sample
{
    private static readonly Lazy<Ledger> Loaded = new(() => Ledger.Of(Files));

    public static Ledger AseanRok => Loaded.Value;

    public static IEnumerable<(string Name, string Text)> Files =>
        Directory.GetFiles(Checkout.PathOf("samples", "asean-rok"), "*.entente")
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
}
