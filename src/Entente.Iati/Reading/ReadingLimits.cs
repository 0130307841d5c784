namespace Entente.Iati;

/// <summary>
/// How much of anything a reader takes, so that time and memory stay bounded whatever a file holds. What goes over a
/// limit gives a finding and is passed over; reading goes on behind it. With the defaults a process stays below
/// 150 MiB on any file.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>
    /// Characters that the texts and values of one activity or organisation have in all, its markup not counted.
    /// </summary>
    public int Characters { get; init; } = 8 * 1024 * 1024;

    /// <summary>Elements, attributes and runs of text that one activity or organisation has in all.</summary>
    public int Nodes { get; init; } = 512 * 1024;

    /// <summary>How deep elements stand in one another, an activity's own counted as 1.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Attributes that one element has.</summary>
    public int Attributes { get; init; } = 1000;

    /// <summary>
    /// Characters from one node to the next: the longest start tag, text, comment or stretch of white space.
    /// </summary>
    public int CharactersBetweenNodes { get; init; } = 2 * 1024 * 1024;

    /// <summary>
    /// Characters of all different names, prefixes and namespaces that a file has, until its reading is taken up
    /// again behind a break.
    /// </summary>
    public int NameCharacters { get; init; } = 1024 * 1024;

    /// <summary>
    /// How often reading is taken up again in a file, behind a place that is not well-formed or goes over a limit.
    /// </summary>
    public int Breaks { get; init; } = 1000;

    /// <summary>
    /// Findings that are kept of one file, or of one element where elements are given one by one. Beyond it only the
    /// first of each id is kept, and the rest are counted.
    /// </summary>
    public int Findings { get; init; } = 50_000;

    /// <summary>
    /// Different identifiers of a file that are kept, to find those that are used twice and references that lead
    /// nowhere.
    /// </summary>
    public int Identifiers { get; init; } = 1_000_000;

    /// <summary>How many bytes one byte of a compressed file may stand for, once it has given 16 MiB.</summary>
    public int InflationRatio { get; init; } = 250;

    /// <summary>Bytes that one compressed file, or one entry of an archive, may come to.</summary>
    public long InflatedBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Bytes of an archive's table of contents.</summary>
    public int ArchiveContentsBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Files and folders of an archive.</summary>
    public int ArchiveEntries { get; init; } = 25_000;

    /// <summary>
    /// Whether what is written in the ordinary way is read straight from the text; without it the parser of the
    /// framework reads everything, which must give the same.
    /// </summary>
    internal bool TakesStraightWay { get; init; } = true;
}
