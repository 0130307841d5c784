using Entente.Core;

namespace Entente.Evidence;

/// <summary>Lists: a number with its items, what a word opens, or three or more things in a row.</summary>
internal static class Listings
{
    private const int LongestItem = 24;

    private sealed record Items(int Start, int End, List<(int Start, int End)> Each);

    public static void Find(Draft draft, MarkedSentence sentence)
    {
        foreach (var items in All(sentence))
        {
            var number = sentence.Figures.Where(f => f.Kind == MentionKind.Number && f.End <= items.Start
                && Counts.NounOf(sentence, f) is { } n && OpensList(sentence, f, n))
                .OrderByDescending(f => f.End).FirstOrDefault();
            var near = number is not null && sentence.WordsBetween(number.End, items.Start) <= 12 ? number : null;
            if (near is not null && items.Each.Count == near.Value + 1)
            {
                // One more than stated: the last joining word stands inside the last item.
                items.Each[^2] = (items.Each[^2].Start, items.Each[^1].End);
                items.Each.RemoveAt(items.Each.Count - 1);
            }
            if (near is null && !IsPlainList(sentence, items))
            {
                continue;
            }
            var from = near?.Start ?? BeforeItems(sentence, items.Start);
            var (quote, start, end) = draft.Quote(sentence);
            var open = sentence.Of("list-open", Math.Max(sentence.Start, items.Start - 16), items.Start).Any()
                || sentence.Page.Folded.Lower[sentence.End - 1] == '…'
                || (near is not null && items.Each.Count < near.Value);
            draft.Propose(new ListingClaim
            {
                Quote = quote, Start = start, End = end,
                What = sentence.Printed(from, items.Start) is { Length: > 1 } what ? what
                    : sentence.Printed(sentence.Start, sentence.End),
                Items = [.. items.Each.Select(i => sentence.Printed(i.Start, i.End))],
                StatedNumber = near is null ? null : (int)near.Value,
                Partial = open ? true : null,
                Fund = near is null ? null : FundTopic.Of(sentence, near.Start)?.Shown,
                Confidence = near is null ? 0.6m : 0.85m,
            }, sentence);
        }
    }

    /// <summary>Without a number, a list is three things or more, none of them as long as a sentence.</summary>
    private static bool IsPlainList(MarkedSentence sentence, Items items) =>
        items.Each.Count >= 3 && items.Each.TrueForAll(i => sentence.WordsBetween(i.Start, i.End) <= 25);

    /// <summary>
    /// Whether the items of a number follow it: a noun of lists, a word that opens, and two items or more.
    /// </summary>
    public static bool OpensList(MarkedSentence sentence, Mention number, WordHit noun)
    {
        if (number.Value is < 2 or > 30 || number.Value != Math.Floor(number.Value)
            || !sentence.Of("list-nouns", number.End, noun.End).Any())
        {
            return false;
        }
        // "the three countries A, B and C": names right after the noun are its items.
        var named = sentence.Names.Where(n => n.Kind == MentionKind.Country && n.Start >= noun.End).Take(2).ToList();
        if (named is [var one, var two] && sentence.IsBlank(noun.End, one.Start)
            && (IsBetweenItems(sentence, one.End, two.Start) || two.Start - one.End == 1))
        {
            return true;
        }
        return All(sentence).Any(items => items.Start >= noun.End && !IsSample(sentence, number, items)
            && (items.Start - noun.End <= 3
            || (sentence.WordsBetween(noun.End, items.Start) <= 7
            && (sentence.Before("list-openers", items.Start) is not null
                || !sentence.Words.Exists(w => w.Start >= noun.End && w.End <= items.Start
                && w.Section is "phrase-stops" or "clause-stops" or "states" or "done"))
            && !sentence.Between(noun.End, items.Start).ContainsAny(".;"))));
    }

    /// <summary>"seven directions such as A and B": one or two of them, and the number stands for itself.</summary>
    private static bool IsSample(MarkedSentence sentence, Mention number, Items items) =>
        items.Each.Count < Math.Min(3, number.Value - 1) && sentence.Of("list-open", number.End, items.Start)
            .Any(o => sentence.WordsBetween(o.End, items.Start) <= 1);

    private static List<Items> All(MarkedSentence sentence)
    {
        if (sentence.Lists is { } known)
        {
            return known.ConvertAll(k => new Items(k[0].Start, k[^1].End, k));
        }
        var found = Opened(sentence);
        AddApart(found, NameRuns(sentence));
        AddApart(found, Rows(sentence));
        sentence.Lists = found.ConvertAll(f => f.Each);
        return found;
    }

