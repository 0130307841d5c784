using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>Writes the visible text of an element, without recursion, and keeps what the page marks.</summary>
internal sealed class HtmlTextWriter(int depthLimit)
{
    private readonly List<HtmlLine> _lines = [];
    private char[] _letters = new char[4096];
    private int _length;
    private int _lineStart;
    private int _linked;
    private bool _space;
    private bool _isNextCell;
    private HtmlBlock? _block;

    private const int Bar = 3;

    /// <summary>The text, once it is written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where lines stand in the original.</summary>
    public IEnumerable<(int Text, int Original)> Marks =>
        _lines.Where(l => l.Block.Element.SourceReference is not null)
            .Select(l => (l.Start, l.Block.Element.SourceReference!.Position.Index));

    /// <summary>A node that is still to be written; the end of a block where it closes.</summary>
    private readonly record struct Step(
        INode Node, HtmlBlock Block, BlockMarking Marking, int Depth, bool IsFurniture, bool IsLink, bool Closes)
    {
        /// <summary>Whether it stands in a table of data, whose rows are lines.</summary>
        public bool IsInRows { get; init; }
    }

    /// <summary>Writes an element; false where it nests too deep.</summary>
    public bool Write(IElement root)
    {
        var around = IsInFurniture(root.ParentElement);
        var stack = new Stack<Step>();
        stack.Push(new Step(root, new HtmlBlock(root, BlockMarking.None, around), BlockMarking.None, 0, around, false,
            false));
        while (stack.TryPop(out var step))
        {
            if (step.Depth > depthLimit)
            {
                return false;
            }
            if (step.Closes)
            {
                EndLine();
            }
            else if (step.Node is IText letters)
            {
                Append(letters.Data, step.Block, step.IsLink);
            }
            else if (step.Node is IElement element)
            {
                Open(element, step, stack);
            }
        }
        EndLine();
        Text = new string(_letters, 0, _length);
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
                IsOutside = line.Block.IsFurniture || !(isWhole || line.Block.IsTitle || container.Holds(i)),
            });
        }
        return blocks;
    }

    /// <summary>Leaves out what is no text, and puts down what is in the element, the first of it on top.</summary>
    private void Open(IElement element, in Step step, Stack<Step> stack)
    {
        var role = HtmlRole.Of(element.LocalName);
        if (role.IsDropped || element.HasAttribute("hidden"))
        {
            return;
        }
        var inside = step with
        {
            Depth = step.Depth + 1,
            Marking = role.Marking ?? step.Marking,
            IsFurniture = step.IsFurniture || role.IsFurniture || IsMarkedFurniture(element),
            IsLink = step.IsLink || element.LocalName == "a",
        };
        if (element.LocalName == "table" && HtmlTable.IsOfData(element))
        {
            inside = inside with { IsInRows = true, Marking = BlockMarking.Row };
        }
        if (step.IsInRows && role.IsBlock && !HtmlTable.IsLine(element.LocalName))
        {
            // What stands on lines of its own in a cell is parted by a space, a cell from the one before by a bar.
            _space |= _length > _lineStart;
            _isNextCell |= _length > _lineStart && HtmlTable.IsCell(element.LocalName);
        }
        else if (role.IsBlock)
        {
            EndLine();
            stack.Push(step with { Closes = true });
            inside = element.LocalName == "br" ? inside
                : inside with { Block = new HtmlBlock(element, inside.Marking, inside.IsFurniture) };
        }
        var children = element.ChildNodes;
        for (var i = children.Length - 1; i >= 0; i--)
        {
            stack.Push(inside with { Node = children[i] });
        }
    }

    private void Append(string letters, HtmlBlock block, bool link)
    {
        // Each letter takes one place, and a space before it another at most; a bar stands before the first.
        if (_letters.Length - _length <= (letters.Length * 2) + Bar)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _length + (letters.Length * 2) + Bar + 1));
        }
        foreach (var letter in letters)
        {
            if (char.IsWhiteSpace(letter) && letter != '\u00A0')
            {
                _space = _length > _lineStart;
                continue;
            }
            if (_isNextCell)
            {
                (_letters[_length], _letters[_length + 1], _letters[_length + 2]) = (' ', '|', ' ');
                _length += Bar;
                (_isNextCell, _space) = (false, false);
            }
            if (_space)
            {
                _letters[_length++] = ' ';
                _linked += link ? 1 : 0;
                _space = false;
            }
            _letters[_length++] = char.IsControl(letter) ? ' ' : letter;
            _linked += link ? 1 : 0;
            _block ??= block;
        }
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
            _lines.Add(new HtmlLine(_lineStart, end, _block, _linked));
        }
        if (_length > _lineStart)
        {
            if (_length == _letters.Length)
            {
                Array.Resize(ref _letters, _length * 2);
            }
            _letters[_length++] = '\n';
        }
        (_lineStart, _linked, _space, _block, _isNextCell) = (_length, 0, false, null, false);
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
