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
            Compute = Compute,
        },
    ];

    /// <summary>
    /// Each promise with its amount, where it names one, and the stages of its money in each currency, whether it names
    /// that one or none.
    /// </summary>
    private static IEnumerable<Figure> Compute(AccountView view)
    {
        var ledgers = view.Ledgers.Where(l => l.Scope.Kind == ScopeKind.Commitment)
            .ToLookup(l => l.Scope.Key, StringComparer.Ordinal);
        foreach (var commitment in view.Facts<CommitmentMade>())
        {
            var scope = new Scope(ScopeKind.Commitment, commitment.Fact.Key);
            var own = ledgers[view.Entities.Resolve(scope.Key)].ToList();
            if (commitment.Fact.Amount is { } amount)
            {
                yield return Announced(view, commitment, scope, amount);
                if (own.TrueForAll(l => l.Currency != amount.Currency))
                {
                    own.Insert(0, new MoneyLedger(scope, amount.Currency, []));
                }
            }
            foreach (var figure in own.SelectMany(l => Stages(view, commitment, scope, l)))
            {
                yield return figure;
            }
        }
    }

    private static IEnumerable<Figure> Stages(
        AccountView view, Recorded<CommitmentMade> commitment, Scope scope, MoneyLedger money)
    {
        for (var stage = MoneyStage.Announced; stage <= MoneyStage.Spent; stage++)
        {
            var entries = money.Entries(stage).ToList();
            if (entries.Count == 0
                && (stage != MoneyStage.Received || money.Currency != commitment.Fact.Amount?.Currency))
            {
                continue;
            }
            var unit = Unit.Of(money.Currency);
            // The id does not follow the day of asking: it is what a citation holds on to.
            var id = Computed.Id("commitment.amount", scope, stage.Key());
            var value = money.Sum(stage);
            yield return Computed.Flow(
                "commitment.amount", scope, unit, value,
                new Period(commitment.Entry.Effective.Start, PartialDate.On(view.AsOf.Effective)), entries, stage) with
            {
                Id = Computed.InCurrency(id, unit),
                FormerId = id,
                LeftOpenBy = value.IsUnknown ? [.. Sources(view, commitment)] : [],
            };
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
