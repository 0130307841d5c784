using System.Globalization;

namespace Entente.Iati;

/// <summary>Every number lies between the least and the greatest value, both included.</summary>
internal sealed class WithinRange(RuleText text, NameBook book) : IRule
{
    private readonly RulePaths _paths = new(text.Paths, book);
    private readonly decimal _least = Limit(text.Min, decimal.MinValue);
    private readonly decimal _greatest = Limit(text.Max, decimal.MaxValue);

    /// <inheritdoc/>
    public RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        _paths.EveryText(context, at, found =>
            !Numbers.TryRead(found, out var number) || (number >= _least && number <= _greatest));

    private static decimal Limit(string text, decimal none) =>
        text.Length == 0 ? none : decimal.Parse(text, CultureInfo.InvariantCulture);
}
