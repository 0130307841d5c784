namespace Entente.Iati;

/// <summary>The first date does not lie behind the second; only the first item that each path finds counts.</summary>
internal sealed class DateOrder(RuleText text, NameBook book) : IRule
{
    private readonly PathLocation? _less = PathOf(text.Less, book);
    private readonly PathLocation? _more = PathOf(text.More, book);

    /// <inheritdoc/>
    public bool? IsKept(PathContext context, PathItem at, RuleFacts facts) =>
        Day(context, at, _less, facts) is { } less && Day(context, at, _more, facts) is { } more
            ? less <= more
            : null;

    private static PathLocation? PathOf(string path, NameBook book) =>
        path == RuleDates.Now ? null : PathParser.ParsePath(path, book);

    private static DateOnly? Day(PathContext context, PathItem at, PathLocation? path, RuleFacts facts) =>
        path is null ? facts.Today : RuleDates.First(context, at, path);
}
