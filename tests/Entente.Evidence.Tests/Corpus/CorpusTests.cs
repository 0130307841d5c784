using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Core;
using Xunit.Abstractions;

namespace Entente.Evidence.Tests;

/// <summary>How well the own documents are read, by language; the part that is only scored holds the bounds.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly string[] Figures = ["amount", "count", "target"];
    private static readonly string[] Fields = ["kind", "fund", "payer"];

    public static TheoryData<string> Languages => [.. Corpus.All.Select(d => d.Language).Distinct()];

    [Theory, MemberData(nameof(Languages))]
    public void The_scored_part_is_read_well(string language)
    {
        foreach (var part in Corpus.All.Where(d => d.Language == language).GroupBy(d => d.IsScored))
        {
            var tally = new Tally();
            foreach (var document in part)
            {
                Score(document, tally);
            }
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{language} {(part.Key ? "scored" : "dev")}: {part.Count()} documents, F1 {tally.F1:0.000}, meetings {tally.Meetings}, fields {tally.FieldsRight} of {tally.FieldsAll}"));
            tally.Notes.ForEach(output.WriteLine);
            if (part.Key)
            {
                tally.F1.ShouldBeGreaterThanOrEqualTo(0.85, string.Join('\n', tally.Notes));
                tally.MeetingRecall.ShouldBeGreaterThanOrEqualTo(0.85, string.Join('\n', tally.Notes));
                tally.FieldShare.ShouldBeGreaterThanOrEqualTo(0.85, string.Join('\n', tally.Notes));
            }
        }
    }

    [Fact]
    public void Every_key_stands_in_its_document()
    {
        foreach (var document in Corpus.All)
        {
            foreach (var claim in document.Claims)
            {
                document.Text.ShouldContain((string)claim["key"]!, Case.Sensitive, document.Id);
            }
        }
    }

    private static void Score(CorpusDocument document, Tally tally)
    {
        var left = Reading.Claims(document.Text)
            .Select(c => JsonSerializer.SerializeToNode(c, ClaimJson.Options)!.AsObject())
            .Where(c => Figures.Contains((string)c["type"]!) || (string)c["type"]! == "meeting").ToList();
        foreach (var gold in document.Claims.Where(
            c => Figures.Contains((string)c["type"]!) || (string)c["type"]! == "meeting"))
        {
            var isMeeting = (string)gold["type"]! == "meeting";
            var hit = left.Find(c => Matches(gold, c));
            tally.Count(isMeeting, hit is not null);
            if (hit is null)
            {
                tally.Notes.Add($"  missed {document.Id} {gold.ToJsonString(ClaimJson.Options)}");
                continue;
            }
            left.Remove(hit);
            foreach (var field in Fields.Where(f => gold[f] is not null))
            {
                var isRight = Agrees(Text(gold[field]), Text(hit[field]));
                tally.Field(isRight);
                if (!isRight)
                {
                    tally.Notes.Add($"  {field} {document.Id} {gold["key"]}: {hit[field]}, not {gold[field]}");
                }
            }
        }
        foreach (var extra in left.Where(c => Figures.Contains((string)c["type"]!)))
        {
            tally.TooMany++;
            tally.Notes.Add($"  too many {document.Id} {extra.ToJsonString(ClaimJson.Options)}");
        }
    }

    private static bool Matches(JsonObject gold, JsonObject claim)
    {
        var type = (string)gold["type"]!;
        return (string)claim["type"]! == type
            && ((string)claim["quote"]!).Contains((string)gold["key"]!, StringComparison.Ordinal)
            && (type == "meeting" ? Text(gold["ordinal"]) == Text(claim["ordinal"])
                && Text(claim["date"]).StartsWith(Text(gold["date"]), StringComparison.Ordinal)
            : type == "target" ? Text(gold["target"]) == Text(claim["target"])
                && Text(gold["multiplier"]) == Text(claim["multiplier"])
            : Text(gold["value"]) == Text(claim["value"]) && Text(gold["currency"]) == Text(claim["currency"]));
    }

    private static bool Agrees(string gold, string claim) =>
        claim.Length > 0 && (claim.Contains(gold, StringComparison.OrdinalIgnoreCase)
            || gold.Contains(claim, StringComparison.OrdinalIgnoreCase)
            || (Paid.Contains(gold) && Paid.Contains(claim)));

    /// <summary>Words for money that was given: sources choose among them freely.</summary>
    private static readonly string[] Paid = ["contribution", "annual_contribution", "disbursement"];

    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonArray both => Text(both[0]) + ".." + Text(both[1]),
        JsonValue value when value.TryGetValue<decimal>(out var number) =>
            number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => node.ToString(),
    };

    private sealed class Tally
    {
        private int _found;
        private int _gold;
        private int _meetingsFound;
        private int _meetings;

        public int TooMany { get; set; }

        public int FieldsRight { get; private set; }

        public int FieldsAll { get; private set; }

        public List<string> Notes { get; } = [];

        public string Meetings => _meetingsFound + " of " + _meetings;

        public double F1 => _gold == 0 ? 1 : 2.0 * _found / (_gold + _found + TooMany);

        public double MeetingRecall => _meetings == 0 ? 1 : (double)_meetingsFound / _meetings;

        public double FieldShare => FieldsAll == 0 ? 1 : (double)FieldsRight / FieldsAll;

        public void Count(bool isMeeting, bool isFound)
        {
            (_meetings, _meetingsFound) = isMeeting ? (_meetings + 1, _meetingsFound + (isFound ? 1 : 0))
                : (_meetings, _meetingsFound);
            (_gold, _found) = isMeeting ? (_gold, _found) : (_gold + 1, _found + (isFound ? 1 : 0));
        }

        public void Field(bool isRight)
        {
            FieldsAll++;
            FieldsRight += isRight ? 1 : 0;
        }
    }
}
