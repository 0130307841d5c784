using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// Rows of tables whose figures are bare: the head of a column, or a line above the table that names its unit, says in
/// which currency and in what multiples the amounts are.
/// </summary>
internal static class TableHeads
{
    private const int MostAbove = 2;

    /// <summary>The bare number of a row as the money that its column is of; null where it is of none.</summary>
    public static Mention? Money(MarkedSentence row, Mention number)
    {
        if (number.High is not null || TableRows.HeadOf(row, number) is not (var top, var start, var end)
            || top.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start < end && start < f.End)
            || LinesAbove.Told(top, start, end) is null || top.Has("count-heads", start, end))
        {
            return null;
        }
        var unit = Unit(top, start, end) ?? Lines(top).Select(l => Unit(l, l.Start, l.End)).FirstOrDefault(u =>
            u is not null);
        return unit is not var (currency, scale) ? null : number with
        {
            Kind = MentionKind.Money, Currency = currency, Value = number.Value * scale, HeadScale = scale,
        };
    }

    /// <summary>The lines right above a table that tell its unit.</summary>
    private static IEnumerable<MarkedSentence> Lines(MarkedSentence top)
    {
        for (var at = top.Index - 1; at >= Math.Max(0, top.Index - MostAbove); at--)
        {
            if (top.Page.Sentences[at] is var line && line.Has("unit-marks", line.Start, line.End))
            {
                yield return line;
            }
        }
    }

    /// <summary>"(million dollars)": the currency of a head, and the multiplier right before it.</summary>
    private static (string Currency, decimal Scale)? Unit(MarkedSentence line, int start, int end)
    {
        var money = line.Of("currencies", start, end).Cast<WordHit?>().FirstOrDefault();
        if (money is not { } word)
        {
            return null;
        }
        var scale = 1m;
        var before = line.Page.Folded.Lower.AsSpan(start, word.Start - start).TrimEnd();
        for (var isRead = true; isRead;)
        {
            isRead = false;
            foreach (var form in line.Page.Language["multipliers"])
            {
                if (before.EndsWith(form.Text, StringComparison.Ordinal)
                    && decimal.TryParse(form.Key, CultureInfo.InvariantCulture, out var times))
                {
                    scale *= times;
                    before = before[..^form.Text.Length].TrimEnd();
                    isRead = true;
                    break;
                }
            }
        }
        return (SharedCurrencies.Told(line, word), scale);
    }
}
