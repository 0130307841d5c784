using System.Text;

namespace Entente.App.Features.Checking;

/// <summary>A place in a file of which the text is wanted.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
internal readonly record struct SourcePlace(int Line, int Column) : IComparable<SourcePlace>
{
    /// <inheritdoc/>
    public int CompareTo(SourcePlace other) => (Line, Column).CompareTo((other.Line, other.Column));
}

/// <summary>
/// Goes once over the characters of a file and takes the text at some places, however long lines are; it holds no more
/// than these.
/// </summary>
internal static class SourceExcerpts
{
    private const int LongestBefore = 120;
    private const int LongestFrom = 700;
    private const int BlockLength = 32 * 1024;

    /// <summary>The text before each place on its line, and from there on.</summary>
    /// <param name="text">The file.</param>
    /// <param name="places">The places.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Dictionary<SourcePlace, (string Before, string From)> Read(
        TextReader text, IEnumerable<SourcePlace> places, CancellationToken cancellation)
    {
        var wanted = new Queue<SourcePlace>(places.Distinct().Order());
        var found = new Dictionary<SourcePlace, (string, string)>();
        var open = new List<(SourcePlace Place, string Before, StringBuilder From)>();
        var line = new StringBuilder();
        var here = new SourcePlace(1, 1);
        var block = new char[BlockLength];
        var isAfterReturn = false;
        while ((wanted.Count > 0 || open.Count > 0) && text.ReadBlock(block) is > 0 and var length)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var character in block.AsSpan(0, length))
            {
                while (wanted.Count > 0 && wanted.Peek().CompareTo(here) <= 0)
                {
                    open.Add((wanted.Dequeue(), line.ToString(), new StringBuilder()));
                }
                Take(open, found, character);
                if (character == '\n' && isAfterReturn)
                {
                    isAfterReturn = false;
                    continue;
                }
                isAfterReturn = character == '\r';
                if (character is '\n' or '\r')
                {
                    line.Clear();
                    here = new SourcePlace(here.Line + 1, 1);
                    continue;
                }
                here = here with { Column = here.Column + 1 };
                line.Append(character);
                if (line.Length > 2 * LongestBefore)
                {
                    line.Remove(0, line.Length - LongestBefore).Insert(0, '…');
                }
            }
        }
        foreach (var (place, before, from) in open)
        {
            found[place] = (before, from.ToString());
        }
        return found;
    }

    private static void Take(
        List<(SourcePlace Place, string Before, StringBuilder From)> open,
        Dictionary<SourcePlace, (string, string)> found, char character)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var (place, before, from) = open[i];
            from.Append(character);
            if (from.Length >= LongestFrom)
            {
                found[place] = (before, from.ToString());
                open.RemoveAt(i);
            }
        }
    }
}
