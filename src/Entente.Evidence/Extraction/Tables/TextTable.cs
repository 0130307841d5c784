namespace Entente.Evidence;

/// <summary>A cell of a table: where it stands in a line.</summary>
internal readonly record struct TextCell(MarkedSentence Line, int Start, int End)
{
    /// <summary>Whether a place of a line stands in it.</summary>
    public bool Holds(MarkedSentence line, int at) => Line == line && Start <= at && at <= End;

    public bool Has(string section) => Line.Has(section, Start, End);

    public IEnumerable<WordHit> Of(string section) => Line.Of(section, Start, End);

    /// <summary>What is printed in it, in small letters.</summary>
    public ReadOnlySpan<char> Text => Line.Page.Folded.Lower.AsSpan(Start, End - Start).Trim();

    /// <summary>The figure that it prints and nothing more, but for the mark of a footnote; null for none.</summary>
    public Mention? Figure
    {
        get
        {
            foreach (var figure in Line.Figures)
            {
                if (figure.Start >= Start && figure.End <= End && IsNothing(Start, figure.OuterStart)
                    && IsNothing(figure.Equivalent?.End ?? figure.End, End))
                {
                    return figure;
                }
            }
            return null;
        }
    }

    /// <summary>The year that it prints and nothing more ("2022", "FY 2022", "2021/22"); null for none.</summary>
    public string? Year
    {
        get
        {
            var text = Text;
            var at = text.IndexOfAnyInRange('0', '9');
            if (at < 0 || text.Length > LongestYear || text.Length < at + 4 || (at > 0 && text[at - 1] is '.' or ',')
                || !int.TryParse(text.Slice(at, 4), System.Globalization.NumberStyles.None, null, out var year)
                || (year -= year is > FirstYear + Buddhist and < LastYear + Buddhist ? Buddhist : 0)
                    is < FirstYear or > LastYear)
            {
                return null;
            }
            var rest = text[(at + 4)..].TrimEnd("*)ep").Trim();
            var isShort = rest.Length is 3 or 5 && rest[0] is '/' or '-' or '–'
                && !rest[1..].ContainsAnyExceptInRange('0', '9');
            return text[..at].ContainsAnyInRange('0', '9') || !(rest.IsEmpty || isShort || IsYear()) ? null : $"{year}";
        }
    }

    /// <summary>Whether its language reads all of it as a year.</summary>
    private bool IsYear()
    {
        foreach (var (start, end, date) in Line.Page.Language.Dates.Find(Line.Page.Folded.Lower, Start, End))
        {
            if (date.Key == "year" && IsNothing(Start, start) && IsNothing(end, End))
            {
                return true;
            }
        }
        return false;
    }

    private const int LongestYear = 12;
    private const int FirstYear = 1950;
    private const int LastYear = 2060;
    private const int Buddhist = 543;

    /// <summary>Whether nothing but white space and marks of footnotes stands between two places of it.</summary>
    public bool IsNothing(int start, int end)
    {
        var text = Line.Page.Folded.Lower.AsSpan(start, Math.Max(0, end - start)).Trim(Marks);
        return text.IsEmpty || (text.Length <= LongestMark && text[^1] == ')'
            && text.Trim("()") is [var one] && char.IsAsciiLetterOrDigit(one));
    }

    private const string Marks = " \t\u3000*†‡§¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜ^$€£¥|()";
    private const int LongestMark = 3;
}

/// <summary>
/// A table as text prints it: its rows, the heads of its columns where it has any, and its first and last line.
/// </summary>
internal sealed class TextTable(MarkedSentence first, List<TextCell>? heads)
{
    private const int MostAbove = 3;
    private const int MostBelow = 2;

    /// <summary>The first line: that of the heads, else of the first row.</summary>
    public MarkedSentence First { get; } = first;

    /// <summary>The last line of its rows.</summary>
    public MarkedSentence Last { get; set; } = first;

    /// <summary>The heads of the columns; null for none.</summary>
    public List<TextCell>? Heads { get; } = heads;

    public List<TextRow> Rows { get; } = [];

    /// <summary>Whether it has heads or several rows, and what stands above it is about it.</summary>
    public bool IsWhole => Heads is not null || Rows.Count > 1;

    /// <summary>The lines right above it, the nearest first.</summary>
    public IEnumerable<MarkedSentence> Above()
    {
        for (var at = First.Index - 1; at >= Math.Max(0, First.Index - MostAbove); at--)
        {
            yield return First.Page.Sentences[at];
        }
    }

    /// <summary>The notes right below it.</summary>
    public IEnumerable<MarkedSentence> Below()
    {
        var lines = First.Page.Sentences;
        for (var at = Last.Index + 1; at < lines.Count && at <= Last.Index + MostBelow; at++)
        {
            yield return lines[at];
        }
    }
}

/// <summary>A row: its cells, in one line or in a line each.</summary>
internal sealed class TextRow(TextTable table, List<TextCell> cells)
{
    public TextTable Table { get; } = table;

    public List<TextCell> Cells { get; } = cells;

    /// <summary>The cell that a place of a line stands in; -1 for none.</summary>
    public int IndexOf(MarkedSentence line, int at) => Cells.FindIndex(c => c.Holds(line, at));

    /// <summary>
    /// The head above a cell; null for none. Where a row has fewer cells than there are heads, those behind its label
    /// stand under the last ones; where it has more, the label has no head.
    /// </summary>
    public TextCell? HeadOf(int cell)
    {
        if (Table.Heads is not { } heads || cell < 0)
        {
            return null;
        }
        var at = cell == 0 && Cells.Count < heads.Count ? 0 : cell + heads.Count - Cells.Count;
        return at >= 0 && at < heads.Count ? heads[at] : null;
    }

    /// <summary>The cells that tell what a figure is of: those that are no figures.</summary>
    public IEnumerable<TextCell> Labels => Cells.Where(c => c.Figure is null && !c.Text.IsEmpty);
}
