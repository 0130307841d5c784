namespace Entente.Evidence;

/// <summary>What a page's own marking says of a block; a plain text says nothing.</summary>
internal enum BlockMarking
{
    None,
    Heading,
    Title,
    Paragraph,
    ListItem,
    Caption,
    Row,
    Furniture,
}

/// <summary>
/// A line or paragraph of a document, without the white space around it, in UTF-16 positions of the text.
/// </summary>
internal sealed record TextBlock(int Start, int End, string Text)
{
    /// <summary>What the page's marking says.</summary>
    public BlockMarking Marking { get; init; }

    /// <summary>Which part of its letters is inside links, 0 to 1.</summary>
    public double LinkShare { get; init; }

    /// <summary>A number of the element around it, the same for paragraphs side by side; 0 where there is none.
    /// </summary>
    public int Holder { get; init; }

    /// <summary>Whether the element itself is of what stands around articles, as menus and footers are.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether the page's marking leaves it out of the article.</summary>
    public bool IsOutside { get; init; }
}
