using System.Runtime.InteropServices;

namespace Entente.Evidence;

/// <summary>A phrase that was met.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
/// <param name="Value">What the phrase stands for.</param>
internal readonly record struct PhraseHit<T>(int FirstToken, int EndToken, T Value);

/// <summary>
/// Phrases by their first word, longest first: one pass over a text meets all of them. Where a phrase has a hyphen, a
/// text may have a hyphen with or without spaces, or a space.
/// </summary>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FirstWords _firsts = new();
    private volatile bool _sorted;

    public PhraseIndex() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a phrase; letter case does not matter.</summary>
    public void Add(string phrase, T value)
    {
        // "-form" is an ending: it is met only on the word before it.
        var isEnding = phrase.Length > 1 && phrase[0] == '-' && char.IsLetter(phrase[1]);
        var words = PhraseWords(isEnding ? phrase[1..] : phrase);
        if (words.Length == 0)
        {
            return;
        }
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byFirst, words[0], out _);
        (list ??= []).Add(new Phrase(words, value, isEnding, phrase.Split(' ')[0].Length));
        _firsts.Add(words[0]);
        _sorted = false;
    }

    /// <summary>Adds all phrases that begin at a token, longest first, to a list made for the first.</summary>
    public void At(TokenText text, int token, int endToken, ref List<PhraseHit<T>>? into)
    {
        var word = text.Lower(token);
        if (!_firsts.MayHave(word))
        {
            return;
        }
        Sort();
        if (!_lookup.TryGetValue(word, out var phrases))
        {
            return;
        }
        var second = token + 1 < endToken ? text.Lower(token + 1)[0] : '\0';
        foreach (var phrase in phrases)
        {
            if (phrase.MayGoOn(second) && Begins(text, token, phrase)
                && Match(text, token, endToken, phrase) is { } end)
            {
                (into ??= []).Add(new PhraseHit<T>(token, end, phrase.Value));
            }
        }
    }

    /// <summary>
    /// An ending stands on a word; a single syllable at the beginning of one; a longer phrase of syllables anywhere.
    /// </summary>
    private static bool Begins(TokenText text, int token, Phrase phrase) =>
        phrase.IsEnding ? text.IsAttached(token)
        : phrase.Words.Length > 1 || !text.IsInside(token);

    private static string[] PhraseWords(string phrase)
    {
        var lower = Spellings.Unify(phrase).ToLowerInvariant().Replace('\u2019', '\'').Replace('\u2013', '-');
        return [.. TokenText.Cut(lower).Select(t => lower[t.Start..t.End])];
    }

    private void Sort()
    {
        if (_sorted)
        {
            return;
        }
        lock (_byFirst)
        {
            // Who waited here must not sort what others look through by now.
            if (_sorted)
            {
                return;
            }
            foreach (var list in _byFirst.Values)
            {
                list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
            }
            _sorted = true;
        }
    }

    private static int? Match(TokenText text, int token, int endToken, Phrase phrase)
    {
        var words = phrase.Words;
        var at = token;
        for (var i = 0; i < words.Length; i++)
        {
            if (at < endToken && (text.Lower(at).SequenceEqual(words[i]) || (words[i] is "-" && text.Lower(at) is "·")))
            {
                if (i > 0 && (BreaksLine(text, at) || (phrase.IsJoined(i) && !text.IsAttached(at))))
                {
                    return null;
                }
                at++;
            }
            else if (words[i] is not "-")
            {
                return null;
            }
        }
        return at;
    }

    private static bool BreaksLine(TokenText text, int token)
    {
        var tokens = text.Tokens;
        return text.Folded.Lower.AsSpan(tokens[token - 1].End, tokens[token].Start - tokens[token - 1].End)
            .ContainsAny('\n', '\r');
    }

    private sealed record Phrase(string[] Words, T Value, bool IsEnding, int FirstLength)
    {
        private readonly char _second = Words.Length < 2 || Words[1] is "-" ? '\0' : Words[1][0];

        /// <summary>Whether the word behind the first may be its second, by its first letter.</summary>
        public bool MayGoOn(char second) => _second == '\0' || _second == second;

        /// <summary>
        /// Whether a word is a syllable that the phrase writes on the one before it, in its first part.
        /// </summary>
        public bool IsJoined(int word) =>
            Syllables.Is(Words[word][0]) && Syllables.Is(Words[word - 1][0])
            && word < FirstLength - (IsEnding ? 1 : 0);
    }
}

/// <summary>
/// A table of bits that tells at once that a word is the first of no phrase, as most words of a text are not; where it
/// may be, the words themselves are looked up.
/// </summary>
internal sealed class FirstWords
{
    private const int Bits = 1 << 15;

    private readonly ulong[] _bits = new ulong[Bits / 64];

    public void Add(string word)
    {
        var place = Place(word);
        _bits[place >> 6] |= 1UL << (place & 63);
    }

    public bool MayHave(ReadOnlySpan<char> word)
    {
        var place = Place(word);
        return (_bits[place >> 6] >> (place & 63) & 1) != 0;
    }

    /// <summary>A number from the length, the first, the middle and the last letter.</summary>
    private static int Place(ReadOnlySpan<char> word) =>
        (word[0] ^ (word[^1] << 4) ^ (word[word.Length >> 1] << 8) ^ (word.Length << 12)) & (Bits - 1);
}
