using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Entente.Core;

/// <summary>
/// A few numbers by which two texts are told to be copies of one another, without the texts themselves: every run of
/// five words becomes a number, and the smallest numbers are kept. What two texts share of those they share as a whole.
/// Source: A. Z. Broder, On the resemblance and containment of documents, 1997.
/// </summary>
public sealed class TextSketch : IEquatable<TextSketch>
{
    /// <summary>How many words a run has.</summary>
    private const int RunLength = 5;

    /// <summary>How many numbers are kept: what two texts share is then known to within some hundredths.</summary>
    private const int Most = 256;

    /// <summary>Fewer runs than this say nothing: two short notices are alike by chance.</summary>
    private const int Least = 20;

    private readonly uint[] _smallest;
    private readonly bool _isWhole;

    private TextSketch(uint[] smallest, bool isWhole) => (_smallest, _isWhole) = (smallest, isWhole);

    /// <summary>The sketch of a text; null where the text is too short to be told from others.</summary>
    public static TextSketch? Of(string text)
    {
        var runs = new HashSet<uint>();
        var last = new Queue<ulong>();
        foreach (var word in WordsOf(Folding.Fold(text)))
        {
            last.Enqueue(word);
            if (last.Count > RunLength)
            {
                last.Dequeue();
            }
            if (last.Count == RunLength)
            {
                runs.Add(NumberOf(last));
            }
        }
        return runs.Count < Least ? null : new TextSketch([.. runs.Order().Take(Most)], runs.Count <= Most);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is no sketch.</summary>
    public static TextSketch? TryParse(string? text)
    {
        var bytes = new byte[1 + (Most * sizeof(uint))];
        if (text is null || !Convert.TryFromBase64String(text, bytes, out var length)
            || length % sizeof(uint) != 1 || bytes[0] > 1)
        {
            return null;
        }
        var smallest = new uint[length / sizeof(uint)];
        for (var i = 0; i < smallest.Length; i++)
        {
            smallest[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(1 + (i * sizeof(uint))));
            if (i > 0 && smallest[i] <= smallest[i - 1])
            {
                return null;
            }
        }
        return smallest.Length < Least ? null : new TextSketch(smallest, bytes[0] == 1);
    }

    /// <summary>
    /// How much of the shorter text stands in the other, from 0 for nothing to 1 for all of it; an estimate.
    /// </summary>
    public decimal SharedWith(TextSketch other)
    {
        // Up to here both have all their numbers.
        var end = Math.Min(End, other.End);
        var (own, others, both) = (0, 0, 0);
        while (own < _smallest.Length && _smallest[own] <= end
            && others < other._smallest.Length && other._smallest[others] <= end)
        {
            var order = _smallest[own].CompareTo(other._smallest[others]);
            both += order == 0 ? 1 : 0;
            own += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
        }
        var fewer = Math.Min(CountTo(end), other.CountTo(end));
        return fewer == 0 ? 0 : (decimal)both / fewer;
    }

    /// <summary>The sketch as a text.</summary>
    public override string ToString()
    {
        var bytes = new byte[1 + (_smallest.Length * sizeof(uint))];
        bytes[0] = _isWhole ? (byte)1 : (byte)0;
        for (var i = 0; i < _smallest.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1 + (i * sizeof(uint))), _smallest[i]);
        }
        return Convert.ToBase64String(bytes);
    }

    /// <inheritdoc/>
    public bool Equals(TextSketch? other) =>
        other is not null && _isWhole == other._isWhole && _smallest.AsSpan().SequenceEqual(other._smallest);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextSketch);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_smallest.Length, _smallest[0], _smallest[^1]);

    private uint End => _isWhole ? uint.MaxValue : _smallest[^1];

    private int CountTo(uint end)
    {
        var place = _smallest.AsSpan().BinarySearch(end);
        return place < 0 ? ~place : place + 1;
    }

    /// <summary>A number for each word; where words are written without spaces, for each letter.</summary>
    private static IEnumerable<ulong> WordsOf(string text)
    {
        var word = Hash.Begin;
        foreach (var rune in text.EnumerateRunes())
        {
            var isSign = IsSignOfItsOwn(rune);
            if (Rune.IsLetterOrDigit(rune) && !isSign)
            {
                word = Hash.Add(word, (uint)rune.Value);
                continue;
            }
            if (word != Hash.Begin)
            {
                yield return word;
                word = Hash.Begin;
            }
            if (isSign)
            {
                yield return Hash.Add(Hash.Begin, (uint)rune.Value);
            }
        }
        if (word != Hash.Begin)
        {
            yield return word;
        }
    }

    /// <summary>Whether a letter is of a script that has no spaces between words: Chinese, Japanese, Thai, Lao, Khmer,
    /// Burmese.</summary>
    private static bool IsSignOfItsOwn(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter
        && rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or >= 0x20000;

    private static uint NumberOf(IEnumerable<ulong> words)
    {
        var number = Hash.Begin;
        foreach (var word in words)
        {
            number = Hash.Add(Hash.Add(number, unchecked((uint)word)), (uint)(word >> 32));
        }
        return Hash.End(number);
    }

    /// <summary>
    /// Numbers that are the same on every machine and in every version. Source: FNV-1a, the last step of MurmurHash3.
    /// </summary>
    private static class Hash
    {
        public const ulong Begin = 14695981039346656037;

        public static ulong Add(ulong number, uint next) => unchecked((number ^ next) * 1099511628211);

        public static uint End(ulong number)
        {
            number ^= number >> 33;
            number = unchecked(number * 0xff51afd7ed558ccd);
            return (uint)(number >> 32);
        }
    }
}
