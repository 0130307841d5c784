using System.Diagnostics;

namespace Entente.Iati;

/// <summary>An element or a run of text, as a place in a <see cref="NodeTree"/>.</summary>
internal struct Node
{
    /// <summary>The name of a run of text, which has none.</summary>
    public const int Text = -1;

    /// <summary>The number that no name has, and no node.</summary>
    public const int NoName = -2;

    /// <summary>The number of its name; <see cref="Text"/> for text.</summary>
    public int Name;

    /// <summary>The element around it; -1 at the top.</summary>
    public int Parent;

    /// <summary>The first node within it; -1 where there is none.</summary>
    public int FirstChild;

    /// <summary>The node behind it in the same element; -1 behind the last.</summary>
    public int Next;

    /// <summary>An element's first attribute, or where a text begins.</summary>
    public int Start;

    /// <summary>How many attributes an element has, or how many characters a text.</summary>
    public int Length;

    /// <summary>The next element of the same name in the tree, where the book has that name; -1 behind the
    /// last.</summary>
    public int NextNamed;

    /// <summary>The line, from 1; 0 where only the offset is known.</summary>
    public int LineNumber;

    /// <summary>
    /// The column, from 1, or the offset in the window of the text: see <see cref="NodeTree.PlaceOf"/>.
    /// </summary>
    public int ColumnNumber;
}

/// <summary>An attribute: its name's number, and where its value stands in the characters of the tree.</summary>
internal readonly record struct NodeAttribute(int Name, int Start, int Length);

/// <summary>A name that a file has and the book has not.</summary>
/// <param name="Namespace">Its namespace; empty where it is in none.</param>
/// <param name="Name">Its name, with the prefix where it has one.</param>
internal readonly record struct OwnName(string Namespace, string Name);

/// <summary>
/// One activity or organisation as it stands in the file, with everything around and below it, in a few arrays that
/// are used again for the next one. Node 0 is the top.
/// </summary>
internal sealed class NodeTree(NameBook book)
{
    private const int MostOwnNames = 10_000;

    private readonly List<OwnName> _ownNames = [];
    private readonly Dictionary<OwnName, int> _ownNumbers = [];
    private Node[] _nodes = new Node[256];
    private NodeAttribute[] _attributes = new NodeAttribute[256];
    private char[] _characters = new char[4096];
    private readonly bool[] _isThere = new bool[book.Count];
    private readonly int[] _firstNamed = [.. Enumerable.Repeat(-1, book.Count)];
    private readonly int[] _lastNamed = new int[book.Count];
    private int _attributeCount;
    private TextSource? _source;

    /// <summary>The names.</summary>
    public NameBook Book => book;

    /// <summary>What is kept of the markup besides.</summary>
    public NodeMarkup Markup { get; } = new();

    /// <summary>How many attributes there are in all.</summary>
    public int AttributeCount => _attributeCount;

    /// <summary>How many nodes there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many nodes, attributes and declarations there are.</summary>
    public int NodeCount => Count + _attributeCount + Markup.Count;

    /// <summary>How many characters texts and values have in all.</summary>
    public int CharacterCount { get; private set; }

    /// <summary>A node.</summary>
    public ref readonly Node this[int node] => ref _nodes[node];

    /// <summary>How often names of a file's own were forgotten, so that their numbers mean others.</summary>
    public int NamesForgotten { get; private set; }

    /// <summary>Where a node stands.</summary>
    public TextPlace PlaceOf(int node) => _nodes[node] switch
    {
        { LineNumber: 0 } straight when _source is not null =>
            _source.PlaceIn(_nodes[0].ColumnNumber, straight.ColumnNumber),
        var known => new TextPlace(known.LineNumber, known.ColumnNumber),
    };

    /// <summary>Whether a node is a run of text.</summary>
    public bool IsText(int node) => _nodes[node].Name == Node.Text;

    /// <summary>Whether any element or attribute has a name of the book.</summary>
    public bool Has(int name) => name >= 0 && _isThere[name];

    /// <summary>The first element of a name of the book; -1 where there is none.</summary>
    public int FirstNamed(int name) => _firstNamed[name];

    /// <summary>Whether an element holds text alone.</summary>
    public bool IsLeaf(int element) =>
        !IsText(element) && _nodes[element].FirstChild is >= 0 and var child && IsText(child)
        && _nodes[child].Next < 0;

