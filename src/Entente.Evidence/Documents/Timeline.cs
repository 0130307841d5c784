namespace Entente.Evidence;

/// <summary>Lines of a chronology: a year alone, at the head of a line, or glued to the one before.</summary>
internal static class Timeline
{
    private const int Digits = 4;

    /// <summary>The year that a line begins with, or that was glued to its end; null where there is none.</summary>
    public static int? YearOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return Leading(line) ?? (line.Length > Digits && IsYear(line[^Digits..])
            && (char.IsLetter(line[^(Digits + 1)]) || line[^(Digits + 1)] == ')') ? Number(line[^Digits..]) : null);
    }

    private static int? Leading(ReadOnlySpan<char> line) =>
        line.Length >= Digits && IsYear(line[..Digits]) && (line.Length == Digits
            || !(char.IsAsciiDigit(line[Digits]) || line[Digits] is '-' or '/' or '.' or ','))
            ? Number(line[..Digits]) : null;

    private static bool IsYear(ReadOnlySpan<char> digits) =>
        digits[..2] is "19" or "20" && char.IsAsciiDigit(digits[2]) && char.IsAsciiDigit(digits[3]);

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
