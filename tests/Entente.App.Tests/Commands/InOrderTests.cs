using Entente.App.Features.Checking;

namespace Entente.App.Tests.Commands;

/// <summary>Several items are worked on at once, and what they come to is given in their order.</summary>
public sealed class InOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task Results_come_in_the_order_of_the_items_and_no_more_are_worked_on_than_is_wanted(int jobs)
    {
        var (running, most) = (0, 0);
        var gate = new Lock();

        IEnumerable<(int, int)> Work(int item, CancellationToken stop)
        {
            lock (gate)
            {
                most = Math.Max(most, ++running);
            }
            for (var part = 0; part < item % 7; part++)
            {
                Thread.SpinWait(1000 * (40 - item));
                yield return (item, part);
            }
            lock (gate)
            {
                running--;
            }
        }

        var results = await TakeAsync(InOrder.RunAsync(Enumerable.Range(0, 40), jobs, Work, default));

        results.ShouldBe(results.Order());
        results.Count.ShouldBe(Enumerable.Range(0, 40).Sum(i => i % 7));
        most.ShouldBeLessThanOrEqualTo(jobs);
        running.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_work_throws_at_once_is_thrown_too() =>
        await Should.ThrowAsync<InvalidDataException>(() => TakeAsync(InOrder.RunAsync<int, int>(
            [1, 2, 3], 2, (item, _) => item == 2 ? throw new InvalidDataException() : [item], default)));

    [Fact]
    public async Task What_the_work_throws_is_thrown_behind_what_came_before_it()
    {
        var taken = new List<int>();

        await Should.ThrowAsync<InvalidDataException>(async () =>
        {
            await foreach (var result in InOrder.RunAsync(Enumerable.Range(0, 9), 4, Work, default))
            {
                taken.Add(result);
            }
        });

        taken.ShouldBe([0, 1, 2]);

        static IEnumerable<int> Work(int item, CancellationToken stop)
        {
            yield return item == 3 ? throw new InvalidDataException() : item;
        }
    }

    [Fact]
    public async Task Who_leaves_or_gives_up_ends_the_work()
    {
        using var given = new CancellationTokenSource();
        var begun = 0;

        await foreach (var result in InOrder.RunAsync(Enumerable.Range(0, 1000), 2, Endless, default))
        {
            break;
        }
        begun.ShouldBeLessThan(10);
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in InOrder.RunAsync(Enumerable.Range(0, 1000), 2, Endless, given.Token))
            {
                await given.CancelAsync();
            }
        });
        begun.ShouldBeLessThan(20);

        IEnumerable<int> Endless(int item, CancellationToken stop)
        {
            Interlocked.Increment(ref begun);
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private static async Task<List<T>> TakeAsync<T>(IAsyncEnumerable<T> results)
    {
        var taken = new List<T>();
        await foreach (var result in results)
        {
            taken.Add(result);
        }
        return taken;
    }
}
