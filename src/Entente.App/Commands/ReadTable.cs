using System.Text.Json;
using Entente.App.Features.Documents;

namespace Entente.App.Commands;

/// <summary>A document and its claims for people: each claim with its fields and the sentence that says it.</summary>
internal static class ReadTable
{
    private static readonly HashSet<string> Envelope = new(
        StringComparer.Ordinal) { "type", "quote", "start", "end", "confidence" };

    public static void Write(VerbContext context, string id, ReadFile file)
    {
        var texts = context.Texts;
        var article = file.Reading.Article!;
        context.Print($"{id}  {article.Title}");
        context.Print("  " + string.Join(" · ", new[]
        {
            article.Language,
            article.Publisher,
            article.Published.IsUnknown ? texts["document.undated"] : texts.Locale.Date(article.Published, texts),
            texts["document.claims", ("count", file.AllClaims.Length)],
        }.Where(part => part is not null)));
        foreach (var (index, claim) in file.AllClaims.Index())
        {
            context.Print();
            var by = index < file.Claims.Length ? "" : $"  ({file.ExtractorOf(index)})";
            context.Print($"  {Describe(claim)}{by}");
            context.Print($"    “{claim.Quote}”  [{claim.Start}, {claim.End})");
        }
        context.Print();
    }

    /// <summary>The type, then the fields as name and value.</summary>
    public static string Describe(Claim claim)
    {
        using var json = JsonSerializer.SerializeToDocument(claim, ClaimJson.Options);
        var fields = json.RootElement.EnumerateObject()
            .Where(f => !Envelope.Contains(f.Name) && !f.Name.EndsWith("Text", StringComparison.Ordinal))
            .Select(f => $"{f.Name} {Value(f.Value)}");
        return json.RootElement.GetProperty("type").GetString() + ": " + string.Join(", ", fields);
    }

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => "[" + string.Join("; ", value.EnumerateArray().Select(Value)) + "]",
        _ => value.GetRawText(),
    };
}
