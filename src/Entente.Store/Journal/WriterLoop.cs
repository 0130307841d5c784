using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using Entente.Core;

namespace Entente.Store;

/// <summary>
/// The one writer of a journal in this process: it takes what is waiting, writes all of it in one commit, then applies
/// it to the account and answers. It alone changes the account and the chain.
/// </summary>
internal sealed class WriterLoop : IAsyncDisposable
{
    private const int MaxGroup = 1024;

    /// <summary>How often a commit is tried anew because another process wrote in between.</summary>
    private const int MaxAttempts = 100;

    /// <summary>How long a commit waits at most for those who were answered before.</summary>
    private static readonly TimeSpan MaxPatience = TimeSpan.FromMilliseconds(0.5);

    private readonly IJournalEngine _engine;
    private readonly TimeProvider _time;
    private readonly ChainVerifier _chain;
    private readonly Account _account;
    private readonly SubjectKeys _keys;

    /// <summary>Not made for a single reader, although there is one: only so does it count what is waiting.</summary>
    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>();
    private Task _running = Task.CompletedTask;
    private Published _published;
    private int _lastGroup;
    private TimeSpan _lastCommit;

    public WriterLoop(
        IJournalEngine engine, TimeProvider time, ChainVerifier chain, Account account, SubjectKeys keys)
    {
        _engine = engine;
        _time = time;
        _chain = chain;
        _account = account;
        _keys = keys;
        _published = new Published(
            default, DateTimeOffset.MinValue,
            ImmutableDictionary.Create<string, StreamHead>(StringComparer.Ordinal), []);
    }

    /// <summary>What is committed, as others may read it at any time.</summary>
    /// <param name="State">The store's state that the account stands at.</param>
    /// <param name="LastRecorded">When the last entry was recorded.</param>
    /// <param name="Heads">The heads of the streams.</param>
    /// <param name="Findings">What is wrong with the journal; it is read-only where there is anything.</param>
    internal sealed record Published(
        EngineState State,
        DateTimeOffset LastRecorded,
        ImmutableDictionary<string, StreamHead> Heads,
        ImmutableArray<Finding> Findings);

    /// <summary>What is committed.</summary>
    public Published Current => Volatile.Read(ref _published);

