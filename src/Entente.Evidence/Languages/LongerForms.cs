namespace Entente.Evidence;

/// <summary>
/// The longest form wins over lists: "to" is no word for to whom in "according to", "owing to" or "thanks to".
/// The longer forms of the lists that stand before a name are those inside which no shorter word of another is met.
/// </summary>
internal static class LongerForms
{
    /// <summary>The lists of the words by which a name is said to give or to receive.</summary>
    private static readonly string[] Sides = ["to-whom", "from-whom"];

    /// <summary>The lists whose forms may hold such a word.</summary>
    private static readonly string[] Holders = ["according", "other-links", "to-whom", "from-whom"];

    /// <summary>The forms of other lists that hold a form of a list; none for a list that asks for none.</summary>
    public static IEnumerable<string> Of(Language language, string section)
    {
        if (!Sides.Contains(section))
        {
            return [];
        }
        var own = language[section].Select(f => f.Text.TrimStart('-')).ToHashSet(StringComparer.Ordinal);
        var isSpaced = !language.IsUnspaced && !language.IsVerbLast;
        return Holders.Where(h => h != section).SelectMany(h => language[h]).Select(f => f.Text)
            .Where(t => !own.Contains(t.TrimStart('-')) && own.Any(o => Holds(t.TrimStart('-'), o, isSpaced)))
            .Distinct(StringComparer.Ordinal);
    }

    private static bool Holds(string form, string word, bool isSpaced) => form.Length > word.Length
        && (isSpaced ? (' ' + form + ' ').Contains(' ' + word + ' ', StringComparison.Ordinal)
            : form.Contains(word, StringComparison.Ordinal));
}
