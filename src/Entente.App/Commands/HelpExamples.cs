using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Entente.App.Commands;

/// <summary>Shows the help of a verb in the reader's language, with its worked examples under it.</summary>
internal sealed class HelpExamples : SynchronousCommandLineAction
{
    /// <summary>What the library of the command line writes into help, and the text that says it in the reader's
    /// language.</summary>
    private static readonly ImmutableArray<(string Written, string Text)> Words =
    [
        ("Description:", "cli.help.description"), ("Usage:", "cli.help.usage"),
        ("Arguments:", "cli.help.arguments"), ("Options:", "cli.help.options"), ("Commands:", "cli.help.verbs"),
    ];

    private const string Required = "(REQUIRED)";

    private readonly HelpAction _help;
    private readonly Texts _texts;

    private HelpExamples(HelpAction help, Texts texts)
    {
        _help = help;
        _texts = texts;
    }

    public static void AddTo(RootCommand root, Texts texts)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Description = texts["cli.help.help"];
            option.Action = new HelpExamples((HelpAction)option.Action!, texts);
        }
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Description = texts["cli.help.version"];
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var status = WriteHelp(parseResult, output);
        var command = parseResult.CommandResult.Command;
        var verb = Commands.All.FirstOrDefault(v => v.Name == command.Name)
            ?? Commands.All.FirstOrDefault(v => command.Parents.Any(p => p.Name == v.Name));
        output.WriteLine(_texts["cli.examples"]);
        foreach (var example in verb is null ? ServeCommand.Verb.Examples
            : verb.Below.GetValueOrDefault(command.Name, verb.Examples))
        {
            output.WriteLine("  " + example);
        }
        output.WriteLine();
        return status;
    }

    private int WriteHelp(ParseResult parsed, TextWriter output)
    {
        var written = new StringWriter();
        parsed.InvocationConfiguration.Output = written;
        var status = _help.Invoke(parsed);
        parsed.InvocationConfiguration.Output = output;
        foreach (var line in written.ToString().TrimEnd().Split('\n'))
        {
            output.WriteLine(InWords(line.TrimEnd()));
        }
        output.WriteLine();
        return status;
    }

    private string InWords(string line)
    {
        foreach (var (word, text) in Words)
        {
            if (line == word)
            {
                return _texts[text];
            }
        }
        return line.Replace("[options]", _texts["cli.help.some-options"], StringComparison.Ordinal)
            .Replace("[command]", _texts["cli.help.some-verb"], StringComparison.Ordinal)
            .Replace("[default: ", _texts["cli.help.default"] + " ", StringComparison.Ordinal)
            .Replace(Required, InCells(_texts["cli.help.required"], Required.Length), StringComparison.Ordinal);
    }

    /// <summary>A text of as many cells at least: what stands behind it stays in its column.</summary>
    private static string InCells(string text, int cells) =>
        text + new string(' ', Math.Max(0, cells - Width.Of(text)));
}
