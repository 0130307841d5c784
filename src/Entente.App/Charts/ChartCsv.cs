using System.Globalization;
using CsvHelper;

namespace Entente.App.Charts;

/// <summary>
/// The table of a chart as comma-separated values; an unknown is an empty value with the word beside it.
/// </summary>
public static class ChartCsv
{
    private static readonly string[] Headings =
    [
        "figure", "what", "when", "start", "end", "value", "high", "unit", "approx", "shown", "unknown", "standing",
        "singleSource", "disputed", "sources",
    ];

    /// <summary>The file, without the mark at its beginning by which spreadsheets know its letters.</summary>
    public static string Write(Chart chart)
    {
        using var output = new StringWriter();
        using (var csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteHeader(Headings);
            foreach (var row in chart.Rows)
            {
                csv.WriteRecord(Cells(row));
            }
            csv.Flush();
        }
        return output.ToString();
    }

    private static string[] Cells(ChartRow row) =>
    [
        row.Figure ?? "", Text(row.What), Text(row.When), row.Start ?? "", row.End ?? "", Number(row.Value),
        Number(row.High), Text(row.Unit), row.Approx ?? "", Text(row.Shown),
        row.Unknown ? "unknown" : "", row.Standing ?? "",
        row.SingleSource ? "true" : "false", row.Disputed ? "true" : "false",
        Text(string.Join(
            "; ", row.Sources.Select(s => s.Document).OfType<string>().Distinct(StringComparer.Ordinal))),
    ];

    private static string Number(decimal? number) =>
        number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text that a spreadsheet would take for a formula is marked as text.</summary>
    private static string Text(string? text) =>
        text is { Length: > 0 } && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text ?? "";
}
