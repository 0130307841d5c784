using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Holds what a model proposes against the document: a claim is kept where its quote is one whole sentence of the
/// article, its fields are those of the convention, and each of them is read again from that sentence.
/// </summary>
internal sealed class ModelCheck
{
    /// <summary>A model's claim is never surer than this.</summary>
    private const decimal MostSure = 0.6m;

    private const decimal SureUnsaid = 0.5m;

    /// <summary>What stands beside the fields of a type; places and confidence are set anew.</summary>
    private static readonly string[] Envelope = ["type", "quote", "start", "end", "confidence"];

    private readonly Language _language;
    private readonly Dictionary<string, AskedSentence> _sentences = new(StringComparer.Ordinal);
    private readonly List<Claim> _known;

    public ModelCheck(Language language, ImmutableArray<AskedSentence> sentences, ImmutableArray<Claim> known)
    {
        (_language, _known) = (language, [.. known]);
        foreach (var sentence in sentences)
        {
            _sentences.TryAdd(sentence.Text, sentence);
        }
    }

    /// <summary>Whether a field is filled by us: what is printed, and how a year was found.</summary>
    public static bool IsOurs(string field) =>
        field.EndsWith("Text", StringComparison.Ordinal) || field == "date_inferred";

    /// <summary>Keeps what stands in the document and is new.</summary>
    public CheckedClaims Take(List<JsonObject?> proposed)
    {
        var kept = ImmutableArray.CreateBuilder<Claim>();
        var dropped = 0;
        foreach (var one in proposed)
        {
            if (one is null || Check(one) is not { } claim)
            {
                dropped++;
            }
            else if (!_known.Exists(k => IsSaid(k, claim)))
            {
                kept.Add(claim);
                _known.Add(claim);
            }
        }
        return new CheckedClaims(kept.ToImmutable(), dropped);
    }

    private Claim? Check(JsonObject proposed)
    {
        if (Text(proposed["quote"]) is not { } quote || !_sentences.TryGetValue(quote, out var sentence)
            || Text(proposed["type"]) is not { } type || !ClaimFields.All.TryGetValue(type, out var fields)
            || proposed.Any(p => !Envelope.Contains(p.Key) && !fields.Any(f => f.Name == p.Key)))
        {
            return null;
        }
        try
        {
            var claim = Made(proposed, type, sentence).Deserialize<Claim>(ClaimJson.Options);
            return claim is not null && ClaimForm.FaultsOf(claim).IsEmpty ? Stands(claim, fields) : null;
        }
        catch (Exception fault) when (fault is JsonException or OverflowException or FormatException
            or InvalidOperationException or NotSupportedException)
        {
            // A field holds something of another kind.
            return null;
        }
    }

    /// <summary>The claim as it would be published, with its place and with what we fill.</summary>
    private static JsonObject Made(JsonObject proposed, string type, AskedSentence sentence)
    {
        var made = new JsonObject { ["type"] = type };
        foreach (var (name, value) in proposed.Where(p => !Envelope.Contains(p.Key) && !IsOurs(p.Key)))
        {
            made[name] = value?.DeepClone();
            if (ClaimFields.All[type].Any(f => f.Name == name + "Text"))
            {
                made[name + "Text"] = value?.DeepClone();
            }
        }
        // The word of approximation as printed is read from the sentence.
        made.Remove("approxText");
        made["quote"] = sentence.Text;
        made["start"] = sentence.Start;
        made["end"] = sentence.End;
        made["confidence"] = proposed["confidence"] is JsonValue said && said.TryGetValue<decimal>(out var sure)
            && sure is >= 0 and <= 1 ? Math.Min(sure, MostSure) : SureUnsaid;
        return made;
    }

    private Claim? Stands(Claim claim, ImmutableArray<ClaimField> fields)
    {
        if (!FigureCheck.Stands(claim, _language, []))
        {
            return null;
        }
        var sentence = FigureCheck.Sentence(claim.Quote, _language);
        var reading = new ReadAgain(sentence, FigureMarker.Find(sentence), claim.Quote);
        var json = JsonSerializer.SerializeToNode(claim, ClaimJson.Options)!.AsObject();
        return fields.All(f => json[f.Name] is not { } value || reading.Has(f, value)) && reading.HasFigures(claim)
            ? reading.WithApproximation(claim)
            : null;
    }

    /// <summary>Whether a claim says what is said: an amount or count anywhere, others in the same sentence.</summary>
    private static bool IsSaid(Claim known, Claim claim) => (known, claim) switch
    {
        (AmountClaim one, AmountClaim other) => one.Value == other.Value && one.Currency == other.Currency,
        (CountClaim one, CountClaim other) => one.Value == other.Value && (one.Start == other.Start
            || one.Unit == other.Unit),
        (MeetingClaim one, MeetingClaim other) => one.Start == other.Start || ClaimForm.IsSame(one, other),
        (RoleClaim one, RoleClaim other) => one.Start == other.Start && one.Holder == other.Holder,
        _ => known.GetType() == claim.GetType() && known.Start == claim.Start,
    };

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
