namespace Entente.Iati;

/// <summary>The paths find at most one item in all.</summary>
internal sealed class NoMoreThanOne(RuleText text, NameBook book) : Rule
{
    private readonly RulePaths _paths = new(text.Paths, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) => _paths.Count(context, at) <= 1;
}
