using System.Text;
using System.Xml;

namespace Entente.Iati;

/// <summary>
/// Writes records as XML: one element a line, two spaces a level, LF at the ends of lines; an element that holds text
/// stands on one line, because white space would change it.
/// </summary>
internal sealed class ElementWriter
{
    private static readonly NamespaceDeclaration Xml = new("xml", XmlText.XmlNamespace);

    private readonly StringBuilder _out = new();
    private readonly List<NamespaceDeclaration> _declared = [Xml];
    private int _rootDeclared = 1;
    private OpenElement _open = new(null, depth: 0, declared: 1);

    /// <summary>What was written.</summary>
    public StringBuilder Written => _out;

    /// <summary>Writes an element on a line of its own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="element">What it has and holds.</param>
    /// <param name="depth">How many levels it stands in from the left.</param>
    public void Element(string name, IatiElement element, int depth)
    {
        _declared.RemoveRange(_rootDeclared, _declared.Count - _rootDeclared);
        _open = new OpenElement(null, depth, _rootDeclared);
        WriteElement(name, element);
        _out.Append('\n');
    }

    /// <summary>Writes a further element on a line of its own.</summary>
    public void Element(FurtherElement element, int depth)
    {
        _declared.RemoveRange(_rootDeclared, _declared.Count - _rootDeclared);
        _out.Append(' ', depth * 2).Append(Declared(element)).Append('\n');
    }

    /// <summary>Writes the start of an element on a line of its own; what stands in it is written behind it.</summary>
    public void Start(string name, IatiElement element)
    {
        _out.Append('<').Append(name);
        _open = new OpenElement(element.Further, depth: 0, _declared.Count);
        WriteDeclarations(element.Further?.Declarations ?? default);
        element.Write(this);
        CloseStart();
        _out.Append('\n');
        _rootDeclared = _declared.Count;
    }

