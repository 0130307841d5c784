using Entente.Core;

namespace Entente.Evidence;

/// <summary>A person with an office, as a sentence names them.</summary>
/// <param name="Start">Where title or person begins.</param>
/// <param name="End">Where the last of both ends.</param>
/// <param name="Role">The office, as printed; empty where only a word for a person stands.</param>
/// <param name="Person">The name, as printed; null for a title alone.</param>
/// <param name="Party">The party that the office belongs to; null where none is named.</param>
/// <param name="SpeaksForState">Whether the holder speaks for a country.</param>
internal sealed record Officer(int Start, int End, string Role, string? Person, Mention? Party, bool SpeaksForState);

/// <summary>Finds persons after their titles, and titles in apposition after persons.</summary>
internal static class Officers
{
    public static List<Officer> Find(MarkedSentence sentence)
    {
        if (sentence.Page.Language is { IsUnspaced: true, NamesEnd: true })
        {
            return Unspaced.Officers(sentence);
        }
        if (sentence.Page.Language.IsVerbLast)
        {
            return VerbLast.Officers(sentence);
        }
        var found = new List<Officer>();
        var marks = sentence.Of("titles").Concat(sentence.Of("person-marks")).OrderBy(w => w.Start).ToList();
        foreach (var title in marks)
        {
            if (found.Exists(f => f.Start <= title.Start && title.Start < f.End) || IsInsideName(sentence, title))
            {
                continue;
            }
            var officer = Read(sentence, title);
            found.Add(officer.Person is null ? Apposed(sentence, title, officer) : officer);
        }
        return found;
    }

    private static bool IsInsideName(MarkedSentence sentence, WordHit title) =>
        sentence.Names.Exists(n => n.Start <= title.Start && n.End >= title.End)
        || (title.Section == "person-marks" && title.End - title.Start <= 3 && !FollowedByCapital(sentence, title.End));

    private static bool FollowedByCapital(MarkedSentence sentence, int end)
    {
        var token = sentence.Page.Tokens.IndexAt(end);
        return token < sentence.EndToken && sentence.Page.Tokens.IsCapital(token);
    }

    private static Officer Read(MarkedSentence sentence, WordHit title)
    {
        var tokens = sentence.Page.Tokens;
        var (roleEnd, steps) = (title.End, 0);
        for (var token = tokens.IndexAt(title.End); token < sentence.EndToken && steps < 14; steps++)
        {
            var at = tokens.Tokens[token];
            if (sentence.Names.Find(n => n.Start == at.Start) is { } name)
            {
                roleEnd = name.End;
                token = tokens.IndexAt(name.End);
                continue;
            }
            var run = PersonRun(sentence, token);
            if (run is { } person && (person.Words > 1 || roleEnd == title.End))
            {
                return Make(sentence, title, roleEnd, (at.Start, person.End));
            }
            if (!Continues(sentence, token, at))
            {
                break;
            }
            roleEnd = at.IsWord && !sentence.Of("place-marks", at.Start, at.End).Any()
                && !sentence.Of("belonging", at.Start, at.End).Any()
                ? at.End : roleEnd;
            token++;
        }
        return Make(sentence, title, roleEnd, null);
    }

    /// <summary>"The president of the bank, Ana Vula, said": a name between commas behind an office.</summary>
    private static Officer Apposed(MarkedSentence sentence, WordHit title, Officer officer)
    {
        var tokens = sentence.Page.Tokens;
        var comma = tokens.IndexAt(officer.End);
        while (comma < sentence.EndToken && tokens.Tokens[comma].IsWord
            && sentence.WordsBetween(officer.End, tokens.Tokens[comma].Start) < LongestOffice
            && !sentence.Words.Exists(w => w.Start == tokens.Tokens[comma].Start && w.Section is "speaking" or "done"
                or "planned" or "attending" or "titles"))
        {
            comma++;
        }
        if (title.Section != "titles" || comma + 1 >= sentence.EndToken
            || sentence.Page.Folded.Lower[tokens.Tokens[comma].Start] != ','
            || PersonRun(sentence, comma + 1) is not { Words: > 1 } person
            || tokens.IndexAt(person.End) is var next && next < sentence.EndToken
                && sentence.Page.Folded.Lower[tokens.Tokens[next].Start] is not (',' or ';' or '(' or '.')
                && !sentence.Words.Exists(w => w.Start == tokens.Tokens[next].Start
                    && w.Section is "speaking" or "done"))
        {
            return officer;
        }
        var name = tokens.Tokens[comma + 1].Start;
        return officer with
        {
            End = person.End, Person = sentence.Printed(name, person.End),
            Role = sentence.Printed(officer.Start, tokens.Tokens[comma].Start),
        };
    }

    private const int LongestOffice = 8;

    /// <summary>An office goes on over places, owners, short forms in brackets and words of a ministry.</summary>
    private static bool Continues(MarkedSentence sentence, int token, Token at)
    {
        var tokens = sentence.Page.Tokens;
        if (!at.IsWord)
        {
            return sentence.Page.Folded.Lower[at.Start] is '(' or ')' or '-' || IsInsideOffice(sentence, token);
        }
        if (token + 1 < sentence.EndToken && tokens.IsCapital(token + 1) && sentence.Of("joiners", at.Start, at.End)
            .Any())
        {
            return true;
        }
        return tokens.IsCapital(token) || sentence.Of("place-marks", at.Start, at.End).Any()
            || sentence.Of("to-whom", at.Start, at.End).Any(t => NextIsName(sentence, t.End))
            || (token > 0 && tokens.IsCapital(token - 1) && token + 1 < sentence.EndToken
                && !sentence.Words
                .Exists(w => w.Start == at.Start && w.Section is "done" or "planned" or "speaking" or "attending"
                or "clause-stops" or "phrase-stops" or "co-chairing" or "joiners"))
            || sentence.Of("belonging", at.Start, at.End).Any(b => NextIsName(sentence, b.End));
    }

