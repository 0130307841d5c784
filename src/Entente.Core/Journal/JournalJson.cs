using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Core;

/// <summary>
/// What entries are written as: JSON in camel case, nulls and defaults left out, letters of any script as they are.
/// Facts and what they are made of each tell how they stand, in their <c>Json</c> form beside their members; claims
/// stand as in the files of claims, by their attributes.
/// </summary>
public static class JournalJson
{
    private static readonly JsonSerializerOptions Claims = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        AllowOutOfOrderMetadataProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JournalNumber() },
    };

    internal static JsonWriterOptions WriterOptions { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The bytes of a claim, or of a person's identity, as they are sealed.</summary>
    public static byte[] Write(object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            if (value is PersonIdentity identity)
            {
                JsonMembers.Write(writer, identity, PersonIdentity.Json);
            }
            else
            {
                WriteClaim(writer, (Claim)value);
            }
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What <see cref="Write"/> has written.</summary>
    /// <exception cref="JsonException">It is no such value.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> bytes)
        where T : class =>
        typeof(T) == typeof(PersonIdentity)
            ? JsonMembers.Read<PersonIdentity>(bytes, PersonIdentity.Json) as T
            : ReadClaim(bytes) as T;

    internal static void WriteClaim(Utf8JsonWriter writer, Claim claim) =>
        JsonSerializer.Serialize(writer, claim, Claims);

    internal static Claim? ReadClaim(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<Claim>(bytes, Claims);
}
