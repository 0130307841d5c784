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

    /// <summary>The news agency that its text is credited to; null where none is.</summary>
    public string? Agency { get; init; }

    /// <summary>The key of the source whose text it copies: both count as one source.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The content, where it was taken in; its full text is confidential.</summary>
    public TakenIn? Content { get; init; }

    /// <summary>Whether it stands at an address, whatever the scheme, fragment and closing slash.</summary>
    public bool IsOf(string? address) =>
        address is not null && Address is not null
        && SourceIndex.BareAddress(Address) == SourceIndex.BareAddress(address);

    /// <summary>How it stands in the journal.</summary>
    internal static SourceRegistered Json(ref JsonMembers json, SourceRegistered? known) => new(
        json.Text("key"u8, known?.Key))
    {
        Title = json.OptionalText("title"u8, known?.Title),
        Publisher = json.OptionalText("publisher"u8, known?.Publisher),
        Published = json.Said("published"u8, known?.Published, JsonTexts.Date),
        PublishedBasis = json.Word("publishedBasis"u8, known?.PublishedBasis),
        Address = json.OptionalText("address"u8, known?.Address),
        Language = json.OptionalText("language"u8, known?.Language),
        Agency = json.OptionalText("agency"u8, known?.Agency),
        CopyOf = json.OptionalText("copyOf"u8, known?.CopyOf),
        Content = json.OptionalObject("content"u8, known?.Content, TakenIn.Json),
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>The content of a document as it was taken in.</summary>
/// <param name="Sha256">SHA-256 of the bytes as they came, in hexadecimal.</param>
/// <param name="MediaType">The media type that it was read as.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="FileName">The name of the file, without folders.</param>
/// <param name="Parts">Which parts of the text are the article.</param>
/// <param name="Reader">Which version of the reader found them.</param>
public sealed record TakenIn(
    string Sha256, string MediaType, long Bytes, string FileName, IReadOnlyList<ArticlePart> Parts, string Reader)
{
    /// <summary>The name under which a text is kept that a person pasted.</summary>
    public const string PastedName = "text.txt";

    /// <summary>
    /// SHA-256 of the text that offsets count in, as UTF-8, where a program of its own told it: another version of that
    /// program may tell another text. Null where the content is read again.
    /// </summary>
    public string? TextSha256 { get; init; }

    /// <summary>
    /// The program that told the text; <see cref="Recogniser"/> recognised it from pictures. Null where none did.
    /// </summary>
    public string? TextBy { get; init; }

    /// <summary>What <see cref="TextBy"/> says of a text that was recognised from pictures.</summary>
    public const string Recogniser = "tesseract";

    /// <summary>
    /// The article's <see cref="TextSketch"/>, by which copies are found; null where it is too short for one.
    /// </summary>
    public string? Sketch { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static TakenIn Json(ref JsonMembers json, TakenIn? known) => new(
        json.Text("sha256"u8, known?.Sha256),
        json.Text("mediaType"u8, known?.MediaType),
        json.Number("bytes"u8, known?.Bytes),
        json.Text("fileName"u8, known?.FileName),
        json.List("parts"u8, known?.Parts, ArticlePart.Json),
        json.Text("reader"u8, known?.Reader))
    {
        TextSha256 = json.OptionalText("textSha256"u8, known?.TextSha256),
        TextBy = json.OptionalText("textBy"u8, known?.TextBy),
        Sketch = json.OptionalText("sketch"u8, known?.Sketch),
    };
}