    /// <summary>
    /// "Minister of Lands, Works and Transport": a comma between capital words that a joining word closes, where the
    /// second word of a name may be small.
    /// </summary>
    public static bool IsInsideOffice(MarkedSentence sentence, int comma)
    {
        var tokens = sentence.Page.Tokens;
        if (!sentence.Page.Language.HasSmallPairs || sentence.Page.Folded.Lower[tokens.Tokens[comma].Start] != ','
            || comma + 1 >= sentence.EndToken || !tokens.IsCapital(comma + 1) || IsPersonOrName(sentence, comma + 1))
        {
            return false;
        }
        for (var token = comma + 1; token < Math.Min(sentence.EndToken, comma + LongestField); token++)
        {
            var at = tokens.Tokens[token];
            if (token > comma + 1 && token + 1 < sentence.EndToken && sentence.Of("joiners", at.Start, at.End).Any())
            {
                return tokens.IsCapital(token + 1) && !IsPersonOrName(sentence, token + 1);
            }
            if (!at.IsWord ? sentence.Page.Folded.Lower[at.Start] != ',' : !tokens.IsCapital(token)
                && !tokens.IsCapital(token - 1))
            {
                return false;
            }
        }
        return false;
    }

    private const int LongestField = 7;

    private static bool IsPersonOrName(MarkedSentence sentence, int token)
    {
        var at = sentence.Page.Tokens.Tokens[token].Start;
        return sentence.Names.Exists(n => n.Start == at) || sentence.Words.Exists(w => w.Start == at
            && w.Section is "titles" or "person-marks" && w.Start == at);
    }

    private static bool NextIsName(MarkedSentence sentence, int end) =>
        sentence.Names.Exists(n => n.Start >= end && sentence.IsBlank(end, n.Start));

    /// <summary>
    /// Capital words that follow each other, parts after a hyphen included, none of them a known name.
    /// </summary>
    private static (int End, int Words)? PersonRun(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens;
        var (end, words) = (0, 0);
        for (; token < sentence.EndToken; token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord && sentence.Page.Folded.Lower[at.Start] == '-' && words > 0 && token + 1 < sentence.EndToken
                && tokens.Tokens[token + 1].Start == at.End && at.Start == tokens.Tokens[token - 1].End)
            {
                token++;
                end = tokens.Tokens[token].End;
                continue;
            }
            if (!at.IsWord || !tokens.IsCapital(token) || char.IsDigit(sentence.Page.Folded.Cased[at.Start])
                || sentence.Names.Exists(n => n.Start == at.Start)
                || sentence.Of("titles").Any(t => t.Start == at.Start))
            {
                break;
            }
            if (words == 0 && sentence.Page.Language.HasSmallPairs
                && sentence.Of("organisation-nouns").Any(o => o.Start == at.Start))
            {
                // "Minister of the Ministry": the noun of an institution begins no person's name.
                return null;
            }
            // "Bộ trưởng Ngoại giao": a capital word that a small one continues is a word of the office.
            if (words == 0 && token + 1 < sentence.EndToken && tokens.Tokens[token + 1].IsWord
                && !tokens.IsCapital(token + 1)
                && IsOfficeWord(sentence, token + 1))
            {
                return null;
            }
            (end, words) = (at.End, words + 1);
        }
        return words == 0 ? null : (end, words);
    }

    private static bool IsOfficeWord(MarkedSentence sentence, int token)
    {
        var at = sentence.Page.Tokens.Tokens[token];
        return !sentence.Words
            .Exists(w => w.Start == at.Start && w.Section is "done" or "planned" or "speaking" or "attending"
            or "firmness" or "stances" or "carry-over" or "joiners" or "place-marks" or "belonging"
            or "instrument-actions" or "phrase-stops");
    }

    /// <summary>"A's ambassador to B", "the A-ish minister": the country right before a title.</summary>
    private static Mention? Owner(MarkedSentence sentence, WordHit title) => !sentence.Page.Language.HeadsLast ? null
        : sentence.Names.FindLast(n => n.Kind == MentionKind.Country && n.End <= title.Start
            && sentence.Page.Folded.Lower[n.End..title.Start].Trim() is "" or "'s" or "'");

    private static Officer Make(MarkedSentence sentence, WordHit title, int roleEnd, (int Start, int End)? person)
    {
        var party = sentence.Names.Find(n => n.IsParty && n.Start >= title.Start && n.End <= roleEnd
                && !(sentence.Page.Language.HeadsLast && sentence.Before("to-whom", n.Start) is not null)
                // "The ambassador at the forum of A and B"
                && (sentence.Page.Language.IsVerbLast || !sentence.Has("place-marks", title.End, n.Start)))
            ?? Owner(sentence, title)
            ?? (person is { } whose && sentence.After("belonging", whose.End) is { } of
                ? sentence.Names.Find(n => n.Kind == MentionKind.Country && n.Start >= of.End
                    && sentence.WordsBetween(of.End, n.Start) == 0 && sentence.Page.Language.HeadsLast) : null);
        var role = title.Section == "titles" ? sentence.Printed(title.Start, roleEnd) : "";
        return new Officer(title.Start, person?.End ?? roleEnd, role,
            person is { } p ? sentence.Printed(p.Start, p.End) : null, party, title.Key == "state");
    }
}
