using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Entente.Core;

namespace Entente.Store;

/// <summary>
/// One line of an exported journal: <c>{"stream","sequence","of","hash","entry"}</c>. The entry stands in the line as
/// the very bytes that were hashed; where they would not survive in a line of JSON, <c>bytes</c> has them in base 64
/// instead. <c>of</c> is how many entries the whole export has, so that a cut-off file is noticed.
/// </summary>
internal readonly record struct JournalLine(StoredEntry Entry, long Of)
{
    /// <summary>The longest line that is read: the largest entry in base 64, with room for its envelope.</summary>
    public const int MaxBytes = Journal.MaxPayloadBytes / 3 * 4 + (1 << 20);

    /// <summary>The line, newline included.</summary>
    public byte[] ToBytes()
    {
        using var line = new MemoryStream(Entry.Bytes.Length + 256);
        using (var writer = new Utf8JsonWriter(line))
        {
            writer.WriteStartObject();
            writer.WriteString("stream", Entry.Stream);
            writer.WriteNumber("sequence", Entry.Sequence);
            writer.WriteNumber("of", Of);
            writer.WriteString("hash", Entry.Hash.ToString());
            if (IsLine(Entry.Bytes.Span))
            {
                writer.WritePropertyName("entry");
                writer.WriteRawValue(Entry.Bytes.Span, skipInputValidation: true);
            }
            else
            {
                writer.WriteBase64String("bytes", Entry.Bytes.Span);
            }
            writer.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is not one of an exported journal; the message says why.</exception>
    public static JournalLine Parse(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            throw new JsonException("The line is not UTF-8.");
        }
        try
        {
            return Read(line);
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    private static JournalLine Read(ReadOnlySpan<byte> line)
    {
        string? stream = null;
        long? sequence = null;
        long? of = null;
        string? hash = null;
        byte[]? bytes = null;
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The line is no JSON object.");
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "stream" when stream is null: stream = reader.GetString(); break;
                case "sequence" when sequence is null: sequence = reader.GetInt64(); break;
                case "of" when of is null: of = reader.GetInt64(); break;
                case "hash" when hash is null: hash = reader.GetString(); break;
                case "bytes" when bytes is null: bytes = reader.GetBytesFromBase64(); break;
                case "entry" when bytes is null:
                    var start = checked((int)reader.TokenStartIndex);
                    reader.Skip();
                    bytes = line[start..checked((int)reader.BytesConsumed)].ToArray();
                    break;
                default: throw new JsonException($"'{name}' is not expected here.");
            }
        }
        // What stands behind the object makes the reader throw here.
        reader.Read();
        return stream is not null && sequence is { } number && of is { } total && bytes is not null
            && ChainHash.TryParse(hash, out var chainHash)
            ? new JournalLine(new StoredEntry(stream, number, bytes, chainHash), total)
            : throw new JsonException("The line lacks stream, sequence, of, hash or entry.");
    }

    /// <summary>
    /// Whether bytes are one JSON object, without a line break, that comes back from a line as it is.
    /// </summary>
    private static bool IsLine(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAny((byte)'\n', (byte)'\r') || bytes.IsEmpty || bytes[0] != '{' || bytes[^1] != '}'
            || !Utf8.IsValid(bytes))
        {
            return false;
        }
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
                // Only whether it can be read.
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
