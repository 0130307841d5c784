using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Entente.Iati;

/// <summary>
/// The identifiers of a file as 128 bits each, so that memory stays small however long they are, up to a number of
/// them.
/// </summary>
/// <param name="most">The number.</param>
internal sealed class MarkSet(int most)
{
    private UInt128[] _places = new UInt128[256];
    private int _count;

    /// <summary>Whether there is no room for one more.</summary>
    public bool IsFull => _count >= most;

    /// <summary>The mark of an identifier; never 0.</summary>
    public static UInt128 Of(ReadOnlySpan<char> identifier)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(identifier), hash);
        return MemoryMarshal.Read<UInt128>(hash) | 1;
    }

    /// <summary>Whether a mark is there.</summary>
    public bool Contains(UInt128 mark) => _places[PlaceOf(mark)] == mark;

    /// <summary>Adds a mark where there is room; false where it was there before.</summary>
    public bool Add(UInt128 mark)
    {
        var place = PlaceOf(mark);
        if (_places[place] == mark)
        {
            return false;
        }
        if (!IsFull)
        {
            _places[place] = mark;
            _count++;
            if (_count > _places.Length / 4 * 3)
            {
                Grow();
            }
        }
        return true;
    }

    private void Grow()
    {
        var before = _places;
        _places = new UInt128[before.Length * 2];
        foreach (var mark in before)
        {
            if (mark != 0)
            {
                _places[PlaceOf(mark)] = mark;
            }
        }
    }

    /// <summary>Where a mark stands, or would stand.</summary>
    private int PlaceOf(UInt128 mark)
    {
        var place = (int)((ulong)(mark >> 64) & (ulong)(_places.Length - 1));
        while (_places[place] != 0 && _places[place] != mark)
        {
            place = (place + 1) & (_places.Length - 1);
        }
        return place;
    }
}
