namespace Entente.Iati;

/// <summary>Every text is a code of a list, but where it is empty.</summary>
internal sealed class InList(RuleText text, NameBook book) : IRule
{
    private readonly RulePaths _paths = new(text.Paths, book);
    private readonly Codelist _list = Codelist.Load(text.List);

    /// <inheritdoc/>
    public RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        _paths.EveryText(context, at, found => found.IsEmpty || ListOf(facts).Contains(found.ToString()));

    private Codelist ListOf(RuleFacts facts) =>
        ReferenceEquals(facts.Codelists, CodelistSet.Shipped) ? _list : facts.Codelists.Find(text.List) ?? _list;
}
