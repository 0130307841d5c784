using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>
/// Makes running text of pages: what is printed at the edge of each page is cut, lines become paragraphs over columns
/// and pages, what stands in rows stays in rows, and notes at the foot come after the text.
/// </summary>
internal sealed partial class PdfLayout
{
    /// <summary>Which share of a page's height is its edge, above and below.</summary>
    private const decimal Edge = 0.1m;

    private const decimal Rim = 0.035m;

    private const int LongestTitle = 250;

    private readonly List<PdfPage> _pages;
    private readonly PdfWordForms _forms;
    private readonly decimal _size;
    private readonly List<PdfPiece> _notes = [];
    private readonly List<PdfPiece> _pieces = [];
    private bool _titled;

    private PdfLayout(List<PdfPage> pages)
    {
        _pages = pages;
        _forms = new PdfWordForms(pages);
        var lines = pages.SelectMany(p => p.Blocks).SelectMany(b => b.Lines).OrderBy(l => l.Height).ToList();
        var (half, seen) = (lines.Sum(l => l.Text.Length) / 2, 0);
        _size = lines.Find(l => (seen += l.Text.Length) >= half)?.Height ?? 1;
    }

    /// <summary>Writes pages as blocks of text.</summary>
    public static BlockWriter Write(List<PdfPage> pages)
    {
        CutEdges(pages);
        var layout = new PdfLayout(pages);
        foreach (var page in pages)
        {
            layout.Take(page);
        }
        var writer = new BlockWriter();
        foreach (var piece in layout._pieces.Concat(layout._notes))
        {
            writer.Add(piece.Text, piece.Marking, piece.Page);
        }
        return writer;
    }

    /// <summary>Cuts page numbers, and what stands at the edge of several pages.</summary>
    private static void CutEdges(List<PdfPage> pages)
    {
        var often = Math.Max(2, pages.Count / 4);
        var repeated = (
            from page in pages
            from line in page.Blocks.SelectMany(b => b.Lines)
            where IsAtEdge(page, line)
            group page.Number by EdgeKey(page, line) into same
            where same.Distinct().Count() >= often
            select same.Key).ToHashSet();
        foreach (var page in pages)
        {
            foreach (var block in page.Blocks)
            {
                block.Lines.RemoveAll(l => IsAtEdge(page, l)
                    && (IsAtRim(page, l) || repeated.Contains(EdgeKey(page, l)) || PageNumber().IsMatch(l.Text)
                        || OnlyAddress().IsMatch(l.Text)));
            }
            page.Blocks.RemoveAll(b => b.Lines.Count == 0);
        }
    }

    private static bool IsAtEdge(PdfPage page, PdfLine line) =>
        line.Middle < page.Height * Edge || line.Middle > page.Height * (1 - Edge);

    /// <summary>No page begins its text so near to the rim of the paper.</summary>
    private static bool IsAtRim(PdfPage page, PdfLine line) =>
        line.Middle < page.Height * Rim || line.Middle > page.Height * (1 - Rim);

    private static (bool Above, string Text) EdgeKey(PdfPage page, PdfLine line) =>
        (line.Middle < page.Height / 2, Digits().Replace(line.Text, "0"));

    private void Take(PdfPage page)
    {
        var tables = PdfTables.Find(page);
        var whole = tables.Values.Distinct().ToDictionary(t => t.Whole);
        // A table stands where the first of its cells was told, and is read as one.
        var units = page.Blocks.Select(b => tables.TryGetValue(b, out var table) ? table.Whole : b).Distinct().ToList();
        foreach (var block in PdfOrder.Of(units))
        {
            if (whole.TryGetValue(block, out var table))
            {
                _pieces.AddRange(table.Rows.Select(r => new PdfPiece(r, BlockMarking.Row, page.Number)));
                continue;
            }
            var isNote = IsNote(page, block);
            foreach (var lines in Paragraphs(block))
            {
                var marking = isNote ? BlockMarking.Paragraph : MarkingOf(page, lines);
                Add(lines, block, marking, page.Number, isNote ? _notes : _pieces);
            }
        }
    }

    /// <summary>Small print at the foot of a page that begins with its sign.</summary>
    private bool IsNote(PdfPage page, PdfBlock block) =>
        block.Lines[0].Height < _size * 0.9m && block.Lines[0].Top > page.Height * 0.55m
            && (char.IsAsciiDigit(block.Lines[0].Text[0]) || block.Lines[0].Text[0] is '*' or '†' or '¹' or '²' or '³');

