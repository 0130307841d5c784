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
        Folded = FoldedText.Of(source.Text);
        Tokens = new TokenText(Folded);
        Names = context.Names.FindAll(Tokens, language.Code);
    }

    public SourceText Source { get; }

    public Article Article { get; }

    public Language Language { get; }

    public ExtractionContext Context { get; }

    public FoldedText Folded { get; }

    public TokenText Tokens { get; }

    /// <summary>The known names in the whole text, in order.</summary>
    public ImmutableArray<NameHit> Names { get; }

    /// <summary>The characters as printed, without white space and quotation marks around them.</summary>
    public string Printed(int start, int end) =>
        end <= start ? "" : Folded.Printed(start, end)
            .Trim(' ', '\u00A0', '\t', '\n', '\r', '"', '“', '”', '\'', '‘', '’', ',', ';', ':').TrimEnd('.', '…', ' ');

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
        _shortForms ??= [.. Sentences.SelectMany(s => s.Frameworks).Select(ShortForm).OfType<string>()];
        var word = Tokens.Cased(token).ToString();
        return _shortForms.Contains(word) ? word : null;
    }

    private Dictionary<string, Mention>? _fundForms;

    private Lazy<(Mention Fund, int Sentence)?>? _onlyFund;

    /// <summary>The funds by the short forms that stand in brackets after them, of the sentences so far.</summary>
    public IReadOnlyDictionary<string, Mention> FundForms => _fundForms ??= new(StringComparer.Ordinal);

    /// <summary>
    /// The one fund that the document speaks of, and the sentence that names it first; null where it names none or
    /// several.
    /// </summary>
    public (Mention Fund, int Sentence)? OnlyFund => (_onlyFund ??= new(FindOnlyFund)).Value;

    private (Mention Fund, int Sentence)? FindOnlyFund()
    {
        var funds = Sentences.SelectMany(s => s.Funds.Select(f => (Fund: f, Sentence: s.Index))).ToList();
        return funds.Select(f => f.Fund.Name?.Key ?? ShortForm(f.Fund) ?? Printed(f.Fund.Start, f.Fund.End))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() == 1 ? funds[0] : null;
    }

    private void NoteFundForms(MarkedSentence sentence)
    {
        foreach (var fund in sentence.Funds)
        {
            if (ShortForm(fund) is { Length: >= 2 } form && form.All(char.IsUpper))
            {
                (_fundForms ??= new(StringComparer.Ordinal)).TryAdd(form, fund);
            }
        }
    }

    private string? ShortForm(Mention framework)
    {
        var name = Folded.Cased.AsSpan(framework.Start, framework.End - framework.Start);
        if (name.Length <= 8 && FundForms.ContainsKey(name.ToString()))
        {
            return name.ToString();
        }
        var open = name.LastIndexOf('(');
        return open >= 0 && name[^1] == ')' ? name[(open + 1)..^1].ToString() : null;
    }

    /// <summary>The longest sentence that is read; what is longer is no sentence.</summary>
    private const int LongestSentence = 1500;

    /// <summary>Finds and marks the sentences of the body.</summary>
    public void Mark()
    {
        var paragraph = 0;
        MarkedSentence? previous = null;
        foreach (var part in Article.Parts.Where(p => p.Kind == PartKind.Body))
        {
            var start = Folded.FromOriginal(Source.ToUtf16(part.Span.Start));
            var end = Folded.FromOriginal(Source.ToUtf16(part.Span.End));
            foreach (var (lineStart, lineEnd) in Lines(start, end))
            {
                paragraph++;
                foreach (var (from, to) in SentenceSplitter.Split(Folded, Language, lineStart, lineEnd))
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
    }

    /// <summary>The sign that ends a line; where heads stand last, the one inside a closing quotation mark.</summary>
    private char LastSign(int from, int to) =>
        !Language.IsVerbLast || to - from <= 2 ? Folded.Lower[to - 1]
        : (Folded.Lower[to - 1] is '"' ? Folded.Lower[to - 2] : Folded.Lower[to - 1]) is var last && last == '…' ? ' '
        : last;

    /// <summary>"On this day" is the day that was named last; nothing where none was.</summary>
    private Mention? SameDay(Mention figure)
    {
        if (figure is { Kind: MentionKind.Date, Date.Key: "same-day" })
        {
            return _lastDay is { } day ? figure with { Date = day with { Key = "same-day" } } : null;
        }
        if (figure is not { Kind: MentionKind.Date, Date.Day: { } named })
        {
            return figure;
        }
        if (figure.Date.Month is null && _lastDay is { Month: { } month, Day: { } before } && named >= before)
        {
            figure = figure with { Date = figure.Date with { Month = month } };
        }
        _lastDay = figure.Date with { EndDay = null, EndMonth = null, EndYear = null };
        return figure;
    }

    private void Mark(MarkedSentence sentence)
    {
        sentence.Words = Language.Lexicon.Find(Tokens, sentence.FirstToken, sentence.EndToken);
        var known = Names.BinarySearch(new NameHit(null!, sentence.Start, 0, false),
            Comparer<NameHit>.Create((a, b) => a.Start.CompareTo(b.Start)));
        for (var i = known < 0 ? ~known : known; i < Names.Length && Names[i].Start < sentence.End; i++)
        {
            var hit = Names[i];
            if (hit.IsMetonym && sentence.Before("place-marks", hit.Start) is not null)
            {
                continue;
            }
            sentence.Names.Add(
                new Mention(Mention.Of(hit.Name.Kind), hit.Start, hit.End) { Name = hit.Name,
                    IsMetonym = hit.IsMetonym });
        }
        sentence.Figures = [.. FigureMarker.Find(sentence).Select(SameDay).OfType<Mention>()];
        // "10 million U.S. dollars" speaks of money, not of a country.
        sentence.Names.RemoveAll(n => sentence.Figures
            .Exists(f => f.Kind == MentionKind.Money && f.Start <= n.Start && n.End <= f.End));
        sentence.Officers = Officers.Find(sentence);
        var names = NameMarker.Find(sentence);
        // A figure inside a name belongs to the name ("Plan of Action 2021-2025"), unless it is money or a share.
        names.RemoveAll(n => n.Name is null
            && sentence.Figures.Exists(f => f.Kind is MentionKind.Money or MentionKind.Percent && f.Start < n.End
            && n.Start < f.End));
        sentence.Funds = [.. names.Where(n => n.Kind == MentionKind.Fund)];
        NoteFundForms(sentence);
        sentence.Frameworks = [.. names.Where(n => n.Kind == MentionKind.Framework)];
        sentence.Meetings = MeetingMarker.Find(sentence);
        sentence.Mark(
            NameMarker.Outermost(
                [.. names, .. sentence.Figures.Where(f => !names.Exists(n => n.Start <= f.Start && f.End <= n.End))]));
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
