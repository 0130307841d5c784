using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// A document's text as claims are taken from it: folded, cut into words, its names and sentences found.
/// </summary>
internal sealed class PageText
{
    private HashSet<string>? _shortForms;
    private readonly ToldDays _days;

    public PageText(SourceText source, Article article, Language language, ExtractionContext context)
    {
        (Source, Article, Language, Context) = (source, article, language, context);
        _days = new ToldDays(this);
        Whole = new WholePage(this);
        Tokens = TokenText.Of(source);
        Folded = Tokens.Folded;
        Names = article.Parts.IsEmpty ? context.Names.FindAll(Tokens, language.Code)
            : context.Names.FindAll(Tokens, language.Code,
                Tokens.IndexAt(At(article.Parts.Min(p => p.Span.Start)) - LongestHead),
                Tokens.IndexAt(At(article.Parts.Max(p => p.Span.End)) + LongestHead));
    }

    public SourceText Source { get; }

    public Article Article { get; }

    public Language Language { get; }

    public ExtractionContext Context { get; }

    public FoldedText Folded { get; }

    /// <summary>The short names in brackets of what meets.</summary>
    public ShortNames ShortNames { get; } = new();

    public TokenText Tokens { get; }

    private int At(int codePoint) => Folded.FromOriginal(Source.ToUtf16(codePoint));

    /// <summary>The known names in the article and close around it, in order.</summary>
    public ImmutableArray<NameHit> Names { get; }

    /// <summary>
    /// The characters as printed, without white space and quotation marks around them; a mark that closes what was
    /// opened within stays.
    /// </summary>
    public string Printed(int start, int end)
    {
        if (end <= start)
        {
            return "";
        }
        var printed = Folded.Printed(start, end);
        var bare = printed.Trim(Around).TrimEnd('.', '…', ' ');
        var from = printed.IndexOf(bare, StringComparison.Ordinal) + bare.Length;
        return bare.Length > 0 && from < printed.Length && Closes(bare, printed[from]) ? bare + printed[from] : bare;
    }

    private static readonly char[] Around =
        [' ', '\u00A0', '\t', '\n', '\r', '"', '“', '”', '\'', '‘', '’', ',', ';', ':'];

    private static bool Closes(string text, char mark) => mark switch
    {
        '"' => text.Count(c => c == '"') % 2 == 1,
        '”' => text.Count(c => c == '“') > text.Count(c => c == '”'),
        _ => false,
    };

    /// <summary>The sentences of the body in order, marked; captions are left out.</summary>
    public List<MarkedSentence> Sentences { get; } = [];

    /// <summary>What all sentences together say.</summary>
    public WholePage Whole { get; }

    /// <summary>
    /// The instrument that a word after "according to" names: a known or marked one, or the short form that stands in
    /// brackets after an instrument elsewhere in the document; null where it is none.
    /// </summary>
    public string? UnderInstrument(MarkedSentence sentence, int token)
    {
        if (token >= sentence.EndToken)
        {
            return null;
        }
        var at = Tokens.Tokens[token];
        if (sentence.Frameworks.Find(f => f.Start <= at.Start && at.Start < f.End) is { } framework)
        {
            return framework.Name?.Shown ?? Printed(framework.Start, framework.End);
        }
        if (!Tokens.IsCapital(token))
        {
            return null;
        }
        _shortForms ??= [.. Sentences.SelectMany(s => s.Frameworks).Select(Funds.ShortForm).OfType<string>()];
        var word = Tokens.Cased(token).ToString();
        return _shortForms.Contains(word) ? word : null;
    }

    /// <summary>
    /// The country whose office stands at the head of the page ("Embassy of A", "Ministry of Foreign Affairs, A"), in
    /// the lines before the article; null where none does.
    /// </summary>
    public KnownName? Issuer => (_issuer ??= new(FindIssuer)).Value;

    private Lazy<KnownName?>? _issuer;

