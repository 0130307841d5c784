using System.Globalization;

namespace Entente.Evidence;

/// <summary>Marks the figures of a sentence: dates first, then ordinals, then numbers, amounts and shares.</summary>
internal static class FigureMarker
{
    /// <summary>The dates, ordinals, numbers, amounts and shares in order; none overlap.</summary>
    public static List<Mention> Find(MarkedSentence sentence)
    {
        var language = sentence.Page.Language;
        var lower = sentence.Page.Folded.Lower;
        var found = new List<Mention>();
        foreach (var (start, end, date) in language.Dates.Find(lower, sentence.Start, sentence.End))
        {
            if (!IsCounted(sentence, end, date))
            {
                found.Add(new Mention(MentionKind.Date, start, end) { Date = date });
            }
        }
        foreach (var ordinal in Ordinals(sentence))
        {
            if (!MentionLists.Overlaps(found, ordinal))
            {
                found.Add(ordinal);
            }
        }
        found.AddRange(Numbers(sentence, found));
        if (Addresses.Find(lower, sentence.Start, sentence.End) is { } addresses)
        {
            found.RemoveAll(f => addresses.Exists(a => a.Start < f.End && f.Start < a.End));
        }
        found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>"2/3 dự án" is no date, and "2021 dự án" no year.</summary>
    private static bool IsCounted(MarkedSentence sentence, int end, DateMark date) =>
        date.Key is "day" or "year" or "month" && date.Year is null or > 0
        && sentence.Between(sentence.Start, end) is var before
        && char.IsAsciiDigit(before[^1]) && (date.Key == "year" || date.Year is null)
        && (sentence.After("multipliers", end) is not null
            || (sentence.After("count-nouns", end) is { Key: not ("country" or "organisation") } && date.Key != "day"));

    private static IEnumerable<Mention> Ordinals(MarkedSentence sentence)
    {
        var tokens = sentence.Page.Tokens;
        foreach (var word in sentence.Of("ordinal-counters"))
        {
            // "6 vehicles": where a counted noun begins with the word, it is no ordinal.
            if (!sentence.Of("count-nouns").Any(n => n.Start == word.Start && n.End > word.End)
                && NumberBefore(sentence, word.Start) is { } number)
            {
                var prefix = sentence.Before("ordinals", number.Start) is { Key: "n" } before ? before.Start
                    : number.Start;
                yield return new Mention(MentionKind.Ordinal, prefix, word.End) { Value = number.Value };
            }
        }
        foreach (var word in sentence.Of("ordinals"))
        {
            if (word.Key != "n")
            {
                yield return new Mention(MentionKind.Ordinal, word.Start, word.End)
                {
                    Value = decimal.Parse(word.Key, CultureInfo.InvariantCulture), InWords = true,
                };
                continue;
            }
            var next = tokens.IndexAt(word.End);
            if (next < sentence.EndToken
                && (sentence.Page.Language.Numbers.At(tokens, next, sentence.EndToken) ?? Digits(tokens, next))
                    is { } number
                && sentence.IsBlank(word.End, number.Start) && number.Value == Math.Floor(number.Value)
                && number.Value is > 0 and < 1000)
            {
                var tail = sentence.After("ordinal-tails", number.End);
                yield return new Mention(MentionKind.Ordinal, word.Start, tail?.End ?? number.End)
                {
                    Value = number.Value, InWords = number.InWords,
                };
            }
        }
        foreach (var counted in sentence.Page.Language["counted-meetings"].IsEmpty ? [] : Counted(sentence))
        {
            yield return counted;
        }
        foreach (var code in sentence.Page.Language["short-meetings"].IsEmpty ? [] : SessionCodes.Numbers(sentence))
        {
            yield return code;
        }
        foreach (var roman in sentence.Page.Language is { OrdinalsFirst: false, HeadsLast: false, NamesEnd: false,
            IsUnspaced: false } ? RomanNumbers.Behind(sentence)
            : sentence.Page.Language.OrdinalsFirst
                ? [.. RomanNumbers.Before(sentence).Concat(RomanNumbers.Alone(sentence)).DistinctBy(o => o.Start)] : [])
        {
            yield return roman;
        }
        foreach (var digits in sentence.Page.Language["ordinal-endings"].Length == 0 ? [] : WithEndings(sentence))
        {
            yield return digits;
        }
    }

    /// <summary>Digits that a hyphen joins to the word before them ("ke-10").</summary>
    private static ReadNumber? Digits(TokenText tokens, int token) =>
        int.TryParse(tokens.Lower(token), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ReadNumber(tokens.Tokens[token].Start, tokens.Tokens[token].End, number, 1, false, token + 1) : null;

    /// <summary>"10th", "8 th": digits with an ending of ordinals.</summary>
    private static IEnumerable<Mention> WithEndings(MarkedSentence sentence)
    {
        var tokens = sentence.Page.Tokens;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var at = tokens.Tokens[token];
            var digits = 0;
            while (digits < at.End - at.Start && char.IsAsciiDigit(tokens.Lower(token)[digits]))
            {
                digits++;
            }
            if (digits is 0 or > 3)
            {
                continue;
            }
            var number = int.Parse(tokens.Lower(token)[..digits], CultureInfo.InvariantCulture);
            var ending = tokens.Lower(token)[digits..].ToString();
            var end = at.End;
            if (ending.Length == 0 && token + 1 < sentence.EndToken
                && (tokens.Tokens[token + 1].Start == at.End + 1 || IsPoint(sentence, token)))
            {
                (ending, end) = (tokens.Lower(token + 1).ToString(), tokens.Tokens[token + 1].End);
            }
            if (number > 0 && sentence.Page.Language["ordinal-endings"].Any(e => e.Text == ending))
            {
                // "1,304th": the thousands before a comma.
                var thousands = digits == 3 && token - 2 >= sentence.FirstToken && tokens.IsAttached(token)
                    && tokens.IsAttached(token - 1) && tokens.Lower(token - 1) is ","
                    && int.TryParse(tokens.Lower(token - 2), NumberStyles.None, CultureInfo.InvariantCulture,
                        out var high) ? high : 0;
                yield return new Mention(MentionKind.Ordinal,
                    thousands > 0 ? tokens.Tokens[token - 2].Start : at.Start, end)
                {
                    Value = (thousands * 1000) + number,
                };
            }
        }
    }

    /// <summary>"COP29": a short name of a meeting with its number, which is the whole of its name.</summary>
    private static IEnumerable<Mention> Counted(MarkedSentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (sentence.Page.Tokens.IsCapital(token) && CountedNumber(sentence, token) is { } number)
            {
                var at = sentence.Page.Tokens.Tokens[token];
                yield return new Mention(MentionKind.Ordinal, at.Start, at.End) { Value = number };
            }
        }
    }

