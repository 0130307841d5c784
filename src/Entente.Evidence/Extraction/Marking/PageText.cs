using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// A document's text as claims are taken from it: folded, cut into words, its names and sentences found.
/// </summary>
internal sealed class PageText
{
    private HashSet<string>? _shortForms;
    private DateMark? _lastDay;

    public PageText(SourceText source, Article article, Language language, ExtractionContext context)
    {
        (Source, Article, Language, Context) = (source, article, language, context);
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
            Date: { Year: not null, Month: not null, Day: not null } })
            .GroupBy(f => (f.Date.Month!.Value, f.Date.Day!.Value)).ToDictionary(g => g.Key,
                g => g.Select(f => f.Date.Year).Distinct().Take(2).ToList() is [var one] ? one : null);
        return date is { Month: { } month, Day: { } day } && _years.TryGetValue((month, day), out var year) ? year
            : null;
    }

    private PartialDate? _written;

    /// <summary>
    /// The day of publication; where none is known, the latest day that the document prints in full, if it prints days
    /// of one year only.
    /// </summary>
    public PartialDate Written => Article.Published is { Year: not null } published ? published
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
    public bool IsOverview => Article.Published.IsUnknown
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
        _lastDay = null;
    }

    /// <summary>The sign that ends a line; where heads stand last, the one inside a closing quotation mark.</summary>
    private char LastSign(int from, int to) =>
        !Language.IsVerbLast || to - from <= 2 ? Folded.Lower[to - 1]
        : (Folded.Lower[to - 1] is '"' ? Folded.Lower[to - 2] : Folded.Lower[to - 1]) is var last && last == '…' ? ' '
        : last;

    /// <summary>"On this day" is the day that was named last; nothing where none was.</summary>
    private Mention? SameDay(MarkedSentence sentence, Mention figure)
    {
        if (figure is { Kind: MentionKind.Date, Date.Key: "same-day" })
        {
            return _lastDay is { } day ? figure with { Date = day with { Key = "same-day" } } : null;
        }
        if (figure is { Kind: MentionKind.Date, Date.Key: "today" or "yesterday" or "tomorrow" or "this-month"
            or "last-month" or "next-month" or "last-week" or "next-week"
            or "2-years-ago" or "3-years-ago" or "5-years-ago" or "10-years-ago" })
        {
            return FromToday(figure);
        }
        if (figure is not { Kind: MentionKind.Date, Date.Day: { } named })
        {
            return figure;
        }
        if (figure.Date.Key == "weekday")
        {
            return Weekday(sentence, figure, named);
        }
        if (figure.Date.Month is null && _lastDay is { Month: { } month, Day: { } before } && named >= before)
        {
            figure = figure with { Date = figure.Date with { Month = month } };
        }
        if (!IsDayOfWriting(sentence, figure) && !(Language.IsVerbLast && MeetingDays.IsDayOfSaying(sentence, figure)))
        {
            _lastDay = figure.Date with { EndDay = null, EndMonth = null, EndYear = null };
        }
        return figure;
    }

    /// <summary>The day of publication at the head of the text is that of writing, of nothing that is told.</summary>
    private bool IsDayOfWriting(MarkedSentence sentence, Mention date) => sentence.Index < 2
        && sentence.WordsBetween(sentence.Start, date.Start) <= (Language.IsUnspaced ? 12 : 5)
        && DayOfWriting is { } written && date.Date is { Month: { } month, Day: { } day }
        && (date.Date.Year ?? written.Year) is var year && day <= DateTime.DaysInMonth(year, month)
        && written.DayNumber - new DateOnly(year, month, day).DayNumber is >= 0 and <= LongestWriting;

    private const int LongestWriting = 3;

    /// <summary>The day of publication, where it is known whole.</summary>
    private DateOnly? DayOfWriting =>
        Article.Published is { Year: > 1 and < 9999 and var year, Month: { } month, Day: { } day }
            ? new DateOnly(year, month, day) : null;

    private static bool IsRelative(Mention figure) =>
        figure is { Kind: MentionKind.Date, Date.Key: "weekday" or "today" or "yesterday" or "tomorrow" };

    /// <summary>"Yesterday", "last month": told from the day of writing; nothing where that is not known.</summary>
    private Mention? FromToday(Mention figure)
    {
        if (DayOfWriting is not { } written)
        {
            return null;
        }
        if (figure.Date.Key.EndsWith("month", StringComparison.Ordinal))
        {
            var first = written.AddMonths(figure.Date.Key switch { "last-month" => -1, "next-month" => 1, _ => 0 });
            return figure with { Date = figure.Date with { Year = first.Year, Month = first.Month } };
        }
        if (figure.Date.Key.EndsWith("ago", StringComparison.Ordinal))
        {
            var years = int.Parse(figure.Date.Key[..figure.Date.Key.IndexOf('-')],
                System.Globalization.CultureInfo.InvariantCulture);
            return figure with { Date = figure.Date with { Key = "year", Year = written.Year - years } };
        }
        if (figure.Date.Key.EndsWith("week", StringComparison.Ordinal))
        {
            // The month of a week is told, its days are not.
            var away = figure.Date.Key == "last-week" ? -7 : 7;
            var monday = written.AddDays(away - (((int)written.DayOfWeek + 6) % 7));
            return monday.Month != monday.AddDays(6).Month ? null
                : figure with { Date = figure.Date with { Year = monday.Year, Month = monday.Month } };
        }
        var meant = written.AddDays(figure.Date.Key switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 });
        return figure with { Date = figure.Date with { Year = meant.Year, Month = meant.Month, Day = meant.Day } };
    }

    /// <summary>
    /// "On Friday": the last such day up to the day of writing; after a word for what is to come, the next.
    /// </summary>
    private Mention? Weekday(MarkedSentence sentence, Mention figure, int weekday)
    {
        if (DayOfWriting is not { } written)
        {
            // The day is told, and stays unknown.
            return figure with { Date = new DateMark("weekday", null, null, null) };
        }
        var back = ((int)written.DayOfWeek - (weekday % 7) + 7) % 7;
        var ahead = back > 0 && sentence.Of("planned").Any(p => p.End <= figure.Start
            ? sentence.WordsBetween(p.End, figure.Start) <= 14 && !sentence.Has("speaking", p.End, figure.Start)
            : p.Start >= figure.End && sentence.WordsBetween(figure.End, p.Start) <= 5
                && !sentence.Has("done", sentence.Start, figure.Start)
                && !sentence.Has("speaking", figure.End, p.Start) && !sentence.Has("done", figure.End, p.Start)
                && !Folded.Lower.AsSpan(figure.End, p.Start - figure.End).Contains(','));
        var meant = written.AddDays(ahead ? 7 - back : -back);
        return figure with { Date = new DateMark("weekday", meant.Year, meant.Month, meant.Day) };
    }

    /// <summary>"The A-ish foreign minister": an adjective before an office, a title or a kind of money.</summary>
    private static bool IsBeforeOffice(MarkedSentence sentence, NameHit hit) => sentence.Words.Exists(w =>
        (w.Section is "titles" or "offices" or "organisation-nouns" || Owners.IsKind(w)
            || w is { Section: "amount-kinds", Key: "fdi" }) && (sentence.Page.Language.AdjectivesFirst
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
            if (SameDay(sentence, figure) is { } told)
            {
                sentence.Figures.Add(told);
            }
        }
        if (!sentence.Figures.Exists(static f => f.Kind == MentionKind.Date))
        {
            return;
        }
        // "Friday (12 May)", "today, 12 May": the day that is printed is the one that is meant.
        sentence.Figures.RemoveAll(f => IsRelative(f) && sentence.Figures.Exists(d => d.Kind == MentionKind.Date
            && !IsRelative(d) && d.Date.Day is not null && (d.Start >= f.End
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
