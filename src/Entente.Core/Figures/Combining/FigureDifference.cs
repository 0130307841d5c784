using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// A difference is allowed of two stocks of one quantity at two days (a change, from the earlier to the later), of two
/// flows as a comparison, and across stages only where the result has a name of its own.
/// </summary>
internal static class FigureDifference
{
    private static readonly ImmutableArray<(MoneyStage From, MoneyStage Less, string Name)> Residuals =
    [
        (MoneyStage.Signed, MoneyStage.Received, "receivable"),
        (MoneyStage.Programmable, MoneyStage.Allocated, "available"),
        (MoneyStage.Contracted, MoneyStage.Disbursed, "undisbursed"),
    ];

    public static Combination Of(FigureSet set, Figure a, Figure b)
    {
        if (a.Stage != b.Stage && a.Kind == b.Kind)
        {
            return Residual(set, a, b);
        }
        if (FigureRules.Alike(a, b) is { } unlike)
        {
            return Combination.Refused(unlike);
        }
        if (FigureRules.OneScope(a, b) is { } scopes)
        {
            return Combination.Refused(scopes);
        }
        return a.Kind switch
        {
            FigureKind.Stock => Change(set, a, b),
            FigureKind.Flow => Comparison(set, a, b),
            _ => Combination.Refused(Finding.Of(
                "figure.kind-no-difference", null, ("figure", a.Id), ("kind", Keys.Of(a.Kind)))),
        };
    }

    private static Combination Change(FigureSet set, Figure a, Figure b)
    {
        if (FigureOrder.ByDay(a, b) is not { } order)
        {
            return Combination.Refused(Finding.Of("figure.same-day", null, ("figure", a.Id), ("other", b.Id)));
        }
        var change = Combining.Result(
            set, "difference", order.Later, order.Later.Value - order.Earlier.Value, a.Unit, FigureKind.Flow,
            order.Earlier, order.Later) with
        {
            At = default,
            Over = new Period(order.Earlier.At, order.Later.At),
            State = a.State == b.State ? a.State : null,
        };
        return new Combination(change, FigureNotes.Of(order.Earlier, order.Later));
    }

    private static Combination Comparison(FigureSet set, Figure a, Figure b)
    {
        if (a.Over == b.Over)
        {
            return Combination.Refused(Finding.Of("figure.same-day", null, ("figure", a.Id), ("other", b.Id)));
        }
        var (earlier, later) = (a.Over?.FirstDay ?? DateOnly.MinValue) <= (b.Over?.FirstDay ?? DateOnly.MinValue)
            ? (a, b) : (b, a);
        var comparison = Combining.Result(
            set, "comparison", later, later.Value - earlier.Value, a.Unit, FigureKind.Flow, earlier, later) with
        {
            Over = later.Over,
        };
        return new Combination(
            comparison,
            [Finding.Of("figure.comparison-only", null, ("figure", a.Id), ("other", b.Id)),
                .. FigureNotes.Of(earlier, later)]);
    }

    private static Combination Residual(FigureSet set, Figure a, Figure b)
    {
        var known = Residuals.FirstOrDefault(r => r.From == a.Stage && r.Less == b.Stage);
        var turned = Residuals.FirstOrDefault(r => r.From == b.Stage && r.Less == a.Stage);
        var (from, less, name) = known.Name is not null ? (a, b, known.Name) : (b, a, turned.Name);
        if (name is null)
        {
            return Combination.Refused(FigureRules.Stages(a, b));
        }
        var unlike = FigureRules.Units(a, b) ?? FigureRules.Standings(a, b);
        if (unlike is not null)
        {
            return Combination.Refused(unlike);
        }
        if (a.Scope != b.Scope || a.From != b.From || !IsOneMoney(a, b) || a.Over != b.Over || a.At != b.At)
        {
            return Combination.Refused(Finding.Of(
                "figure.residual-needs-one-set", null, ("figure", a.Id), ("other", b.Id), ("residual", name)));
        }
        if (name == "receivable" && PaidLater(set, less) is { } later)
        {
            return Combination.Refused(Finding.Of(
                "figure.paid-later", null, ("figure", less.Id), ("other", later.Id), ("residual", name)));
        }
        var open = Unbound(set, from, less);
        var residual = Combining.Result(
            set, name, from, open.Count > 0 ? Measure.Unknown : from.Value - less.Value, from.Unit, from.Kind, from,
            less) with
        {
            Stage = null,
            State = name,
        };
        residual = open.Count == 0 ? residual : residual with { LeftOpenBy = [.. residual.LeftOpenBy, .. open] };
        return new Combination(residual, FigureNotes.Of(from, less));
    }

    /// <summary>
    /// The entries of what is taken away whose other side is not among those of the whole: who received what nobody is
    /// recorded to have contracted with them, or paid what they are not recorded to have signed. Where an entry of the
    /// whole names nobody, it may be theirs. None where one of the figures rests on no entries of the account.
    /// </summary>
    private static List<Basis> Unbound(FigureSet set, Figure from, Figure less)
    {
        if (less.Stage is not (MoneyStage.Received or MoneyStage.Disbursed))
        {
            return [];
        }
        var needed = from.Basis.Concat(less.Basis).Select(b => b.Entry).ToHashSet();
        var sides = set.View.Facts<MoneyMoved>().Where(m => needed.Contains(m.Entry.Ref))
            .ToDictionary(m => m.Entry.Ref, SideOf);
        var bound = from.Basis.Where(b => sides.ContainsKey(b.Entry)).Select(b => sides[b.Entry]).ToHashSet();
        return bound.Count == 0 || bound.Contains(null) ? []
            : [.. less.Basis.Where(b => sides.GetValueOrDefault(b.Entry) is { } side && !bound.Contains(side))];

        string? SideOf(Recorded<MoneyMoved> move) =>
            (less.Stage == MoneyStage.Received ? move.Fact.From : move.Fact.To) is { } key
                ? set.View.Entities.Resolve(key) : null;
    }

    /// <summary>The stages of a project's money have quantities of their own.</summary>
    private static bool IsOneMoney(Figure a, Figure b) =>
        a.Quantity == b.Quantity
        || (a is { Scope.Kind: ScopeKind.Project, Standing: Standing.Computed, Kind: FigureKind.Stock }
            && b is { Standing: Standing.Computed, Kind: FigureKind.Stock });

    /// <summary>
    /// A payment after the time that is looked at: what was still due then has been paid since, or a part of it.
    /// </summary>
    private static Figure? PaidLater(FigureSet set, Figure paid) =>
        paid is not { Kind: FigureKind.Flow, Over.LastDay: { } last } ? null
        : set.All.FirstOrDefault(f => f.Quantity == paid.Quantity && f.Scope == paid.Scope && f.Stage == paid.Stage
            && f.Unit == paid.Unit && f.Kind == FigureKind.Flow && f.Over?.FirstDay > last
            && (f.From == paid.From || f.From is null || paid.From is null));
}
