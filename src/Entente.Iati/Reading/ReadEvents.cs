namespace Entente.Iati;

/// <summary>
/// What reading gives, in the order of the file: for each file a <see cref="FileBegun"/>, an
/// <see cref="ElementRead"/> for each activity or organisation, and a <see cref="FileEnded"/>.
/// </summary>
/// <param name="File">The name of the entry in an archive; empty where the stream is one file.</param>
public abstract record ReadEvent(string File);

/// <summary>A file's root was read, or could not be.</summary>
/// <param name="File">The name of the entry in an archive; empty where the stream is one file.</param>
/// <param name="Kind">What the file is about; null where its root says neither, and then no element follows.</param>
/// <param name="Version">The version it states; null where it states none.</param>
/// <param name="Encoding">The name of the encoding in which it is read; empty where there are no bytes.</param>
public sealed record FileBegun(string File, FileKind? Kind, string? Version, string Encoding) : ReadEvent(File)
{
    /// <summary>What the file says of itself; null where its root is not one of the Standard's.</summary>
    public FileHeader? Header { get; init; }
}

/// <summary>An activity or organisation was read, or another element that stands beside them.</summary>
/// <param name="File">The name of the entry in an archive; empty where the stream is one file.</param>
/// <param name="Name">The name of the element, as a rule <c>iati-activity</c> or <c>iati-organisation</c>.</param>
/// <param name="Identifier">Its identifier without white space around it; null where it has none.</param>
/// <param name="LineNumber">The line where it begins, from 1.</param>
/// <param name="ColumnNumber">The column where it begins in characters, from 1.</param>
/// <param name="Findings">
/// What was found in it, and on the way to it. Behind a place that is not well-formed the ids begin with E; those
/// before it are what the official validator would say if there were no such place.
/// </param>
public sealed record ElementRead(
    string File, string Name, string? Identifier, int LineNumber, int ColumnNumber,
    IReadOnlyList<IatiFinding> Findings) : ReadEvent(File)
{
    /// <summary>
    /// The activity, in an activity file; null where it is something else, or where
    /// <see cref="ReadingOptions.HasRecords"/> does not ask for it.
    /// </summary>
    public Activity? Activity { get; init; }

    /// <summary>
    /// The organisation, in an organisation file; null where it is something else, or where
    /// <see cref="ReadingOptions.HasRecords"/> does not ask for it.
    /// </summary>
    public Organisation? Organisation { get; init; }

    /// <summary>
    /// What is neither an activity in an activity file nor an organisation in an organisation file; null where it is,
    /// or where <see cref="ReadingOptions.HasRecords"/> does not ask for it.
    /// </summary>
    public FurtherElement? Other { get; init; }

    /// <summary>
    /// Its title or name, the first that stands in it; null where it has none, or where
    /// <see cref="ReadingOptions.HasNames"/> does not ask for it.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>
    /// Who reports it; null where nobody is named, or where <see cref="ReadingOptions.HasNames"/> does not ask for it.
    /// </summary>
    public ReporterName? Reporter { get; init; }

    /// <summary>What <see cref="ReadingOptions.TakeTree"/> gave.</summary>
    internal object? Content { get; init; }
}

/// <summary>A file was read to its end, or as far as it can be.</summary>
/// <param name="File">The name of the entry in an archive; empty where the stream is one file.</param>
/// <param name="IsWellFormed">Whether it is well-formed XML, as far as it was read.</param>
/// <param name="IsSchemaValid">Whether it keeps its schema; null where it was not held against one whole.</param>
/// <param name="Findings">What was found behind the last element, and about the file as a whole.</param>
public sealed record FileEnded(
    string File, bool IsWellFormed, bool? IsSchemaValid, IReadOnlyList<IatiFinding> Findings) : ReadEvent(File);
