using System.Text;
using Entente.App.Web;

namespace Entente.App.Charts;

/// <summary>Charts as files: the picture alone, and its table.</summary>
public static class ChartRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/charts/{name}.svg", (PageRequest page, string name) =>
            ChartList.Find(page, name) is { } chart
                ? Results.Text(ChartDrawing.Alone(chart), "image/svg+xml", Encoding.UTF8)
                : Results.NotFound());
        app.MapGet("/charts/{name}.csv", (PageRequest page, string name) =>
            ChartList.Find(page, name) is { } chart
                ? Results.File(
                    Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(ChartCsv.Write(chart))).ToArray(),
                    "text/csv; charset=utf-8", $"{name}.csv")
                : Results.NotFound());
    }
}
