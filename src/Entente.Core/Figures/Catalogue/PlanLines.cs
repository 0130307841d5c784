using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// How far the action lines of a plan are covered. Computed only from line records, never derived from counts of
/// activities: a plan whose lines are not recorded has an unknown coverage.
/// </summary>
public static class PlanLines
{
    private static readonly Unit Line = Unit.Thing("line");

    /// <summary>Lines in all, covered, completed, funded, orphan; coverage as a share.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        Count("plan.lines.total", (_, _) => true),
        Count("plan.lines.covered", (_, activities) => activities.Any(IsAlive)),
        Count("plan.lines.completed", (_, activities) =>
            activities.Any(IsAlive) && activities.Where(IsAlive).All(a => a.State == ActivityState.Completed)),
        Count("plan.lines.funded", (_, activities) => activities.Any(a => IsAlive(a) && a.Fund is not null)),
        Count("plan.lines.orphan", (_, activities) => !activities.Any(IsAlive)),
        new("plan.lines.coverage", FigureKind.Ratio, UnitClass.Percent, ScopeKind.Plan) { Compute = Coverage },
    ];

    private static QuantityDefinition Count(
        string key, Func<TermDefined, IReadOnlyList<ActivityRecorded>, bool> counts) =>
        new(key, FigureKind.Stock, UnitClass.Thing, ScopeKind.Plan)
        {
            // A plan whose lines are not recorded is said to be unknown once, by its coverage, and not in every count.
            Compute = view => Plans(view)
                .Where(plan => plan.Lines.Count > 0 || key == "plan.lines.covered")
                .Select(plan => Count(view, key, plan, counts)),
        };

    private static Figure Count(
        AccountView view, string key, Plan plan, Func<TermDefined, IReadOnlyList<ActivityRecorded>, bool> counts)
    {
        var hits = plan.Lines.Where(line => counts(line.Fact, plan.On(line.Fact.Key))).ToList();
        var value = plan.Lines.Count == 0 ? Measure.Unknown : Measure.Of(hits.Count);
        return Computed.Figure(
            view, key, plan.Scope, Line, value, (hits.Count > 0 ? hits : plan.Lines)
                .Select(l => l.Entry), leftOpenBy: [plan.Entry]);
    }

    private static IEnumerable<Figure> Coverage(AccountView view) =>
        Plans(view).Select(plan =>
        {
            var covered = plan.Lines.Count(line => plan.On(line.Fact.Key).Any(IsAlive));
            var value = plan.Lines.Count == 0 ? Measure.Unknown : Measure.Of(100m * covered / plan.Lines.Count);
            return Computed.Figure(
                view, "plan.lines.coverage", plan.Scope, Unit.Percent, value,
                    plan.Lines.Select(l => l.Entry), leftOpenBy: [plan.Entry]);
        });

    private static bool IsAlive(ActivityRecorded activity) => activity.State != ActivityState.Cancelled;

    private static IEnumerable<Plan> Plans(AccountView view)
    {
        var states = PlanActivities.LastStates(view);
        var lines = view.Facts<TermDefined>()
            .Where(t => t.Fact.Kind == TermKind.Line && t.Entry.Effective.Contains(view.AsOf.Effective))
            .ToLookup(t => view.Entities.Resolve(t.Fact.Of));
        return view.Facts<FrameworkOpened>()
            .Where(f => f.Fact.Kind == FrameworkKind.Plan && view.Entities.Resolve(f.Fact.Key) == f.Fact.Key)
            .Select(f => new Plan(
                f.Entry, new Scope(ScopeKind.Plan, f.Fact.Key), [.. lines[f.Fact.Key]],
                    [.. states[f.Fact.Key].Select(a => a.Fact)]));
    }

    private sealed record Plan(Entry Entry, Scope Scope, List<Recorded<TermDefined>> Lines,
        List<ActivityRecorded> Activities)
    {
        public IReadOnlyList<ActivityRecorded> On(string line) => [.. Activities.Where(a => a.Lines.Contains(line))];
    }
}
