namespace Entente.Core;

/// <summary>The names of the journal's streams: one for the register, one for each partnership.</summary>
public static class Streams
{
    /// <summary>Persons, bodies, organisations, sources and rates.</summary>
    public const string Register = "register";

    private const string PartnershipPrefix = "partnership/";

    /// <summary>The stream of a partnership.</summary>
    public static string OfPartnership(string key) => PartnershipPrefix + key;

    /// <summary>The partnership whose stream it is, or null for another stream.</summary>
    public static string? PartnershipOf(string stream) =>
        stream.StartsWith(PartnershipPrefix, StringComparison.Ordinal) ? stream[PartnershipPrefix.Length..] : null;
}
