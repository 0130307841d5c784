using System.Globalization;
using Entente.App.Features.Documents;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>A claim of a selection that was left.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Findings">Why it cannot be accepted, as the account is now.</param>
public sealed record LeftView(InboxClaimView Claim, IReadOnlyList<FindingView> Findings);

/// <summary>The verdicts that were given together on the page before, and can be undone together.</summary>
/// <param name="Document">The key of their document.</param>
/// <param name="Claims">The claims, each with the verdict that stands.</param>
/// <param name="Left">What was left of the selection.</param>
/// <param name="Reopened">How many other claims are open again because of it.</param>
public sealed record TogetherView(
    string Document, IReadOnlyList<InboxClaimView> Claims, IReadOnlyList<LeftView> Left, int Reopened)
{
    /// <summary>Whether verdicts were undone: those before them stand again.</summary>
    public bool IsUndone { get; init; }

    /// <summary>What the address says was done last; null where it says nothing.</summary>
    public static TogetherView? Of(PageRequest page)
    {
        var claims = Named(page, "together");
        return claims.Count == 0
            ? null
            : new TogetherView(
                claims[0].Document, [.. claims.Select(c => InboxClaimView.Of(c, page.Texts))],
                [.. Named(page, "left").Select(c => LeftOf(page, c))],
                int.TryParse(page.Single("reopened"), CultureInfo.InvariantCulture, out var n) ? n : 0)
            {
                IsUndone = page.Single("undone") is not null,
            };
    }

    private static List<ClaimState> Named(PageRequest page, string name) =>
        [.. (page.Single(name) ?? "").Split(',').Select(page.Work.Claims.Find).OfType<ClaimState>()];

    private static LeftView LeftOf(PageRequest page, ClaimState claim)
    {
        if (StandingVerdict.Of(page, claim, page.Who) is { } told)
        {
            return new LeftView(InboxClaimView.Of(claim, page.Texts), [FindingView.Of(told, page.Texts)]);
        }
        var any = Judge.AtAnyDay(page.Work.View);
        if (page.Partnership is not { } partnership
            || page.Work.Sources.Find(claim.Document) is not { } source)
        {
            return new LeftView(InboxClaimView.Of(claim, page.Texts), []);
        }
        var judging = new ClaimJudging(
            any, JudgingContext.Of(source, partnership, "", []), new RehearsalKeys(any, page.Journal.Keys));
        var judged = judging.Judge(new ClaimDecision(claim.Key, ClaimVerdict.Accepted));
        return new LeftView(
            InboxClaimView.Of(claim, page.Texts),
            [.. judged.Findings.Select(f => FindingView.Of(f, page.Texts))]);
    }
}