    /// <summary>Writes an attribute, where it is stated.</summary>
    public void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            XmlText.AppendAttribute(_out, name, value);
        }
    }

    /// <summary>Writes an attribute, where it is stated.</summary>
    public void Attribute<T>(string name, Stated<T> value)
        where T : struct => Attribute(name, value.Text);

    /// <summary>Writes the text of an element.</summary>
    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }
        if (_open.IsOrdered)
        {
            _open.Waiting.Add(new Part(Further.OwnText, null, text));
        }
        else
        {
            WriteText(text);
        }
    }

    /// <summary>Writes an element within the present one, where there is one.</summary>
    public void Child(string name, IatiElement? child)
    {
        if (child is null)
        {
            return;
        }
        if (_open.IsOrdered)
        {
            _open.Waiting.Add(new Part(name, child, null));
        }
        else
        {
            WriteChild(name, child);
        }
    }

    /// <summary>Writes elements of one name within the present one.</summary>
    public void Children<T>(string name, ValueList<T> children)
        where T : IatiElement
    {
        foreach (var child in children.AsSpan())
        {
            Child(name, child);
        }
    }

    private void WriteElement(string name, IatiElement element)
    {
        var outer = _open;
        if (!outer.IsMixed)
        {
            _out.Append(' ', outer.Depth * 2);
        }
        _out.Append('<').Append(name);
        _open = new OpenElement(element.Further, outer.Depth + 1, _declared.Count);
        WriteDeclarations(element.Further?.Declarations ?? default);
        if (NamespaceOf("").Length > 0)
        {
            // Elements of the Standard are in no namespace.
            WriteDeclarations([new NamespaceDeclaration("", "")]);
        }
        element.Write(this);
        WriteWaiting();
        if (!_open.IsStartClosed)
        {
            WriteFurtherAttributes();
            _out.Append("/>");
        }
        else
        {
            if (!_open.IsMixed)
            {
                _out.Append('\n').Append(' ', outer.Depth * 2);
            }
            _out.Append("</").Append(name).Append('>');
        }
        _declared.RemoveRange(_open.Declared, _declared.Count - _open.Declared);
        _open = outer;
    }

    /// <summary>What a prefix stands for here; empty for nothing.</summary>
    private string NamespaceOf(string prefix) => _declared.FindLast(d => d.Prefix == prefix)?.Namespace ?? "";

    private void WriteDeclarations(ValueList<NamespaceDeclaration> declarations)
    {
        foreach (var declaration in declarations)
        {
            var (prefix, space) = declaration;
            if (!MayStand(prefix, space) || _declared.FindIndex(_open.Declared, d => d.Prefix == prefix) >= 0)
            {
                throw new ArgumentException(
                    $"'{prefix}' cannot stand for the namespace '{space}' here, or for two in one element.",
                    nameof(declarations));
            }
            _declared.Add(declaration);
            XmlText.AppendDeclaration(_out, prefix, space);
        }
    }

    private static bool MayStand(string prefix, string space) => prefix switch
    {
        "" => space != XmlText.XmlNamespace,
        "xml" => space == XmlText.XmlNamespace,
        _ => space.Length > 0 && space != XmlText.XmlNamespace && prefix != "xmlns" && IsPrefix(prefix),
    };

    private static bool IsPrefix(string prefix) =>
        XmlReader.IsName(prefix) && !prefix.Contains(':', StringComparison.Ordinal);

    /// <summary>An element as it is, but that it declares what nothing around it declares here.</summary>
    private string Declared(FurtherElement element)
    {
        var missing = element.Declarations.Where(d => NamespaceOf(d.Prefix) != d.Namespace);
        return NamespaceOf("").Length > 0 && !element.Declarations.Any(d => d.Prefix.Length == 0)
            ? StartTag.With(element.Xml, missing.Append(new NamespaceDeclaration("", "")))
            : StartTag.With(element.Xml, missing);
    }

    private void WriteChild(string name, IatiElement child)
    {
        CloseStart();
        BreakLine();
        WriteElement(name, child);
    }

    private void WriteText(string text)
    {
        _open.IsMixed = true;
        CloseStart();
        XmlText.AppendText(_out, text);
    }

    private void WriteFurther(FurtherNode node)
    {
        if (node is FurtherText { Text: var text })
        {
            WriteText(text);
        }
        else if (node is FurtherElement element)
        {
            CloseStart();
            BreakLine();
            _out.Append(' ', _open.IsMixed ? 0 : _open.Depth * 2).Append(Declared(element));
        }
    }

    /// <summary>Writes what waited for the order of the file, then what is further.</summary>
    private void WriteWaiting()
    {
        if (_open.Further is not { } further)
        {
            return;
        }
        _open.IsMixed |= _open.Waiting.Exists(p => p.Text is not null);
        var parts = _open.Waiting.ToLookup(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(p => p.Key, p => new Queue<Part>(p), StringComparer.Ordinal);
        var nodes = new Queue<FurtherNode>(further.Nodes);
        foreach (var name in further.Order)
        {
            if (parts.TryGetValue(name, out var queue) && queue.TryDequeue(out var part))
            {
                WritePart(part);
            }
            else if (name == Further.NextNode && nodes.TryDequeue(out var node))
            {
                WriteFurther(node);
            }
        }
        // What came after the order was taken down stands behind, in the order of the Standard.
        foreach (var part in _open.Waiting.Where(p => !p.IsWritten))
        {
            WritePart(part);
        }
        foreach (var node in nodes)
        {
            WriteFurther(node);
        }
    }

    private void WritePart(Part part)
    {
        part.IsWritten = true;
        if (part.Text is { } text)
        {
            WriteText(text);
        }
        else
        {
            WriteChild(part.Name, part.Child!);
        }
    }

    private void CloseStart()
    {
        if (!_open.IsStartClosed)
        {
            WriteFurtherAttributes();
            _out.Append('>');
            _open.IsStartClosed = true;
        }
    }

    private void BreakLine()
    {
        if (!_open.IsMixed)
        {
            _out.Append('\n');
        }
    }

    private void WriteFurtherAttributes()
    {
        foreach (var attribute in _open.Further?.Attributes ?? default)
        {
            WriteFurther(attribute);
        }
    }

    private void WriteFurther(FurtherAttribute attribute)
    {
        var prefix = XmlText.PrefixOf(attribute.Name);
        var isForeign = attribute.Namespace.Length > 0;
        if (!XmlReader.IsName(attribute.Name) || (isForeign && prefix.Length == 0))
        {
            throw new ArgumentException(
                $"'{attribute.Name}' is no name of an attribute in the namespace '{attribute.Namespace}'.",
                nameof(attribute));
        }
        if (isForeign && NamespaceOf(prefix) != attribute.Namespace)
        {
            WriteDeclarations([new NamespaceDeclaration(prefix, attribute.Namespace)]);
        }
        XmlText.AppendAttribute(_out, attribute.Name, attribute.Value);
    }

    /// <summary>A child, or the text, that waits for its place in the order of the file.</summary>
    private sealed class Part(string name, IatiElement? child, string? text)
    {
        public string Name => name;

        public IatiElement? Child => child;

        public string? Text => text;

        public bool IsWritten { get; set; }
    }

    /// <summary>The element that is being written.</summary>
    private sealed class OpenElement(Further? further, int depth, int declared)
    {
        public Further? Further => further;

        public int Depth => depth;

        /// <summary>How many namespaces are declared around it.</summary>
        public int Declared => declared;

        public bool IsOrdered { get; } = further is { Order.IsEmpty: false };

        public List<Part> Waiting { get; } = [];

        public bool IsStartClosed { get; set; }

        public bool IsMixed { get; set; } = further is { HasText: true };
    }
}
