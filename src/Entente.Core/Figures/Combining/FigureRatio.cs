namespace Entente.Core;

/// <summary>
/// A ratio is allowed of two figures of one kind and time (a share, an average), of two stages over the same set of
/// commitments (paid against pledged), and of a stock over a flow as years of the flow.
/// </summary>
internal static class FigureRatio
{
    public static Combination Of(FigureSet set, Figure over, Figure under)
    {
        if (FigureRules.CountedTwice([over, under]) is { Code: "figure.circular" or "figure.restates" } circular)
        {
            return Combination.Refused(circular);
        }
        if (under.Value.Value == 0)
        {
            return Combination.Refused(Finding.Of("figure.over-zero", null, ("figure", over.Id), ("other", under.Id)));
        }
        if (over.Kind == FigureKind.Stock && under.Kind == FigureKind.Flow)
        {
            return YearsOf(set, over, under);
        }
        if (over.Kind != under.Kind || over.Kind is FigureKind.Ratio or FigureKind.Rank)
        {
            return Combination.Refused(Finding.Of(
                over.Kind == under.Kind ? "figure.kind-no-ratio" : "figure.ratio-kinds-differ", null,
                ("figure", over.Id), ("other", under.Id), ("kind", Keys.Of(over.Kind)),
                    ("otherKind", Keys.Of(under.Kind))));
        }
        if (FigureRules.Standings(over, under) is { } standings && over.Stage == under.Stage)
        {
            return Combination.Refused(standings);
        }
        if (over.Stage is { } stage && under.Stage is { } otherStage && stage != otherStage)
        {
            return OfStages(set, over, under);
        }
        if (!AreOfOneTime(over, under))
        {
            return Combination.Refused(Finding.Of(
                "figure.times-differ", null, ("figure", over.Id), ("other", under.Id)));
        }
        if (over.Unit != under.Unit && set.Relations.AreDisjoint(over.Scope, under.Scope))
        {
            return Combination.Refused(FigureRules.ScopesDiffer(over, under, over.Scope.Key, under.Scope.Key));
        }
        return over.Unit.IsMoney && under.Unit.IsMoney && over.Unit != under.Unit
            ? Combination.Refused(FigureRules.Units(over, under)!)
            : OfOneTime(set, over, under);
    }

    private static bool AreOfOneTime(Figure a, Figure b) =>
        a.At == b.At && a.Over == b.Over && (a.Over is not null || !a.At.IsUnknown);

    private static Combination OfOneTime(FigureSet set, Figure over, Figure under)
    {
        var share = over.Unit == under.Unit;
        var isAverage = over.Unit.IsMoney && !under.Unit.IsMoney && under.Unit != Unit.Percent
            && under.Unit != Unit.Times;
        if (!share && !isAverage)
        {
            return Combination.Refused(FigureRules.Units(over, under)!);
        }
        var unit = share ? Unit.Percent : Unit.Parse($"{over.Unit}/{under.Unit}");
        var ratio = Combining.Result(
            set, share ? "share" : "average", over,
                Approximations.Quotient(over.Value, under.Value, share ? 100m : 1m), unit, FigureKind.Ratio,
            over, under);
        return new Combination(ratio with { Stage = null },
            FigureNotes.Of(over, under).RemoveAll(n => n.Code == "figure.states-differ"));
    }

    private static Combination OfStages(FigureSet set, Figure over, Figure under)
    {
        if (over.Scope != under.Scope || over.Quantity != under.Quantity
            || (over.From is not null && under.From is not null && over.From != under.From))
        {
            return Combination.Refused(Finding.Of(
                "figure.stages-need-one-set", null, ("figure", over.Id), ("other", under.Id),
                ("stage", over.Stage!.Value.Key()), ("otherStage", under.Stage!.Value.Key())));
        }
        // A commitment is one set of money whenever its stages are reached; a year's money is paid against that year's.
        if (over.Scope.Kind != ScopeKind.Commitment && !AreOfOneTime(over, under))
        {
            return Combination.Refused(
                Finding.Of("figure.times-differ", null, ("figure", over.Id), ("other", under.Id)));
        }
        if (FigureRules.Units(over, under) is { } units)
        {
            return Combination.Refused(units);
        }
        var ratio = Combining.Result(
            set, "stages", over,
                Approximations.Quotient(over.Value, under.Value, 100m), Unit.Percent, FigureKind.Ratio, over, under);
        return new Combination(
            ratio with { Stage = null, State = $"{over.Stage!.Value.Key()}/{under.Stage!.Value.Key()}" },
                FigureNotes.Of(over, under));
    }

    private static Combination YearsOf(FigureSet set, Figure stock, Figure flow)
    {
        if (FigureRules.Units(stock, flow) is { } units)
        {
            return Combination.Refused(units);
        }
        if (stock.Scope != flow.Scope || !IsOneYear(flow))
        {
            return Combination.Refused(Finding.Of(
                stock.Scope != flow.Scope ? "figure.scopes-differ" : "figure.years-need-a-year", null,
                ("figure", stock.Id), ("other", flow.Id), ("scope", stock.Scope.Key), ("otherScope", flow.Scope.Key)));
        }
        var years = Combining.Result(
            set, "years", stock,
                Approximations.Quotient(stock.Value, flow.Value), Unit.Years, FigureKind.Ratio, stock, flow);
        return new Combination(
            years with { Stage = null },
            [
                Finding.Of("figure.named-ratio", null, ("figure", stock.Id), ("other", flow.Id)),
                .. FigureNotes.Of(stock, flow).RemoveAll(n => n.Code == "figure.states-differ"),
            ]);
    }

    /// <summary>
    /// A base whose year is not printed is a yearly flow all the same: its quantity is one of a year.
    /// </summary>
    private static bool IsOneYear(Figure flow) =>
        flow.State == ReadingRules.BaseState
        || (flow.Over is { FirstDay: { } first, LastDay: { } last } && last.DayNumber - first.DayNumber is 364 or 365);
}
