namespace Entente.Iati;

/// <summary>Lists to collect items in, used again for one tree after the other.</summary>
internal sealed class ItemLists
{
    /// <summary>How long a list may have become, to be kept.</summary>
    private const int LongestKept = 4096;

    private readonly Stack<ItemList> _free = [];

    /// <summary>An empty list; to be given back.</summary>
    public ItemList Borrow() => _free.TryPop(out var list) ? list : new ItemList();

    /// <summary>Gives a list back.</summary>
    public void Return(ItemList list)
    {
        if (list.Capacity <= LongestKept)
        {
            list.Clear();
            _free.Push(list);
        }
    }
}
