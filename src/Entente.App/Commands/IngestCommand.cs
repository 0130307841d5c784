using System.Collections.Immutable;
using System.CommandLine;
using Entente.App.Features.Documents;
using Entente.App.Web;
using Entente.Evidence;

namespace Entente.App.Commands;

/// <summary>Documents into the workspace, with their proposed claims, and on wish with all claims accepted.</summary>
internal static class IngestCommand
{
    public static Verb Verb { get; } = new(
        "ingest",
        [
            "entente ingest article.txt --by \"Nguyen An\"",
            "entente ingest press/ --by \"Nguyen An\" --accept all --known 2020-11-14",
        ],
        Define);

    private static readonly ImmutableArray<string> Columns =
        ["file", "document", "proposed", "accepted", "byRule", "held", "findings"];

    private static void Define(Command command, VerbContext context)
    {
        var texts = context.Texts;
        var paths = new Argument<string[]>(
            "PATH") { Arity = ArgumentArity.OneOrMore, Description = texts["cli.argument.documents"] };
        var by = new Option<string>("--by") { HelpName = "WHO", Required = true, Description = texts["cli.option.by"] };
        var accept = new Option<string?>("--accept") { Description = texts["cli.option.accept"] };
        accept.AcceptOnlyFromAmong("all");
        var known = new Option<string?>(
            "--known") { HelpName = "DATE", Description = texts["cli.option.known-if-undated"] };
        known.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !AsOfRequest.TryDay(result.Tokens[0].Value, out _))
            {
                result.AddError(texts["cli.not-a-day", ("text", result.Tokens[0].Value)]);
            }
        });
        by.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Who.Clean(result.Tokens[0].Value) is null)
            {
                result.AddError("--by: " + texts["who.refused", ("limit", Who.MaxLength)]);
            }
        });
        var format = CommonOptions.Format(texts);
        command.Add(paths);
        foreach (var option in new Option[] { by, accept, known, format })
        {
            command.Add(option);
        }
        command.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => RunAsync(
                parsed, context, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(by),
                parsed.GetValue(accept) == "all",
                AsOfRequest.TryDay(parsed.GetValue(known), out var day) ? day : null, parsed.GetRequiredValue(format),
                cancellation),
            context));
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, VerbContext context, string[] paths, string by, bool acceptAll, DateOnly? given,
        string format, CancellationToken cancellation)
    {
        if (GivenFacts.Ahead(given, context.Time) is { } ahead)
        {
            return context.Say(ahead);
        }
        var (files, missing) = DocumentFiles.Find(paths);
        var status = context.SayAll(missing);
        var (workspace, opened) = await CommonOptions.OpenAsync(parsed, context, mayName: true, cancellation);
        status = Math.Max(status, opened);
        if (workspace is null)
        {
            return status;
        }
        await using var open = workspace;
        var ingest = new Ingest(workspace, Who.Clean(by) ?? by, parsed.GetValue(CommonOptions.Partnership));
        using var progress = Progress.Over(context, files);
        using var fetch = new PageFetch(FetchLimits.Default);
        using var model = ModelReader.FromEnvironment();
        var known = await KnownDocuments.OfAsync(workspace.Journal, acceptAll, cancellation);
        ExtractionContext? names = null;
        using var rows = format == ResultFormat.Table ? null : new ResultRows(context.Output, format, Columns);
        foreach (var path in files)
        {
            var (document, fault) = await DocumentFiles.BytesAsync(path, fetch, cancellation);
            progress.Step(document?.Content.Length ?? 0);
            progress.Hide();
            if (document is null || known.Find(document.Content) is not null)
            {
                await SayAsync(path, document is null
                    ? new Ingested(null, 0, 0, [fault!])
                    : Before(path, known.Find(document.Content)!));
                continue;
            }
            names ??= DocumentFiles.ContextOf(workspace.Journal.View(Reader.Keeper));
            var file = DocumentFiles.Read(document, names, cancellation);
            foreach (var part in DocumentFiles.Attached(file, names, cancellation).Prepend(file))
            {
                names ??= DocumentFiles.ContextOf(workspace.Journal.View(Reader.Keeper));
                var asked = model.IsOn && ingest.Knows(part) ? part : await model.AskAsync(part, names, cancellation);
                var taken = await ingest.TakeAsync(asked, new GivenFacts(given), acceptAll, cancellation);
                // Names that one document brings in are known to the next.
                names = taken.Accepted > 0 ? null : names;
                await SayAsync(part.Path, taken);
            }
        }
        return status;

        Ingested Before(string path, string document) =>
            KnownDocuments.Before(workspace.Journal, path, document, given);

        async Task SayAsync(string path, Ingested taken)
        {
            status = Math.Max(status, context.SayAll(taken.Findings));
            var result = IngestedView.Of(path, taken, context.Texts);
            if (rows is not null)
            {
                rows.Add(result);
                return;
            }
            Write(context, result);
        }
    }

    private static void Write(VerbContext context, IngestedView result)
    {
        if (result.Document is null)
        {
            return;
        }
        context.Print(context.Texts[
            "cli.ingested", ("path", result.File), ("document", result.Document), ("proposed", result.Proposed),
                ("accepted", result.Accepted)]);
        if (result.ByRule > 0 || result.Held.Length > 0)
        {
            context.Print(context.Texts[
                "rules.ingested", ("accepted", result.ByRule), ("held", result.Held.Length)]);
        }
        foreach (var held in result.Held)
        {
            context.Print($"  {held.Claim}: {held.Finding.Message}");
        }
    }

    /// <summary>What <c>ingest</c> prints for a file.</summary>
    private sealed record IngestedView(
        string File, string? Document, int Proposed, int Accepted, int ByRule, ImmutableArray<WaitingView> Held,
        ImmutableArray<FindingView> Findings)
    {
        public static IngestedView Of(string path, Ingested taken, Texts texts) => new(
            path, taken.Document, taken.Proposed, taken.Accepted, taken.ByRule,
            [.. taken.Held.Select(h => new WaitingView(h.Claim, h.Rule, FindingView.Of(h.Finding, texts)))],
            [.. taken.Findings.Select(f => FindingView.Of(f, texts))]);
    }

    /// <summary>A claim that a rule takes, and that waits for a person.</summary>
    private sealed record WaitingView(string Claim, string Rule, FindingView Finding);
}
