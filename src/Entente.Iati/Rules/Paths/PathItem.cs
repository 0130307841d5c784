namespace Entente.Iati;

/// <summary>What a path finds: an element, a run of text, or an attribute.</summary>
/// <param name="Node">The element or text, or the element that has the attribute.</param>
/// <param name="Attribute">The attribute's place in its element; -1 for an element or text.</param>
internal readonly record struct PathItem(int Node, int Attribute = -1)
{
    /// <summary>Whether it is an attribute.</summary>
    public bool IsAttribute => Attribute >= 0;
}

/// <summary>What an expression is asked of: a tree, and the text that stands for <c>$1</c> in it.</summary>
/// <param name="tree">The tree.</param>
/// <param name="lists">Lists to collect items in.</param>
internal sealed class PathContext(NodeTree tree, ItemLists lists)
{
    /// <summary>How often each node may be looked at, by and large; real files come to less than 12.</summary>
    private const long MostLooks = 100;

    private readonly long _most = MostLooks * (tree.NodeCount + 500L);
    private long _looks;

    /// <summary>The tree.</summary>
    public NodeTree Tree => tree;

    /// <summary>
    /// Whether nodes were looked at too often, so that what paths find is not whole any more: some rules take time that
    /// grows with the square of what an activity holds.
    /// </summary>
    public bool IsExhausted => _looks > _most;

    /// <summary>The item that a path found last.</summary>
    public PathItem First { get; set; }

    /// <summary>What stands for <c>$1</c>.</summary>
    public string Variable { get; set; } = "";

    /// <summary>The text of an item: the value of an attribute, all text within an element.</summary>
    public ReadOnlySpan<char> TextOf(PathItem item) => TextOf(tree, item);

    /// <summary>The text of an item of a tree: the value of an attribute, all text within an element.</summary>
    public static ReadOnlySpan<char> TextOf(NodeTree tree, PathItem item)
    {
        if (item.IsAttribute)
        {
            return tree.Value(item.Node, item.Attribute);
        }
        if (tree.IsText(item.Node))
        {
            return tree.Text(item.Node);
        }
        var child = tree[item.Node].FirstChild;
        if (child < 0)
        {
            return [];
        }
        return tree.IsText(child) && tree[child].Next < 0 ? tree.Text(child) : AllTextOf(tree, item.Node);
    }

    /// <summary>One more node is looked at; false where it were too many.</summary>
    public bool Look() => ++_looks <= _most;

    /// <summary>A list to collect items in; to be given back.</summary>
    public ItemList Borrow() => lists.Borrow();

    /// <summary>Gives a list back.</summary>
    public void Return(ItemList list) => lists.Return(list);

    private static string AllTextOf(NodeTree tree, int element)
    {
        var text = new System.Text.StringBuilder();
        Append(tree, element, text);
        return text.ToString();
    }

    private static void Append(NodeTree tree, int element, System.Text.StringBuilder text)
    {
        for (var child = tree[element].FirstChild; child >= 0; child = tree[child].Next)
        {
            if (tree.IsText(child))
            {
                text.Append(tree.Text(child));
            }
            else
            {
                Append(tree, child, text);
            }
        }
    }
}
