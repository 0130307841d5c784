namespace Entente.Core;

/// <summary>
/// A place in a document's text, counted in Unicode code points from 0; <see cref="Start"/> is inside,
/// <see cref="End"/> is the first code point after it. The only way to point into a text.
/// <c>default</c> is the empty span at the beginning.
/// </summary>
/// <param name="Start">First code point, from 0.</param>
/// <param name="End">First code point after the span; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many code points the span covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Covers(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code point.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>How it stands in the journal.</summary>
    internal static TextSpan Json(ref JsonMembers json, TextSpan known) => new(
        (int)json.Number("start"u8, known.Start),
        (int)json.Number("end"u8, known.End));
}
