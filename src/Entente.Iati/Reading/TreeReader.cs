using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Entente.Iati;

/// <summary>
/// Reads an XML document element by element below its root, each into a tree that is used again for the next one, so
/// that memory does not grow with the file.
/// </summary>
internal sealed partial class TreeReader : IDisposable
{
    private const string DeclarationNamespace = "http://www.w3.org/2000/xmlns/";

    /// <summary>
    /// What a prefix that was never declared stands for: a name with it has no namespace. No file can declare this.
    /// </summary>
    private const string Undeclared = "\0";

    /// <summary>How many elements the parser of the framework reads before the straight way is tried again.</summary>
    private const int SlowAtOnce = 4;

    /// <summary>How long the root's start tag may be, for reading to be taken up again within it.</summary>
    private const int LongestRoot = 64 * 1024;

    private readonly TextSource _text;
    private readonly ReadingLimits _limits;
    private readonly Dictionary<string, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Element, int Last)> _open = [];
    private LimitedNames _names = null!;
    private XmlReader _xml = null!;
    private IXmlLineInfo _place = null!;
    private string _rootTag = "";
    private string[] _wanted = [FileNames.Activities, FileNames.Organisations];
    private int _pendingSpace;
    private int _source = -1;
    private long _last = -1;
    private StraightReader? _straight;
    private bool _isStraight;
    private int _slow;

    private TreeReader(TextSource text, ReadingLimits limits)
    {
        _text = text;
        _limits = limits;
        Tree = new NodeTree(new NameBook([]));
        Begin();
    }

    /// <summary>The element that was read last, with everything in it.</summary>
    public NodeTree Tree { get; private set; }

    /// <summary>
    /// Whether elements that the Standard does not know are kept as they stand in the file, in
    /// <see cref="NodeTree.Markup"/>.
    /// </summary>
    public bool KeepsSources { get; set; }

    /// <summary>Whether the root is in a namespace.</summary>
    public bool IsRootForeign { get; private set; }

    /// <summary>Whether an element was begun and not ended: it is in the tree as far as it was read.</summary>
    public bool IsWithin { get; private set; }

    /// <summary>Where the element begins that was begun last.</summary>
    public TextPlace TreePlace => Tree.PlaceOf(0);

    /// <summary>The text that is read.</summary>
    public TextSource Text => _text;

    /// <summary>Where the reader stands.</summary>
    public TextPlace Place
    {
        get
        {
            if (_isStraight)
            {
                return _straight!.Place;
            }
            var (line, column) = Here(0);
            return new TextPlace(line, column);
        }
    }

    /// <summary>Begins to read; the text is closed with the reader.</summary>
    public static TreeReader Open(TextReader text) => Open(text, ReadingLimits.Default);

    /// <summary>Begins to read within limits; the text is closed with the reader.</summary>
    public static TreeReader Open(TextReader text, ReadingLimits limits) =>
        new(new TextSource(text, limits), limits);

    /// <summary>Begins to read a file, which is not closed.</summary>
    public static TreeReader Open(Stream bytes, ReadingLimits limits) =>
        new(new TextSource(new DecodedText(bytes), limits), limits);

    /// <summary>Goes to the root; null where there is none, else its name, with the prefix where it has one.</summary>
    /// <exception cref="XmlException">The text is not well-formed up to there.</exception>
    /// <exception cref="ReadingLimitException">A limit is reached.</exception>
    public string? FindRoot()
    {
        _text.Keep();
        while (Step())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    _text.Forget();
                    IsRootForeign = _xml.NamespaceURI is not ("" or Undeclared);
                    return _xml.Name;
                default:
                    break;
            }
        }
        return null;
    }

    /// <summary>An attribute of the root, on which the reader stands; null for none.</summary>
    public string? RootAttribute(string name) => _xml.GetAttribute(name);

    /// <summary>Takes the root as a tree with its attributes and nothing within it.</summary>
    /// <param name="book">The names that are wanted from here on.</param>
    public void TakeRoot(NameBook book)
    {
        BeginTree(book);
        KeepRoot();
        BeginStraight();
    }

    /// <summary>Reads the root with everything in it, which is one tree then.</summary>
    /// <param name="book">The names that are wanted.</param>
    /// <exception cref="XmlException">The text is not well-formed.</exception>
    /// <exception cref="ReadingLimitException">A limit is reached.</exception>
    public void ReadWhole(NameBook book)
    {
        BeginTree(book);
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
        GoStraightAgain();
        if (_isStraight)
        {
            _straight!.KeepsSources = KeepsSources;
            if (_straight.TryReadNext())
            {
                return true;
            }
            LeaveStraight();
        }
        if (_xml.Depth == 0 && _xml.IsEmptyElement)
        {
            return false;
        }
        while (Step())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    ReadTree();
                    _slow++;
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
    /// <exception cref="ReadingLimitException">A limit is reached.</exception>
    public void ReadEnd()
    {
        while (Step())
        {
            if (_xml.Depth > _limits.Depth)
            {
                throw new ReadingLimitException(ReadingFindings.TooDeep, _limits.Depth);
            }
        }
    }

    /// <summary>
    /// The place of a fault that was thrown: where the parser names it, else where the parser stands.
    /// </summary>
    public TextPlace PlaceOf(Exception fault)
    {
        var (line, column) = fault is XmlException { LineNumber: > 0 } xml
            ? (xml.LineNumber, xml.LinePosition)
            : (_place.LineNumber, _place.LinePosition);
        return new TextPlace(_text.LineOf(line), _text.ColumnOf(line, column));
    }

    /// <summary>
    /// What a fault says, without its own place, and other places in the lines of the file; shortened here, since the
    /// parser repeats itself without end where a text ends within a tag.
    /// </summary>
    public string MessageOf(Exception fault) => FindingList.Shortened(
        OtherPlace().Replace(OwnPlace().Replace(fault.Message, ""), m =>
        {
            var line = int.Parse(m.Groups["line"].ValueSpan, CultureInfo.InvariantCulture);
            var column = int.Parse(m.Groups["column"].ValueSpan, CultureInfo.InvariantCulture);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"on line {_text.LineOf(line)} position {_text.ColumnOf(line, column)}");
        }));

    /// <summary>
    /// Takes reading up again behind a fault that was thrown: at the next activity or organisation behind the start
    /// of the one that broke, within the same root; or at the root, where that was not reached.
    /// </summary>
    /// <param name="fault">Where the fault is.</param>
    /// <returns>Where reading goes on; null where nothing is left.</returns>
    public TextPlace? Resume(TextPlace fault)
    {
        if (_wanted.Length == 0)
        {
            return null;
        }
        // The parser misplaces a fault in a tag of several lines: what was read whole is never read again.
        var behind = Tree.Count > 0 ? _text.OffsetOf(TreePlace) + 1 : null;
        var from = IsWithin ? behind : _text.OffsetOf(fault) is { } at ? Math.Max(at, behind ?? 0) : null;
        if (_text.FindTag(Math.Max(from ?? _text.Consumed, _last + 1), _wanted) is not { } next)
        {
            return null;
        }
        _last = next;
        IsWithin = false;
        if (_straight is not null)
        {
            _text.Restart(next, "");
            _isStraight = true;
        }
        else
        {
            Restart(next);
        }
        return _text.PlaceAt(next);
    }

    /// <summary>Puts a parser on a place, within the root where that was reached.</summary>
    private void Restart(long offset)
    {
        _text.Restart(offset, _rootTag);
        (_pendingSpace, _source) = (0, -1);
        Begin();
        TakeNames();
        if (_rootTag.Length > 0)
        {
            Step();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        _text.Dispose();
    }

    /// <summary>Where a document type stands before the root, which was found; null where there is none.</summary>
    public TextPlace? DocumentType() => _text.FindDocumentType();

    private void BeginTree(NameBook book)
    {
        Tree = new NodeTree(book);
        TakeNames();
        AddElement(-1, -1);
    }

    private void Begin()
    {
        _names = new LimitedNames(_limits);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = _names,
        };
        var context = new XmlParserContext(_names, new LenientNamespaces(_names), null, XmlSpace.None);
        _xml = XmlReader.Create(_text, settings, context);
        _place = (IXmlLineInfo)_xml;
    }

    private void TakeNames()
    {
        _numbers.Clear();
        foreach (var (number, name) in Tree.Book.All.Index())
        {
            _numbers[_names.Add(name)] = number;
        }
    }

    /// <summary>
    /// Keeps the root's start tag, with which reading is taken up again behind a break; and which elements it then
    /// goes on at.
    /// </summary>
    private void KeepRoot()
    {
        var tag = new StringBuilder("<").Append(_xml.Name);
        while (_xml.MoveToNextAttribute() && tag.Length <= LongestRoot)
        {
            tag.Append(' ').Append(_xml.Name).Append("=\"");
            foreach (var character in _xml.Value)
            {
                _ = character is '<' or '&' or '"' or < ' '
                    ? tag.Append(CultureInfo.InvariantCulture, $"&#{(int)character};")
                    : tag.Append(character);
            }
            tag.Append('"');
        }
        _xml.MoveToElement();
        _rootTag = tag.Append('>').ToString();
        _wanted = tag.Length > LongestRoot ? [] : FileNames.KindOf(_xml.Name) switch
        {
            FileKind.Activities => ["iati-activity"],
            FileKind.Organisations => ["iati-organisation"],
            _ => [],
        };
    }

    private bool Step()
    {
        _text.Mark();
        _names.Mark();
        return _xml.Read();
    }

    private void ReadTree()
    {
        _text.Keep();
        Tree.Clear();
        IsWithin = true;
        AddElement(-1, -1);
        BeginSource(0);
        if (_xml.IsEmptyElement)
        {
            EndSource(0);
        }
        else
        {
            ReadContent(0);
        }
        IsWithin = false;
        _text.Forget();
    }

    private void ReadContent(int top)
    {
        _open.Clear();
        _open.Add((top, -1));
        while (_open.Count > 0 && Step())
        {
            var (element, last) = _open[^1];
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    _pendingSpace = 0;
                    var isEmpty = _xml.IsEmptyElement;
                    var added = AddElement(element, last);
                    EnsureEnded(added);
                    BeginSource(added);
                    _open[^1] = (element, added);
                    if (isEmpty)
                    {
                        EndSource(added);
                    }
                    else
                    {
                        EnsureDepth();
                        _open.Add((added, -1));
                    }
                    break;
                case XmlNodeType.EndElement:
                    if (_pendingSpace > 0 && last < 0)
                    {
                        AddSpace(element, last);
                    }
                    _pendingSpace = 0;
                    EndSource(element);
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
        var (line, column) = Here(1);
        var element = Tree.AddElement(name, parent, previous, line, column);
        EnsureRoom();
        if (_xml.HasAttributes)
        {
            if (_xml.AttributeCount > _limits.Attributes)
            {
                throw new ReadingLimitException(ReadingFindings.TooManyAttributes, _limits.Attributes);
            }
            while (_xml.MoveToNextAttribute())
            {
                if (_xml.NamespaceURI == DeclarationNamespace)
                {
                    Tree.Markup.Declare(element, _xml.Prefix.Length == 0 ? "" : _xml.LocalName, _xml.Value);
                }
                else
                {
                    Tree.AddAttribute(NumberOf(_xml.LocalName, _xml.NamespaceURI), _xml.Value);
                }
            }
            _xml.MoveToElement();
        }
        return element;
    }

    /// <summary>Begins to keep an element as it stands, where no book of the Standard has its name.</summary>
    private void BeginSource(int element)
    {
        if (KeepsSources && _source < 0 && Tree[element].Name >= Tree.Book.Count
            && Tree.Markup.SourceLength < _limits.Characters
            && _text.Record(Tree.PlaceOf(element), _xml.Name))
        {
            _source = element;
        }
    }

    private void EndSource(int element)
    {
        if (_source == element)
        {
            _source = -1;
            var source = _text.TakeRecord(Place);
            if (!source.IsEmpty)
            {
                Tree.Markup.Keep(element, source);
            }
        }
    }

    private int AddText(int parent, int previous)
    {
        var text = previous >= 0 && Tree.IsText(previous) ? previous : NewText(parent, previous);
        if (_pendingSpace > 0)
        {
            Tree.Lengthen(text, _pendingSpace);
            _pendingSpace = 0;
        }
        var value = _xml.Value;
        value.CopyTo(Tree.Room(value.Length));
        Tree.Lengthen(text, value.Length);
        EnsureRoom();
        return text;
    }

    private void AddSpace(int parent, int previous)
    {
        Tree.Lengthen(NewText(parent, previous), _pendingSpace);
    }

    private int NewText(int parent, int previous)
    {
        var (line, column) = Here(0);
        EnsureRoom();
        return Tree.AddText(parent, previous, line, column);
    }

    /// <summary>The place in the file.</summary>
    /// <param name="back">How many characters before the parser's place.</param>
    private (int Line, int Column) Here(int back)
    {
        var line = _place.LineNumber;
        return (_text.LineOf(line), _text.ColumnOf(line, unchecked(_place.LinePosition - back)));
    }

    private void EnsureRoom()
    {
        if (Tree.NodeCount > _limits.Nodes)
        {
            throw new ReadingLimitException(ReadingFindings.TooManyNodes, _limits.Nodes);
        }
        if ((long)Tree.CharacterCount + Tree.Markup.CharacterCount + _pendingSpace > _limits.Characters)
        {
            throw new ReadingLimitException(ReadingFindings.TooManyCharacters, _limits.Characters);
        }
    }

    /// <summary>
    /// An activity that holds another is one that was not ended, or will at least never be valid: it is given up while
    /// the text can still be read again, so that it does not swallow the rest of a large file.
    /// </summary>
    private void EnsureEnded(int element)
    {
        if (Tree[element].Name == Tree[0].Name && _text.KeptLength > TextSource.WindowLength / 2
            && _wanted.Contains(Tree.NameOf(Tree[0].Name)))
        {
            throw new XmlException(
                $"The {Tree.NameOf(Tree[0].Name)} is not ended before the next one.",
                null, _place.LineNumber, _place.LinePosition);
        }
    }

    private void EnsureDepth()
    {
        if (_open.Count >= _limits.Depth)
        {
            throw new ReadingLimitException(ReadingFindings.TooDeep, _limits.Depth);
        }
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
            EnsureRoom();
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
        if (space == XmlText.XmlNamespace && Tree.Book.Find(_xml.Name) is >= 0 and var global)
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

    [GeneratedRegex(@"\s*Line [0-9]+, position -?[0-9]+\.$", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnPlace();

    [GeneratedRegex("on line (?<line>[0-9]{1,9}) position (?<column>[0-9]{1,9})", RegexOptions.ExplicitCapture)]
    private static partial Regex OtherPlace();
}
