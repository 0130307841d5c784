using System.Runtime.CompilerServices;

namespace Entente.Iati;

/// <summary>Makes items of a stream on a thread of its own, a little ahead of who takes them.</summary>
internal static class ReadAhead
{
    /// <summary>The weight that may have been read ahead: about as many characters and nodes.</summary>
    private const int MostAhead = 256 * 1024;

    /// <summary>
    /// The items that are made of a stream. Nothing is read before the loop over them begins, and nothing any more when
    /// it was left.
    /// </summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="read">Makes the items, each with its weight.</param>
    /// <param name="cancellation">Stops the reading at once, also while it waits for the stream.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        Stream stream, Func<Stream, IEnumerable<(T Item, int Weight)>> read,
        [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var handoff = new Handoff<T>(MostAhead);
        var reading = Task.Factory.StartNew(
            () => Run(stream, read, handoff, left.Token),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (await handoff.TakeAsync(cancellation) is { } item)
            {
                yield return item;
            }
        }
        finally
        {
            await left.CancelAsync();
            await reading;
        }
    }

    /// <summary>The items that are made of a file.</summary>
    /// <inheritdoc cref="Of{T}(Stream, Func{Stream, IEnumerable{ValueTuple{T, int}}}, CancellationToken)"/>
    public static async IAsyncEnumerable<T> Of<T>(
        string path, Func<Stream, IEnumerable<(T Item, int Weight)>> read,
        [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class
    {
        await using var file = File.OpenRead(path);
        await foreach (var item in Of(file, read, cancellation))
        {
            yield return item;
        }
    }

    private static void Run<T>(
        Stream stream, Func<Stream, IEnumerable<(T Item, int Weight)>> read, Handoff<T> handoff,
        CancellationToken left)
        where T : class
    {
        try
        {
            foreach (var (item, weight) in read(new AwaitedStream(stream, left)))
            {
                handoff.Put(item, weight, left);
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
}
