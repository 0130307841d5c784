using System.Collections.Immutable;
using Entente.App.Features.Documents;
using Entente.App.Features.Inbox;
using Entente.App.Web;

namespace Entente.App.Features.Rules;

/// <summary>The claims of a document that wait and that a rule takes.</summary>
/// <param name="Document">The document.</param>
/// <param name="Covered">The claims.</param>
public sealed record WaitingDocument(DocumentAtHand Document, ImmutableArray<CoveredClaim> Covered);

/// <summary>What a rule makes of the claims of a document that wait.</summary>
/// <param name="Source">The document.</param>
/// <param name="Judgement">What it accepts, and what it leaves.</param>
public sealed record WaitingJudgement(SourceRegistered Source, AcceptanceJudgement Judgement);

/// <summary>
/// The claims that wait for a verdict and that a rule takes, document after document: looked at and accepted by one
/// and the same function.
/// </summary>
/// <param name="Documents">The first documents, read again.</param>
/// <param name="More">In how many further documents there are such claims.</param>
public sealed record WaitingClaims(ImmutableArray<WaitingDocument> Documents, int More)
{
    /// <summary>How many documents are taken at once.</summary>
    public const int Most = 50;

    /// <summary>How many waiting claims a rule takes, before any of them is looked at.</summary>
    public static int Count(AcceptanceSet rule, KeptView work) => ByDocument(rule, work).Sum(d => d.Covered.Length);

    /// <summary>Finds them, and reads their documents again.</summary>
    public static async Task<WaitingClaims> OfAsync(
        PageRequest page, AcceptanceSet rule, CancellationToken cancellation)
    {
        var any = Judge.AtAnyDay(page.Work.View);
        var all = ByDocument(rule, page.Work).ToList();
        var documents = ImmutableArray.CreateBuilder<WaitingDocument>();
        foreach (var (source, covered) in all.Take(Most))
        {
            if (await DocumentAtHand.OfAsync(page.Journal, any, source.Key, cancellation) is { } document)
            {
                documents.Add(new WaitingDocument(document, covered));
            }
        }
        return new WaitingClaims(documents.ToImmutable(), Math.Max(0, all.Count - Most));
    }

    /// <summary>
    /// What is accepted, and what waits: each document into the account as those before it leave it. A claim that was
    /// judged meanwhile is left.
    /// </summary>
    /// <param name="view">The account at any day.</param>
    /// <param name="partnership">The partnership whose account it is.</param>
    /// <param name="author">The key of the person in whose name it is accepted.</param>
    /// <param name="keys">The keys of persons.</param>
    public (ImmutableArray<Draft> Drafts, ImmutableArray<WaitingJudgement> Judged) Judged(
        AccountView view, string partnership, string author, ISubjectKeys keys)
    {
        var claims = new ClaimIndex(view);
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        var judged = ImmutableArray.CreateBuilder<WaitingJudgement>();
        foreach (var (document, covered) in Documents)
        {
            var open = covered.Where(c => claims.Find(c.Claim.Key) is { Verdict: null }).ToList();
            var context = JudgingContext.Of(document, partnership, author) with
            {
                Claims = [.. claims.Standing(document.Source.Key)],
            };
            var (accepted, judgement) = AcceptanceJudging.Accept(view, context, open, keys);
            judged.Add(new WaitingJudgement(document.Source, judgement));
            if (accepted.Length > 0)
            {
                drafts.AddRange(accepted);
                view = view.With(accepted, partnership, keys);
            }
        }
        return (drafts.ToImmutable(), judged.ToImmutable());
    }

    private static IEnumerable<(SourceRegistered Source, ImmutableArray<CoveredClaim> Covered)> ByDocument(
        AcceptanceSet rule, KeptView work) =>
        from claim in work.Claims.All
        where claim.Claim is not null && !claim.IsOfModel && work.Waits(claim)
        group claim by claim.Document into document
        let source = work.Sources.Find(document.Key)
        where source is not null
        let open = document.Select(c => new KeyedClaim(c.Key, c.Claim!))
        let covered = AcceptanceIndex.Covered([rule], source, open).ToImmutableArray()
        where covered.Length > 0
        select (source, covered);
}
