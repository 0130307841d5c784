namespace Entente.Iati;

/// <summary>No text has white space before or behind it.</summary>
internal sealed class NoSpaces(RuleText text, NameBook book) : IRule
{
    private readonly RulePaths _paths = new(text.Paths, book);

    /// <inheritdoc/>
    public RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        _paths.EveryText(context, at, found => found.Trim().Length == found.Length);
}
