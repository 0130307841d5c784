using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Store;

/// <summary>A form that a word may have in a text instead of the one that was typed.</summary>
/// <param name="Terms">Its terms, folded.</param>
/// <param name="IsBegun">Whether its last term may go on: a stem.</param>
internal readonly record struct WordVariant(ImmutableArray<SearchTerm> Terms, bool IsBegun);

/// <summary>
/// Other spellings and endings of words, as data (<c>variants.txt</c>). They find what is left where the word itself
/// does not stand, and come after it.
/// </summary>
internal static class WordVariants
{
    /// <summary>How many typed words one spelling has at most.</summary>
    public const int MostWords = 3;

    private const string File = "search/variants.txt";
    private const int StemLetters = 4;
    private const int StemSyllables = 2;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Sections = Read();

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Spellings = Groups();

    private static readonly ImmutableArray<string> Endings = Longest("endings");

    private static readonly ImmutableArray<string> Particles = Longest("particles");

    private static readonly ImmutableArray<string> Whole = Longest("no-particle");

    /// <summary>The other spellings of what one or several words spell; empty where there are none.</summary>
    public static ImmutableArray<WordVariant> SpellingsOf(IEnumerable<SearchTerm> terms) =>
        Spellings.TryGetValue(KeyOf(terms), out var group)
            ? [.. group.Select(g => new WordVariant([.. SearchTerms.Of(g)], IsBegun: g.All(char.IsAsciiLetter)))]
            : [];

    /// <summary>The word without its ending, or without what Korean sets behind it; empty where it has none.</summary>
    public static ImmutableArray<WordVariant> FormsOf(IReadOnlyList<SearchTerm> terms)
    {
        if (terms.Count == 0)
        {
            return [];
        }
        if (terms.Count == 1 && terms[0].Plain == terms[0].Exact && terms[0].Plain.All(char.IsAsciiLetter))
        {
            return StemOf(terms[0]) is { } stem ? [stem] : [];
        }
        // Every letter of a run begins a term, in the form in which it is composed.
        var word = string.Concat(terms.Select(t => t.Plain[0]));
        return terms.All(t => t.Plain.All(IsSyllable)) && !Whole.Any(w => word.EndsWith(w, StringComparison.Ordinal))
            && Particles.FirstOrDefault(p => word.Length >= p.Length + StemSyllables
                && word.EndsWith(p, StringComparison.Ordinal)) is { } particle
                ? [new WordVariant([.. SearchTerms.Of(word[..^particle.Length])], IsBegun: false)]
                : [];
    }

    private static WordVariant? StemOf(SearchTerm term)
    {
        var word = term.Plain;
        if (Endings.FirstOrDefault(e => word.Length >= e.Length + StemLetters
            && word.EndsWith(e, StringComparison.Ordinal)) is not { } ending)
        {
            return null;
        }
        var stem = word[..^ending.Length];
        // "planning", "planned": the letter is doubled for the ending's sake.
        if (stem.Length > StemLetters && stem[^1] == stem[^2] && ending is "ing" or "ings" or "ed" or "er" or "ers")
        {
            stem = stem[..^1];
        }
        return new WordVariant([term with { Plain = stem, Exact = stem }], IsBegun: true);
    }

    private static bool IsSyllable(char letter) => letter is >= '\uAC00' and <= '\uD7A3';

    private static string KeyOf(IEnumerable<SearchTerm> terms) => string.Join(' ', terms.Select(t => t.Plain));

    private static FrozenDictionary<string, ImmutableArray<string>> Groups()
    {
        var groups = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var line in Sections["spellings"])
        {
            var forms = Forms(line);
            foreach (var key in forms.Select(f => KeyOf(SearchTerms.Of(f))))
            {
                groups[key] = [.. forms.Where(f => KeyOf(SearchTerms.Of(f)) != key)];
            }
        }
        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Longest(string section) =>
        [.. Sections[section].SelectMany(Forms).OrderByDescending(f => f.Length)];

    private static string[] Forms(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        using var stream = typeof(WordVariants).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                sections[line.Trim('[', ']')] = lines = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }
        return sections.ToFrozenDictionary(s => s.Key, s => s.Value.ToImmutableArray(), StringComparer.Ordinal);
    }
}
