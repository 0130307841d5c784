namespace Entente.Evidence;

/// <summary>A word of a list as it was met in a text.</summary>
/// <param name="Section">The list.</param>
/// <param name="Key">The stable key of the word.</param>
/// <param name="Start">First position in the folded text.</param>
/// <param name="End">Position after the last.</param>
internal readonly record struct WordHit(string Section, string Key, int Start, int End);

/// <summary>All words of a language in one index: one pass over a text meets the words of every list.</summary>
internal sealed class Lexicon
{
    /// <summary>The key of longer words that mean something else: no word of their list is met inside them.</summary>
    private const string Other = "not";

    private const int ShortestFirstPart = 3;
    private const int MostOnStack = 256;

    private readonly PhraseIndex<(int Section, string Key)> _index = new();
    private readonly Dictionary<string, List<(int Section, string Key)>> _lastParts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Section, string Key)>>.AlternateLookup<ReadOnlySpan<char>> _last;
    private readonly int _longestLastPart;
    private readonly string[] _sections;
    private readonly SectionNumbers _numbers;

    /// <summary>Takes the words of the lists whose names are asked for.</summary>
    public Lexicon(Language language, Func<string, bool> takes)
    {
        _sections = [.. language.SectionNames.Where(takes)];
        _numbers = new SectionNumbers(_sections);
        foreach (var (number, section) in _sections.Index())
        {
            foreach (var form in language[section])
            {
                // "~form" is met as a word and as the last part of a compound.
                var text = form.Text.Length > 1 ? form.Text.TrimStart('~') : form.Text;
                _index.Add(text, (number, form.Key));
                if (text.Length < form.Text.Length)
                {
                    _lastParts.TryAdd(text, []);
                    _lastParts[text].Add((number, form.Key));
                    _longestLastPart = Math.Max(_longestLastPart, text.Length);
                }
            }
            foreach (var longer in LongerForms.Of(language, section))
            {
                _index.Add(longer, (number, Other));
            }
        }
        _last = _lastParts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many lists there are.</summary>
    public int SectionCount => _sections.Length;

    /// <summary>The number of a list, from 0; null where there is no such list.</summary>
    public int? NumberOf(string section) => _numbers.Of(section);

    /// <summary>
    /// The words between two tokens, longest first at each place, none twice over the same words of a list.
    /// </summary>
    public List<WordHit> Find(TokenText text, int firstToken, int endToken)
    {
        var hits = new List<WordHit>(endToken - firstToken);
        Find(text, firstToken, endToken, hits);
        return hits;
    }

    /// <summary>Adds the words between two tokens to others.</summary>
    public void Find(TokenText text, int firstToken, int endToken, List<WordHit> hits)
    {
        if (_longestLastPart == 0)
        {
            firstToken = _index.FirstBegun(text, firstToken, endToken);
        }
        if (firstToken >= endToken)
        {
            return;
        }
        List<PhraseHit<(int Section, string Key)>>? found = null;
        // Up to which token the words of each list were taken.
        Span<int> taken = stackalloc int[_sections.Length];
        taken.Clear();
        var count = endToken - firstToken;
        var numbers = count <= MostOnStack ? stackalloc int[count] : new int[count];
        numbers.Fill(WordNumbers.Unknown);
        for (var token = firstToken; token < endToken; token++)
        {
            found?.Clear();
            _index.At(text, token, numbers[(token - firstToken)..], ref found);
            for (var i = 0; i < found?.Count; i++)
            {
                var (section, key) = found[i].Value;
                if (taken[section] <= token)
                {
                    taken[section] = found[i].EndToken;
                    if (key == Other)
                    {
                        continue;
                    }
                    hits.Add(new WordHit(_sections[section], key, text.Tokens[token].Start,
                        text.Tokens[found[i].EndToken - 1].End));
                }
            }
            if (_longestLastPart > 0)
            {
                AddLastParts(text, token, taken, hits);
            }
        }
    }

    /// <summary>The words that end a compound stand for the whole of it; the longest of each list.</summary>
    private void AddLastParts(TokenText text, int token, Span<int> taken, List<WordHit> hits)
    {
        var word = text.Lower(token);
        for (var length = Math.Min(_longestLastPart, word.Length - ShortestFirstPart); length > 2; length--)
        {
            if (!_last.TryGetValue(word[^length..], out var parts))
            {
                continue;
            }
            foreach (var (section, key) in parts)
            {
                if (taken[section] <= token)
                {
                    taken[section] = token + 1;
                    hits.Add(new WordHit(_sections[section], key, text.Tokens[token].Start, text.Tokens[token].End));
                }
            }
        }
    }
}

/// <summary>
/// The numbers of lists by their names. They are asked for with every question about a sentence: the place of a name in
/// the table is told from a few of its letters, and of two names with one place the later takes the next that is free.
/// </summary>
internal sealed class SectionNumbers
{
    private const int Places = 1 << 12;

    private readonly string[] _names;
    private readonly short[] _numbers = new short[Places];

    public SectionNumbers(string[] names)
    {
        _names = names;
        for (var i = 0; i < names.Length; i++)
        {
            var place = Place(names[i]);
            while (_numbers[place] != 0)
            {
                place = (place + 1) % Places;
            }
            _numbers[place] = (short)(i + 1);
        }
    }

    /// <summary>The number of a list, from 0; null for a name that none has.</summary>
    public int? Of(string name)
    {
        for (var place = Place(name); _numbers[place] is > 0 and var number; place = (place + 1) % Places)
        {
            if (_names[number - 1] == name)
            {
                return number - 1;
            }
        }
        return null;
    }

    private static int Place(string name) =>
        (name[0] ^ (name[^1] << 4) ^ (name[name.Length >> 1] << 7) ^ (name.Length << 2)) % Places;
}

/// <summary>The words met in a stretch of a text, those of each list together, each in the order met.</summary>
internal sealed class WordsByList
{
    private readonly Lexicon _lexicon;
    private readonly WordHit[] _words;
    private readonly int[] _ends;

    public WordsByList(Lexicon lexicon, List<WordHit> words)
    {
        _lexicon = lexicon;
        _words = new WordHit[words.Count];
        _ends = new int[lexicon.SectionCount];
        var numbers = words.Count <= 256 ? stackalloc int[words.Count] : new int[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            numbers[i] = lexicon.NumberOf(words[i].Section)!.Value;
            _ends[numbers[i]]++;
        }
        // Where the words of each list begin; they end where those of the next began, once all are put down.
        var sum = 0;
        for (var i = 0; i < _ends.Length; i++)
        {
            (_ends[i], sum) = (sum, sum + _ends[i]);
        }
        for (var i = 0; i < words.Count; i++)
        {
            _words[_ends[numbers[i]]++] = words[i];
        }
    }

    /// <summary>The words of a list; none where the language has no such list.</summary>
    public ArraySegment<WordHit> this[string section]
    {
        get
        {
            if (_lexicon.NumberOf(section) is not { } number)
            {
                return ArraySegment<WordHit>.Empty;
            }
            var start = number == 0 ? 0 : _ends[number - 1];
            return new ArraySegment<WordHit>(_words, start, _ends[number] - start);
        }
    }
}