    private static int? CountedNumber(MarkedSentence sentence, int token)
    {
        var word = sentence.Page.Tokens.Lower(token);
        if (word.Length > LongestCounted || !char.IsAsciiDigit(word[^1]))
        {
            return null;
        }
        var letters = word.TrimEnd("0123456789");
        foreach (var form in sentence.Page.Language["counted-meetings"])
        {
            if (letters.SequenceEqual(form.Text) && int.TryParse(word[letters.Length..], NumberStyles.None,
                CultureInfo.InvariantCulture, out var number) && number is > 0 and < 200)
            {
                return number;
            }
        }
        return null;
    }

    private const int LongestCounted = 8;

    /// <summary>"the 6. summit": a full stop on digits that more of the sentence follows.</summary>
    private static bool IsPoint(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens;
        return token + 2 < sentence.EndToken && tokens.IsAttached(token + 1) && !tokens.IsAttached(token + 2)
            && tokens.Tokens[token + 2].IsWord && sentence.Page.Folded.Lower[tokens.Tokens[token + 1].Start] == '.';
    }

    /// <summary>A small whole number in digits that ends where a word begins.</summary>
    private static ReadNumber? NumberBefore(MarkedSentence sentence, int at)
    {
        var tokens = sentence.Page.Tokens;
        var token = tokens.IndexAt(at) - 1;
        return token >= sentence.FirstToken && sentence.IsBlank(tokens.Tokens[token].End, at)
            && sentence.Page.Language.Numbers.At(tokens, token, token + 1) is { } number
            && (token == 0 || !tokens.IsAttached(token) || tokens.Tokens[token - 1].IsWord)
            && number.Value == Math.Floor(number.Value) && number.Value is > 0 and < 1000 ? number : null;
    }

