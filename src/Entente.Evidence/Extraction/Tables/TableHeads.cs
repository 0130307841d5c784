using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// Rows of tables whose figures are bare: the head of a column, or a line by the table that names its unit, says in
/// which currency and in what multiples the amounts are.
/// </summary>
internal static class TableHeads
{
    /// <summary>The bare number of a row as the money that its column is of; null where it is of none.</summary>
    public static Mention? Money(MarkedSentence sentence, Mention number)
    {
        if (number.High is not null || TableRows.CellOf(sentence, number) is not var (row, cell)
            || (row.HeadOf(cell) is { } top && IsOfOthers(top)) || IsNumberOfRow(row, cell, number))
        {
            return null;
        }
        var unit = row.HeadOf(cell) is { } head ? Unit(head.Line, head.Start, head.End) : null;
        unit ??= row.Labels.Select(l => InBrackets(l.Line, l.Start, l.End)).FirstOrDefault(u => u is not null);
        var isTold = row.HeadOf(cell) is { } told && TableRows.Told(told) is not null;
        if ((unit is null && row.HeadOf(cell) is { } things && IsOfThings(things, isTold))
            || (unit is null && IsRowOfThings(row)) || (cell == 0 && row.Cells[0].Year is not null))
        {
            return null;
        }
        // The head of another column tells nothing of this one, that of the labels of all.
        unit ??= row.Table.Heads is [var corner, _, ..] ? Unit(corner.Line, corner.Start, corner.End) : null;
        unit ??= Lines(row.Table).Select(l => OfTable(l)).FirstOrDefault(u => u is not null);
        return unit is not var (currency, scale) ? null : number with
        {
            Kind = MentionKind.Money, Currency = currency, Value = Whole(number.Value * scale), HeadScale = scale,
        };
    }

    /// <summary>A value without noughts behind its point.</summary>
    private static decimal Whole(decimal value) =>
        value == decimal.Truncate(value) ? decimal.Truncate(value) : value;

    /// <summary>"Projects" heads a column: a noun that is counted, and no part of a name.</summary>
    private static bool IsOfThings(TextCell head, bool isTold) => head.Of("count-nouns").Any(n =>
        // "Projects approved" tells of things, "approved for projects" of money.
        (!isTold || (head.Line.WordsBetween(head.Start, n.Start) == 0
            && !head.Of("amount-kinds").Concat(head.Of("firmness")).Any(k => k.Start <= n.Start)))
        && !head.Line.Names.Exists(m => m.Start <= n.Start && n.End <= m.End));

    /// <summary>"1 | Wells | 40": the numbers that rows are called by.</summary>
    private static bool IsNumberOfRow(TextRow row, int cell, Mention number) => cell == 0 && row.Cells.Count > 2
        && number.Value == row.Table.Rows.IndexOf(row) + 1;

