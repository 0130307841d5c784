using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.App.Features.Record;

/// <summary>
/// A number as a person types it, in the notation of the person's language: in English commas or blanks between
/// thousands and a dot before decimals, in Vietnamese the other way round. What could mean two numbers is refused:
/// <c>16.000</c> in English is sixteen to one reader and sixteen thousand to another.
/// </summary>
public static partial class TypedNumber
{
    /// <summary>
    /// Reads a number in a language's notation; what that cannot mean, as it stands in the account: <c>1.5</c> in
    /// Vietnamese; what has words, as <see cref="WordedNumber"/>.
    /// </summary>
    public static bool TryParse(string text, Locale locale, out decimal number, out string? refusal) =>
        TryParse(For(text, locale), out number, out refusal)
        || (refusal != "record.number-two-meanings" && TryParse(text, out number, out refusal))
        || (WordedNumber.IsWorded(text) && WordedNumber.TryParse(text, locale, out number, out refusal));

    /// <summary>
    /// A number, or two with two dots between, from the account's notation to a language's, or back.
    /// </summary>
    public static string For(string text, Locale locale) =>
        locale.Decimal != "," ? text
            : string.Join("..", text.Split("..").Select(part => string.Concat(
                part.Select(sign => sign switch { ',' => '.', '.' => ',', _ => sign }))));

    /// <summary>Reads a number in the account's notation: commas between thousands, a dot before decimals.</summary>
    public static bool TryParse(string text, out decimal number, out string? refusal)
    {
        var bare = Blank().Replace(text, "");
        refusal = TwoMeanings().IsMatch(bare) ? "record.number-two-meanings" : "record.number";
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

    /// <summary>A number in the account's notation, as it is read again.</summary>
    public static string Of(decimal number)
    {
        var text = number.ToString("#,0.############################", CultureInfo.InvariantCulture);
        return TwoMeanings().IsMatch(text) ? text + "0" : text;
    }

    /// <summary>Without the blanks between thousands.</summary>
    internal static string WithoutBlanks(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex TwoMeanings();
}
