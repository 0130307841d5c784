using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store;

/// <summary>
/// What one commit shall write: batches take their places one behind the other, on the present heads.
/// </summary>
internal sealed class Stage(ChainVerifier chain, DateTimeOffset now)
{
    private readonly Dictionary<string, int> _moveIndices = new(StringComparer.Ordinal);
    private readonly List<HeadMove> _moves = [];
    private readonly List<Entry> _entries = [];
    private readonly List<StoredEntry> _stored = [];
    private readonly List<Blob> _blobs = [];
    private DateTimeOffset _last = chain.LastRecorded;

    /// <summary>The entries, in order, each beside its bytes.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The bytes of the entries.</summary>
    public IReadOnlyList<StoredEntry> Stored => _stored;

    /// <summary>The heads of the streams that it appends to, after it.</summary>
    public IEnumerable<StreamHead> Heads => _moves.Select(m => m.After);

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => _entries.Count == 0 && _blobs.Count == 0;

    /// <summary>Gives a batch its place; a conflict where a stream is not where the batch expects it.</summary>
    public AppendResult Take(PreparedBatch batch, ImmutableArray<Finding> warnings)
    {
        foreach (var (stream, expected, _) in batch.Appends)
        {
            var found = HeadOf(stream).Sequence;
            if (expected is { } sequence && sequence != found)
            {
                var conflict = Finding.Of(
                    "journal.conflict", new Place(stream, EntrySequence: found),
                    ("stream", stream), ("expected", sequence), ("found", found));
                return new AppendResult(AppendOutcome.Conflict, [], [conflict]);
            }
        }
        var first = _entries.Count;
        foreach (var append in batch.Appends)
        {
            foreach (var draft in append.Drafts)
            {
                Place(append.Stream, draft);
            }
        }
        _blobs.AddRange(batch.Blobs);
        var entries = _entries.GetRange(first, _entries.Count - first).ToImmutableArray();
        var outcome = entries.IsEmpty && batch.Blobs.IsEmpty ? AppendOutcome.Nothing : AppendOutcome.Appended;
        return new AppendResult(outcome, entries, warnings);
    }

    /// <summary>The append for the engine.</summary>
    public EngineAppend ToAppend(long position, IReadOnlyList<SubjectKey> keys) =>
        new(position, _moves, _stored, _blobs, keys);

    private StreamHead HeadOf(string stream) =>
        _moveIndices.TryGetValue(stream, out var index) ? _moves[index].After : chain.HeadOf(stream);

    private void Place(string stream, PreparedDraft draft)
    {
        var head = HeadOf(stream);
        // Strictly increasing, even when the clock stands still or runs back.
        _last = now > _last ? now : _last.AddTicks(1);
        var entry = draft.Template with
        {
            Stream = stream,
            Sequence = head.Sequence + 1,
            Known = draft.Known ?? DateOnly.FromDateTime(_last.UtcDateTime),
            Recorded = _last,
            Previous = head.Hash,
        };
        var stored = EntryCodec.Encode(entry, draft.Payload);
        var after = new StreamHead(stream, stored.Sequence, stored.Hash);
        if (_moveIndices.TryAdd(stream, _moves.Count))
        {
            _moves.Add(new HeadMove(head, after));
        }
        else
        {
            _moves[_moveIndices[stream]] = _moves[_moveIndices[stream]] with { After = after };
        }
        _entries.Add(entry);
        _stored.Add(stored);
    }
}
