using System.Collections.Immutable;
using System.CommandLine;

namespace Entente.App.Commands;

/// <summary>A verb of the program.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Examples">Two worked examples, shown by <c>--help</c>.</param>
/// <param name="Define">Adds the verb's own arguments and options, and what it does.</param>
public sealed record Verb(string Name, ImmutableArray<string> Examples, Action<Command, VerbContext> Define)
{
    /// <summary>Two worked examples of each verb below it, by its name; empty where it has none.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Below { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}

/// <summary>All verbs: the explicit list.</summary>
public static class Commands
{
    /// <summary>Every verb, in the order in which help shows them.</summary>
    public static ImmutableArray<Verb> All { get; } =
    [
        ServeCommand.Verb, ReadCommand.Verb, IngestCommand.Verb, CheckCommand.Verb, CodelistsCommand.Verb,
        FiguresCommand.Verb, UpgradeCommand.Verb, JournalCommand.Verb,
    ];

    /// <summary>Runs the program with these arguments.</summary>
    /// <returns>0 done; 1 done, with findings of severity error or critical; 2 wrong usage; 3 an engine, file or peer
    /// cannot be reached or read.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, TimeProvider time)
    {
        var context = new VerbContext(Texts.In(LanguageIn(args)), output, errors, time);
        var root = Build(context, args);
        var parsed = root.Parse(args);
        var wrong = UsageErrors.Of(parsed, args, context.Texts);
        if (wrong.Length > 0)
        {
            foreach (var error in wrong)
            {
                await errors.WriteLineAsync(error);
            }
            var verb = CommonOptions.VerbOf(parsed);
            await errors.WriteLineAsync(
                context.Texts["cli.try-help", ("verb", verb.Length == 0 ? "" : verb + " ")]);
            return ExitStatus.Usage;
        }
        var configuration =
            new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
        return parsed.Action is not HelpExamples && CommonOptions.FaultOf(parsed) is { } fault
            ? context.Say(fault)
            : await Guard.RunAsync(() => parsed.InvokeAsync(configuration), context);
    }

    /// <summary>The verbs; only those that the arguments speak of get all that they take.</summary>
    private static RootCommand Build(VerbContext context, string[] args)
    {
        var root = new RootCommand(context.Texts["cli.about"]);
        CommonOptions.AddTo(root, context.Texts);
        foreach (var verb in All)
        {
            var command = new Command(verb.Name, context.Texts["cli." + verb.Name]);
            if (args.Any(a => a.Contains(verb.Name, StringComparison.Ordinal)))
            {
                verb.Define(command, context);
            }
            root.Add(command);
        }
        ServeCommand.Run(root, context, ServeCommand.AddOptions(root, context));
        HelpExamples.AddTo(root, context.Texts);
        return root;
    }

    /// <summary>The language that the arguments ask for, needed before they are parsed: help is in it too.</summary>
    private static string? LanguageIn(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal))
            {
                return args[i]["--lang=".Length..];
            }
            if (args[i] == "--lang" && i + 1 < args.Length)
            {
                return args[i + 1];
            }
        }
        return null;
    }
}
