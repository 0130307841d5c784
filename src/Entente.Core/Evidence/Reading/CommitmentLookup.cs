namespace Entente.Core;

/// <summary>
/// The promises of the account and of a reading in progress, to find the one that a new text says again.
/// </summary>
internal sealed class CommitmentLookup
{
    private readonly List<Known> _known = [];

    /// <summary>How many days after a promise articles still report it as news.</summary>
    private const int DaysOfReporting = 7;

    private readonly HashSet<string> _restatements = new(StringComparer.Ordinal);

    public CommitmentLookup(AccountView view, ReadingContext context)
    {
        var document = context.Document;
        var said = new SaidInCopies(view, context);
        foreach (var (entry, made) in view.FactsOfAnyDay<CommitmentMade>())
        {
            var isWording = made.Amount is null && made.Quantity is null;
            _known.Add(new Known(
                Resolved(view, made), entry.Source == document ? entry.Span : null, entry.Effective.Start, isWording)
            {
                Copied = said.Find(entry),
            });
        }
        foreach (var (entry, described) in view.FactsOfAnyDay<CommitmentDescribed>())
        {
            var span = entry.Source == document ? entry.Span : null;
            var copied = said.Find(entry);
            if ((span is not null || copied is not null)
                && _known.FindIndex(k => k.Made.Key == described.Commitment) is >= 0 and var at)
            {
                _known.Add(_known[at] with { Span = span, Copied = copied, IsWording = false });
            }
        }
        foreach (var (_, link) in view.FactsOfAnyDay<LinkMade>().Where(l => l.Fact.Kind == LinkKind.Restates))
        {
            _restatements.Add(link.From);
        }
    }

    public void Add(
        CommitmentMade made, TextSpan span, PartialDate day, bool isRestatement = false, bool isWording = false)
    {
        _known.Add(new Known(made, span, day, isWording));
        if (isRestatement)
        {
            _restatements.Add(made.Key);
        }
    }

    /// <summary>A sentence that says a promise again which the account has already.</summary>
    public void AddSentence(string key, TextSpan span)
    {
        var known = _known.First(k => k.Made.Key == key);
        _known.Add(known with { Span = span, IsWording = false });
    }

    public bool Has(string key) => _known.Exists(k => k.Made.Key == key);

    public bool IsRestatement(string key) => _restatements.Contains(key);

    /// <summary>
    /// The promise of the same sum to the same fund by the same giver on a day that may be the same. A giver or fund
    /// that one of the texts leaves unsaid does not tell them apart, as long as the other agrees.
    /// </summary>
    public string? FindMoney(string? actor, string? fund, Money amount, PartialDate day)
    {
        foreach (var (made, _, madeOn, _) in _known)
        {
            if (made.Amount is { } sum && sum.Currency == amount.Currency && sum.Amount.Value == amount.Amount.Value
                && sum.Amount.Value is not null
                && Agree(Giver(made), actor) && Agree(made.Fund, fund)
                && (fund is not null || actor is not null)
                && Near(madeOn, day))
            {
                return made.Key;
            }
        }
        return null;
    }

    /// <summary>
    /// The first promise of the same level by the same actor, or of a multiple that comes to the same.
    /// </summary>
    public string? FindTarget(CommitmentMade made)
    {
        foreach (var (earlier, span, _, _) in _known)
        {
            if (earlier.Quantity is not null && made.Quantity is not null
                && (earlier.Quantity == made.Quantity || SaysAgain(earlier, span, made))
                && Giver(earlier) == Giver(made)
                && earlier.Deadline.MayBe(made.Deadline)
                && (earlier.Target is null || made.Target is null || earlier.Target == made.Target)
                && (earlier.Multiplier is null || made.Multiplier is null || earlier.Multiplier == made.Multiplier)
                && !_restatements.Contains(earlier.Key))
            {
                return earlier.Key;
            }
        }
        return null;
    }

