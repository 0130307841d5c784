namespace Entente.Iati;

/// <summary>A rule that holds of every text that its paths find; the first of which it does not is the
/// culprit.</summary>
internal abstract class TextRule(RuleText text, NameBook book) : Rule
{
    private readonly RulePaths _paths = new(text.Paths, book);

    /// <inheritdoc/>
    public sealed override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts)
    {
        if (_paths.Only is { OwnAttribute: not null } only)
        {
            return only.First(context, at) is not { } item || Accepts(context.TextOf(item), context, at, facts)
                ? true
                : new RuleAnswer(false, item);
        }
        var found = _paths.Select(context, at);
        PathItem? culprit = null;
        foreach (var item in found)
        {
            if (!Accepts(context.TextOf(item), context, at, facts))
            {
                culprit = item;
                break;
            }
        }
        context.Return(found);
        return new RuleAnswer(culprit is null, culprit);
    }

    /// <summary>Whether a text keeps the rule.</summary>
    protected abstract bool Accepts(ReadOnlySpan<char> found, PathContext context, PathItem at, RuleFacts facts);
}
