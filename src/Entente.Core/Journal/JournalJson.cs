using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Entente.Core;

/// <summary>How facts are written as JSON: camel case, nulls left out, dates and measures as short texts.</summary>
public static class JournalJson
{
    /// <summary>The options for payloads of entries.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            AllowOutOfOrderMetadataProperties = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteWhatIsSet } },
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new TextConverter<PartialDate>(PartialDate.Parse, d => d.ToString()),
                new TextConverter<Period>(Period.Parse, p => p.ToString()),
                new TextConverter<Currency>(Currency.Parse, c => c.Code),
                new TextConverter<Unit>(Unit.Parse, u => u.ToString()),
                new TextConverter<Scope>(Scope.Parse, s => s.ToString()),
                new MeasureConverter(),
                new JournalNumber(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>
    /// What is derived is not written: the names of a thing stand once, not once more as a list of all of them. A key,
    /// text or list that a fact is made with is always written, since only defaults are left out; where it is missing,
    /// the payload is not of this program and is refused when it is read.
    /// </summary>
    private static void WriteWhatIsSet(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.Set is null && property.AssociatedParameter is null)
            {
                type.Properties.RemoveAt(i);
            }
            else if (property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false } parameter
                && !parameter.ParameterType.IsValueType)
            {
                property.IsRequired = true;
            }
        }
    }

    /// <summary>A value type that has one text form.</summary>
    private sealed class TextConverter<T>(Func<string, T> parse, Func<T, string> print) : JsonConverter<T>
    {
        private readonly ReadTexts<T> _texts = new(parse);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return _texts.Read(ref reader);
            }
            catch (FormatException wrong)
            {
                throw new JsonException(wrong.Message, wrong);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(print(value));
    }

    /// <summary>A measure is an object: value, high, approx, approxText; an empty object is the unknown.</summary>
    private sealed class MeasureConverter : JsonConverter<Measure>
    {
        public override Measure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("A measure is an object.");
            }
            decimal? value = null;
            decimal? high = null;
            string? approx = null;
            string? approxText = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (TakeNumber(ref reader, "value"u8) is { } number)
                {
                    value = number;
                }
                else if (TakeNumber(ref reader, "high"u8) is { } limit)
                {
                    high = limit;
                }
                else if (TakeText(ref reader, "approx"u8) is { } word)
                {
                    approx = word;
                }
                else if (TakeText(ref reader, "approxText"u8) is { } printed)
                {
                    approxText = printed;
                }
                else
                {
                    throw new JsonException($"A measure has no '{reader.GetString()}'.");
                }
            }
            return Of(value, high, approx, approxText);
        }

        public override void Write(Utf8JsonWriter writer, Measure value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            if (value.Value is { } number)
            {
                writer.WriteNumber("value", number);
            }
            if (value.High is { } high)
            {
                writer.WriteNumber("high", high);
            }
            if (value.Approximation.Key is { } key)
            {
                writer.WriteString("approx", key);
            }
            if (value.Approximation.Printed is { } printed)
            {
                writer.WriteString("approxText", printed);
            }
            writer.WriteEndObject();
        }

        private static Measure Of(decimal? value, decimal? high, string? approx, string? approxText)
        {
            if (value is not { } number)
            {
                return Measure.Unknown;
            }
            var approximation = Approximation.FromKey(approx, approxText);
            return high is { } limit
                ? Measure.Range(number, limit, approximation)
                : Measure.Of(number, approximation);
        }

        private static decimal? TakeNumber(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
        {
            if (!reader.ValueTextEquals(name))
            {
                return null;
            }
            reader.Read();
            return JournalNumber.Read(ref reader);
        }

        private static string? TakeText(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
        {
            if (!reader.ValueTextEquals(name))
            {
                return null;
            }
            reader.Read();
            return ReadTexts.Plain.Read(ref reader);
        }
    }
}
