namespace Entente.Evidence;

/// <summary>A fund that a figure is about.</summary>
/// <param name="Shown">The short English name where it is known, else as printed.</param>
/// <param name="Printed">As printed.</param>
/// <param name="IsCarried">Whether another sentence names it.</param>
internal sealed record TopicFund(string Shown, string Printed, bool IsCarried);

/// <summary>
/// The fund that a figure is about: the one that its sentence names, the one that the sentence carries on, the one of
/// its paragraph, or the one that the document is about.
/// </summary>
internal static class FundTopic
{
    private const int FarthestFund = 15;
    private const int Ahead = 2;

    /// <summary>The fund in the sentence, the nearest; else the one that the sentence carries on.</summary>
    public static TopicFund? Of(MarkedSentence sentence, int at)
    {
        var near = After(sentence, at) ?? sentence.Funds.Concat(Institutions(sentence))
            .Where(f => !IsOfLaterAmount(sentence, f, at))
            .OrderBy(f => f.End <= at ? at - f.End : (f.Start - at) * 2).FirstOrDefault();
        if (near is not null && OfNoun(sentence, near, at) is { } called)
        {
            return called;
        }
        if (near is not null)
        {
            return IsApart(sentence, near) ? null : Named(sentence, near, isCarried: false);
        }
        var carried = sentence;
        for (var i = 0; i < 2 && carried.Previous is { } before && Carries(carried); i++)
        {
            carried = before;
            if (before.Funds.LastOrDefault() is { } fund)
            {
                return Named(before, fund, isCarried: true);
            }
        }
        return Called(sentence)
            ?? (IsOfTheFund(sentence) ? LastNamed(sentence) ?? Main(sentence, anywhere: true) : OfList(sentence));
    }

    /// <summary>
    /// "5 million from the Facility for a loan of A": the noun of a fund without its name, nearer than a fund that is
    /// named, stands for the one named last with that noun.
    /// </summary>
    private static TopicFund? OfNoun(MarkedSentence sentence, Mention named, int at)
    {
        if (sentence.Page.Language is not { HeadsLast: true, IsVerbLast: false } || sentence.Of("fund-nouns").Where(w =>
                sentence.Before("sides", w.Start) is not null && !sentence.Marked.Exists(m => m.IsName
                    && m.Start <= w.Start && w.End <= m.End)
                && Math.Abs(w.Start - at) < Math.Abs(named.Start - at)
                && (w.Start > at) == (named.Start > at))
            .OrderBy(w => Math.Abs(w.Start - at)).FirstOrDefault() is not { Section: not null } noun)
        {
            return null;
        }
        var word = sentence.Page.Folded.Lower[noun.Start..noun.End];
        for (var i = sentence.Index - 1; i >= 0; i--)
        {
            var before = sentence.Page.Sentences[i];
            if (before.Funds.FindLast(f => before.Page.Funds.Shown(f).Contains(word, StringComparison.OrdinalIgnoreCase)
                || before.Between(f.Start, f.End).Contains(word, StringComparison.Ordinal)
                || (f.Name?.Names.All.Any(n => n.Contains(word, StringComparison.OrdinalIgnoreCase)) ?? false))
                is { } fund)
            {
                return Named(before, fund, isCarried: true);
            }
        }
        return null;
    }

