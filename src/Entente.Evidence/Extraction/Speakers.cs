namespace Entente.Evidence;

/// <summary>Whom "we" stands for: the party whose office the one who speaks holds.</summary>
internal sealed class Speakers(Parties parties)
{
    private const int Reach = 6;

    /// <summary>
    /// The party for which somebody speaks in the first person before a place; null where nobody does, or somebody else
    /// is the subject.
    /// </summary>
    public Party? Of(MarkedSentence sentence, int at, List<Party> subjects)
    {
        var isVerbLast = sentence.Page.Language.IsVerbLast;
        var we = sentence.Of("first-person").Where(w => isVerbLast || w.Start < at).OrderBy(w => w.Start)
            .FirstOrDefault();
        if (we.Section is null || (isVerbLast ? subjects.Count > 0 : subjects.Exists(s => s.Start < we.Start)))
        {
            return null;
        }
        var speaker = Saying(sentence) ?? (isVerbLast ? Before(sentence) : null) ?? Recent(sentence)
            ?? Opening(sentence);
        return speaker is null ? null : speaker with { Start = we.Start, End = we.End, IsCarried = true };
    }

    /// <summary>"..., said the minister of A": the one who says it in the sentence.</summary>
    private Party? Saying(MarkedSentence sentence) =>
        sentence.Has("speaking", sentence.Start, sentence.End) ? Office(sentence) : null;

    /// <summary>Where verbs come last, the country that the speech last named as the one that acts.</summary>
    private Party? Before(MarkedSentence sentence) => Earlier(sentence)
        .Where(s => s.Has("first-person", s.Start, s.End))
        .Select(s => parties.SubjectsOf(s).FirstOrDefault()).FirstOrDefault(p => p is not null);

    /// <summary>The one who spoke in a sentence shortly before.</summary>
    private Party? Recent(MarkedSentence sentence) => Earlier(sentence)
        .Where(s => s.Has("speaking", s.Start, s.End)).Select(Office).FirstOrDefault(p => p is not null);

    /// <summary>The one whose speech it is: an office in the heading or in the first sentences.</summary>
    private Party? Opening(MarkedSentence sentence) => sentence.Page.Sentences.Take(3)
        .Select(Office).FirstOrDefault(p => p is not null);

    private Party? Office(MarkedSentence sentence) => sentence.Officers.Select(parties.PartyOf)
        .Where(p => p?.Name is not null).Select(p => Parties.Of(sentence, p!)).FirstOrDefault();

    private static IEnumerable<MarkedSentence> Earlier(MarkedSentence sentence)
    {
        for (var i = sentence.Index - 1; i >= Math.Max(0, sentence.Index - Reach); i--)
        {
            yield return sentence.Page.Sentences[i];
        }
    }
}
