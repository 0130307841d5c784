namespace Entente.Iati;

/// <summary>
/// The paths of the elements and attributes that findings name, each made once: most findings of a file stand at few
/// places of the Standard.
/// </summary>
internal sealed class ElementPaths
{
    /// <summary>How many are kept.</summary>
    private const int Most = 2_000;

    private const int Top = 0;

    /// <summary>For each path the numbers of those below it, by name; null where none was asked for yet.</summary>
    private readonly List<int[]?> _below = [null];

    /// <summary>The same for names that a file has of its own, by the number of the path around and the name.</summary>
    private readonly Dictionary<(int Around, int Name), int> _own = [];
    private readonly List<string> _paths = [""];
    private int _namesForgotten;

    /// <summary>The path of an element.</summary>
    public string Of(NodeTree tree, int element)
    {
        Begin(tree);
        return _paths[NumberOf(tree, element)];
    }

    /// <summary>The path of an attribute.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="element">The element that has it.</param>
    /// <param name="name">The number of its name.</param>
    public string OfAttribute(NodeTree tree, int element, int name)
    {
        Begin(tree);
        var around = NumberOf(tree, element);
        return _paths[NumberOf(tree, around, name, isAttribute: true)];
    }

    private void Begin(NodeTree tree)
    {
        if (_paths.Count > Most || _namesForgotten != tree.NamesForgotten)
        {
            _own.Clear();
            _below.RemoveRange(1, _below.Count - 1);
            _below[Top] = null;
            _paths.RemoveRange(1, _paths.Count - 1);
            _namesForgotten = tree.NamesForgotten;
        }
    }

    private int NumberOf(NodeTree tree, int element) =>
        NumberOf(
            tree, tree[element].Parent < 0 ? Top : NumberOf(tree, tree[element].Parent), tree[element].Name,
            isAttribute: false);

    private int NumberOf(NodeTree tree, int around, int name, bool isAttribute)
    {
        var kind = (name * 2) + (isAttribute ? 1 : 0);
        if (name < tree.Book.Count)
        {
            ref var known = ref (_below[around] ??= new int[tree.Book.Count * 2])[kind];
            return known > 0 ? known : known = Add(tree, around, name, isAttribute);
        }
        if (!_own.TryGetValue((around, kind), out var number))
        {
            number = Add(tree, around, name, isAttribute);
            _own.Add((around, kind), number);
        }
        return number;
    }

    private int Add(NodeTree tree, int around, int name, bool isAttribute)
    {
        _paths.Add(_paths[around] + (isAttribute ? "/@" : "/") + FindingList.Shortened(tree.NameOf(name)));
        _below.Add(null);
        return _paths.Count - 1;
    }
}
