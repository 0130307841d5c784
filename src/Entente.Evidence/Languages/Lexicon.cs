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
    private readonly PhraseIndex<(int Section, string Key)> _index = new();
    private readonly string[] _sections;

    public Lexicon(Language language)
        : this(language, language.SectionNames.Where(LanguageSections.IsWordList))
    {
    }

    /// <summary>Some of the lists.</summary>
    public Lexicon(Language language, IEnumerable<string> sections)
    {
        _sections = [.. sections];
        for (var section = 0; section < _sections.Length; section++)
        {
            foreach (var form in language[_sections[section]])
            {
                _index.Add(form.Text, (section, form.Key));
            }
        }
    }

    /// <summary>
    /// The words between two tokens, longest first at each place, none twice over the same words of a list.
    /// </summary>
    public List<WordHit> Find(TokenText text, int firstToken, int endToken)
    {
        var hits = new List<WordHit>();
        var found = new List<PhraseHit<(int Section, string Key)>>();
        Span<int> taken = stackalloc int[_sections.Length];
        for (var token = firstToken; token < endToken; token++)
        {
            found.Clear();
            _index.At(text, token, endToken, found);
            foreach (var hit in found)
            {
                if (taken[hit.Value.Section] > token)
                {
                    continue;
                }
                taken[hit.Value.Section] = hit.EndToken;
                hits.Add(new WordHit(_sections[hit.Value.Section], hit.Value.Key, text.Tokens[token].Start,
                    text.Tokens[hit.EndToken - 1].End));
            }
        }
        return hits;
    }
}
