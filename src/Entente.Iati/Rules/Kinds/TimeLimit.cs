namespace Entente.Iati;

/// <summary>From the first day to the last there are at most 365 days.</summary>
internal sealed class TimeLimit(RuleText text, NameBook book) : Rule
{
    private const int MaxDays = 365;

    private readonly PathLocation _start = PathParser.ParsePath(text.Start, book);
    private readonly PathLocation _end = PathParser.ParsePath(text.End, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        RuleDates.First(context, at, _start) is { } start && RuleDates.First(context, at, _end) is { } end
            ? (end - start) / ScriptDates.Day <= MaxDays
            : RuleAnswer.NotAsked;
}
