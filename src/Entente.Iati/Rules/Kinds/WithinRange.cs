using System.Globalization;

namespace Entente.Iati;

/// <summary>Every number lies between the least and the greatest value, both included; what is no number does
/// not.</summary>
internal sealed class WithinRange(RuleText text, NameBook book) : TextRule(text, book)
{
    private readonly double? _least = Limit(text.Min);
    private readonly double? _greatest = Limit(text.Max);

    /// <inheritdoc/>
    protected override bool Accepts(
        ReadOnlySpan<char> found, PathContext context, PathItem at, RuleFacts facts)
    {
        var number = ScriptValues.Read(found);
        return number >= (_least ?? number) && number <= (_greatest ?? number);
    }

    private static double? Limit(string text) =>
        text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
