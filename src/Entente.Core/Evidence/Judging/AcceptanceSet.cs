namespace Entente.Core;

/// <summary>
/// A person sets up that claims of some sources are accepted as they come in, for the time that the entry holds. Who
/// did it, and when, comes with the entry.
/// </summary>
/// <param name="Key">The key of the rule, which the verdicts name that it gives.</param>
/// <param name="Confidence">From which confidence of the extractor on, 0 to 1; the limit itself is taken.</param>
/// <param name="Reason">Why, in the words of who set it up.</param>
public sealed record AcceptanceSet(string Key, decimal Confidence, string Reason) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Reason];

    /// <summary>Publishers, or hosts of addresses, as the account has them; none: every source.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The types of claims; none: every type.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Whether the rule takes a claim of a source.</summary>
    public bool Takes(SourceRegistered source, Claim claim, string type) =>
        claim.Confidence >= Confidence
        && (Types.Count == 0 || Types.Contains(type))
        && (From.Count == 0 || From.Any(f => IsFrom(source, f)));

    private static bool IsFrom(SourceRegistered source, string from) =>
        (source.Publisher is { } publisher && Folding.Fold(publisher) == Folding.Fold(from))
        || (HostOf(source) is { } host && string.Equals(host, from.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The host of a source's address, without <c>www.</c>; null where it has no address.</summary>
    public static string? HostOf(SourceRegistered source) =>
        !Uri.TryCreate(source.Address, UriKind.Absolute, out var address) || address.Host.Length == 0 ? null
        : address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..]
        : address.Host;

    /// <summary>How it stands in the journal.</summary>
    internal static AcceptanceSet Json(ref JsonMembers json, AcceptanceSet? known) => new(
        json.Text("key"u8, known?.Key),
        json.Decimal("confidence"u8, known?.Confidence),
        json.Text("reason"u8, known?.Reason))
    {
        From = json.Texts("from"u8, known?.From),
        Types = json.Texts("types"u8, known?.Types),
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>A rule of acceptance accepts nothing more from the day on which this holds.</summary>
/// <param name="Of">The key of the rule.</param>
/// <param name="Reason">Why, in the words of who ended it.</param>
public sealed record AcceptanceEnded(string Of, string Reason) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Reason];

    /// <summary>How it stands in the journal.</summary>
    internal static AcceptanceEnded Json(ref JsonMembers json, AcceptanceEnded? known) => new(
        json.Text("of"u8, known?.Of),
        json.Text("reason"u8, known?.Reason))
    {
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
