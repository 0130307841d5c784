using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// A sum is allowed of flows of one quantity, stage and unit over disjoint scopes or adjacent periods, and of stocks or
/// targets of one day over disjoint scopes. An unknown part makes it "at least", and says which parts are missing.
/// </summary>
internal static class FigureSum
{
    public static Combination Of(FigureSet set, IReadOnlyList<Figure> figures)
    {
        var first = figures[0];
        if (FigureRules.CountedTwice(figures) is { } twice)
        {
            return Combination.Refused(twice);
        }
        foreach (var other in figures.Skip(1))
        {
            if (FigureRules.Alike(first, other) is { } unlike)
            {
                return Combination.Refused(unlike);
            }
        }
        if (first.Kind is FigureKind.Ratio or FigureKind.Rank)
        {
            return Combination.Refused(Finding.Of(
                "figure.kind-not-summable", null, ("figure", first.Id), ("kind", Keys.Of(first.Kind))));
        }
        return first.Kind == FigureKind.Flow ? Flows(set, figures) : AtOneDay(set, figures);
    }

    private static Combination AtOneDay(FigureSet set, IReadOnlyList<Figure> figures)
    {
        var first = figures[0];
        if (figures.FirstOrDefault(f => f.At != first.At || f.At.IsUnknown) is { } otherDay)
        {
            return Combination.Refused(Finding.Of(
                "figure.days-differ", null, ("figure", first.Id), ("other", otherDay.Id), ("kind", Keys.Of(first.Kind)),
                ("at", first.At), ("otherAt", otherDay.At)));
        }
        if (first.Kind == FigureKind.Stock && !first.At.IsDay && !HaveOneSource(set, figures))
        {
            // "Not after" and "in that month" may be two days, unless one source tells of both.
            return Combination.Refused(Finding.Of(
                "figure.days-differ", null, ("figure", first.Id), ("other", figures[1].Id),
                    ("kind", Keys.Of(first.Kind)),
                ("at", first.At), ("otherAt", figures[1].At)));
        }
        return OverlappingScopes(set, figures) is { } overlap
            ? Combination.Refused(overlap)
            : Total(set, figures, first with { Scope = Common(figures) });
    }

    private static bool HaveOneSource(FigureSet set, IReadOnlyList<Figure> figures) =>
        figures
            .Select(f => f.Basis.Concat(f.LeftOpenBy).Select(b => b.Source is null ? ""
                : set.Sources.ClusterOf(b.Source)).ToHashSet(StringComparer.Ordinal))
            .Aggregate((a, b) => [.. a.Intersect(b, StringComparer.Ordinal)])
            .Count > 0;

    private static Combination Flows(FigureSet set, IReadOnlyList<Figure> figures)
    {
        if (figures.FirstOrDefault(f => f.Over is not { IsClosed: true }) is { } open)
        {
            return Combination.Refused(Finding.Of("figure.period-open", null, ("figure", open.Id)));
        }
        var samePeriod = figures.All(f => f.Over == figures[0].Over);
        if (samePeriod)
        {
            return OverlappingScopes(set, figures) is { } overlap
                ? Combination.Refused(overlap)
                : Total(set, figures, figures[0] with { Scope = Common(figures) });
        }
        var sameScope = figures.All(f => f.Scope == figures[0].Scope && f.From == figures[0].From);
        if (!sameScope)
        {
            // Commitments are one-off flows: each has its own scope, and their days need not be adjacent.
            if (!figures.All(f => f.Scope.Kind == ScopeKind.Commitment))
            {
                return Combination.Refused(Finding.Of(
                    "figure.periods-and-scopes-differ", null, ("figure", figures[0].Id), ("other", figures[1].Id)));
            }
            return OverlappingScopes(set, figures) is { } meeting
                ? Combination.Refused(meeting)
                : Total(set, figures, figures[0] with { Scope = Common(figures), Over = Span(figures) });
        }
        return Adjacent(figures) is { } gap
            ? Combination.Refused(gap)
            : Total(set, figures, figures[0] with { Over = Span(figures) });
    }

