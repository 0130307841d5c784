using System.Text;

namespace Entente.Evidence;

/// <summary>The funds that a document names: their short forms, their fullest names, the one it is about.</summary>
internal sealed class PageFunds(PageText page)
{
    private const int LongestFundName = 110;
    private const int ShortestPart = 6;
    private const int TitleWeight = 3;
    private const int OpeningWeight = 2;

    private readonly Dictionary<string, Mention> _forms = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _shown;
    private (Mention Fund, int Sentence)? _main;
    private bool _isMainFound;
    private bool? _isAboutMain;

    /// <summary>The funds by the short forms that stand in brackets after them, of the sentences so far.</summary>
    public IReadOnlyDictionary<string, Mention> Forms => _forms;

    /// <summary>
    /// The one fund that the document speaks of, or speaks of most, and the sentence that names it first (-1 for what
    /// stands before the article); null where it names none, or several alike.
    /// </summary>
    public (Mention Fund, int Sentence)? Main
    {
        get
        {
            if (!_isMainFound)
            {
                (_main, _isMainFound) = (FindMain(), true);
            }
            return _main;
        }
    }

    /// <summary>
    /// Whether the main fund is what the document is about: named in its title, in a heading, in its first two
    /// sentences, or in every fourth sentence.
    /// </summary>
    public bool IsAboutMain => _isAboutMain ??= Main is { } main && (main.Sentence < 2
        || page.Sentences.Exists(s => s.IsHeading && s.Funds.Exists(f => IsSame(f, main.Fund)))
        || page.Sentences.Count(s => s.Funds.Count > 0 || (IsVerbFirst ? TellsOfTheFund(s)
            : FundTopic.IsOfTheFund(s))) * 4 >= page.Sentences.Count
        || (IsVerbFirst && page.Sentences.Take(Opening).Any(TellsOfTheFund) && main.Sentence < Opening * 2));

    /// <summary>
    /// Whether a fund that one sentence of the running text names, and no other goes on about, is none that a sentence
    /// tells of: it tells of countries or institutions none of which stands beside the fund or in its name.
    /// </summary>
    public bool IsOfOthers(MarkedSentence sentence)
    {
        _besideMain ??= BesideMain();
        var named = _besideMain.Count == 0 || sentence.IsHeading || FundTopic.IsOfTheFund(sentence) ? []
            : Parties.Names(sentence)
            .Where(n => n.Name is not null && !Parties.IsInsideOther(sentence, n)).ToList();
        return named.Count > 0 && !named.Exists(n => _besideMain.Contains(n.Name!.Key));
    }

    /// <summary>The names beside a fund that is named once; none where it is named again or in a heading.</summary>
    private HashSet<string> BesideMain()
    {
        var telling = Main is not { } main ? [] : page.Head.Concat(page.Sentences)
            .Where(s => s.Funds.Exists(f => IsSame(f, main.Fund)) || FundTopic.IsOfTheFund(s)).Take(2).ToList();
        return telling is [{ IsHeading: false } one]
            ? [.. one.Names.Select(n => n.Name?.Key).OfType<string>().Append("")] : [];
    }

    private HashSet<string>? _besideMain;

    private const int Opening = 3;

    private bool IsVerbFirst => page.Language is { HeadsLast: true, IsVerbLast: false };

    /// <summary>"The fund" without its name, where nouns stand last.</summary>
    private bool TellsOfTheFund(MarkedSentence sentence) => IsVerbFirst && sentence.Of("fund-nouns").Any(w =>
        (sentence.Before("sides", w.Start) is not null || sentence.Before("these", w.Start) is not null)
        && !sentence.Marked.Exists(m => m.IsName && m.Start <= w.Start && w.End <= m.End));

    /// <summary>Whether two mentions are of one fund.</summary>
    public bool IsSame(Mention one, Mention other) => KeyOf(one) == KeyOf(other)
        || (one.Name is null && (IsPart(FundKey(one), FundKey(other)) || IsPartOfName(one, other)))
        || (other.Name is null && (IsPart(FundKey(one), FundKey(other)) || IsPartOfName(other, one)));

