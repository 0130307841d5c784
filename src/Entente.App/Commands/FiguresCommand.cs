using System.CommandLine;
using System.Text.Json;
using Entente.App.Features.Figures;

namespace Entente.App.Commands;

/// <summary>
/// Figures, reported and computed, with their basis; or one made of several, or the finding that refuses it.
/// </summary>
internal static class FiguresCommand
{
    public static Verb Verb { get; } = new(
        "figures",
        [
            "entente figures fund.portfolio --scope akcf --known 2022-05-25",
            "entente figures --combine ratio r295 r262",
        ],
        Define);

    private static void Define(Command command, VerbContext context)
    {
        var texts = context.Texts;
        var words = new Argument<string[]>(
            "QUANTITY") { Arity = ArgumentArity.ZeroOrMore, Description = texts["cli.argument.quantity"] };
        var scope = new Option<string?>("--scope") { HelpName = "KEY", Description = texts["cli.option.scope"] };
        var combine = new Option<string[]>("--combine")
        {
            HelpName = "sum|difference|factor|ratio ID ID...",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            Description = texts["cli.option.combine"],
        };
        var format = CommonOptions.Format(texts);
        command.Add(words);
        command.Add(scope);
        var asOf = new AsOfOptions(command, texts);
        command.Add(combine);
        command.Add(format);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(words) ?? []).Length > 1)
            {
                result.AddError(texts["cli.one-quantity"]);
            }
            if (result.GetValue(combine) is { Length: > 0 } asked && Keys.Find<CombineOperation>(asked[0]) is null)
            {
                result.AddError(texts["cli.combine-operation", ("text", asked[0])]);
            }
        });
        command.SetAction((parsed, cancellation) => Guard.RunAsync(
            () =>
            {
                var asked = parsed.GetValue(combine) ?? [];
                var request = new FiguresRequest(
                    (parsed.GetValue(words) ?? []).FirstOrDefault(), parsed.GetValue(scope),
                    asked.Length > 0 ? asked[0] : null, asked.Length > 0 ? asked[1..] : []);
                return RunAsync(
                    parsed, context, request, asOf.Request(parsed), parsed.GetRequiredValue(format), cancellation);
            },
            context));
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, VerbContext context, FiguresRequest request, AsOfRequest asOf, string format,
        CancellationToken cancellation)
    {
        var (workspace, status) = await CommonOptions.OpenAsync(parsed, context, mayName: false, cancellation);
        if (workspace is null)
        {
            return status;
        }
        await using var open = workspace;
        var view = workspace.Journal.Account.View(asOf.At(workspace.Journal.Now()), Reader.Keeper);
        var (chosen, wrong) = Workspace.Choose(view, parsed.GetValue(CommonOptions.Partnership));
        if (wrong is not null)
        {
            return context.Say(wrong);
        }
        var set = FigureSet.Of(view.Of(chosen));
        var views = new FigureViews(set, new ClaimIndex(set.View), context.Texts);
        var (answer, isRefused) = request.Answer(set, views, context.Texts);
        switch (format)
        {
            case "json":
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(answer, AppJson.Indented));
                break;
            case "jsonl":
                foreach (var figure in answer.Figures)
                {
                    await context.Output.WriteLineAsync(JsonSerializer.Serialize(figure, AppJson.Line));
                }
                break;
            case "csv":
                FiguresCsv.Write(answer, context.Output);
                break;
            default:
                FiguresTable.Write(answer, context);
                break;
        }
        if (format != "json")
        {
            foreach (var finding in answer.Findings ?? [])
            {
                await context.Errors.WriteLineAsync(context.Texts[
                    "cli.finding", ("where", ""), ("severity", context.Texts["severity." + finding.Severity]),
                    ("message", finding.Message), ("code", finding.Code)]);
            }
        }
        return Math.Max(status, isRefused ? ExitStatus.Findings : ExitStatus.Done);
    }
}
