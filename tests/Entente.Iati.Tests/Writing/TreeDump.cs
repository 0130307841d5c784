namespace Entente.Iati.Tests;

/// <summary>What a file says, as lines: independent of the records, so that a loss in them is seen.</summary>
internal static class TreeDump
{
    public static IReadOnlyList<string> Of(TextReader text)
    {
        using var reader = TreeReader.Open(text);
        reader.FindRoot().ShouldNotBeNull();
        reader.ReadWhole(new NameBook([]));
        var lines = new List<string>();
        Add(reader.Tree, 0, 0, lines);
        return lines;
    }

    private static void Add(NodeTree tree, int node, int depth, List<string> lines)
    {
        if (tree.IsText(node))
        {
            if (!tree.Text(node).IsWhiteSpace())
            {
                lines.Add($"{depth} {tree.Text(node)}");
            }
            return;
        }
        var attributes = tree.Attributes(node).ToArray().Select(a => $" {Name(tree, a.Name)}='{tree.Value(a)}'");
        lines.Add($"{depth} <{Name(tree, tree[node].Name)}{string.Concat(attributes.Order(StringComparer.Ordinal))}");
        for (var child = tree[node].FirstChild; child >= 0; child = tree[child].Next)
        {
            Add(tree, child, depth + 1, lines);
        }
    }

    private static string Name(NodeTree tree, int name) => tree.NamespaceOf(name) is { Length: > 0 } space
        ? $"{{{space}}}{tree.NameOf(name).Split(':')[^1]}"
        : tree.NameOf(name);
}
