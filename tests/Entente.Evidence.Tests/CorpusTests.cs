using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Core;
using Xunit.Abstractions;

namespace Entente.Evidence.Tests;

/// <summary>
/// The documents of <c>Corpus</c>, in own words: a folder a language, <c>gold.jsonl</c> with a line a document. One part
/// is developed on, the other only scored; the run prints the table of each.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly string[] Figures = ["amount", "count", "target"];
    private static readonly string[] Scored = [.. Figures, "status_change", "meeting"];
    private static readonly string[] Fields = ["kind", "fund", "payer"];

    public static TheoryData<string> Languages =>
        [.. Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private static string Root => Checkout.PathOf("tests", "Entente.Evidence.Tests", "Corpus");

    [Theory, MemberData(nameof(Languages))]
    public void The_scored_part_meets_the_measures(string language)
    {
        foreach (var split in new[] { "dev", "scored" })
        {
            var score = new Score();
            foreach (var gold in Gold(language).Where(g => (string)g["split"]! == split))
            {
                score.Add(gold, Claims(language, (string)gold["id"]!));
            }
            output.WriteLine(score.Table(language + " " + split));
            if (split == "scored")
            {
                score.F1.ShouldBeGreaterThanOrEqualTo(0.85, score.Table(language));
                score.Recall("meeting").ShouldBeGreaterThanOrEqualTo(0.85, score.Table(language));
                Fields.ShouldAllBe(f => score.Right(f) >= 0.85, score.Table(language));
            }
        }
    }

    private static List<JsonObject> Gold(string language) =>
        [.. File.ReadLines(Path.Combine(Root, language, "gold.jsonl")).Select(l => JsonNode.Parse(l)!.AsObject())];

    private static List<JsonObject> Claims(string language, string id)
    {
        var path = Path.Combine(Root, language, id + ".txt");
        var reading = DocumentReader.Read(File.ReadAllBytes(path), path, DocumentLimits.Default);
        return [.. ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext())
            .Select(c => JsonSerializer.SerializeToNode(c, ClaimJson.Options)!.AsObject())];
    }

    /// <summary>Counts what was found, missed and wrong by type, and the fields that agree.</summary>
    private sealed class Score
    {
        private readonly Dictionary<string, (int Found, int Gold, int Proposed)> _types = [];
        private readonly Dictionary<string, (int Right, int All)> _fields = [];
        private readonly StringBuilder _faults = new();

        public double F1
        {
            get
            {
                var sums = _types.Where(t => Figures.Contains(t.Key)).Select(t => t.Value).ToList();
                var found = sums.Sum(s => s.Found);
                return 2.0 * found / (sums.Sum(s => s.Gold) + sums.Sum(s => s.Proposed));
            }
        }

        public double Recall(string type) =>
            _types.TryGetValue(type, out var t) && t.Gold > 0 ? (double)t.Found / t.Gold : 1;

        public double Right(string field) =>
            _fields.TryGetValue(field, out var f) && f.All > 0 ? (double)f.Right / f.All : 1;

        public void Add(JsonObject gold, List<JsonObject> claims)
        {
            var left = claims.Where(c => Scored.Contains((string)c["type"]!)).ToList();
            foreach (var expected in gold["claims"]!.AsArray().Select(c => c!.AsObject()))
            {
                var hit = left.Find(c => Matches(expected, c));
                Count((string)expected["type"]!, hit is null ? 0 : 1, 1, 0);
                if (hit is null)
                {
                    _faults.AppendLine("missed " + gold["id"] + " " + expected.ToJsonString(ClaimJson.Options));
                    continue;
                }
                Count((string)expected["type"]!, 0, 0, 1);
                left.Remove(hit);
                Compare(gold, expected, hit);
            }
            foreach (var wrong in left.Where(c => (string)c["type"]! != "meeting" || (bool?)c["main"] == true))
            {
                Count((string)wrong["type"]!, 0, 0, 1);
                _faults.AppendLine("wrong " + gold["id"] + " " + wrong.ToJsonString(ClaimJson.Options));
            }
        }

        public string Table(string heading)
        {
            var table = new StringBuilder(heading).AppendLine()
                .AppendLine(CultureInfo.InvariantCulture, $"F1 of amount, count, target: {F1:0.000}");
            foreach (var (type, (found, gold, proposed)) in _types.OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                table.AppendLine(CultureInfo.InvariantCulture,
                    $"{type,-14}{gold,5} gold{found,5} found{proposed,5} proposed");
            }
            foreach (var (field, (right, all)) in _fields.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                table.AppendLine(CultureInfo.InvariantCulture, $"{field,-14}{right,5} of {all}");
            }
            return table.Append(_faults).ToString();
        }

        private void Compare(JsonObject gold, JsonObject expected, JsonObject hit)
        {
            foreach (var field in Fields.Where(f => expected[f] is not null))
            {
                var same = (string?)expected[field] == (string?)hit[field];
                var (right, all) = _fields.GetValueOrDefault(field);
                _fields[field] = (right + (same ? 1 : 0), all + 1);
                if (!same)
                {
                    _faults.AppendLine("field " + field + " " + gold["id"] + " " + hit.ToJsonString(ClaimJson.Options));
                }
            }
        }

        private void Count(string type, int found, int gold, int proposed)
        {
            var (f, g, p) = _types.GetValueOrDefault(type);
            _types[type] = (f + found, g + gold, p + proposed);
        }

        private static bool Matches(JsonObject gold, JsonObject claim) =>
            (string)gold["type"]! == (string)claim["type"]!
            && ((string)claim["quote"]!).Contains((string)gold["key"]!, StringComparison.Ordinal)
            && new[] { "value", "currency", "target", "multiplier", "ordinal", "date" }
                .All(f => gold[f] is null || gold[f]!.ToString() == claim[f]?.ToString());
    }
}
