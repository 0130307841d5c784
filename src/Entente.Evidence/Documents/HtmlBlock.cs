using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>An element that stands on lines of its own, with what it and those around it say of them.</summary>
internal sealed record HtmlBlock(IElement Element, BlockMarking Marking, bool IsFurniture)
{
    /// <summary>Whether it is the heading of the page, or right inside it.</summary>
    public bool IsTitle => Element.LocalName == "h1" || Element.ParentElement?.LocalName == "h1";
}
