namespace Entente.Iati;

/// <summary>What is done with each file while it is read.</summary>
/// <param name="Limits">How much is read.</param>
/// <param name="Facts">What rules may know; null where nothing is to be checked.</param>
internal sealed record ReadingPlan(ReadingLimits Limits, RuleFacts? Facts)
{
    /// <summary>Whether what is read becomes records.</summary>
    public bool HasRecords { get; init; }

    /// <summary>
    /// The version whose schema decides whether a file keeps its schema, whatever it states itself; null for its own.
    /// </summary>
    public string? SchemaVersion { get; init; }

    /// <summary>What who reads wants.</summary>
    public static ReadingPlan Of(ReadingOptions options) =>
        new(options.Limits, options.HasChecks ? FactsOf(options.Today, options.Publishers) : null)
        {
            HasRecords = options.HasRecords,
        };

    /// <summary>What who checks wants.</summary>
    public static ReadingPlan Of(CheckOptions options) =>
        new(options.Limits, FactsOf(options.Today, options.Publishers)) { SchemaVersion = options.SchemaVersion };

    private static RuleFacts FactsOf(DateOnly? today, IReadOnlySet<string> publishers) => new(
        today ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), publishers,
        IdentifierLists.Codes);
}
