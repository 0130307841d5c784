using System.Collections.Concurrent;

namespace Entente.Iati;

/// <summary>The structures that ship with this library, each read once, at its first use.</summary>
internal static class FileStructures
{
    private static readonly ConcurrentDictionary<string, FileStructure> Known = new(StringComparer.Ordinal);

    /// <summary>The versions of the Standard, oldest first.</summary>
    public static IReadOnlyList<string> Versions { get; } =
        ["1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03"];

    /// <summary>The structure of activity or organisation files of a version.</summary>
    /// <param name="version">One of <see cref="Versions"/>.</param>
    /// <param name="kind">Activities or organisations.</param>
    public static FileStructure Of(string version, FileKind kind) =>
        Known.GetOrAdd($"{version}-{(kind == FileKind.Activities ? "activities" : "organisations")}", Load);

    private static FileStructure Load(string name) =>
        FileStructure.Parse(ShippedData.Lines($"structure/{name}.txt"), RuleData.All.SelectMany(RuleSet.NamesIn));
}
