namespace Entente.Iati;

/// <summary>
/// An element of the Standard with its attributes and the elements in it, as a file has it. What is null, or an empty
/// list, does not stand there. Names are those of the Standard, version 2.03.
/// </summary>
public abstract record IatiElement
{
    private protected IatiElement()
    {
    }

    /// <summary>What stands here and has no place in version 2.03, or not in this order; null where there is no such
    /// thing.</summary>
    public Further? Further { get; init; }

    /// <summary>Writes the attributes, then the elements in the order of the Standard; what is further is not part of
    /// it.</summary>
    internal abstract void Write(ElementWriter xml);
}