    /// <summary>Adds lists that stand apart from all that were found before them.</summary>
    private static void AddApart(List<Items> found, IEnumerable<Items> others)
    {
        var before = found.Count;
        foreach (var list in others)
        {
            if (found.FindIndex(0, before, f => f.Start < list.End && list.Start < f.End) < 0)
            {
                found.Add(list);
            }
        }
    }

    /// <summary>What follows a word that opens a list, cut at commas and the last joining word.</summary>
    private static List<Items> Opened(MarkedSentence sentence)
    {
        var found = new List<Items>();
        // A number and its noun may open a list without a word: "3 pillars of cooperation politics, economy and
        // culture".
        foreach (var number in sentence.Figures.Where(f => f.Kind == MentionKind.Number && f.Value is >= 2 and <= 12))
        {
            if (Counts.NounOf(sentence, number) is not { } noun || !sentence.Of("list-nouns", number.End, noun.End)
                .Any())
            {
                continue;
            }
            var colon = sentence.Between(noun.End, sentence.End).IndexOfAny(":(");
            var bare = colon is >= 0 and < 60 ? noun.End + colon + 1 : noun.End;
            var semicolons = colon >= 0 && sentence.Between(bare, sentence.End).Contains(';');
            var items = semicolons ? CutAt(sentence, bare, sentence.End, ';')
                : Cut(sentence, bare, EndOfList(sentence, bare));
            if (items.Count == (int)number.Value
                && !found.Exists(f => f.Start < items[^1].End && items[0].Start < f.End))
            {
                found.Add(new Items(items[0].Start, items[^1].End, items));
            }
        }
        foreach (var opener in sentence.Of("list-openers").OrderByDescending(o => FollowsNumber(sentence, o))
            .ThenBy(o => o.Start))
        {
            if (found.Exists(f => f.Start <= opener.End + 40 && opener.Start < f.End))
            {
                continue;
            }
            var start = opener.End;
            if (start < sentence.End && sentence.Page.Folded.Lower[start] is ':' or ',')
            {
                start++;
            }
            var end = found.Where(f => f.Start > start).Select(f => f.Start).DefaultIfEmpty(sentence.End).Min();
            var items = Cut(sentence, start, Math.Min(end, EndOfList(sentence, start)));
            if (items.Count >= 3 || (items.Count == 2 && FollowsNumber(sentence, opener)))
            {
                found.Add(new Items(items[0].Start, items[^1].End, items));
            }
        }
        return found;
    }

    /// <summary>
    /// A number with a noun of lists stands right before: its items follow, whatever else opens a list.
    /// </summary>
    private static bool FollowsNumber(MarkedSentence sentence, WordHit opener) =>
        sentence.Figures.Exists(f => f.Kind == MentionKind.Number && f.End <= opener.Start
            && sentence.WordsBetween(f.End, opener.Start) <= 7
            && sentence.After("list-nouns", f.End) is not null);

    /// <summary>Three names or more with nothing but commas and joining words between.</summary>
    private static IEnumerable<Items> NameRuns(MarkedSentence sentence)
    {
        if (sentence.Names.Count < 3)
        {
            yield break;
        }
        var run = new List<(int Start, int End)>();
        foreach (var name in sentence.Names
            .Where(n => n.IsName && (n.Start == 0 || sentence.Page.Folded.Lower[n.Start - 1] != '(')))
        {
            if (run.Count == 0 && sentence.Before("place-marks", name.Start) is not null)
            {
                continue;
            }
            if (run.Count > 0 && !IsBetweenItems(sentence, run[^1].End, name.Start))
            {
                if (run.Count >= 3)
                {
                    yield return new Items(run[0].Start, run[^1].End, [.. run]);
                }
                run.Clear();
            }
            run.Add((name.Start, name.End));
        }
        if (run.Count >= 3)
        {
            yield return new Items(run[0].Start, run[^1].End, run);
        }
    }

    private static bool IsBetweenItems(MarkedSentence sentence, int from, int to)
    {
        if (to < from || to - from > 40)
        {
            return false;
        }
        var between = sentence.Page.Folded.Lower[from..to];
        var open = between.IndexOf('(', StringComparison.Ordinal);
        var close = between.IndexOf(')', StringComparison.Ordinal);
        if (open >= 0 && close > open)
        {
            between = between.Remove(open, close - open + 1);
        }
        between = between.Trim(' ', ')', '(');
        return between is "," or "" && to - from > 1
            || sentence.Of("joiners", from, to).Any(j => between.Trim(',', ' ').Length == j.End - j.Start);
    }

