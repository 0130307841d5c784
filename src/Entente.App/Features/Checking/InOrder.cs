using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Entente.App.Features.Checking;

/// <summary>
/// Works on several items at once and gives what they come to in the order of the items. What is done ahead of the
/// reader is bounded, so that memory is.
/// </summary>
internal static class InOrder
{
    /// <summary>How many results of one item wait to be taken before its work waits.</summary>
    private const int MostWaiting = 2;

    /// <summary>Does the work.</summary>
    /// <param name="items">The items.</param>
    /// <param name="jobs">How many are worked on at once.</param>
    /// <param name="work">What is done with an item; it looks at the cancellation while it runs.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, int jobs, Func<TItem, CancellationToken, IEnumerable<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var room = new SemaphoreSlim(jobs);
        var lanes = Channel.CreateBounded<ChannelReader<TResult>>(jobs);
        var starting = StartAsync(items, work, lanes.Writer, room, stop.Token);
        try
        {
            await foreach (var lane in lanes.Reader.ReadAllAsync(cancellation))
            {
                await foreach (var result in lane.ReadAllAsync(cancellation))
                {
                    yield return result;
                }
            }
            await starting;
        }
        finally
        {
            await stop.CancelAsync();
            await starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            for (var ended = 0; ended < jobs; ended++)
            {
                await room.WaitAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>Starts the work on each item in turn, as soon as there is room for it.</summary>
    private static async Task StartAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, CancellationToken, IEnumerable<TResult>> work,
        ChannelWriter<ChannelReader<TResult>> lanes, SemaphoreSlim room, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                var lane = Channel.CreateBounded<TResult>(MostWaiting);
                await lanes.WriteAsync(lane.Reader, stop);
                await room.WaitAsync(stop);
                _ = Task.Run(() => FillAsync(() => work(item, stop), lane.Writer, room, stop), CancellationToken.None);
            }
        }
        finally
        {
            lanes.TryComplete();
        }
    }

    private static async Task FillAsync<TResult>(
        Func<IEnumerable<TResult>> work, ChannelWriter<TResult> lane, SemaphoreSlim room, CancellationToken stop)
    {
        Exception? thrown = null;
        try
        {
            // Work may throw at once, and not only where its results are asked for.
            foreach (var result in work())
            {
                await lane.WriteAsync(result, stop);
            }
        }
#pragma warning disable CA1031 // Whatever the work throws is thrown again where its results are awaited.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            thrown = fault;
        }
        finally
        {
            lane.TryComplete(thrown);
            room.Release();
        }
    }
}
