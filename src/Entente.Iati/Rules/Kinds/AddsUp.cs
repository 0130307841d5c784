using System.Globalization;

namespace Entente.Iati;

/// <summary>The numbers that the paths find add up to what is wanted, to four places behind the point.</summary>
internal sealed class AddsUp(RuleText text, NameBook book, bool isStrict) : IRule
{
    private const int Places = 4;

    private readonly RulePaths _paths = new(text.Paths, book);
    private readonly decimal _wanted = decimal.Parse(text.Sum, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts)
    {
        var sum = 0m;
        var count = 0;
        var numbers = _paths.EveryText(context, at, found =>
        {
            count++;
            var isNumber = Numbers.TryRead(found, out var number);
            sum += number;
            return isNumber;
        });
        var rounded = decimal.Round(sum, Places);
        return numbers.IsKept == false ? numbers
            : new RuleAnswer(
                (count == 0 && !isStrict) || rounded == _wanted, null,
                rounded.ToString("0.####", CultureInfo.InvariantCulture));
    }
}
