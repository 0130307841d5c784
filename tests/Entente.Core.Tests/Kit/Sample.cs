using System.Collections.Concurrent;

namespace Entente.Core.Tests;

/// <summary>The samples that ship, each loaded once from the repository.</summary>
internal static class Sample
{
    private static readonly ConcurrentDictionary<string, Ledger> Loaded = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names =>
        Directory.GetDirectories(Checkout.PathOf("samples")).Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal);

    public static Ledger AseanRok => Of("asean-rok");

    public static Ledger Of(string name) => Loaded.GetOrAdd(name, n => Ledger.Of(FilesOf(n)));

    private static IEnumerable<(string Name, string Text)> FilesOf(string name) =>
        Directory.GetFiles(Checkout.PathOf("samples", name), "*.entente")
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
}