    /// <summary>
    /// The currencies that the document calls by a word or sign of their own, and those it says figures are in, without
    /// a figure beside them.
    /// </summary>
    public NamedCurrencies Currencies => _currencies ??= new NamedCurrencies(this);

    private NamedCurrencies? _currencies;

    private const int MostHeadLines = 4;
    private const int LongestHeadLine = 90;
    private const int LongestHead = 500;
    private const int BesideOffice = 60;

    private KnownName? FindIssuer()
    {
        var first = Article.Parts.Where(p => p.Kind == PartKind.Body).Select(p => p.Span.Start).FirstOrDefault();
        var body = At(first);
        var start = Math.Max(0, body - LongestHead);
        var end = Lines(body, Folded.Lower.Length).Take(MostHeadLines)
            .TakeWhile(l => l.End - l.Start < LongestHeadLine && Folded.Lower[l.End - 1] != '.')
            .Select(l => l.End).DefaultIfEmpty(body).Last();
        var offices = Language.Lexicon.Find(Tokens, Tokens.IndexAt(start), Tokens.IndexAt(end))
            .FindAll(w => w.Section == "offices");
        var named = offices.SelectMany(o => Names.Where(n => n.Name.Kind == NameKind.Country && n.Start >= start
                && n.End <= end && (n.Start >= o.End ? n.Start - o.End : o.Start - n.End) <= BesideOffice
                && !Folded.Lower.AsSpan(Math.Min(n.Start, o.Start), Math.Abs(n.Start - o.Start)).Contains('\n'))
                .OrderBy(n => n.Start >= o.End ? n.Start - o.End : o.Start - n.End))
            .Select(n => n.Name).FirstOrDefault();
        return named ?? (offices.Count > 0 ? NameFiles.HomeOf(Language.Code) ?? FirstCountry(body) : null);
    }

    /// <summary>An office that heads the page without its country is of the one that the article names first.</summary>
    private KnownName? FirstCountry(int body) => Names.Where(n => n.Name.Kind == NameKind.Country && n.Start >= body
        && n.Start - body < LongestHead && !n.IsAdjective).Select(n => n.Name).FirstOrDefault();

    /// <summary>The funds that the document names.</summary>
    public PageFunds Funds => _funds ??= new PageFunds(this);

    private PageFunds? _funds;

    /// <summary>The tables of the body; null before its sentences are marked.</summary>
    public Tables? Tables { get; private set; }

    /// <summary>The last lines before the article, marked: its title is often among them.</summary>
    public List<MarkedSentence> Head { get; } = [];

    private Dictionary<(int, int), int?>? _years;

    /// <summary>The year that the document prints elsewhere with the same day and month, where it prints one.</summary>
    public int? YearOf(DateMark date)
    {
        _years ??= Sentences.SelectMany(s => s.Figures).Where(f => f is { Kind: MentionKind.Date,
            Date: { Year: not null, Month: not null, Day: not null } }).SelectMany(f => FirstAndLast(f.Date))
            .GroupBy(d => (d.Month, d.Day)).ToDictionary(g => g.Key,
                g => g.Select(d => d.Year).Distinct().Take(2).ToList() is [var one] ? one : (int?)null);
        return date is { Month: { } month, Day: { } day } && _years.TryGetValue((month, day), out var year) ? year
            : null;
    }

    /// <summary>A first day, and the last one where nothing else tells a year.</summary>
    private IEnumerable<(int Month, int Day, int Year)> FirstAndLast(DateMark date)
    {
        yield return (date.Month!.Value, date.Day!.Value, date.Year!.Value);
        if (date.EndDay is { } last && Written.Year is null)
        {
            yield return (date.EndMonth ?? date.Month.Value, last, date.EndYear ?? date.Year.Value);
        }
    }

    /// <summary>
    /// The day from which the text is told: that of publication; where it is not known whole, that of a dateline, of a
    /// line at the head, or of the last line.
    /// </summary>
    public PartialDate Told => Article.Published is { Day: not null } || (DayAtHead is var day
        && WritingDay.DateOf(day) is var date && date.IsUnknown) ? Article.Published
        : Article.Published.Year is { } year && year != date.Year ? Article.Published : date;

