namespace Entente.Iati;

/// <summary>Where a step of a path leads.</summary>
internal enum PathAxis
{
    /// <summary>To the elements within.</summary>
    Child,

    /// <summary>To an attribute.</summary>
    Attribute,

    /// <summary>To the runs of text within.</summary>
    Text,

    /// <summary>To where one stands.</summary>
    Self,

    /// <summary>To the element around.</summary>
    Parent,

    /// <summary>To every element of the tree, at whatever depth.</summary>
    Anywhere,
}

/// <summary>A step of a path.</summary>
/// <param name="Axis">Where it leads.</param>
/// <param name="Name">The number of the name that is wanted; <see cref="AnyName"/> for any; -1 for one that nothing
/// has.</param>
/// <param name="Conditions">What must hold of an item; each asked in turn.</param>
/// <param name="Position">Which of the items of each parent is wanted, from 1; 0 for all.</param>
internal sealed record PathStep(PathAxis Axis, int Name, PathExpression[] Conditions, int Position)
{
    /// <summary>Any name.</summary>
    public const int AnyName = -2;
}

/// <summary>A path of steps.</summary>
/// <param name="steps">The steps.</param>
/// <param name="fromTop">Whether it begins at the top of the tree, wherever it is asked.</param>
/// <param name="other">A further path, whose items come behind those of this one; null for none.</param>
internal sealed class PathLocation(PathStep[] steps, bool fromTop, PathLocation? other) : PathExpression
{
    private readonly int[] _names =
        [.. steps.Where(s => s.Name != PathStep.AnyName).Select(s => s.Name).Distinct()];

    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Items;

    /// <summary>The number of the name, where this is an attribute of where one stands, and nothing else.</summary>
    public int? OwnAttribute { get; } =
        !fromTop && other is null && steps is [{ Axis: PathAxis.Attribute, Name: >= 0, Conditions: [] } only]
            ? only.Name
            : null;

    /// <summary>Adds what the path finds, in the order of the file.</summary>
    public void Select(PathContext context, PathItem at, ItemList found)
    {
        if (OwnAttribute is { } name)
        {
            if (!at.IsAttribute && context.Tree.FindAttribute(at.Node, name) is >= 0 and var place)
            {
                found.Add(new PathItem(at.Node, place));
            }
            return;
        }
        if (MayFind(context.Tree))
        {
            Walk(context, fromTop ? new PathItem(0) : at, 0, found);
        }
        other?.Select(context, at, found);
    }

    /// <summary>The first item that the path finds; null where it finds none.</summary>
    public PathItem? First(PathContext context, PathItem at)
    {
        if (OwnAttribute is { } name)
        {
            return !at.IsAttribute && context.Tree.FindAttribute(at.Node, name) is >= 0 and var place
                ? new PathItem(at.Node, place)
                : null;
        }
        return MayFind(context.Tree) && Walk(context, fromTop ? new PathItem(0) : at, 0, null)
            ? context.First
            : other?.First(context, at);
    }

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) => First(context, at) is not null;

    /// <inheritdoc/>
    public override double Number(PathContext context, PathItem at) => NumberOf(Text(context, at));

    /// <inheritdoc/>
    public override string Text(PathContext context, PathItem at) =>
        First(context, at) is { } first ? context.TextOf(first).ToString() : "";

    /// <summary>Most activities have few of the names that rules speak of: then there is nothing to look for.</summary>
    private bool MayFind(NodeTree tree)
    {
        foreach (var name in _names)
        {
            if (!tree.Has(name))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// Takes the step from an item, and those behind it. Without a list it ends at the first item, which the context
    /// then has; whether it ended so.
    /// </summary>
    private bool Walk(PathContext context, PathItem at, int stepIndex, ItemList? found)
    {
        if (stepIndex == steps.Length)
        {
            found?.Add(at);
            context.First = at;
            return found is null;
        }
        var step = steps[stepIndex];
        if (at.IsAttribute && step.Axis is not (PathAxis.Self or PathAxis.Parent))
        {
            return false;
        }
        var tree = context.Tree;
        switch (step.Axis)
        {
            case PathAxis.Attribute:
                return WalkAttributes(context, at.Node, stepIndex, found);
            case PathAxis.Child or PathAxis.Text:
                return WalkChildren(context, at.Node, stepIndex, found);
            case PathAxis.Parent:
                var parent = at.IsAttribute ? at.Node : tree[at.Node].Parent;
                return parent >= 0 && Follow(context, new PathItem(parent), stepIndex, 0, found);
            case PathAxis.Anywhere:
                return WalkAnywhere(context, stepIndex, found);
            default:
                return (step.Name == PathStep.AnyName || (!at.IsAttribute && tree[at.Node].Name == step.Name))
                    && Follow(context, at, stepIndex, 0, found);
        }
    }

    private bool WalkAttributes(PathContext context, int element, int stepIndex, ItemList? found)
    {
        var name = steps[stepIndex].Name;
        var count = context.Tree.AttributeCountOf(element);
        for (var i = 0; i < count; i++)
        {
            if ((name == PathStep.AnyName || name == context.Tree.Attribute(element, i).Name)
                && Follow(context, new PathItem(element, i), stepIndex, 0, found))
            {
                return true;
            }
        }
        return false;
    }

    private bool WalkAnywhere(PathContext context, int stepIndex, ItemList? found)
    {
        var name = steps[stepIndex].Name;
        var tree = context.Tree;
        if (name >= 0)
        {
            for (var node = tree.FirstNamed(name); node >= 0 && context.Look(); node = tree[node].NextNamed)
            {
                if (Follow(context, new PathItem(node), stepIndex, 0, found))
                {
                    return true;
                }
            }
            return false;
        }
        var needed = steps[stepIndex].Conditions is [PathLocation { OwnAttribute: { } attribute }, ..] ? attribute : -1;
        for (var node = 0; node < tree.Count && context.Look(); node++)
        {
            if (name == PathStep.AnyName && !tree.IsText(node)
                && (needed < 0 || tree.FindAttribute(node, needed) >= 0)
                && Follow(context, new PathItem(node), stepIndex, 0, found))
            {
                return true;
            }
        }
        return false;
    }

    private bool WalkChildren(PathContext context, int element, int stepIndex, ItemList? found)
    {
        var step = steps[stepIndex];
        var tree = context.Tree;
        var position = 0;
        if (element == 0 && step.Axis == PathAxis.Child && step.Name >= 0)
        {
            // The top has many children of many names: those of one name are found at once.
            for (var node = tree.FirstNamed(step.Name); node >= 0 && context.Look(); node = tree[node].NextNamed)
            {
                if (tree[node].Parent == 0
                    && Follow(context, new PathItem(node), stepIndex, ++position, found))
                {
                    return true;
                }
            }
            return false;
        }
        for (var child = tree[element].FirstChild; child >= 0 && context.Look(); child = tree[child].Next)
        {
            var name = tree[child].Name;
            var isMeant = step.Axis == PathAxis.Text ? name == Node.Text
                : name == step.Name || (step.Name == PathStep.AnyName && name != Node.Text);
            if (isMeant && Follow(context, new PathItem(child), stepIndex, ++position, found))
            {
                return true;
            }
        }
        return false;
    }

    private bool Follow(PathContext context, PathItem item, int stepIndex, int position, ItemList? found)
    {
        var step = steps[stepIndex];
        if (step.Position > 0 && position > 0 && position != step.Position)
        {
            return false;
        }
        foreach (var condition in step.Conditions)
        {
            if (!condition.Holds(context, item))
            {
                return false;
            }
        }
        return Walk(context, item, stepIndex + 1, found);
    }
}
