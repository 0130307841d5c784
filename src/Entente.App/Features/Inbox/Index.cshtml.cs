using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Features.Documents;
using Entente.App.Features.Rules;
using Entente.App.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Entente.App.Features.Inbox;

/// <summary>Lists the claims, and records one verdict with one reason for those that a person selects.</summary>
public sealed class InboxModel(PageRequest page) : PageModel
{
    private const string SeenPrefix = "seen.";

    /// <summary>What the page shows.</summary>
    public InboxView View => field ??= InboxView.Of(page);

    /// <summary>Why nothing was recorded.</summary>
    public IReadOnlyList<FindingView> Findings { get; private set; } = [];

    /// <summary>The keys of the claims that were selected in a form that was refused.</summary>
    public IReadOnlyCollection<string> Selected { get; private set; } = [];

    /// <summary>The document of a form that was refused; null where none was.</summary>
    public string? Document { get; private set; }

    /// <summary>The reason that was written in it.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether all that was shown was selected.</summary>
    public bool IsAll { get; private set; }

    /// <summary>Shows the claims.</summary>
    public void OnGet()
    {
    }

    /// <summary>Judges the selected claims of a document, or takes the verdicts on them back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var sent = await Request.ReadFormAsync(cancellation);
        IsAll = sent["all"].Count > 0;
        Selected = [.. (IsAll ? sent["shown"] : sent["claim"]).OfType<string>().Distinct(StringComparer.Ordinal)];
        Reason = sent["reason"].ToString().Trim() is { Length: > 0 } said ? said : null;
        if (sent["of-rule"].ToString() is { Length: > 0 } rule)
        {
            return await OnRuleAsync(sent, rule, cancellation);
        }
        Document = sent["of"].ToString();
        var any = Judge.AtAnyDay(page.Work.View);
        if (page.Partnership is not { } partnership
            || await DocumentAtHand.OfAsync(page.Journal, any, Document, cancellation) is not { } document)
        {
            return Refuse(Finding.Of("document.unknown-key", null, ("document", Document)));
        }
        if (Selected.Count == 0)
        {
            return Refuse(Finding.Of("claim.none-selected", null));
        }
        var asked = sent["verdict"].ToString();
        ClaimVerdict? verdict = asked switch
        {
            "accept" => ClaimVerdict.Accepted,
            "reject" => ClaimVerdict.Rejected,
            "defer" => ClaimVerdict.Deferred,
            _ => null,
        };
        if (verdict is null && asked != "undo")
        {
            return Refuse(Finding.Of("claim.verdict-missing", null));
        }
        if (page.TakeName(HttpContext, sent) is not { } who)
        {
            return Page();
        }
        var seen = Selected.Select(c => (Claim: c, Verdict: SeenOf(sent, c))).ToList();
        BulkJudgement? judged = null;
        var result = await new Judge(page.Journal, who, partnership).OnClaimsAsync(
            document,
            judging => judged = verdict is { } given
                ? judging.Judge(seen.Select(
                    s => new ClaimDecision(s.Claim, given) { Seen = s.Verdict, Reason = Reason }))
                : judging.Undo(seen, Reason),
            cancellation);
        return result.IsDone && judged is not null
            ? Redirect(Onward(judged, result.Reopened.Length, asked == "undo"))
            : Refuse([.. StandingVerdict.Told(page, result.Findings, who)]);
    }

    /// <summary>
    /// Takes back every verdict that a rule gave and that stands: by new entries, as each alone is taken back. What a
    /// person judged meanwhile stays.
    /// </summary>
    private async Task<IActionResult> OnRuleAsync(IFormCollection sent, string rule, CancellationToken cancellation)
    {
        if (page.Partnership is not { } partnership || new AcceptanceIndex(page.Work.View).Find(rule) is null)
        {
            return Refuse(Finding.Of("acceptance.not-in-force", null, ("rule", rule)));
        }
        if (page.TakeName(HttpContext, sent) is not { } who)
        {
            return Page();
        }
        var undone = 0;
        var result = await new Judge(page.Journal, who, partnership).DecideAsync(
            (view, author) =>
            {
                var (drafts, left) = UndoneOf(view, rule, partnership, author);
                undone = drafts.Sum(d => d.Done.Length);
                return undone > 0
                    ? new Judgement([.. drafts.SelectMany(d => d.Judgement.Drafts)], [])
                    : Judgement.Refuse(left.IsEmpty ? [Finding.Of("claim.none-selected", null)] : left);
            },
            cancellation);
        return result.IsDone
            ? Redirect(page.Link(
                "/inbox", ("rule", rule), ("state", "open"),
                ("taken-back", undone.ToString(CultureInfo.InvariantCulture))))
            : Refuse([.. StandingVerdict.Told(page, result.Findings, who)]);
    }

    /// <summary>Document after document, each from the account as those before it leave it.</summary>
    private (List<BulkJudgement> Undone, ImmutableArray<Finding> Left) UndoneOf(
        AccountView view, string rule, string partnership, string author)
    {
        var claims = new ClaimIndex(view);
        var (undone, left, now) = (new List<BulkJudgement>(), ImmutableArray.CreateBuilder<Finding>(), view);
        foreach (var document in RuleRecord.StandingOf(claims, rule).GroupBy(s => claims.Find(s.Claim)!.Document))
        {
            var context = new ReadingContext
            {
                Document = document.Key, Partnership = partnership, Author = author, Claims = [],
            };
            // What an earlier document's verdicts took with them is open already.
            var standing = document.Where(s => s.Verdict is { } verdict && now.Find(verdict) is not null).ToList();
            if (standing.Count == 0)
            {
                continue;
            }
            var judged = new BulkJudging(now, context, page.Journal.Keys).Undo(standing, Reason);
            left.AddRange(judged.Left.SelectMany(l => l.Findings));
            if (judged.Done.Length > 0)
            {
                undone.Add(judged);
                now = now.Without(judged.Judgement.Drafts.Select(d => d.Fact).OfType<EntriesWithdrawn>()
                    .SelectMany(w => w.Targets));
            }
        }
        return (undone, left.ToImmutable());
    }

    private static EntryRef? SeenOf(IFormCollection sent, string claim) =>
        EntryRef.TryParse(sent[SeenPrefix + claim].ToString(), out var entry) ? entry : null;

    /// <summary>Back to the list as it was asked for, which says what was done and what was left.</summary>
    private string Onward(BulkJudgement judged, int reopened, bool isUndone) =>
        page.LinkHere(
            ("cursor", null), ("done", null), ("together", string.Join(',', judged.Done)),
            ("left", judged.Left.IsEmpty ? null : string.Join(',', judged.Left.Select(l => l.Claim))),
            ("reopened", reopened > 0 ? reopened.ToString(CultureInfo.InvariantCulture) : null),
            ("undone", isUndone ? "1" : null));

    private PageResult Refuse(params IReadOnlyList<Finding> findings)
    {
        // Several claims of one sentence are named alike: what is said of them is said once.
        Findings = [.. findings.Select(f => FindingView.Of(f, page.Texts)).DistinctBy(f => f.Message)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
