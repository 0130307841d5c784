using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Entente.App.Commands;

/// <summary>Shows the worked examples of a verb under its help.</summary>
internal sealed class HelpExamples : SynchronousCommandLineAction
{
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
            option.Action = new HelpExamples((HelpAction)option.Action!, texts);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var status = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var verb = Commands.All.FirstOrDefault(v => v.Name == command.Name)
            ?? Commands.All.FirstOrDefault(v => command.Parents.Any(p => p.Name == v.Name));
        output.WriteLine(_texts["cli.examples"]);
        foreach (var example in verb?.Examples ?? ServeCommand.Verb.Examples)
        {
            output.WriteLine("  " + example);
        }
        output.WriteLine();
        return status;
    }
}
