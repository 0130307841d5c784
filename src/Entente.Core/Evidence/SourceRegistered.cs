namespace Entente.Core;

/// <summary>
/// A source comes into the account: what a figure or fact rests on. A document that was taken in is a source with
/// its content's hash; a source may also be known by title, publisher, date and address alone.
/// </summary>
/// <param name="Key">The key of the source.</param>
public sealed record SourceRegistered(string Key) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => Title is null ? [] : [Title];

    /// <summary>The heading; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it; null where it is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published; unknown where nothing says it. It counts by its last day.</summary>
    public PartialDate Published { get; init; }

    /// <summary>How the day of publication was found.</summary>
    public DateBasis PublishedBasis { get; init; }

    /// <summary>Where it stands on the network; null where no address is known.</summary>
    public string? Address { get; init; }

    /// <summary>ISO 639-1 code of its language.</summary>
    public string? Language { get; init; }

    /// <summary>The key of the source whose text it copies: both count as one source.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The content, where it was taken in; its full text is confidential.</summary>
    public TakenIn? Content { get; init; }
}

/// <summary>The content of a document as it was taken in.</summary>
/// <param name="Sha256">SHA-256 of the bytes as they came, in hexadecimal.</param>
/// <param name="MediaType">The media type that it was read as.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="FileName">The name of the file, without folders.</param>
/// <param name="Parts">Which parts of the text are the article.</param>
/// <param name="Reader">Which version of the reader found them.</param>
public sealed record TakenIn(
    string Sha256, string MediaType, long Bytes, string FileName, IReadOnlyList<ArticlePart> Parts, string Reader);
