namespace Entente.Iati;

/// <summary>What a rule may know besides the file.</summary>
/// <param name="Today">The day by which the future begins.</param>
/// <param name="Publishers">The identifiers of registered publishers.</param>
/// <param name="Prefixes">The lists of organisation identifiers, by their codes, that may begin one.</param>
internal sealed record RuleFacts(
    DateOnly Today, IReadOnlySet<string> Publishers, IReadOnlySet<string> Prefixes);

/// <summary>A rule that can be asked of an element.</summary>
internal interface IRule
{
    /// <summary>Whether the element keeps the rule; null where there is nothing to ask.</summary>
    /// <param name="context">The tree.</param>
    /// <param name="at">The element.</param>
    /// <param name="facts">What it may know besides.</param>
    bool? IsKept(PathContext context, PathItem at, RuleFacts facts);
}
