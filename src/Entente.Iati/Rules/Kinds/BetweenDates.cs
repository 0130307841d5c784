namespace Entente.Iati;

/// <summary>A date lies between two others, both included.</summary>
internal sealed class BetweenDates(RuleText text, NameBook book) : Rule
{
    private readonly PathLocation _date = PathParser.ParsePath(text.Date, book);
    private readonly PathLocation _start = PathParser.ParsePath(text.Start, book);
    private readonly PathLocation _end = PathParser.ParsePath(text.End, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        RuleDates.FirstItem(context, at, _date) is { } date
            ? new RuleAnswer(
                (RuleDates.First(context, at, _start) is not { } start || start <= date.Instant)
                && (RuleDates.First(context, at, _end) is not { } end || date.Instant <= end), date.Item)
            : RuleAnswer.NotAsked;
}
