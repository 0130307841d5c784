namespace Entente.Evidence;

/// <summary>
/// Short names of what meets that a document introduces in brackets: "the Joint Steering Committee (JSC)".
/// </summary>
internal sealed class ShortNames
{
    private const int Shortest = 2;
    private const int Longest = 8;
    private const int FarName = 8;

    private readonly Dictionary<string, MeetingMention> _known = new(StringComparer.Ordinal);

    /// <summary>What a short name stands for; null where the document has not introduced it.</summary>
    public MeetingMention? this[string letters] => _known.GetValueOrDefault(letters);

    /// <summary>Notes the short names in brackets behind what a sentence names.</summary>
    public void Note(MarkedSentence sentence, List<MeetingMention> found)
    {
        var tokens = sentence.Page.Tokens;
        for (var token = sentence.FirstToken + 1; token + 1 < sentence.EndToken; token++)
        {
            var open = tokens.Tokens[token - 1];
            if (!IsShort(tokens.Cased(token)) || sentence.Page.Folded.Lower[open.Start] != '('
                || sentence.Page.Folded.Lower[tokens.Tokens[token + 1].Start] != ')'
                || sentence.Names.Exists(n => n.Start == tokens.Tokens[token].Start && n.Name is not null
                    && n.Kind != MentionKind.Series))
            {
                continue;
            }
            if (Behind(sentence, open.Start, found) is { } named)
            {
                _known.TryAdd(tokens.Cased(token).ToString(), named);
            }
        }
    }

    /// <summary>Whether letters could be a short name: capitals alone.</summary>
    public static bool IsShort(ReadOnlySpan<char> letters) => letters.Length is >= Shortest and <= Longest
        && !letters.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>What a bracket stands behind: a meeting that was found, else a noun or body.</summary>
    private static MeetingMention? Behind(MarkedSentence sentence, int open, List<MeetingMention> found)
    {
        if (found.FindLast(m => m.Start < open && m.Rank != "ceremony" && !m.IsUnnamed
            && (m.End >= open || (sentence.WordsBetween(m.End, open) <= 1
                && IsPlain(sentence, m.End, open)))) is { } told)
        {
            return told;
        }
        var far = sentence.Page.Language.HeadsLast || sentence.Page.Language.NamesEnd ? 0 : FarName;
        var head = sentence.Of("meeting-bodies").Concat(sentence.Of("meeting-nouns")).Where(h => h.Key != "ceremony"
                && h.End <= open && sentence.WordsBetween(h.End, open) <= far && IsPlain(sentence, h.End, open))
            .OrderBy(h => h.Start).Cast<WordHit?>().FirstOrDefault();
        if (head is not { } noun)
        {
            return null;
        }
        var (start, end) = sentence.Page.Language.NamesEnd ? (VerbLast.NameStart(sentence, noun.Start), noun.End)
            : NameMarker.Span(sentence, noun.Start, noun.End) ?? (noun.Start, noun.End);
        return MeetingMarker.Complete(sentence, start, Math.Max(end, noun.End), null) with { IsNext = false };
    }

    private static bool IsPlain(MarkedSentence sentence, int from, int to) =>
        !sentence.Between(from, to).ContainsAny(",;:()");
}
