using System.Buffers;
using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// The part of XPath 1.0 that rules are written in: paths with conditions, <c>or</c>, <c>and</c>, comparisons, sums,
/// <c>not</c>, <c>count</c> and <c>number</c>. Source: XML Path Language 1.0, sections 2 to 4.
/// </summary>
internal abstract class PathExpression
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("-.0123456789");

    /// <summary>What kind of value it has.</summary>
    public abstract PathValueKind Kind { get; }

    /// <summary>Whether it holds of an item.</summary>
    public abstract bool Holds(PathContext context, PathItem at);

    /// <summary>Its number; not a number where its text is none.</summary>
    public virtual double Number(PathContext context, PathItem at) => Holds(context, at) ? 1 : 0;

    /// <summary>Its text.</summary>
    public virtual string Text(PathContext context, PathItem at) => Holds(context, at) ? "true" : "false";

    /// <summary>The number that a text says; not a number where it says none.</summary>
    public static double NumberOf(ReadOnlySpan<char> text)
    {
        var digits = text.Trim(" \t\r\n");
        return !digits.IsEmpty && !digits.ContainsAnyExcept(OfNumbers) && digits.LastIndexOf('-') <= 0
            && double.TryParse(
                digits,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var number)
                ? number
                : double.NaN;
    }
}

/// <summary>The kinds of values of XPath.</summary>
internal enum PathValueKind
{
    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>What a path finds.</summary>
    Items,
}

/// <summary>Either of two holds.</summary>
internal sealed class OrExpression(PathExpression left, PathExpression right) : PathExpression
{
    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Truth;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) =>
        left.Holds(context, at) || right.Holds(context, at);
}

/// <summary>Both of two hold.</summary>
internal sealed class AndExpression(PathExpression left, PathExpression right) : PathExpression
{
    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Truth;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) =>
        left.Holds(context, at) && right.Holds(context, at);
}

/// <summary>One does not hold.</summary>
internal sealed class NotExpression(PathExpression inner) : PathExpression
{
    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Truth;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) => !inner.Holds(context, at);
}

/// <summary>The sum of two.</summary>
internal sealed class SumExpression(PathExpression left, PathExpression right) : PathExpression
{
    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Number;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) =>
        Number(context, at) is not (0 or double.NaN);

    /// <inheritdoc/>
    public override double Number(PathContext context, PathItem at) =>
        left.Number(context, at) + right.Number(context, at);
}

/// <summary>How many items a path finds.</summary>
internal sealed class CountExpression(PathLocation path) : PathExpression
{
    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Number;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) => Number(context, at) > 0;

    /// <inheritdoc/>
    public override double Number(PathContext context, PathItem at)
    {
        var found = context.Borrow();
        path.Select(context, at, found);
        var count = found.Count;
        context.Return(found);
        return count;
    }
}

/// <summary>The number of another expression.</summary>
internal sealed class NumberExpression(PathExpression inner) : PathExpression
{
    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Number;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) =>
        Number(context, at) is not (0 or double.NaN);

    /// <inheritdoc/>
    public override double Number(PathContext context, PathItem at) => inner.Number(context, at);
}

/// <summary>A number as written.</summary>
internal sealed class ConstantExpression(double value) : PathExpression
{
    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Number;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) => value != 0;

    /// <inheritdoc/>
    public override double Number(PathContext context, PathItem at) => value;
}

/// <summary>A text as written; <c>$1</c> is what the rule is being asked for.</summary>
internal sealed class LiteralExpression(string text) : PathExpression
{
    /// <inheritdoc/>
    public override PathValueKind Kind => PathValueKind.Text;

    /// <inheritdoc/>
    public override bool Holds(PathContext context, PathItem at) => Text(context, at).Length > 0;

    /// <inheritdoc/>
    public override double Number(PathContext context, PathItem at) => NumberOf(Text(context, at));

    /// <inheritdoc/>
    public override string Text(PathContext context, PathItem at) => text == "$1" ? context.Variable : text;
}
