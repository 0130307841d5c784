namespace Entente.Core;

/// <summary>A proposed claim as a view shows it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Document">The key of its document.</param>
/// <param name="Type">Its type.</param>
/// <param name="Claim">The claim as proposed, or as corrected; null where a person's key was destroyed.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Verdict">The last verdict; null where nobody judged yet.</param>
/// <param name="Proposed">The entry that proposed it.</param>
/// <param name="Judged">The entry of the last verdict.</param>
public sealed record ClaimState(
    string Key, string Document, string Type, Claim? Claim, TextSpan Span, ClaimVerdict? Verdict, Entry Proposed,
    Entry? Judged)
{
    /// <summary>Whether a language model proposed it: no rule of acceptance takes it.</summary>
    public bool IsOfModel => Proposed.Fact is ClaimProposed proposed && proposed.IsOfModel();

    /// <summary>
    /// How sure the extractor was when it proposed the claim, or of a sealed one as it stands; null where a person's
    /// key was destroyed.
    /// </summary>
    public decimal? Confidence => ((Proposed.Fact as ClaimProposed)?.Open ?? Claim)?.Confidence;
}

/// <summary>The claims of a view with their verdicts.</summary>
public sealed class ClaimIndex
{
    private readonly Dictionary<string, ClaimState> _byKey = new(StringComparer.Ordinal);

    /// <summary>Takes the claims that a view shows.</summary>
    public ClaimIndex(AccountView view)
    {
        foreach (var (entry, proposed) in view.Facts<ClaimProposed>())
        {
            var claim = proposed.Open ?? (proposed.Sealed is { } box ? view.Open<Claim>(box) : null);
            _byKey[proposed.Key] = new ClaimState(
                proposed.Key, proposed.Document, proposed.Type, claim, entry.Span ?? default, null, entry, null);
        }
        foreach (var (entry, judged) in view.Facts<ClaimJudged>())
        {
            if (_byKey.TryGetValue(judged.Of, out var state))
            {
                var corrected = judged.Open ?? (judged.Sealed is { } box ? view.Open<Claim>(box) : null);
                _byKey[judged.Of] = state with { Verdict = judged.Verdict, Judged = entry, Claim = corrected
                    ?? state.Claim };
            }
        }
    }

    /// <summary>All claims, in the order in which they were proposed.</summary>
    public IEnumerable<ClaimState> All => _byKey.Values;

    /// <summary>A claim; null where the view has none of that key.</summary>
    public ClaimState? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>
    /// The claims of a document that say what it says: not those that were rejected, split or merged.
    /// </summary>
    public IEnumerable<KeyedClaim> Standing(string document) =>
        Of(document)
            .Where(c => c.Claim is not null
                && c.Verdict is not (ClaimVerdict.Rejected or ClaimVerdict.Split or ClaimVerdict.Merged))
            .Select(c => new KeyedClaim(c.Key, c.Claim!));

    /// <summary>The claims of a document, in the order of its text.</summary>
    public IEnumerable<ClaimState> Of(string document) =>
        All.Where(c => c.Document == document).OrderBy(c => c.Span.Start).ThenBy(c => c.Proposed.Sequence);
}
