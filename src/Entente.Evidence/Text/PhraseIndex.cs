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
    private readonly Dictionary<string, Phrases> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrases>.AlternateLookup<ReadOnlySpan<char>> _lookup;
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
        ref var phrases = ref CollectionsMarshal.GetValueRefOrAddDefault(_byFirst, words[0], out _);
        (phrases ??= new Phrases()).Add(new Phrase(words, value, isEnding, phrase.Split(' ')[0].Length));
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
            else if (Match(text, token, endToken, choice.Longer) is { } end)
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
            foreach (var phrases in _byFirst.Values)
            {
                phrases.Sort();
            }
            _sorted = true;
        }
    }

    private static int? Match(TokenText text, int token, int endToken, Phrase phrase)
    {
        // The first word is met by then.
        var words = phrase.Words;
        var at = token + 1;
        for (var i = 1; i < words.Length; i++)
        {
            if (at < endToken && (text.Lower(at).SequenceEqual(words[i]) || (words[i] is "-" && text.Lower(at) is "·")))
            {
                if (BreaksLine(text, at) || (phrase.IsJoined(i) && !text.IsAttached(at)))
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

    /// <summary>
    /// A phrase among those of one first word. An ending stands on a word; a single syllable at the beginning of one; a
    /// longer phrase of syllables anywhere.
    /// </summary>
    /// <param name="Longer">The phrase; null where it is the first word alone, which is met by then.</param>
    /// <param name="IsEnding">Whether it is met only on the word before it.</param>
    /// <param name="Value">What it stands for.</param>
    private readonly record struct Choice(Phrase? Longer, bool IsEnding, T Value);

    /// <summary>
    /// The phrases of one first word, longest first, by the letter with which the second word begins.
    /// </summary>
    private sealed class Phrases
    {
        private readonly List<Phrase> _all = [];
        private string _seconds = "";
        private Choice[][] _bySecond = [];
        private Choice[] _alone = [];

        public void Add(Phrase phrase) => _all.Add(phrase);

        /// <summary>Puts the phrases in order, once all are there or some more have come.</summary>
        public void Sort()
        {
            _all.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
            _alone = Choices(p => p.Second == '\0');
            var seconds = _all.Select(p => p.Second).Where(s => s != '\0').Distinct().ToArray();
            _bySecond = [.. seconds.Select(s => Choices(p => p.Second == '\0' || p.Second == s))];
            _seconds = new string(seconds);
        }

        /// <summary>Those that may stand before a word with a first letter.</summary>
        public Choice[] GoingOn(char second) =>
            _seconds.IndexOf(second, StringComparison.Ordinal) is >= 0 and var at ? _bySecond[at] : _alone;

        private Choice[] Choices(Func<Phrase, bool> take) =>
            [.. _all.Where(take).Select(p => new Choice(p.Words.Length == 1 ? null : p, p.IsEnding, p.Value))];
    }

    private sealed record Phrase(string[] Words, T Value, bool IsEnding, int FirstLength)
    {
        /// <summary>
        /// The first letter of the second word; '\0' where there is none, or a text may be without it.
        /// </summary>
        public char Second { get; } = Words.Length < 2 || Words[1] is "-" ? '\0' : Words[1][0];

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
