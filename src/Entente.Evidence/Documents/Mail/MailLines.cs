namespace Entente.Evidence;

/// <summary>
/// Makes paragraphs of a letter's plain text: mail programs break lines at some seventy letters, and a sentence goes
/// over them. What is quoted from another letter, and what follows the sign before a signature, is outside.
/// </summary>
internal static class MailLines
{
    private const int ShortestFull = 50;
    private const int LongestFull = 100;

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFlowed">Whether a space at the end of a line says that it goes on.</param>
    /// <param name="leavesQuotes">Whether what it quotes of another letter, with its head, is outside.</param>
    /// <param name="writer">What it is written to.</param>
    public static void Write(string text, bool isFlowed, bool leavesQuotes, BlockWriter writer)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var isWrapped = !isFlowed && IsWrapped(lines);
        var open = "";
        var (isSigned, isWritten) = (false, false);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            isSigned |= line is "-- " or "--"
                || (leavesQuotes && isWritten && QuotedLetters.IsHead(lines, i));
            var isQuoted = line.StartsWith('>');
            if (isSigned || isQuoted || string.IsNullOrWhiteSpace(line))
            {
                End();
                writer.Add(isQuoted ? line.TrimStart('>', ' ') : line, isOutside: true);
                continue;
            }
            isWritten = true;
            open += open.Length == 0 ? line : BrokenLines.Seam(open[^1], line[0]) + line;
            var goesOn = isFlowed ? line.EndsWith(' ')
                : isWrapped && BrokenLines.Columns(line.AsSpan().TrimEnd()) >= ShortestFull && !IsAddress(line);
            if (!goesOn)
            {
                End();
            }
        }
        End();

        void End()
        {
            writer.Add(open);
            open = "";
        }
    }

    /// <summary>
    /// Whether most lines that another follows are about as long as a line is set; an address is never broken.
    /// </summary>
    private static bool IsWrapped(string[] lines)
    {
        var (followed, full, isLong) = (0, 0, 0);
        for (var i = 0; i + 1 < lines.Length && lines[i] is not ("-- " or "--"); i++)
        {
            if (lines[i].StartsWith('>') || IsAddress(lines[i]))
            {
                continue;
            }
            var columns = BrokenLines.Columns(lines[i].AsSpan().TrimEnd());
            if (!string.IsNullOrWhiteSpace(lines[i]) && !string.IsNullOrWhiteSpace(lines[i + 1]))
            {
                followed++;
                full += columns is >= ShortestFull and <= LongestFull ? 1 : 0;
            }
            isLong += columns > LongestFull ? 1 : 0;
        }
        return full * 2 > followed && isLong * LongEach <= full;
    }

    /// <summary>One line in so many may be longer than lines are set.</summary>
    private const int LongEach = 4;

    /// <summary>Whether a line is one word, longer than a line is set: an address.</summary>
    private static bool IsAddress(string line) =>
        line.Length > ShortestFull && line.AsSpan().Trim().IndexOf(' ') < 0 && line.Contains("://");
}
