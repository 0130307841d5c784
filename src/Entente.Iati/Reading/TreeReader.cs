using System.Xml;

namespace Entente.Iati;

/// <summary>
/// Reads an XML document element by element below its root, each into a tree that is used again for the next one, so
/// that memory does not grow with the file.
/// </summary>
internal sealed class TreeReader : IDisposable
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const string DeclarationNamespace = "http://www.w3.org/2000/xmlns/";

    /// <summary>What a prefix that was never declared stands for: a name with it has no namespace.</summary>
    private const string Undeclared = "undeclared";

    private readonly XmlReader _xml;
    private readonly XmlNameTable _table;
    private readonly IXmlLineInfo _place;
    private readonly Dictionary<string, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Element, int Last)> _open = [];
    private int _pendingSpace;

    private TreeReader(XmlReader xml, XmlNameTable table)
    {
        _xml = xml;
        _table = table;
        _place = (IXmlLineInfo)xml;
        Tree = new NodeTree(new NameBook([]));
    }

    /// <summary>The element that was read last, with everything in it.</summary>
    public NodeTree Tree { get; private set; }

    /// <summary>The line where the reader stands, from 1.</summary>
    public int LineNumber => _place.LineNumber;

    /// <summary>Begins to read; the text is closed with the reader.</summary>
    public static TreeReader Open(TextReader text)
    {
        var table = new NameTable();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = table,
        };
        var context = new XmlParserContext(table, new LenientNamespaces(table), null, XmlSpace.None);
        return new TreeReader(XmlReader.Create(text, settings, context), table);
    }

    /// <summary>Goes to the root; null where there is none, else its name, with the prefix where it has one.</summary>
    /// <exception cref="XmlException">The text is not well-formed up to there.</exception>
    public string? FindRoot() => _xml.MoveToContent() == XmlNodeType.Element ? _xml.Name : null;

    /// <summary>An attribute of the root, on which the reader stands; null for none.</summary>
    public string? RootAttribute(string name) => _xml.GetAttribute(name);

    /// <summary>Takes the root as a tree with its attributes and nothing within it.</summary>
    /// <param name="book">The names that are wanted from here on.</param>
    public void TakeRoot(NameBook book)
    {
        foreach (var (number, name) in book.All.Index())
        {
            _numbers[_table.Add(name)] = number;
        }
        Tree = new NodeTree(book);
        AddElement(-1, -1);
    }

    /// <summary>Reads the root with everything in it, which is one tree then.</summary>
    /// <exception cref="XmlException">The text is not well-formed.</exception>
    public void ReadWhole()
    {
        if (!_xml.IsEmptyElement)
        {
            ReadContent(0);
        }
    }

    /// <summary>
    /// Reads the next element within the root; false where there is none left. Text beside it is told by
    /// <paramref name="hasText"/>.
    /// </summary>
    /// <exception cref="XmlException">The text is not well-formed up to there.</exception>
    public bool ReadNext(out bool hasText)
    {
        hasText = false;
        if (_xml.Depth == 0 && _xml.IsEmptyElement)
        {
            return false;
        }
        while (_xml.Read())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    Tree.Clear();
                    AddElement(-1, -1);
                    if (!_xml.IsEmptyElement)
                    {
                        ReadContent(0);
                    }
                    return true;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    hasText = true;
                    break;
                case XmlNodeType.EndElement:
                    return false;
                default:
                    break;
            }
        }
        return false;
    }

    /// <summary>Reads what stands behind the root, so that the whole text is known to be well-formed.</summary>
    /// <exception cref="XmlException">The text is not well-formed.</exception>
    public void ReadEnd()
    {
        while (_xml.Read())
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void ReadContent(int top)
    {
        _open.Clear();
        _open.Add((top, -1));
        while (_open.Count > 0 && _xml.Read())
        {
            var (element, last) = _open[^1];
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    _pendingSpace = 0;
                    var isEmpty = _xml.IsEmptyElement;
                    var added = AddElement(element, last);
                    _open[^1] = (element, added);
                    if (!isEmpty)
                    {
                        _open.Add((added, -1));
                    }
                    break;
                case XmlNodeType.EndElement:
                    if (_pendingSpace > 0 && last < 0)
                    {
                        AddSpace(element, last);
                    }
                    _pendingSpace = 0;
                    _open.RemoveAt(_open.Count - 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    _open[^1] = (element, AddText(element, last));
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    KeepSpace(element, last);
                    break;
                default:
                    break;
            }
        }
    }

    private int AddElement(int parent, int previous)
    {
        var name = NumberOf(_xml.LocalName, _xml.NamespaceURI);
        var element = Tree.AddElement(name, parent, previous, _place.LineNumber, _place.LinePosition - 1);
        if (_xml.HasAttributes)
        {
            while (_xml.MoveToNextAttribute())
            {
                if (_xml.NamespaceURI != DeclarationNamespace)
                {
                    Tree.AddAttribute(NumberOf(_xml.LocalName, _xml.NamespaceURI), _xml.Value);
                }
            }
            _xml.MoveToElement();
        }
        return element;
    }

    private int AddText(int parent, int previous)
    {
        var text = previous >= 0 && Tree.IsText(previous)
            ? previous
            : Tree.AddText(parent, previous, _place.LineNumber, _place.LinePosition);
        if (_pendingSpace > 0)
        {
            Tree.Lengthen(text, _pendingSpace);
            _pendingSpace = 0;
        }
        var value = _xml.Value;
        value.CopyTo(Tree.Room(value.Length));
        Tree.Lengthen(text, value.Length);
        return text;
    }

    private void AddSpace(int parent, int previous)
    {
        var text = Tree.AddText(parent, previous, _place.LineNumber, _place.LinePosition);
        Tree.Lengthen(text, _pendingSpace);
    }

    /// <summary>White space counts where it is all that an element holds, or stands beside text.</summary>
    private void KeepSpace(int element, int last)
    {
        if (last >= 0 && Tree.IsText(last))
        {
            AddText(element, last);
        }
        else if (last < 0)
        {
            var value = _xml.Value;
            value.CopyTo(Tree.Room(_pendingSpace + value.Length)[_pendingSpace..]);
            _pendingSpace += value.Length;
        }
    }

    private int NumberOf(string name, string space)
    {
        if (space.Length == 0)
        {
            return _numbers.TryGetValue(name, out var number) ? number : Tree.NumberOf(new OwnName("", name));
        }
        if (space == Undeclared)
        {
            return Tree.NumberOf(new OwnName("", _xml.Name));
        }
        if (space == XmlNamespace && Tree.Book.Find("xml:" + name) is >= 0 and var global)
        {
            return global;
        }
        return Tree.NumberOf(new OwnName(space, _xml.Name));
    }

    /// <summary>
    /// A prefix that was never declared makes a name unknown, not the text unreadable, as other readers take it too.
    /// </summary>
    private sealed class LenientNamespaces(XmlNameTable table) : XmlNamespaceManager(table)
    {
        public override string? LookupNamespace(string prefix) =>
            base.LookupNamespace(prefix) ?? (prefix.Length == 0 ? null : Undeclared);
    }
}
