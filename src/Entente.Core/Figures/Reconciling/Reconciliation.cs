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

/// <summary>What stands in the way of a comparison, or was left open in it.</summary>
public enum ReconcileReason
{
    /// <summary>The figures count in units that do not meet without a rate.</summary>
    Units,

    /// <summary>The sources count other states.</summary>
    States,

    /// <summary>The report names no giver: it is held against all givers together.</summary>
    GiverOpen,

    /// <summary>The report names a giver, and the records name none.</summary>
    GiverUnsaid,

    /// <summary>The report names no stage: it is held against each stage that is computed.</summary>
    StageOpen,
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
    decimal? Difference, string? Chosen, string? ChosenBy, string? ChosenReason)
{
    /// <summary>The stage at which they are held against each other; null where there is none.</summary>
    public MoneyStage? Stage { get; init; }

    /// <summary>The unit of the difference; <c>default</c> where they have no common one.</summary>
    public Unit Unit { get; init; }

    /// <summary>What stands in the way, or was left open.</summary>
    public ImmutableArray<ReconcileReason> Reasons { get; init; } = [];
}

/// <summary>
/// Holds figures against each other. A chosen figure never deletes the others, and a figure that cannot be compared
/// takes nothing away from those that can.
/// </summary>
public static class Reconciling
{
    /// <summary>
    /// The comparisons that the given figures are part of, each with all figures of the set that belong to it; unknown
    /// ones are named but compare with nothing. The order of entries changes no outcome.
    /// </summary>
    public static ImmutableArray<Reconciliation> Of(FigureSet set, IEnumerable<Figure> figures)
    {
        var asked = figures.Where(f => f.Restates.Count == 0).ToList();
        var ids = asked.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var things = asked.Select(Thing.Of).Distinct().ToList();
        var byThing = set.All.Where(f => f.Restates.Count == 0).ToLookup(Thing.Of);
        var choices = set.View.Facts<FigureChosen>().ToList();
        return
        [
            .. things.SelectMany(thing => new Comparisons(set, [.. byThing[thing]]).All())
                .Where(c => c.Figures.Exists(f => ids.Contains(f.Id)))
                .Select(c => Result(set, c, choices)),
        ];
    }

    /// <summary>What figures count, whoever gives and whatever the stage.</summary>
    private sealed record Thing(string Quantity, Scope Scope, string? State, Unit Unit)
    {
        /// <summary>
        /// What is completed and what is under way are two things where the catalogue gives no quantity for each; in a
        /// portfolio, "ongoing" and "approved" are two ways of counting one thing. The same holds of their units.
        /// </summary>
        public static Thing Of(Figure figure) =>
            figure.Quantity.StartsWith("other.", StringComparison.Ordinal)
                ? new Thing(figure.Quantity, figure.Scope, figure.State, figure.Unit)
                : new Thing(figure.Quantity, figure.Scope, null, default);
    }

    private static Reconciliation Result(
        FigureSet set, Comparison compared, List<Recorded<FigureChosen>> choices)
    {
        var (figures, outcome) = (compared.Figures, compared.Outcome);
        var first = figures[0];
        var choice = choices.LastOrDefault(c => figures.Exists(f => f.Id == set.Find(c.Fact.Figure)?.Id));
        var known = outcome switch
        {
            ReconcileOutcome.Agrees or ReconcileOutcome.OnlyReported => Standing.Reported,
            ReconcileOutcome.OnlyComputed => Standing.Computed,
            _ => (Standing?)null,
        };
        return new Reconciliation(
            first.Quantity, first.Scope, first.At, first.Over,
            [.. figures.OrderBy(f => (int)f.Standing).Select(f => f.Id)], outcome, compared.Difference,
            set.Find(choice?.Fact.Figure ?? "")?.Id ?? figures.Find(f => f.Standing == known && !f.Value.IsUnknown)?.Id,
            choice?.Entry.Author, choice?.Fact.Reason)
        {
            Stage = compared.Stage,
            Unit = compared.Unit,
            Reasons = compared.Reasons,
        };
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
