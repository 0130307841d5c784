using System.CommandLine;
using System.Globalization;

namespace Entente.App.Commands;

/// <summary>The three times of a question, each of which may be fixed.</summary>
internal sealed class AsOfOptions
{
    private readonly Option<string?> _effective = new("--effective") { HelpName = "DATE" };
    private readonly Option<string?> _known = new("--known") { HelpName = "DATE" };
    private readonly Option<string?> _recorded = new("--recorded") { HelpName = "INSTANT" };

    public AsOfOptions(Command command, Texts texts)
    {
        foreach (var (option, name) in new[] { (_effective, "effective"), (_known, "known") })
        {
            option.Description = texts["cli.option." + name];
            option.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && !AsOfRequest.TryDay(result.Tokens[0].Value, out _))
                {
                    result.AddError(texts["cli.not-a-day", ("text", result.Tokens[0].Value)]);
                }
            });
            command.Add(option);
        }
        _recorded.Description = texts["cli.option.recorded"];
        _recorded.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !AsOfRequest.TryInstant(result.Tokens[0].Value, out _))
            {
                result.AddError(texts["cli.not-an-instant", ("text", result.Tokens[0].Value)]);
            }
        });
        command.Add(_recorded);
    }

    public AsOfRequest Request(ParseResult parsed) =>
        AsOfRequest.Parse(parsed.GetValue(_effective), parsed.GetValue(_known), parsed.GetValue(_recorded));
}
