using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>A sentence read again by its own language, to hold fields against.</summary>
internal sealed class ReadAgain(MarkedSentence sentence, List<Mention> figures, string quote)
{
    /// <summary>Whether a field's value is read from the sentence; words of the convention are a judgement.</summary>
    public bool Has(ClaimField field, JsonNode value) => field switch
    {
        { Name: "approx" } => figures.Exists(f => f.Approx == (string?)value),
        { Name: "unit", Kind: ClaimFieldKind.Text } => IsUnit((string)value!),
        { Kind: ClaimFieldKind.Text } => IsPrinted((string)value!),
        { Kind: ClaimFieldKind.List } => value.AsArray().All(i => IsPrinted((string)i!)),
        { Kind: ClaimFieldKind.Date } => IsDated((string)value!),
        { Kind: ClaimFieldKind.Period } => ((string)value!).Split("..").All(d => d.Length == 0 || IsDated(d)),
        { Name: "ordinal" } => HasNumber(value, f => f.Kind == MentionKind.Ordinal),
        { Name: "rank" } => HasNumber(value, f => f.Kind is MentionKind.Ordinal or MentionKind.Number),
        { Kind: ClaimFieldKind.Number or ClaimFieldKind.Whole } => HasNumber(value, f => f.Kind != MentionKind.Date),
        _ => true,
    };

    /// <summary>Whether the figure is of the kind that the claim speaks of, and a range is one range.</summary>
    public bool HasFigures(Claim claim) => claim switch
    {
        AmountClaim amount => Found(amount) is not null
            && (amount.Equivalent is not { } other || Money().Any(m =>
                m.Value == other.Value && m.Currency == other.Currency && m.Currency != amount.Currency)),
        CountClaim count => Found(count) is not null,
        RatioClaim ratio => figures.Exists(f => Is(f, ratio.Value) && f.Currency is null
            && f.Kind == (ratio.Unit == "%" ? MentionKind.Percent : MentionKind.Number)),
        TargetClaim { Currency: null } target => new[] { target.Base, target.Target }.OfType<decimal>().All(
            n => figures.Exists(f => f.Value == n && f.Kind != MentionKind.Money
                && (f.Kind == MentionKind.Percent) == (target.Unit == "%"))),
        _ => true,
    };

    /// <summary>The claim with the word of approximation that stands at its figure.</summary>
    public Claim WithApproximation(Claim claim) => claim switch
    {
        AmountClaim amount when Found(amount) is { } at => amount with
        {
            Approx = at.Approx, ApproxText = at.ApproxText,
        },
        CountClaim count when Found(count) is { } at => count with { Approx = at.Approx },
        _ => claim,
    };

    private Mention? Found(AmountClaim amount) =>
        Money().FirstOrDefault(m => m.Currency == amount.Currency && Is(m, amount.Value));

    private Mention? Found(CountClaim count) =>
        figures.Find(f => f.Kind == MentionKind.Number && Is(f, count.Value));

    private IEnumerable<Mention> Money() =>
        figures.Where(f => f.Kind == MentionKind.Money).SelectMany(f => new[] { f, f.Equivalent }).OfType<Mention>();

    private static bool Is(Mention figure, ClaimValue value) => figure.Value == value.Low && figure.High == value.High;

    private bool HasNumber(JsonNode value, Predicate<Mention> fits)
    {
        var number = value.Deserialize<decimal>();
        return figures.SelectMany(f => new[] { f, f.Equivalent }).OfType<Mention>()
            .Any(f => (f.Value == number || f.High == number) && fits(f));
    }

    /// <summary>Whether one date of the sentence prints every part of a date.</summary>
    private bool IsDated(string iso) =>
        PartialDate.TryParse(iso, out var date) && date.Qualifier == DateQualifier.At
        && figures.Where(f => f.Kind == MentionKind.Date).Select(f => f.Date).Any(d =>
            (IsPart(date.Year, d.Year) && IsPart(date.Month, d.Month) && IsPart(date.Day, d.Day))
            || ((d.EndYear ?? d.EndMonth ?? d.EndDay) is not null && IsPart(date.Year, d.EndYear ?? d.Year)
                && IsPart(date.Month, d.EndMonth ?? d.Month) && IsPart(date.Day, d.EndDay)));

    private static bool IsPart(int? said, int? printed) => said is null || said == printed;

    private bool IsUnit(string unit) =>
        unit == "%" ? figures.Exists(f => f.Kind == MentionKind.Percent)
        : IsPrinted(unit) || sentence.Of("count-nouns").Any(w => w.Key == unit);

    /// <summary>Whether words stand in the quote, letter for letter, and not out of the middle of a word.</summary>
    private bool IsPrinted(string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return false;
        }
        for (var at = quote.IndexOf(words, StringComparison.Ordinal); at >= 0;
            at = quote.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !IsOneWord(quote[at - 1], quote[at]))
                && (end == quote.Length || !IsOneWord(quote[end - 1], quote[end])))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Letters of a script with white space between words, or digits, that stand side by side.</summary>
    private static bool IsOneWord(char before, char after) => IsOfWord(before) && IsOfWord(after);

    private static bool IsOfWord(char letter) =>
        (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is
            System.Globalization.UnicodeCategory.NonSpacingMark) && !Syllables.IsSingle(letter);
}
