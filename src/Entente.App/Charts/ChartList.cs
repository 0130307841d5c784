using System.Collections.Immutable;
using Entente.App.Web;

namespace Entente.App.Charts;

/// <summary>A chart that can be asked for.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Question">What it is asked with, behind the question mark; null where it is asked for alone.</param>
/// <param name="Subject">What kind of thing it is about; null where it is about the whole account.</param>
/// <param name="Make">Makes it for the key of what it is about.</param>
public sealed record ChartDefinition(
    string Name, string? Question, NameKind? Subject, Func<ChartGround, string, Chart> Make);

/// <summary>All charts: the explicit list.</summary>
public static class ChartList
{
    /// <summary>Every chart.</summary>
    public static ImmutableArray<ChartDefinition> All { get; } =
    [
        new("contributions", "fund", NameKind.Fund, ContributionsChart.Of),
        new("portfolio", "fund", NameKind.Fund, PortfolioChart.Of),
        new("activities", "plan", NameKind.Framework, ActivitiesChart.Of),
        new("timeline", null, null, (ground, _) => TimelineChart.Of(ground)),
    ];

    /// <summary>The chart that an address asks for.</summary>
    /// <exception cref="QuestionFault">There is none of that name, or nothing it is about.</exception>
    public static Chart Find(PageRequest page, string name)
    {
        if (All.FirstOrDefault(c => c.Name == name) is not { } definition)
        {
            throw new QuestionFault(Finding.Of(
                "chart.unknown", null, ("name", name), ("names", string.Join(", ", All.Select(c => c.Name)))));
        }
        if (definition.Question is not { } question)
        {
            return definition.Make(ChartGround.Of(page), "");
        }
        var asked = page.Single(question);
        return asked is not null && page.View.Entities.Find(asked) is { } subject && subject.Kind == definition.Subject
            ? definition.Make(ChartGround.Of(page), subject.Key)
            : throw new QuestionFault(Finding.Of(
                "chart.subject", null, ("name", name), ("question", question), ("key", asked ?? "?")));
    }

    /// <summary>The address of a chart's file.</summary>
    internal static string Address(string name, string ending, string? question = null, string? key = null) =>
        $"/charts/{name}.{ending}" + (question is null ? "" : $"?{question}={Uri.EscapeDataString(key!)}");
}
