using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.App.Features.Checking;

namespace Entente.App.Commands;

/// <summary>What is written of checked files.</summary>
/// <param name="Format">The form.</param>
/// <param name="IsSummary">Whether the summary alone is written.</param>
/// <param name="Page">The file of the page for whoever mends the data; null for none.</param>
internal sealed record CheckForm(string Format, bool IsSummary, string? Page);

/// <summary>Writes what checking gives, each file as soon as it is next, and what all gave at the end.</summary>
internal sealed class CheckOutput : IAsyncDisposable
{
    private readonly VerbContext _context;
    private readonly CheckForm _form;
    private readonly CheckTable _table;
    private readonly CheckPage? _page;
    private readonly ResultRows? _rows;
    private readonly CheckTally _tally = new();
    private int _written;

    /// <summary>Begins to write.</summary>
    /// <param name="context">Where to, and in which language.</param>
    /// <param name="form">What.</param>
    /// <param name="asked">How files are checked.</param>
    public CheckOutput(VerbContext context, CheckForm form, CheckQuestion asked)
    {
        (_context, _form) = (context, form);
        _table = new CheckTable(context, Ink.Of(context));
        _rows = form is { Format: ResultFormat.Csv, IsSummary: false }
            ? new ResultRows(context.Output, form.Format, Columns)
            : null;
        _page = form.Page is null ? null : new CheckPage(Target.RealPath(form.Page), context.Texts, asked.Today);
        if (IsArray)
        {
            context.Output.Write('[');
        }
    }

    /// <summary>A row of comma-separated values is a finding; a file without one has a row of its own.</summary>
    private static readonly ImmutableArray<string> Columns =
    [
        "file", "fileType", "version", "wellFormed", "schemaValid", "valid", "id", "severity", "category", "identifier",
        "line", "message", "mend",
    ];

    private static readonly ImmutableArray<string> SummaryColumns =
        ["id", "severity", "category", "files", "times", "example", "mend", "file", "line"];

    private bool IsArray => _form is { Format: "json", IsSummary: false };

    private string Language => _context.Texts.Locale.Code;

    /// <summary>Whether a file is written as soon as it comes.</summary>
    public bool Shows(CheckedIatiFile file) => !_form.IsSummary || file.Unread is not null;

    /// <summary>A file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="report">Its report; null where there is no page.</param>
    /// <returns>The exit status that it asks for.</returns>
    public int Write(CheckedIatiFile file, FileReport? report)
    {
        _tally.Add(file);
        if (file.Unread is { } fault)
        {
            return _context.Say(fault);
        }
        if (!_form.IsSummary)
        {
            WriteFile(file);
        }
        if (report is not null)
        {
            _page?.Write(report);
        }
        return file.Counts.HasFault ? ExitStatus.Findings : ExitStatus.Done;
    }

    /// <summary>Behind the last file.</summary>
    /// <param name="cancellation">Gives up.</param>
    public async Task EndAsync(CancellationToken cancellation)
    {
        if (IsArray)
        {
            await _context.Output.WriteLineAsync(_written == 0 ? "]" : "\n]");
        }
        _rows?.Dispose();
        var summary = _tally.Summary(Language);
        if (_form.IsSummary)
        {
            WriteSummary(summary);
        }
        if (_page is not null)
        {
            await _page.EndAsync(summary, cancellation);
            await _context.Errors.WriteLineAsync(_context.Texts["check.page-written", ("path", _form.Page)]);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_page is not null)
        {
            await _page.DisposeAsync();
        }
    }

    private void WriteSummary(CheckSummary summary)
    {
        if (_form.Format == ResultFormat.Table)
        {
            _table.Write(summary);
        }
        else if (_form.Format == ResultFormat.Csv)
        {
            ResultRows.Write(_context.Output, _form.Format, summary.Findings, SummaryColumns);
        }
        else
        {
            _context.Output.WriteLine(
                JsonSerializer.Serialize(summary, _form.Format == "json" ? AppJson.Indented : AppJson.Line));
        }
    }

    private void WriteFile(CheckedIatiFile file)
    {
        switch (_form.Format)
        {
            case "jsonl":
                WriteJson(file, AppJson.Line);
                _context.Output.WriteLine();
                break;
            case "json":
                _context.Output.Write(_written == 0 ? "\n" : ",\n");
                WriteJson(file, AppJson.Indented);
                break;
            case ResultFormat.Csv:
                WriteRows(CheckLine.Of(file, Language));
                break;
            default:
                _table.Write(file);
                break;
        }
        _written++;
    }

    private void WriteRows(CheckLine file)
    {
        var bare = JsonSerializer.SerializeToNode(file with { Findings = [] }, AppJson.Line)!.AsObject();
        var findings = file.Findings.Select(f => JsonSerializer.SerializeToNode(f, AppJson.Line)!.AsObject());
        foreach (var finding in findings.DefaultIfEmpty(new JsonObject()))
        {
            foreach (var (name, value) in bare)
            {
                finding[name] = value?.DeepClone();
            }
            _rows!.Add(finding);
        }
    }

    private void WriteJson(CheckedIatiFile file, JsonSerializerOptions options)
    {
        using var output = new TextWriterStream(_context.Output);
        JsonSerializer.Serialize(output, CheckLine.Of(file, Language), options);
    }
}
