namespace Entente.App.Charts;

/// <summary>
/// What is given to a fund year by year, with targets. A year that no source gives a figure of is unknown, and shown
/// so; nothing is filled in between years. Each currency has a panel; givers, stages and standings are series of their
/// own; years on which sources disagree show each value.
/// </summary>
internal static class ContributionsChart
{
    private const int LongestRun = 40;

    public static Chart Of(ChartGround ground, string fund)
    {
        var t = ground.Texts;
        var figures = ground.Figures.All
            .Where(f => f.Scope == new Scope(ScopeKind.Fund, fund)
                && (f.Quantity is "fund.contribution" or "fund.contribution.target")
                && !ContributionTotals.IsTotal(f))
            .ToList();
        var flows = figures.FindAll(f => f.Kind == FigureKind.Flow);
        var disputed = ground.Disputed(flows);
        var dated = figures.FindAll(f => f.Unit.IsMoney && YearOf(f) is not null);
        var series = SeriesStyles.Of(
            dated.Where(f => f.Kind == FigureKind.Flow).GroupBy(SeriesOf).Select(g => (g.Key, g.Count())));
        var drawn = dated.FindAll(f => f.Kind != FigureKind.Flow || series.Has(SeriesOf(f)));
        var silent = Years(ground, drawn).Where(y => figures.TrueForAll(f => YearOf(f) != y)).ToHashSet();
        var panels = drawn.GroupBy(f => f.Unit).OrderByDescending(g => g.Count())
            .Select(g => Panel(ground, [.. g], silent, series, disputed)).ToList();
        var name = ground.Name(fund);
        var rows = figures.Select(f => ground.RowOf(f, What(ground, f), disputed.Contains(f.Id)))
            .Concat(silent.Select(y => Silent(ground, y)))
            .OrderBy(r => r.Start ?? "9", StringComparer.Ordinal).ToList();
        return new Chart(new PanelsBody(
                panels, Legend(ground, series, drawn, silent.Count > 0), t["charts.nothing"], t.Locale))
        {
            Name = "contributions",
            Title = t["charts.contributions", ("fund", name)],
            Description = t["charts.contributions-desc", ("fund", name), ("count", figures.Count),
                ("unknown", rows.Count(r => r.Unknown))],
            Notes = Notes(ground, figures, drawn, disputed),
            Rows = rows,
            Svg = ChartList.Address("contributions", "svg", "fund", fund),
            Csv = ChartList.Address("contributions", "csv", "fund", fund),
        };
    }

    /// <summary>
    /// The amounts of one currency, in a panel of their own. A year without one stands in it only where nobody speaks
    /// of the year in any currency.
    /// </summary>
    private static ChartPanel Panel(
        ChartGround ground, List<Figure> drawn, HashSet<int> silent,
        SeriesStyles series, HashSet<string> disputed)
    {
        var (divisor, axis) = ground.Scale(drawn[0].Unit, drawn);
        var years = Years(ground, drawn).Where(y => silent.Contains(y) || drawn.Exists(f => YearOf(f) == y));
        return new ChartPanel(axis, divisor, [.. years.Select(y => Slot(ground, y, drawn, series, divisor, disputed))]);
    }

    /// <summary>The year of a figure: of a flow over exactly one, or of a target's day.</summary>
    private static int? YearOf(Figure figure) =>
        figure.Kind == FigureKind.Target ? figure.At.Year
        : figure.Over is { FirstDay: { } first, LastDay: { } last } && Period.OfYear(first.Year).FirstDay == first
            && Period.OfYear(first.Year).LastDay == last ? first.Year : null;

    private static (string? From, MoneyStage? Stage, Standing Standing) SeriesOf(Figure figure) =>
        (figure.From, figure.Stage, figure.Standing);

    /// <summary>
    /// All years from the first to the last, with those between that nobody speaks of; years that lie ahead only where
    /// something is said of them.
    /// </summary>
    private static List<int> Years(ChartGround ground, List<Figure> drawn)
    {
        var said = drawn.Select(f => YearOf(f)!.Value).Distinct().Order().ToList();
        if (said.Count == 0 || said[^1] - said[0] > LongestRun)
        {
            return said;
        }
        var today = ground.Figures.View.AsOf.Effective.Year;
        return [.. Enumerable.Range(said[0], said[^1] - said[0] + 1).Where(y => said.Contains(y) || y <= today)];
    }

