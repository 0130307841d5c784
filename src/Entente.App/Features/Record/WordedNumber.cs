using System.Text.RegularExpressions;
using Entente.Evidence;

namespace Entente.App.Features.Record;

/// <summary>
/// A number with words as a person types it: <c>86 triệu</c>, <c>8,6 tỷ</c>, <c>8천600만</c>, <c>86m</c>. Its words are
/// those of the languages of the program, as documents are read, the reader's own first; its digits are read as any
/// number that is typed.
/// </summary>
public static partial class WordedNumber
{
    /// <summary>Whether a number is typed with words, so that a person should see first what is understood.</summary>
    public static bool IsWorded(string text) => text.Any(char.IsLetter) && text.Any(char.IsAsciiDigit);

    /// <summary>Reads it; digits that could mean two numbers are refused, whatever stands behind them.</summary>
    public static bool TryParse(string text, Locale locale, out decimal number, out string? refusal)
    {
        number = 0;
        refusal = "record.number";
        var bare = TypedNumber.WithoutBlanks(text.Trim());
        if (!IsWorded(bare))
        {
            return false;
        }
        if (Digits().Matches(bare).Any(d => IsTwo(d.Value, locale)))
        {
            refusal = "record.number-two-meanings";
            return false;
        }
        foreach (var of in Locale.All.OrderByDescending(l => l == locale))
        {
            if (Languages.Find(of.Code) is { } language
                && Digits().Matches(bare).All(d => TypedNumber.TryParse(d.Value, of, out _, out _))
                && NumberInWords.Read(bare, language) is { } read)
            {
                (number, refusal) = (read, null);
                return true;
            }
        }
        return false;
    }

    private static bool IsTwo(string digits, Locale locale) =>
        !TypedNumber.TryParse(digits, locale, out _, out var why) && why == "record.number-two-meanings";

    [GeneratedRegex(@"[0-9][0-9.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
