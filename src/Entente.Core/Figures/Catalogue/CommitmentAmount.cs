using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// The money of commitments, by stage. The announced amount is what the sources of the promise report; later stages
/// are computed from money entries of the commitment, and are unknown, not zero, where there are none.
/// </summary>
public static class CommitmentAmount
{
    /// <summary>The amount of a commitment.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("commitment.amount", FigureKind.Flow, UnitClass.Money, ScopeKind.Commitment, ScopeKind.Fund)
        {
            Compute = view => view.Facts<CommitmentMade>()
                .Where(c => c.Fact.Amount is not null)
                .SelectMany(c => Stages(view, c)),
        },
    ];

    private static IEnumerable<Figure> Stages(AccountView view, Recorded<CommitmentMade> commitment)
    {
        var amount = commitment.Fact.Amount!.Value;
        var scope = new Scope(ScopeKind.Commitment, commitment.Fact.Key);
        var moves = view.Facts<MoneyMoved>()
            .Where(m => m.Fact.Scope == scope && m.Fact.Amount.Currency == amount.Currency)
            .ToList();
        yield return Announced(view, commitment, scope, amount);
        for (var stage = MoneyStage.Announced; stage <= MoneyStage.Spent; stage++)
        {
            var entries = moves.FindAll(m => m.Fact.Stage == stage);
            if (entries.Count == 0 && stage != MoneyStage.Received)
            {
                continue;
            }
            var value = MoneyLedger.Sum(entries, Measure.Unknown);
            var figure = Computed.Flow(
                "commitment.amount", scope, Unit.Of(amount.Currency), value,
                new Period(commitment.Entry.Effective.Start, PartialDate.On(view.AsOf.Effective)),
                entries.Select(m => m.Entry), stage) with
            {
                // The id does not follow the day of asking: it is what a citation holds on to.
                Id = Computed.Id("commitment.amount", scope, stage.Key()),
            };
            yield return value.IsUnknown
                ? figure with { LeftOpenBy = [.. Sources(view, commitment)] }
                : figure;
        }
    }

    private static Figure Announced(
        AccountView view, Recorded<CommitmentMade> commitment, Scope scope, Money amount) =>
        new()
        {
            Id = ReportedFigures.IdOf(commitment.Entry),
            Quantity = "commitment.amount",
            Kind = FigureKind.Flow,
            Stage = MoneyStage.Announced,
            Unit = Unit.Of(amount.Currency),
            Scope = scope,
            From = commitment.Fact.Actors is [var only] ? view.Entities.Resolve(only) : null,
            State = commitment.Fact.Form,
            Over = commitment.Entry.Effective == default ? null : commitment.Entry.Effective,
            Value = amount.Amount,
            Standing = Standing.Reported,
            Key = commitment.Fact.Key,
            Basis = amount.Amount.IsUnknown ? [] : [.. Sources(view, commitment)],
            LeftOpenBy = amount.Amount.IsUnknown ? [.. Sources(view, commitment)] : [],
            Notes = commitment.Fact.Form?.Contains("in-kind", StringComparison.Ordinal) == true
                ? [Finding.Of("figure.part-in-kind", null, ("figure", ReportedFigures.IdOf(commitment.Entry)))]
                : [],
        };

    private static IEnumerable<Basis> Sources(AccountView view, Recorded<CommitmentMade> commitment) =>
        view.Facts<CommitmentDescribed>()
            .Where(d => d.Fact.Commitment == commitment.Fact.Key)
            .Select(d => d.Entry)
            .Prepend(commitment.Entry)
            .Select(Computed.BasisOf);
}
