namespace Entente.Evidence;

/// <summary>
/// Makes paragraphs of a letter's plain text: mail programs break lines at some seventy letters, and a sentence goes
/// over them. What is quoted from another letter, and what follows the sign before a signature, is outside.
/// </summary>
internal static class MailLines
{
    private const int ShortestFull = 50;
    private const int LongestFull = 100;

    public static void Write(string text, bool isFlowed, BlockWriter writer)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var isWrapped = !isFlowed && IsWrapped(lines);
        var open = "";
        var isSigned = false;
        foreach (var line in lines)
        {
            isSigned |= line is "-- " or "--";
            var isQuoted = line.StartsWith('>');
            if (isSigned || isQuoted || string.IsNullOrWhiteSpace(line))
            {
                End();
                writer.Add(isQuoted ? line.TrimStart('>', ' ') : line, isOutside: true);
                continue;
            }
            open += open.Length == 0 ? line : " " + line;
            var goesOn = isFlowed ? line.EndsWith(' ') : isWrapped && line.TrimEnd().Length >= ShortestFull;
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

    /// <summary>Whether most lines that another follows are about as long as a line is set.</summary>
    private static bool IsWrapped(string[] lines)
    {
        var (followed, full) = (0, 0);
        for (var i = 0; i + 1 < lines.Length && lines[i] is not ("-- " or "--"); i++)
        {
            if (lines[i].StartsWith('>'))
            {
                continue;
            }
            if (!string.IsNullOrWhiteSpace(lines[i]) && !string.IsNullOrWhiteSpace(lines[i + 1]))
            {
                followed++;
                full += lines[i].TrimEnd().Length is >= ShortestFull and <= LongestFull ? 1 : 0;
            }
            if (lines[i].Length > LongestFull)
            {
                return false;
            }
        }
        return full * 2 > followed;
    }
}