    /// <summary>The day at the head where it is printed without its year.</summary>
    public DateMark? DayWithoutYear => Article.Published.IsUnknown && DayAtHead is { Year: null } day ? day : null;

    private DateMark? DayAtHead => (_dayAtHead ??= new(FindDayAtHead)).Value;

    private Lazy<DateMark?>? _dayAtHead;

    private DateMark? FindDayAtHead()
    {
        var body = Article.Parts.Where(p => p.Kind == PartKind.Body).ToList();
        return body.Count == 0 ? null
            : WritingDay.Find(Folded, Language, At(body[0].Span.Start), At(body[^1].Span.End) + LongestHead);
    }

    private PartialDate? _written;

    /// <summary>
    /// The day of publication; where none is known, the latest day that the document prints in full, if it prints days
    /// of one year only.
    /// </summary>
    public PartialDate Written => Told is { Year: not null } told ? told
        : _written ??= Sentences.SelectMany(s => s.Figures)
            .Where(f => f is { Kind: MentionKind.Date, Date: { Year: not null, Month: not null, Day: not null } })
            .Select(f => f.Date).ToList() is { Count: > 0 } days && days.TrueForAll(d => d.Year == days[0].Year)
            && PartialDate.TryParse(days.Max(d => d.ToIso()), out var last) ? last
            : PublicationDay.YearOfIssue(Folded.Lower, Language) is { } issue
                && PartialDate.TryParse(issue.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
                    out var year) ? year : default;

    /// <summary>
    /// The latest month, or year of what is told as done, that the running text prints; null where it prints none.
    /// </summary>
    public DateOnly? LastTold => (_daysTold ??= [.. DaysTold()]).Max();

    private List<DateOnly?>? _daysTold;

    private IEnumerable<DateOnly?> DaysTold() => Sentences
        .Where(s => !s.IsHeading && !s.Has("planned", s.Start, s.End))
        .SelectMany(s => s.Figures.Where(f => f is { Kind: MentionKind.Date, Date: { Year: not null, IsPeriod: false } }
            && !Draft.IsTerm(s, f) && (f.Date.Month is not null || f.Date.Key == "year")
            && s.Has("done", s.Start, s.End)))
        .Select(f => PartialDate.TryParse(f.Date.ToIso(), out var day) ? day.Earliest : null)
        .Where(d => d is { Year: > 1900 and < 2100 });

    /// <summary>Whether a page without a day of its own tells of several years, far from each other.</summary>
    public bool IsOverview => Told.IsUnknown
        && (_daysTold ??= [.. DaysTold()]).Select(d => d!.Value.Year).Distinct().Order().ToList()
            is { Count: >= FewestYears } years
        && years[^1] - years[0] >= LongStretch;

    private const int FewestYears = 3;
    private const int LongStretch = 5;

    /// <summary>The longest sentence that is read; what is longer is no sentence.</summary>
    private const int LongestSentence = 1500;

    /// <summary>Finds and marks the sentences of the body.</summary>
    public void Mark()
    {
        MarkHead();
        var paragraph = 0;
        MarkedSentence? previous = null;
        foreach (var part in Article.Parts.Where(p => p.Kind == PartKind.Body))
        {
            var (start, end) = (At(part.Span.Start), At(part.Span.End));
            foreach (var (lineStart, lineEnd) in Lines(start, end))
            {
                paragraph++;
                foreach (var (from, to) in IsShortRow(lineStart, lineEnd) ? [(lineStart, lineEnd)]
                    : SentenceSplitter.Split(Folded, Language, lineStart, lineEnd))
                {
                    if (to - from > LongestSentence)
                    {
                        continue;
                    }
                    var sentence = new MarkedSentence(this, from, to, Sentences.Count)
                    {
                        Paragraph = paragraph,
                        IsHeading = LastSign(from, to) is not ('.' or '!' or '?' or '…' or '"' or ':' or ';')
                            && to - from < 250,
                        Previous = previous,
                    };
                    Mark(sentence);
                    Sentences.Add(sentence);
                    previous = sentence.IsHeading ? previous : sentence;
                }
            }
        }
        Tables = new Tables(this);
    }

