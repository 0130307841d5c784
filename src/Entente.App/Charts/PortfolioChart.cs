namespace Entente.App.Charts;

/// <summary>
/// What a fund has running on the days on which that was reported: projects, and their budget. Stocks are points on
/// their day; a step joins two of them only where both count the same state, and none is drawn between others.
/// </summary>
internal static class PortfolioChart
{
    private static readonly string[] Quantities = ["fund.portfolio.projects", "fund.portfolio.budget"];

    public static Chart Of(ChartGround ground, string fund)
    {
        var t = ground.Texts;
        var figures = ground.Figures.All
            .Where(f => f.Scope == new Scope(ScopeKind.Fund, fund) && Quantities.Contains(f.Quantity)
                && ReadingRules.IsRunning(f.State))
            .ToList();
        var disputed = ground.Disputed(figures);
        var meetings = DayPanels.Meetings(ground);
        var states = figures.Select(f => f.State ?? "").Distinct(StringComparer.Ordinal).ToList();
        var name = ground.Name(fund);
        var notes = new List<string>();
        if (states.Count > 1)
        {
            notes.Add(t["charts.note-states",
                ("states", string.Join(", ", states.Select(s => ground.State(s.Length == 0 ? null : s))))]);
        }
        return new Chart(new PanelsBody(
                [.. figures.GroupBy(f => (f.Quantity, f.Unit))
                    .Select(g => Panel(ground, [.. g], DayPanels.Days(figures), states, disputed, meetings))],
                [
                    .. states.Select((s, i) => new LegendItem(
                        MarkKind.Point, i, ground.State(s.Length == 0 ? null : s))),
                    .. Signs.Of(ground, figures),
                ],
                t["charts.nothing"], t.Locale))
        {
            Name = "portfolio",
            Title = t["charts.portfolio", ("fund", name)],
            Description = t["charts.portfolio-desc", ("fund", name), ("count", figures.Count)],
            Notes = notes,
            Rows = [.. figures.Select(f => ground.RowOf(
                f, $"{t["quantity." + f.Quantity]} · {ground.State(f.State)}", disputed.Contains(f.Id)))],
            Svg = ChartList.Address("portfolio", "svg", "fund", fund),
            Csv = ChartList.Address("portfolio", "csv", "fund", fund),
        };
    }

    private static ChartPanel Panel(
        ChartGround ground, List<Figure> figures, List<PartialDate> days, List<string> states,
        HashSet<string> disputed, ILookup<PartialDate, string> meetings)
    {
        var (divisor, axis) = ground.Scale(figures[0].Unit, figures);
        var slots = new List<ChartSlot>(days.Count);
        var before = new List<Figure>();
        foreach (var day in days)
        {
            var here = figures.FindAll(f => f.At == day);
            var marks = here.ConvertAll(f => ground.MarkOf(
                f, MarkKind.Point, states.IndexOf(f.State ?? ""), divisor, ground.State(f.State)) with
            {
                IsStep = here.Count == 1 && before is [{ Value.IsUnknown: false } last] && last.State == f.State
                    && f.State is not null,
            });
            slots.Add(new ChartSlot(
                DayPanels.Label(ground, day, meetings, here.Exists(f => disputed.Contains(f.Id))), marks));
            before = here;
        }
        return new ChartPanel($"{ground.Texts["quantity." + figures[0].Quantity]}: {axis}", divisor, slots);
    }
}
