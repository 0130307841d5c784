using System.CommandLine;

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

    /// <summary>The option that chooses among output formats; the first is the default.</summary>
    public static Option<string> Format(Texts texts, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = texts["cli.option.format"],
            DefaultValueFactory = _ => formats[0],
        };
        return option.AcceptOnlyFromAmong(formats);
    }

    /// <summary>The address of the workspace: the named engine, else the named folder, else the defaults.</summary>
    public static string AddressOf(ParseResult parsed) =>
        parsed.GetValue(Store) ?? Environment.GetEnvironmentVariable("ENTENTE_STORE")
        ?? parsed.GetValue(Data) ?? Environment.GetEnvironmentVariable("ENTENTE_DATA")
        ?? Workspace.DefaultFolder;

    /// <summary>Whether the workspace was named, rather than left to the default.</summary>
    public static bool NamesWorkspace(ParseResult parsed) =>
        parsed.GetValue(Store) is not null || parsed.GetValue(Data) is not null;

    private static Option<string?> MakeLanguage()
    {
        var option = new Option<string?>("--lang") { HelpName = "LANGUAGE", Recursive = true };
        return option.AcceptOnlyFromAmong([.. Locale.All.Select(l => l.Code)]);
    }
}
