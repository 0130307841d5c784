using System.Collections.Frozen;
using System.Numerics;

namespace Entente.Evidence;

/// <summary>
/// Which languages the words of a text are the commonest of: each word is looked up once, for all languages, and the
/// language of any part of the text told from what was found.
/// </summary>
internal sealed class CommonWords
{
    private const decimal LeastShare = 0.06m;
    private const int FewestWords = 4;

    /// <summary>The languages that have a word among their commonest, a bit each: those read, then others.</summary>
    private static readonly Lazy<FrozenDictionary<string, ulong>> Index = new(Load);

    private readonly TokenText _text;
    private readonly ulong[] _languages;

    public CommonWords(TokenText text)
    {
        _text = text;
        _languages = new ulong[text.Tokens.Length];
        var index = Index.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < _languages.Length; i++)
        {
            _languages[i] = text.Tokens[i].IsWord && index.TryGetValue(text.Lower(i), out var found) ? found : 0;
        }
    }

    /// <summary>
    /// The language in which parts of the text are written, each from a token up to another; null where none has
    /// enough common words, or another language, which is told but not read, has more.
    /// </summary>
    public Language? Tell(IEnumerable<(int First, int End)> parts)
    {
        Span<int> common = stackalloc int[64];
        common.Clear();
        var (words, scripts) = (0, new ScriptCount());
        foreach (var (first, end) in parts)
        {
            for (var i = first; i < end; i++)
            {
                words += _text.Tokens[i].IsWord ? 1 : 0;
                for (var left = _languages[i]; left != 0; left &= left - 1)
                {
                    common[BitOperations.TrailingZeroCount(left)]++;
                }
            }
            scripts.Add(_text, first, end);
        }
        return Most(common, words, scripts);
    }

    private static Language? Most(ReadOnlySpan<int> common, int words, ScriptCount scripts)
    {
        Language? best = null;
        var bestShare = LeastShare;
        for (var i = 0; i < Languages.All.Length; i++)
        {
            if (Share(common[i], words) is var share && share > bestShare && scripts.IsMostly(Languages.All[i].Scripts)
                && (Languages.All[i].WritesKana || !scripts.HasKana))
            {
                (best, bestShare) = (Languages.All[i], share);
            }
        }
        foreach (var other in common[Languages.All.Length..])
        {
            if (Share(other, words) > bestShare)
            {
                return null;
            }
        }
        return best ?? (words >= FewestWords ? OfScript(scripts) : null);
    }

    /// <summary>A note has few common words: a script in which one language alone is written tells it.</summary>
    private static Language? OfScript(ScriptCount scripts) => Languages.All.FirstOrDefault(l =>
        scripts.IsMostly(l.Scripts) && !Languages.All.Any(o => o != l && (o.Scripts & l.Scripts) != 0));

    private static decimal Share(int common, int words) => words == 0 ? 0 : (decimal)common / words;

    private static FrozenDictionary<string, ulong> Load()
    {
        var words = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var lists = Languages.All.Select(l => l["common"].Select(f => f.Text))
            .Concat(WordFiles.ReadOthers().Values.Select(forms => forms.Select(f => f.Text)));
        foreach (var (number, list) in lists.Index())
        {
            foreach (var word in list)
            {
                words[word] = words.GetValueOrDefault(word) | checked(1UL << number);
            }
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>How many letters of each script there are.</summary>
internal struct ScriptCount
{
    private const int Scripts = 5;

    private const int LeastKana = 20;

    private System.Runtime.CompilerServices.InlineArray5<int> _letters;
    private int _kana;

    /// <summary>
    /// Whether so many letters are of a syllabary that the signs between them are no other language's.
    /// </summary>
    public readonly bool HasKana => _kana * LeastKana > _letters[2];

    /// <summary>Counts the letters of the words between two tokens.</summary>
    public void Add(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.Tokens[i].IsWord)
            {
                continue;
            }
            foreach (var letter in text.Lower(i))
            {
                if (char.IsLetter(letter))
                {
                    _letters[Of(letter)]++;
                    _kana += Syllables.IsKana(letter) ? 1 : 0;
                }
            }
        }
    }

    /// <summary>Whether most letters are of some scripts, a bit each.</summary>
    public readonly bool IsMostly(int scripts)
    {
        var (letters, own) = (0, 0);
        for (var i = 0; i < Scripts; i++)
        {
            letters += _letters[i];
            own += (scripts >> i & 1) == 1 ? _letters[i] : 0;
        }
        return own * 2 > letters;
    }

    /// <summary>A number for each script that a language is told by; the same for ideographs and syllabaries.</summary>
    public static int Of(char letter) =>
        letter < '\u0250' || letter is >= '\u1E00' and <= '\u1EFF' ? 0
        : Syllables.Is(letter) ? 1
        : Syllables.IsIdeograph(letter) || Syllables.IsKana(letter) ? 2
        : letter is >= '\u0E00' and <= '\u0E7F' ? 3 : 4;
}
