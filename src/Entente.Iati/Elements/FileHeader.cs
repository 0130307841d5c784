namespace Entente.Iati;

/// <summary>What a file says of itself, at its root. Source: IATI Standard 2.03, <c>iati-activities</c>,
/// <c>iati-organisations</c>.</summary>
public sealed partial record FileHeader : IatiElement
{
    /// <summary>What the file is about.</summary>
    public FileKind Kind { get; init; }

    /// <summary>The version of the Standard; null where none is stated.</summary>
    public string? Version { get; init; } = "2.03";

    /// <summary>When the file was made.</summary>
    public Stated<DateAndTime> GeneratedDatetime { get; init; }

    /// <summary>The address to which the identifier of an activity is added to get to its linked data; only in activity
    /// files.</summary>
    public string? LinkedDataDefault { get; init; }
}
