using Entente.App.Web;

namespace Entente.App.Features.Home;

/// <summary>A step on the way to an account that tells something.</summary>
/// <param name="Kind">The word of the form that does it.</param>
/// <param name="Title">What it records.</param>
/// <param name="About">What that is, in one sentence.</param>
/// <param name="Count">How much of it the account holds already.</param>
public sealed record StepView(string Kind, string Title, string About, int Count);

/// <summary>What to record first where an account is begun by hand: what others need stands before them.</summary>
internal static class FirstSteps
{
    /// <summary>The steps; empty where the account has all of them, or was begun from sources.</summary>
    public static IReadOnlyList<StepView> Of(PageRequest page)
    {
        var steps = page.Partnership is null ? Opening(page) : Filling(page);
        return page.Partnership is not null && (page.Figures.Sources.All.Any() || steps.All(s => s.Count > 0))
            ? []
            : steps;
    }

    private static List<StepView> Opening(PageRequest page) =>
    [
        Step(page, "organisation", Count<OrganisationRegistered>(page)),
        Step(page, "partnership", 0),
    ];

    private static List<StepView> Filling(PageRequest page) =>
    [
        Step(page, "fund", Count<FundOpened>(page)),
        Step(page, "flow", Count<FigureReported>(page)),
        Step(page, "series", Count<SeriesOpened>(page)),
        Step(page, "meeting", Count<MeetingHeld>(page)),
        Step(page, "plan", Count<FrameworkOpened>(page)),
        Step(page, "commitment", Count<CommitmentMade>(page)),
        Step(page, "outcome", Count<OutcomeReported>(page)),
    ];

    private static StepView Step(PageRequest page, string kind, int count) =>
        new(kind, page.Texts["record.kind." + kind], page.Texts["record.about." + kind], count);

    private static int Count<TFact>(PageRequest page) where TFact : Fact =>
        page.View.FactsOfAnyDay<TFact>().Count();
}
