namespace Entente.Iati;

/// <summary>Several paths that a rule looks at.</summary>
internal sealed class RulePaths(IReadOnlyList<string> paths, NameBook book)
{
    private readonly PathLocation[] _paths = [.. paths.Select(p => PathParser.ParsePath(p, book))];

    /// <summary>What the paths find, one path after the other; to be given back to the context.</summary>
    public ItemList Select(PathContext context, PathItem at)
    {
        var found = context.Borrow();
        foreach (var path in _paths)
        {
            path.Select(context, at, found);
        }
        return found;
    }

    /// <summary>The path, where it is only one.</summary>
    public PathLocation? Only => _paths.Length == 1 ? _paths[0] : null;

    /// <summary>Whether any of them finds something.</summary>
    public bool FindAny(PathContext context, PathItem at)
    {
        foreach (var path in _paths)
        {
            if (path.Holds(context, at))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>How many items they find.</summary>
    public int Count(PathContext context, PathItem at)
    {
        var found = Select(context, at);
        var count = found.Count;
        context.Return(found);
        return count;
    }
}
