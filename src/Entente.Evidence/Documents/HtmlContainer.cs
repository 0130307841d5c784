using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>
/// Which lines of a page may be its article, by the elements that hold them: those in the element with the most running
/// text, in elements beside it that hold nothing but text, and the lines between the title and it.
/// </summary>
internal sealed class HtmlContainer
{
    private const int LongLine = 60;
    private const int ShortestPart = 40;
    private const decimal OpenEnd = 0.3m;
    private const decimal LeastShare = 0.2m;

    private readonly List<HtmlLine> _lines;
    private readonly string _text;
    private readonly HashSet<IElement> _severalLines = [];
    private readonly HashSet<IElement> _around = [];
    private readonly IElement? _main;
    private readonly HashSet<IElement> _parts;
    private readonly int _title = -1;
    private readonly int _first = -1;

    public HtmlContainer(List<HtmlLine> lines, string text)
    {
        (_lines, _text) = (lines, text);
        var seen = new HashSet<IElement>();
        foreach (var line in lines)
        {
            if (!seen.Add(line.Block.Element))
            {
                _severalLines.Add(line.Block.Element);
            }
            var around = line.Block.Element.ParentElement;
            while (around is not null && _around.Add(around))
            {
                around = around.ParentElement;
            }
        }
        _main = Main();
        _parts = _main is null ? [] : [_main, .. Alike(_main)];
        if (_main is not null)
        {
            _first = lines.FindIndex(l => IsPart(l.Block));
            _title = _first < 0 ? -1 : lines.FindLastIndex(_first, _first + 1, l => l.Block.IsTitle);
        }
    }

    /// <summary>
    /// The element that holds a line: the one around its paragraph, or itself where other lines stand inside it.
    /// </summary>
    public IElement HolderOf(HtmlBlock block)
    {
        var element = block.Element;
        var isParagraph = element.LocalName is "p" or "li" or "blockquote" or "h2" or "h3"
            || !(_severalLines.Contains(element) || _around.Contains(element));
        return isParagraph ? element.ParentElement ?? element : element;
    }

    /// <summary>Whether a line may be of the article.</summary>
    public bool Holds(int line) => _main is null || (line > _title && _title >= 0 && line < _first)
        || IsPart(_lines[line].Block);

    private bool IsPart(HtmlBlock block)
    {
        for (IElement? at = block.Element; at is not null; at = at.ParentElement)
        {
            if (_parts.Contains(at))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// The element whose own paragraphs hold the most running text; half counts for the element around it.
    /// </summary>
    private IElement? Main()
    {
        var scores = new Dictionary<IElement, decimal>();
        foreach (var line in _lines)
        {
            if (Weight(line) < LongLine || line.LinkShare > MostLinks || line.Block.IsFurniture)
            {
                continue;
            }
            var score = Weight(line) * (EndsSentence(line) ? 1m : OpenEnd);
            IElement? holder = HolderOf(line.Block);
            for (var share = 1m; holder is not null && share > LeastShare; holder = holder.ParentElement, share /= 2)
            {
                var marked = holder.LocalName is "article" or "main" ? 1.5m : holder.LocalName is "body" ? 0.6m : 1m;
                scores[holder] = scores.GetValueOrDefault(holder) + (score * share * marked);
            }
        }
        return scores.Count == 0 ? null : scores.MaxBy(s => s.Value).Key;
    }

    /// <summary>The elements beside one that have its name, and hold running text and no titles or links.
    /// </summary>
    private IEnumerable<IElement> Alike(IElement main)
    {
        var held = new Dictionary<IElement, (bool IsText, bool IsOther)>();
        foreach (var line in _lines)
        {
            if (ChildAround(line.Block.Element, main.ParentElement) is { } other && other != main
                && other.LocalName == main.LocalName)
            {
                var (isText, isOther) = held.GetValueOrDefault(other);
                held[other] = (isText || (Weight(line) >= ShortestPart && EndsSentence(line)),
                    isOther || line.Block.Marking == BlockMarking.Heading || line.LinkShare > MostLinks);
            }
        }
        return held.Where(h => h.Value is { IsText: true, IsOther: false }).Select(h => h.Key);
    }

    private static IElement? ChildAround(IElement element, IElement? around)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (ReferenceEquals(at.ParentElement, around))
            {
                return around is null ? null : at;
            }
        }
        return null;
    }

    private const double MostLinks = 0.5;

    /// <summary>How long a line is in letters of an alphabet: a sign of a syllable says as much as two.</summary>
    private int Weight(HtmlLine line)
    {
        var weight = line.Length;
        foreach (var letter in _text.AsSpan(line.Start, line.Length))
        {
            weight += Syllables.IsSingle(letter) ? 1 : 0;
        }
        return weight;
    }

    private bool EndsSentence(HtmlLine line) => _text[line.End - 1] is '.' or '…' or '”' or '"' or '!' or '?' or '。';
}
