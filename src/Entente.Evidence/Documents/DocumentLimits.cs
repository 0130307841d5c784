namespace Entente.Evidence;

/// <summary>What a document may be at most, and what reading it may cost.</summary>
/// <param name="Bytes">How many bytes are read; more is refused.</param>
/// <param name="Depth">How deep elements may be nested.</param>
public sealed record DocumentLimits(long Bytes, int Depth)
{
    /// <summary>20 MB, and 256 elements deep.</summary>
    public static DocumentLimits Default { get; } = new(20_000_000, 256);

    /// <summary>How many bytes the parts of a packed document may have unpacked.</summary>
    public long UnpackedBytes { get; init; } = 200_000_000;

    /// <summary>How many pages are read; those after them are left out, and it is said.</summary>
    public int Pages { get; init; } = 1_000;

    /// <summary>How many pages without text are recognised; those after them are left out, and it is said.</summary>
    public int ScannedPages { get; init; } = 40;

    /// <summary>How many attachments of a letter are read.</summary>
    public int Attachments { get; init; } = 100;

    /// <summary>How long a program that reads a format may run.</summary>
    public TimeSpan ProgramTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long recognising the pages of one document may take.</summary>
    public TimeSpan ScanTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How much memory a program that reads a format may have.</summary>
    public long ProgramMemoryBytes { get; init; } = 2_000_000_000;

    /// <summary>
    /// The last day on which a document can have been published, the day on which it is taken in; what names a later
    /// one does not mean publication. Null where it is not asked.
    /// </summary>
    public DateOnly? LatestDay { get; init; }

    /// <summary>The day on which a document says that it was published; unknown for what cannot be.</summary>
    internal Core.PartialDate Published(DateOnly day) =>
        day.Year is >= FirstYear and <= 2099 && !IsAhead(Core.PartialDate.On(day)) ? Core.PartialDate.On(day) : default;

    /// <summary>Whether no document can have been published then yet.</summary>
    internal bool IsAhead(Core.PartialDate date) => LatestDay is { } latest && date.Earliest > latest;

    /// <summary>
    /// Before it there were no pages nor letters: a program's zero stands in days of 1970 and of the year 1.
    /// </summary>
    private const int FirstYear = 1990;

    /// <summary>The programs by which formats are read.</summary>
    public ReadingPrograms Programs { get; init; } = ReadingPrograms.Installed;
}

/// <summary>
/// The programs by which formats are read: names that are looked for where the system keeps its programs, or paths.
/// </summary>
/// <param name="PdfInfo">Tells the title and days of a PDF.</param>
/// <param name="PdfToText">Tells its words and where they stand.</param>
/// <param name="PdfToPpm">Makes pictures of its pages.</param>
/// <param name="Tesseract">Recognises the words of a picture.</param>
public sealed record ReadingPrograms(string PdfInfo, string PdfToText, string PdfToPpm, string Tesseract)
{
    /// <summary>The programs by their names.</summary>
    public static ReadingPrograms Installed { get; } = new("pdfinfo", "pdftotext", "pdftoppm", "tesseract");
}
