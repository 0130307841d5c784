namespace Entente.Core;

/// <summary>
/// A person comes into the account. What identifies the person is sealed with a key that is kept outside the journal:
/// destroying it takes the person out of reach and leaves the chain whole.
/// </summary>
/// <param name="Key">The person's key, which says nothing of the person.</param>
/// <param name="Identity">The sealed <see cref="PersonIdentity"/>.</param>
public sealed record PersonRegistered(string Key, Sealed Identity) : Fact;

/// <summary>What identifies a person; it is in the journal only sealed.</summary>
/// <param name="Names">The person's names.</param>
public sealed record PersonIdentity(Names Names);

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
}
