using System.Text.Json;

namespace Entente.Core;

/// <summary>
/// Decides which claims of a document name a person, and seals those whole: names stand in fields and in the quoted
/// sentence. Every person whose name, or one of its longer words, stands in the claim is a subject of the seal.
/// </summary>
public sealed class ClaimSealing
{
    private readonly ISubjectKeys _keys;
    private readonly PersonNames _persons;

    /// <summary>Takes the persons whom the document's claims name, and those whom the account knows.</summary>
    public ClaimSealing(
        IReadOnlyCollection<Claim> claims, IEnumerable<string> named, AccountView view, ISubjectKeys keys)
    {
        _keys = keys;
        _persons = new PersonNames(claims, named, view);
    }

    /// <summary>The entry that proposes a claim, sealed where it names a person.</summary>
    public ClaimProposed Propose(KeyedClaim claim, string document, string extractor)
    {
        var subjects = SubjectsOf(claim.Claim);
        return new ClaimProposed(claim.Key, document, TypeOf(claim.Claim), extractor)
        {
            Open = subjects.Count == 0 ? claim.Claim : null,
            Sealed = subjects.Count == 0 ? null : Sealed.Seal(claim.Claim, subjects, _keys),
        };
    }

    /// <summary>
    /// The verdict that corrects a claim, sealed where the claim names a person as proposed or as corrected.
    /// </summary>
    public ClaimJudged Correct(KeyedClaim claim, ClaimProposed proposed, string? reason)
    {
        var subjects = SubjectsOf(claim.Claim).Union(proposed.Sealed?.Subjects ?? []).ToList();
        return new ClaimJudged(claim.Key, ClaimVerdict.Corrected)
        {
            Reason = reason,
            Open = subjects.Count == 0 ? claim.Claim : null,
            Sealed = subjects.Count == 0 ? null : Sealed.Seal(claim.Claim, subjects, _keys),
        };
    }

    private List<string> SubjectsOf(Claim claim) =>
    [
        .. PersonNames.In(claim).Concat(_persons.In(claim.Quote)).Concat(_persons.In(claim.AttributedTo ?? ""))
            .Select(_keys.SubjectOf)
            .Distinct(StringComparer.Ordinal),
    ];

    private static string TypeOf(Claim claim)
    {
        using var json = JsonSerializer.SerializeToDocument(claim, ClaimJson.Options);
        return json.RootElement.GetProperty("type").GetString()!;
    }
}
