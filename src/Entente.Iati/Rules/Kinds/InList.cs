namespace Entente.Iati;

/// <summary>Every text is a code of a list, but where it is empty.</summary>
internal sealed class InList(RuleText text, NameBook book) : TextRule(text, book)
{
    private readonly string _name = text.List;
    private readonly Codelist _list = Codelist.Load(text.List);

    /// <inheritdoc/>
    protected override bool Accepts(
        ReadOnlySpan<char> found, PathContext context, PathItem at, RuleFacts facts) =>
        found.IsEmpty || ListOf(facts).Contains(found);

    private Codelist ListOf(RuleFacts facts) =>
        ReferenceEquals(facts.Codelists, CodelistSet.Shipped) ? _list : facts.Codelists.Find(_name) ?? _list;
}
