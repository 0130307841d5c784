namespace Entente.Iati;

/// <summary>An element or a run of text that is upgraded in place, with where it stands in the source.</summary>
internal sealed class UpgradeNode
{
    private const string LanguageName = "xml:lang";

    private readonly List<UpgradeNode> _children = [];

    private UpgradeNode(string name, string space, string text, int lineNumber, int columnNumber)
    {
        (Name, Namespace, Text) = (name, space, text);
        (LineNumber, ColumnNumber) = (lineNumber, columnNumber);
    }

    /// <summary>Its name, with the prefix where it has one; empty for text.</summary>
    public string Name { get; set; }

    /// <summary>Its namespace; empty where it is in none.</summary>
    public string Namespace { get; }

    /// <summary>The characters of a run of text.</summary>
    public string Text { get; }

    /// <summary>Whether it is a run of text.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>Whether it is text that says nothing.</summary>
    public bool IsSpace => IsText && !Text.AsSpan().ContainsAnyExcept(ValueForms.WhiteSpace);

    /// <summary>Whether it belongs to another namespace than that of the Standard.</summary>
    public bool IsForeign => Namespace.Length > 0;

    /// <summary>The line in the source, from 1.</summary>
    public int LineNumber { get; }

    /// <summary>The column in the source, from 1.</summary>
    public int ColumnNumber { get; }

    /// <summary>The element around it; null at the top.</summary>
    public UpgradeNode? Parent { get; private set; }

    /// <summary>Its attributes, in their order.</summary>
    public List<FurtherAttribute> Attributes { get; } = [];

    /// <summary>The namespaces that it declares.</summary>
    public ValueList<NamespaceDeclaration> Declarations { get; private set; }

    /// <summary>How it stands in the source; null where that was not kept.</summary>
    public string? Source { get; private init; }

    /// <summary>What stands in it, in its order.</summary>
    public IReadOnlyList<UpgradeNode> Children => _children;

    /// <summary>The elements in it.</summary>
    public IEnumerable<UpgradeNode> Elements => _children.Where(c => !c.IsText);

    /// <summary>The language that it states; null where it states none.</summary>
    public string? Language => this[LanguageName];

    /// <summary>Its own text in one piece.</summary>
    public string OwnText => string.Concat(_children.Where(c => c.IsText).Select(c => c.Text));

    /// <summary>Whether it has text of its own that says something.</summary>
    public bool HasText => _children.Exists(c => c.IsText && !c.IsSpace);

    /// <summary>The path from the top.</summary>
    public string Path => (Parent?.Path ?? "") + "/" + Name;

    /// <summary>The value of an attribute of the Standard; null where it does not stand.</summary>
    public string? this[string attribute] =>
        Attributes.Find(a => a.Name == attribute && a.Namespace.Length == 0)?.Value;

    /// <summary>An element that is not in the source, at the place of one that is.</summary>
    public static UpgradeNode Element(string name, UpgradeNode at) => new(name, "", "", at.LineNumber, at.ColumnNumber);

    /// <summary>A run of text that is not in the source, at the place of an element that is.</summary>
    public static UpgradeNode OfText(string text, UpgradeNode at) => new("", "", text, at.LineNumber, at.ColumnNumber);

    /// <summary>A copy of a node of a tree with everything in it.</summary>
    public static UpgradeNode Of(NodeTree tree, int node)
    {
        var place = tree.PlaceOf(node);
        if (tree.IsText(node))
        {
            return new UpgradeNode("", "", tree.Text(node).ToString(), place.LineNumber, place.ColumnNumber);
        }
        var copy = new UpgradeNode(
            tree.NameOf(tree[node].Name), tree.NamespaceOf(tree[node].Name), "", place.LineNumber, place.ColumnNumber)
        {
            Declarations = tree.Markup.DeclaredBy(node),
            Source = tree.Markup.SourceOf(node),
        };
        foreach (var attribute in tree.Attributes(node))
        {
            copy.Attributes.Add(new FurtherAttribute(
                tree.NamespaceOf(attribute.Name), tree.NameOf(attribute.Name), tree.Value(attribute).ToString()));
        }
        for (var child = tree[node].FirstChild; child >= 0; child = tree[child].Next)
        {
            copy.Add(Of(tree, child));
        }
        return copy;
    }

