namespace Entente.Iati;

/// <summary>Who reports an activity or organisation, as it stands there.</summary>
/// <param name="Ref">The identifier of the organisation; empty where none stands there.</param>
/// <param name="Name">Its name, in the language that stands first; empty where none stands there.</param>
public sealed record ReporterName(string Ref, string Name);

/// <summary>What people call an activity or organisation, taken from its tree.</summary>
internal static class ElementNames
{
    private const int LongestName = 300;

    /// <summary>The title of an activity or name of an organisation, the first one; null for none.</summary>
    public static string? TitleOf(NodeTree tree) =>
        (Find(tree, "title") ?? Find(tree, "name")) is { } title && NameOf(tree, title) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>Who reports it; null where nobody is named.</summary>
    public static ReporterName? ReporterOf(NodeTree tree)
    {
        if (Find(tree, "reporting-org") is not { } organisation)
        {
            return null;
        }
        var index = tree.FindAttribute(organisation, tree.FindName("ref"));
        var identifier = index < 0 ? "" : Shown(tree.Value(organisation, index));
        var name = NameOf(tree, organisation);
        return identifier.Length + name.Length == 0 ? null : new ReporterName(identifier, name);
    }

    private static int? Find(NodeTree tree, string name)
    {
        var number = tree.FindName(name);
        for (var child = tree[0].FirstChild; child >= 0; child = tree[child].Next)
        {
            if (tree[child].Name == number)
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>The first text in an element: a narrative, or in versions before 2.01 its own.</summary>
    private static string NameOf(NodeTree tree, int element)
    {
        for (var child = tree[element].FirstChild; child >= 0; child = tree[child].Next)
        {
            var text = tree.IsText(child) ? child : tree[child].FirstChild;
            if (text >= 0 && tree.IsText(text) && !tree.Text(text).IsWhiteSpace())
            {
                return Shown(tree.Text(text));
            }
        }
        return "";
    }

    private static string Shown(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= LongestName ? trimmed.ToString() : string.Concat(trimmed[..LongestName], "…");
    }
}
