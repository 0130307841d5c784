using System.Globalization;

namespace Entente.Iati;

/// <summary>Numbers as files write them.</summary>
internal static class Numbers
{
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
