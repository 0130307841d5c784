using System.Globalization;

namespace Entente.Iati;

/// <summary>Every number lies between the least and the greatest value, both included.</summary>
internal sealed class WithinRange(RuleText text, NameBook book) : TextRule(text, book)
{
    private readonly decimal _least = Limit(text.Min, decimal.MinValue);
    private readonly decimal _greatest = Limit(text.Max, decimal.MaxValue);

    /// <inheritdoc/>
    protected override bool Accepts(
        ReadOnlySpan<char> found, PathContext context, PathItem at, RuleFacts facts) =>
        !Numbers.TryRead(found, out var number) || (number >= _least && number <= _greatest);

    private static decimal Limit(string text, decimal none) =>
        text.Length == 0 ? none : decimal.Parse(text, CultureInfo.InvariantCulture);
}
