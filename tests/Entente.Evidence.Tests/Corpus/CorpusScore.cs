using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>
/// Holds proposed claims against annotated ones. A claim is found where type and principal value are the same and its
/// sentence holds the key; a meeting where ordinal and date agree as far as both state them, and one is shared. Fields
/// are held on what was found: kinds of money by their family, names by what they stand for.
/// </summary>
internal sealed class CorpusScore
{
    private static readonly string[] Figures = ["amount", "count", "target"];
    private static readonly string[] Fields = ["kind", "fund", "payer"];

    /// <summary>Kinds that are one to who asks what became of the money.</summary>
    internal static readonly string[] Families =
    [
        "pledge cumulative_pledge", "commitment grant loan cumulative_grant",
        "disbursement cumulative_disbursement contribution annual_contribution initial_contribution "
        + "cumulative_contribution contribution_in_kind",
        "budget portfolio fund_size per_project_range per_project_max construction procurement",
        "funding_ask funding_need budget_request target_mobilisation",
        "trade fdi fdi_stock gdp investment investment_stock trade_or_investment other",
    ];

    private static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        NameFiles.All.Select(n => (n.Known.Names.Short!, n.Known.Names.Forms.Select(f => f.Text)))
            .Concat(Corpus.Aliases.Select(a => (a[0], a.AsEnumerable())))
            .SelectMany(n => n.Item2.Append(n.Item1).Select(form => (Form: Bare(form), Short: Bare(n.Item1))))
            .GroupBy(n => n.Form, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Short, StringComparer.Ordinal));

    private readonly Dictionary<string, (int Right, int All)> _fields = Fields.ToDictionary(f => f, _ => (0, 0));
    private int _found;
    private int _gold;
    private int _tooMany;
    private int _meetingsFound;
    private int _meetings;

    /// <summary>Each figure that was proposed: its type, how sure it was, and whether it is right.</summary>
    public List<(string Type, decimal Confidence, bool IsRight)> Proposed { get; } = [];

    /// <summary>What was missed, taken for something else, or is too much.</summary>
    public List<string> Notes { get; } = [];

    public double F1 => _gold == 0 ? 1 : 2.0 * _found / (_gold + _found + _tooMany);

    public double MeetingRecall => Share((_meetingsFound, _meetings));

    public double Field(string name) => Share(_fields[name]);

    /// <summary>A row of the table.</summary>
    public string Row(string label, int documents) => string.Create(
        CultureInfo.InvariantCulture,
        $"{label,-12} {documents,3} documents  F1 {F1:0.000}  meetings {_meetingsFound} of {_meetings}  ")
        + string.Join("  ", _fields.Select(f => string.Create(
            CultureInfo.InvariantCulture, $"{f.Key} {f.Value.Right} of {f.Value.All}")));

    /// <summary>Takes a document with what was proposed of it.</summary>
    public void Take(CorpusDocument document)
    {
        var left = Reading.Claims(document.Text)
            .Select(c => JsonSerializer.SerializeToNode(c, ClaimJson.Options)!.AsObject()).ToList();
        foreach (var gold in document.Claims.Where(c => IsMeeting(c) || Figures.Contains(TypeOf(c))))
        {
            var hit = left.Find(c => Matches(gold, c));
            Count(IsMeeting(gold), hit is not null);
            if (hit is null)
            {
                Notes.Add($"  missed {document.Id} {gold.ToJsonString(ClaimJson.Options)}");
                continue;
            }
            left.Remove(hit);
            Proposed.Add((TypeOf(hit), (decimal)hit["confidence"]!, true));
            TakeFields(document, gold, hit);
        }
        foreach (var extra in left.Where(c => Figures.Contains(TypeOf(c))))
        {
            _tooMany++;
            Proposed.Add((TypeOf(extra), (decimal)extra["confidence"]!, false));
            Notes.Add($"  too many {document.Id} {extra.ToJsonString(ClaimJson.Options)}");
        }
    }

    private void TakeFields(CorpusDocument document, JsonObject gold, JsonObject hit)
    {
        foreach (var field in Fields.Where(f => gold[f] is not null && (f != "kind" || TypeOf(gold) == "amount")))
        {
            var isRight = hit[field] is { } told && Agrees(field, gold[field]!.ToString(), told.ToString());
            var (right, all) = _fields[field];
            _fields[field] = (right + (isRight ? 1 : 0), all + 1);
            if (!isRight)
            {
                Notes.Add($"  {field} {document.Id} {gold["key"]}: {hit[field]}, not {gold[field]}");
            }
        }
    }

    private void Count(bool isMeeting, bool isFound)
    {
        if (isMeeting)
        {
            (_meetings, _meetingsFound) = (_meetings + 1, _meetingsFound + (isFound ? 1 : 0));
        }
        else
        {
            (_gold, _found) = (_gold + 1, _found + (isFound ? 1 : 0));
        }
    }

    internal static bool Matches(JsonObject gold, JsonObject claim) =>
        TypeOf(claim) == TypeOf(gold)
        && ((string)claim["quote"]!).Contains((string)gold["key"]!, StringComparison.Ordinal)
        && TypeOf(gold) switch
        {
            "meeting" => IsSameMeeting(gold, claim),
            "target" => Number(gold["target"]) == Number(claim["target"])
                && (gold["target"] is not null || Number(gold["multiplier"]) == Number(claim["multiplier"])),
            "amount" => Number(gold["value"]) == Number(claim["value"])
                && (string?)gold["currency"] == (string?)claim["currency"],
            _ => Number(gold["value"]) == Number(claim["value"]),
        };

    private static bool IsSameMeeting(JsonObject gold, JsonObject claim)
    {
        var shared = 0;
        if (gold["ordinal"] is not null && claim["ordinal"] is not null)
        {
            if (Number(gold["ordinal"]) != Number(claim["ordinal"]))
            {
                return false;
            }
            shared++;
        }
        if (gold["date"] is { } wanted && claim["date"] is { } told)
        {
            if (!IsSameDate(wanted.ToString(), told.ToString()))
            {
                return false;
            }
            shared++;
        }
        return shared > 0 || (gold["ordinal"] is null && gold["date"] is null);
    }

    private static bool IsSameDate(string gold, string told) =>
        gold.StartsWith("XXXX", StringComparison.Ordinal)
            ? told.Length >= gold.Length && gold[4..] == told[4..gold.Length]
            : told.StartsWith(gold, StringComparison.Ordinal) || gold.StartsWith(told, StringComparison.Ordinal);

    /// <summary>Whether a field is told as it is annotated; a blank is right only where a blank is annotated.</summary>
    internal static bool IsRight(string field, JsonObject gold, JsonObject told) => gold[field] is { } wanted
        ? told[field] is { } given && Agrees(field, wanted.ToString(), given.ToString()) : told[field] is null;

    private static bool Agrees(string field, string gold, string told)
    {
        if (field == "kind")
        {
            return FamilyOf(gold) == FamilyOf(told);
        }
        return Forms(gold).Any(a => Forms(told).Any(b => a.Contains(b, StringComparison.Ordinal)
            || b.Contains(a, StringComparison.Ordinal)
            || Names.Value.GetValueOrDefault(a, a) == Names.Value.GetValueOrDefault(b, b)));
    }

    /// <summary>A name, and without the short form that stands in brackets behind it.</summary>
    private static string[] Forms(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 3 and var open
        ? [Bare(name), Bare(name[..open])] : [Bare(name)];

    private static string FamilyOf(string kind) => Families.FirstOrDefault(f => f.Split(' ').Contains(kind)) ?? kind;

    /// <summary>Small letters without white space, one kind of hyphen.</summary>
    private static string Bare(string text) => string.Concat(
        text.ToLowerInvariant().Select(c => c is '–' or '—' or '‑' ? '-' : c).Where(c => !char.IsWhiteSpace(c)));

    private static string Number(JsonNode? node) => node switch
    {
        null => "",
        JsonArray both => Number(both[0]) + ".." + Number(both[1]),
        JsonValue value when value.TryGetValue<decimal>(out var number) =>
            number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => node.ToString(),
    };

    private static bool IsMeeting(JsonObject claim) => TypeOf(claim) == "meeting";

    private static string TypeOf(JsonObject claim) => (string)claim["type"]!;

    private static double Share((int Right, int All) of) => of.All == 0 ? 1 : (double)of.Right / of.All;
}
