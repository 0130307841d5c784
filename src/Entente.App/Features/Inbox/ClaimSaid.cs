using System.Collections.Frozen;
using Entente.App.Features.Figures;

namespace Entente.App.Features.Inbox;

/// <summary>
/// What a claim says, in a line: its value with its unit, and what tells it apart from other claims of its type. Names
/// stand as the document prints them.
/// </summary>
internal static class ClaimSaid
{
    /// <summary>
    /// The fields that the line of a type shows behind the value, in this order; of two names the first that says
    /// something.
    /// </summary>
    private static readonly FrozenDictionary<Type, string[]> Shown = new Dictionary<Type, string[]>
    {
        [typeof(AmountClaim)] = ["kind", "state", "payerText|payer", "fundText|fund", "period|date"],
        [typeof(TargetClaim)] = ["indicator", "fundText|fund", "target_year"],
        [typeof(CountClaim)] = ["what", "state", "fundText|fund", "framework", "period|as_of"],
        [typeof(RatioClaim)] = ["indicator", "base"],
        [typeof(RankClaim)] = ["rank", "subject", "among"],
        [typeof(MeetingClaim)] = ["nameText|name", "ordinal", "date", "place"],
        [typeof(RoleClaim)] = ["holderText|holder", "role", "from", "until"],
        [typeof(StatusChangeClaim)] = ["subject", "from", "to", "stage", "date"],
        [typeof(InstrumentClaim)] = ["nameText|name", "action", "date"],
        [typeof(EventClaim)] = ["name", "date", "place"],
        [typeof(ListingClaim)] = ["what", "items"],
        [typeof(CommitmentClaim)] = ["actorText|actor", "firmness", "action", "object", "deadline"],
        [typeof(PositionClaim)] = ["actorText|actor", "stance", "what"],
        [typeof(MembershipClaim)] = ["entity", "part_of"],
    }.ToFrozenDictionary();

    /// <summary>Fields that say little without their name: a bare number or date.</summary>
    private static readonly FrozenSet<string> Labelled = FrozenSet.Create("ordinal", "rank", "from", "to", "until");

    /// <summary>The line.</summary>
    public static string Of(Claim claim, Texts texts)
    {
        var fields = ClaimFieldView.Of(claim, texts).ToDictionary(f => f.Name, StringComparer.Ordinal);
        var rest = Shown.GetValueOrDefault(claim.GetType(), [])
            .Select(names => names.Split('|').Select(fields.GetValueOrDefault).FirstOrDefault(f => f is not null))
            .OfType<ClaimFieldView>()
            .Select(f => Labelled.Contains(f.Name) ? $"{f.Label}: {f.Shown}" : f.Name == "actorText"
                ? Actor(f, fields.GetValueOrDefault("actor"))
                : f.Shown);
        return string.Join(" · ", rest.Prepend(ValueOf(claim, texts)).OfType<string>().Where(s => s.Length > 0));
    }

    /// <summary>Who acts: "We" or "the Ministry" says it only with the party that it stands for.</summary>
    private static string Actor(ClaimFieldView printed, ClaimFieldView? known) =>
        known is null || Folding.Fold(known.Shown) == Folding.Fold(printed.Shown)
            ? printed.Shown
            : $"{printed.Shown} ({known.Shown})";

    private static string? ValueOf(Claim claim, Texts texts) => claim switch
    {
        AmountClaim c => With(c.Value.ToMeasure(c.Approx), c.Currency, texts),
        CountClaim c => With(c.Value.ToMeasure(c.Approx), c.Unit, texts),
        RatioClaim c => With(c.Value.ToMeasure(c.Approx), c.Unit, texts),
        TargetClaim c => Level(c, texts),
        _ => null,
    };

    private static string Level(TargetClaim claim, Texts texts)
    {
        var unit = claim.Currency ?? claim.Unit;
        var line = string.Join(
            " → ",
            new[] { claim.Base, claim.Target }.OfType<decimal>().Select(n => With(Measure.Of(n), unit, texts)));
        var times = claim.Multiplier is { } factor ? With(Measure.Of(factor), Unit.Times.Text, texts) : null;
        return line.Length == 0 ? times ?? "" : times is null ? line : $"{line} ({times})";
    }

    private static string With(Measure value, string? unit, Texts texts) =>
        FigureViews.Shown(value, string.IsNullOrEmpty(unit) ? default : Unit.Parse(unit), texts);
}
