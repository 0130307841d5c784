using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What comparing the reports of one thing with each other and with the records gives.</summary>
public enum ReconcileOutcome
{
    /// <summary>Reported and computed agree, within the source's own rounding or word.</summary>
    Agrees,

    /// <summary>Reported and computed differ.</summary>
    Differs,

    /// <summary>Reported, and nothing to compute it from.</summary>
    OnlyReported,

    /// <summary>Computed, and no source reports it.</summary>
    OnlyComputed,

    /// <summary>Sources report different values.</summary>
    SourcesDisagree,

    /// <summary>Units or states differ, so that the values cannot be held against each other.</summary>
    NotComparable,

    /// <summary>A part was derived from the whole that it would be checked against.</summary>
    Circular,
}

/// <summary>All figures of one quantity, scope and time, held against each other.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Scope">What they are about.</param>
/// <param name="At">The day, for stocks and targets.</param>
/// <param name="Over">The period, for flows.</param>
/// <param name="Figures">The ids, reported ones first.</param>
/// <param name="Outcome">What the comparison gives.</param>
/// <param name="Difference">By how much reported and computed, or the highest and lowest report, differ.</param>
/// <param name="Chosen">The id of the figure chosen for display; null where none is.</param>
/// <param name="ChosenBy">The key of the person who chose; null where nobody did.</param>
/// <param name="ChosenReason">Why.</param>
public sealed record Reconciliation(
    string Quantity, Scope Scope, PartialDate At, Period? Over, ImmutableArray<string> Figures,
        ReconcileOutcome Outcome,
    decimal? Difference, string? Chosen, string? ChosenBy, string? ChosenReason);

/// <summary>Holds figures against each other. A chosen figure never deletes the others.</summary>
public static class Reconciling
{
    /// <summary>The comparisons over the given figures; unknown ones are named but compare with nothing.</summary>
    public static ImmutableArray<Reconciliation> Of(FigureSet set, IEnumerable<Figure> figures)
    {
        var choices = set.View.Facts<FigureChosen>().ToList();
        return
        [
            .. figures
                .Where(f => f.Restates.Count == 0)
                .GroupBy(f => new Subject(
                    f.Quantity, f.Scope, f.From, f.Stage, StatesAreThings(f) ? f.State : null,
                    StatesAreThings(f) ? f.Unit : default))
                .SelectMany(g => Times(g).SelectMany(Currencies).Select(same => Reconcile(set, same, choices))),
        ];
    }

    /// <summary>What figures must have in common to be held against each other.</summary>
    private sealed record Subject(
        string Quantity, Scope Scope, string? From, MoneyStage? Stage, string? State, Unit Unit);

    /// <summary>
    /// What is completed and what is under way are two things where the catalogue gives no quantity for each; in a
    /// portfolio, "ongoing" and "approved" are two ways of counting one thing. The same holds of their units.
    /// </summary>
    private static bool StatesAreThings(Figure figure) =>
        figure.Quantity.StartsWith("other.", StringComparison.Ordinal);

    private static Reconciliation Reconcile(FigureSet set, List<Figure> figures, List<Recorded<FigureChosen>> choices)
    {
        var first = figures[0];
        var reported = figures.Where(f => f.Standing == Standing.Reported && !f.Value.IsUnknown).ToList();
        var computed = figures.FirstOrDefault(f => f.Standing == Standing.Computed && !f.Value.IsUnknown);
        var (outcome, difference) = figures.TrueForAll(f => f.Standing == Standing.Computed)
            ? (ReconcileOutcome.OnlyComputed, null)
            : ComputedCurrencies(figures) > 1 ? (ReconcileOutcome.NotComparable, (decimal?)null)
            : Compare(set, reported, computed);
        var choice = choices.LastOrDefault(c => figures.Any(f => f.Id == set.Find(c.Fact.Figure)?.Id));
        var chosen = set.Find(choice?.Fact.Figure ?? "")?.Id
            ?? (outcome is ReconcileOutcome.Agrees or ReconcileOutcome.OnlyReported && reported.Count > 0
                ? reported[0].Id
                : outcome == ReconcileOutcome.OnlyComputed && computed is not null ? computed.Id : null);
        return new Reconciliation(
            first.Quantity, first.Scope, first.At, first.Over,
            [.. figures.OrderBy(f => (int)f.Standing).Select(f => f.Id)], outcome, difference,
            chosen, choice?.Entry.Author, choice?.Fact.Reason);
    }

