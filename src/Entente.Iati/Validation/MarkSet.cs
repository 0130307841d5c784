using System.Numerics;
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
    private static readonly ulong FirstSeed = Seed();
    private static readonly ulong SecondSeed = Seed();

    private UInt128[] _places = new UInt128[256];
    private int _count;

    /// <summary>Whether there is no room for one more.</summary>
    public bool IsFull => _count >= most;

    /// <summary>
    /// The mark of an identifier; never 0. It differs from run to run, so that nobody can make two identifiers that
    /// have the same.
    /// </summary>
    public static UInt128 Of(ReadOnlySpan<char> identifier)
    {
        var bytes = MemoryMarshal.AsBytes(identifier);
        var (a, b) = (FirstSeed ^ (ulong)bytes.Length, SecondSeed);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            (a, b) = Mixed(a, b, MemoryMarshal.Read<ulong>(bytes));
        }
        var rest = 0ul;
        foreach (var one in bytes)
        {
            rest = (rest << 8) | one;
        }
        (a, b) = Mixed(a, b, rest);
        (a, b) = Mixed(a, b, SecondSeed);
        return new UInt128(a, b | 1);
    }

    /// <summary>Takes eight bytes into both halves: the product of two numbers of 64 bits, its ends folded.</summary>
    private static (ulong A, ulong B) Mixed(ulong a, ulong b, ulong bytes)
    {
        var high = Math.BigMul(a ^ bytes, 0x9E3779B97F4A7C15, out var low);
        var otherHigh = Math.BigMul(b ^ BitOperations.RotateLeft(bytes, 32), 0xD6E8FEB86659FD93, out var otherLow);
        return (high ^ low ^ b, otherHigh ^ otherLow ^ BitOperations.RotateLeft(a, 17));
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

    private static ulong Seed() => MemoryMarshal.Read<ulong>(RandomNumberGenerator.GetBytes(sizeof(ulong)));

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
