using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Charts;

/// <summary>What charts are made from: the figures of a view, and how the reader's language shows them.</summary>
/// <param name="Figures">The figures, with the view they are of.</param>
/// <param name="Views">Makes them ready to be shown.</param>
/// <param name="Texts">The reader's language.</param>
/// <param name="Name">The short name of something with a key.</param>
public sealed record ChartGround(FigureSet Figures, FigureViews Views, Texts Texts, Func<string, string> Name)
{
    /// <summary>The ground of a page; a picture breaks its lines itself, also within a date.</summary>
    public static ChartGround Of(PageRequest page)
    {
        var texts = Texts.In(page.Texts.Locale.Code);
        var views = texts == page.Texts ? page.FigureViews : new FigureViews(page.Figures, page.Claims, texts);
        return new ChartGround(page.Figures, views, texts, key => page.Name(key).Short);
    }

    /// <summary>The row of a figure.</summary>
    internal ChartRow RowOf(Figure figure, string what, bool isDisputed)
    {
        var view = Views.Of(figure);
        var isFlow = figure.Kind == FigureKind.Flow;
        return new ChartRow
        {
            Figure = figure.Id,
            What = what,
            When = view.When,
            Start = isFlow ? view.Period?.Start : view.Time?.At,
            End = isFlow ? view.Period?.End : view.Time?.At,
            Unknown = figure.Value.IsUnknown,
            Value = figure.Value.Value,
            High = figure.Value.High,
            Unit = figure.Unit.Text,
            Approx = figure.Value.Approximation.Key,
            Shown = view.Shown,
            Standing = view.Standing,
            SingleSource = figure.IsSingleSource,
            Disputed = isDisputed,
            Path = Addresses.Figure(figure.Id),
            Sources = view.Basis.Count > 0 ? view.Basis : view.LeftOpenBy ?? [],
        };
    }

    /// <summary>The ids of figures of which sources, or source and record, give different values.</summary>
    internal HashSet<string> Disputed(IEnumerable<Figure> figures) =>
        Reconciling.Of(Figures, figures)
            .Where(r => r.Outcome is ReconcileOutcome.SourcesDisagree or ReconcileOutcome.Differs)
            .SelectMany(r => r.Figures)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>A mark for a figure of a panel, its number as the panel's axis counts.</summary>
    internal ChartMark MarkOf(Figure figure, MarkKind kind, int style, decimal divisor, string what)
    {
        var shown = Views.Of(figure).Shown;
        return new ChartMark
        {
            Figure = figure.Id,
            Kind = kind,
            Style = style,
            Value = figure.Value.Value,
            High = figure.Value.High,
            Label = Short(figure.Value, divisor, shown)
                + (figure.IsSingleSource && !figure.Value.IsUnknown ? "*" : ""),
            Tip = $"{what}: {shown}",
        };
    }

    /// <summary>The state in the reader's language; the source's own word where the program has none.</summary>
    internal string State(string? state) =>
        state is null ? Texts["charts.state-unnamed"] : Texts.Find("state." + state) ?? state;

    /// <summary>What the axis of a unit counts: single ones, thousands, millions, billions.</summary>
    internal (decimal Divisor, string Heading) Scale(Unit unit, IEnumerable<Figure> figures)
    {
        var name = unit.IsMoney ? unit.Text : Texts.Find("unit." + unit.Text) ?? unit.Text;
        var largest = figures.Select(f => f.Value.High ?? f.Value.Value ?? 0).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return largest switch
        {
            >= 2_000_000_000 => (1_000_000_000, Texts["charts.billions", ("unit", name)]),
            >= 2_000_000 => (1_000_000, Texts["charts.millions", ("unit", name)]),
            >= 200_000 => (1_000, Texts["charts.thousands", ("unit", name)]),
            _ => (1, name),
        };
    }

    /// <summary>
    /// A number as the axis counts, with its word; in full where the axis counts too coarsely for it.
    /// </summary>
    private string Short(Measure value, decimal divisor, string full)
    {
        if (value.Value is not { } low)
        {
            return Texts["value.unknown"];
        }
        if (!IsShort(low, divisor) || (value.High is { } end && !IsShort(end, divisor)))
        {
            return full;
        }
        var number = Texts.Locale.Number(low / divisor);
        if (value.High is { } high)
        {
            number = Texts["value.range", ("low", number), ("high", Texts.Locale.Number(high / divisor))];
        }
        return value.Approximation.Key is { } word ? Texts["approx." + word, ("value", number)] : number;
    }

    private static bool IsShort(decimal value, decimal divisor) =>
        decimal.Round(value / divisor, 2) * divisor == value;
}
