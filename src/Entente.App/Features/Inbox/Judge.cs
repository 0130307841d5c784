using System.Collections.Immutable;
using Entente.App.Features.Documents;
using Entente.Store;

namespace Entente.App.Features.Inbox;

/// <summary>What became of a verdict.</summary>
/// <param name="IsDone">Whether it is recorded.</param>
/// <param name="Findings">Why it is not.</param>
/// <param name="Reopened">The keys of the claims that are open again because of it.</param>
public sealed record JudgedResult(bool IsDone, ImmutableArray<Finding> Findings, ImmutableArray<string> Reopened);

/// <summary>
/// Judges claims and stubs in the name of who works here, against the account as it is at that moment.
/// </summary>
/// <param name="journal">Where to.</param>
/// <param name="by">The name of the person.</param>
/// <param name="partnership">The partnership whose account it is.</param>
public sealed class Judge(Store.Journal journal, string by, string partnership)
{
    /// <summary>
    /// The account whatever the day: what a name stands for does not wait for the day on which it counts as known.
    /// </summary>
    public static AccountView AtAnyDay(AccountView view) =>
        view.At(view.AsOf with { Effective = DateOnly.MaxValue, Known = DateOnly.MaxValue });

    /// <summary>Records a verdict on a claim of a document, or its undoing.</summary>
    public Task<JudgedResult> OnClaimAsync(
        DocumentAtHand document, Func<ClaimJudging, Judgement> judge, CancellationToken cancellation) =>
        DecideAsync(
            (view, author) => judge(new ClaimJudging(
                view, JudgingContext.Of(document, partnership, author), journal.Keys)),
            cancellation);

    /// <summary>Records verdicts on several claims of a document, or their undoing.</summary>
    public Task<JudgedResult> OnClaimsAsync(
        DocumentAtHand document, Func<BulkJudging, BulkJudgement> judge, CancellationToken cancellation) =>
        DecideAsync(
            (view, author) => judge(new BulkJudging(
                view, JudgingContext.Of(document, partnership, author), journal.Keys))
                .Judgement,
            cancellation);

    /// <summary>
    /// Records what is judged of the account at any day, in the name of the person whose key is given.
    /// </summary>
    public async Task<JudgedResult> DecideAsync(
        Func<AccountView, string, Judgement> judge, CancellationToken cancellation)
    {
        ImmutableArray<string> reopened = [];
        var result = await journal.DecideAsync(
            whole =>
            {
                var view = AtAnyDay(whole).Of(partnership);
                var author = journal.Keys.SubjectOf(by);
                var judgement = judge(view, author);
                if (!judgement.IsAllowed)
                {
                    return Decision.Refuse(judgement.Findings);
                }
                reopened = judgement.Reopened;
                IEnumerable<Draft> person = view.Entities.Find(author) is null
                    ? [Persons.Register(author, by, journal.Keys)]
                    : [];
                return Decision.Append(Batches.Of(person.Concat(judgement.Drafts), partnership));
            },
            cancellation);
        return new JudgedResult(result.IsDone, result.Findings, reopened);
    }
}
