using System.Runtime.InteropServices;

namespace Entente.Evidence;

/// <summary>A phrase that was met.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
/// <param name="Value">What the phrase stands for.</param>
internal readonly record struct PhraseHit<T>(int FirstToken, int EndToken, T Value);

/// <summary>
/// Phrases by their first word, longest first: one pass over a text meets all of them. Every word of a phrase has a
/// number; a word of a text is looked up once at most, and phrases are held against it by number. Where a phrase has a
/// hyphen, a text may have a hyphen with or without spaces, or a space.
/// </summary>
internal sealed class PhraseIndex<T>
{
    private readonly WordNumbers _words = new();
    private readonly WordBits _firsts = new();

    /// <summary>By the number of the first word; null where a word begins no phrase.</summary>
    private readonly List<List<Phrase>?> _byFirst = [null, null];

    private volatile PhraseTable? _table;

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
        (_byFirst[numbers[0]] ??= []).Add(added);
        _firsts.Add(words[0]);
        _table = null;
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

    /// <summary>
    /// Adds all phrases that begin at a token, longest first, to a list made for the first.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token.</param>
    /// <param name="numbers">
    /// The numbers of the words from that token on, as far as they were looked up; no phrase goes on behind them.
    /// </param>
    /// <param name="into">The list.</param>
    public void At(TokenText text, int token, Span<int> numbers, ref List<PhraseHit<T>>? into)
    {
        if (!_firsts.MayHave(text.Lower(token)))
        {
            return;
        }
        var table = _table ?? MakeTable();
        var goingOn = table.ByFirst[NumberAt(text, token, numbers, 0)];
        if (goingOn.Count == 0)
        {
            return;
        }
        var seconds = table.Seconds.AsSpan(goingOn.Start, goingOn.Count);
        var at = seconds.Length > 1 && numbers.Length > 1
            ? Math.Max(0, seconds.IndexOf(NumberAt(text, token, numbers, 1))) : 0;
        var (start, count) = table.BySecond[goingOn.Start + at];
        var (isAttached, isInside) = (text.IsAttached(token), text.IsInside(token));
        foreach (ref readonly var choice in table.Choices.AsSpan(start, count))
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

    /// <summary>The number of a word behind a token, looked up where it was not yet.</summary>
    private int NumberAt(TokenText text, int token, Span<int> numbers, int words)
    {
        ref var number = ref numbers[words];
        return number != WordNumbers.Unknown ? number : number = _words.Of(text.Lower(token + words));
    }

    private static string[] PhraseWords(string phrase)
    {
        var lower = Spellings.Unify(phrase).ToLowerInvariant().Replace('\u2019', '\'').Replace('\u2013', '-');
        return [.. TokenText.Cut(lower).Select(t => lower[t.Start..t.End])];
    }

    /// <summary>The token behind a phrase whose first word is met; null where the others are not.</summary>
    private int? Match(TokenText text, int token, Span<int> numbers, Phrase phrase)
    {
        var words = phrase.Numbers;
        var at = 1;
        for (var i = 1; i < words.Length; i++)
        {
            if (at < numbers.Length && (NumberAt(text, token, numbers, at) == words[i]
                || (words[i] == WordNumbers.Hyphen && text.Lower(token + at) is "·")))
            {
                if (phrase.IsJoined(i) && !text.IsAttached(token + at))
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
        return BreaksLine(text, token, token + at) ? null : token + at;
    }

    /// <summary>Whether a line ends between tokens.</summary>
    private static bool BreaksLine(TokenText text, int token, int endToken)
    {
        var (start, end) = (text.Tokens[token].End, text.Tokens[endToken - 1].Start);
        return start < end && text.Folded.Lower.AsSpan(start, end - start).ContainsAny('\n', '\r');
    }

    /// <summary>Puts the phrases in order, once all are there or some more have come.</summary>
    private PhraseTable MakeTable()
    {
        lock (_byFirst)
        {
            return _table ??= new PhraseTable(_byFirst);
        }
    }

    /// <summary>
    /// A phrase among those of one first word. An ending stands on a word; a single syllable at the beginning of one; a
    /// longer phrase of syllables anywhere.
    /// </summary>
    /// <param name="Longer">The phrase; null where it is the first word alone, which is met by then.</param>
    /// <param name="IsEnding">Whether it is met only on the word before it.</param>
    /// <param name="Value">What it stands for.</param>
    private readonly record struct Choice(Phrase? Longer, bool IsEnding, T Value);

    /// <summary>
    /// The phrases in order, close together: those of one first word by the second word, longest first. The first of
    /// each are those that do without a certain second word; they stand among the others, too.
    /// </summary>
    private sealed class PhraseTable
    {
        public PhraseTable(List<List<Phrase>?> byFirst)
        {
            var (seconds, bySecond, choices) = (new List<int>(), new List<(int, int)>(), new List<Choice>());
            ByFirst = new (int, int)[byFirst.Count];
            foreach (var (first, all) in byFirst.Index())
            {
                var start = seconds.Count;
                all?.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
                foreach (var second in all?.Select(p => p.Second).Prepend(WordNumbers.None).Distinct() ?? [])
                {
                    var from = choices.Count;
                    choices.AddRange(all!.Where(p => p.Second == WordNumbers.None || p.Second == second)
                        .Select(p => new Choice(p.Words.Length == 1 ? null : p, p.IsEnding, p.Value)));
                    seconds.Add(second);
                    bySecond.Add((from, choices.Count - from));
                }
                ByFirst[first] = (start, seconds.Count - start);
            }
            (Seconds, BySecond, Choices) = ([.. seconds], [.. bySecond], [.. choices]);
        }

        /// <summary>Of each first word, where its second words stand, and how many.</summary>
        public (int Start, int Count)[] ByFirst { get; }

        /// <summary>The second words, by first words.</summary>
        public int[] Seconds { get; }

        /// <summary>Of each second word, where its phrases stand, and how many.</summary>
        public (int Start, int Count)[] BySecond { get; }

        public Choice[] Choices { get; }
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

    /// <summary>What stands for a word that was not looked up.</summary>
    public const int Unknown = -1;

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
/// A table of bits that tells at once that a word is none of some, as many words of a text are not; where it may be
/// one, the word itself is looked up.
/// </summary>
/// <param name="size">How many bits, as a power of two.</param>
internal sealed class WordBits(int size = WordBits.MostBits)
{
    private const int MostBits = 15;

    private readonly ulong[] _bits = new ulong[(1 << size) / 64];

    public void Add(ReadOnlySpan<char> word)
    {
        var place = Place(word) >> (MostBits - size);
        _bits[place >> 6] |= 1UL << (place & 63);
    }

    public bool MayHave(ReadOnlySpan<char> word) => MayHave(Place(word));

    /// <summary>Whether a word may be there that has a place.</summary>
    public bool MayHave(int place)
    {
        place >>= MostBits - size;
        return (_bits[place >> 6] >> (place & 63) & 1) != 0;
    }

    /// <summary>A number from the length, the first, the middle and the last letter.</summary>
    public static int Place(ReadOnlySpan<char> word)
    {
        var letters = word[0] ^ (word[^1] << 5) ^ (word[word.Length >> 1] << 10) ^ (word.Length << 15);
        return (int)(unchecked((uint)letters * Spread) >> (32 - MostBits));
    }

    /// <summary>Spreads numbers that are close together.</summary>
    private const uint Spread = 2_654_435_769;
}
