namespace Entente.Iati;

/// <summary>The findings about a file as text and as an archive, which no other part of the library makes.</summary>
internal static class ReadingFindings
{
    /// <summary>A place that is not well-formed.</summary>
    public const string NotWellFormed = "0.1.1";

    /// <summary>What was lost behind a break.</summary>
    public const string Lost = "E0.1.2";

    /// <summary>The file breaks off too often.</summary>
    public const string TooManyBreaks = "E0.1.3";

    /// <summary>The file has a document type.</summary>
    public const string DocumentType = "E0.1.4";

    /// <summary>The file states a version of XML other than 1.0.</summary>
    public const string XmlVersion = "E0.1.5";

    /// <summary>An entity stands in the file that its document type declares.</summary>
    public const string EntityUnread = "E0.1.6";

    /// <summary>Bytes are none in the encoding.</summary>
    public const string InvalidBytes = "E0.4.1";

    /// <summary>The encoding that is stated is not the one that the bytes have.</summary>
    public const string EncodingContradicted = "E0.4.2";

    /// <summary>The encoding that is stated is not known.</summary>
    public const string EncodingUnknown = "E0.4.3";

    /// <summary>An activity has too many characters.</summary>
    public const string TooManyCharacters = "E0.5.1";

    /// <summary>An activity has too many nodes.</summary>
    public const string TooManyNodes = "E0.5.2";

    /// <summary>Elements stand too deep.</summary>
    public const string TooDeep = "E0.5.3";

    /// <summary>An element has too many attributes.</summary>
    public const string TooManyAttributes = "E0.5.4";

    /// <summary>A tag, text, comment or space is too long.</summary>
    public const string TooLong = "E0.5.5";

    /// <summary>The file has too many different names.</summary>
    public const string TooManyNames = "E0.5.6";

    /// <summary>The file has more findings than are kept.</summary>
    public const string TooManyFindings = "E0.5.7";

    /// <summary>Compressed bytes stand for too many.</summary>
    public const string InflationRatio = "E0.5.8";

    /// <summary>A compressed file comes to too many bytes.</summary>
    public const string TooManyBytes = "E0.5.9";

    /// <summary>An archive's table of contents is too long.</summary>
    public const string TooManyEntries = "E0.5.10";

    /// <summary>An element has more departures from the schema than are listed.</summary>
    public const string TooManyFaults = "E0.5.11";

    /// <summary>The file has more references than are followed.</summary>
    public const string TooManyReferences = "E0.5.12";

    /// <summary>The file has more bytes that are none in its encoding than are listed.</summary>
    public const string TooManyInvalidBytes = "E0.5.13";

    /// <summary>Texts in findings are shortened.</summary>
    public const string Shortened = "E0.5.14";

    /// <summary>The file has more identifiers than are kept.</summary>
    public const string TooManyIdentifiers = "E0.5.15";

    /// <summary>An activity would take too long to hold against all rules.</summary>
    public const string TooMuchWork = "E0.5.16";

    /// <summary>Compressed bytes are damaged, or of a kind that cannot be read.</summary>
    public const string Damaged = "E0.7.1";

    /// <summary>An archive stands within an archive.</summary>
    public const string ArchiveWithin = "E0.7.2";

    /// <summary>The archive has no file in it.</summary>
    public const string ArchiveEmpty = "E0.7.3";

    /// <summary>The archive's entries lie upon one another.</summary>
    public const string EntriesOverlap = "E0.7.4";

    /// <summary>The archive has too many files.</summary>
    public const string TooManyFiles = "E0.5.17";

    /// <summary>Entries of the archive are no data and were passed over.</summary>
    public const string PassedOver = "E0.7.5";

    /// <summary>A finding about the whole file.</summary>
    public static IatiFinding Of(
        string id, FindingSeverity severity, TextPlace place = default, string value = "", string expected = "",
        string identifier = IatiFinding.WholeFile) =>
        new(id, severity, "iati", identifier, place.LineNumber, place.ColumnNumber, "", value, expected);
}
