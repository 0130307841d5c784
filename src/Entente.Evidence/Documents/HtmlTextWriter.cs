using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>Writes the visible text of an element, without recursion, and keeps what the page marks.</summary>
internal sealed class HtmlTextWriter(int depthLimit)
{
    private readonly List<(int Start, int End, HtmlBlock Block, int Linked)> _lines = [];
    private char[] _letters = new char[4096];
    private int _length;
    private int _lineStart;
    private int _linked;
    private bool _space;
    private HtmlBlock? _block;

    /// <summary>The text, once it is written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where lines stand in the original.</summary>
    public IEnumerable<(int Text, int Original)> Marks =>
        _lines.Where(l => l.Block.Element.SourceReference is not null)
            .Select(l => (l.Start, l.Block.Element.SourceReference!.Position.Index));

    /// <summary>A node that is still to be written; the end of a block where it closes.</summary>
    private readonly record struct Step(
        INode Node, HtmlBlock Block, BlockMarking Marking, int Depth, bool IsFurniture, bool IsLink, bool Closes);

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
        var container = isWhole ? null : Container();
        var blocks = new List<TextBlock>(_lines.Count);
        foreach (var (start, end, block, linked) in _lines)
        {
            blocks.Add(new TextBlock(start, end, Text[start..end])
            {
                LinkShare = (double)linked / Math.Max(1, end - start),
                Marking = block.Marking,
                IsOutside = block.IsFurniture
                    || (container is not null && !block.IsWithin(container) && !block.IsTitle),
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
        if (role.IsBlock)
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
        // Each letter takes one place, and a space before it another at most.
        if (_letters.Length - _length <= letters.Length * 2)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _length + (letters.Length * 2) + 1));
        }
        foreach (var letter in letters)
        {
            if (char.IsWhiteSpace(letter) && letter != '\u00A0')
            {
                _space = _length > _lineStart;
                continue;
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
            _lines.Add((_lineStart, end, _block, _linked));
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

    /// <summary>
    /// The element whose own paragraphs hold the most running text; half counts for the element around it.
    /// </summary>
    private IElement? Container()
    {
        var scores = new Dictionary<IElement, decimal>();
        foreach (var (start, end, block, linked) in _lines)
        {
            var length = end - start;
            if (length < 60 || linked * 2 > length || block.IsFurniture)
            {
                continue;
            }
            var score = (decimal)length * (Text[end - 1] is '.' or '…' or '”' or '"' or '!' or '?' ? 1m : 0.3m);
            var element = block.Element;
            var holder = element.LocalName is "p" or "li" or "blockquote" or "h2" or "h3" ? element.ParentElement
                : element;
            for (var share = 1m; holder is not null && share > 0.2m; holder = holder.ParentElement, share /= 2)
            {
                var marked = holder.LocalName is "article" or "main" ? 1.5m : holder.LocalName is "body" ? 0.6m : 1m;
                scores[holder] = scores.GetValueOrDefault(holder) + score * share * marked;
            }
        }
        return scores.Count == 0 ? null : scores.MaxBy(s => s.Value).Key;
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
