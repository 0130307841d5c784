using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Core;

/// <summary>The value of a claim as printed, in whole units: a number, or a range with both ends included.</summary>
/// <param name="Low">The number, or the lower end.</param>
/// <param name="High">The upper end of a range; null for a number.</param>
[JsonConverter(typeof(ClaimValueConverter))]
public readonly record struct ClaimValue(decimal Low, decimal? High = null)
{
    /// <summary>The value as a measure, with the word that approximates it.</summary>
    public Measure ToMeasure(string? approx, string? approxText = null)
    {
        var approximation = Approximation.FromKey(approx, approxText);
        return High is { } high ? Measure.Range(Low, high, approximation) : Measure.Of(Low, approximation);
    }
}

/// <summary>A number in JSON, or a list of two.</summary>
internal sealed class ClaimValueConverter : JsonConverter<ClaimValue>
{
    public override ClaimValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return new ClaimValue(JournalNumber.Read(ref reader));
        }
        var ends = JsonSerializer.Deserialize<decimal[]>(ref reader, options);
        return ends is [var low, var high] && low <= high
            ? new ClaimValue(low, high)
            : throw new JsonException("A claim's value is a number, or a list of two with the lower first.");
    }

    public override void Write(Utf8JsonWriter writer, ClaimValue value, JsonSerializerOptions options)
    {
        if (value.High is not { } high)
        {
            writer.WriteNumberValue(value.Low);
            return;
        }
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Low);
        writer.WriteNumberValue(high);
        writer.WriteEndArray();
    }
}
