using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Entente.App.Features.Checking;
using Entente.Store;

namespace Entente.App.Commands;

/// <summary>The hash chain, all entries as JSON lines, and the way back.</summary>
internal static class JournalCommand
{
    public static Verb Verb { get; } = new(
        "journal",
        ["entente journal verify", "entente journal export --data my-account > my-account.jsonl"],
        Define)
    {
        Below = ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create<string, ImmutableArray<string>>(
                    "verify", ["entente journal verify", "entente journal verify --data my-account --format json"]),
                KeyValuePair.Create<string, ImmutableArray<string>>(
                    "export",
                    [
                        "entente journal export --data my-account > my-account.jsonl",
                        "entente journal export --data my-account --keys my-account.keys > my-account.jsonl",
                    ]),
                KeyValuePair.Create<string, ImmutableArray<string>>(
                    "import",
                    [
                        "entente journal import my-account.jsonl --data my-copy",
                        "entente journal import my-account.jsonl --keys my-account.keys --data my-copy",
                    ]),
            ]),
    };

    private static void Define(Command command, VerbContext context)
    {
        var verify = new Command("verify", context.Texts["cli.journal.verify"]);
        var format = CommonOptions.Format(context.Texts);
        verify.Add(format);
        verify.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => VerifyAsync(parsed, context, parsed.GetRequiredValue(format), cancellation), context));
        command.Add(verify);

        var export = new Command("export", context.Texts["cli.journal.export"]);
        var keysOut = KeysOption(context);
        export.Add(keysOut);
        export.SetAction((parsed, cancellation) =>
            Guard.RunAsync(() => ExportAsync(parsed, context, parsed.GetValue(keysOut), cancellation), context));
        command.Add(export);

        var import = new Command("import", context.Texts["cli.journal.import"]);
        var path = new Argument<string>("PATH") { Description = context.Texts["cli.argument.journal"] };
        var keysIn = KeysOption(context);
        import.Add(path);
        import.Add(keysIn);
        import.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => ImportAsync(parsed, context, parsed.GetRequiredValue(path), parsed.GetValue(keysIn), cancellation),
            context));
        command.Add(import);
    }

    private static async Task<int> VerifyAsync(
        ParseResult parsed, VerbContext context, string format, CancellationToken cancellation)
    {
        await using var engine = await Engines.OpenExistingAsync(CommonOptions.AddressOf(parsed), cancellation);
        var report = await JournalCheck.RunAsync(engine, null, cancellation);
        var status = context.SayAll(report.Findings);
        if (format != ResultFormat.Table)
        {
            Write(context, format, report);
            return status;
        }
        foreach (var head in report.Heads)
        {
            await context.Output.WriteLineAsync($"{ShownText.Of(head.Stream)}\t{head.Sequence}\t{head.Hash}");
        }
        if (report.Last is { } last)
        {
            await context.Output.WriteLineAsync(context.Texts[
                "journal.last", ("entry", last.Ref.ToString()), ("when", last.Recorded)]);
        }
        await context.Output.WriteLineAsync(context.Texts[
            report.IsWhole ? "journal.whole" : "journal.broken", ("entries", report.EntryCount),
                ("documents", report.BlobCount)]);
        return status;
    }

    /// <summary>The whole answer as one value; as lines and rows, the head of each stream.</summary>
    private static void Write(VerbContext context, string format, JournalReport report)
    {
        var heads = report.Heads.Select(h => new HeadLine(h.Stream, h.Sequence, h.Hash.ToString()));
        if (format == ResultFormat.Json)
        {
            context.Output.WriteLine(JsonSerializer.Serialize(
                new VerifiedView(
                    report.IsWhole, report.EntryCount, report.BlobCount, [.. heads],
                    [.. report.Findings.Select(f => FindingView.Of(f, context.Texts))]),
                AppJson.Indented));
            return;
        }
        ResultRows.Write(context.Output, format, heads, "stream", "sequence", "hash");
    }

    private static async Task<int> ExportAsync(
        ParseResult parsed, VerbContext context, string? keys, CancellationToken cancellation)
    {
        await using var engine = await Engines.OpenExistingAsync(CommonOptions.AddressOf(parsed), cancellation);
        var isTerminal = ReferenceEquals(context.Output, Console.Out);
        await using var output = isTerminal ? Console.OpenStandardOutput() : new MemoryStream();
        var count = await JournalExport.WriteAsync(engine, output, cancellation);
        if (output is MemoryStream held)
        {
            await context.Output.WriteAsync(Encoding.UTF8.GetString(held.ToArray()));
        }
        if (keys is not null)
        {
            await using var file = new FileStream(keys, OwnFile.New());
            await JournalExport.WriteKeysAsync(engine, file, cancellation);
        }
        await context.Errors.WriteLineAsync(context.Texts["cli.journal.exported", ("entries", count)]);

        // What is written is what is kept, also where it is broken; but who exports has to know.
        var report = await JournalCheck.RunAsync(engine, null, cancellation);
        return context.SayAll(report.Findings.Where(f => f.IsFault));
    }

    private static async Task<int> ImportAsync(
        ParseResult parsed, VerbContext context, string path, string? keys, CancellationToken cancellation)
    {
        await using var lines = File.OpenRead(path);
        await using var ring = keys is null ? null : File.OpenRead(keys);
        await using var engine = await Engines.OpenAsync(CommonOptions.AddressOf(parsed), cancellation);
        var report = await JournalImport.ReadAsync(engine, lines, path, context.Time, ring, cancellation);
        var status = context.SayAll(report.Findings);
        if (status == ExitStatus.Done)
        {
            await context.Errors.WriteLineAsync(context.Texts["cli.journal.imported", ("entries", report.EntryCount)]);
        }
        return status;
    }

    private static Option<string?> KeysOption(VerbContext context) =>
        new("--keys") { HelpName = "FILE", Description = context.Texts["cli.option.keys"] };

    /// <summary>The head of a stream.</summary>
    private sealed record HeadLine(string Stream, long Sequence, string Hash);

    /// <summary>What <c>journal verify</c> found.</summary>
    private sealed record VerifiedView(
        bool Whole, long Entries, long Documents, ImmutableArray<HeadLine> Heads, ImmutableArray<FindingView> Findings);
}
