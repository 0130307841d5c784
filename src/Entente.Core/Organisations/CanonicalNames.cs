namespace Entente.Core;

/// <summary>
/// Brings names to one form in which they are the same however a text writes the parties in them: folded, with each
/// known country, organisation or region by its key, and neighbours joined by a hyphen in one order. So
/// "Quỹ hợp tác Hàn Quốc - ASEAN" and "Quỹ Hợp tác ASEAN-ROK" are one name.
/// </summary>
internal sealed class CanonicalNames
{
    private static readonly char[] Between = [' ', '\t', ',', '"', '“', '”', '(', ')'];

    private readonly Dictionary<string, string> _parties = new(StringComparer.Ordinal);
    private readonly int _longestWords = 1;

    public CanonicalNames(IEnumerable<KnownName> known)
    {
        foreach (var name in known.Where(k => k.Kind is NameKind.Country or NameKind.Organisation or NameKind.Region))
        {
            foreach (var form in name.Names.All)
            {
                var words = Words(form);
                _parties.TryAdd(string.Join(' ', words.Where(w => w != "-")), name.Key);
                _longestWords = Math.Max(_longestWords, words.Count);
            }
        }
    }

    /// <summary>The one form of a name.</summary>
    public string Of(string name)
    {
        var words = Words(name);
        var result = new List<string>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var (key, taken) = PartyAt(words, i);
            if (key is null)
            {
                result.Add(words[i++]);
                continue;
            }
            result.Add("{" + key + "}");
            i += taken;
        }
        SortNeighbours(result);
        return string.Join(' ', result.Where(w => w != "-"));
    }

    private (string? Key, int Taken) PartyAt(List<string> words, int at)
    {
        for (var count = Math.Min(_longestWords, words.Count - at); count > 0; count--)
        {
            var span = words.GetRange(at, count);
            if (span[0] != "-" && span[^1] != "-"
                && _parties.TryGetValue(string.Join(' ', span.Where(w => w != "-")), out var key))
            {
                return (key, count);
            }
        }
        return (null, 0);
    }

    /// <summary>
    /// Parties on both sides of a hyphen have no order of their own: each text puts its own side first.
    /// </summary>
    private static void SortNeighbours(List<string> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i + 1] == "-" && words[i][0] == '{' && words[i + 2][0] == '{'
                && string.CompareOrdinal(words[i], words[i + 2]) > 0)
            {
                (words[i], words[i + 2]) = (words[i + 2], words[i]);
            }
        }
    }

    private static List<string> Words(string name) =>
        [.. Folding.Fold(name).Replace("-", " - ", StringComparison.Ordinal)
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)];
}