    /// <summary>Three clauses or more of few words each, between commas.</summary>
    private static IEnumerable<Items> Rows(MarkedSentence sentence)
    {
        if (!sentence.Between(sentence.Start, sentence.End).ContainsAny(",;"))
        {
            yield break;
        }
        var items = Cut(sentence, sentence.Start, sentence.End);
        var run = new List<(int Start, int End)>();
        foreach (var item in items)
        {
            if (sentence.WordsBetween(item.Start, item.End) <= 8 && IsPlain(sentence, item))
            {
                run.Add(item);
                continue;
            }
            if (run.Count >= 3)
            {
                break;
            }
            run.Clear();
            // The first item of a row ends a longer clause.
            run.Add((LastWords(sentence, item), item.End));
        }
        if (run.Count >= 3)
        {
            yield return new Items(run[0].Start, run[^1].End, run);
        }
    }

    /// <summary>Without figures, and without the words of telling: a thing, not a clause.</summary>
    private static bool IsPlain(MarkedSentence sentence, (int Start, int End) item) =>
        !sentence.Figures.Exists(f => f.Start < item.End && item.Start < f.End)
        && !sentence.Words.Exists(w => w.Start >= item.Start && w.End <= item.End
            && w.Section is "done" or "planned" or "attending" or "speaking" or "according" or "clause-stops"
            or "place-marks" or "firmness");

    private static int LastWords(MarkedSentence sentence, (int Start, int End) item)
    {
        var tokens = sentence.Page.Tokens;
        var last = tokens.IndexAt(item.End);
        return tokens.Tokens[Math.Max(tokens.IndexAt(item.Start), last - 6)].Start;
    }

    private static int EndOfList(MarkedSentence sentence, int start)
    {
        var stop = sentence.Between(start, sentence.End).IndexOfAny(";…");
        var end = stop < 0 ? sentence.End : start + stop;
        var clause = sentence.Of("clause-stops", start, end).Where(c => c.Start > start + 3
            && sentence.Page.Folded.Lower.AsSpan(Math.Max(start, c.Start - 2), 2).Contains(',')).Select(c => c.Start)
            .DefaultIfEmpty(end).Min();
        return Math.Min(end, clause);
    }

    private static List<(int Start, int End)> Cut(MarkedSentence sentence, int start, int end)
    {
        var items = new List<(int, int)>();
        var (from, depth) = (start, 0);
        var lower = sentence.Page.Folded.Lower;
        for (var i = start; i <= end; i++)
        {
            var letter = i < end ? lower[i] : ',';
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            var digits = letter == ',' && i > 0 && i + 1 < lower.Length && char.IsAsciiDigit(lower[i - 1])
                && char.IsAsciiDigit(lower[i + 1]);
            if (letter is not (',' or ';') || (depth > 0 && i < end) || digits)
            {
                continue;
            }
            Add(sentence, from, i, items);
            from = i + 1;
        }
        SplitLast(sentence, items);
        // A list is its short items: what grows long is the sentence going on.
        var count = items.FindIndex(i => sentence.WordsBetween(i.Item1, i.Item2) > LongestItem);
        return count < 0 || start == sentence.Start ? items : items[..count];
    }

    private static List<(int Start, int End)> CutAt(MarkedSentence sentence, int start, int end, char sign)
    {
        var items = new List<(int, int)>();
        for (var from = start; from < end;)
        {
            var next = sentence.Page.Folded.Lower.IndexOf(sign, from, end - from);
            Add(sentence, from, next < 0 ? end : next, items);
            from = next < 0 ? end : next + 1;
        }
        return items;
    }

    private static void Add(MarkedSentence sentence, int from, int to, List<(int, int)> items)
    {
        var lower = sentence.Page.Folded.Lower;
        while (from < to && (char.IsWhiteSpace(lower[from]) || lower[from] is ':' or '"'))
        {
            from++;
        }
        while (to > from && (char.IsWhiteSpace(lower[to - 1]) || lower[to - 1] is '.' or '…' or '"'))
        {
            to--;
        }
        if (to > from)
        {
            items.Add((from, to));
        }
    }

    /// <summary>The last item may hold the last two, joined by a word.</summary>
    private static void SplitLast(MarkedSentence sentence, List<(int Start, int End)> items)
    {
        if (items.Count == 0 || sentence.Page.Folded.Lower[sentence.End - 1] == '…')
        {
            return;
        }
        var (start, end) = items[^1];
        var joiner = sentence.Of("joiners", start, end).OrderBy(j => j.Start).LastOrDefault();
        if (joiner.Section is null || joiner.Start <= start)
        {
            return;
        }
        items.RemoveAt(items.Count - 1);
        Add(sentence, start, joiner.Start, items);
        Add(sentence, joiner.End, end, items);
    }

    private static int BeforeItems(MarkedSentence sentence, int start)
    {
        var tokens = sentence.Page.Tokens;
        return tokens.Tokens[Math.Max(sentence.FirstToken, tokens.IndexAt(start) - 8)].Start;
    }
}
