namespace Entente.Core;

/// <summary>What kind of organisation it is.</summary>
public enum OrganisationKind
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>A state, by its government.</summary>
    Country,

    /// <summary>An organisation of states.</summary>
    Intergovernmental,

    /// <summary>A ministry or agency.</summary>
    Government,

    /// <summary>A committee, council or secretariat of another organisation.</summary>
    Body,

    /// <summary>A group of countries without a secretariat.</summary>
    Group,

    /// <summary>A publisher of news.</summary>
    Media,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>An organisation, country, body or group comes into the account.</summary>
public sealed record OrganisationRegistered : EntityFact
{
    /// <summary>What kind it is.</summary>
    public OrganisationKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of a country; null for all others.</summary>
    public string? CountryCode { get; init; }

    /// <inheritdoc/>
    public override NameKind NameKind => Kind switch
    {
        OrganisationKind.Country => NameKind.Country,
        OrganisationKind.Group => NameKind.Region,
        _ => NameKind.Organisation,
    };

    /// <summary>How it stands in the journal.</summary>
    internal static OrganisationRegistered Json(ref JsonMembers json, OrganisationRegistered? known) => new()
    {
        Key = KeyIn(ref json, known),
        Names = NamesIn(ref json, known),
        IsStub = IsStubIn(ref json, known),
        Kind = json.Word("kind"u8, known?.Kind),
        CountryCode = json.OptionalText("countryCode"u8, known?.CountryCode),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>
/// One organisation or facility is a member or part of another; the entry's effective period says when.
/// </summary>
/// <param name="Member">The key of the member or part.</param>
/// <param name="Of">The key of the whole.</param>
public sealed record MembershipHeld(string Member, string Of) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static MembershipHeld Json(ref JsonMembers json, MembershipHeld? known) => new(
        json.Text("member"u8, known?.Member),
        json.Text("of"u8, known?.Of))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>What the account's keeper is.</summary>
public enum KeeperKind
{
    /// <summary>The secretariat of a fund or an organisation.</summary>
    Secretariat,

    /// <summary>A ministry or mission of one of the parties.</summary>
    Ministry,

    /// <summary>Somebody who is no party: a university, a newsroom, an auditor.</summary>
    Observer,
}

/// <summary>Who keeps this account.</summary>
/// <param name="Name">The keeper's name.</param>
/// <param name="Kind">Secretariat, ministry or independent observer.</param>
public sealed record KeeperSet(string Name, KeeperKind Kind) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Name];

    /// <summary>How it stands in the journal.</summary>
    internal static KeeperSet Json(ref JsonMembers json, KeeperSet? known) => new(
        json.Text("name"u8, known?.Name),
        json.Word("kind"u8, known?.Kind))
    {
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
