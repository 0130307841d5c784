using System.Globalization;

namespace Entente.Core;

/// <summary>
/// Reads the accepted claims of one document, one after the other, as facts of the account: figures, meetings,
/// promises, offices. What is printed stays with the claim; what is read, and why, stays with the fact.
/// </summary>
public sealed partial class ClaimReader
{
    private readonly AccountView _view;
    private readonly ReadingContext _context;
    private readonly ISubjectKeys _keys;
    private readonly NameResolver _names;
    private readonly MeetingLookup _meetings;
    private readonly ToldMeetings _told;
    private readonly CommitmentLookup _commitments;
    private readonly PersonNames _persons;
    private readonly List<Draft> _drafts = [];
    private KeyedClaim _claim;
    private string? _chosenBecause;

    /// <summary>Prepares to read the claims of a document into the account as the view shows it.</summary>
    public ClaimReader(AccountView view, ReadingContext context, ISubjectKeys keys)
    {
        _view = view;
        _context = context;
        _keys = keys;
        _names = new NameResolver(view, context, Add);
        _persons = new PersonNames(context.Claims.Select(c => c.Claim), context.Persons, view);
        _meetings = new MeetingLookup(view);
        _told = new ToldMeetings(context);
        _commitments = new CommitmentLookup(view, context);
    }

    /// <summary>
    /// What accepting a claim adds to the account. The drafts of one reader build on each other: they are to be
    /// recorded together and in order.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="rule">The key of the rule by which it shall be read; null: the default.</param>
    /// <param name="reason">Why another rule than the default one was chosen, in the words of who chose.</param>
    /// <exception cref="ArgumentException">There is no rule of that key, or it does not take the claim.</exception>
    public IReadOnlyList<Draft> Read(KeyedClaim claim, string? rule = null, string? reason = null)
    {
        claim = claim with { Claim = StateBeside.Fill(claim.Claim, _context.Claims.Select(c => c.Claim)) };
        _claim = claim;
        _drafts.Clear();
        var usual = ReadingRules.DefaultFor(claim.Claim)?.Key;
        _chosenBecause = rule is null || rule == usual ? null : reason ?? "by-hand";
        var chosen = rule is null
            ? ReadingRules.DefaultFor(claim.Claim)
            : ReadingRules.Find(rule) is { } named && named.Takes(claim.Claim)
                ? named
                : throw new ArgumentException($"No reading rule '{rule}' takes this claim.", nameof(rule));
        switch (claim.Claim)
        {
            case AmountClaim amount: ReadAmount(amount, chosen!); break;
            case CountClaim count: ReadCount(count, chosen!); break;
            case TargetClaim target: ReadTarget(target, chosen!); break;
            case RatioClaim ratio: ReadRatio(ratio, chosen!); break;
            case RankClaim rank: ReadRank(rank, chosen!); break;
            case MeetingClaim meeting: ReadMeeting(meeting); break;
            case CommitmentClaim commitment: ReadCommitment(commitment); break;
            case StatusChangeClaim change: ReadStatusChange(change); break;
            case RoleClaim role: ReadRole(role); break;
            case InstrumentClaim instrument: ReadInstrument(instrument); break;
            case EventClaim held: ReadEvent(held); break;
            case ListingClaim listing: ReadListing(listing); break;
            case PositionClaim position: ReadPosition(position); break;
            case MembershipClaim membership: ReadMembership(membership); break;
            default: throw new InvalidOperationException($"{claim.Claim.GetType().Name} has no reading.");
        }
        return [.. _drafts];
    }

    private void Add(Fact fact) => Add(fact, default);

    private void Add(Fact fact, Period effective) =>
        _drafts.Add(new Draft(
            fact with { Claim = _claim.Key }, _context.Author, _context.Known, effective, _context.Document,
            _claim.Claim.Span));

    /// <summary>A rule that a person chose says who chose and why; it is an inference of that person.</summary>
    private Reading ReadingOf(ReadingRule rule) =>
        _chosenBecause is { } reason
            ? new(rule.Key, IsInferred: true, reason, _context.Author)
            : new(rule.Key, rule.IsInferred, rule.Key);

    /// <summary>The meeting at which the claim's sentence was said; none where the document leaves it open.</summary>
    private (string? Key, PartialDate Date) Meeting()
    {
        if (_told.At(_claim.Claim) is not { } claim)
        {
            return (null, default);
        }
        var key = MeetingKey(claim);
        var known = _meetings.DateOf(key);
        return (key, known.IsPlaced ? known : DateOf(claim.Date));
    }

    /// <summary>
    /// The day of a stock: the claim's own; else the day of the document's meeting where it is known; else not after
    /// the day of publication; else unknown.
    /// </summary>
    private PartialDate DayOf(string? printed)
    {
        if (DateOf(printed) is { IsPlaced: true } own)
        {
            return own;
        }
        var meeting = Meeting().Date;
        return meeting.IsDay ? meeting
            : _context.Published.IsPlaced ? _context.Published.As(DateQualifier.NotAfter)
            : default;
    }

    private static PartialDate DateOf(string? text) => PartialDate.TryParse(text, out var date) ? date : default;

    private static Period? PeriodOf(string? text) => Period.TryParse(text, out var period) ? period : null;

    private static Period EffectiveOf(PartialDate day) => day.IsPlaced ? Period.Of(day) : default;

    private string NewCommitmentKey(string? actor, string what)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{actor ?? "promise"} {what}");
        var key = _names.NewKey(name);
        while (_commitments.Has(key))
        {
            key = _names.NewKey(name);
        }
        return key;
    }
}
