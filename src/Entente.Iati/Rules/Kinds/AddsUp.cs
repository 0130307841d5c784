using System.Globalization;

namespace Entente.Iati;

/// <summary>The numbers that the paths find add up to what is wanted, to four places behind the point.</summary>
internal sealed class AddsUp(RuleText text, NameBook book, bool isStrict) : Rule
{
    private readonly RulePaths _paths = new(text.Paths, book);
    private readonly decimal _wanted = decimal.Parse(text.Sum, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts)
    {
        var found = _paths.Select(context, at);
        var count = found.Count;
        var sum = 0d;
        PathItem? culprit = null;
        foreach (var item in found)
        {
            var number = ScriptValues.Read(context.TextOf(item));
            culprit ??= double.IsNaN(number) ? item : null;
            sum += number;
        }
        context.Return(found);
        if (culprit is not null)
        {
            return new RuleAnswer(false, culprit);
        }
        if (count == 0)
        {
            return isStrict ? new RuleAnswer(false, null, "", "none") : true;
        }
        var rounded = ScriptValues.Rounded(sum);
        return rounded == _wanted
            ? true
            : new RuleAnswer(
                false, null, rounded?.ToString("0.####", CultureInfo.InvariantCulture)
                    ?? sum.ToString(CultureInfo.InvariantCulture));
    }
}
