using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Iati;

/// <summary>
/// How far text and values go before a sign that says something. Eight characters are looked at at once, by code of our
/// own: what the framework has for this is compiled only while a file is read, slowly at first.
/// </summary>
internal static class PlainText
{
    /// <summary>
    /// How many characters stand before the first that is the end, less than, ampersand or a control sign; all, where
    /// none is.
    /// </summary>
    /// <param name="text">The characters.</param>
    /// <param name="end">The sign that ends them.</param>
    public static int LengthOf(ReadOnlySpan<char> text, char end)
    {
        var (ends, tags, references, controls) = (
            Vector128.Create((ushort)end), Vector128.Create((ushort)'<'), Vector128.Create((ushort)'&'),
            Vector128.Create((ushort)(' ' - 1)));
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        var length = 0;
        for (; length <= text.Length - Vector128<ushort>.Count; length += Vector128<ushort>.Count)
        {
            var signs = Vector128.LoadUnsafe(ref first, (nuint)length);
            var found = Vector128.Equals(signs, ends) | Vector128.Equals(signs, tags)
                | Vector128.Equals(signs, references) | Vector128.Equals(Vector128.Min(signs, controls), signs);
            if (found != Vector128<ushort>.Zero)
            {
                return length + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }
        while (length < text.Length && !(text[length] is '<' or '&' or < ' ' || text[length] == end))
        {
            length++;
        }
        return length;
    }
}
