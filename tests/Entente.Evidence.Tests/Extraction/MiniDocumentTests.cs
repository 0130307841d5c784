using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class MiniDocumentTests
{
    private static readonly string[] Complete = ["amount", "count", "target", "status_change"];

    public static TheoryData<string> Names => [.. MiniDocuments.All.Select(d => d.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_mini_document_gives_its_claims(string name)
    {
        var document = MiniDocuments.All.Single(d => d.Name == name);
        var claims = Reading.Claims(document.Text)
            .Select(c => JsonSerializer.SerializeToNode(c, ClaimJson.Options)!.AsObject()).ToList();
        var left = claims.ToList();
        var wrong = new StringBuilder();
        foreach (var line in document.Expected.Split('\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var expected = Expected.Parse(line);
            var hit = left.Find(expected.Matches);
            if (hit is null)
            {
                wrong.AppendLine("missing: " + line);
                foreach (var near in left.Where(c => (string)c["type"]! == expected.Type))
                {
                    wrong.AppendLine("   have: " + near.ToJsonString(ClaimJson.Options));
                }
                continue;
            }
            left.Remove(hit);
        }
        foreach (var extra in left
            .Where(c => Complete.Contains((string)c["type"]!)
            || ((string)c["type"]! == "meeting" && (bool?)c["main"] == true)))
        {
            wrong.AppendLine("too many: " + extra.ToJsonString(ClaimJson.Options));
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    private sealed record Expected(string Type, string? Value, string? Currency,
        IReadOnlyList<(string Field, string Text)> Fields, string Key)
    {
        public static Expected Parse(string line)
        {
            var bar = line.LastIndexOf('|');
            var words = line[..bar].Trim().Split(' ');
            var plain = words.Skip(1).TakeWhile(w => !w.Contains('=', StringComparison.Ordinal)).ToArray();
            var fields = new List<(string, string)>();
            foreach (var word in words.Skip(1 + plain.Length))
            {
                var equals = word.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                {
                    fields.Add((word[..equals], word[(equals + 1)..]));
                }
                else
                {
                    fields[^1] = (fields[^1].Item1, fields[^1].Item2 + " " + word);
                }
            }
            return new Expected(words[0], plain.ElementAtOrDefault(0), plain.ElementAtOrDefault(1), fields,
                line[(bar + 1)..].Trim());
        }

        public bool Matches(JsonObject claim) =>
            (string)claim["type"]! == Type
            && ((string)claim["quote"]!).Contains(Key, StringComparison.Ordinal)
            && (Value is null || Value == Principal(claim))
            && (Currency is null || (string?)claim["currency"] == Currency)
            && Fields.All(f => f.Text == "none" ? claim[f.Field] is null
                : Text(claim[f.Field]).StartsWith(f.Text, StringComparison.Ordinal));

        private string Principal(JsonObject claim)
        {
            var value = Type == "target" ? claim["target"] : claim["value"];
            return value is null ? "none" : value is JsonArray ends ? Text(ends[0]) + ".." + Text(ends[1])
                : Text(value);
        }

        private static string Text(JsonNode? node) => node switch
        {
            null => "",
            JsonValue value when value.TryGetValue<decimal>(out var number) =>
                number.ToString("0.####", CultureInfo.InvariantCulture),
            JsonValue value when value.TryGetValue<bool>(out var yes) => yes ? "true" : "false",
            _ => node.ToString(),
        };
    }
}
