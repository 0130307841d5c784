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
    /// <exception cref="ArgumentException">There is no such version.</exception>
    public string? SchemaVersion
    {
        get;
        init => field = value is null || FileStructures.Versions.Contains(value)
            ? value
            : throw new ArgumentException($"There is no version {value}.", nameof(value));
    }

    /// <summary>What who reads wants.</summary>
    public static ReadingPlan Of(ReadingOptions options) =>
        new(options.Limits, options.HasChecks ? FactsOf(options.Today, options.Publishers, options.Codelists) : null)
        {
            HasRecords = options.HasRecords,
            SchemaVersion = options.SchemaVersion,
        };

    /// <summary>What who checks wants.</summary>
    public static ReadingPlan Of(CheckOptions options) =>
        new(options.Limits, FactsOf(options.Today, options.Publishers, options.Codelists))
        {
            SchemaVersion = options.SchemaVersion,
        };

    private static RuleFacts FactsOf(
        DateOnly? today, IReadOnlySet<string> publishers, CodelistSet codelists) => new(
        today ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), publishers,
        IdentifierLists.Codes) { Codelists = codelists };
}
