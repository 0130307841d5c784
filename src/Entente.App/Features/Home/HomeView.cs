using Entente.App.Features.Commitments;
using Entente.App.Features.Figures;
using Entente.App.Features.Meetings;
using Entente.App.Web;

namespace Entente.App.Features.Home;

/// <summary>Who keeps the account.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">secretariat, ministry, observer.</param>
public sealed record KeeperView(string Name, string Kind);

/// <summary>The promises of one verdict.</summary>
/// <param name="Verdict">The verdict; none where nobody judged.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Telling">The most telling of them.</param>
public sealed record JudgedView(string Verdict, int Count, IReadOnlyList<CommitmentView> Telling);

/// <summary>The promises at a glance.</summary>
/// <param name="Counted">How many there are; one that is said again counts once.</param>
/// <param name="ByVerdict">By verdict, the kept ones first.</param>
public sealed record PromisedView(int Counted, IReadOnlyList<JudgedView> ByVerdict);

/// <summary>The decisions at a glance.</summary>
/// <param name="Count">How many decisions and changes of status there are.</param>
/// <param name="Latest">The latest of them.</param>
public sealed record DecidedAtGlanceView(int Count, IReadOnlyList<DecisionView> Latest);

/// <summary>A fund or a plan in one line.</summary>
/// <param name="Name">The fund or plan.</param>
/// <param name="Figures">Its latest figures, one of a quantity; or one of each giver, where nothing says their total.
/// </param>
public sealed record FiguresOfView(NameView Name, IReadOnlyList<FigureView> Figures);

/// <summary>Where sources disagree, at a glance.</summary>
/// <param name="Count">How many comparisons of figures are open.</param>
/// <param name="First">The first of them.</param>
public sealed record OpenComparisonsView(int Count, IReadOnlyList<ReconciledView> First);

/// <summary>What waits for who works on the account.</summary>
/// <param name="Claims">How many proposed claims wait for a verdict.</param>
/// <param name="Stubs">How many names wait to be completed or merged.</param>
public sealed record WaitingView(int Claims, int Stubs);

/// <summary>The home of a partnership: promised, decided, the funds' money, done, at a glance.</summary>
public sealed record HomeView
{
    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>The partnership; null where the workspace has none yet.</summary>
    public NameView? Partnership { get; init; }

    /// <summary>The partnerships to choose from; empty where there is one alone.</summary>
    public required IReadOnlyList<NameView> Choices { get; init; }

    /// <summary>Its parties.</summary>
    public required IReadOnlyList<NameView> Parties { get; init; }

    /// <summary>Who keeps this account, and what the keeper is; null where it is not said.</summary>
    public KeeperView? Keeper { get; init; }

    /// <summary>Who coordinates on the day asked about; null where it is not known.</summary>
    public NameView? Coordinator { get; init; }

    /// <summary>The promises.</summary>
    public required PromisedView Promised { get; init; }

    /// <summary>Decisions and changes of status.</summary>
    public required DecidedAtGlanceView Decided { get; init; }

    /// <summary>
    /// The funds, each with its latest contribution of every stage, its target and its portfolio. What is announced is
    /// not given yet: each says its stage, where the account holds one.
    /// </summary>
    public required IReadOnlyList<FiguresOfView> Money { get; init; }

    /// <summary>The plans, each with its latest counts.</summary>
    public required IReadOnlyList<FiguresOfView> Done { get; init; }

    /// <summary>The next meeting; null where none is known to lie ahead.</summary>
    public MeetingView? NextMeeting { get; init; }

    /// <summary>The latest meetings.</summary>
    public required IReadOnlyList<MeetingView> Meetings { get; init; }

    /// <summary>Where sources disagree, or a comparison is circular.</summary>
    public required OpenComparisonsView Disagreements { get; init; }

    /// <summary>How many entries the account holds.</summary>
    public required int Entries { get; init; }

    /// <summary>How many sources it rests on.</summary>
    public required int Sources { get; init; }

    /// <summary>What to record first; empty where the account tells something already.</summary>
    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>What waits for who works on the account.</summary>
    public required WaitingView Waiting { get; init; }

    /// <summary>The view.</summary>
    public static HomeView Of(PageRequest page)
    {
        var partnership = page.View.Facts<PartnershipOpened>().LastOrDefault(p => p.Fact.Key == page.Partnership)?.Fact;
        var keeper = page.View.Facts<KeeperSet>().LastOrDefault()?.Fact;
        var glance = new HomeGlance(page);
        var meetings = new MeetingList(page);
        var ahead = page.Meetings.Where(meetings.IsAhead).MinBy<MeetingHeld, IComparable?>(m => m.Date.Earliest);
        return new HomeView
        {
            AsOf = page.AsOf,
            Partnership = partnership is null ? null : page.Name(partnership.Key),
            Choices = page.Partnerships.Count > 1 ? [.. page.Partnerships.Select(page.NameOfPartnership)] : [],
            Parties = [.. (partnership?.Parties ?? []).Select(page.Name)],
            Keeper = keeper is null ? null : new KeeperView(page.Words(keeper).Text, Keys.Of(keeper.Kind)),
            Coordinator = glance.Coordinator(partnership?.Key),
            Promised = glance.Promised(),
            Decided = glance.Decided(),
            Money = glance.Money(),
            Done = glance.Done(),
            NextMeeting = ahead is null ? null : meetings.ViewOf(ahead),
            Meetings =
            [
                .. MeetingList.Latest(page.Meetings.Where(m => !meetings.IsAhead(m) && !m.Date.IsUnknown))
                    .Take(HomeGlance.Rows).Select(meetings.ViewOf),
            ],
            Disagreements = glance.Disagreements(),
            Entries = page.View.Entries().Count(),
            Sources = page.Figures.Sources.All.Count(),
            Steps = FirstSteps.Of(page),
            Waiting = new WaitingView(
                page.Work.Claims.All.Count(page.Work.Waits), page.View.Entities.All.Count(e => e.IsStub)),
        };
    }
}
