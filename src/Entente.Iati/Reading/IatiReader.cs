using System.Runtime.CompilerServices;

namespace Entente.Iati;

/// <summary>
/// Reads activity and organisation files of any size, element by element, from a stream: as it is, as gzip, or as a
/// zip archive of several, which the first bytes say. Nothing that a file holds makes it throw: what is wrong is a
/// finding.
/// </summary>
/// <example>
/// <code>
/// await foreach (var read in IatiReader.ReadAsync(response.Content.ReadAsStream()))
/// {
///     if (read is ElementRead activity)
///     {
///         Console.WriteLine($"{activity.Identifier}: {activity.Findings.Count}");
///     }
/// }
/// </code>
/// </example>
public static class IatiReader
{
    /// <summary>How many characters and nodes may have been read ahead of who takes them.</summary>
    private const int MostAhead = 256 * 1024;

    /// <summary>
    /// Reads a stream asynchronously. One thread reads while the loop runs, a little ahead of it; nothing is read
    /// before the loop begins, and nothing any more when it was left.
    /// </summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="cancellation">Stops the reading at once, also while it waits for the stream.</param>
    /// <exception cref="IOException">The stream itself cannot be read, as the inner exception says.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async IAsyncEnumerable<ReadEvent> ReadAsync(
        Stream stream, ReadingOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var handoff = new Handoff<ReadEvent>(MostAhead);
        var reading = Task.Factory.StartNew(
            () => ReadAhead(stream, options ?? new ReadingOptions(), handoff, left.Token),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (await handoff.TakeAsync(cancellation) is { } read)
            {
                yield return read;
            }
        }
        finally
        {
            await left.CancelAsync();
            await reading;
        }
    }

    /// <summary>Reads a file asynchronously, as a stream.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="cancellation">Stops the reading at once.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async IAsyncEnumerable<ReadEvent> ReadAsync(
        string path, ReadingOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var file = File.OpenRead(path);
        await foreach (var read in ReadAsync(file, options, cancellation))
        {
            yield return read;
        }
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

    private static void ReadAhead(
        Stream stream, ReadingOptions options, Handoff<ReadEvent> handoff, CancellationToken left)
    {
        try
        {
            foreach (var (read, weight) in Events(new AwaitedStream(stream, left), options))
            {
                handoff.Put(read, weight, left);
            }
            handoff.End(null);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            handoff.End(null);
        }
#pragma warning disable CA1031 // Whatever the stream throws is thrown again where it is awaited.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            handoff.End(fault);
        }
    }

    private static IEnumerable<(ReadEvent Event, int Weight)> Events(Stream stream, ReadingOptions options)
    {
        RuleFacts? facts = options.HasChecks ? FactsOf(options) : null;
        foreach (var file in InputFiles.Of(stream, options.Limits))
        {
            if (file.Bytes is null)
            {
                yield return (new FileBegun(file.Name, null, null, ""), 1);
                yield return (new FileEnded(file.Name, false, null, [file.Fault!]), 1);
                continue;
            }
            using var reading = FileReading.Of(file.Bytes, facts, options.Limits);
            var hasElements = reading.ReadRoot();
            yield return (
                new FileBegun(file.Name, reading.Kind, reading.Version, reading.Sign!.Encoding.WebName), 1);
            while (hasElements && reading.ReadNext())
            {
                var tree = reading.Tree;
                yield return (ElementOf(file.Name, reading, options), tree.Count + tree.CharacterCount);
            }
            yield return (EndOf(file, reading), 1);
        }
    }

    private static ElementRead ElementOf(string file, FileReading reading, ReadingOptions options)
    {
        var tree = reading.Tree;
        return new ElementRead(
            file, tree.NameOf(tree[0].Name), Identifiers.Of(tree, reading.Kind), tree[0].LineNumber,
            tree[0].ColumnNumber, FindingsOf(reading))
        {
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
            file.Fault is { } fault ? [fault, .. findings] : findings);
    }

    /// <summary>What was found since the last time, as of a file that is not well-formed where that is known.</summary>
    private static IReadOnlyList<IatiFinding> FindingsOf(FileReading reading)
    {
        var findings = reading.Findings.Take();
        return reading.IsWellFormed || findings.Count == 0 ? findings : [.. findings.Select(AsOfBroken)];
    }

    /// <summary>The official validator says nothing of a file that is not well-formed but that it is not.</summary>
    internal static IatiFinding AsOfBroken(IatiFinding finding) =>
        finding.Id == ReadingFindings.NotWellFormed ? finding : finding.AsOwn();

    private static RuleFacts FactsOf(ReadingOptions options) => new(
        options.Today ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        new HashSet<string>(StringComparer.Ordinal), IdentifierLists.Codes) { Codelists = options.Codelists };
}
