using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Entente.App.Features.Checking;
using Entente.Iati;

namespace Entente.App.Commands;

/// <summary>An IATI file of an older version to 2.03, with what was changed and what could not be carried.</summary>
internal static class UpgradeCommand
{
    public static Verb Verb { get; } = new(
        "upgrade",
        [
            "entente upgrade activities-1.05.xml --out activities.xml",
            "entente upgrade activities-1.05.xml --out activities.xml --format jsonl > changes.jsonl",
        ],
        Define);

    private static readonly ImmutableArray<string> Columns =
        ["outcome", "rule", "identifier", "line", "path", "from", "to", "message"];

    private static void Define(Command command, VerbContext context)
    {
        var path = new Argument<string>("PATH") { Description = context.Texts["upgrade.argument"] };
        var target = new Option<string>("--out")
        {
            HelpName = "PATH",
            Description = context.Texts["upgrade.out"],
            Required = true,
        };
        var format = CommonOptions.Format(context.Texts);
        command.Add(path);
        command.Add(target);
        command.Add(format);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => RunAsync(
                context, parsed.GetRequiredValue(path), parsed.GetRequiredValue(target),
                parsed.GetRequiredValue(format), cancellation),
            context));
    }

    private static async Task<int> RunAsync(
        VerbContext context, string path, string target, string format, CancellationToken cancellation)
    {
        if (Target.Fault(target, [path], context.Texts) is { } fault)
        {
            await context.Errors.WriteLineAsync(fault);
            return ExitStatus.Usage;
        }
        if (Opened(path, out var unread) is not { } source)
        {
            return context.Say(unread!);
        }
        await using var bytes = source;
        var report = await WriteAsync(context, path, source, Target.RealPath(target), format, cancellation);
        return report.IsValid ? ExitStatus.Done : ExitStatus.Findings;
    }

    private static async Task<UpgradeReport> WriteAsync(
        VerbContext context, string path, Stream source, string target, string format,
        CancellationToken cancellation)
    {
        if (format == ResultFormat.Table)
        {
            var table = new UpgradeTable(context);
            var shown = await WriteAsync(source, target, table.Add, cancellation);
            table.Write(path, shown);
            return shown;
        }
        if (format == ResultFormat.Json)
        {
            var changes = new List<EntryLine>();
            var whole = await WriteAsync(source, target, e => changes.Add(LineOf(context, e)), cancellation);
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(
                new WholeView(SummaryOf(path, whole), changes), AppJson.Indented));
            return whole;
        }
        using var rows = new ResultRows(context.Output, format, Columns);
        var report = await WriteAsync(source, target, e => rows.Add(LineOf(context, e)), cancellation);
        if (format == ResultFormat.JsonLines)
        {
            rows.Add(SummaryOf(path, report));
        }
        return report;
    }

    /// <summary>The file that is to be upgraded; null where it cannot be opened, with why.</summary>
    private static FileStream? Opened(string path, out Finding? unread)
    {
        unread = null;
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            unread = Finding.Of("document.not-found", new Place(path), ("path", path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            unread = IatiPaths.Unreadable(path, fault);
        }
        return null;
    }

    /// <summary>The upgraded file takes its name when it is whole: a stopped upgrade leaves nothing behind.</summary>
    private static async Task<UpgradeReport> WriteAsync(
        Stream source, string target, Action<UpgradeEntry> tell, CancellationToken cancellation)
    {
        var unfinished = UnfinishedFile.Beside(target);
        try
        {
            UpgradeReport report;
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                report = await IatiUpgrade.UpgradeAsync(
                    source, file, new UpgradeOptions { Tell = tell }, cancellation);
            }
            if (new FileInfo(unfinished).Length > 0)
            {
                File.Move(unfinished, target, overwrite: true);
            }
            return report;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static EntryLine LineOf(VerbContext context, UpgradeEntry entry) => new(
        Keys.Of(entry.Outcome), entry.Rule, entry.Identifier, entry.LineNumber, entry.Path, entry.From, entry.To,
        UpgradeRules.Find(entry.Rule, context.Texts.Locale.Code)?.Says ?? "");

    private static SummaryLine SummaryOf(string path, UpgradeReport report) => new(
        path, report.Kind is { } kind ? Keys.Of(kind) : null, report.FromVersion, report.ElementCount,
        report.IsWellFormed, report.IsValid,
        [.. report.Counts.Select(c => new CountLine(Keys.Of(c.Outcome), c.Rule, c.Count))]);

    private sealed record EntryLine(
        string Outcome, string Rule, string Identifier, int Line, string Path, string From, string To, string Message);

    private sealed record WholeView(SummaryLine Summary, IReadOnlyList<EntryLine> Changes);

    private sealed record CountLine(string Outcome, string Rule, long Count);

    private sealed record SummaryLine(
        string File, string? Kind, string? FromVersion, int Elements, bool WellFormed, bool Valid,
        IReadOnlyList<CountLine> Counts);
}
