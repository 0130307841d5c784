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
    private const int ShortestFirstPart = 3;

    private readonly PhraseIndex<(string Section, string Key)> _index = new();
    private readonly Dictionary<string, List<(string Section, string Key)>> _lastParts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Section, string Key)>>.AlternateLookup<ReadOnlySpan<char>> _last;
    private readonly int _longestLastPart;

    /// <summary>Takes the words of the lists whose names are asked for.</summary>
    public Lexicon(Language language, Func<string, bool> takes)
    {
        foreach (var section in language.SectionNames.Where(takes))
        {
            foreach (var form in language[section])
            {
                // "~form" is met as a word and as the last part of a compound.
                var text = form.Text.TrimStart('~');
                _index.Add(text, (section, form.Key));
                if (text.Length < form.Text.Length)
                {
                    _lastParts.TryAdd(text, []);
                    _lastParts[text].Add((section, form.Key));
                    _longestLastPart = Math.Max(_longestLastPart, text.Length);
                }
            }
        }
        _last = _lastParts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// The words between two tokens, longest first at each place, none twice over the same words of a list.
    /// </summary>
    public List<WordHit> Find(TokenText text, int firstToken, int endToken)
    {
        var hits = new List<WordHit>();
        Find(text, firstToken, endToken, hits);
        return hits;
    }

    /// <summary>Adds the words between two tokens to others.</summary>
    public void Find(TokenText text, int firstToken, int endToken, List<WordHit> hits)
    {
        var found = new List<PhraseHit<(string Section, string Key)>>();
        Dictionary<string, int>? taken = null;
        for (var token = firstToken; token < endToken; token++)
        {
            found.Clear();
            _index.At(text, token, endToken, found);
            foreach (var hit in found)
            {
                taken ??= new Dictionary<string, int>(StringComparer.Ordinal);
                if (taken.GetValueOrDefault(hit.Value.Section) > token)
                {
                    continue;
                }
                taken[hit.Value.Section] = hit.EndToken;
                hits.Add(new WordHit(hit.Value.Section, hit.Value.Key, text.Tokens[token].Start,
                    text.Tokens[hit.EndToken - 1].End));
            }
            if (_longestLastPart > 0)
            {
                AddLastParts(text, token, taken ??= new Dictionary<string, int>(StringComparer.Ordinal), hits);
            }
        }
    }

    /// <summary>The words that end a compound stand for the whole of it; the longest of each list.</summary>
    private void AddLastParts(TokenText text, int token, Dictionary<string, int> taken, List<WordHit> hits)
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
                if (taken.GetValueOrDefault(section) <= token)
                {
                    taken[section] = token + 1;
                    hits.Add(new WordHit(section, key, text.Tokens[token].Start, text.Tokens[token].End));
                }
            }
        }
    }
}