    private static List<Mention> Numbers(MarkedSentence sentence, List<Mention> taken)
    {
        var tokens = sentence.Page.Tokens;
        List<ReadNumber>? read = null;
        for (var token = sentence.FirstToken; token < sentence.EndToken;)
        {
            if (Over(taken, tokens.Tokens[token].Start) is { } over)
            {
                token = Math.Max(token + 1, tokens.IndexAt(over.End));
                continue;
            }
            if (Linked(sentence, Read(sentence, token)) is { } number
                && !taken.Exists(Overlaps(number)))
            {
                (read ??= []).Add(number);
                token = Math.Max(token + 1, number.EndToken);
            }
            else
            {
                token++;
            }
        }
        return read is null ? [] : Mentions(sentence, Joined(sentence, read));
    }

    /// <summary>The number that begins at a token; the rest of one that white space groups is none.</summary>
    private static ReadNumber? Read(MarkedSentence sentence, int token)
    {
        var (numbers, lower) = (sentence.Page.Language.Numbers, sentence.Page.Folded.Lower);
        var tokens = sentence.Page.Tokens;
        var plain = numbers.At(tokens, token, sentence.EndToken);
        if (plain is not { InWords: false } read)
        {
            return plain;
        }
        var number = GroupedNumbers.At(sentence, token) ?? read;
        return WrittenNumber.IsRest(lower, read.Start) || GroupedNumbers.IsPart(sentence, number) ? null : number;
    }

    private static Predicate<Mention> Overlaps(ReadNumber number) =>
        taken => taken.Start < number.End && number.Start < taken.End;

    /// <summary>The mention that a place is inside.</summary>
    private static Mention? Over(List<Mention> mentions, int at)
    {
        foreach (var mention in mentions)
        {
            if (mention.Start <= at && at < mention.End)
            {
                return mention;
            }
        }
        return null;
    }

    /// <summary>"45 millions of euros": a linking word after a multiplier belongs to the number.</summary>
    private static ReadNumber? Linked(MarkedSentence sentence, ReadNumber? number) =>
        number is { Scale: > 1 } read && sentence.After("number-links", read.End) is { } link
            ? read with { End = link.End, EndToken = sentence.Page.Tokens.IndexAt(link.End) } : number;

    /// <summary>Two numbers of a range share the multiplier, currency and noun that the second has.</summary>
    private static List<(ReadNumber Low, ReadNumber? High)> Joined(MarkedSentence sentence, List<ReadNumber> read)
    {
        var joined = new List<(ReadNumber, ReadNumber?)>();
        for (var i = 0; i < read.Count; i++)
        {
            if (i + 1 < read.Count && !read[i].InWords && IsRange(sentence, read[i], read[i + 1]))
            {
                var low = read[i].Scale == 1 && read[i + 1].Scale > 1
                    && read[i].Value < read[i + 1].Value / read[i + 1].Scale
                    ? read[i] with { Value = read[i].Value * read[i + 1].Scale, Scale = read[i + 1].Scale } : read[i];
                // "2022, 23 - $3 million": a small number before millions is no end of a range.
                if (low.Value < read[i + 1].Value && (low.Scale > 1 || low.Value >= Small || read[i + 1].Scale == 1))
                {
                    joined.Add((low, read[i + 1]));
                    i++;
                    continue;
                }
            }
            joined.Add((read[i], null));
        }
        return joined;
    }

    private const decimal Small = 1000;

    /// <summary>
    /// A word of ranges stands between, with a currency on either number at most. A joining word makes a range only
    /// after a word that opens one, and a word of levels none after a word that opens a level.
    /// </summary>
    private static bool IsRange(MarkedSentence sentence, ReadNumber low, ReadNumber high)
    {
        var unit = Currency(sentence, low.End);
        var from = unit?.End ?? low.End;
        var sign = Sign(sentence, high.Start);
        var start = Sign(sentence, low.Start)?.Start ?? low.Start;
        if (sentence.After("ranges", from) is not { } to || !sentence.IsBlank(to.End, sign?.Start ?? high.Start))
        {
            return false;
        }
        return sentence.Of("joiners").Any(j => j.Start == to.Start)
                ? sentence.Before("range-openers", start) is not null
            : !sentence.Of("level-words").Any(w => w.Start == to.Start)
                || (unit is null && sentence.Before("level-openers", start) is null);
    }

