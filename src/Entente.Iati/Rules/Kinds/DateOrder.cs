namespace Entente.Iati;

/// <summary>The first date does not lie behind the second; only the first item that each path finds counts.</summary>
internal sealed class DateOrder(RuleText text, NameBook book) : Rule
{
    private readonly PathLocation? _less = PathOf(text.Less, book);
    private readonly PathLocation? _more = PathOf(text.More, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        Date(context, at, _less, facts) is { } less && Date(context, at, _more, facts) is { } more
            ? new RuleAnswer(less.Instant <= more.Instant, less.Item ?? more.Item)
            : RuleAnswer.NotAsked;

    private static PathLocation? PathOf(string path, NameBook book) =>
        path == RuleDates.Now ? null : PathParser.ParsePath(path, book);

    private static (PathItem? Item, long Instant)? Date(
        PathContext context, PathItem at, PathLocation? path, RuleFacts facts) =>
        path is null ? (null, RuleDates.LastOf(facts))
        : RuleDates.FirstItem(context, at, path) is { } first ? (first.Item, first.Instant) : null;
}
