namespace Entente.Evidence;

/// <summary>
/// Letters that cannot be seen and make a text read otherwise than it looks: signs without width, those that turn the
/// direction of writing, and controls, which steer a terminal; blanks and ends of line are none. Joiners
/// between letters that are joined in writing are left out.
/// </summary>
internal static class InvisibleLetters
{
    /// <summary>How many there are, and where the first one stands, in UTF-16.</summary>
    public static (int Count, int First) Find(ReadOnlySpan<char> text)
    {
        var (count, first) = (0, 0);
        for (var at = text.IndexOfAny(Suspects); at >= 0;)
        {
            if (IsHidden(text, at))
            {
                first = count++ == 0 ? at : first;
            }
            var next = text[(at + 1)..].IndexOfAny(Suspects);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return (count, first);
    }

    private static string Controls => string.Concat(
        Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c)));

    private static readonly System.Buffers.SearchValues<char> Suspects = System.Buffers.SearchValues.Create(
        Controls
        + "\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064"
        + "\u2066\u2067\u2068\u2069\uFEFF\uDB40");

    private static bool IsHidden(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        // A joiner joins signs of pictures, and letters of scripts that are written joined.
        '\u200C' or '\u200D' => at == 0 || at + 1 >= text.Length || IsPlain(text[at - 1]) || IsPlain(text[at + 1]),
        // Letters of tags, which nothing shows.
        '\uDB40' => at + 1 < text.Length && text[at + 1] is >= '\uDC01' and <= '\uDC7F',
        _ => true,
    };

    private static bool IsPlain(char letter) => char.IsWhiteSpace(letter)
        || letter is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F')
            or (>= '\u1E00' and <= '\u1EFF') or (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
}