    private static List<Mention> Mentions(MarkedSentence sentence, List<(ReadNumber Low, ReadNumber? High)> numbers)
    {
        var mentions = new List<Mention>();
        foreach (var (low, high) in numbers)
        {
            var end = high?.End ?? low.End;
            var mention = IsItemNumber(sentence, low) ? null : Kinded(sentence, low, high, end);
            if (mention is null)
            {
                continue;
            }
            mentions.Add(WithApproximation(sentence, mention));
        }
        return WithEquivalents(sentence, WithBounds(sentence, WithSharedScale(sentence, mentions)));
    }

    /// <summary>"6.2 Members were invited": the number of an item of minutes, right before a capital letter.</summary>
    private static bool IsItemNumber(MarkedSentence sentence, ReadNumber number)
    {
        var text = sentence.Page.Folded.Cased;
        return number is { InWords: false, Scale: 1, Value: < 100 } && number.Start == sentence.Start
            && (number.Start == 0 || text[number.Start - 1] is '\n' or '\r')
            && text.AsSpan(number.Start, number.End - number.Start).Contains('.')
            && number.End + 1 < text.Length && text[number.End] == ' ' && char.IsUpper(text[number.End + 1]);
    }

    private static Mention? Kinded(MarkedSentence sentence, ReadNumber low, ReadNumber? high, int end)
    {
        var plain = new Mention(MentionKind.Number, low.Start, end)
        {
            Value = low.Value, High = high?.Value, Scale = (high ?? low).Scale, InWords = low.InWords,
        };
        if (sentence.After("percent", end) is { } percent)
        {
            return plain with { Kind = MentionKind.Percent, End = percent.End };
        }
        if (Currency(sentence, end) is { } after && !IsOtherSense(sentence, low, after))
        {
            // "US dollar 5 million yuan" in a script where the last word is no more than the unit of all money
            return low.InWords || !SharedCurrencies.IsShared(after) || Sign(sentence, low.Start) is not { } before
                || SharedCurrencies.IsShared(before)
                ? SharedCurrencies.On(sentence, plain with { End = after.End }, after)
                : SharedCurrencies.On(sentence, plain with { Start = Math.Min(before.Start, low.Start),
                    OuterStart = Math.Min(before.Start, low.Start), End = after.End }, before);
        }
        // "2 hundred millions and more dollars"
        if (sentence.After("approximations-after", end) is { } more
            && sentence.Page.Tokens.IsAttached(sentence.Page.Tokens.IndexAt(more.Start))
            && Currency(sentence, more.End) is { } behind)
        {
            return SharedCurrencies.On(sentence, plain with { End = behind.End,
                Approx = more.Key, ApproxText = sentence.Printed(more.Start, more.End) }, behind);
        }
        var isLarge = plain.Scale > 1 || low.Value >= 10_000;
        if (!low.InWords && (Sign(sentence, low.Start) ?? (isLarge ? Code(sentence, low.Start, end) : null)
            ?? (plain.Scale >= 1000 ? SharedCurrencies.Letter(sentence, low.Start) : null)) is { } sign)
        {
            return SharedCurrencies.On(sentence, plain with { Start = Math.Min(sign.Start, low.Start),
                OuterStart = Math.Min(sign.Start, low.Start), End = Math.Max(end, sign.End) }, sign);
        }
        return low.InWords && low.Value < 1000 && !IsCountedWord(sentence, low) ? null : plain;
    }

    /// <summary>The currency right after a number; brackets may not stand between.</summary>
    internal static WordHit? Currency(MarkedSentence sentence, int end)
    {
        WordHit? longest = null;
        foreach (var word in sentence.Of("currencies", end, sentence.End))
        {
            if ((sentence.IsBlank(end, word.Start)
                // "A 3-billion-dollar loan"
                || (word.Start == end + 1 && sentence.Page.Folded.Lower[end] == '-')) && !(longest?.End >= word.End))
            {
                longest = word;
            }
        }
        return longest;
    }

