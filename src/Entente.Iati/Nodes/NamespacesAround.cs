namespace Entente.Iati;

/// <summary>The namespaces that are declared around an element.</summary>
internal static class NamespacesAround
{
    /// <summary>What prefixes stand for that may be used in an element and are not declared by it, by prefix.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="element">The element.</param>
    /// <param name="source">The element as it stands in the file.</param>
    /// <param name="root">What the root of the file declares.</param>
    public static ValueList<NamespaceDeclaration> Of(
        NodeTree tree, int element, string source, ValueList<NamespaceDeclaration> root)
    {
        if (root.IsEmpty && tree.Markup.Count == 0)
        {
            return default;
        }
        var seen = tree.Markup.DeclaredBy(element).Select(d => d.Prefix).ToHashSet(StringComparer.Ordinal);
        var found = new List<NamespaceDeclaration>();
        for (var around = tree[element].Parent; around >= 0; around = tree[around].Parent)
        {
            Take(tree.Markup.DeclaredBy(around));
        }
        Take(root);
        return [.. found.OrderBy(d => d.Prefix, StringComparer.Ordinal)];

        void Take(ValueList<NamespaceDeclaration> declared)
        {
            foreach (var one in declared)
            {
                var isUsed = one.Prefix.Length == 0
                    ? one.Namespace.Length > 0
                    : source.Contains(one.Prefix + ":", StringComparison.Ordinal);
                if (seen.Add(one.Prefix) && isUsed)
                {
                    found.Add(one);
                }
            }
        }
    }
}
