namespace Entente.Iati;

/// <summary>
/// A rule of the Standard's rulesets as the data has it (<c>data/iati/rules/ruleset.tsv</c>); a part that a rule does
/// not have is empty.
/// </summary>
internal sealed record RuleText
{
    /// <summary>The official id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its severity.</summary>
    public FindingSeverity Severity { get; init; }

    /// <summary>Its category.</summary>
    public string Category { get; init; } = "";

    /// <summary>The versions that have it.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>One of <see cref="RuleKinds.All"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which elements it is asked of.</summary>
    public required string At { get; init; }

    /// <summary>
    /// What is passed over of what <see cref="At"/> finds: nothing, <c>first</c>, or <c>first of parent</c>, the
    /// first within each element two levels up.
    /// </summary>
    public string Skip { get; init; } = "";

    /// <summary>The path whose texts stand for <c>$1</c>, one after the other.</summary>
    public string Foreach { get; init; } = "";

    /// <summary>It is asked only where this holds.</summary>
    public string When { get; init; } = "";

    /// <summary>
    /// Whether <c>$1</c> is also put into <see cref="When"/>. The official validator forgets it for one rule, which
    /// therefore never fires there.
    /// </summary>
    public bool IsWhenOfEach { get; init; } = true;

    /// <summary>It is asked only of identifiers that are not registered.</summary>
    public string IdCondition { get; init; } = "";

    /// <summary>What it looks at.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>What must not stand beside it.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>What a text must begin with.</summary>
    public IReadOnlyList<string> Prefix { get; init; } = [];

    /// <summary>What must follow the prefix.</summary>
    public string Separator { get; init; } = "";

    /// <summary>The date that must not be later.</summary>
    public string Less { get; init; } = "";

    /// <summary>The date that must not be earlier.</summary>
    public string More { get; init; } = "";

    /// <summary>The date that is held against others.</summary>
    public string Date { get; init; } = "";

    /// <summary>The first day.</summary>
    public string Start { get; init; } = "";

    /// <summary>The last day.</summary>
    public string End { get; init; } = "";

    /// <summary>What may stand once for all.</summary>
    public string One { get; init; } = "";

    /// <summary>Or on each: lang, currency, sector or the like.</summary>
    public string All { get; init; } = "";

    /// <summary>If this holds.</summary>
    public string If { get; init; } = "";

    /// <summary>Then this must hold.</summary>
    public string Then { get; init; } = "";

    /// <summary>The pattern of a text.</summary>
    public string Regex { get; init; } = "";

    /// <summary>The codelist that texts must be in.</summary>
    public string List { get; init; } = "";

    /// <summary>The sum that is wanted.</summary>
    public string Sum { get; init; } = "";

    /// <summary>The least value.</summary>
    public string Min { get; init; } = "";

    /// <summary>The greatest value.</summary>
    public string Max { get; init; } = "";
}
