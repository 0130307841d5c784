namespace Entente.Iati;

/// <summary>Where the identifier of an activity or organisation stands.</summary>
internal static class Identifiers
{
    /// <summary>
    /// The identifier of what stands in a tree, without white space around it; null where it has none, or where the
    /// tree was not read so far.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="kind">What its file is about.</param>
    public static string? Of(NodeTree tree, FileKind? kind)
    {
        // Organisation files of 1.0x have the identifier in an element of another name.
        ReadOnlySpan<string> names = kind == FileKind.Organisations
            ? ["organisation-identifier", "iati-identifier"]
            : ["iati-identifier"];
        for (var child = tree[0].FirstChild; child >= 0; child = tree[child].Next)
        {
            if (!tree.IsText(child) && names.Contains(tree.NameOf(tree[child].Name)))
            {
                var text = PathContext.TextOf(tree, new PathItem(child)).Trim();
                return text.IsEmpty ? null : text.ToString();
            }
        }
        return null;
    }
}
