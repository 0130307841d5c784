namespace Entente.Iati;

/// <summary>
/// What may be said once for the whole is said there, or else everywhere that it is needed: the language of texts, the
/// currency of values, the sector and the country of transactions.
/// </summary>
internal sealed class OneOrAll(RuleText text, NameBook book) : Rule
{
    private readonly PathLocation _one = PathParser.ParsePath(text.One, book);
    private readonly PathExpression _isMissing = PathParser.Parse(Missing(text.All), book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        _one.Holds(context, at) || !_isMissing.Holds(context, at);

    /// <summary>What holds where it is missing somewhere.</summary>
    public static string Missing(string all) => all switch
    {
        "lang" => "//narrative[not(@xml:lang)]",
        "currency" => "//value[not(@currency)] or //forecast[not(@currency)] or //loan-status[not(@currency)]",
        _ => $"transaction[not({all})]",
    };
}
