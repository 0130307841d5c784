namespace Entente.Iati;

/// <summary>What the root of a file says that holds for everything in it.</summary>
/// <param name="Language">The language; null where it states none.</param>
/// <param name="Declarations">The namespaces.</param>
internal readonly record struct RootFacts(string? Language, ValueList<NamespaceDeclaration> Declarations);

/// <summary>The activity or organisation whose elements are read: its tree, what was taken from it, and what holds for
/// everything in it.</summary>
internal sealed class ElementScope
{
    private const string LanguageName = "xml:lang";

    private readonly RootFacts _root;
    private readonly int[] _taken;
    private readonly bool[] _takenAttributes;
    private int _takenCount;
    private ValueList<NamespaceDeclaration> _around;

    /// <summary>Begins with the element at the top of a tree.</summary>
    /// <param name="tree">The tree; it stays as it is until everything is read.</param>
    /// <param name="root">What the root of the file says.</param>
    public ElementScope(NodeTree tree, RootFacts root)
    {
        Tree = tree;
        _root = root;
        _taken = new int[tree.Count];
        _takenAttributes = new bool[tree.AttributeCount];
        DefaultCurrency = Value(0, "default-currency");
    }

    /// <summary>The tree.</summary>
    public NodeTree Tree { get; }

    /// <summary>The default currency; null where none is stated.</summary>
    public string? DefaultCurrency { get; }

    /// <summary>What an activity states for its transactions.</summary>
    public TransactionDefaults TransactionDefaults => field ??= new TransactionDefaults
    {
        Humanitarian = Stated.Of<bool>(Value(0, "humanitarian")),
        FlowType = Look("default-flow-type", CodeElement.Read).FirstOrDefault(),
        FinanceType = Look("default-finance-type", CodeElement.Read).FirstOrDefault(),
        AidTypes = [.. Look("default-aid-type", AidType.Read)],
        TiedStatus = Look("default-tied-status", CodeElement.Read).FirstOrDefault(),
    };

    /// <summary>The next node of a name in an element; -1 where there is none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The number of the name, or that of text.</param>
    /// <param name="previous">The node behind which it is looked for; -1 for the first.</param>
    public int NextNode(int element, int name, int previous)
    {
        var node = previous < 0 ? Tree[element].FirstChild : Tree[previous].Next;
        while (node >= 0 && Tree[node].Name != name)
        {
            node = Tree[node].Next;
        }
        return node;
    }

    /// <summary>Takes a node, so that it is not left over.</summary>
    public void Take(int node) => _taken[node] = ++_takenCount;

    /// <summary>Takes an attribute and gives its value; null where it does not stand.</summary>
    public string? TakeAttribute(int element, string name)
    {
        var place = Tree.FindAttribute(element, Tree.FindName(name));
        if (place < 0)
        {
            return null;
        }
        _takenAttributes[Tree[element].Start + place] = true;
        return Tree.Value(element, place).ToString();
    }

    /// <summary>The language that an element states; null where it states none.</summary>
    public string? LanguageOf(int element) => Value(element, LanguageName);

    /// <summary>The language that is stated nearest around an element; null where none is.</summary>
    public string? LanguageAround(int element)
    {
        for (var around = Tree[element].Parent; around >= 0; around = Tree[around].Parent)
        {
            if (LanguageOf(around) is { } language)
            {
                return language;
            }
        }
        return _root.Language;
    }

    /// <summary>The attributes of an element that were not taken.</summary>
    public ValueList<FurtherAttribute> AttributesLeft(int element)
    {
        List<FurtherAttribute>? left = null;
        var attributes = Tree.Attributes(element);
        for (var i = 0; i < attributes.Length; i++)
        {
            if (!_takenAttributes[Tree[element].Start + i])
            {
                var name = attributes[i].Name;
                (left ??= []).Add(new FurtherAttribute(
                    Tree.NamespaceOf(name), Tree.NameOf(name), Tree.Value(attributes[i]).ToString()));
            }
        }
        return left is null ? default : [.. left];
    }

    /// <summary>Whether all nodes of an element were taken, in the order in which they stand.</summary>
    public bool IsAllTaken(int element)
    {
        var last = 0;
        for (var node = Tree[element].FirstChild; node >= 0; node = Tree[node].Next)
        {
            if (_taken[node] > last)
            {
                last = _taken[node];
            }
            else if (!IsSpace(node))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>What was not taken of the nodes of an element, in the order of the file.</summary>
    public ValueList<FurtherNode> LeftIn(int element)
    {
        var nodes = new List<FurtherNode>();
        for (var node = Tree[element].FirstChild; node >= 0; node = Tree[node].Next)
        {
            if (_taken[node] == 0 && !IsSpace(node))
            {
                nodes.Add(Tree.IsText(node) ? new FurtherText(Tree.Text(node).ToString()) : FurtherOf(node));
            }
        }
        return [.. nodes];
    }

    /// <summary>The order of all nodes of an element; empty where those that were taken stand in the order in which
    /// they were taken, and before the others.</summary>
    public ValueList<string> OrderIn(int element)
    {
        if (IsInOrder(element))
        {
            return default;
        }
        var order = new List<string>();
        for (var node = Tree[element].FirstChild; node >= 0; node = Tree[node].Next)
        {
            if (_taken[node] > 0)
            {
                order.Add(Tree.IsText(node) ? Further.OwnText : Tree.NameOf(Tree[node].Name));
            }
            else if (!IsSpace(node))
            {
                order.Add(Further.NextNode);
            }
        }
        return [.. order];
    }

    private bool IsInOrder(int element)
    {
        var last = 0;
        for (var node = Tree[element].FirstChild; node >= 0; node = Tree[node].Next)
        {
            if (_taken[node] > 0 && _taken[node] < last)
            {
                return false;
            }
            last = _taken[node] > 0 ? _taken[node] : IsSpace(node) ? last : int.MaxValue;
        }
        return true;
    }

    /// <summary>An element that has no place in the Standard, as it stands in the file where that is known.</summary>
    public FurtherElement FurtherOf(int element)
    {
        var source = Tree.Markup.SourceOf(element) ?? ElementText.Of(Tree, element);
        var name = Tree[element].Name;
        var around = NamespacesAround.Of(Tree, element, source, _root.Declarations);
        // Neighbours share the list, as a rule.
        _around = around == _around ? _around : around;
        return new FurtherElement(Tree.NamespaceOf(name), Tree.NameOf(name), source, _around);
    }

    /// <summary>White space that nobody took: between elements it says nothing.</summary>
    private bool IsSpace(int node) =>
        _taken[node] == 0 && Tree.IsText(node) && !Tree.Text(node).ContainsAnyExcept(ValueForms.WhiteSpace);

    /// <summary>Reads the elements of a name at the top without taking them.</summary>
    private IEnumerable<T> Look<T>(string name, Func<ElementReader, T> read)
    {
        var number = Tree.FindName(name);
        for (var child = NextNode(0, number, -1); child >= 0; child = NextNode(0, number, child))
        {
            yield return read(new ElementReader(this, child));
        }
    }

    private string? Value(int element, string name)
    {
        var place = Tree.FindAttribute(element, Tree.FindName(name));
        return place < 0 ? null : Tree.Value(element, place).ToString();
    }
}
