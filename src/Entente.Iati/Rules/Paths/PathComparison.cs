namespace Entente.Iati;

/// <summary>The signs by which two values are compared.</summary>
internal enum ComparisonSign
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    Unequal,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual,
}

/// <summary>
/// Compares two values. What a path finds compares as soon as one of its items does. Source: XPath 1.0, section 3.4.
/// </summary>
internal sealed class PathComparison(PathExpression left, ComparisonSign sign, PathExpression right) : PathExpression
{
    private readonly bool _isByText =
        sign is ComparisonSign.Equal or ComparisonSign.Unequal
        && left.Kind is PathValueKind.Text or PathValueKind.Items
        && right.Kind is PathValueKind.Text or PathValueKind.Items;

    private readonly bool _isByTruth = left.Kind == PathValueKind.Truth || right.Kind == PathValueKind.Truth;

    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Truth;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at)
    {
        if (_isByTruth)
        {
            return Compare(left.Holds(context, at) ? 1 : 0, right.Holds(context, at) ? 1 : 0);
        }
        if (left is PathLocation { OwnAttribute: { } name } && right.Kind == PathValueKind.Text && _isByText)
        {
            var found = at.IsAttribute ? -1 : context.Tree.FindAttribute(at.Node, name);
            return found >= 0
                && CompareTexts(context.Tree.Value(at.Node, found), right.Text(context, at));
        }
        if (left is PathLocation leftPath)
        {
            return right is PathLocation other
                ? AnyPair(context, at, leftPath, other)
                : Any(context, at, leftPath, right, isItemRight: false);
        }
        return right is PathLocation rightPath ? Any(context, at, rightPath, left, isItemRight: true)
            : _isByText ? CompareTexts(left.Text(context, at), right.Text(context, at))
            : Compare(left.Number(context, at), right.Number(context, at));
    }

    private bool Compares(PathContext context, PathItem left, PathItem right) =>
        _isByText
            ? CompareTexts(context.TextOf(left), context.TextOf(right))
            : Compare(NumberOf(context.TextOf(left)), NumberOf(context.TextOf(right)));

    private bool Compares(PathContext context, PathItem at, PathExpression value, PathItem item, bool isItemRight)
    {
        if (_isByText)
        {
            return CompareTexts(context.TextOf(item), value.Text(context, at));
        }
        var number = NumberOf(context.TextOf(item));
        return isItemRight
            ? Compare(value.Number(context, at), number)
            : Compare(number, value.Number(context, at));
    }

    private bool CompareTexts(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.SequenceEqual(b) == (sign == ComparisonSign.Equal);

    private bool Compare(double a, double b) => sign switch
    {
        ComparisonSign.Equal => a == b,
        ComparisonSign.Unequal => a != b,
        ComparisonSign.Less => a < b,
        ComparisonSign.LessOrEqual => a <= b,
        ComparisonSign.Greater => a > b,
        _ => a >= b,
    };

    private bool Any(PathContext context, PathItem at, PathLocation path, PathExpression value, bool isItemRight)
    {
        var found = context.Borrow();
        path.Select(context, at, found);
        var any = false;
        foreach (var item in found)
        {
            any = any || Compares(context, at, value, item, isItemRight);
        }
        context.Return(found);
        return any;
    }

    private bool AnyPair(PathContext context, PathItem at, PathLocation path, PathLocation other)
    {
        var (found, others) = (context.Borrow(), context.Borrow());
        path.Select(context, at, found);
        other.Select(context, at, others);
        var any = false;
        foreach (var item in found)
        {
            for (var i = 0; i < others.Count && !any && context.Look(); i++)
            {
                any = Compares(context, item, others[i]);
            }
        }
        context.Return(others);
        context.Return(found);
        return any;
    }
}
