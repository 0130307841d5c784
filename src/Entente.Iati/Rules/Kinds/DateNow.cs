namespace Entente.Iati;

/// <summary>A date does not lie in the future.</summary>
internal sealed class DateNow(RuleText text, NameBook book) : IRule
{
    private readonly PathLocation _date = PathParser.ParsePath(text.Date, book);

    /// <inheritdoc/>
    public bool? IsKept(PathContext context, PathItem at, RuleFacts facts) =>
        RuleDates.First(context, at, _date) is { } day ? day <= facts.Today : null;
}
