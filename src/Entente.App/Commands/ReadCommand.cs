using System.CommandLine;
using System.Text.Json;
using Entente.App.Features.Documents;
using Entente.Evidence;

namespace Entente.App.Commands;

/// <summary>Documents to article and proposed claims; changes nothing.</summary>
internal static class ReadCommand
{
    public static Verb Verb { get; } = new(
        "read",
        ["entente read article.txt", "entente read press/ --format jsonl > claims.jsonl"],
        Define);

    private static void Define(Command command, VerbContext context)
    {
        var paths = new Argument<string[]>(
            "PATH") { Arity = ArgumentArity.OneOrMore, Description = context.Texts["cli.argument.documents"] };
        var text = new Option<bool>("--text") { Description = context.Texts["cli.option.text"] };
        var format = CommonOptions.Format(context.Texts, "table", "json", "jsonl");
        command.Add(paths);
        command.Add(text);
        command.Add(format);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(
            () =>
                RunAsync(
                    parsed, context, parsed.GetRequiredValue(paths), parsed.GetValue(text),
                    parsed.GetRequiredValue(format), cancellation),
            context));
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, VerbContext context, string[] paths, bool textOnly, string format,
        CancellationToken cancellation)
    {
        var (files, missing) = DocumentFiles.Find(paths);
        var status = context.SayAll(missing);
        var extraction = await ContextAsync(parsed, context, cancellation);
        var ids = DocumentFiles.Ids(files);
        using var progress = Progress.Over(context, files);
        var all = new List<ReadDocument>();
        for (var i = 0; i < files.Length; i++)
        {
            var file = await DocumentFiles.ReadAsync(files[i], extraction, cancellation);
            progress.Step(file.Content.Length);
            progress.Hide();
            status = Math.Max(status, context.SayAll(file.Reading.Findings));
            if (!file.IsReadable)
            {
                continue;
            }
            if (textOnly)
            {
                await context.Output.WriteAsync(file.Reading.Text!.Text);
            }
            else if (format == "jsonl")
            {
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(file.ToDocument(ids[i]), AppJson.Line));
            }
            else if (format == "json")
            {
                all.Add(file.ToDocument(ids[i]));
            }
            else
            {
                ReadTable.Write(context, ids[i], file);
            }
        }
        if (format == "json" && !textOnly)
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(all, AppJson.Indented));
        }
        return status;
    }

    /// <summary>The names of the workspace, where one is named and there; nothing is made.</summary>
    private static async Task<ExtractionContext> ContextAsync(
        ParseResult parsed, VerbContext context, CancellationToken cancellation)
    {
        if (!CommonOptions.NamesWorkspace(parsed))
        {
            return new ExtractionContext();
        }
        var address = CommonOptions.AddressOf(parsed);
        var isFolder = !address.Contains("://", StringComparison.Ordinal);
        if (isFolder && !Directory.Exists(address))
        {
            await context.Errors.WriteLineAsync(context.Texts["cli.no-workspace-names", ("address", address)]);
            return new ExtractionContext();
        }
        var (workspace, findings) = await Workspace.OpenAsync(address, null, false, context.Time, cancellation);
        context.SayAll(findings);
        if (workspace is null)
        {
            return new ExtractionContext();
        }
        await using (workspace)
        {
            return DocumentFiles.ContextOf(workspace.Journal.View(Reader.Keeper));
        }
    }
}
