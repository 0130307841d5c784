using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store;

/// <summary>A draft whose payload is written, and which is known to be read back as what it says.</summary>
/// <param name="Template">The entry as it is read back; stream, sequence, recorded, known and previous are to be
/// set.</param>
/// <param name="Known">The draft's day; null for the day of recording.</param>
/// <param name="Payload">The payload's bytes.</param>
internal readonly record struct PreparedDraft(Entry Template, DateOnly? Known, ReadOnlyMemory<byte> Payload);

/// <summary>Prepared drafts for one stream.</summary>
internal readonly record struct PreparedAppend(
    string Stream, long? ExpectedSequence, ImmutableArray<PreparedDraft> Drafts);

/// <summary>
/// A batch made ready by the caller's own thread: what an entry says is checked twice, when it is accepted and when it
/// is read back, and what could not be read back never reaches the journal.
/// </summary>
internal sealed record PreparedBatch(
    ImmutableArray<PreparedAppend> Appends, ImmutableArray<Blob> Blobs, ImmutableArray<Finding> Findings)
{
    /// <summary>Prepares a batch; a draft that is too large gives a finding.</summary>
    /// <exception cref="ArgumentException">A stream has no name or stands twice, or a draft names no author, or a
    /// fact cannot be read back: a programmer's mistake.</exception>
    public static PreparedBatch Of(Batch batch)
    {
        if (batch.Appends.Select(a => a.Stream).Distinct(StringComparer.Ordinal).Count() != batch.Appends.Length)
        {
            throw new ArgumentException("A stream stands twice in the batch.", nameof(batch));
        }
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var appends = batch.Appends.Select(append => new PreparedAppend(
            append.Stream,
            append.ExpectedSequence,
            [.. append.Drafts.Select(draft => Prepare(draft, append.Stream, findings))]));
        return new PreparedBatch([.. appends], batch.Blobs, findings.ToImmutable());
    }

    private static PreparedDraft Prepare(Draft draft, string stream, ImmutableArray<Finding>.Builder findings)
    {
        if (stream.Length == 0 || draft.Author.Length == 0)
        {
            throw new ArgumentException("A draft has a stream and an author.", nameof(draft));
        }
        var payload = EntryCodec.EncodePayload(draft.Fact);
        var trial = EntryCodec.Encode(
            new Entry
            {
                Stream = stream,
                Sequence = 1,
                Effective = draft.Effective,
                Known = draft.Known ?? default,
                KnownTo = draft.KnownTo,
                Recorded = default,
                Author = draft.Author,
                Source = draft.Source,
                Span = draft.Span,
                Fact = draft.Fact,
                Previous = default,
            },
            payload);
        if (trial.Bytes.Length > Journal.MaxEntryBytes)
        {
            findings.Add(Finding.Of(
                "journal.entry-too-large", new Place(stream),
                ("bytes", trial.Bytes.Length), ("limit", Journal.MaxEntryBytes)));
        }
        var reading = EntryCodec.Decode(trial);
        return reading.Entry is { } template
            ? new PreparedDraft(template, draft.Known, payload)
            : throw new ArgumentException(
                $"A draft of {draft.Fact.GetType().Name} cannot be read back: {reading.Finding!["reason"]}", nameof(draft));
    }
}
