using System.CommandLine;
using System.Globalization;
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
            // What is no number has no value that could be asked for.
            if (result.Tokens.Count > 0 && !(int.TryParse(
                result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is >= 1 and <= 256))
            {
                result.AddError(texts["check.jobs-unfit"]);
            }
        });
        var page = new Option<string?>("--page") { HelpName = "FILE", Description = texts["check.option.page"] };
        var format = CommonOptions.Format(texts);
        command.Add(paths);
        foreach (var option in new Option[] { schema, today, format, page, summary, jobs })
        {
            command.Add(option);
        }
        command.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => RunAsync(
                parsed, context, parsed.GetRequiredValue(paths),
                new CheckQuestion(DayOf(parsed.GetValue(today), context)) { SchemaVersion = parsed.GetValue(schema) },
                new CheckForm(parsed.GetRequiredValue(format), parsed.GetValue(summary), parsed.GetValue(page)),
                parsed.GetValue(jobs), cancellation),
            context));
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, VerbContext context, string[] paths, CheckQuestion asked, CheckForm form, int jobs,
        CancellationToken cancellation)
    {
        var (codelists, status) = await CodelistsCommand.KeptAsync(parsed, context, cancellation);
        if (codelists is null)
        {
            return status;
        }
        asked = asked with { Codelists = codelists };
        var (files, missing) = IatiPaths.Find(paths, cancellation);
        if (form.Page is { } page && Target.Fault(page, files.Select(f => f.Path), context.Texts) is { } fault)
        {
            await context.Errors.WriteLineAsync(fault);
            return ExitStatus.Usage;
        }
        status = Math.Max(status, context.SayAll(missing));
        using var progress = new Progress(context, files.Length, files.Sum(f => f.Bytes));
        await using var output = new CheckOutput(context, form, asked);
        var check = new IatiFileCheck(asked);
        await foreach (var (file, report) in InOrder.RunAsync(
            files, jobs, (path, stop) => CheckOne(check, path, form, progress, stop), cancellation))
        {
            if (output.Shows(file))
            {
                progress.Hide();
            }
            status = Math.Max(status, output.Write(file, report));
        }
        progress.Hide();
        await output.EndAsync(cancellation);
        return status;
    }

    private static IEnumerable<(CheckedIatiFile File, FileReport? Report)> CheckOne(
        IatiFileCheck check, IatiPath path, CheckForm form, Progress progress, CancellationToken cancellation)
    {
        foreach (var file in check.Check(path, progress.Read, cancellation))
        {
            var report = form.Page is null || file.Unread is not null
                ? null
                : FileReport.Of(file, ReportLimits.Default, cancellation);
            yield return (file, report);
        }
        progress.Step();
    }

    private static DateOnly DayOf(string? text, VerbContext context) =>
        AsOfRequest.TryDay(text, out var day) ? day : DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
}
