using System.Collections.Immutable;
using System.Text.Json;
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
        if (batch.Appends.Length > 1 && batch.Appends.DistinctBy(a => a.Stream).Count() != batch.Appends.Length)
        {
            throw new ArgumentException("A stream stands twice in the batch.", nameof(batch));
        }
        var findings = new List<Finding>();
        var appends = new PreparedAppend[batch.Appends.Length];
        for (var i = 0; i < appends.Length; i++)
        {
            var (stream, expected, drafts) = batch.Appends[i];
            var prepared = new PreparedDraft[drafts.Length];
            for (var j = 0; j < prepared.Length; j++)
            {
                prepared[j] = Prepare(drafts[j], stream, findings);
            }
            appends[i] = new PreparedAppend(stream, expected, [.. prepared]);
        }
        return new PreparedBatch([.. appends], batch.Blobs, [.. findings]);
    }

    private static PreparedDraft Prepare(Draft draft, string stream, List<Finding> findings)
    {
        if (stream.Length == 0 || draft.Author.Length == 0)
        {
            throw new ArgumentException("A draft has a stream and an author.", nameof(draft));
        }
        var payload = Encode(draft.Fact);
        if (payload.Length > Journal.MaxPayloadBytes)
        {
            findings.Add(Finding.Of(
                "journal.entry-too-large", new Place(stream),
                ("bytes", payload.Length), ("limit", Journal.MaxPayloadBytes)));
        }
        var template = new Entry
        {
            Stream = stream,
            Sequence = 1,
            Effective = ReadBack(draft.Effective),
            Known = draft.Known ?? default,
            KnownTo = draft.KnownTo,
            Recorded = default,
            Author = draft.Author,
            Source = draft.Source,
            Span = ReadBack(draft.Span),
            Fact = ReadBack(draft.Fact, payload.Span),
            Previous = default,
        };
        return new PreparedDraft(template, draft.Known, payload);
    }

    private static ReadOnlyMemory<byte> Encode(Fact fact)
    {
        try
        {
            return EntryCodec.EncodePayload(fact);
        }
        catch (JsonException fault)
        {
            throw new ArgumentException(
                $"A {fact.GetType().Name} cannot be written: {fault.Message}", nameof(fact), fault);
        }
    }

    private static Fact ReadBack(Fact fact, ReadOnlySpan<byte> payload)
    {
        try
        {
            return EntryCodec.DecodePayload(EntryTypes.Of(fact), payload);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or NotSupportedException
            or InvalidOperationException)
        {
            throw new ArgumentException(
                $"A {fact.GetType().Name} cannot be read back: {fault.Message}", nameof(fact), fault);
        }
    }

    private static Period ReadBack(Period effective) =>
        effective == default || (Period.TryParse(effective.ToString(), out var read) && read == effective)
            ? effective
            : throw new ArgumentException($"The period {effective} cannot be read back.", nameof(effective));

    private static TextSpan? ReadBack(TextSpan? span) =>
        span is not { } place || (0 <= place.Start && place.Start <= place.End)
            ? span
            : throw new ArgumentException($"{place} is no place in a text.", nameof(span));
}
