using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
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

    /// <summary>The store that is gone with the run.</summary>
    private const string InMemory = "memory:";

    /// <summary>The document, then the fields of claims of every type, then the sentence.</summary>
    private static readonly ImmutableArray<string> Columns =
    [
        "id", "language", "published", "type",
        .. ClaimFields.All.OrderBy(t => t.Key, StringComparer.Ordinal).SelectMany(t => t.Value).Select(f => f.Name)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        "quote", "start", "end", "main", "extractor",
    ];

    private static void Define(Command command, VerbContext context)
    {
        var paths = new Argument<string[]>(
            "PATH") { Arity = ArgumentArity.OneOrMore, Description = context.Texts["cli.argument.documents"] };
        var text = new Option<bool>("--text") { Description = context.Texts["cli.option.text"] };
        var format = CommonOptions.Format(context.Texts);
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
        var (extraction, opened) = await ContextAsync(parsed, context, cancellation);
        if (extraction is null)
        {
            return Math.Max(status, opened);
        }
        status = Math.Max(status, opened);
        var ids = DocumentFiles.Ids(files);
        using var progress = Progress.Over(context, files);
        var fetched = await FetchAsync(files, cancellation);
        using var model = ModelReader.FromEnvironment();
        using var rows = format == ResultFormat.Table || textOnly
            ? null
            : new ResultRows(context.Output, format, Columns);
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
                rows));
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
        VerbContext context, string id, ReadFile file, bool textOnly, string format, ResultRows? rows)
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
        else if (format == ResultFormat.Csv)
        {
            foreach (var claim in RowsOf(file.ToDocument(id)))
            {
                rows!.Add(claim);
            }
        }
        else if (rows is not null)
        {
            rows.Add(file.ToDocument(id));
        }
        else
        {
            ReadTable.Write(context, id, file);
        }
        return status;
    }

    /// <summary>The claims of a document, each with what it is from.</summary>
    private static IEnumerable<JsonObject> RowsOf(ReadDocument document)
    {
        foreach (var claim in document.Claims)
        {
            var row = JsonObject.Create(claim)!;
            (row["id"], row["language"], row["published"]) = (document.Id, document.Language, document.Published);
            yield return row;
        }
    }

    /// <summary>
    /// The names of the workspace, where one is named and there, or of the sample that a new one would begin with;
    /// nothing is made. Null where what is named is refused.
    /// </summary>
    private static async Task<(ExtractionContext? Names, int Status)> ContextAsync(
        ParseResult parsed, VerbContext context, CancellationToken cancellation)
    {
        var address = CommonOptions.AddressOf(parsed);
        var isThere = CommonOptions.NamesWorkspace(parsed)
            && (address.Contains("://", StringComparison.Ordinal) || Directory.Exists(address));
        var isSample = parsed.GetValue(CommonOptions.Sample) is not (null or Samples.None);
        if (!isThere && CommonOptions.NamesWorkspace(parsed) && !isSample)
        {
            context.Tell(context.Texts["cli.no-workspace-names", ("address", address)]);
        }
        if (!isThere && !isSample && parsed.GetValue(CommonOptions.Partnership) is null)
        {
            return (new ExtractionContext(), ExitStatus.Done);
        }
        var (workspace, status) = await CommonOptions.OpenAsync(
            isThere ? address : InMemory, parsed, context, mayName: false, cancellation);
        if (workspace is null)
        {
            return (null, status);
        }
        await using (workspace)
        {
            return (DocumentFiles.ContextOf(workspace.Journal.View(Reader.Keeper)), status);
        }
    }
}
