namespace Entente.Iati;

/// <summary>Follows which elements stand within the root, while they are read one after the other.</summary>
/// <param name="type">The type of the root.</param>
internal sealed class RootContent(ElementType type)
{
    private int _state = ContentModel.Start;

    /// <summary>Whether every element so far may stand where it stands, and no text beside them.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Whether the root may end here.</summary>
    public bool MayEnd => type.Content.MayEnd(_state);

    /// <summary>Takes the next element; its type, null where the root knows no such element.</summary>
    /// <param name="name">The number of its name.</param>
    /// <param name="isForeign">Whether it is of another namespace.</param>
    /// <param name="hasText">Whether text stood before it.</param>
    public int? Take(int name, bool isForeign, bool hasText)
    {
        var next = type.Content.Next(_state, name, isForeign);
        IsWhole = IsWhole && next != ContentModel.Refused && !(hasText && !type.IsMixed);
        if (next == ContentModel.Refused)
        {
            return type.Content.TypeOf(name);
        }
        _state = next;
        return type.Content.TypeAt(next);
    }

    /// <summary>Takes the end of the root.</summary>
    /// <param name="hasText">Whether text stood behind the last element.</param>
    public void TakeEnd(bool hasText) => IsWhole = IsWhole && !(hasText && !type.IsMixed);
}
