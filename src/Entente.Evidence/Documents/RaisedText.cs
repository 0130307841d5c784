using System.Buffers;

namespace Entente.Evidence;

/// <summary>
/// What is set above the line. The mark of a note is no text, and glued to a figure it would be another figure; powers,
/// units and the endings of ordinals are text.
/// </summary>
internal static class RaisedText
{
    /// <summary>Of what is longer, the whole line is set so.</summary>
    public const int Longest = 24;

    private const int LongestNumber = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789[](),;*†‡§-– ");

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "m", "km", "cm", "mm", "dm", "hm", "dam", "nm", "µm", "μm", "ft", "in", "yd", "mi", "mile", "miles",
        // Formulas, where a page raises what others set below the line.
        "CO", "NO", "SO", "CH", "NH", "H", "O", "N", "R", "x", "y",
    };

    /// <summary>What is written of raised letters.</summary>
    /// <param name="before">What stands before them in the line.</param>
    /// <param name="raised">The letters.</param>
    /// <param name="next">The letter right behind them; a space where none is known.</param>
    public static string Of(ReadOnlySpan<char> before, string raised, char next)
    {
        var mark = raised.AsSpan().Trim();
        if (mark.Length is 0 or > Longest)
        {
            return raised;
        }
        var isApart = before.Length > 0 && char.IsWhiteSpace(before[^1]);
        before = before.TrimEnd();
        if (IsFraction(mark, next) || (IsNumber(mark) && char.IsLetter(next) && (isApart || before.Length == 0)))
        {
            return IsDigit(before) ? " " + raised : raised;
        }
        if (before.Length == 0)
        {
            return mark.ContainsAnyExcept(Marks) ? raised : raised + " ";
        }
        if (IsPower(before, mark))
        {
            return Raised(mark);
        }
        if (mark.ContainsAnyExcept(Marks))
        {
            return mark.Length == 1 && IsLongFigure(before) ? "" : raised;
        }
        return IsUnit(before, mark) ? raised
            : LongestRun(mark) > LongestNumber ? " " + raised
            : "";
    }

    private static bool IsDigit(ReadOnlySpan<char> before) => before.Length > 0 && char.IsAsciiDigit(before[^1]);

    private static bool IsNumber(ReadOnlySpan<char> mark) => !mark.ContainsAnyExceptInRange('0', '9');

    /// <summary>"3 1/2": the upper number of a fraction.</summary>
    private static bool IsFraction(ReadOnlySpan<char> mark, char next) => IsNumber(mark) && next is '/' or '⁄';

    /// <summary>"10" and what it is raised to: a thousandth at most, or a thousand at least.</summary>
    private static bool IsPower(ReadOnlySpan<char> before, ReadOnlySpan<char> mark) =>
        before.EndsWith("10") && (before.Length == 2 || !(char.IsAsciiDigit(before[^3]) || before[^3] is '.' or ','))
        && mark is not ("1" or "2") && mark.Length <= LongestNumber && mark.TrimStart("-−–") is { Length: > 0 } power
        && IsNumber(power);

    /// <summary>Areas, volumes and formulas.</summary>
    private static bool IsUnit(ReadOnlySpan<char> before, ReadOnlySpan<char> mark)
    {
        if (mark is not ("2" or "3"))
        {
            return false;
        }
        var start = before.Length;
        while (start > 0 && (char.IsAsciiLetter(before[start - 1]) || before[start - 1] is 'µ' or 'μ'))
        {
            start--;
        }
        return start < before.Length && Units.Contains(before[start..].ToString());
    }

    /// <summary>Whether a figure of four digits or more ends here, which no ordinal is.</summary>
    private static bool IsLongFigure(ReadOnlySpan<char> before)
    {
        var digits = 0;
        for (var i = before.Length - 1; i >= 0 && (char.IsAsciiDigit(before[i]) || before[i] is '.' or ','); i--)
        {
            digits += char.IsAsciiDigit(before[i]) ? 1 : 0;
        }
        return digits > LongestNumber && IsDigit(before);
    }

    private static int LongestRun(ReadOnlySpan<char> mark)
    {
        var (longest, run) = (0, 0);
        foreach (var sign in mark)
        {
            run = char.IsAsciiDigit(sign) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    /// <summary>A power in raised digits, as it looks.</summary>
    private static string Raised(ReadOnlySpan<char> power)
    {
        Span<char> raised = stackalloc char[power.Length];
        for (var i = 0; i < power.Length; i++)
        {
            raised[i] = power[i] switch
            {
                '1' => '¹', '2' => '²', '3' => '³',
                >= '0' and <= '9' and var digit => (char)('⁰' + (digit - '0')),
                _ => '⁻',
            };
        }
        return raised.ToString();
    }
}
