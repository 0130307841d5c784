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
            Results.Text(ChartDrawing.Alone(ChartList.Find(page, name)), "image/svg+xml", Encoding.UTF8))
            .ShowsFile("image/svg+xml", "fund", "plan");
        app.MapGet("/charts/{name}.csv", (PageRequest page, string name) =>
            Results.File(
                Encoding.UTF8.GetPreamble()
                    .Concat(Encoding.UTF8.GetBytes(ChartCsv.Write(ChartList.Find(page, name)))).ToArray(),
                "text/csv; charset=utf-8", $"{name}.csv"))
            .ShowsFile("text/csv", "fund", "plan");
    }
}
