using System.Collections.Concurrent;
using Entente.Store;

namespace Entente.App.Web;

/// <summary>A view of the account with what is made from it once.</summary>
/// <param name="View">The view.</param>
public sealed record KeptView(AccountView View)
{
    private readonly Lazy<FigureSet> _figures = new(() => FigureSet.Of(View));
    private readonly Lazy<ClaimIndex> _claims = new(() => new ClaimIndex(View));
    private readonly Lazy<SourceIndex> _sources = new(() => new SourceIndex(View));
    private readonly Lazy<int> _entries = new(() => View.Entries().Count());
    private CopiedClaims? _copied;

    /// <summary>Its figures.</summary>
    public FigureSet Figures => _figures.Value;

    /// <summary>How many entries it shows.</summary>
    public int EntryCount => _entries.Value;

    /// <summary>Its claims.</summary>
    public ClaimIndex Claims => _claims.Value;

    /// <summary>Its sources.</summary>
    public SourceIndex Sources => _sources.Value;

    /// <summary>Its claims that copies only repeat.</summary>
    public CopiedClaims Copied => _copied ??= new CopiedClaims(Sources, Claims.All);

    /// <summary>Whether a claim waits for a verdict: nobody judged it, and no copy before it says the same.</summary>
    public bool Waits(ClaimState claim) => claim.Verdict is null && Copied.OriginalOf(claim.Key) is null;
}

/// <summary>
/// The views that were asked for last, so that the pages of one morning do not fold the same figures again. A view
/// holds as long as nothing is recorded; it is never the truth, only made ready.
/// </summary>
public sealed class KeptViews
{
    /// <summary>How many are kept.</summary>
    private const int Most = 16;

    private readonly ConcurrentDictionary<Question, KeptView> _kept = new();

    /// <summary>The view that answers a question.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asked">Which times the question fixes.</param>
    /// <param name="partnership">The partnership; null for the whole workspace.</param>
    public KeptView Find(Journal journal, AsOfRequest asked, string? partnership)
    {
        var now = journal.Now();
        var question = new Question(journal.Version, asked, now.Effective, partnership);
        if (_kept.TryGetValue(question, out var kept))
        {
            return kept;
        }
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }
        return _kept.GetOrAdd(
            question, _ => new KeptView(journal.Account.View(asked.At(now), Reader.Keeper).Of(partnership)));
    }

    /// <summary>Makes what the first page shows, so that whoever asks for it finds it made, or being made.</summary>
    public void MakeReady(Journal journal)
    {
        var partnerships = Workspace.Partnerships(Find(journal, default, null).View);
        var kept = Find(journal, default, partnerships.Count > 0 ? partnerships[0] : null);
        _ = kept.Figures;
        _ = kept.Claims;
    }

    private sealed record Question(EngineState At, AsOfRequest Asked, DateOnly Day, string? Partnership)
    {
        public bool Equals(Question? other) =>
            other is not null && At == other.At && Asked == other.Asked && Day == other.Day
            && Partnership == other.Partnership;

        public override int GetHashCode() => HashCode.Combine(At.Position.GetHashCode(), Asked.GetHashCode());
    }
}
