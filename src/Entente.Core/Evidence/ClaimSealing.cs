using System.Text.Json;

namespace Entente.Core;

/// <summary>
/// Decides which claims of a document name a person, and seals those whole: names stand in fields and in the quoted
/// sentence. Every person whose name, or one of its longer words, stands in the claim is a subject of the seal.
/// </summary>
public sealed class ClaimSealing
{
    /// <summary>A shorter word of a name says too little to be taken for it.</summary>
    private const int TellingLetters = 4;

    private readonly ISubjectKeys _keys;
    private readonly List<(string Name, List<string> Words)> _persons = [];

    /// <summary>Takes the persons whom the document's claims name, and those whom the account knows.</summary>
    public ClaimSealing(IReadOnlyCollection<Claim> claims, AccountView view, ISubjectKeys keys)
    {
        _keys = keys;
        var known = view.Entities.All.Where(e => e.Kind == NameKind.Person).SelectMany(e => e.Names.All);
        foreach (var name in claims.SelectMany(PersonsIn).Concat(known).Distinct(StringComparer.Ordinal))
        {
            var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length >= TellingLetters && char.IsUpper(w[0]));
            _persons.Add((name, [.. words]));
        }
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

    private List<string> SubjectsOf(Claim claim)
    {
        var own = PersonsIn(claim).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _persons
                .Where(
                    p =>
                        own.Contains(p.Name) || StandsIn(p.Name, claim.Quote)
                            || p.Words.Exists(w => StandsIn(w, claim.Quote)))
                .Select(p => _keys.SubjectOf(p.Name))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> PersonsIn(Claim claim) => claim switch
    {
        RoleClaim { HolderKind: "person" } role => [role.Holder],
        MeetingClaim { CoChairs: { } chairs } => chairs,
        _ => [],
    };

    private static bool StandsIn(string word, string text)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(
            word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return true;
            }
        }
        return false;
    }

    private static string TypeOf(Claim claim)
    {
        using var json = JsonSerializer.SerializeToDocument(claim, ClaimJson.Options);
        return json.RootElement.GetProperty("type").GetString()!;
    }
}