    private static (ReconcileOutcome Outcome, decimal? Difference) Compare(
        FigureSet set, List<Figure> reported, Figure? computed)
    {
        if (IsCircular(set, reported))
        {
            return (ReconcileOutcome.Circular, null);
        }
        // What says an earlier figure again, in another unit ("double"), counts with it and is not held against it.
        var ids = reported.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        reported = reported.FindAll(f => f.Unit != Unit.Times || !f.Restates.Any(ids.Contains));
        var all = computed is null ? reported : [.. reported, computed];
        var states = reported.Select(f => f.State).Where(s => s is not null).Distinct(StringComparer.Ordinal);
        if (all.Exists(f => f.Unit != all[0].Unit) || states.Count() > 1)
        {
            return (ReconcileOutcome.NotComparable, null);
        }
        if (reported.Exists(f => reported.Exists(other => !f.Value.Agrees(other.Value))))
        {
            return (ReconcileOutcome.SourcesDisagree,
                reported.Max(f => f.Value.High ?? f.Value.Value) - reported.Min(f => f.Value.Value));
        }
        if (reported.Count == 0 || computed is null)
        {
            return (reported.Count == 0 && computed is not null ? ReconcileOutcome.OnlyComputed
                : ReconcileOutcome.OnlyReported, null);
        }
        return reported.All(r => Rounding.Agrees(r, computed))
            ? (ReconcileOutcome.Agrees, 0)
            : (ReconcileOutcome.Differs, computed.Value.Value - reported[0].Value.Value);
    }

    /// <summary>
    /// A residual can be held neither against the sum it was taken from, nor the sum against its parts.
    /// </summary>
    private static bool IsCircular(FigureSet set, List<Figure> reported) =>
        reported.Any(f => f.ResidualOf.Count > 0)
        || reported.Any(f => set.All.Any(other => other.ResidualOf.Contains(f.Id)));

    /// <summary>
    /// Figures of one time: the same day or period, or a day within the month or year that another names. "Not after"
    /// meets only itself: it says nothing of the day.
    /// </summary>
    private static IEnumerable<List<Figure>> Times(IEnumerable<Figure> figures)
    {
        var groups = new List<List<Figure>>();
        foreach (var figure in figures)
        {
            var group = groups.Find(g => g.TrueForAll(other => SameTime(other, figure)));
            if (group is null)
            {
                groups.Add([figure]);
            }
            else
            {
                group.Add(figure);
            }
        }
        return groups;
    }

    /// <summary>
    /// What was computed in several currencies is no single amount: each stands for itself, with the reports of its own
    /// currency where they agree with it. Where they do not, a report may speak of all of it, and all stand together.
    /// </summary>
    private static IEnumerable<List<Figure>> Currencies(List<Figure> figures)
    {
        if (ComputedCurrencies(figures) < 2)
        {
            return [figures];
        }
        var computed = figures.FindAll(f => f.Standing == Standing.Computed);
        var reported = figures.FindAll(f => f.Standing != Standing.Computed);
        return reported.TrueForAll(r => computed.Exists(c => c.Unit == r.Unit
            && (r.Value.IsUnknown || c.Value.IsUnknown || Rounding.Agrees(r, c))))
            ? figures.GroupBy(f => f.Unit).Select(g => g.ToList())
            : [figures];
    }

    private static int ComputedCurrencies(List<Figure> figures) =>
        figures.Where(f => f.Standing == Standing.Computed && f.Unit.IsMoney).Select(f => f.Unit).Distinct().Count();

    private static bool SameTime(Figure a, Figure b)
    {
        if (a.At == b.At && a.Over == b.Over)
        {
            return true;
        }
        return a.Over is null && b.Over is null
            && a.At.Qualifier == DateQualifier.At && b.At.Qualifier == DateQualifier.At
            && a.At.IsPlaced && b.At.IsPlaced && a.Kind == FigureKind.Stock && a.At.MayBe(b.At);
    }
}

/// <summary>Whether a computed figure agrees with a reported one within what the source's own digits show.</summary>
internal static class Rounding
{
    public static bool Agrees(Figure reported, Figure computed)
    {
        if (reported.Value.Agrees(computed.Value))
        {
            return true;
        }
        if (!reported.Unit.IsMoney || !reported.Value.IsExact || computed.Value.Value is not { } value)
        {
            return false;
        }
        // Of a figure with a single digit, half of that digit would be half of the figure: a twentieth is the limit.
        var printed = reported.Value.Value!.Value;
        return (Measure.Of(value) - Measure.Of(printed)).Value is { } apart
            && Math.Abs(apart) <= Math.Min(LastShownDigit(printed) / 2, Math.Abs(printed) / 20);
    }

    /// <summary>
    /// What the last printed digit is worth when large amounts are printed in thousands, millions or billions:
    /// 86,000,000 shows millions, 5,500,000 a tenth of a million, 10,000 thousands; below a thousand, one.
    /// </summary>
    internal static decimal LastShownDigit(decimal value)
    {
        var size = Math.Abs(value);
        var unit = size >= 1_000_000_000 ? 1_000_000_000m : size >= 1_000_000 ? 1_000_000m : size >= 1_000 ? 1_000m
            : 1m;
        while (unit > 1 && size % unit != 0)
        {
            unit /= 10;
        }
        return unit;
    }
}
