namespace Entente.Core;

/// <summary>
/// A list that one writer appends to while any number of readers read what was there when they began. A reader takes
/// <see cref="Count"/> once and indexes below it.
/// </summary>
internal sealed class AppendList<T>
{
    private T[] _items = new T[4];
    private int _count;

    /// <summary>How many items are complete.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>An item below <see cref="Count"/>.</summary>
    public T this[int index] => Volatile.Read(ref _items)[index];

    /// <summary>Appends; for the one writer only.</summary>
    public void Add(T item)
    {
        if (_count == _items.Length)
        {
            var larger = new T[_items.Length * 2];
            Array.Copy(_items, larger, _count);
            Volatile.Write(ref _items, larger);
        }
        _items[_count] = item;
        Volatile.Write(ref _count, _count + 1);
    }
}
