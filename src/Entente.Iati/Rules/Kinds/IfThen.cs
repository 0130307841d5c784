namespace Entente.Iati;

/// <summary>
/// If the one holds, the other holds too. A bare path holds always, whatever it finds, since the official validator
/// asks whether it got a list, and an empty list is one.
/// </summary>
internal sealed class IfThen(RuleText text, NameBook book) : Rule
{
    private readonly PathExpression _if = PathParser.Parse(text.If, book);
    private readonly PathExpression _then = PathParser.Parse(text.Then, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        !Holds(_if, context, at) || Holds(_then, context, at);

    private static bool Holds(PathExpression expression, PathContext context, PathItem at) =>
        expression is PathLocation || expression.Holds(context, at);
}
