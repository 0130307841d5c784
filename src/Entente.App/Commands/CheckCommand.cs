using System.CommandLine;
using System.Text.Json;
using Entente.App.Features.Checking;
using Entente.Iati;

namespace Entente.App.Commands;

/// <summary>IATI files against schema, codelists and rules; changes nothing.</summary>
internal static class CheckCommand
{
    public static Verb Verb { get; } = new(
        "check",
        [
            "entente check activities.xml --page report.html",
            "entente check published/ --summary --format json > summary.json",
        ],
        Define);

    private static void Define(Command command, VerbContext context)
    {
        var texts = context.Texts;
        var paths = new Argument<string[]>(
            "PATH") { Arity = ArgumentArity.OneOrMore, Description = texts["check.argument.path"] };
        var schema = new Option<string?>("--schema")
        {
            HelpName = "VERSION",
            Description = texts["check.option.schema", ("versions", string.Join(", ", IatiChecker.Versions))],
        };
        schema.AcceptOnlyFromAmong([.. IatiChecker.Versions]);
        var today = new Option<string?>("--today") { HelpName = "DATE", Description = texts["check.option.today"] };
        today.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !AsOfRequest.TryDay(result.Tokens[0].Value, out _))
            {
                result.AddError(texts["cli.not-a-day", ("text", result.Tokens[0].Value)]);
            }
        });
        var summary = new Option<bool>("--summary") { Description = texts["check.option.summary"] };
        var jobs = new Option<int>("--jobs")
        {
            HelpName = "N",
            Description = texts["check.option.jobs"],
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() is < 1 or > 256)
            {
                result.AddError(texts["check.jobs-unfit"]);
            }
        });
        var format = CommonOptions.Format(texts, "table", "json", "jsonl");
        command.Add(paths);
        foreach (var option in new Option[] { schema, today, format, summary, jobs })
        {
            command.Add(option);
        }
        command.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => RunAsync(
                context, parsed.GetRequiredValue(paths),
                new CheckQuestion(DayOf(parsed.GetValue(today), context)) { SchemaVersion = parsed.GetValue(schema) },
                parsed.GetValue(jobs),
                new CheckOutput(context, parsed.GetRequiredValue(format), parsed.GetValue(summary)), cancellation),
            context));
    }

    private static async Task<int> RunAsync(
        VerbContext context, string[] paths, CheckQuestion asked, int jobs, CheckOutput output,
        CancellationToken cancellation)
    {
        var (files, missing) = IatiPaths.Find(paths, cancellation);
        var status = context.SayAll(missing);
        using var progress = new Progress(context, files.Length, files.Sum(f => f.Bytes));
        var check = new IatiFileCheck(asked);
        output.Begin();
        await foreach (var result in InOrder.RunAsync(
            files, jobs, (file, stop) => CheckOne(check, file, progress, stop), cancellation))
        {
            if (output.Shows(result))
            {
                progress.Hide();
            }
            status = Math.Max(status, output.Write(result));
        }
        progress.Hide();
        output.End();
        return status;
    }

    private static IEnumerable<CheckedIatiFile> CheckOne(
        IatiFileCheck check, IatiPath file, Progress progress, CancellationToken cancellation)
    {
        foreach (var result in check.Check(file, progress.Read, cancellation))
        {
            yield return result;
        }
        progress.Step();
    }

    private static DateOnly DayOf(string? text, VerbContext context) =>
        AsOfRequest.TryDay(text, out var day) ? day : DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
}