    /// <summary>
    /// A short currency word after a plain small number in words is likelier another word of the language.
    /// </summary>
    private static bool IsOtherSense(MarkedSentence sentence, ReadNumber number, WordHit currency) =>
        number.InWords && number.Value < 1000 && currency.End - currency.Start <= 5
        || (number.Value < 1000 && sentence.Of("count-nouns").Any(n => n.Start == currency.Start))
        || (currency.End < sentence.Page.Folded.Cased.Length && number.Scale == 1 && currency.End - currency.Start <= 4
            && char.IsUpper(sentence.Page.Folded.Cased[currency.Start])
            && !char.IsUpper(sentence.Page.Folded.Cased[currency.Start + 1]));

    internal static WordHit? Sign(MarkedSentence sentence, int start)
    {
        var cased = sentence.Page.Folded.Lower;
        foreach (var form in sentence.Page.Language.CurrencySigns)
        {
            var at = start - form.Text.Length;
            for (var gap = 0; gap <= 1 && at - gap >= sentence.Start; gap++)
            {
                if (cased.AsSpan(at - gap, form.Text.Length).SequenceEqual(form.Text)
                    && (gap == 0 || cased[start - 1] == ' ')
                    && (at - gap == 0 || !char.IsLetterOrDigit(cased[at - gap - 1]) || !char.IsLetter(form.Text[0])
                        || Syllables.IsIdeograph(form.Text[0])))
                {
                    return new WordHit("currency-signs", form.Key, at - gap, start);
                }
            }
        }
        return null;
    }

    /// <summary>Three capital letters beside a number that are a code of ISO 4217, whatever the language.</summary>
    internal static WordHit? Code(MarkedSentence sentence, int start, int end)
    {
        var tokens = sentence.Page.Tokens;
        var token = tokens.IndexAt(start);
        foreach (var beside in new[] { token - 1, tokens.IndexAt(end) })
        {
            if (beside >= sentence.FirstToken && beside < sentence.EndToken
                && tokens.Tokens[beside] is { IsWord: true } at && at.End - at.Start == 3
                && (at.End <= start ? sentence.IsBlank(at.End, start) : sentence.IsBlank(end, at.Start))
                && Core.Currency.TryParse(tokens.Cased(beside).ToString(), out var currency))
            {
                return new WordHit("currency-signs", currency.Code, at.Start, at.End);
            }
        }
        return null;
    }

    /// <summary>A number in words counts only before a counted noun, and not inside an idiom.</summary>
    private static bool IsCountedWord(MarkedSentence sentence, ReadNumber number)
    {
        if (sentence.Of("number-idioms").Any(i => i.Start <= number.Start && i.End >= number.End))
        {
            return false;
        }
        var ambiguous = sentence.Of("number-ambiguous").Any(a => a.Start == number.Start);
        var counted = new Mention(MentionKind.Number, number.Start, number.End);
        var noun = Counts.NounAfter(sentence, number.End) is not null || (number.Value >= 2
            && (CarriedFigures.StateAfter(sentence, counted) is not null || OpenNouns.Of(sentence, counted) is not null
                || sentence.After("elliptic", number.End) is { Key: "part" }
                || sentence.Before("compared", number.Start) is not null
                || CarriedFigures.IsBehindState(sentence, counted with { OuterStart = number.Start })));
        return noun && !(ambiguous && sentence.Before("not-before-number", number.Start) is not null);
    }

    private static Mention WithApproximation(MarkedSentence sentence, Mention mention)
    {
        var counter = sentence.After("counters", mention.End);
        var after = sentence.After("approximations-after", mention.End)
            ?? (counter is null ? null : sentence.After("approximations-after", counter.Value.End));
        if ((counter is null || after?.Start < counter.Value.End) && after is { } ending
            && sentence.Page.Tokens.IsAttached(sentence.Page.Tokens.IndexAt(ending.Start)))
        {
            mention = mention with { End = ending.End };
        }
        if (sentence.Before("approximations", mention.Start) is { } before
            && (mention.Kind != MentionKind.Number || mention.Value >= 100
            || !sentence.Of("approximations-large").Any(w => w.Start == before.Start && w.End == before.End)))
        {
            return mention with
            {
                Approx = before.Key, OuterStart = before.Start, ApproxText = sentence.Printed(before.Start, before.End),
            };
        }
        return after is { } word
            ? mention with { Approx = word.Key, ApproxText = sentence.Printed(word.Start, word.End) }
            : mention;
    }

