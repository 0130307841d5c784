using System.Runtime.InteropServices;
using System.Xml;

namespace Entente.Iati;

/// <summary>
/// The numbers of the names that a file writes, found by their letters as they stand in the text. A name that is met
/// for the first time is looked at closely, and found at once from then on.
/// </summary>
internal sealed class MarkupNames
{
    /// <summary>The name is met for the first time.</summary>
    public const int Unknown = -3;

    /// <summary>The name is none, or one that says something of names, as <c>xmlns</c> does.</summary>
    public const int Special = -4;

    private const int FirstLength = 2048;

    private readonly Dictionary<string, int> _own = new(StringComparer.Ordinal);
    private Entry[] _entries = new Entry[FirstLength];
    private int _count;

    /// <summary>The names of a book.</summary>
    public MarkupNames(NameBook book)
    {
        foreach (var (number, name) in book.All.Index())
        {
            if (IsPlain(name))
            {
                AddOfBook(name, number);
            }
        }
    }

    /// <summary>The number of a name; <see cref="Unknown"/> where it was never met.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        var entries = _entries;
        var hash = HashOf(name);
        for (var at = hash & (uint)(entries.Length - 1); ; at = (at + 1) & (uint)(entries.Length - 1))
        {
            ref readonly var entry = ref entries[at];
            if (entry.Name is null)
            {
                return _own.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var own) ? own : Unknown;
            }
            if (entry.Hash == hash && name.SequenceEqual(entry.Name))
            {
                return entry.Number;
            }
        }
    }

    /// <summary>
    /// Keeps the number of a name that was not known: apart from those of the book, since a file can choose names that
    /// are slow to tell from one another by their ends.
    /// </summary>
    public void Add(string name, int number) => _own[name] = number;

    private void AddOfBook(string name, int number)
    {
        if (_count >= _entries.Length / 2)
        {
            Grow();
        }
        Put(new Entry(name, HashOf(name), number));
        _count++;
    }

    /// <summary>Whether a name has no prefix and says nothing of names.</summary>
    public static bool IsPlain(ReadOnlySpan<char> name) =>
        !name.Contains(':') && !name.SequenceEqual("xmlns") && XmlReader.IsName(name.ToString());

    private void Grow()
    {
        var before = _entries;
        _entries = new Entry[before.Length * 2];
        foreach (var entry in before)
        {
            if (entry.Name is not null)
            {
                Put(entry);
            }
        }
    }

    private void Put(Entry entry)
    {
        var at = entry.Hash & (uint)(_entries.Length - 1);
        while (_entries[at].Name is not null)
        {
            at = (at + 1) & (uint)(_entries.Length - 1);
        }
        _entries[at] = entry;
    }

    /// <summary>From the first and the last four letters and the length: no two names of the Standard that stand side
    /// by side often have all three in common.</summary>
    private static uint HashOf(ReadOnlySpan<char> name)
    {
        ulong ends;
        if (name.Length >= 4)
        {
            var bytes = MemoryMarshal.AsBytes(name);
            ends = MemoryMarshal.Read<ulong>(bytes)
                ^ System.Numerics.BitOperations.RotateLeft(MemoryMarshal.Read<ulong>(bytes[^8..]), 5);
        }
        else
        {
            ends = 0;
            foreach (var letter in name)
            {
                ends = (ends << 16) | letter;
            }
        }
        return (uint)(unchecked((ends + (uint)name.Length) * 0x9E3779B97F4A7C15UL) >> 40);
    }

    private readonly record struct Entry(string? Name, uint Hash, int Number);
}
