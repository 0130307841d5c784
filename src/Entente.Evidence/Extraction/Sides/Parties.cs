using Entente.Core;

namespace Entente.Evidence;

/// <summary>Somebody whom a sentence names.</summary>
/// <param name="Shown">The short English name where it is known, else as printed.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Start">Where it stands; before the sentence where it is carried over.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsCarried">Whether it was named in a sentence before, not in this one.</param>
internal sealed record Party(string Shown, string Printed, int Start, int End, bool IsCarried = false);

/// <summary>
/// Who does and who receives: by the order of a sentence, the words before a name, the offices of persons, and the
/// sentence before where a pronoun points back.
/// </summary>
internal sealed class Parties
{
    private readonly Dictionary<string, Mention> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Mention> _byPerson = new(StringComparer.Ordinal);

    private readonly Dictionary<MarkedSentence, List<Party>> _subjects = [];

    private readonly Speakers _speakers;

    public Parties(PageText page)
    {
        _speakers = new Speakers(this);
        foreach (var (sentence, officer) in page.Sentences.SelectMany(s => s.Officers.Select(o => (s, o))))
        {
            if ((officer.Party ?? LeadingWords.Possessor(sentence, officer)) is not { } party)
            {
                continue;
            }
            _byTitle.TryAdd(TitleKey(officer), party);
            foreach (var word in (officer.Person ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _byPerson.TryAdd(word, party);
            }
            if (officer.Person is { } person)
            {
                _byPerson.TryAdd(person, party);
            }
        }
    }

    /// <summary>
    /// The one who does what stands at a place: the nearest subject before it, else the first after a pronoun's
    /// sentence.
    /// </summary>
    public Party? Doer(MarkedSentence sentence, int at)
    {
        var subjects = Subjects(sentence).Where(p => p.Start < at && !SubjectSigns.IsBehindContrast(sentence, p.End, at)
            && !SubjectSigns.IsSpeakerOnly(sentence, p.End, at)).ToList();
        if (_speakers.Of(sentence, at, subjects) is { } speaker)
        {
            return speaker;
        }
        if (Speakers.IsOurs(sentence, at, subjects))
        {
            return null;
        }
        if (sentence.Page.Language.IsVerbLast && subjects.Count > 0)
        {
            return JoinedBefore(sentence, subjects[^1]);
        }
        if (SubjectSigns.Fund(sentence, at, subjects) is { } own)
        {
            return own;
        }
        if (subjects.Count > 0)
        {
            return JoinedParties.Of(sentence, subjects);
        }
        if (sentence.Of("both-sides", sentence.Start, at).Any() && Both(sentence) is { } both)
        {
            return both;
        }
        if (sentence.Funds.Where(f => f.End <= at && (!sentence.Page.Language.IsVerbLast
            || VerbLast.CaseOf(sentence, f.End, "subject-marks") is not null))
            .OrderBy(f => f.End).LastOrDefault() is { } fund)
        {
            return Of(sentence, fund);
        }
        return sentence.Previous is { } before && (PointsBack(sentence) || IsWithoutSubject(sentence, at)
            || sentence.Of("pronouns", sentence.Start, at).Any(p => sentence.WordsBetween(p.End, at) <= 2))
            && (Subjects(before).FirstOrDefault() ?? SubjectsOfPronouns.Unknown(before)) is { } carried
            ? carried with { IsCarried = true } : null;
    }

    /// <summary>
    /// Where verbs come last, a sentence that marks no subject goes on with that of the sentence before.
    /// </summary>
    private static bool IsWithoutSubject(MarkedSentence sentence, int at) => sentence.Page.Language.IsVerbLast
        && !sentence.IsHeading && sentence.Previous!.Paragraph == sentence.Paragraph
        && !sentence.Has("subject-marks", sentence.Start, at) && sentence.Has("giving", at, sentence.End)
        && !sentence.Has("passives", at, sentence.End);

    /// <summary>The party whose office somebody holds: told with it, or elsewhere in the document.</summary>
    public Mention? PartyOf(Officer officer) => officer.Party ?? _byPerson.GetValueOrDefault(officer.Person ?? "")
        ?? _byTitle.GetValueOrDefault(TitleKey(officer));

    /// <summary>Those who can be the doers in a sentence, in order.</summary>
    public List<Party> SubjectsOf(MarkedSentence sentence) => Subjects(sentence);

    /// <summary>Those who can be the doers in a sentence, in order: found once, and asked for often.</summary>
    private List<Party> Subjects(MarkedSentence sentence)
    {
        if (!_subjects.TryGetValue(sentence, out var subjects))
        {
            _subjects.Add(sentence, subjects = FindSubjects(sentence));
        }
        return subjects;
    }

    /// <summary>
    /// "The 5 million that A promised", "of 5 million, A has paid 3": the subject behind an amount, before its verb,
    /// where none stands before it.
    /// </summary>
    public Party? DoerBehind(MarkedSentence sentence, Mention money)
    {
        var subjects = Subjects(sentence);
        return subjects.Exists(s => s.Start < money.Start) || sentence.Funds.Exists(f => f.Start < money.Start) ? null
            : subjects.Find(s => s.Start >= money.End
            && !sentence.Between(money.End, s.Start).ContainsAny(";:")
            && !sentence.Has("contrasts", money.End, s.Start)
            && sentence.WordsBetween(money.End, s.Start) <= Agents.Farthest
            && sentence.Words.Exists(w => w.Start >= s.End && sentence.WordsBetween(s.End, w.Start) <= 2
                && w.Section is "giving" or "firmness" or "done" or "planned" or "amount-kinds" && w.Start >= s.End)
            && !sentence.Has("receiving", s.End, sentence.End));
    }

    /// <summary>
    /// "A gave 5 million, while B bore 3", "of which B makes up 3": behind another amount, a subject with a verb that
    /// no list has.
    /// </summary>
    public bool IsOfItsOwn(MarkedSentence sentence, Mention money, int verb) =>
        !sentence.Page.Language.HeadsLast && sentence.Figures.FindLast(f => f.Kind == MentionKind.Money
            && f.End <= money.OuterStart) is { } before && verb < before.End
        && Subjects(sentence).Exists(s => s.Start >= before.End && s.End <= money.OuterStart
            && sentence.WordsBetween(s.End, money.OuterStart) is >= 1 and <= 3
            && sentence.WordsBetween(before.End, s.Start) <= 4
            && !sentence.Words.Exists(w => w.Section is "receiving" or "passives" or "amounting" or "to-whom"
                && w.Start >= s.End && w.End <= money.OuterStart)
            && sentence.Before("to-whom", s.Start) is null);

    /// <summary>
    /// Where verbs come last, "the other 5 million A pays", "5 million comes from the bank": an amount that is itself
    /// marked as what the sentence is about, and the giver behind it.
    /// </summary>
    public Party? ToldBehind(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        end = end < sentence.End && sentence.Page.Folded.Lower[end] == ')' ? end + 1 : end;
        if (!sentence.Of("subject-marks").Any(m => m.Start == end))
        {
            return null;
        }
        var next = sentence.Figures.Find(f => f.Kind == MentionKind.Money && f.Start >= end)?.OuterStart
            ?? sentence.End;
        var doer = Subjects(sentence).Find(s => s.Start >= end && s.End <= next && sentence.IsNear(end, s.Start, 5)
            && sentence.Words.Exists(w => w.Section == "giving" && w.Start >= s.End
                && sentence.IsNear(s.End, w.Start, 6)));
        return doer ?? Names(sentence).Concat(sentence.Funds).Where(n => n.Start >= end && n.End <= next
            && sentence.IsNear(end, n.Start, 2) && VerbLast.CaseOf(sentence, n.End, "from-whom") is { } mark
            && mark.End - mark.Start > 1 && sentence.Has("giving", mark.End, sentence.End))
            .Select(n => Of(sentence, n)).FirstOrDefault();
    }

    /// <summary>
    /// The one who heads the document: the only one that its headings and its first sentence have as one who gives;
    /// carried over.
    /// </summary>
    public Party? Heading(MarkedSentence sentence)
    {
        var givers = sentence.Page.Whole.Openings.Where(s => s.Index < sentence.Index
                && s.Words.Exists(w => w.Section is "giving" or "firmness" or "announcing"
                    || w is { Section: "amount-kinds", Key: AmountKind.Pledge or AmountKind.Loan or AmountKind.Grant
                        or AmountKind.Commitment
                        or AmountKind.Contribution or AmountKind.AnnualContribution or AmountKind.Disbursement
                            or AmountKind.Budget }))
            .SelectMany(s => SubjectsOf(s).Where(p => !p.IsCarried).Take(1)).ToList();
        return givers.Select(g => g.Shown).Distinct(StringComparer.Ordinal).Take(2).Count() == 1
            ? givers[0] with { Start = -1, End = -1, IsCarried = true } : null;
    }

    /// <summary>"The two sides": the parties of the first meeting that the document names.</summary>
    private static Party? Both(MarkedSentence sentence)
    {
        var parties = sentence.Page.Whole.SidesOfFirstMeeting;
        var word = sentence.Of("both-sides")[0];
        return parties is null ? null : new Party(string.Join(" and ", parties.Select(p => p.Name!.Shown).Distinct()),
            sentence.Printed(word.Start, word.End), word.Start, word.End);
    }

    /// <summary>The one who receives: the name after a word of giving to somebody, nearest to the figure.</summary>
    public static Party? Receiver(MarkedSentence sentence, int figureStart, int figureEnd, Party? giver)
    {
        Party? best = null;
        var bestDistance = int.MaxValue;
        foreach (var name in Names(sentence))
        {
            if (name.Start == giver?.Start || Case(sentence, name, "to-whom") is null
                || IsInsideOther(sentence, name) || (name.End <= figureStart && sentence.Figures.Exists(f =>
                    f.Kind == MentionKind.Money && f.Start >= name.End && f.End <= figureStart)
                    && sentence.Has("giving", name.End, figureStart)))
            {
                continue;
            }
            var distance = name.Start > figureStart ? sentence.WordsBetween(figureEnd, name.Start)
                : sentence.WordsBetween(name.End, figureStart) + 3;
            if (distance < bestDistance && distance <= 45)
            {
                (best, bestDistance) = (Of(sentence, name), distance);
            }
        }
        return best is null ? null : JoinedParties.Receivers(sentence, best, giver);
    }

    /// <summary>The one from whom something comes: the name after a word of origin.</summary>
    public static Party? Giver(MarkedSentence sentence, int from, int to, int words = int.MaxValue,
        bool isReceived = false) =>
        Names(sentence).Concat(isReceived || !sentence.Page.Language.IsVerbLast ? sentence.Funds : [])
            .Where(n => n.Start >= from && n.End <= to && (n.Kind == MentionKind.Fund || !IsInsideOther(sentence, n))
                && Case(sentence, n, "from-whom") is { } mark && sentence.WordsBetween(mark.End, to) <= words
                && (mark.Key != "institution" || n.Kind is MentionKind.Organisation or MentionKind.Fund))
            .Select(n => Of(sentence, n)).FirstOrDefault();

    /// <summary>The one from whom an amount comes, named shortly before it or right after.</summary>
    public static Party? GiverNear(MarkedSentence sentence, Mention money) =>
        Names(sentence).Concat(sentence.Funds).Where(n => (n.Kind == MentionKind.Fund || !IsInsideOther(sentence, n))
                && Case(sentence, n, "from-whom") is not null
                && (n.End <= money.OuterStart ? sentence.WordsBetween(n.End, money.OuterStart) <= 10
                        && !SubjectSigns.IsOfAnotherVerb(sentence, n.End, money)
                    : n.Start >= money.End && (sentence.WordsBetween(money.End, n.Start) <= 6
                        || (sentence.WordsBetween(money.End, n.Start) <= Agents.Farthest
                            && sentence.Of("amount-kinds", money.End, n.Start)
                                .Any(k => sentence.WordsBetween(money.End, k.Start) <= 1)))))
            .Select(n => Of(sentence, n)).FirstOrDefault();

    /// <summary>"a loan of 5 million from A": the source that is named right after an amount.</summary>
    public static Party? Source(MarkedSentence sentence, int figureEnd, int words = 7) =>
        Names(sentence).Concat(sentence.Funds)
            .Where(n => n.Start >= figureEnd && sentence.WordsBetween(figureEnd, n.Start) <= words
                && (n.Kind == MentionKind.Fund || !IsInsideOther(sentence, n))
                && Case(sentence, n, "from-whom") is { Key: "source" }
                && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= figureEnd
                && f.Start < n.Start))
            .Select(n => Of(sentence, n)).FirstOrDefault();