    /// <summary>
    /// "5 million for the A Partnership": a programme by its name that an amount goes to, where no fund is told of.
    /// </summary>
    public static TopicFund? Programme(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language is not { HeadsLast: true, IsVerbLast: false })
        {
            return null;
        }
        var end = money.Equivalent?.End ?? money.End;
        var tokens = sentence.Page.Tokens;
        foreach (var noun in sentence.Of("programme-nouns").Where(n => n.Start > end
            && char.IsUpper(sentence.Page.Folded.Cased[n.Start]) && sentence.WordsBetween(end, n.Start) <= ToProgramme))
        {
            var first = tokens.IndexAt(noun.Start);
            while (first > sentence.FirstToken && tokens.Tokens[first - 1].Start >= end
                && (tokens.IsCapital(first - 1) || !tokens.Tokens[first - 1].IsWord && sentence.Page.Folded
                    .Lower[tokens.Tokens[first - 1].Start] is '-' or '.' or '/'))
            {
                first--;
            }
            var (start, stop) = (tokens.Tokens[first].Start, noun.End);
            stop = sentence.After("name-links", stop) is { } link && tokens.IndexAt(link.End) is var next
                && next < sentence.EndToken && tokens.IsCapital(next) ? NameEnd(sentence, next) : stop;
            if ((start < noun.Start || stop > noun.End) && sentence.WordsBetween(end, start) <= ToLink
                && LeadingWords.Before(sentence, "to-whom", start) is { } to && to.Start >= end)
            {
                return new TopicFund(sentence.Printed(start, stop), sentence.Printed(start, stop), IsCarried: false);
            }
        }
        return null;
    }

    private const int ToProgramme = 12;
    private const int ToLink = 3;

    private static int NameEnd(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens;
        while (token + 1 < sentence.EndToken && tokens.IsCapital(token + 1) && tokens.Tokens[token + 1].IsWord)
        {
            token++;
        }
        return tokens.Tokens[token].End;
    }

    /// <summary>Where verbs come last, an institution that is a fund by its name and does what is told.</summary>
    private static IEnumerable<Mention> Institutions(MarkedSentence sentence) =>
        !sentence.Page.Language.IsVerbLast || sentence.Funds.Count > 0 ? [] : sentence.Names.Where(n =>
            n.Kind == MentionKind.Organisation
            && sentence.Of("fund-nouns").Any(f => f.Start > n.Start && f.End == n.End)
            && VerbLast.IsSubject(sentence, n));

    /// <summary>"Paid into the fund:" above a list: what its lines tell is of that fund.</summary>
    private static TopicFund? OfList(MarkedSentence sentence) =>
        LinesAbove.IsItem(sentence) && LinesAbove.Above(sentence).FirstOrDefault() is { } above
        && Spoken(above) is { } fund ? fund : null;

    /// <summary>
    /// The fund that money of a fund is about, or a count of what funds support: also the last of its paragraph, and
    /// the main one of the document that was named before.
    /// </summary>
    public static TopicFund? OrMain(MarkedSentence sentence, int at) => sentence.Funds.Count > 0 ? Of(sentence, at)
        : Of(sentence, at) ?? InParagraph(sentence) ?? Main(sentence);

    /// <summary>The fund that any other money is about: also the main one, where the document is about it.</summary>
    public static TopicFund? OrTopic(MarkedSentence sentence, int at) => sentence.Funds.Count > 0 ? Of(sentence, at)
        : Of(sentence, at) ?? (sentence.Page.Funds.IsAboutMain ? Main(sentence) : null) ?? Before(sentence)
            ?? (sentence.Page.Language.IsVerbLast && IsOfNobodyElse(sentence) ? InParagraph(sentence) : null);

    /// <summary>
    /// A fund that another sentence names, unless it is named once and what the sentence tells has no tie to it.
    /// </summary>
    public static TopicFund? Tied(MarkedSentence sentence, TopicFund? fund) =>
        fund is { IsCarried: true } && sentence.Page.Funds.IsOfOthers(sentence) ? null : fund;

    /// <summary>The fund that does what a sentence tells, or that the sentence carries on as its subject.</summary>
    public static TopicFund? Carried(MarkedSentence sentence, int at) =>
        Of(sentence, at) is { } fund && (fund.IsCarried || sentence.Funds.Exists(f => f.End <= at)) ? fund : null;

    private static TopicFund Named(MarkedSentence sentence, Mention fund, bool isCarried) =>
        new(sentence.Page.Funds.Shown(fund), sentence.Printed(fund.Start, fund.End), isCarried);

    private static TopicFund? Main(MarkedSentence sentence, bool anywhere = false) =>
        sentence.Page.Funds.Main is var (main, first) && (anywhere || first < sentence.Index
            || (sentence.Page.Language is { HeadsLast: true, IsVerbLast: false } && first <= sentence.Index + Ahead
                && sentence.Page.Funds.IsAboutMain))
            ? Named(sentence, main, isCarried: true) : null;

    /// <summary>The fund that a sentence names, or calls "the fund".</summary>
    private static TopicFund? Spoken(MarkedSentence sentence) =>
        sentence.Funds.LastOrDefault() is { } fund ? Named(sentence, fund, isCarried: true)
            : Called(sentence) ?? (IsOfTheFund(sentence) ? LastNamed(sentence) ?? Main(sentence, anywhere: true)
                : null);

    /// <summary>The fund that the sentence right before in the paragraph names, where nobody else is named.</summary>
    private static TopicFund? Before(MarkedSentence sentence) => sentence.Previous is { } before
        && before.Paragraph == sentence.Paragraph && Spoken(before) is { } fund && IsOfNobodyElse(sentence) ? fund
        : null;

    private static bool IsOfNobodyElse(MarkedSentence sentence) =>
        !sentence.Names.Exists(n => n.Kind is MentionKind.Organisation or MentionKind.Region)
        && sentence.Organisations.TrueForAll(o => o.IsOpen);

    /// <summary>The fund that was named last in the paragraph.</summary>
    private static TopicFund? InParagraph(MarkedSentence sentence)
    {
        for (var at = sentence.Index - 1; at >= 0; at--)
        {
            var before = sentence.Page.Sentences[at];
            if (before.Paragraph != sentence.Paragraph)
            {
                return null;
            }
            if (Spoken(before) is { } fund)
            {
                return fund;
            }
        }
        return null;
    }

    /// <summary>"The fund" without its name: the fund that was named last.</summary>
    private static TopicFund? LastNamed(MarkedSentence sentence)
    {
        for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - FarthestFund); at--)
        {
            var before = sentence.Page.Sentences[at];
            if (before.Funds.LastOrDefault() is { } fund)
            {
                return Named(before, fund, isCarried: true);
            }
        }
        return null;
    }

    /// <summary>
    /// Where verbs come last, "the partnership", "the association": the fund named last whose name ends so.
    /// </summary>
    private static TopicFund? Called(MarkedSentence sentence)
    {
        if (!sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        foreach (var noun in sentence.Words.Where(w => w.Section is "organisation-nouns" or "party-endings"
            && w.End - w.Start > 1 && !sentence.Page.Tokens.IsInside(sentence.Page.Tokens.IndexAt(w.Start))
            && VerbLast.CaseOf(sentence, w.End, "subject-marks") is not null
            && !sentence.Marked.Exists(m => m.IsName && (m.Start < w.End && w.Start < m.End
                || sentence.IsBlank(m.End, w.Start)))))
        {
            for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - FarthestFund); at--)
            {
                var before = sentence.Page.Sentences[at];
                if (before.Funds.FindLast(f => sentence.Page.Funds.EndsWith(f, noun)) is { } fund)
                {
                    return Named(before, fund, isCarried: true);
                }
            }
        }
        return null;
    }

    /// <summary>"5 million to the fund": the fund right behind an amount and a word for to whom.</summary>
    private static Mention? After(MarkedSentence sentence, int at) =>
        sentence.Page.Language.IsVerbLast || sentence.Figures.Find(f => f.Kind == MentionKind.Money && f.Start == at)
            is not { } money ? null : sentence.Funds.Find(f => f.Start >= money.End
                && sentence.WordsBetween(money.End, f.Start) <= 3
                && LeadingWords.Before(sentence, "to-whom", f.Start) is not null);

    /// <summary>A fund behind another amount with a verb of giving of its own.</summary>
    private static bool IsOfLaterAmount(MarkedSentence sentence, Mention fund, int at) =>
        fund.Start > at && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start > at
            && f.End <= fund.Start && sentence.Has("giving", at, f.Start));

    /// <summary>"Separate from the fund": a fund that is named as the one that it is not.</summary>
    private static bool IsApart(MarkedSentence sentence, Mention fund) =>
        sentence.Before("apart", Parties.SideStart(sentence, fund.Start)) is not null
        || (sentence.Page.Language.IsVerbLast && sentence.After("apart", fund.End) is not null);

    private static bool Carries(MarkedSentence sentence) =>
        sentence.Words.Exists(w => w.Section == "carry-over" && sentence.WordsBetween(sentence.Start, w.Start) <= 1)
        || IsOfTheFund(sentence);

    public static bool IsOfTheFund(MarkedSentence sentence) => sentence.Of("fund-nouns")
        .Any(w => !sentence.Marked.Exists(m => m.IsName && m.Start <= w.Start && w.End <= m.End));
}
