using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Entente.Evidence;

/// <summary>
/// Reads the text of one part of a Word document. What was deleted, moved away, struck out or hidden is left out, as
/// are
/// the raised marks of notes; a text box stands before the paragraph that holds it.
/// </summary>
internal sealed class WordTextReader(
    BlockWriter writer, ImmutableDictionary<string, BlockMarking> styles, DocumentLimits limits)
{
    /// <summary>A cell that is longer than this lays out the page; its paragraphs are paragraphs.</summary>
    private const int LongestCell = 300;
    private const int MostSpanned = 60;

    private readonly Stack<Paragraph> _paragraphs = new();
    private readonly List<List<string>> _cells = [];
    private readonly StringBuilder _run = new();
    private readonly char[] _block = new char[4096];

    /// <summary>The letters of all parts: what takes little room packed can have much text.</summary>
    private long _letters = writer.Length;
    private int _tables;

    /// <summary>How many further columns the last cell takes.</summary>
    private int _spanned;
    private bool _hidden;
    private bool _struck;
    private bool _raised;
    private bool _isNote;

    /// <summary>What the document holds and does not show, or shows the other way round.</summary>
    public List<HiddenText> Hidden { get; } = [];

    public void Read(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = WordXml.Open(stream, limits);
        while (WordXml.Next(xml, limits))
        {
            while (xml.NodeType == XmlNodeType.Element && IsLeftOut(xml))
            {
                WordXml.Skip(xml, limits);
            }
            if (xml.NodeType == XmlNodeType.Element)
            {
                Begin(xml);
                if (xml.IsEmptyElement)
                {
                    End(xml.LocalName);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }
        }
    }

    /// <summary>What was deleted or moved away, and what marks change of how a text once looked.</summary>
    private static bool IsLeftOut(XmlReader xml) => xml.LocalName switch
    {
        "del" or "moveFrom" or "Fallback" or "instrText" or "delText" => true,
        // The lines that part notes from the text are notes of a kind of their own.
        "footnote" or "endnote" => WordXml.Attribute(xml, "type") is not (null or "normal"),
        _ => WordXml.IsFormer(xml),
    };

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                EndRun();
                _paragraphs.Push(new Paragraph());
                break;
            case "pStyle" when _paragraphs.TryPeek(out var styled):
                styled.Marking = MarkingOf(WordXml.Attribute(xml, "val")) ?? styled.Marking;
                break;
            case "numPr" when _paragraphs.TryPeek(out var listed) && listed.Marking == BlockMarking.Paragraph:
                listed.Marking = BlockMarking.ListItem;
                break;
            case "r":
                EndRun();
                break;
            case "vanish" or "webHidden":
                _hidden |= IsOn(xml);
                break;
            case "strike" or "dstrike":
                _struck |= IsOn(xml);
                break;
            case "vertAlign":
                _raised = WordXml.Attribute(xml, "val") == "superscript";
                break;
            case "t":
                _run.Append(Letters(xml));
                break;
            case "tab" or "br" or "cr":
                _run.Append(' ');
                break;
            case "noBreakHyphen":
                _run.Append('-');
                break;
            case "bdo":
                // A run whose direction is set shows its digits the other way round.
                Hidden.Add(new HiddenText(writer.Length, 1));
                break;
            case "tbl":
                _tables++;
                break;
            case "tr" when _tables == 1:
                _cells.Clear();
                _spanned = 0;
                break;
            case "tc" when _tables == 1:
                AddSpanned();
                _cells.Add([]);
                break;
            case "gridSpan" when _tables == 1:
                _spanned = int.TryParse(WordXml.Attribute(xml, "val"), NumberStyles.None, CultureInfo.InvariantCulture,
                    out var columns) ? Math.Clamp(columns - 1, 0, MostSpanned) : 0;
                break;
            case "footnote" or "endnote":
                _isNote = true;
                break;
        }
    }

    private static bool IsOn(XmlReader xml) => WordXml.Attribute(xml, "val") is not ("0" or "false" or "off");

    /// <summary>The letters of an element, one node at a time.</summary>
    private string Letters(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var letters = new StringBuilder();
        // The closing mark is left to the loop outside: nothing else may stand inside this element.
        while (xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace
            or XmlNodeType.Whitespace or XmlNodeType.CDATA)
        {
            while (xml.ReadValueChunk(_block, 0, _block.Length) is > 0 and var read)
            {
                _letters += read;
                letters.Append(_letters <= limits.Bytes ? _block.AsSpan(0, read) : throw new TextTooLongException());
            }
        }
        return letters.ToString();
    }

    private void End(string name)
    {
        switch (name)
        {
            case "r":
                EndRun();
                break;
            case "p":
                EndRun();
                EndParagraph();
                break;
            case "tr" when _tables == 1:
                EndRow();
                break;
            case "tbl":
                _tables = Math.Max(0, _tables - 1);
                break;
        }
    }

    private void EndRun()
    {
        if (_hidden && HiddenText.CountOf(_run.ToString()) is > 0 and var count)
        {
            Hidden.Add(new HiddenText(writer.Length, count));
        }
        else if (!_struck && _paragraphs.TryPeek(out var paragraph))
        {
            EndRaised(paragraph, _run.Length > 0 ? _run[0] : ' ');
            (_raised ? paragraph.Raised : paragraph.Text).Append(_run);
        }
        _run.Clear();
        (_hidden, _struck, _raised) = (false, false, false);
    }

    /// <summary>Writes raised letters as far as they are text, once it is known what follows them.</summary>
    private void EndRaised(Paragraph paragraph, char next)
    {
        if (paragraph.Raised.Length > 0 && !_raised)
        {
            var raised = paragraph.Raised.ToString();
            paragraph.Text.Append(RaisedText.Of(paragraph.Text.ToString(), raised, next));
            paragraph.Raised.Clear();
        }
    }

    private void EndParagraph()
    {
        if (!_paragraphs.TryPop(out var paragraph))
        {
            return;
        }
        EndRaised(paragraph, ' ');
        var text = paragraph.Text.ToString();
        if (_tables > 0 && _cells.Count > 0 && !_isNote)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                _cells[^1].Add(text.Trim());
            }
            return;
        }
        writer.Add(text, _isNote ? BlockMarking.Paragraph : paragraph.Marking);
    }

    /// <summary>
    /// A row is one line, and a cell without text keeps its place in it; the cells of a page's layout stand one below
    /// the other.
    /// </summary>
    private void EndRow()
    {
        AddSpanned();
        var filled = _cells.Where(c => c.Count > 0).ToList();
        if (filled.Count <= 1 || filled.Exists(c => c.Sum(p => p.Length) > LongestCell))
        {
            foreach (var paragraph in filled.SelectMany(c => c))
            {
                writer.Add(paragraph, BlockMarking.Paragraph);
            }
        }
        else
        {
            writer.Add(string.Join(" | ", _cells.Select(c => string.Join(' ', c))), BlockMarking.Row);
        }
        _cells.Clear();
    }

    /// <summary>The further columns that the cell before takes, as empty cells.</summary>
    private void AddSpanned()
    {
        for (; _spanned > 0; _spanned--)
        {
            _cells.Add([]);
        }
    }

    private BlockMarking? MarkingOf(string? style) => style is null ? null
        : styles.TryGetValue(style, out var marking) ? marking : WordStyles.Of(style);

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        /// <summary>What was raised behind the text, until more of the text comes.</summary>
        public StringBuilder Raised { get; } = new();

        public BlockMarking Marking { get; set; } = BlockMarking.Paragraph;
    }
}