    private BlockMarking MarkingOf(PdfPage page, List<PdfLine> lines)
    {
        var (size, letters) = (lines[0].Height, lines.Sum(l => l.Text.Length));
        if (!_titled && page.Number == 1 && size >= _size * 1.2m && letters <= LongestTitle
            && lines[0].Top < page.Height * 0.6m
            && page.Blocks.TrueForAll(b => b.Lines.TrueForAll(l => l.Height <= size * 1.05m)))
        {
            _titled = true;
            return BlockMarking.Title;
        }
        return size >= _size * 1.12m && letters <= LongestTitle && !PdfWordForms.Closes(lines[^1].Text)
            ? BlockMarking.Heading
            : BlockMarking.Paragraph;
    }

    /// <summary>
    /// The paragraphs of a block: a new one begins after a wider gap, or where a line that closes a sentence stops
    /// short or the next one is set in.
    /// </summary>
    private static IEnumerable<List<PdfLine>> Paragraphs(PdfBlock block)
    {
        var width = block.Right - block.Left;
        var gaps = block.Lines.Zip(block.Lines.Skip(1), (a, b) => b.Top - a.Bottom).Order().ToList();
        var usual = gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
        var open = new List<PdfLine>();
        foreach (var line in block.Lines)
        {
            if (open.Count > 0)
            {
                var before = open[^1];
                var closed = PdfWordForms.Closes(before.Text);
                var isShort = before.Right < block.Right - (width * 0.15m);
                var isSetIn = line.Left > block.Left + line.Height && before.Left <= block.Left + line.Height;
                var isApart = line.Top - before.Bottom > usual + (line.Height * 0.5m);
                var isOther = Math.Max(line.Height, before.Height) > Math.Min(line.Height, before.Height) * 1.35m;
                // A line of running text goes to the edge, or is the last of its paragraph.
                var isLast = before.Right < block.Right - (width * 0.4m);
                if (isApart || isOther || isLast || (closed && (isShort || isSetIn)) || ListMark().IsMatch(line.Text))
                {
                    yield return open;
                    open = [];
                }
            }
            open.Add(line);
        }
        yield return open;
    }

    private void Add(List<PdfLine> lines, PdfBlock block, BlockMarking marking, int page, List<PdfPiece> pieces)
    {
        var text = lines[0].Text;
        foreach (var line in lines.Skip(1))
        {
            text = _forms.Join(text, line.Text);
        }
        var isFull = lines[^1].Right >= block.Right - ((block.Right - block.Left) * 0.08m);
        var piece = new PdfPiece(text, marking, page) { IsFull = isFull, Lines = lines.Count, Size = lines[0].Height };
        if (pieces.Count > 0 && Continues(pieces[^1], piece))
        {
            var before = pieces[^1];
            pieces[^1] = before with
            {
                Text = _forms.Join(before.Text, text), IsFull = isFull, Lines = before.Lines + lines.Count,
            };
            return;
        }
        pieces.Add(piece);
    }

    /// <summary>Whether a paragraph goes on in the next column or on the next page.</summary>
    private static bool Continues(PdfPiece before, PdfPiece next)
    {
        if (before.Marking != BlockMarking.Paragraph || next.Marking != BlockMarking.Paragraph
            || PdfWordForms.Closes(before.Text) || ListMark().IsMatch(next.Text)
            || Math.Abs(before.Size - next.Size) > before.Size * 0.1m)
        {
            return false;
        }
        return char.IsLower(next.Text[0])
            || (before.IsFull && before.Lines >= 2 && next.Text.Length >= 30);
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, 500)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^(?:[-–—|\[(\s]*(?:(?:page|p\.|trang|페이지|쪽)\s*)?[0-9]{1,4}(?:\s*(?:/|of|trên)\s*[0-9]{1,4})?(?:\s*쪽)?[-–—|\])\s]*|[ivxlc]{1,6})$",
        RegexOptions.IgnoreCase, 500)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:https?://|file://|www\.)\S+(?:\s+[0-9]{1,4}/[0-9]{1,4})?$", RegexOptions.None, 500)]
    private static partial Regex OnlyAddress();

    [GeneratedRegex(@"^(?:[-+•*●▪‣–○□■◦]|[0-9]{1,2}[.)]|[a-z]\))\s", RegexOptions.None, 500)]
    private static partial Regex ListMark();
}

/// <summary>A paragraph, heading or row of a document's pages.</summary>
internal sealed record PdfPiece(string Text, BlockMarking Marking, int Page)
{
    /// <summary>Whether its last line reaches the edge of its column.</summary>
    public bool IsFull { get; init; }

    /// <summary>How many lines it has.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>How high its first line is.</summary>
    public decimal Size { get; init; }
}
