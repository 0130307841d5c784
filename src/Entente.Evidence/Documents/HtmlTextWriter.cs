using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>Writes the visible text of an element, without recursion, and keeps what the page marks.</summary>
/// <param name="depthLimit">How deep elements may lie.</param>
/// <param name="attributes">Which attributes of the elements are known.</param>
internal sealed class HtmlTextWriter(int depthLimit, AskedAttributes attributes)
{
    /// <summary>Behind the end of a block no line goes on.</summary>
    private const int EndOfBlock = 1_000;

    private const int Bar = 2;

    private readonly List<HtmlLine> _lines = [];
    private readonly List<(int Line, int Offset, int Count)> _hidden = [];
    private char[] _letters = new char[4096];
    private int _length;
    private int _lineStart;
    private int _linked;
    private bool _space;

    /// <summary>The column of a table that the text stands in, and the one that the next of it is of.</summary>
    private int _column;
    private int _nextColumn;
    private int _breaks = EndOfBlock;
    private HtmlBlock? _block;

    /// <summary>
    /// Whether what the page hides is written too: where nothing else is there, its program shows it.
    /// </summary>
    public bool ShowsHidden { get; init; }

    /// <summary>The text, once it is written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where lines stand in the original.</summary>
    public IEnumerable<(int Text, int Original)> Marks =>
        _lines.Where(l => l.Block.Element.SourceReference is not null)
            .Select(l => (l.Start, l.Block.Element.SourceReference!.Position.Index));

    /// <summary>What the page does not show, and where it would stand; it was left out.</summary>
    public List<HiddenText> Hidden =>
        [.. _hidden.Select(h => new HiddenText(
            Math.Min(Text.Length, (h.Line < _lines.Count ? _lines[h.Line].Start : Text.Length) + h.Offset), h.Count))];

    /// <summary>A node that is still to be written; the end of a block where it closes.</summary>
    private readonly record struct Step(
        INode Node, HtmlBlock Block, BlockMarking Marking, int Depth, bool IsFurniture, bool IsLink, bool KeepsLines,
        bool Closes)
    {
        /// <summary>Whether it stands in a table of data, whose rows are lines.</summary>
        public bool IsInRows => Columns is not null;

        /// <summary>The columns of its cells, where they are known.</summary>
        public Dictionary<IElement, int>? Columns { get; init; }
    }

    /// <summary>Writes an element; false where it nests too deep.</summary>
    public bool Write(IElement root)
    {
        var around = IsInFurniture(root.ParentElement);
        var stack = new Stack<Step>();
        stack.Push(new Step(root, new HtmlBlock(root, BlockMarking.None, around), BlockMarking.None, 0, around, false,
            false, false));
        while (stack.TryPop(out var step))
        {
            if (step.Depth > depthLimit)
            {
                return false;
            }
            if (step.Closes)
            {
                if (step.Columns is { Count: > 0 } columns && step.Node is IElement row
                    && columns.TryGetValue(row, out var count))
                {
                    EndRow(count);
                }
                EndBlock();
            }
            else if (step.Node is IText letters)
            {
                Append(letters.Data, step);
            }
            else if (step.Node is IElement element)
            {
                Open(element, step, stack);
            }
        }
        EndLine();
        Text = new string(_letters, 0, _length);
        Join();
        return true;
    }

