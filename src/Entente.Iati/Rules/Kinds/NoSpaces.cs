namespace Entente.Iati;

/// <summary>No text has white space before or behind it.</summary>
internal sealed class NoSpaces(RuleText text, NameBook book) : TextRule(text, book)
{
    /// <inheritdoc/>
    protected override bool Accepts(
        ReadOnlySpan<char> found, PathContext context, PathItem at, RuleFacts facts) =>
        ScriptValues.Trim(found).Length == found.Length;
}
