using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Core;

/// <summary>
/// Writes entries as the bytes that are hashed and kept, and reads them back. Bytes are written once; reading lifts
/// old payloads to today's version and never changes what is kept.
/// </summary>
public static class EntryCodec
{
    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The bytes of an entry, and its hash.</summary>
    public static StoredEntry Encode(Entry entry) => Encode(entry, EncodePayload(entry.Fact));

    /// <summary>The bytes of an entry whose payload was written before by <see cref="EncodePayload"/>.</summary>
    public static StoredEntry Encode(Entry entry, ReadOnlyMemory<byte> payload)
    {
        var type = EntryTypes.Of(entry.Fact);
        using var buffer = new MemoryStream(payload.Length + 384);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = JournalJson.Options.Encoder,
            SkipValidation = true,
        }))
        {
            writer.WriteStartObject();
            writer.WriteString("stream", entry.Stream);
            writer.WriteNumber("sequence", entry.Sequence);
            writer.WriteString("type", type.Name);
            writer.WriteNumber("version", type.Version);
            if (entry.Effective != default)
            {
                writer.WriteString("effective", entry.Effective.ToString());
            }
            writer.WriteString("known", entry.Known.ToString("O", CultureInfo.InvariantCulture));
            WriteOptional(writer, "knownTo", entry.KnownTo);
            writer.WriteString("recorded", entry.Recorded.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            writer.WriteString("author", entry.Author);
            WriteOptional(writer, "source", entry.Source);
            if (entry.Span is { } span)
            {
                writer.WriteStartArray("span");
                writer.WriteNumberValue(span.Start);
                writer.WriteNumberValue(span.End);
                writer.WriteEndArray();
            }
            writer.WritePropertyName("payload");
            writer.WriteRawValue(payload.Span, skipInputValidation: true);
            writer.WriteString("previous", entry.Previous.ToString());
            writer.WriteEndObject();
        }
        var bytes = buffer.ToArray();
        return new StoredEntry(entry.Stream, entry.Sequence, bytes, entry.Previous.Next(bytes));
    }

    /// <summary>The payload of a fact, which is the same whatever place the entry gets in its stream.</summary>
    /// <exception cref="ArgumentException">The fact is of no registered type.</exception>
    public static ReadOnlyMemory<byte> EncodePayload(Fact fact) =>
        JsonSerializer.SerializeToUtf8Bytes(fact, EntryTypes.Of(fact).FactType, JournalJson.Options);

    /// <summary>Reads an entry; a finding where the bytes are no entry, or of a type this program is too old for.</summary>
    public static EntryReading Decode(StoredEntry stored) => Decode(stored, EntryTypes.Find);

    /// <summary>Reads an entry by a list of types of one's own: for the tests of upcasters.</summary>
    internal static EntryReading Decode(StoredEntry stored, Func<string, EntryType?> find)
    {
        var place = new Place(stored.Stream, EntrySequence: stored.Sequence);
        try
        {
            var bytes = stored.Bytes.Span;
            var envelope = EntryEnvelope.Read(bytes);
            if (find(envelope.Type) is not { } type || envelope.Version > type.Version)
            {
                return TooOld(place, envelope.Type, envelope.Version);
            }
            if (envelope.UnknownMember is { } unknown)
            {
                return TooOld(place, $"{envelope.Type}/{unknown}", envelope.Version);
            }
            var payload = bytes[envelope.Payload];
            var fact = envelope.Version == type.Version
                ? JsonSerializer.Deserialize(payload, type.FactType, JournalJson.Options)
                : Lift(payload, type, envelope.Version).Deserialize(type.FactType, JournalJson.Options);
            return new EntryReading(
                envelope.ToEntry((Fact)(fact ?? throw new JsonException("The payload is null.")), stored.Stream), null);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException
            or ArgumentException or NotSupportedException or OverflowException)
        {
            return new EntryReading(null, Finding.Of("journal.unreadable", place, ("reason", fault.Message)));
        }
    }

    private static JsonObject Lift(ReadOnlySpan<byte> payload, EntryType type, int version) => type.Lift(
        JsonNode.Parse(payload)?.AsObject() ?? throw new JsonException("The payload is null."), version);

    private static EntryReading TooOld(Place place, string type, int version) =>
        new(null, Finding.Of("journal.program-too-old", place, ("type", type), ("version", version)));

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}

/// <summary>What reading an entry gave: the entry, or the finding that says why there is none.</summary>
/// <param name="Entry">The entry; null where it could not be read.</param>
/// <param name="Finding">Why it could not be read; null where it could.</param>
public sealed record EntryReading(Entry? Entry, Finding? Finding);
