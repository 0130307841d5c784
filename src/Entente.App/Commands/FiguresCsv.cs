using System.Globalization;
using CsvHelper;
using Entente.App.Features.Figures;

namespace Entente.App.Commands;

/// <summary>Figures as comma-separated values, one figure a row, for a spreadsheet.</summary>
internal static class FiguresCsv
{
    private static readonly string[] Headings =
    [
        "id", "quantity", "scope", "kind", "stage", "unit", "state", "from", "at", "precision", "start", "end", "value",
        "high", "approx", "standing", "singleSource", "sources", "quote",
    ];

    public static void Write(FiguresView answer, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        csv.WriteHeader(Headings);
        foreach (var figure in answer.Figures)
        {
            csv.WriteRecord(RowOf(figure));
        }
        csv.Flush();
    }

    private static string[] RowOf(FigureView figure)
    {
        var range = figure.Value as decimal[];
        var basis = figure.Basis.Count > 0 ? figure.Basis : figure.LeftOpenBy ?? [];
        return
        [
            figure.Id, figure.Quantity, ResultRows.AsText(figure.Scope), figure.Kind, figure.Stage
                ?? "", ResultRows.AsText(figure.Unit), ResultRows.AsText(figure.State),
            figure.From ?? "", figure.Time?.At ?? "", figure.Time?.Precision ?? "", figure.Period?.Start ?? "",
            figure.Period?.End
                ?? "", Number(range?[0] ?? figure.Value as decimal?), Number(range?[1]), figure.Approx ?? "",
            figure.Standing, figure.SingleSource ? "true" : "false",
            string.Join("; ", basis.Select(b => b.Document).Distinct(StringComparer.Ordinal)),
            ResultRows.AsText(basis.Select(b => b.Quote).FirstOrDefault(q => q is not null)),
        ];
    }

    private static string Number(decimal? number) =>
        number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