    /// <summary>The word that says which part a name plays: before it, or on it where heads stand last.</summary>
    private static WordHit? Case(MarkedSentence sentence, Mention name, string section) =>
        sentence.Page.Language.IsVerbLast ? VerbLast.CaseOf(sentence, name.End, section)
            : LeadingWords.Before(sentence, section, name.Start);

    /// <summary>The first party after a place.</summary>
    public static Party? After(MarkedSentence sentence, int at, int words) =>
        Names(sentence).Where(n => n.Start >= at && sentence.WordsBetween(at, n.Start) <= words)
            .Select(n => Of(sentence, n)).FirstOrDefault();

    /// <summary>A name as a party.</summary>
    public static Party Of(MarkedSentence sentence, Mention name) =>
        new(name.Name?.Shown ?? sentence.Printed(name.Start, name.End),
            sentence.Printed(SideStart(sentence, name.Start), name.End), name.Start, name.End);

    /// <summary>Whether the sentence goes on about what the one before spoke of.</summary>
    public static bool PointsBack(MarkedSentence sentence) =>
        sentence.Words
            .Exists(w => w.Section is "pronouns" or "carry-over" && sentence.WordsBetween(sentence.Start, w.Start) <= 1)
        || sentence.Officers.Exists(o => sentence.WordsBetween(sentence.Start, o.Start) <= 2 && o.Party is null);

