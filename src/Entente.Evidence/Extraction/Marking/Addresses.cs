namespace Entente.Evidence;

/// <summary>Addresses of pages and letters in a text: what stands in one is no figure, day or ordinal.</summary>
internal static class Addresses
{
    private static readonly string[] Signs = ["://", "www.", "@"];

    /// <summary>The addresses that a part of a text touches, from first to last letter; null for none.</summary>
    public static List<(int Start, int End)>? Find(string lower, int start, int end)
    {
        // A sentence may have been taken to begin inside one.
        while (start > 0 && IsInside(lower[start - 1]))
        {
            start--;
        }
        List<(int, int)>? found = null;
        foreach (var sign in Signs)
        {
            for (var at = lower.IndexOf(sign, start, end - start, StringComparison.Ordinal); at >= 0;)
            {
                var (first, last) = (at, at + sign.Length);
                while (first > start && IsInside(lower[first - 1]))
                {
                    first--;
                }
                while (last < lower.Length && IsInside(lower[last]))
                {
                    last++;
                }
                if (sign != "@" || IsLetter(lower, at, first, last))
                {
                    (found ??= []).Add((first, last));
                }
                at = last < end ? lower.IndexOf(sign, last, end - last, StringComparison.Ordinal) : -1;
            }
        }
        return found;
    }

    /// <summary>"press@example.org": a name, and a domain with a point.</summary>
    private static bool IsLetter(string lower, int at, int first, int last) =>
        first < at && lower.AsSpan(at, last - at).Contains('.');

    private static bool IsInside(char sign) =>
        sign is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '|' or '(' or ')');
}
