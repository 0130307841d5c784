namespace Entente.Iati;

/// <summary>A kind of rule: its name in the rulesets, and how a rule of it is made.</summary>
/// <param name="Name">The name.</param>
/// <param name="Make">Makes a rule from its text; names are found in a book.</param>
internal sealed record RuleKind(string Name, Func<RuleText, NameBook, Rule> Make);

/// <summary>All kinds of rules.</summary>
internal static class RuleKinds
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<RuleKind> All { get; } =
    [
        new("atleast_one", (text, book) => new AtLeastOne(text, book)),
        new("between_dates", (text, book) => new BetweenDates(text, book)),
        new("date_now", (text, book) => new DateNow(text, book)),
        new("date_order", (text, book) => new DateOrder(text, book)),
        new("date_order_further", (text, book) => new FurtherDateOrder(text, book)),
        new("if_then", (text, book) => new IfThen(text, book)),
        new("in_list", (text, book) => new InList(text, book)),
        new("no_more_than_one", (text, book) => new NoMoreThanOne(text, book)),
        new("no_spaces", (text, book) => new NoSpaces(text, book)),
        new("one_or_all", (text, book) => new OneOrAll(text, book)),
        new("only_one_of", (text, book) => new OnlyOneOf(text, book)),
        new("range", (text, book) => new WithinRange(text, book)),
        new("regex_matches", (text, book) => new RegexMatches(text, book, isWanted: true)),
        new("regex_no_matches", (text, book) => new RegexMatches(text, book, isWanted: false)),
        new("startswith", (text, book) => new StartsWith(text, book)),
        new("strict_sum", (text, book) => new AddsUp(text, book, isStrict: true)),
        new("sum", (text, book) => new AddsUp(text, book, isStrict: false)),
        new("time_limit", (text, book) => new TimeLimit(text, book)),
        new("unique", (text, book) => new Unique(text, book)),
    ];

    /// <summary>The kind of a name.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static RuleKind Of(string name) =>
        All.FirstOrDefault(k => k.Name == name) ?? throw new FormatException($"There is no rule '{name}'.");
}