    /// <summary>Whether what is printed is a part of a form of a known name.</summary>
    private bool IsPartOfName(Mention printed, Mention known) =>
        known.Name is { } name && FundKey(printed) is { Length: >= ShortestPart } key
        && (name.Names.All.Any(f => LettersOf(f).Contains(key, StringComparison.Ordinal))
            || (WordsOf(Printed(printed)) is { Count: > 1 } words
                && name.Names.All.Any(f => words.IsSubsetOf(WordsOf(f)))));

    private static HashSet<string> WordsOf(string name) =>
        [.. name.ToUpperInvariant().Split([' ', '-', '·', '–', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>
    /// A fund by its short English name where it is known, else by the fullest form that the document prints, the short
    /// form in brackets included.
    /// </summary>
    public string Shown(Mention fund)
    {
        fund = Whole(fund);
        if (fund.Name?.Shown is { } shown)
        {
            return shown;
        }
        _shown ??= page.Head.Concat(page.Sentences).SelectMany(s => s.Funds).Where(f => f.Name is null)
            .GroupBy(FundKey, StringComparer.Ordinal).ToDictionary(g => g.Key,
                g => g.Select(Printed).Where(n => n.Length <= LongestFundName)
                    .OrderByDescending(n => n.Contains('(', StringComparison.Ordinal)).ThenByDescending(n => n.Length)
                    .FirstOrDefault() ?? Printed(g.First()), StringComparer.Ordinal);
        return _shown.GetValueOrDefault(FundKey(fund)) ?? Printed(fund);
    }

    /// <summary>Takes the short forms of the funds of a sentence, and leaves out what only points at a fund.</summary>
    public void Note(MarkedSentence sentence)
    {
        // "The fund", "this fund" is no name: it stands for the one that was named.
        sentence.Funds.RemoveAll(f => f.Name is null && (sentence.Of("these").Any(t => t.Start == f.Start
            || (t.Start > f.Start && t.End >= f.End - 1 && t.Start <= f.End)) || IsNoName(sentence, f)));
        // "The fund is a trust fund": what it is said to be is no other one.
        sentence.Funds.RemoveAll(f => f.Name is null && page.Language.IsVerbLast
            && sentence.WordsBetween(f.End, sentence.End) <= 1 && page.Folded.Lower.AsSpan(f.Start, f.End - f.Start)
                .IndexOfAny(' ', '-') < 0 && sentence.Of("fund-nouns").Any(n => n.Start < f.Start
                && sentence.After("subject-marks", n.End) is { } mark && mark.Start == n.End
                && !page.Tokens.IsInside(page.Tokens.IndexAt(n.Start))));
        if (SelfCalled(sentence) is { } called)
        {
            sentence.Funds.Add(called);
            _forms.TryAdd(Printed(called), called);
        }
        foreach (var fund in sentence.Funds)
        {
            if (ShortForm(fund) is { } form && IsForm(form))
            {
                _forms.TryAdd(form, fund);
            }
        }
    }

    /// <summary>"ABF", "CADFund": a word that is written with two capital letters at least.</summary>
    private static bool IsForm(string text) => text.Length is >= 2 and <= LongestForm
        && text.All(char.IsLetter) && (text.All(char.IsUpper) || (text.Length > 2 && text.Count(char.IsUpper) > 1));

    private const int LongestForm = 10;

    /// <summary>
    /// In a script without white space and capital letters, whose names begin with their noun: a noun that no known
    /// name and no word of names follows.
    /// </summary>
    private static bool IsNoName(MarkedSentence sentence, Mention fund) =>
        sentence.Page.Language is { IsUnspaced: true, NamesEnd: false }
        && !sentence.Names.Exists(n => n.Start >= fund.Start && n.End <= fund.End)
        && !sentence.Of("name-modifiers").Any(m => m.Start > fund.Start && m.End <= fund.End);

    /// <summary>The short form of a name: in the brackets at its end, or itself; null for none.</summary>
    public string? ShortForm(Mention named)
    {
        var name = page.Folded.Cased.AsSpan(named.Start, named.End - named.Start);
        if (name.Length <= 8 && _forms.ContainsKey(name.ToString()))
        {
            return name.ToString();
        }
        var open = name.LastIndexOf('(');
        var inside = open >= 0 && name[^1] == ')' ? name[(open + 1)..^1].ToString() : null;
        return inside is null ? null : inside.IndexOf(',', StringComparison.Ordinal) is > 1 and var comma
            ? inside[..comma] : inside;
    }

    private bool IsInText(int sentence) => sentence >= 0 && !page.Sentences[sentence].IsHeading;

    private (Mention Fund, int Sentence)? FindMain()
    {
        var weighed = new List<(Mention Fund, int Sentence, int Weight)>();
        foreach (var sentence in page.Head.Concat(page.Sentences))
        {
            var weight = sentence.IsHeading ? TitleWeight : sentence.Index < 2 ? OpeningWeight : 1;
            weighed.AddRange(sentence.Funds.Select(f => (f, sentence.Index, weight)));
            if (page.Language.IsVerbLast && sentence.Funds.Count == 0 && FundTopic.IsOfTheFund(sentence)
                && (sentence.IsHeading ? Headed(sentence) : weighed.Count > 0 ? weighed[^1].Fund : null) is { } meant)
            {
                // "The fund": the one that was named last, in a heading the one whose name ends so.
                weighed.Add((meant, sentence.Index, weight));
            }
        }
        var groups = new List<List<(Mention Fund, int Sentence, int Weight)>>();
        foreach (var one in weighed.OrderByDescending(w => w.Fund.Name is not null)
            .ThenByDescending(w => w.Fund.End - w.Fund.Start))
        {
            if (groups.Find(g => g.Exists(m => IsSame(m.Fund, one.Fund))) is { } group)
            {
                group.Add(one);
            }
            else
            {
                groups.Add([one]);
            }
        }
        if (IsVerbFirst && groups.Exists(g => !g.TrueForAll(m => IsDescription(m.Fund))))
        {
            groups.RemoveAll(g => g.TrueForAll(m => IsDescription(m.Fund)));
        }
        if (groups.Exists(g => g[0].Fund.Name is not null && g.Exists(m => IsInText(m.Sentence))))
        {
            // What only headings call a fund is likelier the one that the text names in full.
            groups.RemoveAll(g => g.TrueForAll(m => m.Fund.Name is null && !IsInText(m.Sentence)));
        }
        groups.Sort((a, b) => b.Sum(m => m.Weight).CompareTo(a.Sum(m => m.Weight)));
        var isOneOfMany = groups.Count > 1 && groups[0].Sum(m => m.Weight) < groups[1].Sum(m => m.Weight) * 2;
        // Where it is not clear, the one whose name is known.
        var known = isOneOfMany ? groups.FindAll(g => g[0].Fund.Name is not null) : groups;
        return known.Count == 0 || (isOneOfMany && known.Count > 1) ? null
            : (known[0][0].Fund, known[0].Min(m => m.Sentence));
    }

    /// <summary>"The Korean fund": a country and a noun in small letters tell whose it is, and are no name.</summary>
    private bool IsDescription(Mention fund) => fund.Name is null
        && page.Folded.Cased.AsSpan(fund.Start, fund.End - fund.Start).LastIndexOf(' ') is > 0 and var space
        && char.IsLower(page.Folded.Cased[fund.Start + space + 1])
        && page.Folded.Cased.AsSpan(fund.Start, space).IndexOf(' ') < 0;

    /// <summary>The one fund of the running text whose name ends with the noun of a heading; null for none.</summary>
    private Mention? Headed(MarkedSentence heading)
    {
        var noun = heading.Of("fund-nouns").LastOrDefault();
        if (noun.End - noun.Start < ShortestEnding)
        {
            return null;
        }
        var word = page.Folded.Lower[noun.Start..noun.End];
        if (!_headed.TryGetValue(word, out var meant))
        {
            var all = page.Sentences.Where(s => !s.IsHeading).SelectMany(s => s.Funds).Where(f => EndsWith(f, noun))
                .DistinctBy(KeyOf).Take(2).ToList();
            _headed.Add(word, meant = all.Count == 1 ? all[0] : null);
        }
        return meant;
    }

    private readonly Dictionary<string, Mention?> _headed = new(StringComparer.Ordinal);

    private string KeyOf(Mention fund) => Whole(fund) is var whole ? whole.Name?.Key ?? FundKey(whole) : "";

    /// <summary>Whether a fund's name ends with a noun, in the form that is printed or in a known one.</summary>
    public bool EndsWith(Mention fund, WordHit noun)
    {
        var word = page.Folded.Lower.AsSpan(noun.Start, noun.End - noun.Start);
        foreach (var form in fund.Name?.Names.All ?? [])
        {
            if (form.AsSpan().EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return page.Folded.Lower.AsSpan(fund.Start, fund.End - fund.Start).EndsWith(word, StringComparison.Ordinal);
    }

    private Dictionary<string, Mention>? _wholes;

    /// <summary>
    /// Where names end with their noun and marks of case follow, a fund that is called by the end of its name, or in a
    /// heading by its noun and other words, is the one fund of the running text whose name ends so.
    /// </summary>
    private Mention Whole(Mention fund)
    {
        if (fund.Name is not null || !page.Language.IsVerbLast || page.Language.IsUnspaced)
        {
            return fund;
        }
        _wholes ??= Wholes();
        return _wholes.GetValueOrDefault(FundKey(fund)) ?? fund;
    }

    private Dictionary<string, Mention> Wholes()
    {
        var wholes = new Dictionary<string, Mention>(StringComparer.Ordinal);
        var all = page.Head.Concat(page.Sentences).SelectMany(s => s.Funds.Select(f => (Fund: f, Key: FundKey(f),
            s.IsHeading))).ToList();
        foreach (var part in all.Where(f => f.Fund.Name is null).GroupBy(f => f.Key, StringComparer.Ordinal))
        {
            var ending = part.Key.Length < ShortestEnding ? null
                : part.All(p => p.IsHeading) && page.Language["fund-nouns"].Select(n => n.Text).FirstOrDefault(n =>
                    n.Length >= ShortestEnding && part.Key.EndsWith(n, StringComparison.Ordinal)) is { } noun
                ? noun : part.Key;
            var whole = ending is null ? [] : all.Where(f => f.Key != part.Key
                    && (f.Key.Length > part.Key.Length || !f.IsHeading || f.Fund.Name is not null)
                    && f.Key.EndsWith(ending, StringComparison.Ordinal))
                .DistinctBy(f => f.Fund.Name?.Key ?? f.Key).Take(2).ToList();
            if (whole.Count == 1)
            {
                wholes[part.Key] = whole[0].Fund;
            }
        }
        return wholes;
    }

    private const int ShortestEnding = 4;

    private static bool IsPart(string one, string other) => Math.Min(one.Length, other.Length) >= ShortestPart
        && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));

    /// <summary>"ABCF is a grant fund": the short form at the head of a sentence that calls it a fund.</summary>
    private Mention? SelfCalled(MarkedSentence sentence)
    {
        var tokens = page.Tokens;
        var at = sentence.FirstToken < sentence.EndToken ? tokens.Tokens[sentence.FirstToken] : default;
        var word = sentence.FirstToken < sentence.EndToken ? tokens.Cased(sentence.FirstToken).ToString() : "";
        return word.Length is >= 3 and <= 6 && word[^1] == 'F' && word.All(char.IsAsciiLetterUpper)
            && !sentence.Names.Exists(n => n.Start == at.Start) && !sentence.Funds.Exists(f => f.Start == at.Start)
            && sentence.Of("fund-nouns").Any(f => f.Start > at.End && sentence.WordsBetween(at.End, f.Start) <= 4)
            ? new Mention(MentionKind.Fund, at.Start, at.End) : null;
    }

    private string Printed(Mention fund) => page.Printed(fund.Start, fund.End);

    /// <summary>The letters of a fund's name without its short form; of a short form, of its full name.</summary>
    private string FundKey(Mention fund)
    {
        var printed = Printed(fund);
        if (_forms.TryGetValue(printed, out var full) && full.Start != fund.Start)
        {
            return FundKey(full);
        }
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        return LettersOf(open > 3 ? printed[..open] : printed);
    }

    private static string LettersOf(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
