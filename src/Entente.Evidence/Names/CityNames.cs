using System.Collections.Frozen;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>What cities are called in the languages of the program: names that are well known, as data.</summary>
public static class CityNames
{
    private const string File = "names/cities.places";

    private static readonly string[] Languages = ["en", "vi", "ko"];

    private static readonly Lazy<FrozenDictionary<string, string[]>> Known = new(Read);

    /// <summary>A city in a language; null where it is not known.</summary>
    /// <param name="name">The city as it is written in one of the languages.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public static string? Find(string name, string language) =>
        Array.IndexOf(Languages, language) is >= 0 and var at
            && Known.Value.TryGetValue(Folding.Fold(name), out var names)
                ? names[at]
                : null;

    private static FrozenDictionary<string, string[]> Read()
    {
        var known = new Dictionary<string, string[]>(StringComparer.Ordinal);
        using var stream = typeof(CityNames).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            var spellings = line.Split(';').Select(c => c.Split('|', StringSplitOptions.TrimEntries)).ToList();
            string[] names = [.. spellings.Select(s => s[0])];
            foreach (var spelling in spellings.SelectMany(s => s))
            {
                known[Folding.Fold(spelling)] = names;
            }
        }
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
