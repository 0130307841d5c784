using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store;

/// <summary>Drafts for one stream.</summary>
/// <param name="Stream">The stream's name (<see cref="Streams"/>).</param>
/// <param name="ExpectedSequence">The number of the stream's last entry as the writer knows it, 0 for an empty stream;
/// null where the drafts are true whatever the stream holds.</param>
/// <param name="Drafts">What to append, in order.</param>
public sealed record StreamAppend(string Stream, long? ExpectedSequence, ImmutableArray<Draft> Drafts);

/// <summary>What is appended together or not at all: drafts for one or several streams, and documents.</summary>
public sealed record Batch
{
    /// <summary>The drafts, by stream; each stream stands once.</summary>
    public ImmutableArray<StreamAppend> Appends { get; init; } = [];

    /// <summary>Documents that are kept with the entries.</summary>
    public ImmutableArray<Blob> Blobs { get; init; } = [];

    /// <summary>Drafts for one stream.</summary>
    public static Batch Of(string stream, long? expectedSequence, params ImmutableArray<Draft> drafts) =>
        new() { Appends = [new StreamAppend(stream, expectedSequence, drafts)] };

    /// <summary>The same batch with drafts for a further stream.</summary>
    public Batch And(string stream, long? expectedSequence, params ImmutableArray<Draft> drafts) =>
        this with { Appends = Appends.Add(new StreamAppend(stream, expectedSequence, drafts)) };

    /// <summary>The same batch with a further document.</summary>
    public Batch PutBlob(Blob blob) => this with { Blobs = Blobs.Add(blob) };
}

/// <summary>
/// What judging a command against the present state gave: drafts to append, or the findings that refuse it, or both
/// (drafts with warnings); or nothing to do.
/// </summary>
/// <param name="Batch">What to append; null where nothing is.</param>
/// <param name="Findings">What was found; a fault among them refuses the whole.</param>
public sealed record Decision(Batch? Batch, ImmutableArray<Finding> Findings)
{
    /// <summary>Nothing is to be done.</summary>
    public static Decision Nothing { get; } = new(null, []);

    /// <summary>
    /// Append this. What the batch expects of its streams may stay null: nothing can come between judging and
    /// appending.
    /// </summary>
    public static Decision Append(Batch batch, params ImmutableArray<Finding> warnings) => new(batch, warnings);

    /// <summary>Append these to a stream.</summary>
    public static Decision Append(string stream, params ImmutableArray<Draft> drafts) =>
        new(Batch.Of(stream, null, drafts), []);

    /// <summary>Refuse, with the reasons.</summary>
    public static Decision Refuse(params ImmutableArray<Finding> findings) => new(null, findings);
}

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>It is durable, and the account has it.</summary>
    Appended,

    /// <summary>There was nothing to append.</summary>
    Nothing,

    /// <summary>Somebody else was first: read, judge and try again. Nothing was written.</summary>
    Conflict,

    /// <summary>It was refused: by a finding of the judge, or because the journal is read-only. Nothing was
    /// written.</summary>
    Refused,
}

/// <summary>What became of a batch or decision.</summary>
/// <param name="Outcome">Whether it was appended.</param>
/// <param name="Entries">The entries as they are in the account now, in order; none where nothing was appended.</param>
/// <param name="Findings">Why not, or the warnings.</param>
public sealed record AppendResult(
    AppendOutcome Outcome, ImmutableArray<Entry> Entries, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it is durable, or there was nothing to write.</summary>
    public bool IsDone => Outcome is AppendOutcome.Appended or AppendOutcome.Nothing;
}
