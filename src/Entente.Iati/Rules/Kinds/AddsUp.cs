using System.Globalization;

namespace Entente.Iati;

/// <summary>The numbers that the paths find add up to what is wanted, to four places behind the point.</summary>
internal sealed class AddsUp(RuleText text, NameBook book, bool isStrict) : Rule
{
    private const int Places = 4;

    private readonly RulePaths _paths = new(text.Paths, book);
    private readonly decimal _wanted = decimal.Parse(text.Sum, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts)
    {
        var found = _paths.Select(context, at);
        var count = found.Count;
        var sum = 0m;
        PathItem? culprit = null;
        foreach (var item in found)
        {
            if (!Numbers.TryRead(context.TextOf(item), out var number))
            {
                culprit = item;
                break;
            }
            sum = Numbers.Sum(sum, number);
        }
        context.Return(found);
        if (culprit is not null)
        {
            return new RuleAnswer(false, culprit);
        }
        var rounded = decimal.Round(sum, Places);
        return (count == 0 && !isStrict) || rounded == _wanted
            ? true
            : new RuleAnswer(false, null, rounded.ToString("0.####", CultureInfo.InvariantCulture));
    }
}
