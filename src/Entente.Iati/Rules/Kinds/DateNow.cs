namespace Entente.Iati;

/// <summary>A date does not lie in the future.</summary>
internal sealed class DateNow(RuleText text, NameBook book) : Rule
{
    private readonly PathLocation _date = PathParser.ParsePath(text.Date, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        RuleDates.FirstItem(context, at, _date) is { } date
            ? new RuleAnswer(date.Instant <= RuleDates.LastOf(facts), date.Item)
            : RuleAnswer.NotAsked;
}
