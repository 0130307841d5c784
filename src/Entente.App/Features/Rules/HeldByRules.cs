using Entente.App.Features.Documents;
using Entente.App.Features.Inbox;
using Entente.App.Web;

namespace Entente.App.Features.Rules;

/// <summary>Why claims wait in the inbox though a rule that holds today takes them, as the account is now.</summary>
public static class HeldByRules
{
    /// <summary>The reasons by the keys of the claims; a claim that no rule takes, or that it would accept, has
    /// none.</summary>
    public static IReadOnlyDictionary<string, FindingView> Of(PageRequest page, IEnumerable<ClaimState> claims)
    {
        var reasons = new Dictionary<string, FindingView>(StringComparer.Ordinal);
        var any = Judge.AtAnyDay(page.Work.View);
        var rules = new AcceptanceIndex(any);
        if (page.Partnership is not { } partnership || !rules.All.Any(r => r.HoldsOn(page.View.AsOf.Effective)))
        {
            return reasons;
        }
        foreach (var document in claims.Where(page.Work.Waits).Select(c => c.Document).Distinct())
        {
            if (page.Work.Sources.Find(document) is not { } source)
            {
                continue;
            }
            var open = page.Work.Claims.Of(document)
                .Where(c => c.Claim is not null && !c.IsOfModel && page.Work.Waits(c))
                .Select(c => new KeyedClaim(c.Key, c.Claim!));
            var covered = rules.Covered(page.View.AsOf.Effective, source, open).ToList();
            if (covered.Count == 0)
            {
                continue;
            }
            var context = JudgingContext.Of(source, partnership, "", []) with
            {
                Claims = [.. page.Work.Claims.Standing(document)],
            };
            var keys = new RehearsalKeys(any, page.Journal.Keys);
            foreach (var held in new AcceptanceJudging(any, context, keys).Judge(covered).Held)
            {
                reasons[held.Claim] = Say(page, held.Finding);
            }
        }
        return reasons;
    }

    /// <summary>The finding in the reader's language, with keys as names.</summary>
    public static FindingView Say(PageRequest page, Finding finding) =>
        FindingView.Of(finding, page.Texts, argument => argument switch
        {
            { Name: "quantity", Value: string quantity } => page.Texts.Find("quantity." + quantity),
            { Name: "meeting" or "name", Value: string key } => page.Name(key).Name,
            _ => null,
        });
}