    /// <summary>"from 14 to 16 million dollars": the first number shares what the second has.</summary>
    private static List<Mention> WithSharedScale(MarkedSentence sentence, List<Mention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (first, second) = (mentions[i], mentions[i + 1]);
            if (first.Kind == MentionKind.Number && first.Scale == 1
                && second.Kind is MentionKind.Money or MentionKind.Percent
                && sentence.WordsBetween(first.End, second.OuterStart) <= 3
                && sentence.Has("level-words", first.End, second.OuterStart)
                && first.Value * second.Scale is var scaled && sentence.After("count-nouns", first.End) is null)
            {
                mentions[i] =
                    first with { Kind = second.Kind, Value = scaled, Scale = second.Scale,
                        Currency = second.Currency, SharedCurrency = second.SharedCurrency };
            }
        }
        for (var i = 1; i < mentions.Count; i++)
        {
            // "3 billion dollars, of which 1.5 billion": a part of an amount is money, too.
            if (mentions[i] is { Kind: MentionKind.Number, Scale: >= 1_000_000 } part
                && sentence.Before("elliptic-before", part.OuterStart) is not null
                && sentence.After("count-nouns", part.End) is null
                && mentions.FindLast(m => m.Kind == MentionKind.Money && m.End <= part.Start) is { } whole
                && part.Value < whole.Value)
            {
                mentions[i] = part with { Kind = MentionKind.Money, Currency = whole.Currency,
                    SharedCurrency = whole.SharedCurrency };
            }
        }
        return mentions;
    }

    /// <summary>"A minimum of $1 million and a maximum of $5 million" is one range.</summary>
    private static List<Mention> WithBounds(MarkedSentence sentence, List<Mention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (low, high) = (mentions[i], mentions[i + 1]);
            if (low is { Approx: "at_least", High: null, Kind: MentionKind.Money or MentionKind.Number }
                && high is { Approx: "up_to", High: null } && low.Kind == high.Kind && low.Currency == high.Currency
                && low.Value < high.Value && low.End <= high.OuterStart
                && sentence.Page.Folded.Lower[low.End..high.OuterStart].Trim(' ', ',') is var between
                && (between.Length == 0 || sentence.Of("joiners", low.End, high.OuterStart)
                    .Concat(sentence.Of("level-words", low.End, high.OuterStart))
                    .Any(j => j.End - j.Start == between.Length)))
            {
                mentions[i] = low with { End = high.End, High = high.Value, Approx = null, ApproxText = null };
                mentions.RemoveAt(i + 1);
            }
        }
        return mentions;
    }

    /// <summary>
    /// An amount in brackets, behind a slash or after a word for "equal to", in another currency is the same
    /// amount again; one that a comma or a word for "and" puts beside it is one more.
    /// </summary>
    private static List<Mention> WithEquivalents(MarkedSentence sentence, List<Mention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (first, second) = (mentions[i], mentions[i + 1]);
            if (first.Kind != MentionKind.Money || second.Kind != MentionKind.Money
                || first.Currency == second.Currency || sentence.Names.Exists(n => n.Kind == MentionKind.Country
                    && n.Start > first.End && n.End < second.Start))
            {
                continue;
            }
            if (IsSameAgain(sentence, first.End, second.Start))
            {
                mentions[i] = first with { Equivalent = second };
                mentions.RemoveAt(i + 1);
            }
        }
        return mentions;
    }

    /// <summary>
    /// Whether an opening bracket, a slash, or words for "equal to", "or" and "about" are all that stands between.
    /// </summary>
    private static bool IsSameAgain(MarkedSentence sentence, int start, int end)
    {
        var lower = sentence.Page.Folded.Lower;
        var rest = lower[start..end].Trim();
        var isSigned = rest.Trim(' ', ',') is ['(' or '[' or '/' or '=', ..];
        foreach (var word in sentence.Of("equivalents", start, end)
            .Concat(sentence.Of("approximations", start, end)))
        {
            isSigned = true;
            rest = rest.Replace(lower[word.Start..word.End], "", StringComparison.Ordinal);
        }
        rest = rest.Trim(' ', '(', ',', '/', '[', '=');
        return isSigned && rest.Length <= LongestLink && !sentence.Of("joiners", start, end)
            .Any(j => lower.AsSpan(j.Start, j.End - j.Start).SequenceEqual(rest));
    }

    /// <summary>A small word beside those, such as an article.</summary>
    private const int LongestLink = 2;
}
