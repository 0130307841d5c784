using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store;

/// <summary>
/// The journal of a workspace: the only truth, append-only, with its memory image. Opening it reads and verifies every
/// entry. Where the chain is broken, or an entry is of a type this program does not know, the journal is read-only:
/// the account holds what precedes the fault in its stream, and every append is refused.
/// </summary>
public sealed class Journal : IAsyncDisposable
{
    /// <summary>The largest payload that is taken, in bytes. Texts of documents are blobs, not entries.</summary>
    public const int MaxPayloadBytes = EntryCodec.MaxPayloadBytes;

    private readonly IJournalEngine _engine;
    private readonly TimeProvider _time;
    private readonly WriterLoop _loop;

    private Journal(IJournalEngine engine, TimeProvider time, Account account, SubjectKeys keys, WriterLoop loop)
    {
        _engine = engine;
        _time = time;
        _loop = loop;
        Account = account;
        Keys = keys;
    }

    /// <summary>The memory image; it changes by what is appended here and by <see cref="FollowAsync"/>.</summary>
    public Account Account { get; }

    /// <summary>The keys of persons.</summary>
    public SubjectKeys Keys { get; }

    /// <summary>What the store is called in messages.</summary>
    public string Address => _engine.Address;

    /// <summary>
    /// What is wrong with the journal, each with stream and number of the entry; none where it is whole.
    /// </summary>
    public ImmutableArray<Finding> Findings => _loop.Current.Findings;

    /// <summary>Whether every append is refused, because the chain is broken or this program is too old.</summary>
    public bool IsReadOnly => !Findings.IsEmpty;

    /// <summary>Whether the journal holds entries that only a newer program understands: not ready to serve.</summary>
    public bool IsProgramTooOld => Findings.Any(f => f.Code == "journal.program-too-old");

    /// <summary>Whether nothing was ever recorded.</summary>
    public bool IsEmpty => _loop.Current.State.Position == 0;

    /// <summary>How far the store is read: it differs whenever anything that a view shows may differ.</summary>
    public EngineState Version => _loop.Current.State;

    /// <summary>
    /// The heads of the streams: an auditor who keeps them can prove later that nothing was rewritten.
    /// </summary>
    public IReadOnlyCollection<StreamHead> Heads =>
        [.. _loop.Current.Heads.Values.OrderBy(h => h.Stream, StringComparer.Ordinal)];

    /// <summary>Opens the journal of a store, and takes the engine over: closing the journal closes it.</summary>
    /// <param name="engine">The store.</param>
    /// <param name="time">The clock of recording.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<Journal> OpenAsync(
        IJournalEngine engine, TimeProvider time, CancellationToken cancellation = default)
    {
        try
        {
            var keys = new SubjectKeys(engine, time, await engine.ReadKeysAsync(cancellation));
            var account = new Account(keys);
            var loop = new WriterLoop(engine, time, new ChainVerifier(), account, keys);
            await loop.StartAsync(cancellation);
            var journal = new Journal(engine, time, account, keys, loop);
            keys.Destroyed = () => journal.FollowAsync(CancellationToken.None);
            return journal;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a stream ends; sequence 0 where it is empty.</summary>
    public StreamHead Head(string stream) =>
        _loop.Current.Heads.TryGetValue(stream, out var head) ? head : new StreamHead(stream, 0, default);

    /// <summary>
    /// Now, in which everything that is recorded lies, even where the clock has run back since. Today is the later one
    /// of the day in universal time, by which entries are dated, and the day where the program runs: in Seoul a source
    /// of this morning is known.
    /// </summary>
    public AsOf Now()
    {
        var now = _time.GetUtcNow();
        var last = _loop.Current.LastRecorded;
        var instant = last > now ? last : now;
        var (day, here) = (instant.UtcDateTime, TimeZoneInfo.ConvertTime(instant, _time.LocalTimeZone).DateTime);
        var today = DateOnly.FromDateTime(here > day ? here : day);
        return new AsOf(today, today, instant);
    }

    /// <summary>The account as of now.</summary>
    public AccountView View(Reader reader) => Account.View(Now(), reader);

    /// <summary>
    /// Appends a batch, all or nothing. The result says appended only after the commit is durable and the account has
    /// it; cancelling before that moment means that nothing was written.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be written, as on a full disk; nothing was
    /// written.</exception>
    /// <exception cref="ArgumentException">The batch has a programmer's mistake.</exception>
    /// <exception cref="ObjectDisposedException">The journal was closed.</exception>
    public async Task<AppendResult> AppendAsync(Batch batch, CancellationToken cancellation = default)
    {
        var prepared = PreparedBatch.Of(batch);
        return prepared.Findings.IsEmpty
            ? await _loop.Enqueue(new AppendWork(prepared, cancellation))
            : new AppendResult(AppendOutcome.Refused, [], prepared.Findings);
    }

    /// <summary>
    /// Judges a command against the latest state and appends what is decided, with nothing in between: where another
    /// process was faster, the command is judged anew. The judge may be called several times; it is pure and quick,
    /// since the writer waits for it.
    /// </summary>
    /// <param name="judge">From the account as of now, as the keeper sees it, to what is appended or refused.</param>
    /// <param name="cancellation">Gives up, before anything is written.</param>
    /// <exception cref="StoreException">The store cannot be written, or is never free.</exception>
    public Task<AppendResult> DecideAsync(
        Func<AccountView, Decision> judge, CancellationToken cancellation = default) =>
        _loop.Enqueue(new DecideWork(() => judge(View(Reader.Keeper)), cancellation));

    /// <summary>
    /// Brings in what other processes have written. Cheap where there is nothing: to be called before every request.
    /// </summary>
    /// <returns>Whether the account has changed.</returns>
    public async Task<bool> FollowAsync(CancellationToken cancellation = default)
    {
        var before = _loop.Current.State;
        if (await _engine.ReadStateAsync(cancellation) == before)
        {
            return false;
        }
        await _loop.Enqueue(new FollowWork(cancellation));
        return _loop.Current.State != before;
    }

    /// <summary>The bytes of a document; null where the store has none of that hash.</summary>
    public Task<byte[]?> GetBlobAsync(string sha256, CancellationToken cancellation = default) =>
        _engine.ReadBlobAsync(sha256, cancellation);

    /// <summary>The hashes of the documents that the store keeps, in ordinal order.</summary>
    public Task<IReadOnlyList<string>> ListBlobsAsync(CancellationToken cancellation = default) =>
        _engine.ListBlobsAsync(cancellation);

    /// <summary>
    /// Erases a document's bytes; the chain stays whole. <see cref="Version"/> differs from then on, so that nothing
    /// made from them is given again. False where there were none.
    /// </summary>
    public async Task<bool> DeleteBlobAsync(string sha256, CancellationToken cancellation = default)
    {
        var isDeleted = await _engine.DeleteBlobAsync(sha256, cancellation);
        await FollowAsync(CancellationToken.None);
        return isDeleted;
    }

    /// <summary>Writes what is waiting, then closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await _loop.DisposeAsync();
        await _engine.DisposeAsync();
    }
}
