namespace Entente.Evidence;

/// <summary>
/// Signs that are shown by nothing: <c>Default_Ignorable_Code_Point</c> of the Unicode Character Database, version
/// 16.0 (DerivedCoreProperties.txt), and the three signs of interlinear notes, which programs do not show either.
/// </summary>
public static class IgnorableSigns
{
    /// <summary>First and last code point of each range, in order.</summary>
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
        (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xFFF9, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
        (0xE0000, 0xE0FFF),
    ];

    /// <summary>The UTF-16 units that one of them may begin with.</summary>
    public static string Beginnings { get; } = string.Concat(Ranges.Where(r => r.Last <= char.MaxValue)
        .SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1).Select(c => (char)c)))
        + "\uD82F\uD834\uDB40\uDB41\uDB42\uDB43";

    /// <summary>Whether a code point is one of them.</summary>
    public static bool Contains(int sign)
    {
        if (sign < Ranges[0].First)
        {
            return false;
        }
        foreach (var (first, last) in Ranges)
        {
            if (sign <= last)
            {
                return sign >= first;
            }
        }
        return false;
    }

    /// <summary>How many UTF-16 units the one at a place takes; 0 where another sign stands there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at) =>
        !char.IsHighSurrogate(text[at]) ? Contains(text[at]) ? 1 : 0
            : at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
                && Contains(char.ConvertToUtf32(text[at], text[at + 1])) ? 2 : 0;
}
