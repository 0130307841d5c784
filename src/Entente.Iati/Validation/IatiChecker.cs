namespace Entente.Iati;

/// <summary>How files are checked.</summary>
/// <param name="Today">The day behind which the future begins; null for today, in UTC.</param>
public sealed record CheckOptions(DateOnly? Today = null)
{
    /// <summary>
    /// The identifiers of registered publishers, of which some rules about identifiers are not asked; none by default,
    /// since this library has no list of them.
    /// </summary>
    public IReadOnlySet<string> Publishers { get; init; } = new HashSet<string>();

    /// <summary>The codelists that files are held against; those that ship by default.</summary>
    public CodelistSet Codelists { get; init; } = CodelistSet.Shipped;

    /// <summary>
    /// The version whose schema a file is held against, whatever it states itself; null for its own. It decides on
    /// <see cref="CheckedFile.IsSchemaValid"/> alone.
    /// </summary>
    public string? SchemaVersion { get; init; }

    /// <summary>How much of anything is read, and how many findings are kept of a file.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;
}

/// <summary>
/// Checks files against the schema, the codelists and the rules of the IATI Standard, and gives the same ids as the
/// official validator; what it does not look at has ids that begin with E. Files are read as <see cref="IatiReader"/>
/// reads them: as they are, as gzip, or as a zip archive in which each entry is a file of its own. Nothing that a file
/// holds makes it throw.
/// </summary>
/// <remarks>
/// All findings of one file are kept until it is checked, up to <see cref="ReadingLimits.Findings"/>. Who wants every
/// finding of a file that has a million of them takes them from <see cref="IatiReader"/>, element by element.
/// </remarks>
/// <example>
/// <code>
/// await foreach (var file in IatiChecker.CheckAsync("activities.xml.gz"))
/// {
///     Console.WriteLine($"{file.File} {(file.IsValid == true ? "valid" : "not valid")}");
/// }
/// </code>
/// </example>
public static class IatiChecker
{
    /// <summary>What a finding weighs in what is checked ahead of who takes it.</summary>
    private const int FindingWeight = 64;

    /// <summary>The versions of the Standard that files can be held against, oldest first.</summary>
    public static IReadOnlyList<string> Versions => FileStructures.Versions;

    /// <summary>
    /// Checks the file in a stream, or each one in an archive, asynchronously. One thread checks while the loop runs;
    /// nothing is read before the loop begins, and nothing any more when it was left.
    /// </summary>
    /// <param name="stream">The stream, from where it stands; it is read once, and stays open.</param>
    /// <param name="options">How it is checked; null for the defaults.</param>
    /// <param name="cancellation">Stops the checking at once, also while it waits for the stream.</param>
    /// <exception cref="ArgumentException">The schema's version is none of <see cref="Versions"/>.</exception>
    /// <exception cref="IOException">The stream itself cannot be read, as the inner exception says.</exception>
    /// <exception cref="OperationCanceledException">The checking was stopped.</exception>
    public static IAsyncEnumerable<CheckedFile> CheckAsync(
        Stream stream, CheckOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var plan = PlanOf(options);
        return ReadAhead.Of(stream, from => Weighed(from, plan), cancellation);
    }

    /// <summary>Checks a file, or each one in an archive, asynchronously.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is checked; null for the defaults.</param>
    /// <param name="cancellation">Stops the checking at once.</param>
    /// <exception cref="ArgumentException">The schema's version is none of <see cref="Versions"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The checking was stopped.</exception>
    public static IAsyncEnumerable<CheckedFile> CheckAsync(
        string path, CheckOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var plan = PlanOf(options);
        return ReadAhead.Of(path, from => Weighed(from, plan), cancellation);
    }

    /// <summary>
    /// Checks the file in a stream, or each one in an archive, on the thread that asks, the fastest way where that may
    /// wait.
    /// </summary>
    /// <param name="stream">The stream, from where it stands; it is read once, and stays open.</param>
    /// <param name="options">How it is checked; null for the defaults.</param>
    /// <returns>One for a file, or one for each in an archive; an archive that cannot be opened gives one.</returns>
    /// <exception cref="ArgumentException">The schema's version is none of <see cref="Versions"/>.</exception>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static IEnumerable<CheckedFile> Check(Stream stream, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Files(stream, PlanOf(options));
    }

    private static ReadingPlan PlanOf(CheckOptions? options) => ReadingPlan.Of(options ?? new CheckOptions());

    private static IEnumerable<(CheckedFile File, int Weight)> Weighed(Stream stream, ReadingPlan plan) =>
        Files(stream, plan).Select(f => (f, 1 + (f.Findings.Count * FindingWeight)));

    private static IEnumerable<CheckedFile> Files(Stream stream, ReadingPlan plan)
    {
        foreach (var file in InputFiles.Of(stream, plan.Limits))
        {
            yield return file.Bytes is null
                ? new CheckedFile(file.Name, null, null, false, null, [file.Fault!])
                : Check(file, file.Bytes, plan);
        }
    }

    private static CheckedFile Check(InputFile file, Stream bytes, ReadingPlan plan)
    {
        using var reading = new FileReading(bytes, plan);
        if (reading.ReadRoot())
        {
            while (reading.ReadNext())
            {
            }
        }
        var findings = reading.Findings.Take();
        if (!reading.IsWellFormed)
        {
            findings = [.. findings.Select(IatiReader.AsOfBroken)];
        }
        return new CheckedFile(
            file.Name, reading.Kind, reading.Version, reading.IsWellFormed, reading.IsSchemaValid,
            file.Fault is { } fault ? [fault, .. findings] : findings);
    }
}
