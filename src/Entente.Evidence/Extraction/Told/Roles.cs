using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Offices: of persons by their titles, of countries and organisations by the patterns of the language.
/// </summary>
internal static class Roles
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        for (var i = 0; i < sentence.Officers.Count; i++)
        {
            var officer = sentence.Officers[i];
            if (officer.Person is not { } person || !IsFullName(sentence, officer, person))
            {
                continue;
            }
            var apposed = i + 1 < sentence.Officers.Count && sentence.Officers[i + 1] is { Person: null } next
                && sentence.Page.Folded.Lower[officer.End..next.Start].Trim() is "," or "(" ? next.Role : null;
            if (apposed is null && officer.Role.Length == 0 && i > 0
                && sentence.Officers[i - 1] is { Person: null } title
                && sentence.Page.Folded.Lower[title.End..officer.Start].Trim() is "," or "")
            {
                apposed = title.Role;
            }
            var role = apposed is not null && officer.Role.Length > 0 ? officer.Role + ", " + apposed : apposed
                ?? officer.Role;
            if (role.Length == 0 || !draft.IsFullerRole(person, role))
            {
                continue;
            }
            var (quote, start, end) = draft.Quote(sentence);
            draft.Propose(new RoleClaim
            {
                Quote = quote, Start = start, End = end, Holder = person, HolderText = person, HolderKind = "person",
                    Role = role, Confidence = 0.85m,
            }, sentence);
        }
        FindOrganisations(draft, sentence);
    }

    /// <summary>
    /// A family name alone tells of nobody: two words, or in a script that writes a name as one word, three syllables
    /// that a family name begins. What a mark of case stands on is no name.
    /// </summary>
    private static bool IsFullName(MarkedSentence sentence, Officer officer, string person) =>
        !sentence.Has("object-marks", officer.Start, officer.End - officer.Role.Length)
        && !sentence.Has("according", officer.Start, officer.End)
        && (person.LastIndexOf(' ') is > 0 and var last ? last < person.Length - 2 : (person.Length == OneWordName
            && sentence.Page.Language["family-names"].Any(f => person.StartsWith(f.Text, StringComparison.Ordinal))));

    private const int OneWordName = 3;

    /// <summary>An office ends where its holder begins to do something.</summary>
    private static int RoleEnd(MarkedSentence sentence, int start, int end)
    {
        var stop = sentence.Words
            .Where(w => w.Start > start && w.Start < end && w.Section is "co-chairing" or "done" or "planned"
            or "attending" or "speaking" or "firmness")
            .Select(w => w.Start).DefaultIfEmpty(end).Min();
        return Math.Max(start + 1, Math.Min(end, stop > start ? stop : end));
    }

    private static void FindOrganisations(Draft draft, MarkedSentence sentence)
    {
        foreach (var hit in sentence.Page.Language.Patterns("patterns-role").Find(sentence))
        {
            var holder = hit.Mention("holder") is { } named ? Parties.Of(sentence, named)
                : draft.Parties.Doer(sentence, hit.Span.Start);
            if (holder is null || hit["role"] is not var (roleStart, roleEnd)
                || !draft.IsNew("role " + holder.Shown + " " + sentence.Index))
            {
                continue;
            }
            var term = sentence.Figures.Find(f => f.Kind == MentionKind.Date && f.Date.IsPeriod
                && f.Start >= roleStart && sentence.WordsBetween(roleStart, f.Start) <= 14);
            var (quote, start, end) = draft.Quote(sentence);
            draft.Propose(new RoleClaim
            {
                Quote = quote, Start = start, End = end,
                Holder = holder.Shown, HolderText = holder.Printed, HolderKind = "organisation",
                Role = sentence.Printed(roleStart,
                    RoleEnd(sentence, roleStart, Math.Min(roleEnd, term?.Start ?? roleEnd))),
                From = term is { } t ? t.Date.ToIso() : null,
                Until = term?.Date.EndYear?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
                Confidence = holder.IsCarried ? 0.6m : 0.8m,
            }, sentence);
        }
    }
}