    private List<Party> FindSubjects(MarkedSentence sentence)
    {
        var subjects = new List<Party>();
        if (SubjectSigns.IsOfExecutor(sentence))
        {
            return subjects;
        }
        foreach (var officer in sentence.Officers)
        {
            if (sentence.Page.Language.IsVerbLast ? VerbLast.CaseOf(sentence, officer.End, "subject-marks") is null
                : IsOwned(sentence, officer.Start))
            {
                continue;
            }
            var party = PartyOf(officer);
            if (party?.Name is not null)
            {
                subjects.Add(new Party(party.Name.Shown, sentence.Printed(officer.Start, officer.End), officer.Start,
                    officer.End));
            }
        }
        foreach (var name in Unowned(sentence))
        {
            if (!IsInsideOther(sentence, name) && !IsInDateline(sentence, name)
                && !sentence.Officers.Exists(o => o.Start <= name.Start && (name.End <= o.End
                    || (name.Name is null && name.Start < o.End))))
            {
                subjects.Add(Of(sentence, name));
            }
        }
        subjects.AddRange(sentence.Funds.Where(f => sentence.Page.Language.IsVerbLast
            && VerbLast.IsSubject(sentence, f)).Select(f => Of(sentence, f)));
        subjects.AddRange(Home(sentence));
        subjects.AddRange(OwnSides.In(sentence, this));
        subjects.AddRange(Anaphors.In(sentence).Where(a =>
            !subjects.Exists(s => s.Start <= a.Start && a.End <= s.End)));
        subjects.Sort((a, b) => a.Start.CompareTo(b.Start));
        if (!sentence.Page.Language.IsVerbLast)
        {
            // "According to the Department of A": an office that no book knows only tells it.
            subjects.RemoveAll(s => Attribution.IsSource(sentence, s.Start)
                && sentence.Organisations.Exists(o => o.Start == s.Start));
        }
        if (subjects.Exists(s => !Attribution.IsSource(sentence, s.Start)))
        {
            subjects.RemoveAll(s => Attribution.IsSource(sentence, s.Start));
        }
        return subjects;
    }

