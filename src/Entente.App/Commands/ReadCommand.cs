using System.CommandLine;
using System.Text.Json;
using Entente.App.Features.Checking;
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
        var fetched = await FetchAsync(files, cancellation);
        using var model = ModelReader.FromEnvironment();
        var all = new List<ReadDocument>();
        await foreach (var (index, file) in InOrder.RunAsync(
            Enumerable.Range(0, files.Length), Environment.ProcessorCount, Read, cancellation))
        {
            if (file.Path == files[index])
            {
                progress.Step(file.Content.Length);
                progress.Hide();
            }
            // What is attached has the id of what it is attached to before its own.
            var id = ids[index] + Path.ChangeExtension(file.Path[files[index].Length..], null);
            status = Math.Max(status, await WriteAsync(
                context, id, textOnly ? file : await model.AskAsync(file, extraction, cancellation), textOnly, format,
                all));
        }
        if (format == "json" && !textOnly)
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(all, AppJson.Indented));
        }
        return status;

        IEnumerable<(int Index, ReadFile File)> Read(int index, CancellationToken stop)
        {
            var (document, fault) = fetched.TryGetValue(files[index], out var had)
                ? had
                : DocumentFiles.BytesOfFile(files[index], stop);
            var file = document is null
                ? DocumentFiles.Refused(files[index], fault!)
                : DocumentFiles.Read(document, extraction, stop);
            return DocumentFiles.Attached(file, extraction, stop).Prepend(file).Select(f => (index, f));
        }
    }

    /// <summary>What the addresses among the paths give; one after the other, as a person would open them.</summary>
    private static async Task<Dictionary<string, (DocumentBytes? Document, Finding? Fault)>> FetchAsync(
        IEnumerable<string> paths, CancellationToken cancellation)
    {
        using var fetch = new PageFetch(FetchLimits.Default);
        var fetched = new Dictionary<string, (DocumentBytes?, Finding?)>(StringComparer.Ordinal);
        foreach (var address in paths.Where(PageFetch.IsAddress))
        {
            fetched[address] = await DocumentFiles.BytesAsync(address, fetch, cancellation);
        }
        return fetched;
    }

    private static async Task<int> WriteAsync(
        VerbContext context, string id, ReadFile file, bool textOnly, string format, List<ReadDocument> all)
    {
        var status = context.SayAll(file.Reading.Findings);
        if (!file.IsReadable)
        {
            return status;
        }
        if (textOnly)
        {
            await context.Output.WriteAsync(file.Reading.Text!.Text);
        }
        else if (format == "jsonl")
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(file.ToDocument(id), AppJson.Line));
        }
        else if (format == "json")
        {
            all.Add(file.ToDocument(id));
        }
        else
        {
            ReadTable.Write(context, id, file);
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