    /// <summary>An element's attributes, in the order of the file.</summary>
    public ReadOnlySpan<NodeAttribute> Attributes(int element) =>
        _attributes.AsSpan(_nodes[element].Start, IsText(element) ? 0 : _nodes[element].Length);

    /// <summary>The value of an attribute as the parser gives it.</summary>
    public ReadOnlySpan<char> Value(in NodeAttribute attribute) =>
        _characters.AsSpan(attribute.Start, attribute.Length);

    /// <summary>The characters of a run of text.</summary>
    public ReadOnlySpan<char> Text(int text)
    {
        Debug.Assert(IsText(text), "Only text has characters of its own.");
        return _characters.AsSpan(_nodes[text].Start, _nodes[text].Length);
    }

    /// <summary>How many attributes an element has.</summary>
    public int AttributeCountOf(int element) => IsText(element) ? 0 : _nodes[element].Length;

    /// <summary>An element's attribute, by its place in <see cref="Attributes"/>.</summary>
    public ref readonly NodeAttribute Attribute(int element, int place) =>
        ref _attributes[_nodes[element].Start + place];

    /// <summary>The value of an element's attribute, by its place in <see cref="Attributes"/>.</summary>
    public ReadOnlySpan<char> Value(int element, int place) => Value(Attribute(element, place));

    /// <summary>The place of an element's attribute of a name in <see cref="Attributes"/>; -1 for none.</summary>
    public int FindAttribute(int element, int name)
    {
        var (start, count) = (_nodes[element].Start, AttributeCountOf(element));
        for (var place = 0; place < count; place++)
        {
            if (_attributes[start + place].Name == name)
            {
                return place;
            }
        }
        return -1;
    }

    /// <summary>The name that a number stands for.</summary>
    public string NameOf(int name) => name < book.Count ? book.All[name] : _ownNames[name - book.Count].Name;

    /// <summary>The namespace of a name; empty where it is in none, or in that of XML itself.</summary>
    public string NamespaceOf(int name) => name < book.Count ? "" : _ownNames[name - book.Count].Namespace;

    /// <summary>Whether the name of a number belongs to another namespace than that of the Standard.</summary>
    public bool IsForeign(int name) => NamespaceOf(name).Length > 0;

    /// <summary>The number of a name that is in no namespace but that of XML itself; <see cref="Node.NoName"/> where no
    /// element or attribute can have it.</summary>
    public int FindName(string name) =>
        book.Find(name) is >= 0 and var known ? (Has(known) ? known : Node.NoName)
        : _ownNumbers.TryGetValue(new OwnName("", name), out var own) ? own
        : Node.NoName;

    /// <summary>The number of a name that the book has not.</summary>
    public int NumberOf(OwnName name)
    {
        if (!_ownNumbers.TryGetValue(name, out var number))
        {
            number = book.Count + _ownNames.Count;
            _ownNumbers.Add(name, number);
            _ownNames.Add(name);
        }
        return number;
    }

    /// <summary>Forgets all nodes; names stay, unless the file has very many of its own.</summary>
    /// <param name="source">The text in whose window the next nodes have their places; null where they come with
    /// line and column.</param>
    public void Clear(TextSource? source = null)
    {
        (Count, _attributeCount, CharacterCount) = (0, 0, 0);
        _source = source;
        Array.Clear(_isThere);
        Array.Fill(_firstNamed, -1);
        Markup.Clear();
        if (_ownNames.Count > MostOwnNames)
        {
            _ownNames.Clear();
            _ownNumbers.Clear();
            NamesForgotten++;
        }
    }

    /// <summary>Adds an element, behind the node that was the last in its parent.</summary>
    /// <param name="name">The number of its name.</param>
    /// <param name="parent">The element around it; -1 for the top.</param>
    /// <param name="previous">The node before it in the same element; -1 for the first.</param>
    /// <param name="lineNumber">The line, from 1; 0 where the next is the offset in the window.</param>
    /// <param name="columnNumber">The column, from 1.</param>
    public int AddElement(int name, int parent, int previous, int lineNumber, int columnNumber) =>
        Add(name, parent, previous, _attributeCount, lineNumber, columnNumber);

