using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What a part of an article is.</summary>
public enum PartKind
{
    /// <summary>Running text of the article, its heading included.</summary>
    Body,

    /// <summary>The caption of a picture, printed beside the text.</summary>
    Caption,
}

/// <summary>A stretch of a document that belongs to the article.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Kind">Running text or caption.</param>
public readonly record struct ArticlePart(TextSpan Span, PartKind Kind = PartKind.Body)
{
    /// <summary>How it stands in the journal.</summary>
    internal static ArticlePart Json(ref JsonMembers json, ArticlePart known) => new(
        json.Part<TextSpan>("span"u8, known.Span, TextSpan.Json),
        json.Word<PartKind>("kind"u8, known.Kind));
}

/// <summary>How the day of publication of a document became known.</summary>
public enum DateBasis
{
    /// <summary>It is not known.</summary>
    None,

    /// <summary>From the document's own metadata.</summary>
    Metadata,

    /// <summary>From a date line in the document's text.</summary>
    Text,

    /// <summary>From the address of the document, which carries the day.</summary>
    Address,

    /// <summary>Given by the person who took the document in, because none was found in it.</summary>
    Given,
}

/// <summary>
/// What of a document is the article: its parts with offsets, heading, publisher, day of publication and how it was
/// found. What is not in a part is page furniture: related lists, navigation, comment forms.
/// </summary>
public sealed record Article
{
    /// <summary>The parts in the order of the text; they do not overlap. Empty where no article was found.</summary>
    public ImmutableArray<ArticlePart> Parts { get; init; } = [];

    /// <summary>ISO 639-1 code of the language of the body; null where it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>The heading; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as printed; null where it is not said.</summary>
    public string? Byline { get; init; }

    /// <summary>The news agency that the text is credited to, by its short name; null where none is.</summary>
    public string? Agency { get; init; }

    /// <summary>
    /// The publisher as the document names it, or the host of its address; null where neither is there.
    /// </summary>
    public string? Publisher { get; init; }

    /// <summary>The address that the document gives for itself; null where it gives none.</summary>
    public string? Address { get; init; }

    /// <summary>When it was published; unknown where nothing says it.</summary>
    public PartialDate Published { get; init; }

    /// <summary>How the day of publication was found.</summary>
    public DateBasis PublishedBasis { get; init; }
}
