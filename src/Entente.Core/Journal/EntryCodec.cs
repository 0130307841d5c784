using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Core;

/// <summary>
/// Writes entries as the bytes that are hashed and kept, and reads them back. Bytes are written once; reading lifts
/// old payloads to today's version and never changes what is kept.
/// </summary>
public static class EntryCodec
{
    /// <summary>The largest payload that is written or read, in bytes. Texts of documents are no entries.</summary>
    public const int MaxPayloadBytes = 16 << 20;

    /// <summary>
    /// The longest reason why an entry is not read, in characters: what stands in the entry may be of any size.
    /// </summary>
    private const int MaxReasonLength = 300;

    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>About how many bytes an entry has besides its payload.</summary>
    private const int EnvelopeBytes = 400;

    /// <summary>The bytes of an entry, and its hash.</summary>
    public static StoredEntry Encode(Entry entry) => Encode(entry, EncodePayload(entry.Fact));

    /// <summary>The bytes of an entry whose payload was written before by <see cref="EncodePayload"/>.</summary>
    public static StoredEntry Encode(Entry entry, ReadOnlyMemory<byte> payload)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + EnvelopeBytes);
        using (var writer = new Utf8JsonWriter(buffer, JournalJson.WriterOptions))
        {
            Write(writer, entry, payload.Span);
        }
        var bytes = buffer.WrittenSpan.ToArray();
        return new StoredEntry(entry.Stream, entry.Sequence, bytes, entry.Previous.Next(bytes));
    }

    private static void Write(Utf8JsonWriter writer, Entry entry, ReadOnlySpan<byte> payload)
    {
        Span<char> text = stackalloc char[2 * ChainHash.SizeBytes];
        var type = EntryTypes.Of(entry.Fact);
        writer.WriteStartObject();
        writer.WriteString("stream"u8, entry.Stream);
        writer.WriteNumber("sequence"u8, entry.Sequence);
        writer.WriteString("type"u8, type.Name);
        writer.WriteNumber("version"u8, type.Version);
        if (entry.Effective != default)
        {
            writer.WriteString("effective"u8, entry.Effective.ToString());
        }
        entry.Known.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteString("known"u8, text[..length]);
        WriteOptional(writer, "knownTo"u8, entry.KnownTo);
        entry.Recorded.UtcDateTime.TryFormat(text, out length, TimeFormat, CultureInfo.InvariantCulture);
        writer.WriteString("recorded"u8, text[..length]);
        writer.WriteString("author"u8, entry.Author);
        WriteOptional(writer, "source"u8, entry.Source);
        if (entry.Span is { } span)
        {
            writer.WriteStartArray("span"u8);
            writer.WriteNumberValue(span.Start);
            writer.WriteNumberValue(span.End);
            writer.WriteEndArray();
        }
        writer.WritePropertyName("payload"u8);
        writer.WriteRawValue(payload, skipInputValidation: true);
        entry.Previous.TryFormat(text);
        writer.WriteString("previous"u8, text);
        writer.WriteEndObject();
    }

    /// <summary>The payload of a fact, which is the same whatever place the entry gets in its stream.</summary>
    /// <exception cref="ArgumentException">The fact is of no registered type.</exception>
    /// <exception cref="JsonException">The fact lacks what it must have.</exception>
    public static ReadOnlyMemory<byte> EncodePayload(Fact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JournalJson.WriterOptions))
        {
            EntryTypes.Of(fact).Write(writer, fact);
        }
        return buffer.WrittenMemory;
    }

    /// <summary>The fact of a payload of today's version.</summary>
    /// <exception cref="JsonException">The payload is not one of this type.</exception>
    public static Fact DecodePayload(EntryType type, ReadOnlySpan<byte> payload) => type.Read(payload);

    /// <summary>
    /// Reads an entry; a finding where the bytes are no entry, or of a type this program is too old for.
    /// </summary>
    public static EntryReading Decode(StoredEntry stored) => Decode(stored, EntryTypes.Find);

    /// <summary>Reads an entry by a list of types of one's own: for the tests of upcasters.</summary>
    internal static EntryReading Decode(StoredEntry stored, Func<string, EntryType?> find)
    {
        try
        {
            var bytes = stored.Bytes.Span;
            var envelope = EntryEnvelope.Read(bytes);
            if (find(envelope.Type) is not { } type || envelope.Version > type.Version)
            {
                return TooOld(stored, envelope.Type, envelope.Version);
            }
            if (envelope.UnknownMember is { } unknown)
            {
                return TooOld(stored, $"{envelope.Type}/{unknown}", envelope.Version);
            }
            var payload = bytes[envelope.Payload];
            if (payload.Length > MaxPayloadBytes)
            {
                throw new ValueTooLargeException(payload.Length, MaxPayloadBytes);
            }
            var fact = envelope.Version == type.Version
                ? DecodePayload(type, payload)
                : Lift(payload, type, envelope.Version);
            return new EntryReading(envelope.ToEntry(fact, stored.Stream), null);
        }
        catch (ValueTooLargeException fault)
        {
            return new EntryReading(null, fault.At(PlaceOf(stored)));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException
            or ArgumentException or NotSupportedException or OverflowException)
        {
            var reason = fault.Message.Length <= MaxReasonLength
                ? fault.Message
                : fault.Message[..MaxReasonLength] + "…";
            return new EntryReading(null, Finding.Of("journal.unreadable", PlaceOf(stored), ("reason", reason)));
        }
    }

    private static Fact Lift(ReadOnlySpan<byte> payload, EntryType type, int version)
    {
        var old = JsonNode.Parse(payload)?.AsObject() ?? throw new JsonException("The payload is null.");
        return type.Read(Encoding.UTF8.GetBytes(type.Lift(old, version).ToJsonString()));
    }

    private static EntryReading TooOld(StoredEntry stored, string type, int version) =>
        new(null, Finding.Of("journal.program-too-old", PlaceOf(stored), ("type", type), ("version", version)));

    private static Place PlaceOf(StoredEntry stored) => new(stored.Stream, EntrySequence: stored.Sequence);

    private static void WriteOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
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