    /// <summary>Adds the node with everything in it to a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="parent">The element around it there; -1 for the top.</param>
    /// <param name="previous">The node before it there; -1 for the first.</param>
    /// <returns>Its place there.</returns>
    public int AddTo(NodeTree tree, int parent = -1, int previous = -1)
    {
        if (IsText)
        {
            var text = tree.AddText(parent, previous, LineNumber, ColumnNumber);
            Text.CopyTo(tree.Room(Text.Length));
            tree.Lengthen(text, Text.Length);
            return text;
        }
        var element = tree.AddElement(NumberOf(tree, Namespace, Name), parent, previous, LineNumber, ColumnNumber);
        foreach (var (prefix, space) in Declarations)
        {
            tree.Markup.Declare(element, prefix, space);
        }
        if (IsForeign && Source is not null)
        {
            tree.Markup.Keep(element, Source);
        }
        foreach (var attribute in Attributes)
        {
            tree.AddAttribute(NumberOf(tree, attribute.Namespace, attribute.Name), attribute.Value);
        }
        var last = -1;
        foreach (var child in _children)
        {
            last = child.AddTo(tree, element, last);
        }
        return element;
    }

    /// <summary>The node as XML, as it stands in the source where that was kept; text as it is.</summary>
    public string ToXml()
    {
        if (IsText)
        {
            return Text;
        }
        if (Source is not null)
        {
            return Source;
        }
        var tree = new NodeTree(new NameBook([]));
        AddTo(tree);
        return ElementText.Of(tree, 0);
    }

    /// <summary>The elements of a name in it.</summary>
    public IEnumerable<UpgradeNode> All(string name) =>
        _children.Where(c => c.Name == name && !c.IsForeign).ToList();

    /// <summary>The first element of a name in it; null where there is none.</summary>
    public UpgradeNode? First(string name) => _children.Find(c => c.Name == name && !c.IsForeign);

    /// <summary>Adds a node behind the others.</summary>
    /// <returns>The node.</returns>
    public UpgradeNode Add(UpgradeNode child)
    {
        child.Parent = this;
        _children.Add(child);
        return child;
    }

    /// <summary>Puts a node in the place of one that is in it.</summary>
    public void Replace(UpgradeNode old, UpgradeNode replacement)
    {
        replacement.Parent = this;
        _children[_children.IndexOf(old)] = replacement;
    }

    /// <summary>Takes over what is foreign in an element in whose place this one stands.</summary>
    /// <returns>This element.</returns>
    public UpgradeNode TakeForeign(UpgradeNode old)
    {
        Declarations = old.Declarations;
        Attributes.AddRange(old.Attributes.Where(a => a.Namespace.Length > 0));
        foreach (var child in old.Elements.Where(c => c.IsForeign))
        {
            Add(child);
        }
        return this;
    }

    /// <summary>Takes a node out.</summary>
    public void Remove(UpgradeNode child) => _children.Remove(child);

    /// <summary>Makes one text of several, between which something was taken out.</summary>
    public void JoinText()
    {
        if (_children.Count(c => c.IsText) > 1)
        {
            var text = OfText(OwnText, this);
            RemoveText();
            text.Parent = this;
            _children.Insert(0, text);
        }
    }

    /// <summary>Takes all text out.</summary>
    public void RemoveText() => _children.RemoveAll(c => c.IsText);

    /// <summary>Puts what is in it into an order; what is equal stays as it stands. Whether anything moved.</summary>
    public bool Sort(Func<UpgradeNode, int> order)
    {
        var sorted = _children.OrderBy(order).ToList();
        if (sorted.SequenceEqual(_children))
        {
            return false;
        }
        _children.Clear();
        _children.AddRange(sorted);
        return true;
    }

    /// <summary>Sets an attribute of the Standard, behind the others where it is new; takes it out for null.</summary>
    /// <returns>This element.</returns>
    public UpgradeNode Set(string attribute, string? value)
    {
        var place = Attributes.FindIndex(a => a.Name == attribute && a.Namespace.Length == 0);
        if (value is null)
        {
            if (place >= 0)
            {
                Attributes.RemoveAt(place);
            }
        }
        else if (place >= 0)
        {
            Attributes[place] = new FurtherAttribute("", attribute, value);
        }
        else
        {
            Attributes.Add(new FurtherAttribute("", attribute, value));
        }
        return this;
    }

    /// <summary>Sets the language; takes it out for null.</summary>
    /// <returns>This element.</returns>
    public UpgradeNode SetLanguage(string? language) => Set(LanguageName, language);

    private static int NumberOf(NodeTree tree, string space, string name) =>
        space.Length == 0 && tree.Book.Find(name) is >= 0 and var known
            ? known
            : tree.NumberOf(new OwnName(space, name));
}
