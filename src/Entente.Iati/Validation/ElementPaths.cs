namespace Entente.Iati;

/// <summary>
/// The paths of the elements and attributes that findings name, each made once: most findings of a file stand at few
/// places of the Standard.
/// </summary>
internal sealed class ElementPaths
{
    /// <summary>How many are kept.</summary>
    private const int Most = 10_000;

    private const int Top = -1;

    /// <summary>By the number of the path around, the name, and whether that is an attribute's.</summary>
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<string> _paths = [];
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
            _numbers.Clear();
            _paths.Clear();
            _namesForgotten = tree.NamesForgotten;
        }
    }

    private int NumberOf(NodeTree tree, int element) =>
        NumberOf(
            tree, tree[element].Parent < 0 ? Top : NumberOf(tree, tree[element].Parent), tree[element].Name,
            isAttribute: false);

    private int NumberOf(NodeTree tree, int around, int name, bool isAttribute)
    {
        var key = ((long)around << 32) | ((uint)name << 1) | (isAttribute ? 1u : 0u);
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _paths.Count;
            _numbers.Add(key, number);
            _paths.Add(
                (around == Top ? "" : _paths[around]) + (isAttribute ? "/@" : "/")
                + FindingList.Shortened(tree.NameOf(name)));
        }
        return number;
    }
}
