using System.Collections;

namespace Entente.Core;

/// <summary>
/// What a figure rests on, as the entries themselves: a leg is made when someone looks at it, since a sum over a
/// million entries is asked for its value more often than for all its legs.
/// </summary>
internal sealed class Legs(Entry[] entries) : IReadOnlyList<Basis>
{
    /// <inheritdoc/>
    public int Count => entries.Length;

    /// <inheritdoc/>
    public Basis this[int index] => Computed.BasisOf(entries[index]);

    /// <summary>The legs of a figure that rests on these entries.</summary>
    public static IReadOnlyList<Basis> Of(IEnumerable<Entry> entries) => new Legs([.. entries]);

    /// <inheritdoc/>
    public IEnumerator<Basis> GetEnumerator() => entries.Select(Computed.BasisOf).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
