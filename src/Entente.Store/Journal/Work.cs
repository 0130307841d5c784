using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store;

/// <summary>Something that waits for the writer loop.</summary>
internal abstract class Work(CancellationToken cancellation)
{
    private readonly TaskCompletionSource<AppendResult> _completion =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What becomes of it.</summary>
    public Task<AppendResult> Completion => _completion.Task;

    /// <summary>Whether the caller has given up before it was written.</summary>
    public bool IsGivenUp => cancellation.IsCancellationRequested;

    /// <summary>Whether it must be judged on what is committed, so that it begins a commit of its own.</summary>
    public virtual bool StandsAlone => false;

    /// <summary>Takes its place in a commit; the result holds when the commit is durable.</summary>
    public abstract AppendResult TakePlace(Stage stage);

    public void Complete(AppendResult result) => _completion.TrySetResult(result);

    public void GiveUp() => _completion.TrySetCanceled(cancellation);

    public void Fail(Exception fault) => _completion.TrySetException(fault);
}

/// <summary>A batch that was judged by its caller.</summary>
internal sealed class AppendWork(PreparedBatch batch, CancellationToken cancellation) : Work(cancellation)
{
    public override AppendResult TakePlace(Stage stage) => stage.Take(batch, []);
}

/// <summary>A command that is judged in the loop, on what is committed; nothing can come in between.</summary>
internal sealed class DecideWork(Func<Decision> judge, CancellationToken cancellation) : Work(cancellation)
{
    public override bool StandsAlone => true;

    public override AppendResult TakePlace(Stage stage)
    {
        var decision = judge();
        if (decision.Findings.Any(f => f.IsFault))
        {
            return new AppendResult(AppendOutcome.Refused, [], decision.Findings);
        }
        if (decision.Batch is null)
        {
            return new AppendResult(AppendOutcome.Nothing, [], decision.Findings);
        }
        var batch = PreparedBatch.Of(decision.Batch);
        return batch.Findings.IsEmpty
            ? stage.Take(batch, decision.Findings)
            : new AppendResult(AppendOutcome.Refused, [], batch.Findings);
    }
}

/// <summary>Brings in what other processes wrote; the loop does so before everything that stands alone.</summary>
internal sealed class FollowWork(CancellationToken cancellation) : Work(cancellation)
{
    public override bool StandsAlone => true;

    public override AppendResult TakePlace(Stage stage) => new(AppendOutcome.Nothing, [], []);
}
