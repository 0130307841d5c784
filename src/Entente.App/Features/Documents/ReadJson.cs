using System.Text.Json;

namespace Entente.App.Features.Documents;

/// <summary>What <c>read</c> prints as JSON: documents in camel case, claims with the published field names.</summary>
public static class ReadJson
{
    private static readonly JsonSerializerOptions LineOptions = Make(indented: false);
    private static readonly JsonSerializerOptions IndentedOptions = Make(indented: true);

    /// <summary>One document on one line.</summary>
    public static string Line(ReadDocument document) => JsonSerializer.Serialize(document, LineOptions);

    /// <summary>Several documents as an indented list.</summary>
    public static string Indented(IReadOnlyList<ReadDocument> documents) => JsonSerializer.Serialize(documents, IndentedOptions);

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions { WriteIndented = indented, Converters = { new ClaimAsPublished() } };
        AppJson.Configure(options);
        return options;
    }

    private sealed class ClaimAsPublished : System.Text.Json.Serialization.JsonConverter<Claim>
    {
        public override Claim? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Claim>(ref reader, ClaimJson.Options);

        public override void Write(Utf8JsonWriter writer, Claim value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, ClaimJson.Options);
    }
}
