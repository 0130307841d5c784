using System.Text.Json;
using Entente.App.Features.Checking;

namespace Entente.App.Commands;

/// <summary>Writes what checking gives, each file as soon as it is next, or the summary at the end.</summary>
/// <param name="context">Where to, and in which language.</param>
/// <param name="format">The form: table, json or jsonl.</param>
/// <param name="isSummary">Whether the summary alone is written.</param>
internal sealed class CheckOutput(VerbContext context, string format, bool isSummary)
{
    private readonly CheckTable _table = new(context, Ink.Of(context));
    private readonly CheckTally _tally = new();
    private int _written;

    private string Language => context.Texts.Locale.Code;

    /// <summary>Before the first file.</summary>
    public void Begin()
    {
        if (format == "json" && !isSummary)
        {
            context.Output.Write('[');
        }
    }

    /// <summary>Whether a file is written as soon as it comes.</summary>
    public bool Shows(CheckedIatiFile file) => !isSummary || file.Unread is not null;

    /// <summary>A file.</summary>
    /// <returns>The exit status that it asks for.</returns>
    public int Write(CheckedIatiFile file)
    {
        _tally.Add(file);
        if (file.Unread is { } fault)
        {
            return context.Say(fault);
        }
        if (!isSummary)
        {
            WriteFile(file);
        }
        return file.Counts.HasFault ? ExitStatus.Findings : ExitStatus.Done;
    }

    /// <summary>Behind the last file.</summary>
    public void End()
    {
        if (!isSummary)
        {
            if (format == "json")
            {
                context.Output.WriteLine(_written == 0 ? "]" : "\n]");
            }
            return;
        }
        var summary = _tally.Summary(Language);
        if (format == "table")
        {
            _table.Write(summary);
        }
        else
        {
            context.Output.WriteLine(
                JsonSerializer.Serialize(summary, format == "json" ? AppJson.Indented : AppJson.Line));
        }
    }

    private void WriteFile(CheckedIatiFile file)
    {
        switch (format)
        {
            case "jsonl":
                context.Output.WriteLine(JsonSerializer.Serialize(CheckLine.Of(file, Language), AppJson.Line));
                break;
            case "json":
                context.Output.Write(_written == 0 ? "\n" : ",\n");
                context.Output.Write(JsonSerializer.Serialize(CheckLine.Of(file, Language), AppJson.Indented));
                break;
            default:
                _table.Write(file);
                break;
        }
        _written++;
    }
}
