using System.CommandLine;
using System.CommandLine.Parsing;

namespace Entente.App.Commands;

/// <summary>The options that several verbs take, with the same meaning in each.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data { get; } = new("--data") { HelpName = "DIR", Recursive = true };

    public static Option<string?> Store { get; } = new("--store") { HelpName = "ADDRESS", Recursive = true };

    public static Option<string?> Partnership { get; } = new("--partnership") { HelpName = "KEY", Recursive = true };

    public static Option<string?> Sample { get; } = new("--sample") { HelpName = "NAME", Recursive = true };

    public static Option<string?> Language { get; } = MakeLanguage();

    /// <summary>Adds them to the root, for all verbs, with their descriptions in the reader's language.</summary>
    public static void AddTo(RootCommand root, Texts texts)
    {
        foreach (var option in new Option[] { Data, Store, Partnership, Sample, Language })
        {
            option.Description = texts["cli.option." + option.Name.TrimStart('-')];
            root.Add(option);
        }
    }

    /// <summary>The option that chooses the form of the results; a verb that prints results has all of them.</summary>
    public static Option<string> Format(Texts texts)
    {
        var option = new Option<string>("--format")
        {
            Description = texts["cli.option.format"],
            DefaultValueFactory = _ => ResultFormat.Table,
        };
        return option.AcceptOnlyFromAmong([.. ResultFormat.All]);
    }

    /// <summary>
    /// The address of the workspace: the engine or the folder that an option names, else the environment's, else the
    /// default. What was written for this run wins over what was set up before it.
    /// </summary>
    public static string AddressOf(ParseResult parsed) =>
        AddressOf(parsed.GetValue(Store), parsed.GetValue(Data), Environment.GetEnvironmentVariable);

    /// <summary>The same from what was given; a variable that is empty is as if it were not set.</summary>
    internal static string AddressOf(string? store, string? data, Func<string, string?> variable)
    {
        return store ?? data ?? Set("ENTENTE_STORE") ?? Set("ENTENTE_DATA") ?? Workspace.DefaultFolder;

        string? Set(string name) => variable(name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>Whether the workspace was named, rather than left to the default.</summary>
    public static bool NamesWorkspace(ParseResult parsed) =>
        parsed.GetValue(Store) is not null || parsed.GetValue(Data) is not null;

    /// <summary>
    /// Opens the workspace that a verb works in. A sample is refused where the workspace exists, and a partnership that
    /// it does not have.
    /// </summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="context">Where it is said why there is none.</param>
    /// <param name="mayName">Whether the partnership of a workspace that is still empty may be named.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The workspace, null where there is none; and the exit status so far.</returns>
    public static Task<(Workspace? Workspace, int Status)> OpenAsync(
        ParseResult parsed, VerbContext context, bool mayName, CancellationToken cancellation) =>
        OpenAsync(AddressOf(parsed), parsed, context, mayName, cancellation);

    /// <summary>The same at an address.</summary>
    public static async Task<(Workspace? Workspace, int Status)> OpenAsync(
        string address, ParseResult parsed, VerbContext context, bool mayName, CancellationToken cancellation)
    {
        var (workspace, findings) = await Workspace.OpenAsync(
            address, parsed.GetValue(Sample), true, context.Time, cancellation);
        var status = context.SayAll(findings);
        if (workspace is null)
        {
            return (null, status);
        }
        status = Math.Max(status, context.SayAll(workspace.Journal.Findings));
        if (parsed.GetValue(Partnership) is { } asked
            && workspace.Journal.View(Reader.Keeper) is var view
            && !(mayName && Workspace.Partnerships(view).Count == 0)
            && Workspace.Choose(view, asked).Finding is { } wrong)
        {
            await workspace.DisposeAsync();
            return (null, Math.Max(status, context.Say(wrong)));
        }
        return (workspace, status);
    }

    /// <summary>Why a verb refuses one of these options; null where it does not.</summary>
    public static Finding? FaultOf(ParseResult parsed)
    {
        var sample = parsed.GetValue(Sample);
        var verb = VerbOf(parsed);
        return sample is not (null or Samples.None) && Samples.Find(sample) is null ? Samples.Unknown(sample)
            : sample is not (null or Samples.None) && verb.Split(' ')[0] is "check" or "upgrade" or "journal"
                ? Unused(Sample)
            : parsed.GetValue(Partnership) is not null && verb.Split(' ')[0] is "upgrade" or "journal"
                ? Unused(Partnership)
            : null;

        Finding Unused(Option option) =>
            Finding.Of("workspace.option-unused", null, ("option", option.Name), ("verb", verb));
    }

    /// <summary>The verb of a run, with the verb below it: <c>journal import</c>; empty where none is named.</summary>
    public static string VerbOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } command;
            at = at.Parent)
        {
            names.Insert(0, command.Command.Name);
        }
        return string.Join(' ', names);
    }

    private static Option<string?> MakeLanguage()
    {
        var option = new Option<string?>("--lang") { HelpName = "LANGUAGE", Recursive = true };
        return option.AcceptOnlyFromAmong([.. Locale.All.Select(l => l.Code)]);
    }
}
