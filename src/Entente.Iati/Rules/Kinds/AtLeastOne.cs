namespace Entente.Iati;

/// <summary>At least one of the paths finds something.</summary>
internal sealed class AtLeastOne(RuleText text, NameBook book) : Rule
{
    private readonly RulePaths _paths = new(text.Paths, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) => _paths.FindAny(context, at);
}
