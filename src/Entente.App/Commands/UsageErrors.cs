using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Entente.App.Commands;

/// <summary>
/// What is wrong with the arguments of a run, in the reader's language. What the library of the command line finds is
/// said in our words; what a verb finds itself already is.
/// </summary>
internal static class UsageErrors
{
    /// <summary>All that is wrong, in the order in which it was found; empty for nothing.</summary>
    /// <param name="parsed">What the arguments were taken for.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="texts">The language.</param>
    public static ImmutableArray<string> Of(ParseResult parsed, string[] args, Texts texts)
    {
        if (parsed.Action is HelpExamples && parsed.UnmatchedTokens.Count == 0)
        {
            return [];
        }
        var misplaced = Misplaced(parsed, args).ToList();
        return misplaced.Count > 0
            ? [.. misplaced.Select(token => SayMisplaced(token, parsed, texts))]
            : [.. parsed.Errors.Select(error => Say(error, parsed, texts)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// What begins as options do and was taken for a value or a path: a slip of the hand, which would write a file of
    /// that name. Behind <c>--</c> and behind <c>=</c> anything is a value.
    /// </summary>
    private static IEnumerable<string> Misplaced(ParseResult parsed, string[] args) =>
        parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t is { Type: TokenType.Argument, Value: ['-', _, ..] } && args.Contains(t.Value))
            .Select(t => t.Value);

    private static string SayMisplaced(string token, ParseResult parsed, Texts texts)
    {
        var name = token.Split('=', ':')[0];
        return OptionsOf(parsed).Any(o => o.Name == name || o.Aliases.Contains(name))
            ? texts["cli.option-in-place-of-value", ("option", token)]
            : texts["cli.option-unknown", ("option", token)];
    }

    private static IEnumerable<Option> OptionsOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options);

    private static string Say(ParseError error, ParseResult parsed, Texts texts) => error.SymbolResult switch
    {
        OptionResult option => SayOption(option, error, texts),
        ArgumentResult { Parent: OptionResult option } => SayOption(option, error, texts),
        ArgumentResult { Tokens.Count: 0 } argument =>
            texts["cli.argument-missing", ("argument", argument.Argument.Name)],
        CommandResult command => SayCommand(command, parsed, texts) ?? error.Message,
        _ => error.Message,
    };

    private static string SayOption(OptionResult result, ParseError error, Texts texts)
    {
        var option = result.Option;
        if (option.Required && result.Implicit)
        {
            return texts["cli.option-missing", ("option", option.Name)];
        }
        if (result.Tokens.Count == 0 && option.Arity.MinimumNumberOfValues > 0)
        {
            return texts["cli.option-without-value", ("option", option.Name)];
        }
        if (result.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1)
        {
            return texts["cli.option-twice", ("option", option.Name)];
        }
        var allowed = option.GetCompletions(CompletionContext.Empty).Select(c => c.Label).ToList();
        var unknown = result.Tokens.Select(t => t.Value).FirstOrDefault(v => !allowed.Contains(v));
        return allowed.Count > 0 && unknown is not null
            ? texts["cli.option-value-unknown",
                ("option", option.Name), ("text", unknown), ("values", string.Join(", ", allowed))]
            : error.Message;
    }

    private static string? SayCommand(CommandResult result, ParseResult parsed, Texts texts)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return result.Command.Subcommands.Count > 0
                ? texts["cli.verb-unknown", ("text", unknown), ("verbs", VerbsOf(result))]
                : texts["cli.argument-unknown", ("text", unknown)];
        }
        return result.Command.Subcommands.Count > 0 ? texts["cli.verb-missing", ("verbs", VerbsOf(result))] : null;
    }

    private static string VerbsOf(CommandResult result) =>
        string.Join(", ", result.Command.Subcommands.Select(c => c.Name));
}
