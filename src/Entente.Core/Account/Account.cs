using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Entente.Core;

/// <summary>
/// The memory image of the journal: every entry in the order of recording, indexed by the kind of fact. One writer
/// applies entries; any number of readers look at it through an <see cref="AccountView"/>. It holds nothing that the
/// journal does not, and is built anew from it at every start.
/// </summary>
public sealed class Account(ISubjectKeys keys)
{
    private readonly AppendList<Entry> _entries = new();
    private AppendList<int> _last = new();
    private string? _lastStream;
    private readonly ConcurrentDictionary<string, AppendList<int>> _positions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<EntryRef, AppendList<(int Position, Entry Entry)>> _overruled = new();
    private readonly FrozenDictionary<Type, AppendList<(int Position, Entry Entry)>> _byFact =
        EntryTypes.All.ToFrozenDictionary(t => t.FactType, _ => new AppendList<(int, Entry)>());

    /// <summary>The keys with which sealed values are opened.</summary>
    public ISubjectKeys Keys => keys;

    /// <summary>How many entries the account has taken in.</summary>
    public int Count => _entries.Count;

    /// <summary>Takes in the next entry of a stream; for the one writer only.</summary>
    /// <exception cref="ArgumentException">It is not the next one.</exception>
    public void Apply(Entry entry)
    {
        var position = _entries.Count;
        var places = PlacesFor(entry);
        if (entry.Fact.Corrects is not null || entry.Fact is EntriesWithdrawn)
        {
            foreach (var target in Overruled(entry.Fact))
            {
                // Only what came before can be overruled, so that no entry can stand against itself in a ring.
                if (PositionOf(target) is not null)
                {
                    _overruled.GetOrAdd(target, _ => new AppendList<(int, Entry)>()).Add((position, entry));
                }
            }
        }
        _byFact[entry.Fact.GetType()].Add((position, entry));
        _entries.Add(entry);
        places.Add(position);
    }

    /// <summary>The account as of three times, as a reader may see it.</summary>
    public AccountView View(AsOf asOf, Reader reader) => new(this, asOf, reader, Count);

    /// <summary>All entries in the order of recording, up to a count taken before.</summary>
    internal IEnumerable<Entry> Entries(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return _entries[i];
        }
    }

    /// <summary>All entries before a place in the order of recording, the last one first.</summary>
    internal IEnumerable<Entry> EntriesBackwards(int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            yield return _entries[i];
        }
    }

    /// <summary>The entry of a name, and its place in the order of recording; null where there is none.</summary>
    internal (int Position, Entry Entry)? Find(EntryRef name) =>
        PositionOf(name) is { } position ? (position, _entries[position]) : null;

    /// <summary>The entries with a kind of fact, in the order of recording, up to a count taken before.</summary>
    internal IEnumerable<Entry> Of(Type factType, int count)
    {
        var list = _byFact[factType];
        var end = list.Count;
        for (var i = 0; i < end && list[i].Position < count; i++)
        {
            yield return list[i].Entry;
        }
    }

    /// <summary>Whether any entry corrects or withdraws this one.</summary>
    internal bool IsEverOverruled(EntryRef target) => _overruled.ContainsKey(target);

    /// <summary>
    /// The entries that correct or withdraw an entry, in the order of recording, up to a count taken before.
    /// </summary>
    internal IEnumerable<Entry> Overruling(EntryRef target, int count)
    {
        if (_overruled.TryGetValue(target, out var list))
        {
            var end = list.Count;
            for (var i = 0; i < end && list[i].Position < count; i++)
            {
                yield return list[i].Entry;
            }
        }
    }

    /// <summary>
    /// Where the entries of the stream stand, by their numbers: these run from 1 without a gap, as the chain does.
    /// </summary>
    private AppendList<int> PlacesFor(Entry entry)
    {
        if (!ReferenceEquals(_lastStream, entry.Stream))
        {
            _lastStream = entry.Stream;
            _last = _positions.GetOrAdd(entry.Stream, _ => new AppendList<int>());
        }
        return entry.Sequence == _last.Count + 1
            ? _last
            : throw new ArgumentException($"{entry.Ref} does not follow on {_last.Count}.", nameof(entry));
    }

    private int? PositionOf(EntryRef name) =>
        _positions.TryGetValue(name.Stream, out var places) && name.Sequence >= 1 && name.Sequence <= places.Count
            ? places[(int)name.Sequence - 1]
            : null;

    private static IEnumerable<EntryRef> Overruled(Fact fact)
    {
        if (fact.Corrects is { } corrected)
        {
            yield return corrected;
        }
        if (fact is EntriesWithdrawn withdrawn)
        {
            foreach (var target in withdrawn.Targets)
            {
                yield return target;
            }
        }
    }
}