    /// <summary>Reads the whole journal into the account, then begins to wait for work.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        _chain.Expect(await _engine.ReadHeadsAsync(cancellation));
        await ReadTailAsync(cancellation);
        _chain.Finish(await _engine.ReadHeadsAsync(cancellation));
        Publish(Current.State, _chain.Heads);
        _running = Task.Run(RunGuardedAsync, CancellationToken.None);
    }

    /// <summary>Puts work in the queue.</summary>
    /// <exception cref="ObjectDisposedException">The journal was closed.</exception>
    public Task<AppendResult> Enqueue(Work work)
    {
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(work), typeof(Journal));
        return work.Completion;
    }

    /// <summary>Writes what is waiting, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running;
    }

    /// <summary>Should the loop itself ever fail, nobody waits for it in vain.</summary>
    private async Task RunGuardedAsync()
    {
        try
        {
            await RunAsync();
        }
        catch (Exception fault)
        {
            _waiting.Writer.TryComplete(fault);
            while (_waiting.Reader.TryRead(out var work))
            {
                work.Fail(fault);
            }
            throw;
        }
    }

    private async Task RunAsync()
    {
        var group = new List<Work>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (_waiting.Reader.TryRead(out var work))
            {
                if (work.StandsAlone || group.Count == MaxGroup)
                {
                    await CommitEachAsync(group);
                }
                group.Add(work);
                if (work.StandsAlone)
                {
                    await CommitEachAsync(group);
                }
            }
            await CommitEachAsync(group);
            Gather();
        }
    }

    /// <summary>
    /// Who was answered often comes back at once: those who were answered or waited together get a moment, so that the
    /// next commit serves all of them, and so that a lone writer finds the loop awake.
    /// </summary>
    private void Gather()
    {
        var patience = _lastCommit / 2 < MaxPatience ? _lastCommit / 2 : MaxPatience;
        var started = Stopwatch.GetTimestamp();
        while (_waiting.Reader.Count < _lastGroup && Stopwatch.GetElapsedTime(started) < patience)
        {
            Thread.Yield();
        }
    }

    /// <summary>Commits a group; where that fails, each alone, so that one batch cannot take others with it.</summary>
    private async Task CommitEachAsync(List<Work> group)
    {
        if (group.Count == 0)
        {
            return;
        }
        var started = Stopwatch.GetTimestamp();
        try
        {
            await CommitAsync(group);
        }
        catch (Exception fault) when (group.Count == 1)
        {
            group[0].Fail(fault);
        }
        catch (Exception)
        {
            foreach (var work in group)
            {
                await CommitEachAsync([work]);
            }
        }
        _lastGroup = group.Count + _waiting.Reader.Count;
        _lastCommit = Stopwatch.GetElapsedTime(started);
        group.Clear();
    }

    private async Task CommitAsync(List<Work> group)
    {
        var isFresh = false;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (group[0].StandsAlone || attempt > 0)
            {
                await FollowAsync();
                isFresh = true;
            }
            var stage = new Stage(_chain, _time.GetUtcNow());
            var results = group.ConvertAll(work => ResultOf(work, stage));
            if (!isFresh && results.Exists(r => r?.Outcome == AppendOutcome.Conflict))
            {
                // Only what was judged against the latest state is told that it came too late.
                continue;
            }
            if (stage.IsEmpty || await TryWriteAsync(stage))
            {
                Answer(group, results);
                return;
            }
        }
        throw new StoreException(
            Finding.Of("journal.busy", new Place(_engine.Address), ("path", _engine.Address)));
    }

    private AppendResult? ResultOf(Work work, Stage stage)
    {
        if (work.IsGivenUp)
        {
            return null;
        }
        var findings = _chain.FaultOfRoom() is { } full ? _chain.Findings.Add(full) : _chain.Findings;
        return findings.IsEmpty || work is FollowWork
            ? work.TakePlace(stage)
            : new AppendResult(
                AppendOutcome.Refused, [], [Finding.Of("journal.read-only", findings[0].Where), .. findings]);
    }

    private async Task<bool> TryWriteAsync(Stage stage)
    {
        var keys = _keys.Pending();
        var state = Current.State;
        if (!await _engine.TryAppendAsync(stage.ToAppend(state.Position, keys), CancellationToken.None))
        {
            return false;
        }
        _keys.Written(keys);
        for (var i = 0; i < stage.Entries.Count; i++)
        {
            _chain.Advance(stage.Entries[i].Recorded, stage.Stored[i]);
            _account.Apply(stage.Entries[i]);
        }
        Publish(state with { Position = state.Position + stage.Entries.Count }, stage.Heads);
        if (stage.Entries.Count == 0)
        {
            // A document that was put back changes what is shown, and no entry says so.
            await FollowAsync();
        }
        return true;
    }

    private static void Answer(List<Work> group, List<AppendResult?> results)
    {
        for (var i = 0; i < group.Count; i++)
        {
            if (results[i] is { } result)
            {
                group[i].Complete(result);
            }
            else
            {
                group[i].GiveUp();
            }
        }
    }

    private async Task FollowAsync()
    {
        if (await _engine.ReadStateAsync(CancellationToken.None) != Current.State)
        {
            await ReadTailAsync(CancellationToken.None);
        }
    }

    /// <summary>Takes in what the store has and the account has not.</summary>
    private async Task ReadTailAsync(CancellationToken cancellation)
    {
        var known = Current.State;
        var state = await _engine.ReadStateAsync(cancellation);
        if (state.KeysVersion != known.KeysVersion)
        {
            _keys.Load(await _engine.ReadKeysAsync(cancellation));
        }
        var position = known.Position;
        if (state.Position < position && _chain.Findings.IsEmpty)
        {
            _chain.Report(Finding.Of(
                "journal.truncated", new Place(_engine.Address), ("expected", position), ("found", state.Position)));
        }
        try
        {
            await foreach (var decoded in DecodedEntry.ReadAsync(_engine, position, cancellation))
            {
                position = decoded.Position;
                if (_chain.Take(decoded) is { } entry)
                {
                    _account.Apply(entry);
                }
            }
        }
        finally
        {
            Publish(new EngineState(position, state.KeysVersion), _chain.Heads);
        }
    }

    private void Publish(EngineState state, IEnumerable<StreamHead> moved)
    {
        var heads = Current.Heads;
        foreach (var head in moved)
        {
            heads = heads.SetItem(head.Stream, head);
        }
        Volatile.Write(ref _published, new Published(state, _chain.LastRecorded, heads, _chain.Findings));
    }
}
