using System.Collections.Immutable;

namespace Entente.Iati;

/// <summary>
/// Reads activity and organisation files of any size, element by element, from a stream: as it is, as gzip, or as a
/// zip archive of several, which the first bytes say. Each activity and organisation is given as its record, with its
/// place and what is wrong in it. Nothing that a file holds makes it throw: what is wrong is a finding.
/// </summary>
/// <example>
/// What a publisher commits, with what is wrong in each activity:
/// <code>
/// await foreach (var read in IatiReader.ReadAsync(response.Content.ReadAsStream()))
/// {
///     if (read is ElementRead { Activity: { } activity } element)
///     {
///         foreach (var commitment in activity.Transactions.Where(t => t.TransactionType?.Code == "2"))
///         {
///             Console.WriteLine($"{activity.Identifier?.Text}: {commitment.Value?.EffectiveCurrency} "
///                 + $"{commitment.Value?.Amount}, in line {element.LineNumber}");
///         }
///         foreach (var finding in element.Findings)
///         {
///             Console.WriteLine($"{finding.LineNumber}: {IatiMessages.Say(finding)}");
///         }
///     }
/// }
/// </code>
/// A file as it is read, written again:
/// <code>
/// IatiWriter? writer = null;
/// await foreach (var read in IatiReader.ReadAsync("in.xml", new ReadingOptions { HasChecks = false }))
/// {
///     await (read switch
///     {
///         FileBegun { Header: { } header } => Task.FromResult(writer = new IatiWriter(output, header)),
///         ElementRead { Activity: { } activity } => writer!.WriteAsync(activity),
///         ElementRead { Organisation: { } organisation } => writer!.WriteAsync(organisation),
///         ElementRead { Other: { } other } => writer!.WriteAsync(other),
///         FileEnded => writer?.CompleteAsync() ?? Task.CompletedTask,
///         _ => Task.CompletedTask,
///     });
/// }
/// </code>
/// </example>
public static class IatiReader
{
    /// <summary>What a finding weighs beside a character.</summary>
    private const int FindingWeight = 64;

    /// <summary>How the names of files with data end, compressed or not.</summary>
    private static readonly ImmutableArray<string> Endings = [".xml", ".gz", ".zip"];

    /// <summary>
    /// Whether a name ends as files with data do, in <c>.xml</c>, <c>.gz</c> or <c>.zip</c>, in capitals or not: what
    /// is taken from a folder, and from an archive in which any name ends so. A stream is read whatever its name is.
    /// </summary>
    /// <param name="name">The name of a file, with or without its folders.</param>
    public static bool IsDataFile(string name) =>
        Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads a stream asynchronously. One thread reads while the loop runs, a little ahead of it; nothing is read
    /// before the loop begins, and nothing any more when it was left.
    /// </summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="cancellation">Stops the reading at once, also while it waits for the stream.</param>
    /// <exception cref="IOException">The stream itself cannot be read, as the inner exception says.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IAsyncEnumerable<ReadEvent> ReadAsync(
        Stream stream, ReadingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadAhead.Of(stream, from => Events(from, options ?? new ReadingOptions()), cancellation);
    }

    /// <summary>Reads a file asynchronously, as a stream.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="cancellation">Stops the reading at once.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IAsyncEnumerable<ReadEvent> ReadAsync(
        string path, ReadingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadAhead.Of(path, from => Events(from, options ?? new ReadingOptions()), cancellation);
    }

    /// <summary>Reads a stream on the thread that asks, the fastest way where that may wait.</summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static IEnumerable<ReadEvent> Read(Stream stream, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Events(stream, options ?? new ReadingOptions()).Select(e => e.Event);
    }

    private static IEnumerable<(ReadEvent Event, int Weight)> Events(Stream stream, ReadingOptions options)
    {
        var plan = ReadingPlan.Of(options);
        foreach (var file in InputFiles.Of(stream, options.Limits))
        {
            if (file.Bytes is null)
            {
                yield return (new FileBegun(file.Name, null, null, ""), 1);
                yield return (new FileEnded(file.Name, false, null, [.. OfBytes(file)]), 1);
                continue;
            }
            using var reading = new FileReading(file.Bytes, plan);
            var hasElements = reading.ReadRoot();
            yield return (
                new FileBegun(file.Name, reading.Kind, reading.Version, reading.Sign.Encoding.WebName)
                {
                    Header = reading.Header,
                },
                1);
            while (hasElements && reading.ReadNext())
            {
                var element = ElementOf(file.Name, reading, options);
                var weight = reading.Tree.Count + reading.Tree.CharacterCount
                    + (element.Findings.Count * FindingWeight);
                yield return (element, weight);
            }
            var end = EndOf(file, reading);
            yield return (end, 1 + (end.Findings.Count * FindingWeight));
        }
    }

    private static ElementRead ElementOf(string file, FileReading reading, ReadingOptions options)
    {
        var tree = reading.Tree;
        var place = tree.PlaceOf(0);
        var record = reading.Record();
        return new ElementRead(
            file, tree.NameOf(tree[0].Name), Identifiers.Of(tree, reading.Kind), place.LineNumber,
            place.ColumnNumber, FindingsOf(reading))
        {
            Activity = record.Activity,
            Organisation = record.Organisation,
            Other = record.Other,
            Title = options.HasNames ? ElementNames.TitleOf(tree) : null,
            Reporter = options.HasNames ? ElementNames.ReporterOf(tree) : null,
            Content = options.TakeTree?.Invoke(tree),
        };
    }

    private static FileEnded EndOf(InputFile file, FileReading reading)
    {
        var findings = FindingsOf(reading);
        return new FileEnded(
            file.Name, reading.IsWellFormed, reading.IsSchemaValid,
            OfBytes(file).Any() ? [.. OfBytes(file), .. findings] : findings);
    }

    /// <summary>What was found about the bytes of a file, and about the archive that it is the first of.</summary>
    private static IEnumerable<IatiFinding> OfBytes(InputFile file) =>
        new[] { file.Fault, file.PassedOver }.OfType<IatiFinding>();

    /// <summary>What was found since the last time, as of a file that is not well-formed where that is known.</summary>
    private static IReadOnlyList<IatiFinding> FindingsOf(FileReading reading)
    {
        var findings = reading.Findings.Take();
        return reading.IsWellFormed || findings.Count == 0 ? findings : [.. findings.Select(AsOfBroken)];
    }

    /// <summary>The official validator says nothing of a file that is not well-formed but that it is not.</summary>
    internal static IatiFinding AsOfBroken(IatiFinding finding) =>
        finding.Id == ReadingFindings.NotWellFormed ? finding : finding.AsOwn();
}