    /// <summary>"OSLO, 3 May -- A gives": the place where it was written does nothing.</summary>
    private static bool IsInDateline(MarkedSentence sentence, Mention name) =>
        (name.IsMetonym && sentence.WordsBetween(sentence.Start, name.Start) == 0
            && sentence.CasedBetween(name.Start, name.End) is var seat
            && !seat.ContainsAnyInRange('a', 'z') && seat.ContainsAnyInRange('A', 'Z')
            && sentence.Between(name.End, sentence.End).TrimStart()
                is [',' or '(' or '-' or '–' or '—' or '/' or ':', ..])
        || SubjectSigns.IsDateline(sentence, name)
        || name.Kind == MentionKind.Country && sentence.WordsBetween(sentence.Start, name.Start) <= 1
        && sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Start >= name.End
            && sentence.WordsBetween(name.End, f.Start) <= 2 && (Draft.IsDateline(sentence, f)
                || sentence.Between(f.End, sentence.End).TrimStart() is ['(', ..]));

    /// <summary>
    /// "The government", or a head of state by the first syllable of a name, without a country: the country at whose
    /// home the language is. It is an inference, and carried over.
    /// </summary>
    private IEnumerable<Party> Home(MarkedSentence sentence)
    {
        if (!sentence.Page.Language.IsVerbLast || NameFiles.HomeOf(sentence.Page.Language.Code) is not { } home)
        {
            yield break;
        }
        foreach (var word in sentence.Of("sides").Where(w => w.Key == "government"))
        {
            if ((VerbLast.CaseOf(sentence, word.End, "subject-marks") is not null
                    || OpenGiversVerbLast.CommaOfHeading(sentence) == word.End)
                && sentence.Page.Tokens.IndexAt(word.Start) is var token && !sentence.Page.Tokens.IsInside(token)
                && !sentence.Names.Exists(n => n.End <= word.Start && sentence.IsBlank(n.End, word.Start)
                    || (n.Start <= word.Start && word.End <= n.End)))
            {
                yield return new Party(home.Names.Short!, sentence.Printed(word.Start, word.End), word.Start,
                    word.End, IsCarried: true);
            }
        }
        foreach (var officer in sentence.Officers.Where(
            o => o is { SpeaksForState: true, Party: null, Person: not null }
            && IsShort(sentence, o.Person) && VerbLast.CaseOf(sentence, o.End, "subject-marks") is not null))
        {
            yield return new Party(home.Names.Short!, sentence.Printed(officer.Start, officer.End), officer.Start,
                officer.End, IsCarried: true);
        }
    }

    /// <summary>A family name alone, or a full name whose family name stands alone elsewhere.</summary>
    private bool IsShort(MarkedSentence sentence, string person) =>
        Syllables.Is(person[0]) && !_byPerson.ContainsKey(person)
        && (person.Length == 1 || IsFullHomeName(sentence, person)
            || (person.Length == 3 && sentence.Page.Sentences.Append(sentence)
            .SelectMany(s => s.Officers).Any(o => o.Person?.Length == 1 && o.Person[0] == person[0])));

    /// <summary>
    /// A full name with a family name of the language, where nobody of another country in the document begins so.
    /// </summary>
    private bool IsFullHomeName(MarkedSentence sentence, string person) =>
        person.Length == 3 && sentence.Page.Language["family-names"].Any(f => f.Text == person[..1])
        && !_byPerson.Keys.Any(k => k[0] == person[0]);

    /// <summary>
    /// Names that no word before makes an owner or a place; those that a list puts beside an owner share its part.
    /// </summary>
    private static IEnumerable<Mention> Unowned(MarkedSentence sentence) =>
        sentence.Page.Language.IsVerbLast
            ? Names(sentence).Where(n => VerbLast.IsSubject(sentence, n))
            : UnownedByOrder(sentence);

    private static IEnumerable<Mention> UnownedByOrder(MarkedSentence sentence)
    {
        Mention? owned = null;
        var (place, closed) = (false, false);
        var names = Names(sentence).ToList();
        foreach (var name in names)
        {
            var start = SideStart(sentence, name.Start);
            var joined = owned is not null && IsJoined(sentence, owned.End, start);
            var beside = joined || (owned is not null && !closed && IsBeside(sentence, owned.End, start));
            var isPlace = LeadingWords.Before(sentence, "place-marks", name.Start) is not null
                || SubjectSigns.IsPlaceOfWorks(sentence, name);
            if (!sentence.Words.Exists(w => w.Section == "acting" && w.Start == name.End + 1)
                && !BeginsClause(sentence, name, start) && !SubjectSigns.IsToGive(sentence, name)
                && (isPlace || LeadingWords.Owner(sentence, name.Start) is not null || IsBehindOwner(sentence, start)
                    || beside))
            {
                // A joining word brings the last of a list; a comma behind it begins something else.
                closed = joined;
                // After a place, only the country that it lies in is beside it.
                var listed = place && beside && IsListed(sentence, names, name);
                (owned, place) = (place && beside && !listed ? null : name, isPlace || listed);
                continue;
            }
            owned = null;
            yield return name;
        }
    }

    /// <summary>Whether the names from one on are three countries or more that a joining word closes.</summary>
    private static bool IsListed(MarkedSentence sentence, List<Mention> names, Mention name)
    {
        for (var at = names.IndexOf(name); at + 1 < names.Count; at++)
        {
            if (names[at].Kind != MentionKind.Country || names[at + 1].Kind != MentionKind.Country)
            {
                return false;
            }
            if (IsJoined(sentence, names[at].End, names[at + 1].Start))
            {
                return at + 1 - names.IndexOf(name) >= 2;
            }
            if (!IsBeside(sentence, names[at].End, names[at + 1].Start))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"To the region, A has given": behind a comma, before a verb, a name begins the clause.</summary>
    private static bool BeginsClause(MarkedSentence sentence, Mention name, int start) =>
        sentence.Between(sentence.Start, start).TrimEnd() is [.., ',']
        && sentence.Words.Exists(w => (w.Section is "done" or "planned" or "firmness"
                || (!sentence.Page.Language.HeadsLast && w.Section is "giving" or "contrasts"))
            && w.Start > name.End && sentence.IsBlank(name.End, w.Start));

    /// <summary>Whether a word that makes an owner stands before a place, and is no end of a word of time.</summary>
    private static bool IsBehindOwner(MarkedSentence sentence, int start) =>
        sentence.Before("belonging", start) is { } owner && !LeadingWords.OpensClause(sentence, start)
        && !sentence.Words.Exists(w => w.Section is "done" or "until-now"
            && w.Start < owner.Start && w.End == owner.End);

    private static bool IsBeside(MarkedSentence sentence, int from, int to)
    {
        var between = to <= from ? "" : sentence.Page.Folded.Lower[from..to].Trim(' ', ')');
        var open = between.LastIndexOf('(');
        var cased = sentence.CasedBetween(from, to).Trim(' ');
        if (cased.Length is > 2 and < 40 && cased[0] == ',' && cased[^1] == ','
            && cased[1..].TrimStart() is [var first, ..] && char.IsUpper(first)
            && !cased[1..^1].Contains(',') && cased[1..^1].Trim().Count(' ') <= 1)
        {
            // A name that no book knows, between two that are known.
            return true;
        }
        return between == "," || (open >= 0 && between.Length - open < 12) || IsJoined(sentence, from, to);
    }

    private static bool IsJoined(MarkedSentence sentence, int from, int to) =>
        to > from && sentence.Of("joiners", from, to)
            .Any(j => j.End - j.Start == sentence.Page.Folded.Lower[from..to].Trim(' ', ')').Length);

    /// <summary>"a 10 million Bank loan": the name between an amount and the noun of its kind.</summary>
    public static Party? OwnerOfKind(MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.HeadsLast ? null : Names(sentence).Where(n => n.Start >= money.End
            && sentence.WordsBetween(money.End, n.Start) <= 1
            && sentence.Of("amount-kinds").Any(k => k.Key is "loan" or "grant" or "pledge" or "commitment" or "fdi"
                    or "investment" && k.Start >= n.End && sentence.IsBlank(n.End, k.Start)))
            .Select(n => Of(sentence, n)).FirstOrDefault();

    /// <summary>"A's 5 million programme", "A's contribution amounts to 5 million": the owner of an amount.</summary>
    public static Party? Owner(MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.HeadsLast ? null : Names(sentence).Where(n => n.End < money.OuterStart
            && sentence.Page.Folded.Lower[n.End] == '\'' && !IsInsideOther(sentence, n)
            && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= n.End
                && f.End <= money.OuterStart)
            && sentence.WordsBetween(n.End, money.OuterStart) <= FarthestOwned)
            .Select(n => Of(sentence, n)).LastOrDefault();

    private const int FarthestOwned = 9;

    /// <summary>The party that ends right before a place; null where none does.</summary>
    public static Party? EndingAt(MarkedSentence sentence, int at) =>
        Names(sentence).Where(n => n.End <= at && sentence.IsBlank(n.End, at) && !IsInsideOther(sentence, n))
            .Select(n => Of(sentence, n)).FirstOrDefault();

    /// <summary>The parties between two places, funds included.</summary>
    public static List<Mention> Within(MarkedSentence sentence, int start, int end) =>
        [.. Names(sentence).Where(n => !IsInsideOther(sentence, n)).Concat(sentence.Funds)
            .Where(n => n.Start >= start && n.End <= end)];

    /// <summary>The first party or fund after a word of a list; null where none is.</summary>
    public static Mention? Named(MarkedSentence sentence, string section) =>
        Names(sentence).Where(n => !IsInsideOther(sentence, n)).Concat(sentence.Funds)
            .Where(n => LeadingWords.Before(sentence, section, n.Start) is not null)
            .OrderBy(n => n.Start).FirstOrDefault();

    /// <summary>The last subject, with those before it that a joining mark puts beside it.</summary>
    private static Party JoinedBefore(MarkedSentence sentence, Party last)
    {
        while (Names(sentence).LastOrDefault(n => n.End < last.Start && !IsInsideOther(sentence, n)
            && VerbLast.CaseOf(sentence, n.End, "joiners") is { } mark && mark.End <= last.Start
            && sentence.IsBlank(mark.End, last.Start)) is { } name)
        {
            var other = Of(sentence, name);
            last = last with { Shown = other.Shown + " and " + last.Shown,
                Printed = sentence.Printed(name.Start, last.End), Start = name.Start };
        }
        return last;
    }

    /// <summary>"who has pledged 5 million": the one whom a clause in front with the amount describes.</summary>
    public static Party? Described(MarkedSentence sentence, Mention money) =>
        sentence.Words.Where(g => (g.Section == "giving" || g is { Section: "amount-kinds",
            Key: AmountKind.Disbursement })
            && g.Start >= money.End && sentence.WordsBetween(money.End, g.Start) <= 3
            && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= money.End && f.End <= g.Start))
            .OrderBy(g => g.Start).Take(1).SelectMany(g => sentence.Of("relative-endings")
                .Where(r => r.Start == g.End || r.End == g.End).Take(1))
            .SelectMany(r => Names(sentence).Where(n => sentence.IsBlank(Math.Min(r.End, n.Start), n.Start)
                && n.Start >= r.End).Select(n => Names(sentence).FirstOrDefault(o => o.Kind == MentionKind.Organisation
                && n.Kind == MentionKind.Country && sentence.IsBlank(n.End, o.Start)) ?? n))
            .Select(n => Of(sentence, n)).FirstOrDefault();

    /// <summary>The parties and institutions that a sentence names, in order.</summary>
    public static IEnumerable<Mention> Names(MarkedSentence sentence) =>
        sentence.Names.Where(n => n.IsParty && !SubjectSigns.DescribesInstitution(sentence, n))
            .Concat(sentence.Organisations).OrderBy(n => n.Start);

    /// <summary>Whether a word before makes it the owner or place of something else.</summary>
    public static bool IsOwned(MarkedSentence sentence, int start) =>
        LeadingWords.Owner(sentence, start) is not null
        || LeadingWords.Before(sentence, "place-marks", start) is not null;

    /// <summary>A party inside the name of a fund, a plan or a meeting does nothing by itself.</summary>
    public static bool IsInsideOther(MarkedSentence sentence, Mention name) =>
        sentence.Funds.Exists(f => f.Start <= name.Start && name.End <= f.End)
        || sentence.Frameworks.Exists(f => f.Start < name.Start && name.End <= f.End)
        || sentence.Meetings.Exists(m => m.Start < name.Start && name.End <= m.End)
        || (name.Name is not null && sentence.Organisations.Exists(o => o.Start <= name.Start && name.End <= o.End))
        || IsHyphened(sentence, name);

    private static bool IsHyphened(MarkedSentence sentence, Mention name)
    {
        var lower = sentence.Page.Folded.Lower;
        return (name.Start > 0 && lower[name.Start - 1] is '-' or '·')
            || (name.End < lower.Length && lower[name.End] is '-' or '·');
    }

    /// <summary>Where a party begins with the words that lead to it ("phía", "chính phủ", "lãnh đạo").</summary>
    public static int SideStart(MarkedSentence sentence, int start)
    {
        for (var i = 0; i < 2 && sentence.Before("sides", start) is { } side; i++)
        {
            start = side.Start;
        }
        return start;
    }

    private static string TitleKey(Officer officer) => officer.Role.Split(' ') is [var a, var b, ..]
        ? (a + " " + b).ToLowerInvariant() : officer.Role.ToLowerInvariant();
}