    /// <summary>The lines as blocks, those outside the container of the article marked so.</summary>
    public List<TextBlock> Blocks(bool isWhole)
    {
        var container = new HtmlContainer(_lines, Text);
        var blocks = new List<TextBlock>(_lines.Count);
        var holders = new Dictionary<IElement, int>();
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var holder = container.HolderOf(line.Block);
            blocks.Add(new TextBlock(line.Start, line.End, Text[line.Start..line.End])
            {
                LinkShare = line.LinkShare,
                Marking = line.Block.Marking,
                Holder = holders.TryGetValue(holder, out var known) ? known : holders[holder] = holders.Count + 1,
                IsAside = line.Block.IsFurniture,
                IsOutside = line.Block.IsFurniture || !(isWhole || line.Block.IsTitle || container.Holds(i)),
            });
        }
        return blocks;
    }

    /// <summary>Leaves out what is no text, and puts down what is in the element, the first of it on top.</summary>
    private void Open(IElement element, in Step step, Stack<Step> stack)
    {
        var role = HtmlRole.Of(element.LocalName);
        if (role.IsDropped || role.IsStruck || IsLeftOut(element, step))
        {
            return;
        }
        if (role.IsBreak && step.IsInRows)
        {
            _space |= _length > _lineStart;
            return;
        }
        if (TurnsLetters(element) && !step.IsFurniture && HiddenText.CountOf(element.TextContent) > 0)
        {
            _hidden.Add((_lines.Count, _length - _lineStart, 1));
        }
        if (role.IsBreak)
        {
            EndLine();
            _breaks++;
            return;
        }
        if ((role.IsRaised || IsRaised(element)) && AppendRaised(element, step))
        {
            return;
        }
        var inside = step with
        {
            Depth = step.Depth + 1,
            Marking = role.Marking ?? step.Marking,
            IsFurniture = step.IsFurniture || role.IsFurniture || IsMarkedFurniture(element)
                || (role.IsForm && !PageForms.IsAroundPage(element)) || IsQuoted(element),
            IsLink = step.IsLink || element.LocalName == "a",
            KeepsLines = step.KeepsLines || role.KeepsLines,
        };
        if (element.LocalName == "table" && HtmlTable.IsOfData(element))
        {
            inside = inside with { Columns = HtmlTable.Columns(element), Marking = BlockMarking.Row };
        }
        if (step.IsInRows && role.IsBlock && !HtmlTable.IsLine(element.LocalName))
        {
            // What stands on lines of its own in a cell is parted by a space, a cell from the one before by a bar.
            _space |= _length > _lineStart;
            if (HtmlTable.IsCell(element.LocalName))
            {
                _nextColumn = step.Columns!.TryGetValue(element, out var column) ? Math.Max(column, _column)
                    : _length > _lineStart ? _column + 1 : _column;
            }
        }
        else if (role.IsBlock)
        {
            EndBlock();
            (_column, _nextColumn) = (0, 0);
            stack.Push(step with { Node = element, Closes = true });
            inside = inside with { Block = new HtmlBlock(element, inside.Marking, inside.IsFurniture) };
        }
        var children = element.ChildNodes;
        for (var i = children.Length - 1; i >= 0; i--)
        {
            stack.Push(inside with { Node = children[i] });
        }
    }

    /// <summary>Whether the page does not show an element; what it holds is counted.</summary>
    private bool IsLeftOut(IElement element, in Step step)
    {
        if (step.Depth == 0 || !(element.HasAttribute("hidden")
            || (attributes != AskedAttributes.Plain && InlineStyle.IsInvisible(element))))
        {
            return false;
        }
        if (HiddenText.CountOf(element.TextContent) is > 0 and var count && !step.IsFurniture)
        {
            _hidden.Add((_lines.Count, _length - _lineStart, count));
        }
        return !ShowsHidden;
    }

    /// <summary>Whether what it holds is shown in a direction that is not its own: digits read the other way round.
    /// </summary>
    private bool TurnsLetters(IElement element) => element.LocalName == "bdo"
        || (attributes != AskedAttributes.Plain && InlineStyle.TurnsLetters(element.GetAttribute("style")));

    private bool IsRaised(IElement element) =>
        attributes != AskedAttributes.Plain && InlineStyle.IsRaised(element.GetAttribute("style"));

    private bool IsQuoted(IElement element) =>
        attributes == AskedAttributes.Letter && QuotedLetters.IsQuote(element);

    /// <summary>Writes raised letters as far as they are text; false where they are no few signs.</summary>
    private bool AppendRaised(IElement element, in Step step)
    {
        var raised = element.TextContent;
        if (raised.Length > RaisedText.Longest || step.KeepsLines)
        {
            return false;
        }
        var next = element.NextSibling is IText { Data: { Length: > 0 } data } ? data[0] : ' ';
        var before = _letters.AsSpan(_lineStart, _length - _lineStart).ToString() + (_space ? " " : "");
        Append(RaisedText.Of(before, raised, next), step);
        return true;
    }

    private void Append(string letters, in Step step)
    {
        // Each letter takes one place, and a space before it another at most.
        Reserve((letters.Length * 2) + 1);
        var link = step.IsLink ? 1 : 0;
        foreach (var letter in letters)
        {
            if (char.IsWhiteSpace(letter) && letter != '\u00A0')
            {
                if (letter == '\n' && step.KeepsLines)
                {
                    EndLine();
                    _breaks++;
                }
                _space = _length > _lineStart;
                continue;
            }
            if (_column < _nextColumn)
            {
                AppendBars();
                Reserve((letters.Length * 2) + 1);
                _space = true;
            }
            if (_space)
            {
                _letters[_length++] = ' ';
                _linked += link;
                _space = false;
            }
            _letters[_length++] = char.IsControl(letter) ? ' ' : letter;
            _linked += link;
            _block ??= step.Block;
        }
    }

    /// <summary>A bar for each column up to that of the text to come: an empty cell keeps its place.</summary>
    private void AppendBars()
    {
        Reserve((_nextColumn - _column) * Bar);
        for (; _column < _nextColumn; _column++)
        {
            if (_length > _lineStart)
            {
                _letters[_length++] = ' ';
            }
            _letters[_length++] = '|';
        }
    }

    private void Reserve(int count)
    {
        if (_letters.Length - _length < count)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _length + count));
        }
    }

    /// <summary>Ends a row with the places of its last empty cells.</summary>
    private void EndRow(int columns)
    {
        if (_length > _lineStart)
        {
            _nextColumn = columns - 1;
            AppendBars();
        }
    }

    private void EndBlock()
    {
        EndLine();
        _breaks = EndOfBlock;
    }

    private void EndLine()
    {
        var end = _length;
        while (end > _lineStart && char.IsWhiteSpace(_letters[end - 1]))
        {
            end--;
        }
        if (end > _lineStart && _block is not null)
        {
            _lines.Add(new HtmlLine(_lineStart, end, _block, _linked, _breaks));
            _breaks = 0;
        }
        if (_length > _lineStart)
        {
            if (_length == _letters.Length)
            {
                Array.Resize(ref _letters, _length * 2);
            }
            _letters[_length++] = '\n';
        }
        (_lineStart, _linked, _space, _block) = (_length, 0, false, null);
    }

    /// <summary>Makes lines whole that the page broke inside a sentence, as what was copied from print.</summary>
    private void Join()
    {
        bool[]? joins = null;
        for (var first = 0; first < _lines.Count;)
        {
            var end = first + 1;
            while (end < _lines.Count && _lines[end].Breaks < EndOfBlock
                && ReferenceEquals(_lines[end].Block, _lines[first].Block))
            {
                end++;
            }
            if (end - first >= FewestLines)
            {
                var from = first;
                var lines = _lines.GetRange(first, end - first)
                    .Select((l, i) => (Text[l.Start..l.End], from + i + 1 < end && _lines[from + i + 1].Breaks == 1));
                BrokenLines.Joins([.. lines])?.CopyTo(joins ??= new bool[_lines.Count], first);
            }
            first = end;
        }
        if (joins is not null)
        {
            Join(joins);
        }
    }

    private const int FewestLines = 4;

    private void Join(bool[] joins)
    {
        var text = new System.Text.StringBuilder(Text.Length);
        var whole = new List<HtmlLine>(_lines.Count);
        var places = new int[_lines.Count];
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var goesOn = i > 0 && joins[i - 1];
            if (goesOn)
            {
                text.Append(BrokenLines.Seam(text[^1], Text[line.Start]));
            }
            places[i] = text.Length;
            text.Append(Text, line.Start, line.End - line.Start);
            var before = goesOn ? whole[^1] : line with { Start = places[i], Linked = 0 };
            before = before with { End = text.Length, Linked = before.Linked + line.Linked };
            if (goesOn)
            {
                whole[^1] = before;
            }
            else
            {
                whole.Add(before);
            }
            if (!joins[i])
            {
                text.Append('\n');
            }
        }
        for (var i = 0; i < _hidden.Count; i++)
        {
            var (line, offset, count) = _hidden[i];
            var place = (line < places.Length ? places[line] : text.Length) + offset;
            _hidden[i] = (whole.Count, place - text.Length, count);
        }
        Text = text.ToString();
        _lines.Clear();
        _lines.AddRange(whole);
    }

    private static bool IsInFurniture(IElement? element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (HtmlRole.Of(at.LocalName).IsFurniture || IsMarkedFurniture(at))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsMarkedFurniture(IElement element) => element.Attributes.Length > 0
        && (element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "search" or "banner"
            || element.GetAttribute("aria-hidden") == "true");
}
