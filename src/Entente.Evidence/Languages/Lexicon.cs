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
    private readonly PhraseIndex<(string Section, string Key)> _index = new();

    public Lexicon(Language language)
    {
        foreach (var section in language.SectionNames.Where(LanguageSections.IsWordList))
        {
            foreach (var form in language[section])
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
        var found = new List<PhraseHit<(string Section, string Key)>>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var token = firstToken; token < endToken; token++)
        {
            found.Clear();
            _index.At(text, token, endToken, found);
            foreach (var hit in found)
            {
                if (taken.GetValueOrDefault(hit.Value.Section) > token)
                {
                    continue;
                }
                taken[hit.Value.Section] = hit.EndToken;
                hits.Add(new WordHit(hit.Value.Section, hit.Value.Key, text.Tokens[token].Start,
                    text.Tokens[hit.EndToken - 1].End));
            }
        }
        return hits;
    }
}
