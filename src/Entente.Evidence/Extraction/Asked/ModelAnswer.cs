using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Evidence;

/// <summary>Reads the answer of a model: a list of claims as JSON, with or without a fence around it.</summary>
internal static class ModelAnswer
{
    /// <summary>The most claims that are looked at in one answer.</summary>
    private const int MostClaims = 500;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>What was proposed, null for an item that is no object; null where the answer is no list.</summary>
    public static List<JsonObject?>? Read(string answer)
    {
        try
        {
            var read = JsonNode.Parse(Bare(answer), documentOptions: Strict);
            var list = read as JsonArray ?? (read as JsonObject)?["claims"] as JsonArray;
            return list?.Take(MostClaims).Select(c => c as JsonObject).ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Bare(string answer)
    {
        var text = answer.AsSpan().Trim();
        if (text.StartsWith("```", StringComparison.Ordinal))
        {
            var line = text.IndexOf('\n');
            text = line < 0 ? text : text[(line + 1)..];
            var fence = text.LastIndexOf("```", StringComparison.Ordinal);
            text = fence < 0 ? text : text[..fence];
        }
        return text.ToString();
    }
}
