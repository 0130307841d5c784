using System.Globalization;

namespace Entente.Iati;

/// <summary>Numbers as files write them.</summary>
internal static class Numbers
{
    /// <summary>The sum of two numbers, or the greatest or least there is where it goes beyond.</summary>
    public static decimal Sum(decimal a, decimal b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            return a > 0 ? decimal.MaxValue : decimal.MinValue;
        }
    }

    /// <summary>Reads a number with its point; an empty text counts as nought, as it does to the official
    /// validator.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        var digits = text.Trim();
        number = 0;
        return digits.IsEmpty || decimal.TryParse(
            digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out number);
    }
}