    /// <summary>A head of shares, numbers of rows, or of amounts that it prints itself.</summary>
    private static bool IsOfOthers(TextCell head) => head.Has("count-heads") || IsOfNumbers(head) || head.Has("percent")
        || head.Text.Contains('%') || head.Text is "#" or "№"
        || head.Line.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start < head.End && head.Start < f.End);

    /// <summary>"Projects | 4 | 5" among the rows of a table of money.</summary>
    private static bool IsRowOfThings(TextRow row) => row.Labels.FirstOrDefault() is { Line: not null } label
        && (label.Text.Contains('%') || label.Has("percent") || label.Has("count-heads") || IsOfNumbers(label));

    /// <summary>"Number", "(number)": alone in its cell or in brackets.</summary>
    private static bool IsOfNumbers(TextCell cell) => cell.Of("number-heads").Any(n =>
        cell.Line.Between(cell.Start, n.Start).Trim(" \t|").IsEmpty
        || cell.Line.Page.Folded.Lower[n.Start - 1] is '(' or '[' or '（');

    /// <summary>The lines right above and below a table that may tell its unit.</summary>
    private static IEnumerable<MarkedSentence> Lines(TextTable table) =>
        table.Above().Concat(table.Below());

    /// <summary>The unit that a line tells of the table under it: in brackets, or in so many words.</summary>
    private static (string Currency, decimal Scale)? OfTable(MarkedSentence line)
    {
        if (line.Figures.Exists(f => f.Kind == MentionKind.Money) && !line.Has("unit-marks", line.Start, line.End))
        {
            return null;
        }
        return line.Has("unit-marks", line.Start, line.End) ? Unit(line, line.Start, line.End)
            : InBrackets(line, line.Start, line.End) ?? (Unit(line, line.Start, line.End) is { Scale: > 1 } told
                ? told : null);
    }

    /// <summary>"(unit: one million yen)": what tells the unit of a table is no amount.</summary>
    public static bool IsUnit(MarkedSentence line, Mention money) =>
        line.Of("unit-marks", line.Start, money.Start).Any(m => line.WordsBetween(m.End, money.Start) <= 1)
        && line.Between(money.End, line.End).Trim(" )]）").IsEmpty;

    /// <summary>Whether a line tells no more than the unit of the table under it.</summary>
    public static bool IsUnit(MarkedSentence line) => line.Has("unit-marks", line.Start, line.End)
        && line.WordsBetween(line.Start, line.End) <= LongestUnit && Unit(line, line.Start, line.End) is not null;

    private const int LongestUnit = 8;

    private static (string Currency, decimal Scale)? InBrackets(MarkedSentence line, int start, int end)
    {
        var text = line.Between(start, end);
        var open = text.LastIndexOfAny('(', '[', '（');
        var close = open < 0 ? -1 : text[open..].IndexOfAny(')', ']', '）');
        return close > 0 ? Unit(line, start + open + 1, start + open + close) : null;
    }

    /// <summary>"USD million", "(million dollars)": a currency, and the multiplier right beside it.</summary>
    private static (string Currency, decimal Scale)? Unit(MarkedSentence line, int start, int end)
    {
        if (Currency(line, start, end) is not var (currency, from, to))
        {
            return null;
        }
        var scale = Scale(line, line.Between(start, from), isBefore: true);
        return (currency, scale > 1 ? scale
            : Scale(line, line.Between(to, end), isBefore: false));
    }

    /// <summary>The currency of a head: a word, a sign or a code of ISO 4217.</summary>
    private static (string Key, int Start, int End)? Currency(MarkedSentence line, int start, int end)
    {
        var lower = line.Page.Folded.Lower;
        foreach (var word in line.Of("currencies", start, end))
        {
            // Where words are not parted, a short one may be the end of another.
            if (word.Start == start || !char.IsLetter(lower[word.Start - 1])
                || Scale(line, lower.AsSpan(start, word.Start - start), isBefore: true) > 1)
            {
                return (SharedCurrencies.Told(line, word), word.Start, word.End);
            }
        }
        foreach (var form in line.Page.Language.CurrencySigns)
        {
            var at = lower.AsSpan(start, end - start).IndexOf(form.Text, StringComparison.Ordinal);
            if (at >= 0 && (!char.IsLetter(form.Text[0]) || at == 0 || !char.IsLetter(lower[start + at - 1]))
                && (!char.IsLetter(form.Text[^1]) || start + at + form.Text.Length >= end
                    || !char.IsLetter(lower[start + at + form.Text.Length])))
            {
                var sign = new WordHit("currency-signs", form.Key, start + at, start + at + form.Text.Length);
                return (SharedCurrencies.Told(line, sign), sign.Start, sign.End);
            }
        }
        var tokens = line.Page.Tokens;
        for (var token = tokens.IndexAt(start); token < line.EndToken && tokens.Tokens[token].End <= end; token++)
        {
            if (tokens.Tokens[token] is { IsWord: true } at && at.End - at.Start == 3
                && Core.Currency.TryParse(tokens.Cased(token).ToString(), out var code))
            {
                return (code.Code, at.Start, at.End);
            }
        }
        return null;
    }

    /// <summary>What the words right beside a currency multiply by; 1 where there are none.</summary>
    private static decimal Scale(MarkedSentence line, ReadOnlySpan<char> beside, bool isBefore)
    {
        var language = line.Page.Language;
        var scale = 1m;
        for (var isRead = true; isRead;)
        {
            beside = beside.Trim(Between);
            isRead = false;
            foreach (var link in language["number-links"].Concat(language["belonging"]).Select(l => l.Text))
            {
                if (isBefore && scale == 1 && beside.EndsWith(link, StringComparison.Ordinal)
                    && beside.Length > link.Length && beside[^(link.Length + 1)] == ' ')
                {
                    beside = beside[..^link.Length].Trim(Between);
                    break;
                }
            }
            foreach (var form in language["unit-multipliers"].Concat(language["multipliers"])
                .OrderByDescending(f => f.Text.Length))
            {
                var text = form.Text;
                if ((isBefore ? beside.EndsWith(text, StringComparison.Ordinal)
                        : beside.StartsWith(text, StringComparison.Ordinal))
                    && (language.IsUnspaced || language.IsVerbLast || beside.Length == text.Length
                        || !char.IsLetterOrDigit(isBefore ? beside[^(text.Length + 1)] : beside[text.Length]))
                    && decimal.TryParse(form.Key, CultureInfo.InvariantCulture, out var times))
                {
                    scale *= times;
                    beside = isBefore ? beside[..^text.Length] : beside[text.Length..];
                    isRead = true;
                    break;
                }
            }
        }
        return scale;
    }

    private const string Between = " \t.(/-·";
}
