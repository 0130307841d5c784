namespace Entente.Iati;

/// <summary>A field of the publisher's own system that the Standard has not. Source: IATI Standard 2.03,
/// <c>iati-activity/legacy-data</c>.</summary>
public sealed partial record LegacyData : IatiElement
{
    /// <summary>The name of the field.</summary>
    public string? Name { get; init; }

    /// <summary>What stands in it.</summary>
    public string? Value { get; init; }

    /// <summary>The element of the Standard that comes nearest.</summary>
    public string? IatiEquivalent { get; init; }
}
