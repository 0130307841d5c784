using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Meetings beside the one that a document reports on ("before the meeting, the minister met his counterpart", "on the
/// eve of the forum"): told without a day of their own, they are on its first or last day, or on the one before.
/// </summary>
internal static class SideMeetings
{
    /// <summary>What a word says of the day: before, after, same, eve; null where no such word stands.</summary>
    public static string? Word(MarkedSentence sentence, WordHit verb)
    {
        foreach (var word in sentence.Of("beside-meetings"))
        {
            var (from, to) = word.End <= verb.Start ? (word.End, verb.Start) : (verb.End, word.Start);
            if (from <= to && (sentence.WordsBetween(from, to) <= FarWord
                    || sentence.WordsBetween(sentence.Start, word.Start) <= 1)
                && !sentence.Between(from, to).Contains(';'))
            {
                return word.Key;
            }
        }
        return null;
    }

    private const int FarWord = 12;

    /// <summary>"The assembly ran alongside a forum on fire": held, without a day, beside another.</summary>
    public static MeetingMention? OfNoun(MarkedSentence sentence, WordHit head, MeetingMention meeting)
    {
        if (sentence.Page.Language.IsVerbLast || sentence.IsHeading || sentence.Figures.Exists(f => f.Kind
            == MentionKind.Date && !Draft.IsDateline(sentence, f)) || IsDefinite(sentence, head))
        {
            return null;
        }
        var host = sentence.Of("back-to-back").FirstOrDefault(w => w.End <= head.Start
            && sentence.WordsBetween(w.End, head.Start) <= FarHost);
        if (host.Section is not null)
        {
            return meeting with { Beside = "same", NameEnd = head.End };
        }
        return sentence.Has("attending", sentence.Start, sentence.End)
            && sentence.Of("beside-meetings").FirstOrDefault(w => w.End <= head.Start || w.Start >= head.End)
                is { Section: not null } word && sentence.WordsBetween(word.End, head.Start) <= FarWord
            ? meeting with { Beside = word.Key, NameEnd = head.End } : null;
    }

    private const int FarHost = 3;

    /// <summary>Whether a word before a noun says that it has been told of.</summary>
    private static bool IsDefinite(MarkedSentence sentence, WordHit head)
    {
        var before = sentence.Between(sentence.Start, head.Start).TrimEnd();
        foreach (var form in sentence.Page.Language["definite"])
        {
            if (before.EndsWith(form.Text, StringComparison.Ordinal) && (sentence.Page.Language.IsUnspaced
                || before.Length == form.Text.Length || !char.IsLetter(before[^(form.Text.Length + 1)])))
            {
                return true;
            }
        }
        return sentence.Page.Language.IsUnspaced || sentence.Page.Language["definite"].IsEmpty;
    }

    /// <summary>The claim on the day of the meeting that it is beside.</summary>
    public static MeetingClaim OnItsDay(MeetingClaim claim, string beside, MeetingClaim main)
    {
        if (claim.Date is not null || main.Date is not { Length: 10 } first
            || first.Contains('X', StringComparison.Ordinal))
        {
            return claim;
        }
        var day = beside == "after" ? main.EndDate ?? first : beside != "eve" ? first
            : DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var told) && told > DateOnly.MinValue
            ? told.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : first;
        return claim with { Date = day, DateInferred = "document" };
    }
}
