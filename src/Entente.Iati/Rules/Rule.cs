namespace Entente.Iati;

/// <summary>What a rule may know besides the file.</summary>
/// <param name="Today">The day by which the future begins.</param>
/// <param name="Publishers">The identifiers of registered publishers.</param>
/// <param name="Prefixes">The lists of organisation identifiers, by their codes, that may begin one.</param>
internal sealed record RuleFacts(
    DateOnly Today, IReadOnlySet<string> Publishers, IReadOnlySet<string> Prefixes)
{
    /// <summary>The codelists.</summary>
    public CodelistSet Codelists { get; init; } = CodelistSet.Shipped;
}

/// <summary>What a rule says of an element.</summary>
/// <param name="IsKept">Whether the element keeps the rule; null where there is nothing to ask.</param>
/// <param name="Culprit">What breaks it, where that is one thing; null where it is the element as a whole.</param>
/// <param name="Detail">What it came to, as a sum; empty where the culprit says it all.</param>
/// <param name="Way">In which way it is broken, where its id alone does not say it; empty where it does.</param>
internal readonly record struct RuleAnswer(bool? IsKept, PathItem? Culprit = null, string Detail = "", string Way = "")
{
    /// <summary>There is nothing to ask.</summary>
    public static RuleAnswer NotAsked => new(null);

    /// <summary>The rule is kept, or broken by the element as a whole.</summary>
    public static implicit operator RuleAnswer(bool isKept) => new(isKept);
}

/// <summary>A rule that can be asked of an element.</summary>
internal abstract class Rule
{
    /// <summary>What the rule says of an element.</summary>
    /// <param name="context">The tree.</param>
    /// <param name="at">The element.</param>
    /// <param name="facts">What it may know besides.</param>
    public abstract RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts);
}
