using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.App;

/// <summary>How the program writes JSON: camel case, nulls left out, letters of any script as they are.</summary>
public static class AppJson
{
    /// <summary>On one line, for JSON lines and the network.</summary>
    public static JsonSerializerOptions Line { get; } = Make(indented: false);

    /// <summary>Indented, for people at a terminal.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>Applies the shape to options that the framework made.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions { WriteIndented = indented };
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