    /// <summary>Adds an attribute to the element that was added last.</summary>
    public void AddAttribute(int name, ReadOnlySpan<char> value)
    {
        if (_attributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, _attributes.Length * 2);
        }
        Note(name);
        var start = CharacterCount;
        value.CopyTo(Room(value.Length));
        CharacterCount += value.Length;
        _attributes[_attributeCount++] = new NodeAttribute(name, start, value.Length);
        _nodes[Count - 1].Length++;
    }

    /// <summary>Takes more characters into the attribute that was added last.</summary>
    public void LengthenAttribute(ReadOnlySpan<char> value)
    {
        value.CopyTo(Room(value.Length));
        CharacterCount += value.Length;
        ref var last = ref _attributes[_attributeCount - 1];
        last = last with { Length = last.Length + value.Length };
    }

    /// <summary>Adds a run of text, whose characters follow by <see cref="Room"/> and <see cref="Lengthen"/>.</summary>
    public int AddText(int parent, int previous, int lineNumber, int columnNumber) =>
        Add(Node.Text, parent, previous, CharacterCount, lineNumber, columnNumber);

    /// <summary>Room for at least so many characters behind what is there.</summary>
    public Span<char> Room(int least)
    {
        if (_characters.Length - CharacterCount < least)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, CharacterCount + least));
        }
        return _characters.AsSpan(CharacterCount);
    }

    /// <summary>Takes characters that were written to <see cref="Room"/> into the text that was added last.</summary>
    public void Lengthen(int text, int characters)
    {
        _nodes[text].Length += characters;
        CharacterCount += characters;
    }

    /// <summary>Takes over the nodes of another tree, with the numbers that their names have here.</summary>
    public void TakeFrom(NodeTree other)
    {
        Clear(other._source);
        Array.Resize(ref _nodes, Math.Max(_nodes.Length, other.Count));
        Array.Resize(ref _attributes, Math.Max(_attributes.Length, other._attributeCount));
        for (var i = 0; i < other.Count; i++)
        {
            _nodes[i] = other._nodes[i];
            _nodes[i].Name = other.IsText(i) ? Node.Text : NumberOf(other, _nodes[i].Name);
            _nodes[i].NextNamed = -1;
            NoteElement(_nodes[i].Name, i);
        }
        for (var i = 0; i < other._attributeCount; i++)
        {
            _attributes[i] = other._attributes[i] with { Name = NumberOf(other, other._attributes[i].Name) };
        }
        other._characters.AsSpan(0, other.CharacterCount).CopyTo(Room(other.CharacterCount));
        (Count, _attributeCount, CharacterCount) = (other.Count, other._attributeCount, other.CharacterCount);
    }

    /// <summary>The number that a name of another tree has here.</summary>
    private int NumberOf(NodeTree other, int name)
    {
        var own = new OwnName(other.NamespaceOf(name), other.NameOf(name));
        var isOfXml = own.Name.StartsWith("xml:", StringComparison.Ordinal);
        var number = own.Namespace.Length == 0 || isOfXml ? book.Find(own.Name) : -1;
        if (number < 0)
        {
            number = NumberOf(isOfXml ? new OwnName(XmlText.XmlNamespace, own.Name) : own);
        }
        Note(number);
        return number;
    }

    private void Note(int name)
    {
        if (name >= 0 && name < _isThere.Length)
        {
            _isThere[name] = true;
        }
    }

    /// <summary>Puts an element behind the last of its name.</summary>
    private void NoteElement(int name, int element)
    {
        if (name < 0 || name >= _isThere.Length)
        {
            return;
        }
        if (_firstNamed[name] < 0)
        {
            _isThere[name] = true;
            _firstNamed[name] = element;
        }
        else
        {
            _nodes[_lastNamed[name]].NextNamed = element;
        }
        _lastNamed[name] = element;
    }

    private int Add(int name, int parent, int previous, int start, int lineNumber, int columnNumber)
    {
        var number = Count;
        if (number == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }
        ref var node = ref _nodes[number];
        (node.Name, node.Parent, node.FirstChild, node.Next, node.NextNamed) = (name, parent, -1, -1, -1);
        (node.Start, node.Length, node.LineNumber, node.ColumnNumber) = (start, 0, lineNumber, columnNumber);
        NoteElement(name, number);
        if (previous >= 0)
        {
            _nodes[previous].Next = number;
        }
        else if (parent >= 0)
        {
            _nodes[parent].FirstChild = number;
        }
        Count = number + 1;
        return number;
    }
}
