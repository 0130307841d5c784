using System.CommandLine;
using Entente.Store;

namespace Entente.App.Commands;

/// <summary>The hash chain, all entries as JSON lines, and the way back.</summary>
internal static class JournalCommand
{
    public static Verb Verb { get; } = new(
        "journal",
        ["entente journal verify", "entente journal export --data my-account > my-account.jsonl"],
        Define);

    private static void Define(Command command, VerbContext context)
    {
        var verify = new Command("verify", context.Texts["cli.journal.verify"]);
        verify.SetAction((parsed, cancellation) => Guard.RunAsync(() => VerifyAsync(parsed, context, cancellation), context));
        command.Add(verify);
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, VerbContext context, CancellationToken cancellation)
    {
        await using var engine = await Engines.OpenAsync(CommonOptions.AddressOf(parsed), cancellation);
        var report = await JournalCheck.RunAsync(engine, null, cancellation);
        var status = context.SayAll(report.Findings);
        foreach (var head in report.Heads)
        {
            await context.Output.WriteLineAsync($"{head.Stream}\t{head.Sequence}\t{head.Hash}");
        }
        await context.Output.WriteLineAsync(context.Texts[
            report.IsWhole ? "journal.whole" : "journal.broken", ("entries", report.EntryCount), ("documents", report.BlobCount)]);
        return status;
    }
}
