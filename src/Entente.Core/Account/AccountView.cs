using System.Collections.Frozen;

namespace Entente.Core;

/// <summary>A fact with the entry that carries it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Fact">Its fact.</param>
public sealed record Recorded<T>(Entry Entry, T Fact) where T : Fact;

/// <summary>
/// The account as of three times, as one reader may see it: the only way to read state. As recorded is a prefix of
/// the journal; as known and as effective are filters over facts. An entry that a visible entry corrects or withdraws
/// is not there. A view never changes, whatever is recorded after it was taken.
/// </summary>
public sealed class AccountView
{
    private readonly Account _account;
    private readonly int _count;
    private readonly Lazy<EntityIndex> _entities;
    private readonly Lazy<IReadOnlyList<MoneyLedger>> _ledgers;
    private readonly Lazy<IReadOnlyList<FundLedger>> _funds;
    private readonly Lazy<IReadOnlyList<ProjectLedger>> _projects;
    private readonly string? _stream;
    private readonly FrozenSet<EntryRef>? _without;

    internal AccountView(
        Account account, AsOf asOf, Reader reader, int count, string? partnership = null,
        FrozenSet<EntryRef>? without = null)
    {
        _account = account;
        _without = without;
        _count = count;
        Partnership = partnership;
        _stream = partnership is null ? null : Streams.OfPartnership(partnership);
        AsOf = asOf;
        Reader = reader;
        _entities = new Lazy<EntityIndex>(() => new EntityIndex(this));
        _ledgers = new Lazy<IReadOnlyList<MoneyLedger>>(() => MoneyLedger.Of(this));
        _funds = new Lazy<IReadOnlyList<FundLedger>>(() => FundLedger.Of(this));
        _projects = new Lazy<IReadOnlyList<ProjectLedger>>(() => ProjectLedger.Of(this));
    }

    /// <summary>The three times of this view.</summary>
    public AsOf AsOf { get; }

    /// <summary>Who reads.</summary>
    public Reader Reader { get; }

    /// <summary>
    /// The partnership whose account this is, with the register; null for those of the whole workspace.
    /// </summary>
    public string? Partnership { get; }

    /// <summary>What has a key and names: organisations, persons, funds, plans, meetings.</summary>
    public EntityIndex Entities => _entities.Value;

    /// <summary>The money entries of each fund, project and commitment, by currency.</summary>
    internal IReadOnlyList<MoneyLedger> Ledgers => _ledgers.Value;

    /// <summary>The money of each fund by currency, with what stands under its projects and commitments.</summary>
    internal IReadOnlyList<FundLedger> Funds => _funds.Value;

    /// <summary>The money of each project by currency, with what names it in the entries of others.</summary>
    internal IReadOnlyList<ProjectLedger> Projects => _projects.Value;

    /// <summary>How many entries of the account lie below this view.</summary>
    public int EntryCount => _count;

    /// <summary>The same account and reader at other times.</summary>
    public AccountView At(AsOf asOf) => new(_account, asOf, Reader, _count, Partnership, _without);

    /// <summary>
    /// The same times and reader, for one partnership and the register; null for the whole workspace.
    /// </summary>
    public AccountView Of(string? partnership) => new(_account, AsOf, Reader, _count, partnership, _without);

    /// <summary>The same view as if these entries had been taken back: what judging anew reads into.</summary>
    public AccountView Without(IEnumerable<EntryRef> entries) =>
        new(_account, AsOf, Reader, _count, Partnership, (_without ?? []).Concat(entries).ToFrozenSet());

