using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>Figures that were held against each other, and what came of it.</summary>
/// <param name="Figures">The figures, reported ones first.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record Comparison(List<Figure> Figures, ReconcileOutcome Outcome)
{
    public decimal? Difference { get; init; }

    public MoneyStage? Stage { get; init; }

    public Unit Unit { get; init; }

    public ImmutableArray<ReconcileReason> Reasons { get; init; } = [];
}

/// <summary>
/// The comparisons of one thing. Reports meet the computed figures of their giver, stage, unit and time. A report that
/// names no giver meets all givers together; one that names no stage meets each stage. Units are held apart, so that
/// what counts in another one hides nothing.
/// </summary>
internal sealed class Comparisons(FigureSet set, List<Figure> figures)
{
    private readonly List<Figure> _computed = figures.FindAll(
        f => f.Standing == Standing.Computed && !f.Value.IsUnknown);

    /// <summary>The comparisons in the order of the figures; each figure is in one of them at least.</summary>
    public IEnumerable<Comparison> All()
    {
        var places = figures.Select((f, i) => (f.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var slots = figures.GroupBy(f => (f.From, f.Stage)).SelectMany(SameTimes.Of).ToList();
        var made = slots.SelectMany(OfReports).ToList();
        var met = made.SelectMany(c => c.Figures).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return made
            .Concat(slots.SelectMany(slot => slot.Where(f => !met.Contains(f.Id))
                .GroupBy(f => (f.Unit, IsTotal: ContributionTotals.IsTotal(f)))
                .Select(g => Alone([.. g], ReconcileOutcome.OnlyComputed))))
            .OrderBy(c => c.Figures.Min(f => places[f.Id]));
    }

    private static Comparison Alone(List<Figure> figures, ReconcileOutcome outcome) =>
        new(figures, outcome) { Stage = figures[0].Stage, Unit = figures[0].Unit };

    /// <summary>What the reports of one giver, stage and time give, unit by unit.</summary>
    private List<Comparison> OfReports(List<Figure> slot)
    {
        var reports = slot.FindAll(f => f.Standing == Standing.Reported);
        if (reports.Count == 0)
        {
            return [];
        }
        var counterparts = CounterpartsOf(
            reports[0], _computed.FindAll(c => reports.TrueForAll(r => SameTimes.Meet(r, c))));
        var made = new List<Comparison>();
        foreach (var unit in reports.Select(f => f.Unit).Distinct())
        {
            var open = slot.FindAll(
                f => f.Standing == Standing.Computed && f.Value.IsUnknown && f.Unit == unit);
            var others = counterparts.FindAll(c => c.Unit == unit);
            made.AddRange(OfUnit(reports.FindAll(f => f.Unit == unit), others, open));
        }
        return WithOtherUnits(InSeveralCurrencies(made, counterparts), reports, counterparts);
    }

    /// <summary>
    /// What was computed in several currencies is no single amount: a report that does not agree with the part in its
    /// own may speak of all of it, and is comparable with neither.
    /// </summary>
    private static List<Comparison> InSeveralCurrencies(List<Comparison> made, List<Figure> counterparts) =>
        counterparts.Where(c => c.Unit.IsMoney).Select(c => c.Unit).Distinct().Count() < 2 ? made
            : made.ConvertAll(c => c.Outcome != ReconcileOutcome.Differs ? c
                : c with
                {
                    Outcome = ReconcileOutcome.NotComparable, Difference = null,
                    Reasons = [.. c.Reasons.Append(ReconcileReason.Units).Distinct().Order()],
                });

    /// <summary>Reports that meet nothing in their own unit stand beside what counts in another one.</summary>
    private List<Comparison> WithOtherUnits(
        List<Comparison> made, List<Figure> reports, List<Figure> counterparts)
    {
        var alone = made.FindAll(
            c => c.Outcome == ReconcileOutcome.OnlyReported && c.Figures.Exists(f => !f.Value.IsUnknown)
                && !IsToldInEachCurrency(c, reports, counterparts));
        if (alone.Count == 0)
        {
            return made;
        }
        var own = alone.SelectMany(c => c.Figures).ToList();
        var others = counterparts.Count > 0
            ? counterparts
            : reports.FindAll(r => !r.Value.IsUnknown && !own.Contains(r));
        if (alone.Count == 1 && others.Count == 0)
        {
            return made;
        }
        var reasons = counterparts.SelectMany(c => OpenIn(own[0], c)).Prepend(ReconcileReason.Units).Distinct();
        return
        [
            .. made.Except(alone),
            new Comparison([.. own, .. others], ReconcileOutcome.NotComparable) { Reasons = [.. reasons.Order()] },
        ];
    }

    /// <summary>
    /// Whether a source of these reports tells an amount in each of the other currencies too: then each currency is a
    /// figure of its own, and none is held against another.
    /// </summary>
    private bool IsToldInEachCurrency(Comparison told, List<Figure> reports, List<Figure> counterparts)
    {
        var units = counterparts.Concat(reports).Where(f => !f.Value.IsUnknown).Select(f => f.Unit).Distinct()
            .Where(u => u != told.Unit).ToList();
        var sources = told.Figures.SelectMany(SourcesOf).ToHashSet(StringComparer.Ordinal);
        return units.Count > 0 && told.Unit.IsMoney && units.TrueForAll(u => u.IsMoney
            && reports.Exists(r => r.Unit == u && SourcesOf(r).Any(sources.Contains)));

        IEnumerable<string> SourcesOf(Figure figure) =>
            figure.Basis.Select(b => b.Source).OfType<string>().Select(set.Sources.ClusterOf);
    }

    private IEnumerable<Comparison> OfUnit(List<Figure> own, List<Figure> counterparts, List<Figure> open)
    {
        var known = own.FindAll(f => !f.Value.IsUnknown);
        List<Figure> all = [.. own, .. counterparts, .. open];
        if (IsCircular(known))
        {
            return [Alone(all, ReconcileOutcome.Circular)];
        }
        var states = known.Select(f => f.State).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var disagreeing = known.FindAll(
            f => known.Exists(other => (states < 2 || f.State == other.State) && !f.Value.Agrees(other.Value)));
        if (disagreeing.Count > 0)
        {
            var apart = states < 2 ? known : disagreeing;
            return
            [
                Alone(all, ReconcileOutcome.SourcesDisagree) with
                {
                    Difference = apart.Max(f => f.Value.High ?? f.Value.Value) - apart.Min(f => f.Value.Value),
                },
            ];
        }
        if (states > 1)
        {
            return [Alone(all, ReconcileOutcome.NotComparable) with { Reasons = [ReconcileReason.States] }];
        }
        return known.Count == 0 || counterparts.Count == 0
            ? [Alone(all, known.Count == 0 && counterparts.Count > 0
                ? ReconcileOutcome.OnlyComputed : ReconcileOutcome.OnlyReported)]
            : HeldAgainst(own, known, counterparts);
    }

    /// <summary>
    /// Reports that agree with each other, against each computed figure. Where they leave the stage open and agree with
    /// one, it is that which they may mean, and the other stages contradict nothing.
    /// </summary>
    private static IEnumerable<Comparison> HeldAgainst(
        List<Figure> own, List<Figure> known, List<Figure> counterparts)
    {
        var compared = counterparts.ConvertAll(c => Held(own, known, c));
        return known[0].Stage is null && compared.Exists(c => c.Outcome == ReconcileOutcome.Agrees)
            ? compared.Where(c => c.Outcome == ReconcileOutcome.Agrees)
            : compared;
    }

    private static Comparison Held(List<Figure> own, List<Figure> known, Figure computed)
    {
        var reasons = OpenIn(known[0], computed);
        var apart = known.FindAll(r => !Rounding.Agrees(r, computed));
        return new Comparison(
            [.. own, computed],
            IsGiverUnsaid(known[0], computed) ? ReconcileOutcome.NotComparable
            : apart.Count == 0 ? ReconcileOutcome.Agrees : ReconcileOutcome.Differs)
        {
            Difference = IsGiverUnsaid(known[0], computed) ? null
                : apart.Select(r => computed.Value.Value - r.Value.Value).MaxBy(d => Math.Abs(d!.Value)) ?? 0,
            Stage = computed.Stage,
            Unit = computed.Unit,
            Reasons = reasons,
        };
    }

    /// <summary>
    /// The computed figures of its time that a report can be held against, in whatever unit; where the records name no
    /// giver, those of no giver, which say nothing of the one that the report names.
    /// </summary>
    private static List<Figure> CounterpartsOf(Figure report, List<Figure> computed)
    {
        var ofGiver = report.From is null
            ? [.. computed.GroupBy(c => (c.Stage, c.Unit, c.At, c.Over)).SelectMany(g => AllGivers([.. g]))]
            : computed.FindAll(c => c.From == report.From);
        var ofStage = OfStage(ofGiver);
        return ofStage.Count > 0 ? ofStage : OfStage(computed.FindAll(c => IsGiverUnsaid(report, c)));

        List<Figure> OfStage(List<Figure> from) =>
            from.FindAll(c => c.Stage == report.Stage) is { Count: > 0 } same ? same
            : report.Stage is null ? from
            : [];
    }

    /// <summary>All givers together: their total, or the only one that there is.</summary>
    private static List<Figure> AllGivers(List<Figure> figures) =>
        figures.FindAll(ContributionTotals.IsTotal) is { Count: > 0 } totals ? totals
        : figures.TrueForAll(f => f.From == figures[0].From) ? figures
        : [];

    private static ImmutableArray<ReconcileReason> OpenIn(Figure report, Figure computed)
    {
        var isGiverOpen = report.From is null && (computed.From is not null || ContributionTotals.IsTotal(computed));
        var isStageOpen = report.Stage is null && computed.Stage is not null;
        return
        [
            .. isGiverOpen ? [ReconcileReason.GiverOpen] : (ReconcileReason[])[],
            .. IsGiverUnsaid(report, computed) ? [ReconcileReason.GiverUnsaid] : (ReconcileReason[])[],
            .. isStageOpen ? [ReconcileReason.StageOpen] : (ReconcileReason[])[],
        ];
    }

    /// <summary>Whether the report names a giver, and the records name none.</summary>
    private static bool IsGiverUnsaid(Figure report, Figure computed) =>
        report.From is not null && computed.From is null && !ContributionTotals.IsTotal(computed);

    /// <summary>
    /// A residual can be held neither against the sum it was taken from, nor the sum against its parts.
    /// </summary>
    private bool IsCircular(List<Figure> reported) =>
        reported.Exists(f => f.ResidualOf.Count > 0
            || set.All.Any(other => other.ResidualOf.Contains(f.Id)));
}

/// <summary>Which figures are of one time.</summary>
internal static class SameTimes
{
    /// <summary>
    /// Figures of one time: the same day or period, or a day within the month or year that another names. "Not after"
    /// meets only itself: it says nothing of the day.
    /// </summary>
    public static IEnumerable<List<Figure>> Of(IEnumerable<Figure> figures)
    {
        var groups = new List<List<Figure>>();
        foreach (var figure in figures)
        {
            var group = groups.Find(g => g.TrueForAll(other => Meet(other, figure)));
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

    /// <summary>Whether two figures are of one time.</summary>
    public static bool Meet(Figure a, Figure b)
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