    /// <summary>A row of a table is one sentence, whatever points stand in its cells.</summary>
    private bool IsShortRow(int start, int end) => end - start <= LongestRow
        && Folded.Lower.AsSpan(start, end - start) is var line
        && (line.Count(" | ") > 1 || line.Contains('\t') || line.IndexOf("   ") > 0);

    private const int LongestRow = 120;

    private void MarkHead()
    {
        var first = Article.Parts.Where(p => p.Kind == PartKind.Body).Select(p => p.Span.Start).FirstOrDefault();
        var body = At(first);
        foreach (var (from, to) in Lines(Math.Max(0, body - LongestHead), body))
        {
            var line = new MarkedSentence(this, from, to, -1) { IsHeading = true };
            Mark(line, isHead: true);
            Head.Add(line);
        }
        _days.Forget();
    }

    /// <summary>The sign that ends a line; where heads stand last, the one inside a closing quotation mark.</summary>
    private char LastSign(int from, int to) =>
        !Language.IsVerbLast || to - from <= 2 ? Folded.Lower[to - 1]
        : (Folded.Lower[to - 1] is '"' ? Folded.Lower[to - 2] : Folded.Lower[to - 1]) is var last && last == '…' ? ' '
        : last;

    /// <summary>"The A-ish foreign minister": an adjective before an office, a title or a kind of money.</summary>
    private static bool IsBeforeOffice(MarkedSentence sentence, NameHit hit) => sentence.Words.Exists(w =>
        (w.Section is "titles" or "offices" or "organisation-nouns" || Owners.IsKind(w)
            || w is { Section: "amount-kinds", Key: AmountKind.Fdi }) && (sentence.Page.Language.AdjectivesFirst
            ? w.Start > hit.End && sentence.WordsBetween(hit.End, w.Start) <= 2
                && !sentence.Between(hit.End, w.Start).ContainsAny(",;.(")
            : w.End < hit.Start && sentence.WordsBetween(w.End, hit.Start) <= 1
                && !sentence.Between(w.End, hit.Start).ContainsAny(",;.(")));

    /// <summary>Marks what a line says; of the head above the article nobody asks for figures and meetings.</summary>
    private void Mark(MarkedSentence sentence, bool isHead = false)
    {
        sentence.Words = Language.Lexicon.Find(Tokens, sentence.FirstToken, sentence.EndToken);
        AddKnownNames(sentence);
        if (!isHead)
        {
            AddFigures(sentence);
        }
        RemoveNamesOfMoney(sentence);
        sentence.Officers = Officers.Find(sentence);
        var names = NameMarker.Find(sentence);
        RemoveNamesOfFigures(sentence, names);
        sentence.Funds = names.FindAll(static n => n.Kind == MentionKind.Fund);
        Funds.Note(sentence);
        sentence.Organisations = NameMarker.Organisations(sentence, names);
        sentence.Frameworks = names.FindAll(static n => n.Kind == MentionKind.Framework);
        if (!isHead)
        {
            sentence.Meetings = MeetingMarker.Find(sentence);
        }
        sentence.Mark(MentionLists.Outermost(WithFigures(names, sentence.Figures)));
    }

    private void AddKnownNames(MarkedSentence sentence)
    {
        for (var i = FirstName(sentence.Start); i < Names.Length && Names[i].Start < sentence.End; i++)
        {
            var hit = Names[i];
            // A person is told by the title beside the name, whether somebody knows it or not; "US$" is money.
            if (hit.Name.Kind == NameKind.Person || (hit.End < Folded.Lower.Length && Folded.Lower[hit.End] == '$'))
            {
                continue;
            }
            if ((hit.IsMetonym && (sentence.Before("place-marks", hit.Start) is not null
                    || (Language.IsVerbLast && sentence.After("subject-marks", hit.End) is null
                        && sentence.After("sides", hit.End) is null)))
                || (hit.IsAdjective && !IsBeforeOffice(sentence, hit)))
            {
                continue;
            }
            sentence.Names.Add(
                new Mention(Mention.Of(hit.Name.Kind), hit.Start, hit.End) { Name = hit.Name,
                    IsMetonym = hit.IsMetonym });
        }
    }

