using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.App.Features.Record;

/// <summary>
/// A number as a person types it: commas or blanks between thousands, a dot before decimals. What could mean two
/// numbers is refused: <c>16.000</c> is sixteen to one reader and sixteen thousand to another.
/// </summary>
public static partial class TypedNumber
{
    /// <summary>Reads a number.</summary>
    public static bool TryParse(string text, out decimal number, out string? refusal)
    {
        var bare = Blank().Replace(text, "");
        refusal = TwoMeanings().IsMatch(bare) ? "record.number-two-meanings" : "notation.number";
        if (!Form().IsMatch(bare) || TwoMeanings().IsMatch(bare)
            || !decimal.TryParse(
                bare, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out number)
            || !Measure.Takes(number))
        {
            number = 0;
            return false;
        }
        refusal = null;
        return true;
    }

    /// <summary>A number as <see cref="TryParse"/> reads it again.</summary>
    public static string Of(decimal number)
    {
        var text = number.ToString("#,0.############################", CultureInfo.InvariantCulture);
        return TwoMeanings().IsMatch(text) ? text + "0" : text;
    }

    [GeneratedRegex(@"(?<=\d)[ \u00a0\u202f](?=\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex TwoMeanings();
}
