using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Entente.App.Features.Checking;
using Entente.App.Web;
using Entente.Iati;
using Entente.Store;

namespace Entente.App.Commands;

/// <summary>The codelists of the IATI Standard that files are held against, and newer releases of them.</summary>
internal static class CodelistsCommand
{
    public static Verb Verb { get; } = new(
        "codelists",
        [
            "entente codelists update codelists.zip --by \"Nguyen An\" --dry-run",
            "entente codelists list --data my-account",
        ],
        Define)
    {
        Below = ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create<string, ImmutableArray<string>>(
                    "list",
                    [
                        "entente codelists list",
                        "entente codelists list --data my-account --format csv > codelists.csv",
                    ]),
                KeyValuePair.Create<string, ImmutableArray<string>>(
                    "update",
                    [
                        "entente codelists update codelists.zip --by \"Nguyen An\" --dry-run",
                        "entente codelists update codelists.zip --by \"Nguyen An\" --release 2026-03 --data my-account",
                    ]),
            ]),
    };

    private static void Define(Command command, VerbContext context)
    {
        var texts = context.Texts;
        var list = new Command("list", texts["cli.codelists.list"]);
        var listFormat = CommonOptions.Format(texts);
        list.Add(listFormat);
        list.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => ListAsync(parsed, context, parsed.GetRequiredValue(listFormat), cancellation), context));
        command.Add(list);

        var update = new Command("update", texts["cli.codelists.update"]);
        var source = new Argument<string>("PATH|URL") { Description = texts["check.argument.release"] };
        var by = new Option<string>("--by")
        {
            HelpName = "WHO", Description = texts["cli.option.by"], DefaultValueFactory = _ => Environment.UserName,
        };
        by.Validators.Add(result =>
        {
            if (Who.Clean(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError("--by: " + texts["who.refused", ("limit", Who.MaxLength)]);
            }
        });
        var version = new Option<string?>(
            "--release") { HelpName = "NAME", Description = texts["check.option.release"] };
        var dryRun = new Option<bool>("--dry-run") { Description = texts["check.option.dry-run"] };
        var format = CommonOptions.Format(texts);
        update.Add(source);
        foreach (var option in new Option[] { by, version, dryRun, format })
        {
            update.Add(option);
        }
        update.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => UpdateAsync(
                parsed, context, parsed.GetRequiredValue(source), parsed.GetValue(version),
                parsed.GetValue(dryRun) ? null : parsed.GetRequiredValue(by), parsed.GetRequiredValue(format),
                cancellation),
            context));
        command.Add(update);
    }

    /// <summary>The lists that the workspace holds files against; those that ship where none is named.</summary>
    internal static async Task<(CodelistSet? Set, int Status)> KeptAsync(
        ParseResult parsed, VerbContext context, CancellationToken cancellation)
    {
        if (!CommonOptions.NamesWorkspace(parsed))
        {
            return (CodelistSet.Shipped, ExitStatus.Done);
        }
        var address = CommonOptions.AddressOf(parsed);
        if (!address.Contains("://", StringComparison.Ordinal) && !Directory.Exists(address))
        {
            // Checking changes nothing: no workspace is made for it.
            await context.Errors.WriteLineAsync(context.Texts["check.no-workspace", ("address", address)]);
            return (CodelistSet.Shipped, ExitStatus.Done);
        }
        var (workspace, status) = await CommonOptions.OpenAsync(parsed, context, false, cancellation);
        if (workspace is null)
        {
            return (null, status);
        }
        await using var open = workspace;
        return (KeptCodelists.SetOf(workspace.Journal.View(Reader.Keeper)), status);
    }

    private static async Task<int> ListAsync(
        ParseResult parsed, VerbContext context, string format, CancellationToken cancellation)
    {
        var (workspace, status) = await CommonOptions.OpenAsync(parsed, context, false, cancellation);
        if (workspace is null)
        {
            return status;
        }
        await using var open = workspace;
        var view = workspace.Journal.View(Reader.Keeper);
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var release in KeptCodelists.Releases(view))
        {
            foreach (var taken in release.Fact.Lists)
            {
                from[taken.Name] = $"{release.Fact.Version} ({release.Fact.Source})";
            }
        }
        var set = KeptCodelists.SetOf(view);
        ImmutableArray<ListedCodelist> lists =
        [
            .. CodelistSet.Names.Select(n => set.Find(n)!).Select(l => new ListedCodelist(
                l.Name, l.Items.Count(), l.Items.Count(i => i.IsWithdrawn), from.GetValueOrDefault(l.Name))),
        ];
        if (format != ResultFormat.Table)
        {
            ResultRows.Write(context.Output, format, lists, "list", "codes", "withdrawn", "release");
            return status;
        }
        var width = lists.Max(l => Width.Of(l.List));
        foreach (var list in lists)
        {
            await context.Output.WriteLineAsync(
                Width.Pad(list.List, width) + "  " + context.Texts[
                    "check.codes-count", ("count", list.Codes), ("withdrawn", list.Withdrawn)]
                + "  " + (list.Release is { } release ? ShownText.Of(release) : context.Texts["check.shipped"]));
        }
        return status;
    }

    private static async Task<int> UpdateAsync(
        ParseResult parsed, VerbContext context, string source, string? version, string? by, string format,
        CancellationToken cancellation)
    {
        var (files, day) = await ReadAsync(context, source, cancellation);
        if (files is null)
        {
            return ExitStatus.Unreachable;
        }
        var release = CodelistRelease.Of(source, files);
        var status = context.SayAll(release.Findings);
        if (release.Findings.Any(f => f.IsFault))
        {
            await context.Errors.WriteLineAsync(context.Texts["check.release-refused"]);
            return status;
        }
        var offered = new OfferedRelease(source, version, day, release);
        var (workspace, opened) = await CommonOptions.OpenAsync(parsed, context, false, cancellation);
        status = Math.Max(status, opened);
        if (workspace is null)
        {
            return status;
        }
        await using var open = workspace;
        var (update, findings) = by is null
            ? CodelistUpdate.Compare(workspace.Journal.View(Reader.Keeper), offered)
            : await new CodelistUpdate(workspace.Journal, Who.Clean(by) ?? by).TakeAsync(offered, cancellation);
        status = Math.Max(status, context.SayAll(findings));
        Write(context, format, update, isDryRun: by is null);
        return status;
    }

    private static void Write(VerbContext context, string format, UpdatedCodelists update, bool isDryRun)
    {
        if (format == ResultFormat.Json)
        {
            context.Output.WriteLine(JsonSerializer.Serialize(update, AppJson.Indented));
            return;
        }
        if (format != ResultFormat.Table)
        {
            ResultRows.Write(
                context.Output, format, update.Lists, "list", "codes", "added", "withdrawn", "removed", "renamed");
            return;
        }
        foreach (var list in update.Lists)
        {
            context.Print(list.List + ": " + context.Texts[
                "check.list-changes", ("added", list.Added.Length), ("withdrawn", list.Withdrawn.Length),
                ("removed", list.Removed.Length), ("renamed", list.Renamed.Length)]);
        }
        context.Print(context.Texts["check.lists-unchanged", ("count", update.Unchanged)]);
        context.Print(
            update.Lists.IsEmpty ? context.Texts["check.release-held"]
            : isDryRun ? context.Texts["check.release-dry-run"]
            : context.Texts["check.release-taken", ("release", update.Version), ("entry", update.Entry)]);
    }

    /// <summary>The files of a release and its day; null where it cannot be read, which is said.</summary>
    private static async Task<(IReadOnlyList<ReleaseFile>? Files, DateOnly Day)> ReadAsync(
        VerbContext context, string source, CancellationToken cancellation)
    {
        try
        {
            if (!CodelistAddress.IsOne(source))
            {
                return await CodelistRelease.FilesAtAsync(source, cancellation);
            }
            var (files, day) = await CodelistAddress.FetchAsync(source, cancellation);
            return (files, day ?? DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException
            or HttpRequestException)
        {
            context.Say(Finding.Of(
                "codelists.unreachable", new Place(source), ("source", source),
                ("reason", FileReasons.Of(fault))));
            return (null, default);
        }
    }

    /// <summary>What <c>codelists list</c> prints for a list.</summary>
    private sealed record ListedCodelist(string List, int Codes, int Withdrawn, string? Release);
}
