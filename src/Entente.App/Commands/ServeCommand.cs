using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using Entente.App.Web;
using Entente.Store;

namespace Entente.App.Commands;

/// <summary>Serves the site and the API, on this machine only.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Verb Verb { get; } = new(
        "serve",
        ["entente serve", "entente serve --data my-account --urls http://127.0.0.1:8080"],
        (command, context) => Run(command, context, AddOptions(command, context)));

    /// <summary>The verb's options; the program without a verb takes them too.</summary>
    public static Option<string> AddOptions(Command command, VerbContext context)
    {
        var urls = new Option<string>("--urls")
        {
            HelpName = "URL",
            Description = context.Texts["cli.option.urls"],
            DefaultValueFactory = _ => DefaultUrl,
        };
        urls.Validators.Add(result =>
        {
            foreach (var url in (result.GetValueOrDefault<string>() ?? "").Split(';'))
            {
                if (!IsLoopback(url))
                {
                    result.AddError(context.Texts["cli.loopback-only", ("url", url)]);
                }
            }
        });
        command.Add(urls);
        return urls;
    }

    public static void Run(Command command, VerbContext context, Option<string> urls) =>
        command.SetAction((parsed, cancellation) => Guard.RunAsync(
            () => RunAsync(parsed, context, parsed.GetRequiredValue(urls), cancellation), context));

    /// <summary>Whether an address is reached from this machine alone: a loopback number, or localhost.</summary>
    internal static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http"
        && address.UserInfo.Length == 0 && address.PathAndQuery == "/" && address.Fragment.Length == 0
        && ((address.Host == "localhost" && address.Port != 0)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number)));

    /// <summary>The journal is read while the site is made ready; who asks before that waits.</summary>
    private static async Task<int> RunAsync(
        ParseResult parsed, VerbContext context, string urls, CancellationToken cancellation)
    {
        if (Listening.FaultOf(urls) is { } taken)
        {
            context.Say(taken);
            return ExitStatus.Unreachable;
        }
        var asked = parsed.GetValue(CommonOptions.Sample);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ready = new Opening();
        var opening = Task.Run(
            () => OpenAsync(
                CommonOptions.AddressOf(parsed), asked, parsed.GetValue(CommonOptions.Partnership), context.Time,
                end.Token),
            end.Token);
        var views = MakeReadyAsync(opening, ready);
        var rehearsal = Task.CompletedTask;
        try
        {
            await using var site = Site.Build(ready, urls, context.Time);
            rehearsal = Task.Run(() => RehearseAsync(views, site.Services), CancellationToken.None);
            await site.StartAsync(cancellation);
            var (workspace, findings) = await opening;
            var status = context.SayAll(findings);
            if (workspace is null)
            {
                return status;
            }
            return Math.Max(status, await ServeAsync(site, workspace.Journal, context, cancellation));
        }
        finally
        {
            await end.CancelAsync();
            await views.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await rehearsal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await CloseAsync(opening);
        }
    }

    private static async Task<OpenedWorkspace> OpenAsync(
        string address, string? sample, string? partnership, TimeProvider time, CancellationToken cancellation)
    {
        var opened = await Workspace.OpenAsync(
            address, sample ?? Samples.Default, refuseSampleOnOld: sample is not null, time, cancellation);
        if (partnership is null || opened.Workspace is not { } workspace)
        {
            return opened;
        }
        if (Workspace.Choose(workspace.Journal.View(Reader.Keeper), partnership).Finding is not { } wrong)
        {
            return opened with { Workspace = workspace.ShownWith(partnership) };
        }
        await workspace.DisposeAsync();
        return new OpenedWorkspace(null, [.. opened.Findings, wrong]);
    }

    /// <summary>
    /// Who asks is let in as soon as the journal is read, and what the first page shows is made, beside the site.
    /// </summary>
    private static async Task MakeReadyAsync(
        Task<OpenedWorkspace> opening, Opening ready)
    {
        if ((await opening).Workspace is { } workspace)
        {
            ready.Give(workspace);
            ready.Views.MakeReady(workspace.Journal);
        }
    }

    private static async Task RehearseAsync(Task views, IServiceProvider services)
    {
        await views;
        await FirstPage.RehearseAsync(services);
    }

    private static async Task<int> ServeAsync(
        WebApplication site, Journal journal, VerbContext context, CancellationToken cancellation)
    {
        var status = context.SayAll(journal.Findings);
        if (journal.IsReadOnly)
        {
            await context.Errors.WriteLineAsync(context.Texts["cli.read-only"]);
        }
        foreach (var url in site.Urls)
        {
            await context.Errors.WriteLineAsync(
                context.Texts["cli.serving", ("url", url), ("address", journal.Address)]);
        }
        await site.WaitForShutdownAsync(cancellation);
        return status;
    }

    private static async Task CloseAsync(Task<OpenedWorkspace> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully && (await opening).Workspace is { } workspace)
        {
            await workspace.DisposeAsync();
        }
    }
}
