using System.Collections;

namespace Entente.Evidence;

/// <summary>
/// The words of one list in a stretch of a text, in order. Most lists have none in most sentences, and those have few:
/// what is asked of them is answered here without making objects for the question.
/// </summary>
internal readonly struct ListedWords(ArraySegment<WordHit> words) : IReadOnlyList<WordHit>
{
    public int Count => words.Count;

    public WordHit this[int index] => words[index];

    public ArraySegment<WordHit>.Enumerator GetEnumerator() =>
        (Count > 0 ? words : ArraySegment<WordHit>.Empty).GetEnumerator();

    IEnumerator<WordHit> IEnumerable<WordHit>.GetEnumerator() => Sequence.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Sequence.GetEnumerator();

    /// <summary>Whether there is a word.</summary>
    public bool Any() => Count > 0;

    /// <summary>Whether a word is as asked.</summary>
    public bool Any(Func<WordHit, bool> take)
    {
        foreach (ref readonly var word in words.AsSpan())
        {
            if (take(word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The first word; one without a list where there is none.</summary>
    public WordHit FirstOrDefault() => Count > 0 ? words[0] : default;

    /// <summary>The last word; one without a list where there is none.</summary>
    public WordHit LastOrDefault() => Count > 0 ? words[Count - 1] : default;

    /// <summary>The first word that is as asked; one without a list where none is.</summary>
    public WordHit FirstOrDefault(Func<WordHit, bool> take)
    {
        foreach (ref readonly var word in words.AsSpan())
        {
            if (take(word))
            {
                return word;
            }
        }
        return default;
    }

    /// <summary>The words that are as asked.</summary>
    public IEnumerable<WordHit> Where(Func<WordHit, bool> take) => Count == 0 ? [] : Sequence.Where(take);

    /// <summary>These words, and others behind them.</summary>
    public IEnumerable<WordHit> Concat(ListedWords others) => others.Count == 0 ? Sequence
        : Count == 0 ? others.Sequence : Sequence.Concat(others.Sequence);

    /// <summary>These words, and others behind them.</summary>
    public IEnumerable<WordHit> Concat(IEnumerable<WordHit> others) => Count == 0 ? others
        : Sequence.Concat(others);

    private IEnumerable<WordHit> Sequence => Count > 0 ? words : Array.Empty<WordHit>();
}
