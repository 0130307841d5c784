namespace Entente.Iati;

/// <summary>No two of the texts that the paths find are the same.</summary>
internal sealed class Unique(RuleText text, NameBook book) : Rule
{
    private readonly RulePaths _paths = new(text.Paths, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts)
    {
        var found = _paths.Select(context, at);
        PathItem? culprit = found.Count switch
        {
            0 or 1 => null,
            2 => context.TextOf(found[0]).SequenceEqual(context.TextOf(found[1])) ? found[1] : null,
            _ => FirstAgain(context, found),
        };
        context.Return(found);
        return new RuleAnswer(culprit is null, culprit);
    }

    private static PathItem? FirstAgain(PathContext context, ItemList found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in found)
        {
            if (!seen.Add(context.TextOf(item).ToString()))
            {
                return item;
            }
        }
        return null;
    }
}
