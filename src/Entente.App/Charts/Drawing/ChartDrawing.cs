namespace Entente.App.Charts;

/// <summary>A chart as SVG: the same picture in pages, files and packs.</summary>
public static class ChartDrawing
{
    /// <summary>The width of a picture for a desk, and of one that stands alone.</summary>
    public const decimal Wide = 720;

    /// <summary>The width of a picture for a phone.</summary>
    public const decimal Narrow = 340;

    /// <summary>The picture that stands alone, with its own colours on white.</summary>
    public static string Alone(Chart chart) => Draw(chart, Wide, null);

    /// <summary>The picture within a page, coloured by the page; once for a desk and once for a phone.</summary>
    public static string InPage(Chart chart, bool isNarrow) =>
        Draw(chart, isNarrow ? Narrow : Wide, isNarrow ? "narrow" : "wide");

    private static string Draw(Chart chart, decimal width, string? cssClass)
    {
        var canvas = new SvgCanvas(width);
        var height = chart.Body switch
        {
            PanelsBody panels => new PanelsDrawing(canvas, panels).Draw(),
            TimelineBody timeline => new TimelineDrawing(canvas, timeline).Draw(),
            _ => throw new ArgumentException($"{chart.Body.GetType().Name} cannot be drawn.", nameof(chart)),
        };
        return canvas.Finish(
            chart.Name + (cssClass is null ? "" : "-" + cssClass), cssClass, chart.Title, chart.Description, height);
    }
}
