using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>The claims of one document while they are taken, and what several kinds of claims need to know.</summary>
internal sealed class Draft
{
    private readonly HashSet<Mention> _used = [];
    private readonly Dictionary<string, List<Mention>> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<DateMark>> _plannedDates;

    public Draft(PageText page)
    {
        Page = page;
        _plannedDates = new(() => [.. page.Sentences.SelectMany(s => s.Figures.Where(f => f.Kind == MentionKind.Date
            && (IsComing(s, f) || s.Has("planned", s.Start, s.End)))).Select(f => f.Date)]);
        Parties = new Parties(page);
    }

    /// <summary>Whether a word on a date puts it behind the day of writing ("the coming 3 May").</summary>
    private static bool IsComing(MarkedSentence sentence, Mention date)
    {
        foreach (var form in sentence.Page.Language["coming"])
        {
            if (sentence.Page.Folded.Lower.AsSpan(date.Start).StartsWith(form.Text, StringComparison.Ordinal)
                || sentence.Page.Folded.Lower.AsSpan(0, date.Start).TrimEnd().EndsWith(" " + form.Text,
                    StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    public PageText Page { get; }

    public Parties Parties { get; }

    private bool? _isAboutBudget;

    /// <summary>Whether the headings tell of a state's budget.</summary>
    public bool IsAboutBudget => _isAboutBudget ??= Headings().Any(h => h.Has("state-budgets", h.Start, h.End));

    private (KnownName? Land, bool IsFound) _landAbroad;

    /// <summary>
    /// The one country that the headings name, where the office that issued the page tells of that country and never
    /// of its own; null where it does not.
    /// </summary>
    public KnownName? LandAbroad
    {
        get
        {
            if (!_landAbroad.IsFound)
            {
                _landAbroad = (FindLandAbroad(), true);
            }
            return _landAbroad.Land;
        }
    }

    private KnownName? FindLandAbroad()
    {
        if (Page.Issuer is not { } issuer
            || Page.Sentences.Exists(s => !s.IsHeading && s.Names.Exists(n => n.Name?.Key == issuer.Key)))
        {
            return null;
        }
        var lands = Headings().SelectMany(h => h.Names).Where(n => n.Kind == MentionKind.Country
            && n.Name!.Key != issuer.Key).Select(n => n.Name!).DistinctBy(n => n.Key).Take(2).ToList();
        return lands.Count == 1 ? lands[0] : null;
    }

    private IEnumerable<MarkedSentence> Headings() => Page.Head.Concat(Page.Sentences.Where(s => s.IsHeading));

    /// <summary>The claims so far, with their sentences.</summary>
    public List<(Claim Claim, MarkedSentence Sentence)> Claims { get; } = [];

    /// <summary>What was seen of each amount when it was proposed, for measuring how sure they are.</summary>
    internal List<(AmountClaim Claim, AmountCertainty.Seen Seen)> Amounts { get; } = [];

    /// <summary>Proposes a claim; one whose figure does not stand in its quote is never proposed.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">The sentence that it quotes.</param>
    /// <param name="isCurrencyCarried">Whether the currency of an amount stands in a sentence before.</param>
    /// <param name="headScale">What the head of a column multiplies the figures of the claim by.</param>
    public void Propose(
        Claim claim, MarkedSentence sentence, bool isCurrencyCarried = false, decimal headScale = 1)
    {
        if (FigureCheck.Stands(
            claim, Page.Language, _figures, IsQuoted(claim, sentence) ? sentence : null, isCurrencyCarried,
            headScale))
        {
            Claims.Add((claim, sentence));
        }
    }

    /// <summary>Whether a claim quotes a sentence whole, and nothing around it changes what it reads.</summary>
    private bool IsQuoted(Claim claim, MarkedSentence sentence)
    {
        var (start, end) = Page.Folded.ToOriginal(sentence.Start, sentence.End);
        return sentence.IsApart && claim.Quote.Length == end - start
            && Page.Source.SpanOfUtf16(start, end) is var span && span.Start == claim.Start && span.End == claim.End;
    }

    /// <summary>
    /// The amount of the sentence with a colon at its end that opened the list of which a line is an item; null where
    /// it is none.
    /// </summary>
    public AmountClaim? Opener(MarkedSentence line)
    {
        for (var at = line.Index - 1; at >= 0 && line.Index - at <= 25; at--)
        {
            var sentence = Page.Sentences[at];
            if (Page.Folded.Lower[sentence.End - 1] == ':')
            {
                return Claims.Where(c => c.Sentence == sentence).Select(c => c.Claim).OfType<AmountClaim>()
                    .FirstOrDefault();
            }
            if (sentence.Paragraph == line.Paragraph || !sentence.Figures.Exists(f => f.Kind == MentionKind.Money)
                || Page.Folded.Lower[sentence.End - 1] == '.')
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>The sentence behind one in its paragraph; null for none.</summary>
    public MarkedSentence? After(MarkedSentence sentence) => sentence.Index + 1 < Page.Sentences.Count
        && Page.Sentences[sentence.Index + 1] is var next && next.Paragraph == sentence.Paragraph ? next : null;

    /// <summary>Whether an office of a person is said more fully than before.</summary>
    public bool IsFullerRole(string person, string role)
    {
        if (_roles.GetValueOrDefault(person) >= role.Length)
        {
            return false;
        }
        _roles[person] = role.Length;
        return true;
    }

    /// <summary>Whether something is said for the first time in the document.</summary>
    public bool IsNew(string what) => _said.Add(what);

    /// <summary>Says that a figure is spoken for.</summary>
    public void Use(Mention? figure)
    {
        if (figure is not null)
        {
            _used.Add(figure);
        }
    }

    /// <summary>Whether a figure is spoken for.</summary>
    public bool IsUsed(Mention figure) => _used.Contains(figure);

    /// <summary>The sentence as quote, with its place.</summary>
    public (string Quote, int Start, int End) Quote(MarkedSentence sentence)
    {
        var (start, end) = Page.Folded.ToOriginal(sentence.Start, sentence.End);
        var span = Page.Source.SpanOfUtf16(start, end);
        return (Page.Source.Slice(span), span.Start, span.End);
    }

    /// <summary>The year or years that a sentence gives for a figure, in ISO form.</summary>
    public string? Period(MarkedSentence sentence, int at, int end, bool isFlow = false)
    {
        var dates = sentence.Figures.Where(f => f.Kind == MentionKind.Date && !f.Date.IsPoint
            && sentence.Marker("compared", f.Start, f.End) is null && (isFlow || !IsAsOf(sentence, f))
            && !sentence.Marked.Exists(m => m.IsName && m.Start <= f.Start && f.End <= m.End)
            && !sentence.Frameworks.Exists(m => f.Start >= m.End && sentence.WordsBetween(m.End, f.Start) <= 1));
        return dates.OrderBy(d => IsDeadline(sentence, d)).ThenBy(d => Gap(sentence, d, at, end))
            .Select(d => Years(d.Date)).FirstOrDefault(d => d is not null);
    }

    /// <summary>How far a year is from a figure: on the rarer side of it, or behind a sign, further.</summary>
    private static int Gap(MarkedSentence sentence, Mention date, int at, int end)
    {
        var follows = date.Start >= end;
        var (from, to) = follows ? (end, date.Start) : (Math.Min(date.End, at), at);
        var between = sentence.Between(from, to);
        return between.Length + (between.Contains(';') ? 200 : 0)
            + (follows == sentence.Page.Language.IsVerbLast ? 8 : 0);
    }

    /// <summary>"As of 2023": the day up to which is counted, in ISO form; null where none is said.</summary>
    public string? AsOf(MarkedSentence sentence)
    {
        var date = sentence.Figures.Find(f => f.Kind == MentionKind.Date && IsAsOf(sentence, f));
        return date is null ? null : date.Date.IsPoint ? Resolve(date.Date).Iso : Years(date.Date);
    }

    private static bool IsAsOf(MarkedSentence sentence, Mention date) =>
        sentence.Marker("as-of", date.Start, date.End) is not null;

    /// <summary>The date by which something shall be reached, in ISO form.</summary>
    public string? Deadline(MarkedSentence sentence)
    {
        var date = sentence.Figures.FirstOrDefault(f => f.Kind == MentionKind.Date && IsDeadline(sentence, f)
            && !f.Date.IsPeriod);
        return date is null ? null : date.Date.IsPoint ? Resolve(date.Date).Iso : Years(date.Date);
    }

    /// <summary>A date in ISO form, its year resolved where it is not printed; and how it was found.</summary>
    public (string? Iso, string? EndIso, string? Inferred) Resolve(DateMark date)
    {
        if (date is { Key: "this-day", Year: null, Month: null, Day: { } day }
            && Page.Told is { Year: { } y, Month: { } m, Day: { } written })
        {
            var near = new DateOnly(y, m, 1).AddMonths(day > written + 1 ? -1 : 0);
            var whole = date with { Year = near.Year, Month = near.Month };
            return (Years(whole), whole.EndToIso(), "publication");
        }
        if (date.Year is not null || date.Month is null)
        {
            return (Years(date), date.EndToIso(), null);
        }
        if (Page.YearOf(date) is { } told)
        {
            return (date.ToIso(told), date.EndToIso(told), null);
        }
        if (Page.Written is not { Year: { } year } published)
        {
            return (date.ToIso(), date.EndToIso(), null);
        }
        var resolved = year + date.YearsFromWriting ?? date.Key switch
        {
            "month-past" => published.Month < date.Month ? year - 1 : year,
            "month-coming" => published.Month > date.Month ? year + 1 : year,
            // A day later in the calendar than the day of publication, by more than two months, was last year.
            _ => published.Month is { } month && date.Month - month > 2 && !IsPlannedDate(date) ? year - 1
                : published.Month is { } other && other - date.Month > 9 ? year + 1 : year,
        };
        return (date.ToIso(resolved), date.EndToIso(resolved),
            Page.Article.Published.Year is null ? "document" : "publication");
    }

    /// <summary>The year or years of a date in ISO form; of "this year" by the day of publication, else null.</summary>
    public string? Years(DateMark date)
    {
        var published = Page.Told.Year;
        return date.Key switch
        {
            "period" => string.Create(CultureInfo.InvariantCulture, $"{date.Year}..{date.EndYear}"),
            "last-year" => Text(published - 1),
            "this-year" => Text(published),
            "next-year" => Text(published + 1),
            _ => date.ToIso() is { Length: > 0 } iso ? iso : null,
        };

        static string? Text(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a word before a date makes it the end of a term.</summary>
    public static bool IsDeadline(MarkedSentence sentence, Mention date) =>
        DeadlineMark(sentence, date) is { } mark
        && !(sentence.Marker("as-of", date.Start, date.End) is { } asOf && asOf.Start < mark.Start)
        && sentence.Before("done", mark.Start) is null;

    /// <summary>The same, where the word says more than when ("by 12 May", never "on 12 May").</summary>
    public static bool IsTerm(MarkedSentence sentence, Mention date) => IsDeadline(sentence, date)
        && DeadlineMark(sentence, date) is not { Key: "in" };

    /// <summary>The word that makes a date a term: beside it, or the one that it begins or ends with.</summary>
    private static WordHit? DeadlineMark(MarkedSentence sentence, Mention date)
    {
        if (sentence.Marker("deadline-marks", date.Start, date.End) is { } mark || !sentence.Page.Language.IsUnspaced)
        {
            return sentence.Marker("deadline-marks", date.Start, date.End);
        }
        return sentence.Of("deadline-marks").Where(m => m.Start < date.End && date.Start < m.End
                && (m.Start <= date.Start || m.End >= date.End))
            .Select(m => (WordHit?)m).FirstOrDefault();
    }

    /// <summary>Whether a word that denies stands shortly before a place.</summary>
    public static bool IsDenied(MarkedSentence sentence, int at) =>
        sentence.Of("negation").Any(n => n.End <= at && sentence.WordsBetween(n.End, at) <= (n.Key == "far" ? 6 : 2)
            && !sentence.Between(n.End, at).ContainsAny(",;:?")
            && !(sentence.Page.Language.IsUnspaced && IsInsideWord(sentence, n)) && !IsInsideKind(sentence, n));

    /// <summary>Where no white space parts words, a sign of a longer word denies nothing.</summary>
    private static bool IsInsideWord(MarkedSentence sentence, WordHit sign) => sentence.Words.Exists(w =>
        w.Start <= sign.Start && sign.End <= w.End && w.End - w.Start > sign.End - sign.Start
        && w.Section != "negation");

    /// <summary>"Aid that is not to be paid back": a word that denies inside one for a gift or a loan.</summary>
    private static bool IsInsideKind(MarkedSentence sentence, WordHit negation) =>
        sentence.Of("amount-kinds").Any(k => k.Key is "grant" or "loan" && k.Start <= negation.Start
            && k.End >= negation.End);

    private bool IsPlannedDate(DateMark date) => _plannedDates.Value.Contains(date);

    /// <summary>"Oslo, 12 March 2024 -": the day of writing, not of what is written.</summary>
    public static bool IsDateline(MarkedSentence sentence, Mention date)
    {
        if (sentence.WordsBetween(sentence.Start, date.Start) > LongestPlace)
        {
            return false;
        }
        var text = sentence.Page.Folded.Lower;
        var after = text.AsSpan(date.End, sentence.End - date.End).TrimStart(" )");
        if (after is ['(', ..] && after.IndexOf(')') is > 0 and < LongestAgency and var close)
        {
            after = after[(close + 1)..].TrimStart(" .");
        }
        // "Oslo, 12 March 2024 (AB).- ", "(Oslo, 12 March 2024) The ..."
        return after is ['-', ' ', ..] || (text[sentence.Start] == '(' && sentence.Index < 2
            && !text.AsSpan(sentence.Start, date.End - sentence.Start).Contains(')')
            && text.AsSpan(date.End, sentence.End - date.End).TrimStart() is [')', ..]);
    }

    private const int LongestPlace = 6;
    private const int LongestAgency = 40;
}
