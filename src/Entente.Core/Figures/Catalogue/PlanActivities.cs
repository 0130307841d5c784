using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// How many activities a plan has, by state. Computed from activity records: an activity counts once however many
/// lines it stands on; a cancelled one leaves the count; its state is the last one recorded for the day asked about.
/// </summary>
public static class PlanActivities
{
    private static readonly Unit Activity = Unit.Thing("activity");

    /// <summary>total, completed, ongoing, planned, cancelled; the share completed and the growth are ratios.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        Count("plan.activities.total", a => a.State != ActivityState.Cancelled),
        Count("plan.activities.completed", a => a.State == ActivityState.Completed),
        Count("plan.activities.ongoing", a => a.State == ActivityState.Ongoing),
        Count("plan.activities.planned", a => a.State == ActivityState.Planned),
        Count("plan.activities.cancelled", a => a.State == ActivityState.Cancelled),
        new("plan.activities.completed-share", FigureKind.Ratio, UnitClass.Percent, ScopeKind.Plan, ScopeKind.Pillar),
        new("plan.activities.growth", FigureKind.Ratio, UnitClass.Any, ScopeKind.Plan, ScopeKind.Pillar),
    ];

    /// <summary>The last state of each activity that a view shows, by plan.</summary>
    internal static ILookup<string, Recorded<ActivityRecorded>> LastStates(AccountView view) =>
        view.Facts<ActivityRecorded>()
            .GroupBy(a => $"{view.Entities.Resolve(a.Fact.Plan)} {a.Fact.Key}", StringComparer.Ordinal)
            .Select(g => g.OrderBy<Recorded<ActivityRecorded>, IComparable?>(a => a.Entry.EffectiveFrom).Last())
            .ToLookup(a => view.Entities.Resolve(a.Fact.Plan), StringComparer.Ordinal);

    private static QuantityDefinition Count(string key, Func<ActivityRecorded, bool> counts) =>
        new(key, FigureKind.Stock, UnitClass.Thing, ScopeKind.Plan, ScopeKind.Pillar)
        {
            Compute = view => Compute(view, key, counts),
        };

    private static IEnumerable<Figure> Compute(AccountView view, string quantity, Func<ActivityRecorded, bool> counts)
    {
        foreach (var plan in LastStates(view))
        {
            yield return Figure(view, quantity, new Scope(ScopeKind.Plan, plan.Key), [.. plan], counts);
            foreach (var pillar in plan.SelectMany(a => a.Fact.Pillars).Distinct(StringComparer.Ordinal).Order(
                StringComparer.Ordinal))
            {
                var inPillar = plan.Where(a => a.Fact.Pillars.Contains(pillar)).ToList();
                yield return Figure(view, quantity, new Scope(ScopeKind.Pillar, $"{plan.Key}.{pillar}"), inPillar,
                    counts);
            }
        }
    }

    /// <summary>The count rests on what it counts; a count of none on all that was looked at.</summary>
    private static Figure Figure(
        AccountView view, string quantity, Scope scope, List<Recorded<ActivityRecorded>> activities,
            Func<ActivityRecorded, bool> counts)
    {
        var counted = activities.Where(a => counts(a.Fact)).ToList();
        return Computed.Figure(
            view, quantity, scope, Activity, Measure.Of(counted.Count), (counted.Count > 0 ? counted : activities)
                .Select(a => a.Entry));
    }
}