    /// <summary>
    /// Within one document, the same actor's same multiple of the same sort of figure by the same year is one promise,
    /// though the document calls the fund by two names.
    /// </summary>
    private static bool SaysAgain(CommitmentMade earlier, TextSpan? span, CommitmentMade made) =>
        span is not null && made.Multiplier is not null && earlier.Multiplier == made.Multiplier
        && earlier.Deadline.IsPlaced && earlier.Deadline == made.Deadline
        && earlier.Quantity!.Split(' ')[0] == made.Quantity!.Split(' ')[0];

    /// <summary>
    /// The promise that was read from the same sentence, of this document or of a copy of it: with a figure, or in
    /// words alone.
    /// </summary>
    public string? FindSentence(Claim claim, bool inWords) =>
        _known.FirstOrDefault(k => k.IsWording == inWords
            && (k.Span == claim.Span || (k.Copied is { } copied && SaidInCopies.IsSame(copied, claim)))) is { } known
            ? known.Made.Key
            : null;

    /// <summary>
    /// The promise in words that a copy of the document makes in the same words; in one document two promises of one
    /// sentence are two.
    /// </summary>
    public string? FindCopied(CommitmentClaim claim) =>
        _known.FirstOrDefault(k => k is { IsWording: true, Copied: CommitmentClaim copied }
            && SaidInCopies.IsSame(copied, claim)
            && copied.Action == claim.Action && copied.Object == claim.Object) is { } known
            ? known.Made.Key
            : null;

    /// <summary>
    /// Days that may be the same, or lie within a week: an article may follow the promise by some days.
    /// </summary>
    private static bool Near(PartialDate a, PartialDate b)
    {
        // "Not after" says when the text appeared, not when the promise was made: a text of a year later is another
        // one.
        var bothSayWhen = a.Qualifier == DateQualifier.At && b.Qualifier == DateQualifier.At;
        return (bothSayWhen && a.MayBe(b))
            || (a.Latest is { } one && b.Latest is { } two
                && Math.Abs(one.DayNumber - two.DayNumber) <= DaysOfReporting);
    }

    private static string? Giver(CommitmentMade made) => made.Actors.Count == 0 ? null : made.Actors[0];

    private static bool Agree(string? a, string? b) => a is null || b is null || a == b;

    private static CommitmentMade Resolved(AccountView view, CommitmentMade made) =>
        made with
        {
            Actors = [.. made.Actors.Select(view.Entities.Resolve)],
            Fund = made.Fund is null ? null : view.Entities.Resolve(made.Fund),
        };

    /// <summary>A promise, and where it stands.</summary>
    /// <param name="Made">The promise.</param>
    /// <param name="Span">Its sentence in this document; null where it is of another one.</param>
    /// <param name="Day">When it was made.</param>
    /// <param name="IsWording">Whether it is in words alone.</param>
    private sealed record Known(CommitmentMade Made, TextSpan? Span, PartialDate Day, bool IsWording)
    {
        /// <summary>The claim of a copy of this document that it was read from; null where it is of none.</summary>
        public Claim? Copied { get; init; }
    }
}

/// <summary>What was accepted of the copies of a document: their sentences are its own.</summary>
internal sealed class SaidInCopies(AccountView view, ReadingContext context)
{
    private readonly SourceIndex _sources = new(view);
    private ClaimIndex? _claims;

    /// <summary>The claim of a copy that an entry was read from; null where it is of no copy.</summary>
    public Claim? Find(Entry entry) =>
        entry is { Source: { } source, Fact.Claim: { } claim } && source != context.Document
        && _sources.ClusterOf(source) == _sources.ClusterOf(context.CopyOf ?? context.Document)
            ? (_claims ??= new ClaimIndex(view)).Find(claim)?.Claim
            : null;

    /// <summary>Whether two claims stand in one sentence, as it is printed in two copies.</summary>
    public static bool IsSame(Claim copied, Claim claim) =>
        copied.Quote.Length > 0 && Folding.Fold(copied.Quote) == Folding.Fold(claim.Quote);
}
