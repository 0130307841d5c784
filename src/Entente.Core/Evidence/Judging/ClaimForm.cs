using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Entente.Core;

/// <summary>
/// A claim as a person writes its fields, and back: each field strictly by what it holds. A field that was not changed
/// is kept as it was proposed, whatever it holds.
/// </summary>
public static partial class ClaimForm
{
    /// <summary>The field in which the sentence stands.</summary>
    public const string Quote = "quote";

    /// <summary>The type of a claim.</summary>
    public static string TypeOf(Claim claim) => (string)Write(claim)["type"]!;

    /// <summary>The fields of a claim with what stands in them; null for what the text does not give.</summary>
    public static IReadOnlyList<(ClaimField Field, string? Text)> FieldsOf(Claim claim)
    {
        var json = Write(claim);
        return [.. ClaimFields.All[TypeOf(claim)].Select(f => (f, Print(json[f.Name], f.Kind)))];
    }

    /// <summary>The claim with its fields as written.</summary>
    /// <param name="original">The claim as it was proposed.</param>
    /// <param name="written">What was written in each field, and the sentence; a field that is missing is kept.</param>
    /// <param name="text">The document's text; null where it is not at hand, and then the sentence stays.</param>
    /// <returns>The claim, or a finding for each field that cannot be taken.</returns>
    public static (Claim? Claim, ImmutableArray<Finding> Findings) Read(
        Claim original, IReadOnlyDictionary<string, string> written, SourceText? text)
    {
        var json = Write(original);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (field, was) in FieldsOf(original))
        {
            if (!written.TryGetValue(field.Name, out var given) || Bare(given) == (was ?? ""))
            {
                continue;
            }
            var (value, fault) = ReadField(field, Bare(given));
            if (fault is null)
            {
                json[field.Name] = value;
            }
            else
            {
                findings.Add(fault);
            }
        }
        if (written.TryGetValue(Quote, out var quote) && quote != original.Quote
            && Place(json, original, quote, text) is { } misquoted)
        {
            findings.Add(misquoted);
        }
        return findings.Count > 0
            ? (null, findings.ToImmutable())
            : (json.Deserialize<Claim>(ClaimJson.Options), []);
    }

    /// <summary>
    /// What a claim holds against the convention: a field that is missing, or that holds what a person could not have
    /// written there; empty where it is fit.
    /// </summary>
    public static ImmutableArray<Finding> FaultsOf(Claim claim) =>
    [
        .. FieldsOf(claim).Select(f => ReadField(f.Field, Bare(f.Text ?? "")).Fault).OfType<Finding>(),
    ];

    /// <summary>Whether two claims say the same of the same sentence.</summary>
    public static bool IsSame(Claim one, Claim other) => JsonNode.DeepEquals(Write(one), Write(other));

    private static JsonObject Write(Claim claim) =>
        JsonSerializer.SerializeToNode(claim, ClaimJson.Options)!.AsObject();

    /// <summary>What a browser's form adds is none of the person's: blanks around, and its own line ends.</summary>
    private static string Bare(string given) => given.ReplaceLineEndings("\n").Trim();

    /// <summary>Sets the sentence where the document has it, nearest to where it was.</summary>
    private static Finding? Place(JsonObject json, Claim original, string quote, SourceText? text)
    {
        var places = new List<int>();
        if (text is not null && quote.Trim().Length > 0 && quote.AsSpan().IndexOfAny('\r', '\n') < 0)
        {
            for (var at = text.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0;
                at = text.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            {
                places.Add(at);
            }
        }
        if (places.Count == 0)
        {
            return Finding.Of("claim.quote-differs", null, ("field", Quote));
        }
        var span = places.Select(at => text!.SpanOfUtf16(at, at + quote.Length))
            .MinBy(s => Math.Abs(s.Start - original.Start));
        (json["quote"], json["start"], json["end"]) = (quote, span.Start, span.End);
        return null;
    }

    private static (JsonNode? Value, Finding? Fault) ReadField(ClaimField field, string text)
    {
        if (text.Length == 0)
        {
            return field.IsRequired
                ? (null, Finding.Of("claim.field-missing", null, ("field", field.Name)))
                : (null, null);
        }
        return field.Kind switch
        {
            ClaimFieldKind.Text => (text, null),
            ClaimFieldKind.List =>
                (new JsonArray([.. text.Split('\n', Blanks).Select(i => JsonValue.Create(i))]), null),
            ClaimFieldKind.Number => Number(text) is { } number ? (number, null) : Fault("claim.field-number"),
            ClaimFieldKind.Whole => Number(text) is { } whole and >= 0 and <= 1_000_000 && whole % 1 == 0
                ? ((int)whole, null)
                : Fault("claim.field-whole"),
            ClaimFieldKind.Value => ValueOf(text) is { } value ? (value, null) : Fault("claim.field-number"),
            ClaimFieldKind.Date => PartialDate.TryParse(text, out _) ? (text, null) : Fault("claim.field-date"),
            ClaimFieldKind.Period => Period.TryParse(text, out _) ? (text, null) : Fault("claim.field-period"),
            ClaimFieldKind.Currency => Currency.TryParse(text, out _) ? (text, null) : Fault("claim.field-currency"),
            ClaimFieldKind.Conversion => ConversionOf(text) is { } other ? (other, null) : Fault("claim.field-money"),
            ClaimFieldKind.Word => field.Words.Contains(text) ? (text, null) : Fault("claim.field-word"),
            ClaimFieldKind.Flag => text is "true" or "false" ? (text == "true", null) : Fault("claim.field-word"),
            _ => throw new InvalidOperationException($"{field.Kind} has no way to be read."),
        };

        (JsonNode?, Finding?) Fault(string code) =>
            (null, Finding.Of(code, null, ("field", field.Name), ("text", text)));
    }

    private const StringSplitOptions Blanks = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static JsonNode? ValueOf(string text)
    {
        var ends = text.Split("..");
        return ends.Length == 1 ? Number(text) is { } number ? JsonValue.Create(number) : null
            : ends.Length == 2 && Number(ends[0].Trim()) is { } low && Number(ends[1].Trim()) is { } high && low <= high
                ? new JsonArray(low, high)
                : null;
    }

    private static JsonObject? ConversionOf(string text) =>
        text.Split(' ', Blanks) is [var amount, var code] && Number(amount) is { } value
            && Currency.TryParse(code, out _)
            ? new JsonObject { ["value"] = value, ["currency"] = code }
            : null;

    private static decimal? Number(string text) =>
        Digits().IsMatch(text)
        && decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number,
            CultureInfo.InvariantCulture, out var number)
        && Measure.Takes(number)
            ? number
            : null;

    private static string? Print(JsonNode? value, ClaimFieldKind kind) => value switch
    {
        null => null,
        JsonArray ends when kind == ClaimFieldKind.Value => string.Join("..", ends.Select(Plain)),
        JsonArray items => string.Join('\n', items.Select(Plain)),
        JsonObject money => Plain(money["value"]) + " " + Plain(money["currency"]),
        _ => Plain(value),
    };

    private static string Plain(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => value.AsValue().Deserialize<decimal>().ToString(
            "#,0.############", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value?.GetValue<string>() ?? "",
    };

    [GeneratedRegex(@"^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$")]
    private static partial Regex Digits();
}