    private static ChartSlot Slot(
        ChartGround ground, int year, List<Figure> drawn, SeriesStyles series, decimal divisor,
        HashSet<string> disputed)
    {
        var label = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var marks = drawn.Where(f => YearOf(f) == year)
            .OrderBy(f => series.At(SeriesOf(f)))
            .Select(f => ground.MarkOf(
                f, f.Kind == FigureKind.Target ? MarkKind.Target : MarkKind.Column,
                series.StyleOf(SeriesOf(f)), divisor, $"{label}, {What(ground, f)}"))
            .ToList();
        if (marks.Count == 0)
        {
            marks.Add(new ChartMark
            {
                Kind = MarkKind.Column,
                Style = 0,
                Label = ground.Texts["value.unknown"],
                Tip = $"{label}: {ground.Texts["charts.no-source"]}",
            });
        }
        var isDisputed = marks.Exists(m => m.Figure is { } id && disputed.Contains(id));
        return new ChartSlot(isDisputed ? label + Signs.Disputed : label, marks);
    }

    private static ChartRow Silent(ChartGround ground, int year)
    {
        var iso = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ChartRow
        {
            What = ground.Texts["charts.no-source"],
            When = ground.Texts.Locale.Period(Period.OfYear(year), ground.Texts),
            Start = iso,
            End = iso,
            Shown = ground.Texts["value.unknown"],
            Unknown = true,
        };
    }

    private static string What(ChartGround ground, Figure figure)
    {
        var t = ground.Texts;
        if (figure.Kind == FigureKind.Target)
        {
            return t["kind.target"];
        }
        return SeriesName(ground, SeriesOf(figure));
    }

    private static string SeriesName(ChartGround ground, (string? From, MoneyStage? Stage, Standing Standing) series)
    {
        var t = ground.Texts;
        var giver = series.From is { } from ? ground.Name(from) : t["charts.giver-unnamed"];
        var stage = series.Stage is { } s ? t["stage." + s.Key()] : t["charts.stage-unstated"];
        return series.Standing == Standing.Computed
            ? $"{giver} · {stage} · {t["standing.computed"]}" : $"{giver} · {stage}";
    }

    private static List<LegendItem> Legend(
        ChartGround ground, SeriesStyles series, List<Figure> drawn, bool hasSilent)
    {
        var t = ground.Texts;
        var items = series.All
            .Select(s => new LegendItem(MarkKind.Column, series.StyleOf(s), SeriesName(ground, s))).ToList();
        if (drawn.Exists(f => f.Kind == FigureKind.Target))
        {
            items.Add(new LegendItem(MarkKind.Target, 0, t["kind.target"]));
        }
        if (hasSilent || drawn.Exists(f => f.Value.IsUnknown))
        {
            items.Add(new LegendItem(null, 0, t["charts.legend-unknown"]));
        }
        items.AddRange(Signs.Of(ground, drawn));
        return items;
    }

    private static List<string> Notes(
        ChartGround ground, List<Figure> figures, List<Figure> drawn, HashSet<string> disputed)
    {
        var t = ground.Texts;
        var notes = new List<string>();
        var years = figures.Where(f => disputed.Contains(f.Id)).Select(f => ground.Views.Of(f).When)
            .Distinct(StringComparer.Ordinal).ToList();
        if (years.Count > 0)
        {
            notes.Add(t["charts.note-disputed", ("when", string.Join(", ", years))]);
        }
        if (figures.Count > drawn.Count)
        {
            notes.Add(t["charts.note-not-drawn", ("count", figures.Count - drawn.Count)]);
        }
        return notes;
    }
}

/// <summary>The small signs beside numbers, and what they mean.</summary>
internal static class Signs
{
    /// <summary>What stands below a slot of which sources give different values.</summary>
    public const string Disputed = " ≠";

    public static IEnumerable<LegendItem> Of(ChartGround ground, List<Figure> drawn)
    {
        if (drawn.Exists(f => f.IsSingleSource && !f.Value.IsUnknown))
        {
            yield return new LegendItem(null, -1, ground.Texts["charts.legend-single"]);
        }
        if (ground.Disputed(drawn).Count > 0)
        {
            yield return new LegendItem(null, -1, ground.Texts["charts.legend-disputed"]);
        }
    }
}
