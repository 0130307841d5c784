using System.Collections.Immutable;
using Entente.App.Features.Record;

namespace Entente.App.Features.Inbox;

/// <summary>
/// The fields of a claim as a person reads and types them: numbers and dates in the notation of the person's language.
/// A field that was left as it was shown is kept as the claim has it.
/// </summary>
internal static class TypedClaim
{
    private const string TwoMeanings = "record.number-two-meanings";

    /// <summary>What stands in a field, as its form shows it.</summary>
    public static string Shown(ClaimFieldKind kind, string text, Locale locale) => kind switch
    {
        ClaimFieldKind.Number or ClaimFieldKind.Whole or ClaimFieldKind.Value =>
            string.Join("..", text.Split("..").Select(part => ShownNumber(part, locale))),
        ClaimFieldKind.Conversion when text.Split(' ') is [var number, var currency] =>
            ShownNumber(number, locale) + " " + currency,
        _ => text,
    };

    /// <summary>What was typed, as a claim is written; with a finding for each number that could be two.</summary>
    public static (Dictionary<string, string> Written, ImmutableArray<Finding> Findings) Read(
        Claim claim, IReadOnlyDictionary<string, string> typed, Locale locale)
    {
        var written = new Dictionary<string, string>(typed, StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (field, was) in ClaimForm.FieldsOf(claim))
        {
            if (!typed.TryGetValue(field.Name, out var text))
            {
                continue;
            }
            if (was is not null && text.Trim() == Shown(field.Kind, was, locale))
            {
                written.Remove(field.Name);
            }
            else if (ToClaim(field.Kind, text.Trim(), locale) is { } taken)
            {
                written[field.Name] = taken;
            }
            else
            {
                written.Remove(field.Name);
                findings.Add(Finding.Of(
                    "claim.field-number-two-meanings", null, ("field", field.Name), ("text", text.Trim())));
            }
        }
        return (written, findings.ToImmutable());
    }

    /// <summary>
    /// What was understood of the numbers that were typed with words: the fields as they are shown again, and a finding
    /// for each, so that a person sees it before it is recorded.
    /// </summary>
    public static (Dictionary<string, string> Shown, ImmutableArray<Finding> Findings) Understood(
        Claim claim, IReadOnlyDictionary<string, string> typed, Locale locale)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (field, _) in ClaimForm.FieldsOf(claim))
        {
            if (field.Kind is ClaimFieldKind.Number or ClaimFieldKind.Whole or ClaimFieldKind.Value
                && typed.TryGetValue(field.Name, out var text) && WordedNumber.IsWorded(text)
                && ToClaim(field.Kind, text.Trim(), locale) is { } taken && taken != text.Trim())
            {
                shown[field.Name] = Shown(field.Kind, taken, locale);
                findings.Add(Finding.Of(
                    "claim.field-number-understood", null, ("field", field.Name), ("text", text.Trim()),
                    ("number", shown[field.Name])));
            }
        }
        return (shown, findings.ToImmutable());
    }

    private static string ShownNumber(string text, Locale locale) =>
        TypedNumber.TryParse(text, out var number, out _) ? TypedNumber.For(TypedNumber.Of(number), locale)
            : TypedNumber.For(text, locale);

    /// <summary>What was typed, in the account's notation; null where a number could be two.</summary>
    private static string? ToClaim(ClaimFieldKind kind, string text, Locale locale)
    {
        switch (kind)
        {
            case ClaimFieldKind.Number or ClaimFieldKind.Whole or ClaimFieldKind.Value:
                var ends = text.Split("..").Select(part => Number(part.Trim(), locale)).ToList();
                return ends.Contains(null) ? null : string.Join("..", ends);
            case ClaimFieldKind.Conversion when text.LastIndexOf(' ') is > 0 and var blank:
                return Number(text[..blank].Trim(), locale) is { } number ? number + text[blank..] : null;
            case ClaimFieldKind.Date or ClaimFieldKind.Period:
                return TypedDate.ToAccount(text, locale);
            default:
                return text;
        }
    }

    /// <summary>A number in the account's notation; what is none as it was typed, to be refused as that.</summary>
    private static string? Number(string text, Locale locale) =>
        TypedNumber.TryParse(text, locale, out var number, out var refusal) ? TypedNumber.Of(number)
            : refusal == TwoMeanings ? null
            : text;
}
