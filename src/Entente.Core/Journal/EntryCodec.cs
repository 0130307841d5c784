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
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The bytes of an entry, and its hash.</summary>
    public static StoredEntry Encode(Entry entry)
    {
        var type = EntryTypes.Of(entry.Fact);
        using var buffer = new MemoryStream(512);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JournalJson.Options.Encoder }))
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
            JsonSerializer.Serialize(writer, entry.Fact, type.FactType, JournalJson.Options);
            writer.WriteString("previous", entry.Previous.ToString());
            writer.WriteEndObject();
        }
        var bytes = buffer.ToArray();
        return new StoredEntry(entry.Stream, entry.Sequence, bytes, entry.Previous.Next(bytes));
    }

    /// <summary>Reads an entry; a finding where the bytes are no entry, or of a type this program is too old for.</summary>
    public static EntryReading Decode(StoredEntry stored)
    {
        var place = new Place(stored.Stream, EntrySequence: stored.Sequence);
        try
        {
            var root = JsonNode.Parse(stored.Bytes.Span)?.AsObject() ?? throw new JsonException("The entry is null.");
            var name = Text(root, "type");
            var version = Required(root, "version").GetValue<int>();
            if (EntryTypes.Find(name) is not { } type || version > type.Version)
            {
                return new EntryReading(null, Finding.Of("journal.program-too-old", place, ("type", name), ("version", version)));
            }
            return version < 1
                ? throw new JsonException($"The version {version} is below 1.")
                : new EntryReading(ToEntry(root, type, version), null);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return new EntryReading(null, Finding.Of("journal.unreadable", place, ("reason", fault.Message)));
        }
    }

    private static Entry ToEntry(JsonObject root, EntryType type, int version)
    {
        var payload = type.Lift(Required(root, "payload").AsObject(), version);
        var span = root["span"]?.AsArray();
        return new Entry
        {
            Stream = Text(root, "stream"),
            Sequence = Required(root, "sequence").GetValue<long>(),
            Effective = root["effective"] is { } effective ? Period.Parse(effective.GetValue<string>()) : default,
            Known = DateOnly.ParseExact(Text(root, "known"), "O", CultureInfo.InvariantCulture),
            KnownTo = root["knownTo"]?.GetValue<string>(),
            Recorded = DateTimeOffset.ParseExact(
                Text(root, "recorded"), TimeFormat, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            Author = Text(root, "author"),
            Source = root["source"]?.GetValue<string>(),
            Span = span is null ? null : new TextSpan(span[0]!.GetValue<int>(), span[1]!.GetValue<int>()),
            Fact = (Fact)(payload.Deserialize(type.FactType, JournalJson.Options)
                ?? throw new JsonException("The payload is null.")),
            Previous = ChainHash.TryParse(Text(root, "previous"), out var previous)
                ? previous
                : throw new FormatException("The previous hash is not 64 hexadecimal digits."),
        };
    }

    private static string Text(JsonObject root, string name) => Required(root, name).GetValue<string>();

    private static JsonNode Required(JsonObject root, string name) =>
        root[name] ?? throw new JsonException($"The entry has no '{name}'.");

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
