using System.Collections.Immutable;
using System.Text.Json;
using CsvHelper;

namespace Entente.App.Commands;

/// <summary>The forms in which every verb gives its results.</summary>
internal static class ResultFormat
{
    /// <summary>For people; each verb has its own.</summary>
    public const string Table = "table";

    /// <summary>One JSON value for the whole answer.</summary>
    public const string Json = "json";

    /// <summary>A JSON value a line.</summary>
    public const string JsonLines = "jsonl";

    /// <summary>Comma-separated values with a head, a row a line, for a spreadsheet.</summary>
    public const string Csv = "csv";

    /// <summary>All of them, the default first.</summary>
    public static ImmutableArray<string> All { get; } = [Table, Json, JsonLines, Csv];
}

/// <summary>
/// Writes the rows of an answer for programs, each as soon as it comes: as an array of JSON, as JSON lines, or as
/// comma-separated values. What a row is called in JSON is the name of its column.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="format">json, jsonl or csv.</param>
/// <param name="columns">The columns of comma-separated values.</param>
internal sealed class ResultRows(TextWriter output, string format, ImmutableArray<string> columns) : IDisposable
{
    private CsvWriter? _csv;
    private int _written;

    /// <summary>A row.</summary>
    public void Add<T>(T row)
    {
        switch (format)
        {
            case ResultFormat.Json:
                output.Write(_written == 0 ? "[\n" : ",\n");
                output.Write(JsonSerializer.Serialize(row, AppJson.Indented));
                break;
            case ResultFormat.JsonLines:
                output.WriteLine(JsonSerializer.Serialize(row, AppJson.Line));
                break;
            case ResultFormat.Csv:
                var fields = JsonSerializer.SerializeToElement(row, AppJson.Line);
                Begin().WriteRecord([.. columns.Select(c => Cell(fields, c))]);
                break;
            default:
                throw new InvalidOperationException($"Rows are not written as {format}.");
        }
        _written++;
    }

    /// <summary>All rows of an answer.</summary>
    public static void Write<T>(
        TextWriter output, string format, IEnumerable<T> rows, params ImmutableArray<string> columns)
    {
        using var written = new ResultRows(output, format, columns);
        foreach (var row in rows)
        {
            written.Add(row);
        }
    }

    /// <summary>Behind the last row.</summary>
    public void Dispose()
    {
        if (format == ResultFormat.Json)
        {
            output.WriteLine(_written == 0 ? "[]" : "\n]");
        }
        if (format == ResultFormat.Csv)
        {
            Begin().Flush();
            _csv!.Dispose();
        }
    }

    private CsvWriter Begin()
    {
        if (_csv is null)
        {
            _csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
            _csv.WriteHeader([.. columns]);
        }
        return _csv;
    }

    /// <summary>A text of a source that a spreadsheet would take for a formula is marked as text.</summary>
    public static string AsText(string? text) =>
        text is { Length: > 0 } && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text ?? "";

    private static string Cell(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) ? Cell(value) : "";

    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => AsText(value.GetString()),
        JsonValueKind.Array when value.EnumerateArray().All(i => i.ValueKind is JsonValueKind.String) =>
            AsText(string.Join("; ", value.EnumerateArray().Select(i => i.GetString()))),
        _ => value.GetRawText(),
    };
}
