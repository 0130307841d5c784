using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store;

/// <summary>
/// Follows the hash chain of every stream, entry by entry in the order of appending, and finds the first fault of each
/// stream. What comes behind a fault in its stream is not taken; the other streams are not concerned.
/// </summary>
internal sealed class ChainVerifier
{
    private readonly Dictionary<string, StreamHead> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _faulted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StreamHead>> _anchors = new(StringComparer.Ordinal);

    /// <summary>The findings so far, at most one a stream.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = [];

    /// <summary>When the last entry that was taken was recorded; the beginning of time where there is none.</summary>
    public DateTimeOffset LastRecorded { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>
    /// The latest instant at which an entry may have been recorded: behind it there must be instants for those that
    /// come after it.
    /// </summary>
    public DateTimeOffset Latest { get; init; } = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Why nothing more can be recorded; null where it can. Each entry takes an instant of its own.</summary>
    public Finding? FaultOfRoom() => LastRecorded > Latest.AddDays(-1) ? TooLate(LastRecorded, null) : null;

    /// <summary>The heads of the streams as far as they are whole.</summary>
    public IReadOnlyCollection<StreamHead> Heads => _heads.Values;

    /// <summary>Where a stream ends, as far as it is whole.</summary>
    public StreamHead HeadOf(string stream) =>
        _heads.TryGetValue(stream, out var head) ? head : new StreamHead(stream, 0, default);

    /// <summary>Requires that the chain passes through these heads, which were read or kept before.</summary>
    public void Expect(IEnumerable<StreamHead> heads)
    {
        foreach (var head in heads.Where(h => h.Sequence > 0))
        {
            if (!_anchors.TryGetValue(head.Stream, out var anchors))
            {
                _anchors[head.Stream] = anchors = [];
            }
            anchors.Add(head);
        }
    }

    /// <summary>Takes the next entry; null where it is at fault, or stands behind a fault.</summary>
    public Entry? Take(StoredEntry stored) => Take(DecodedEntry.Of(stored));

    /// <summary>Takes the next entry, decoded before; null where it is at fault, or stands behind a fault.</summary>
    public Entry? Take(DecodedEntry decoded)
    {
        var stored = decoded.Stored;
        if (_faulted.Contains(stored.Stream))
        {
            return null;
        }
        var head = HeadOf(stored.Stream);
        if (FaultOfPlace(decoded, head) is { } misplaced)
        {
            return Fault(stored.Stream, misplaced);
        }
        if (decoded.Reading.Entry is not { } entry)
        {
            return Fault(stored.Stream, decoded.Reading.Finding!);
        }
        if (FaultOfEnvelope(entry, stored, head) is { } fault)
        {
            return Fault(stored.Stream, fault);
        }
        Advance(entry.Recorded, stored);
        return entry;
    }

    /// <summary>Takes an entry that this program has just written itself.</summary>
    public void Advance(DateTimeOffset recorded, StoredEntry stored)
    {
        _heads[stored.Stream] = new StreamHead(stored.Stream, stored.Sequence, stored.Hash);
        LastRecorded = recorded;
    }

    /// <summary>
    /// At the end: every head that was expected must have been passed, and no stream may go beyond the heads as they
    /// are now.
    /// </summary>
    public void Finish(IEnumerable<StreamHead> headsNow)
    {
        foreach (var place in _anchors.Values.SelectMany(a => a).OrderBy(a => a.Stream, StringComparer.Ordinal))
        {
            var last = HeadOf(place.Stream).Sequence;
            if (last < place.Sequence && !_faulted.Contains(place.Stream))
            {
                Fault(place.Stream, Finding.Of(
                    "journal.truncated", new Place(place.Stream, EntrySequence: last + 1),
                    ("expected", place.Sequence), ("found", last)));
            }
        }
        var now = headsNow.ToDictionary(h => h.Stream, h => h.Sequence, StringComparer.Ordinal);
        foreach (var head in _heads.Values.OrderBy(h => h.Stream, StringComparer.Ordinal))
        {
            var known = now.GetValueOrDefault(head.Stream);
            if (head.Sequence > known && !_faulted.Contains(head.Stream))
            {
                Fault(head.Stream, Finding.Of(
                    "journal.head-differs", new Place(head.Stream, EntrySequence: known + 1),
                    ("expected", known), ("found", head.Sequence)));
            }
        }
        _anchors.Clear();
    }

    /// <summary>A fault that concerns the store as a whole.</summary>
    public void Report(Finding finding) => Findings = Findings.Add(finding);

    private Finding? FaultOfPlace(DecodedEntry decoded, StreamHead head)
    {
        var stored = decoded.Stored;
        var expected = head.Sequence + 1;
        if (stored.Sequence != expected)
        {
            return stored.Sequence > expected
                ? Finding.Of(
                    "journal.gap", PlaceOf(stored, expected), ("expected", expected), ("found", stored.Sequence))
                : Finding.Of(
                    "journal.misplaced", PlaceOf(stored, expected),
                    ("stream", stored.Stream), ("sequence", stored.Sequence));
        }
        var hash = decoded.Reading.Entry?.Previous == head.Hash ? decoded.Hash : head.Hash.Next(stored.Bytes.Span);
        if (hash != stored.Hash)
        {
            return Finding.Of(
                "journal.hash-differs", PlaceOf(stored, expected),
                ("expected", hash.ToString()), ("found", stored.Hash.ToString()));
        }
        return AnchorAgainst(stored, hash) is { } anchor
            ? Finding.Of(
                "journal.head-differs", PlaceOf(stored, expected),
                ("expected", anchor.Hash.ToString()), ("found", hash.ToString()))
            : null;
    }

    /// <summary>A head that names this entry with another hash; null where there is none.</summary>
    private StreamHead? AnchorAgainst(StoredEntry stored, ChainHash hash) =>
        _anchors.TryGetValue(stored.Stream, out var anchors)
            ? anchors.Find(a => a.Sequence == stored.Sequence && a.Hash != hash)
            : null;

    private Finding? FaultOfEnvelope(Entry entry, StoredEntry stored, StreamHead head)
    {
        var place = PlaceOf(stored, stored.Sequence);
        if (entry.Stream != stored.Stream || entry.Sequence != stored.Sequence)
        {
            return Finding.Of("journal.misplaced", place, ("stream", entry.Stream), ("sequence", entry.Sequence));
        }
        if (entry.Previous != head.Hash)
        {
            return Finding.Of(
                "journal.previous-differs", place,
                ("expected", head.Hash.ToString()), ("found", entry.Previous.ToString()));
        }
        if (entry.Recorded > Latest)
        {
            return TooLate(entry.Recorded, place);
        }
        // One clock for all streams of a store: the order of appending is the order of recording.
        return entry.Recorded <= LastRecorded
            ? Finding.Of("journal.time-runs-back", place, ("recorded", entry.Recorded), ("before", LastRecorded))
            : null;
    }

    private Finding TooLate(DateTimeOffset recorded, Place? place) =>
        Finding.Of("journal.time-ahead", place, ("recorded", recorded), ("latest", Latest));

    private static Place PlaceOf(StoredEntry stored, long sequence) => new(stored.Stream, EntrySequence: sequence);

    private Entry? Fault(string stream, Finding finding)
    {
        _faulted.Add(stream);
        Findings = Findings.Add(finding);
        return null;
    }
}
