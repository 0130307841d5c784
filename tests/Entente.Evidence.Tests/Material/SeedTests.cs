using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Both seeds of the material, against their annotation, by the rule of its scorer.</summary>
public sealed class SeedTests
{
    private static readonly string[] Scored = ["amount", "count", "target", "status_change", "meeting"];

    [MaterialFact("evidence/seeds.jsonl")]
    public void The_bodies_begin_and_end_where_the_annotation_says()
    {
        foreach (var (gold, reading) in Documents())
        {
            var parts = reading.Article!.Parts;
            parts[0].Span.Start.ShouldBe((int)gold["body"]!["start_offset"]!);
            parts[^1].Span.End.ShouldBe((int)gold["body"]!["end_offset"]!);
            parts.ShouldContain(p => p.Kind == PartKind.Caption);
        }
    }

    [MaterialFact("evidence/seeds.jsonl")]
    public void The_day_of_publication_is_never_taken_from_the_boilerplate()
    {
        var readings = Documents().Select(d => d.Reading).ToList();
        readings[0].Article!.Published.IsUnknown.ShouldBeTrue();
        readings[1].Article!.Published.ToString().ShouldBe("2023-03-19");
        readings[1].Article!.PublishedBasis.ShouldBe(DateBasis.Address);
        readings[1].Article!.Publisher.ShouldBe("baochinhphu.vn");
    }

    [MaterialFact("evidence/seeds.jsonl")]
    public void At_most_one_claim_is_missed_and_one_wrong_in_both_seeds()
    {
        var wrong = new List<string>();
        var missed = new List<string>();
        foreach (var (gold, reading) in Documents())
        {
            var claims = Extract(reading);
            var left = claims.Where(c => Scored.Contains((string)c["type"]!)).ToList();
            foreach (var annotated in gold["claims"]!.AsArray().Where(c => Scored.Contains((string)c!["type"]!)))
            {
                var hit = left.Find(c => Matches(annotated!.AsObject(), c));
                if (hit is null)
                {
                    missed.Add(annotated!.ToJsonString(ClaimJson.Options));
                }
                else
                {
                    left.Remove(hit);
                }
            }
            wrong.AddRange(left.Where(c => (string)c["type"]! != "meeting" || (bool?)c["main"] == true)
                .Select(c => c.ToJsonString(ClaimJson.Options)));
        }
        (missed.Count <= 1
            && wrong.Count <= 1).ShouldBeTrue(
            string.Join("\n", missed.Select(m => "missed " + m).Concat(wrong.Select(w => "wrong " + w))));
    }

    [MaterialFact("evidence/seeds.jsonl")]
    public void Every_annotated_claim_of_a_type_that_is_proposed_stands_in_a_quote_of_that_type()
    {
        foreach (var (gold, reading) in Documents())
        {
            var claims = Extract(reading);
            foreach (var annotated in gold["claims"]!.AsArray()
                .Where(c => (string)c!["type"]! is not ("attribution" or "pledge_qualitative")))
            {
                claims.ShouldContain(
                    c => (string)c["type"]! == (string)annotated!["type"]!
                        && Plain((string)c["quote"]!)
                        .Contains(Plain((string)annotated["key"]!), StringComparison.Ordinal),
                    annotated!.ToJsonString(ClaimJson.Options));
            }
        }
    }

    [MaterialFact("evidence/seeds.jsonl")]
    public void Qualitative_pledges_are_commitments_and_the_attribution_is_kept()
    {
        foreach (var (gold, reading) in Documents())
        {
            var claims = Extract(reading);
            foreach (var pledge in gold["claims"]!.AsArray().Where(c => (string)c!["type"]! == "pledge_qualitative"))
            {
                claims.ShouldContain(c => (string)c["type"]! == "commitment"
                    && Plain((string)c["quote"]!).Contains(Plain((string)pledge!["key"]!), StringComparison.Ordinal));
            }
            foreach (var source in gold["claims"]!.AsArray().Where(c => (string)c!["type"]! == "attribution"))
            {
                claims.ShouldContain(c => (string?)c["attributed_to"] == (string)source!["source"]!);
            }
        }
    }

    [MaterialFact("evidence/seeds.jsonl")]
    public void Every_quote_is_its_span_inside_the_body()
    {
        foreach (var (gold, reading) in Documents())
        {
            foreach (var claim in Extract(reading))
            {
                var span = new TextSpan((int)claim["start"]!, (int)claim["end"]!);
                reading.Text!.Slice(span).ShouldBe((string)claim["quote"]!);
                reading.Article!.Parts.ShouldContain(p => p.Kind == PartKind.Body && p.Span.Covers(span));
            }
        }
    }

    private static List<JsonObject> Extract(DocumentReading reading) =>
        [.. ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext())
            .Select(c => JsonSerializer.SerializeToNode(c, ClaimJson.Options)!.AsObject())];

    private static IEnumerable<(JsonObject Gold, DocumentReading Reading)> Documents()
    {
        foreach (var line in File.ReadLines(Checkout.MaterialPathOf("evidence", "seeds.jsonl")))
        {
            var gold = JsonNode.Parse(line)!.AsObject();
            var path = Checkout.MaterialPathOf("seeds", (string)gold["id"]! + ".txt");
            yield return (gold, DocumentReader.Read(File.ReadAllBytes(path), path, DocumentLimits.Default));
        }
    }

    private static bool Matches(JsonObject gold, JsonObject claim)
    {
        var type = (string)gold["type"]!;
        return type == (string)claim["type"]!
            && Plain((string)claim["quote"]!).Contains(Plain((string)gold["key"]!), StringComparison.Ordinal)
            && type switch
        {
            "amount" => Same(gold["value"], claim["value"]) && (string?)gold["currency"] == (string?)claim["currency"],
            "count" => Same(gold["value"], claim["value"]),
            "target" => Same(gold["target"], claim["target"])
                && (gold["target"] is not null || Same(gold["multiplier"], claim["multiplier"])),
            "meeting" => MeetingAgrees(gold, claim),
            _ => true,
        };
    }

    private static bool MeetingAgrees(JsonObject gold, JsonObject claim)
    {
        var shared = 0;
        foreach (var field in new[] { "ordinal", "date" })
        {
            if (gold[field] is { } expected && claim[field] is { } actual)
            {
                var (a, b) = (expected.ToString(), actual.ToString());
                var agrees = a.StartsWith("XXXX", StringComparison.Ordinal) ? b.Length >= a.Length
                    && b[4..a.Length] == a[4..]
                    : a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
                if (!agrees)
                {
                    return false;
                }
                shared++;
            }
        }
        return shared > 0 || (gold["ordinal"] is null && gold["date"] is null);
    }

    private static bool Same(JsonNode? a, JsonNode? b) =>
        (a is null && b is null)
            || (a is not null && b is not null
            && decimal.Parse(a.ToString(), CultureInfo.InvariantCulture) == decimal.Parse(b.ToString(),
            CultureInfo.InvariantCulture));

    private static string Plain(string text) =>
        Regex.Replace(text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('–', '-').Replace('“', '"')
            .Replace('”', '"'), @"\s+", "");
}