    private static Finding? Adjacent(IReadOnlyList<Figure> figures)
    {
        var ordered = figures.OrderBy(f => f.Over!.Value.FirstDay).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var (before, next) = (ordered[i - 1].Over!.Value, ordered[i].Over!.Value);
            if (before.Overlaps(next))
            {
                return Finding.Of(
                    "figure.periods-overlap", null, ("figure", ordered[i - 1].Id), ("other", ordered[i].Id));
            }
            if (!before.IsFollowedBy(next))
            {
                return Finding.Of(
                    "figure.periods-gap", null, ("figure", ordered[i - 1].Id), ("other", ordered[i].Id),
                    ("from", before.LastDay!.Value.AddDays(1)), ("until", next.FirstDay!.Value.AddDays(-1)));
            }
        }
        return null;
    }

    private static Finding? OverlappingScopes(FigureSet set, IReadOnlyList<Figure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            for (var j = i + 1; j < figures.Count; j++)
            {
                var (a, b) = (figures[i], figures[j]);
                var otherDonors = a.Scope == b.Scope && a.From is not null && b.From is not null && a.From != b.From;
                var otherTimes = a.Scope == b.Scope && a.Over is { } one && b.Over is { } two && !one.Overlaps(two);
                if (!otherDonors && !otherTimes && !AreOtherEntries(set, a, b)
                    && !set.Relations.AreDisjoint(a.Scope, b.Scope))
                {
                    return Finding.Of(
                        "figure.scopes-overlap", null, ("figure", a.Id), ("other", b.Id),
                        ("scope", a.Scope.Key), ("otherScope", b.Scope.Key));
                }
            }
        }
        return null;
    }

    /// <summary>
    /// What the account's own entries come to in two currencies: each rests on the entries in its own. What sources
    /// report in two currencies may be one amount, told twice.
    /// </summary>
    private static bool AreOtherEntries(FigureSet set, Figure a, Figure b) =>
        a.Scope == b.Scope && a.Standing == Standing.Computed && b.Standing == Standing.Computed
        && set.Find(a.Id) is { Unit.IsMoney: true } one && set.Find(b.Id) is { Unit.IsMoney: true } two
        && one.Unit != two.Unit
        && !one.Basis.Concat(one.LeftOpenBy).Intersect(two.Basis.Concat(two.LeftOpenBy)).Any();

    /// <summary>Another report of the same thing that gives another value: the sum takes a side, and says so.</summary>
    private static IEnumerable<Finding> Disputes(FigureSet set, Figure part) =>
        set.All
            .Where(other => other.Id != part.Id && other.Standing == Standing.Reported
                && part.Standing == Standing.Reported && other.Quantity == part.Quantity && other.Scope == part.Scope
                && other.Unit == part.Unit && other.State == part.State && other.From == part.From
                && other.At == part.At && other.Over == part.Over && !other.Value.IsUnknown && !part.Value.IsUnknown
                && other.Restates.Count == 0 && !other.Value.Agrees(part.Value))
            .Select(other => Finding.Of("figure.part-disputed", null, ("figure", part.Id), ("other", other.Id)));

    private static Combination Total(FigureSet set, IReadOnlyList<Figure> figures, Figure like)
    {
        var value = Measure.Sum(figures.Select(f => f.Value));
        var missing = figures.Where(f => f.Value.IsUnknown).Select(f => f.Id).ToList();
        var notes = ImmutableArray.CreateBuilder<Finding>();
        if (missing.Count > 0)
        {
            notes.Add(Finding.Of("figure.parts-unknown", null, ("missing", string.Join(", ", missing))));
        }
        notes.AddRange(figures.SelectMany(f => f.Notes).Where(n => n.Code == "figure.part-in-kind"));
        notes.AddRange(figures.SelectMany(f => Disputes(set, f)));
        var total = Combining.Result(set, "sum", like, value, like.Unit, like.Kind, figures) with
        {
            Missing = missing,
            State = figures.All(f => f.State == like.State) ? like.State : null,
            From = figures.All(f => f.From == like.From) ? like.From : null,
        };
        return new Combination(total, notes.DrainToImmutable());
    }

    private static Scope Common(IReadOnlyList<Figure> figures) =>
        figures.All(f => f.Scope == figures[0].Scope)
            ? figures[0].Scope
            : new Scope(figures[0].Scope.Kind,
                string.Join('+', figures.Select(f => f.Scope.Key).Distinct(StringComparer.Ordinal)));

    private static Period Span(IReadOnlyList<Figure> figures)
    {
        var ordered = figures.OrderBy(f => f.Over!.Value.FirstDay).ToList();
        return new Period(ordered[0].Over!.Value.Start, ordered.MaxBy(f => f.Over!.Value.LastDay)!.Over!.Value.End);
    }
}
