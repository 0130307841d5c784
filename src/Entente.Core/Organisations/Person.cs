namespace Entente.Core;

/// <summary>
/// A person comes into the account. What identifies the person is sealed with a key that is kept outside the journal:
/// destroying it takes the person out of reach and leaves the chain whole.
/// </summary>
/// <param name="Key">The person's key, which says nothing of the person.</param>
/// <param name="Identity">The sealed <see cref="PersonIdentity"/>.</param>
public sealed record PersonRegistered(string Key, Sealed Identity) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static PersonRegistered Json(ref JsonMembers json, PersonRegistered? known) => new(
        json.Text("key"u8, known?.Key),
        json.Object("identity"u8, known?.Identity, Sealed.Json))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>What identifies a person; it is in the journal only sealed.</summary>
/// <param name="Names">The person's names.</param>
public sealed record PersonIdentity(Names Names)
{
    /// <summary>How it stands in the journal.</summary>
    internal static PersonIdentity Json(ref JsonMembers json, PersonIdentity? known) => new(
        json.Object("names"u8, known?.Names, Names.Json));
}

/// <summary>Somebody holds an office; the entry's effective period is the term.</summary>
/// <param name="Holder">The key of the person, organisation or country.</param>
/// <param name="Office">What office: <c>coordinator</c>, <c>president</c>, or as printed.</param>
/// <param name="Of">The key of what the office belongs to; null where it is not known.</param>
public sealed record RoleHeld(string Holder, string Office, string? Of) : WordedFact
{
    /// <summary>The office of the member that speaks for its side in a partnership.</summary>
    public const string Coordinator = "coordinator";

    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Office];

    /// <summary>How it stands in the journal.</summary>
    internal static RoleHeld Json(ref JsonMembers json, RoleHeld? known) => new(
        json.Text("holder"u8, known?.Holder),
        json.Text("office"u8, known?.Office),
        json.OptionalText("of"u8, known?.Of))
    {
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
