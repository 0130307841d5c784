using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// Meetings that are called by a short name and a number: "the fifth JSC", "SOM 12", "JCC-5", "COP 29", "B.40".
/// </summary>
internal static class SessionCodes
{
    private const int LargestNumber = 200;

    /// <summary>What short names with numbers tell of, beside what was found.</summary>
    public static List<MeetingMention> Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        var codes = new List<MeetingMention>();
        var tokens = sentence.Page.Tokens;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (tokens.Tokens[token].IsWord && tokens.IsCapital(token) && Code(sentence, token) is { } code
                && !found.Exists(m => m.Start < code.End && code.Start < m.End && m.Ordinal is not null)
                && !codes.Exists(m => m.Start < code.End && code.Start < m.End))
            {
                codes.Add(code);
            }
        }
        return codes;
    }

    /// <summary>The numbers that stand on a short name which the language lists: "B.40", "SOM3".</summary>
    public static IEnumerable<Mention> Numbers(MarkedSentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!sentence.Page.Tokens.IsCapital(token) || Joined(sentence, token) is not var (end, number))
            {
                continue;
            }
            yield return new Mention(MentionKind.Ordinal, sentence.Page.Tokens.Tokens[token].Start, end)
            {
                Value = number,
            };
        }
    }

    private static (int End, int Number)? Joined(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens;
        var word = tokens.Cased(token);
        if (word.Length == 1)
        {
            return token + 2 < sentence.EndToken && tokens.IsAttached(token + 1) && tokens.IsAttached(token + 2)
                && tokens.Lower(token + 1) is "." && IsListed(sentence, word)
                && Number(tokens.Cased(token + 2)) is { } session ? (tokens.Tokens[token + 2].End, session) : null;
        }
        var letters = word.TrimEnd("0123456789");
        if (letters.Length == word.Length && token + 2 < sentence.EndToken && tokens.IsAttached(token + 1)
            && tokens.IsAttached(token + 2) && tokens.Lower(token + 1) is "-" && ShortNames.IsShort(word)
            && IsListed(sentence, word) && Number(tokens.Cased(token + 2)) is { } behind)
        {
            return (tokens.Tokens[token + 2].End, behind);
        }
        return letters.Length < word.Length && ShortNames.IsShort(letters) && IsListed(sentence, letters)
            && Number(word[letters.Length..]) is { } number ? (tokens.Tokens[token].End, number) : null;
    }

    private static MeetingMention? Code(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens;
        var letters = tokens.Cased(token).TrimEnd("0123456789");
        var digits = tokens.Cased(token)[letters.Length..];
        if (letters.Length == 1)
        {
            return Board(sentence, token);
        }
        if (!ShortNames.IsShort(letters))
        {
            return null;
        }
        var at = tokens.Tokens[token];
        var known = sentence.Page.ShortNames[letters.ToString()];
        if (known is null && !IsListed(sentence, letters))
        {
            return null;
        }
        if (digits.Length > 0)
        {
            return Number(digits) is { } joined ? Of(sentence, at.Start, at.End, joined, known) : null;
        }
        if (Counted(sentence, at) is { } ordinal)
        {
            return Of(sentence, Math.Min(at.Start, ordinal.Start), Math.Max(at.End, ordinal.End),
                (int)ordinal.Value, known);
        }
        // "SOM 12", "JCC-5": the number behind, but for one that counts or belongs to a date.
        var next = token + 1 < sentence.EndToken && sentence.Page.Folded.Lower[tokens.Tokens[token + 1].Start] is '-'
            && tokens.IsAttached(token + 1) ? token + 2 : token + 1;
        return next < sentence.EndToken && Number(tokens.Cased(next)) is { } number
            && tokens.Tokens[next].Start - at.End <= 1 && IsBareNumber(sentence, tokens.Tokens[next])
            ? Of(sentence, at.Start, tokens.Tokens[next].End, number, known) : null;
    }

    private static MeetingMention Of(
        MarkedSentence sentence, int start, int end, int number, MeetingMention? known)
    {
        // "SOM 12 họp": a verb behind that is a noun as well tells of no other meeting.
        var verb = sentence.Page.Language.HeadsLast ? null : sentence.After("meeting-nouns", end);
        var code = MeetingMarker.Complete(sentence, start, verb is { } v
            && sentence.Of("meeting-verbs").Any(m => m.Start == v.Start) ? v.End : end, null) with
        {
            NameEnd = end, Ordinal = number, IsNext = false,
        };
        return known is null ? code with { IsOther = true, Identity = code.Identity.Length > 0 ? code.Identity
                : sentence.Page.Folded.Lower[start..end] }
            : code with { Names = known.Names, Rank = known.Rank, Identity = known.Identity,
                GoesOn = known.GoesOn ?? known,
                IsOther = known.Ordinal != number };
    }

    /// <summary>"B.40": a session of the board that a document tells of.</summary>
    private static MeetingMention? Board(MarkedSentence sentence, int token)
    {
        if (Joined(sentence, token) is not var (end, number))
        {
            return null;
        }
        var (series, body) = Told(sentence);
        return series is null && body is null ? null
            : Of(sentence, sentence.Page.Tokens.Tokens[token].Start, end, number, series ?? body);
    }

    /// <summary>The body of whose meeting the document told last, else the body that it names.</summary>
    private static (MeetingMention? Series, MeetingMention? Body) Told(MarkedSentence sentence)
    {
        MeetingMention? body = null;
        for (var at = sentence.Page.Sentences.Count; at >= 0; at--)
        {
            var line = at == sentence.Page.Sentences.Count ? sentence : sentence.Page.Sentences[at];
            if (line.Meetings.FindLast(static m => m.Rank == "body" || m.GoesOn?.Rank == "body") is { } series)
            {
                return (series.GoesOn ?? series, body);
            }
            if (body is null && line.Of("meeting-bodies").LastOrDefault() is { Section: not null } noun)
            {
                var (start, end) = NameMarker.Span(line, noun.Start, noun.End) ?? (noun.Start, noun.End);
                body = MeetingMarker.Complete(line, start, end, null) with { NameEnd = end, IsNext = false };
            }
        }
        return (null, body);
    }

    private static bool IsListed(MarkedSentence sentence, ReadOnlySpan<char> letters)
    {
        foreach (var section in Lists)
        {
            foreach (var form in sentence.Page.Language[section])
            {
                if (letters.Equals(form.Text, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static readonly string[] Lists = ["counted-meetings", "short-meetings"];

    /// <summary>The ordinal right before a short name or right behind it.</summary>
    private static Mention? Counted(MarkedSentence sentence, Token at) =>
        sentence.Figures.Find(f => f is { Kind: MentionKind.Ordinal, Value: > 0 and < LargestNumber }
            && (f.End <= at.Start ? IsBeside(sentence, f.End, at.Start)
                : f.Start >= at.End && IsBeside(sentence, at.End, f.Start)));

    private static bool IsBeside(MarkedSentence sentence, int from, int to) =>
        sentence.Between(from, to).Trim(" \"-").IsEmpty;

    private static int? Number(ReadOnlySpan<char> digits) => digits.Length is > 0 and <= 3
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < LargestNumber ? number : null;

    private static bool IsBareNumber(MarkedSentence sentence, Token at) =>
        !sentence.Figures.Exists(f => f.Start < at.End && at.Start < f.End
            && f is { Kind: not (MentionKind.Number or MentionKind.Ordinal) })
        && sentence.After("count-nouns", at.End) is null && sentence.After("percent", at.End) is null
        && !(at.End + 1 < sentence.End && sentence.Page.Folded.Lower[at.End] is '.' or ','
            && char.IsAsciiDigit(sentence.Page.Folded.Lower[at.End + 1]));
}
