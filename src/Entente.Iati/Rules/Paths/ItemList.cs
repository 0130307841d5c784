namespace Entente.Iati;

/// <summary>
/// The items that paths found, in the order in which they were found. A list of its own, since the framework's for a
/// type of ours has no code that is compiled ahead, and files are mostly checked before the compiler has warmed up.
/// </summary>
internal sealed class ItemList
{
    private PathItem[] _items = new PathItem[8];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many fit in before the list grows.</summary>
    public int Capacity => _items.Length;

    /// <summary>An item, by its place from 0.</summary>
    public PathItem this[int place] => _items[place];

    /// <summary>Adds an item.</summary>
    public void Add(PathItem item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }
        _items[Count++] = item;
    }

    /// <summary>Takes out the first, where there is one.</summary>
    public void RemoveFirst()
    {
        if (Count > 0)
        {
            Array.Copy(_items, 1, _items, 0, --Count);
        }
    }

    /// <summary>Takes out those of which something holds.</summary>
    public void RemoveAll(Predicate<PathItem> isMeant)
    {
        var kept = 0;
        for (var place = 0; place < Count; place++)
        {
            var item = _items[place];
            if (!isMeant(item))
            {
                _items[kept++] = item;
            }
        }
        Count = kept;
    }

    /// <summary>Takes all out.</summary>
    public void Clear() => Count = 0;

    /// <summary>The items, one after the other.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes over the items of a list.</summary>
    /// <param name="list">The list.</param>
    internal struct Enumerator(ItemList list)
    {
        private int _next;

        /// <summary>The item that one stands at.</summary>
        public readonly PathItem Current => list._items[_next - 1];

        /// <summary>Goes to the next; false behind the last.</summary>
        public bool MoveNext() => _next++ < list.Count;
    }
}
