using System.Runtime.InteropServices;

namespace Entente.Evidence;

/// <summary>A phrase that was met.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
/// <param name="Value">What the phrase stands for.</param>
internal readonly record struct PhraseHit<T>(int FirstToken, int EndToken, T Value);

/// <summary>
/// Phrases by their first word, longest first: one pass over a text meets all of them. Every word of a phrase has a
/// number; those of a text are looked up once, and phrases are held against them by number. Where a phrase has a
/// hyphen, a text may have a hyphen with or without spaces, or a space.
/// </summary>
internal sealed class PhraseIndex<T>
{
    private readonly WordNumbers _words = new();

    /// <summary>By the number of the first word; null where a word begins no phrase.</summary>
    private readonly List<Phrases?> _byFirst = [null, null];

    private readonly WordBits _firsts = new();
    private volatile bool _sorted;

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
        var numbers = Array.ConvertAll(words, _words.Add);
        while (_byFirst.Count <= _words.Count)
        {
            _byFirst.Add(null);
        }
        var added = new Phrase(words, numbers, value, isEnding, phrase.Split(' ')[0].Length);
        (_byFirst[numbers[0]] ??= new Phrases()).Add(added);
        _firsts.Add(words[0]);
        _sorted = false;
    }

    /// <summary>The first token, from one on, that may begin a phrase; the end where none may.</summary>
    public int FirstBegun(TokenText text, int token, int endToken)
    {
        while (token < endToken && !_firsts.MayHave(text.Lower(token)))
        {
            token++;
        }
        return token;
    }

    /// <summary>Looks the words of a text up, from a token on, as many as there are places for.</summary>
    public void Number(TokenText text, int firstToken, Span<int> numbers)
    {
        Sort();
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _words.Of(text.Lower(firstToken + i));
        }
    }

    /// <summary>
    /// Adds all phrases that begin at a token, longest first, to a list made for the first.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token.</param>
    /// <param name="numbers">The numbers of the words from that token on; no phrase goes on behind them.</param>
    /// <param name="into">The list.</param>
    public void At(TokenText text, int token, ReadOnlySpan<int> numbers, ref List<PhraseHit<T>>? into)
    {
        if (numbers[0] == WordNumbers.None || _byFirst[numbers[0]] is not { } phrases)
        {
            return;
        }
        var second = numbers.Length > 1 ? numbers[1] : WordNumbers.None;
        var (isAttached, isInside) = (text.IsAttached(token), text.IsInside(token));
        foreach (ref readonly var choice in phrases.GoingOn(second).AsSpan())
        {
            if (choice.IsEnding ? !isAttached : choice.Longer is null && isInside)
            {
                continue;
            }
            if (choice.Longer is null)
            {
                (into ??= []).Add(new PhraseHit<T>(token, token + 1, choice.Value));
            }
            else if (Match(text, token, numbers, choice.Longer) is { } end)
            {
                (into ??= []).Add(new PhraseHit<T>(token, end, choice.Value));
            }
        }
    }

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
            foreach (var phrases in _byFirst)
            {
                phrases?.Sort();
            }
            _sorted = true;
        }
    }

    /// <summary>The token behind a phrase whose first word is met; null where the others are not.</summary>
    private static int? Match(TokenText text, int token, ReadOnlySpan<int> numbers, Phrase phrase)
    {
        var words = phrase.Numbers;
        var at = 1;
        for (var i = 1; i < words.Length; i++)
        {
            if (at < numbers.Length && (numbers[at] == words[i]
                || (words[i] == WordNumbers.Hyphen && text.Lower(token + at) is "·")))
            {
                if (BreaksLine(text, token + at) || (phrase.IsJoined(i) && !text.IsAttached(token + at)))
                {
                    return null;
                }
                at++;
            }
            else if (words[i] != WordNumbers.Hyphen)
            {
                return null;
            }
        }
        return token + at;
    }

    private static bool BreaksLine(TokenText text, int token)
    {
        var tokens = text.Tokens;
        return text.Folded.Lower.AsSpan(tokens[token - 1].End, tokens[token].Start - tokens[token - 1].End)
            .ContainsAny('\n', '\r');
    }

    /// <summary>
    /// A phrase among those of one first word. An ending stands on a word; a single syllable at the beginning of one; a
    /// longer phrase of syllables anywhere.
    /// </summary>
    /// <param name="Longer">The phrase; null where it is the first word alone, which is met by then.</param>
    /// <param name="IsEnding">Whether it is met only on the word before it.</param>
    /// <param name="Value">What it stands for.</param>
    private readonly record struct Choice(Phrase? Longer, bool IsEnding, T Value);

    /// <summary>The phrases of one first word, longest first, by the second word.</summary>
    private sealed class Phrases
    {
        private readonly List<Phrase> _all = [];
        private int[] _seconds = [];
        private Choice[][] _bySecond = [];
        private Choice[] _alone = [];

        public void Add(Phrase phrase) => _all.Add(phrase);

        /// <summary>Puts the phrases in order, once all are there or some more have come.</summary>
        public void Sort()
        {
            _all.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
            _alone = Choices(p => p.Second == WordNumbers.None);
            _seconds = [.. _all.Select(p => p.Second).Where(s => s != WordNumbers.None).Distinct()];
            _bySecond = [.. _seconds.Select(s => Choices(p => p.Second == WordNumbers.None || p.Second == s))];
        }

        /// <summary>Those that may stand before a word.</summary>
        public Choice[] GoingOn(int second) =>
            _seconds.AsSpan().IndexOf(second) is >= 0 and var at ? _bySecond[at] : _alone;

        private Choice[] Choices(Func<Phrase, bool> take) =>
            [.. _all.Where(take).Select(p => new Choice(p.Words.Length == 1 ? null : p, p.IsEnding, p.Value))];
    }

    private sealed record Phrase(string[] Words, int[] Numbers, T Value, bool IsEnding, int FirstLength)
    {
        /// <summary>The second word; none where there is none, or a text may be without it.</summary>
        public int Second { get; } = Numbers.Length < 2 || Numbers[1] == WordNumbers.Hyphen ? WordNumbers.None
            : Numbers[1];

        /// <summary>
        /// Whether a word is a syllable that the phrase writes on the one before it, in its first part.
        /// </summary>
        public bool IsJoined(int word) =>
            Syllables.Is(Words[word][0]) && Syllables.Is(Words[word - 1][0])
            && word < FirstLength - (IsEnding ? 1 : 0);
    }
}

/// <summary>The numbers of words; many words of a text have none.</summary>
internal sealed class WordNumbers
{
    /// <summary>What stands for a word that has no number.</summary>
    public const int None = 0;

    /// <summary>The number of the hyphen.</summary>
    public const int Hyphen = 1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly WordBits _bits = new();

    public WordNumbers()
    {
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Add("-");
    }

    /// <summary>How many words have one; it is the highest.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a word, given to it where it has none yet.</summary>
    public int Add(string word)
    {
        _bits.Add(word);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var isThere);
        return isThere ? number : number = _numbers.Count;
    }

    /// <summary>The number of a word; none where it was given none.</summary>
    public int Of(ReadOnlySpan<char> word) =>
        _bits.MayHave(word) && _lookup.TryGetValue(word, out var number) ? number : None;
}

/// <summary>
/// A table of bits that tells at once that a word is none of some, as many words of a text are not; where it may be one,
/// the word itself is looked up.
/// </summary>
internal sealed class WordBits
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
