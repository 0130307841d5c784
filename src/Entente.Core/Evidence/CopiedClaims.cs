using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// Claims of copies that say what the original, or a copy before it, says already. They need no verdict of their own:
/// the sources are one, so that the fact counts once, whoever printed it how often.
/// </summary>
public sealed class CopiedClaims
{
    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);

    /// <summary>Takes the claims of a view, in the order in which they were proposed.</summary>
    public CopiedClaims(SourceIndex sources, IEnumerable<ClaimState> claims)
    {
        foreach (var story in claims.GroupBy(c => sources.ClusterOf(c.Document), StringComparer.Ordinal))
        {
            var all = story.ToList();
            if (all.Exists(c => c.Document != story.Key))
            {
                TakeStory(all);
            }
        }
    }

    /// <summary>The key of the claim of another document that says the same; null where there is none.</summary>
    public string? OriginalOf(string claim) => _originals.GetValueOrDefault(claim);

    /// <summary>
    /// Whether one of two texts that count as one source may be a later version of the other: they give different
    /// values for one thing. What a shorter copy only leaves out does not tell it.
    /// </summary>
    public static bool AreVersions(IEnumerable<ClaimState> one, IEnumerable<ClaimState> other) =>
        VersionChanges.Between(Figured(one), Figured(other)).Changed.Length > 0;

    private static IEnumerable<ClaimState> Figured(IEnumerable<ClaimState> claims) =>
        claims.Where(c => SaidClaim.IsFigure(c.Type));

    private void TakeStory(List<ClaimState> claims)
    {
        var known = new Dictionary<string, List<(ClaimState State, SaidClaim Said)>>(StringComparer.Ordinal);
        foreach (var state in claims)
        {
            if (state.Claim is not { } claim)
            {
                continue;
            }
            var said = SaidClaim.Of(claim);
            var alike = said.Marks.SelectMany(m => known.GetValueOrDefault(m) ?? []);
            if (alike.FirstOrDefault(k => k.Said.IsSame(said)) is not { State: { } first })
            {
                foreach (var mark in said.Marks)
                {
                    if (!known.TryGetValue(mark, out var of))
                    {
                        known[mark] = of = [];
                    }
                    of.Add((state, said));
                }
            }
            else if (first.Document != state.Document)
            {
                _originals.Add(state.Key, first.Key);
            }
        }
    }
}

/// <summary>What a claim says, to be held against what a copy or another version of its text says.</summary>
internal sealed class SaidClaim
{
    /// <summary>What makes a figure the same, whatever the sentence around it.</summary>
    private static readonly ImmutableHashSet<string> Telling = ImmutableHashSet.Create(
        StringComparer.Ordinal, "kind", "value", "currency", "what", "state", "target", "multiplier", "base", "fund",
        "actor", "payer", "recipient");

    private static readonly ImmutableHashSet<string> Values =
        ImmutableHashSet.Create(StringComparer.Ordinal, "value", "target", "multiplier", "base");

    private static readonly ImmutableHashSet<string> Figures =
        ImmutableHashSet.Create(StringComparer.Ordinal, "amount", "count", "target");

    /// <summary>Types whose fields may not say all: what is promised stands in the sentence.</summary>
    private static readonly ImmutableHashSet<string> Worded =
        ImmutableHashSet.Create(StringComparer.Ordinal, "commitment");

    /// <summary>How many letters a sentence has at least that another may only be longer than.</summary>
    private const int FewestLetters = 24;

    private readonly string _type;
    private readonly string _fields;
    private readonly string _letters;

    private SaidClaim(string type, string fields, string letters, string? thing) =>
        (_type, _fields, _letters, Thing) = (type, fields, letters, thing);

    /// <summary>What it is about, without what is said of it; null where only its sentence tells that.</summary>
    public string? Thing { get; }

    /// <summary>What two claims that say the same have at least one of in common.</summary>
    public IEnumerable<string> Marks =>
        _letters.Length == 0 ? [$"{_type}\n{_fields}"] : [$"{_type}\n{_fields}", $"{_type} {_letters}"];

    /// <summary>Whether claims of a type are told apart by their values alone.</summary>
    public static bool IsFigure(string type) => Figures.Contains(type);

    public static SaidClaim Of(Claim claim)
    {
        var type = ClaimForm.TypeOf(claim);
        return IsFigure(type)
            ? new SaidClaim(
                type, Fields(claim, Telling.Contains), "",
                type + "\n" + Fields(claim, f => Telling.Contains(f) && !Values.Contains(f)))
            : new SaidClaim(
                type, Fields(claim, f => !f.EndsWith("Text", StringComparison.Ordinal)),
                string.Concat(Folding.Fold(claim.Quote).Where(char.IsLetterOrDigit)),
                type is "commitment" or "position"
                    ? null
                    : type + "\n" + Fields(claim, ClaimFields.All[type][0].Name.Equals));
    }

    /// <summary>
    /// Whether two claims say the same: a figure by its value and what it is about; everything else in one sentence,
    /// or in the same fields. Where the fields do not say all, one of the sentences may only be longer in front, by
    /// the place and day that an agency sets there.
    /// </summary>
    public bool IsSame(SaidClaim other)
    {
        if (_type != other._type)
        {
            return false;
        }
        if (IsFigure(_type))
        {
            return _fields == other._fields;
        }
        return (_letters.Length > 0 && _letters == other._letters)
            || (_fields == other._fields && (!Worded.Contains(_type) || IsLonger(other) || other.IsLonger(this)));
    }

    private bool IsLonger(SaidClaim other) =>
        other._letters.Length >= FewestLetters && _letters.EndsWith(other._letters, StringComparison.Ordinal);

    private static string Fields(Claim claim, Predicate<string> isTaken) =>
        string.Join('\n', ClaimForm.FieldsOf(claim).Where(f => isTaken(f.Field.Name))
            .Select(f => f.Field.Name + " " + Folding.Fold(f.Text ?? "")));
}