    /// <summary>The first known name that begins at a place or behind it.</summary>
    private int FirstName(int start)
    {
        int low = 0, high = Names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Names[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private void AddFigures(MarkedSentence sentence)
    {
        foreach (var figure in FigureMarker.Find(sentence))
        {
            if (_days.Of(sentence, figure) is { } told)
            {
                sentence.Figures.Add(told);
            }
        }
        if (!sentence.Figures.Exists(static f => f.Kind == MentionKind.Date))
        {
            return;
        }
        // "Friday (12 May)", "today, 12 May": the day that is printed is the one that is meant.
        sentence.Figures.RemoveAll(f => ToldDays.IsRelative(f) && sentence.Figures.Exists(d =>
            d.Kind == MentionKind.Date && !ToldDays.IsRelative(d) && d.Date.Day is not null && (d.Start >= f.End
                ? sentence.WordsBetween(f.End, d.Start) <= 1 : sentence.WordsBetween(d.End, f.Start) == 0)));
        // "... the summit)2009": a year that was glued to the end of a line heads the next one.
        sentence.Figures.RemoveAll(f => f is { Kind: MentionKind.Date, Date.Key: "year" } && sentence.IsHeading
            && f.End == sentence.End && f.Start > sentence.Start && Folded.Lower[f.Start - 1] == ')');
    }

    private void RemoveNamesOfMoney(MarkedSentence sentence)
    {
        if (sentence.Names.Count == 0)
        {
            return;
        }
        if (!sentence.Figures.Exists(static f => f.Kind == MentionKind.Money))
        {
            // Where marks of case follow, a capital is more often a place: it governs where money is spoken of.
            sentence.Names.RemoveAll(n => n.IsMetonym && Language.IsVerbLast);
            return;
        }
        // "10 million U.S. dollars" speaks of money, not of a country.
        sentence.Names.RemoveAll(n => sentence.Figures
            .Exists(f => f.Kind == MentionKind.Money && ((f.Start <= n.Start && n.End <= f.End)
                || (f.Equivalent is { } same && same.Start <= n.Start && n.End <= same.End))));
    }

    /// <summary>
    /// A figure inside a name belongs to the name ("Plan of Action 2021-2025"), unless it is money or a share.
    /// </summary>
    private static void RemoveNamesOfFigures(MarkedSentence sentence, List<Mention> names)
    {
        if (names.Count > 0 && sentence.Figures.Count > 0)
        {
            names.RemoveAll(n => n.Name is null
                && sentence.Figures.Exists(f => f.Kind is MentionKind.Money or MentionKind.Percent && f.Start < n.End
                && n.Start < f.End));
        }
    }

    /// <summary>The names, and the figures that are no part of one.</summary>
    private static List<Mention> WithFigures(List<Mention> names, List<Mention> figures)
    {
        var all = new List<Mention>(names.Count + figures.Count);
        all.AddRange(names);
        foreach (var figure in figures)
        {
            if (!Holds(names, figure))
            {
                all.Add(figure);
            }
        }
        return all;
    }

    private static bool Holds(List<Mention> names, Mention figure)
    {
        foreach (var name in names)
        {
            if (name.Start <= figure.Start && figure.End <= name.End)
            {
                return true;
            }
        }
        return false;
    }

    private IEnumerable<(int Start, int End)> Lines(int start, int end)
    {
        for (var from = start; from < end;)
        {
            var stop = Folded.Cased.AsSpan(from, end - from).IndexOfAny('\n', '\r');
            stop = stop < 0 ? end : from + stop;
            if (stop > from)
            {
                yield return (from, stop);
            }
            from = stop + 1;
        }
    }
}
