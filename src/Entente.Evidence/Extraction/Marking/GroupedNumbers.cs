namespace Entente.Evidence;

/// <summary>
/// Thousands that white space groups ("USD 1 500 000", "12 000 beneficiaries") in a language that has another mark for
/// them. Two numbers may stand side by side, so that something has to say that they are one: a sign of money, a scale
/// or a noun, the cell of a table, or a group that begins with none.
/// </summary>
internal static class GroupedNumbers
{
    /// <summary>The number that begins at a token and is grouped by white space; null for any other.</summary>
    public static ReadNumber? At(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens;
        var lower = sentence.Page.Folded.Lower;
        return sentence.Page.Language.Numbers.At(tokens, token, sentence.EndToken, bySpace: true) is { } number
            && lower[number.Start] != '0' && FirstGroup(lower, number) is { } group
            && (lower[group] == '0' || number.Scale > 1 || IsMoney(sentence, number)
                || sentence.After("percent", number.End) is not null
                || Counts.NounAfter(sentence, number.End) is not null || IsCell(lower, number)) ? number : null;
    }

    /// <summary>Where the first group begins behind white space; null where no white space is between digits.</summary>
    private static int? FirstGroup(string lower, ReadNumber number)
    {
        var blank = lower.IndexOf(' ', number.Start, number.End - number.Start);
        return blank > number.Start && char.IsAsciiDigit(lower[blank - 1]) && char.IsAsciiDigit(lower[blank + 1])
            ? blank + 1 : null;
    }

    /// <summary>
    /// "USD 1 500 00": a number behind a sign of money that goes on with groups that are none; a part of it would be
    /// another amount.
    /// </summary>
    public static bool IsPart(MarkedSentence sentence, ReadNumber number) =>
        sentence.Page.Folded.Lower is var lower && number is { Scale: 1, InWords: false }
        && number.End + 1 < lower.Length && lower[number.End] == ' ' && char.IsAsciiDigit(lower[number.End + 1])
        && lower.AsSpan(number.End + 1) is var rest && rest.IndexOfAnyExceptInRange('0', '9') is var digits
        && (digits < 0 ? rest.Length : digits) is 2 or 3
        && number.End - number.Start <= 3 + 4 && FigureMarker.Sign(sentence, number.Start) is not null;

    private static bool IsMoney(MarkedSentence sentence, ReadNumber number) =>
        FigureMarker.Sign(sentence, number.Start) is not null || FigureMarker.Currency(sentence, number.End) is not null
        || FigureMarker.Code(sentence, number.Start, number.End) is not null;

    private static bool IsCell(string lower, ReadNumber number)
    {
        var before = lower.AsSpan(0, number.Start).TrimEnd(' ');
        var after = lower.AsSpan(number.End).TrimStart(' ');
        return (before.IsEmpty || before[^1] is '|' or '\n') && (after.IsEmpty || after[0] is '|' or '\n')
            && (before is [.., '|'] || after is ['|', ..]);
    }
}
