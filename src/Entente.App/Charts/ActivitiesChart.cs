namespace Entente.App.Charts;

/// <summary>
/// The activities of a plan by state, on the days on which they were counted. What is counted in another unit stands
/// in a panel of its own: projects are not held against activities.
/// </summary>
internal static class ActivitiesChart
{
    private static readonly string[] Quantities =
    [
        "plan.activities.total", "plan.activities.completed", "plan.activities.ongoing", "plan.activities.planned",
        "plan.activities.cancelled",
    ];

    public static Chart Of(ChartGround ground, string plan)
    {
        var t = ground.Texts;
        var figures = ground.Figures.All
            .Where(f => f.Scope == new Scope(ScopeKind.Plan, plan) && Quantities.Contains(f.Quantity))
            .ToList();
        var disputed = ground.Disputed(figures);
        var meetings = DayPanels.Meetings(ground);
        var units = figures.GroupBy(f => f.Unit).ToList();
        var name = ground.Name(plan);
        return new Chart(new PanelsBody(
                [.. units.Select(g => Panel(ground, [.. g], disputed, meetings))],
                [
                    .. Quantities.Index().Where(q => figures.Exists(f => f.Quantity == q.Item))
                        .Select(q => new LegendItem(MarkKind.Column, q.Index, t["quantity." + q.Item])),
                    .. Signs.Of(ground, figures),
                ],
                t["charts.nothing"], t.Locale))
        {
            Name = "activities",
            Title = t["charts.activities", ("plan", name)],
            Description = t["charts.activities-desc", ("plan", name), ("count", figures.Count)],
            Notes = units.Count > 1 ? [t["charts.note-units"]] : [],
            Rows = [.. figures.Select(f => ground.RowOf(f, What(ground, f), disputed.Contains(f.Id)))],
            Svg = ChartList.Address("activities", "svg", "plan", plan),
            Csv = ChartList.Address("activities", "csv", "plan", plan),
        };
    }

    private static ChartPanel Panel(
        ChartGround ground, List<Figure> figures, HashSet<string> disputed, ILookup<PartialDate, string> meetings)
    {
        var (divisor, axis) = ground.Scale(figures[0].Unit, figures);
        return new ChartPanel(
            ground.Texts["charts.counted-in", ("unit", axis)], divisor,
            [
                .. DayPanels.Days(figures).Select(day => new ChartSlot(
                    DayPanels.Label(
                        ground, day, meetings, figures.Exists(f => f.At == day && disputed.Contains(f.Id))),
                    [
                        .. figures.Where(f => f.At == day)
                            .OrderBy(f => Array.IndexOf(Quantities, f.Quantity))
                            .Select(f => ground.MarkOf(
                                f, MarkKind.Column, Array.IndexOf(Quantities, f.Quantity), divisor,
                                What(ground, f))),
                    ])),
            ]);
    }

    private static string What(ChartGround ground, Figure figure)
    {
        var name = ground.Texts["quantity." + figure.Quantity];
        return figure.State is null ? name : $"{name} · {ground.State(figure.State)}";
    }
}
