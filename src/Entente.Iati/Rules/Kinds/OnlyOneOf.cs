namespace Entente.Iati;

/// <summary>Where something that excludes them stands, the paths find nothing; else one of them at most.</summary>
internal sealed class OnlyOneOf(RuleText text, NameBook book) : Rule
{
    private readonly RulePaths _excluded = new(text.Excluded, book);
    private readonly RulePaths _paths = new(text.Paths, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        _excluded.Count(context, at) == 0 ? _paths.Count(context, at) <= 1 : _paths.Count(context, at) == 0;
}
