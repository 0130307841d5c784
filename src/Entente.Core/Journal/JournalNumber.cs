using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Core;

/// <summary>
/// Numbers of the journal. None that this program writes has more than thirty digits with its sign and point; one that
/// goes on for megabytes is no number of an account, and is not read.
/// </summary>
internal sealed class JournalNumber : JsonConverter<decimal>
{
    /// <summary>The longest number that is read, in bytes.</summary>
    public const int MaxBytes = 64;

    /// <summary>Reads a number.</summary>
    /// <exception cref="ValueTooLargeException">It is longer than any number of an account.</exception>
    public static decimal Read(ref Utf8JsonReader reader)
    {
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return length <= MaxBytes ? reader.GetDecimal() : throw new ValueTooLargeException(length, MaxBytes);
    }

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader);

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}

/// <summary>A value of an entry is larger than what is read.</summary>
internal sealed class ValueTooLargeException(long bytes, long limit)
    : JsonException($"A value has {bytes} bytes; at most {limit} are read.")
{
    public Finding At(Place place) =>
        Finding.Of("journal.value-too-large", place, ("bytes", bytes), ("limit", limit));
}