    /// <summary>
    /// The account as it would be with these drafts recorded, as far as this view reaches; nothing is recorded. The
    /// drafts get the numbers that follow those of their streams.
    /// </summary>
    /// <param name="drafts">What would be recorded, in order.</param>
    /// <param name="partnership">The partnership that it would be recorded for.</param>
    /// <param name="keys">The keys with which the drafts were sealed; null: those of the account.</param>
    public AccountView With(IEnumerable<Draft> drafts, string partnership, ISubjectKeys? keys = null)
    {
        var account = new Account(keys ?? _account.Keys);
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in _account.Entries(_count))
        {
            account.Apply(entry);
            lengths[entry.Stream] = entry.Sequence;
        }
        foreach (var draft in drafts)
        {
            var stream = StreamRule.StreamOf(draft.Fact, partnership);
            lengths[stream] = lengths.GetValueOrDefault(stream) + 1;
            account.Apply(new Entry
            {
                Stream = stream,
                Sequence = lengths[stream],
                Effective = draft.Effective,
                Known = draft.Known ?? DateOnly.FromDateTime(AsOf.Recorded.UtcDateTime),
                KnownTo = draft.KnownTo,
                Recorded = AsOf.Recorded,
                Author = draft.Author,
                Source = draft.Source,
                Span = draft.Span,
                Fact = draft.Fact,
                Previous = default,
            });
        }
        return new AccountView(account, AsOf, Reader, account.Count, Partnership, _without);
    }

    /// <summary>The facts of a kind that this view shows, in the order of recording.</summary>
    public IEnumerable<Recorded<T>> Facts<T>() where T : Fact
    {
        foreach (var entry in _account.Of(typeof(T), _count))
        {
            if (Shows(entry))
            {
                yield return new Recorded<T>(entry, (T)entry.Fact);
            }
        }
    }

    /// <summary>The facts of a kind whatever their effective day: for what lies ahead, and for histories.</summary>
    public IEnumerable<Recorded<T>> FactsOfAnyDay<T>() where T : Fact
    {
        foreach (var entry in _account.Of(typeof(T), _count))
        {
            if (ShowsOfAnyDay(entry))
            {
                yield return new Recorded<T>(entry, (T)entry.Fact);
            }
        }
    }

    /// <summary>All entries that this view shows, in the order of recording.</summary>
    public IEnumerable<Entry> Entries() => _account.Entries(_count).Where(Shows);

    /// <summary>
    /// Every entry about a key that the reader may see, corrected and withdrawn ones included: its history.
    /// </summary>
    public IEnumerable<Entry> History(Func<Fact, bool> isAbout) =>
        _account.Entries(_count).Where(e => MayShow(e) && isAbout(e.Fact));

    /// <summary>
    /// The entries that the reader may see, corrected and withdrawn ones included, the last recorded first; where an
    /// entry is named, those that were recorded before it.
    /// </summary>
    public IEnumerable<Entry> Latest(EntryRef? before = null) =>
        _account.EntriesBackwards(
            before is { } name && _account.Find(name) is { } found ? Math.Min(found.Position, _count) : _count)
            .Where(MayShow);

    /// <summary>
    /// The entry of a name, corrected or withdrawn as it may be; null where the reader sees none.
    /// </summary>
    public Entry? Find(EntryRef name) =>
        _account.Find(name) is { } found && found.Position < _count && MayShow(found.Entry) ? found.Entry : null;

    /// <summary>
    /// The entries that correct or withdraw an entry and are not taken back themselves, in the order of recording.
    /// </summary>
    public IEnumerable<Entry> Overruling(EntryRef name) =>
        _account.Overruling(name, _count).Where(e => MayShow(e) && !IsWithdrawn(e));

    /// <summary>Opens a sealed value; null where a key is missing or destroyed.</summary>
    public T? Open<T>(Sealed box) where T : class => box.Open<T>(_account.Keys);

    /// <summary>
    /// Whether the view shows an entry: in time, allowed, and not corrected or withdrawn by another it shows.
    /// </summary>
    public bool Shows(Entry entry) =>
        (entry.EffectiveFrom is not { } from || from <= AsOf.Effective) && ShowsOfAnyDay(entry);

    private bool ShowsOfAnyDay(Entry entry) => MayShow(entry) && !IsOverruled(entry);

    private bool MayShow(Entry entry) =>
        IsHere(entry) && IsInTime(entry) && Reader.MaySee(entry.KnownTo)
        && _without?.Contains(entry.Ref) != true;

    private bool IsHere(Entry entry) => _stream is null || entry.Stream == _stream || entry.Stream == Streams.Register;

    private bool IsInTime(Entry entry) => entry.Known <= AsOf.Known && entry.Recorded <= AsOf.Recorded;

    private bool IsOverruled(Entry entry) =>
        _account.IsEverOverruled(entry.Ref) && (IsCorrected(entry) || IsWithdrawn(entry));

    /// <summary>
    /// A correction that was corrected again still holds the place: what it corrected does not come back. It comes
    /// back when the correction is withdrawn, and nothing has taken the correction's own place.
    /// </summary>
    private bool IsCorrected(Entry entry)
    {
        foreach (var later in _account.Overruling(entry.Ref, _count))
        {
            if (later.Fact.Corrects == entry.Ref && IsHere(later) && IsInTime(later) && Reader.MaySee(later.KnownTo)
                && _without?.Contains(later.Ref) != true && (!IsWithdrawn(later) || IsCorrected(later)))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsWithdrawn(Entry entry)
    {
        foreach (var later in _account.Overruling(entry.Ref, _count))
        {
            if (later.Fact is EntriesWithdrawn withdrawn && withdrawn.Targets.Contains(entry.Ref)
                && ShowsOfAnyDay(later))
            {
                return true;
            }
        }
        return false;
    }
}
