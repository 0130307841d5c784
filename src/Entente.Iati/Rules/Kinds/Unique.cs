namespace Entente.Iati;

/// <summary>No two of the texts that the paths find are the same.</summary>
internal sealed class Unique(RuleText text, NameBook book) : IRule
{
    private readonly RulePaths _paths = new(text.Paths, book);

    /// <inheritdoc/>
    public RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return _paths.EveryText(context, at, found => seen.Add(found.ToString()));
    }
}
