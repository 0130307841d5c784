using System.Globalization;
using Entente.App.Features.Figures;

namespace Entente.App.Features.Search;

/// <summary>
/// How people write a value: as pages show it in their language, in digits alone, and with the language's words for
/// large numbers.
/// </summary>
internal static class SearchNumbers
{
    /// <summary>The ways to write a value; nothing where it is unknown.</summary>
    public static string Of(Measure value, Unit unit, Texts texts) =>
        value.Value is not { } low ? "" : string.Join(
            "; ",
            new[] { low, value.High }.OfType<decimal>().SelectMany(n => Ways(n, texts.Locale))
                .Prepend(FigureViews.Shown(value, unit, texts))
                .Distinct());

    private static IEnumerable<string> Ways(decimal number, Locale locale)
    {
        yield return number.ToString("0.############################", CultureInfo.InvariantCulture);
        foreach (var (size, word) in locale.LargeWords)
        {
            var many = number / size;
            if (Math.Abs(many) >= 1 && many == decimal.Round(many, 2))
            {
                yield return $"{locale.Number(many)} {word}";
                yield return $"{many.ToString("0.##", CultureInfo.InvariantCulture)} {word}";
            }
        }
        yield return InParts(number, locale);
    }

    /// <summary>A number in the language's large words and what is left: <c>1억 6000만</c>.</summary>
    private static string InParts(decimal number, Locale locale)
    {
        var (left, parts) = (Math.Abs(number), new List<string>());
        foreach (var (size, word) in locale.LargeWords)
        {
            if (decimal.Truncate(left / size) is > 0 and var many)
            {
                parts.Add(many.ToString(CultureInfo.InvariantCulture) + " " + word);
                left %= size;
            }
        }
        return string.Join(' ', left == 0 ? parts : [.. parts, left.ToString(CultureInfo.InvariantCulture)]);
    }
}
