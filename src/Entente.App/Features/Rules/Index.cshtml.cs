using System.Globalization;
using Entente.App.Features.Inbox;
using Entente.App.Features.Record;
using Entente.App.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Entente.App.Features.Rules;

/// <summary>Shows the rules of acceptance, sets one up, and applies one to the claims that wait.</summary>
public sealed class RulesModel(PageRequest page) : PageModel
{
    private const string UsualConfidence = "0.9";

    /// <summary>What the page shows.</summary>
    public RulesView View => field ??= RulesView.Of(page);

    /// <summary>The form that sets a rule up.</summary>
    public FormView Form { get; private set; } = null!;

    /// <summary>What was typed into it.</summary>
    public FormValues Values { get; private set; } = new();

    /// <summary>What a rule would make of the claims that wait; null where nobody asked.</summary>
    public RulePreviewView? Preview { get; private set; }

    /// <summary>Why what was asked for was not recorded.</summary>
    public IReadOnlyList<FindingView> Findings { get; private set; } = [];

    /// <summary>Shows the rules.</summary>
    public void OnGet() => ShowEmptyForm();

    /// <summary>Shows what a rule would accept, sets it up, or applies one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var sent = await Request.ReadFormAsync(cancellation);
        var asked = sent["do"].ToString();
        return asked is "look" or "apply"
            ? await OnWaitingAsync(sent, asked == "apply", cancellation)
            : await OnFormAsync(sent, asked == "record", cancellation);
    }

    private async Task<IActionResult> OnFormAsync(IFormCollection sent, bool isRecorded, CancellationToken cancellation)
    {
        Values = FormValues.Of(sent);
        var recording = new Recording(
            page.Journal, AcceptanceForms.Set, Values, null, page.Partnership, page.Texts.Locale);
        var who = isRecorded ? page.TakeName(HttpContext, sent) : page.Who;
        if (!isRecorded || who is null)
        {
            return await ShowAsync(recording.Preview(), cancellation);
        }
        var seen = sent["seen"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        var (recorded, judged) = await recording.RecordAsync(who, seen, cancellation);
        return recorded is null
            ? await ShowAsync(judged, cancellation)
            : Redirect(page.Link("/rules", ("done", ((AcceptanceSet)judged.Drafts[^1].Fact).Key)));
    }

    private async Task<IActionResult> OnWaitingAsync(
        IFormCollection sent, bool isApplied, CancellationToken cancellation)
    {
        ShowEmptyForm();
        var key = sent["rule"].ToString();
        var today = page.View.AsOf.Effective;
        if (page.Partnership is not { } partnership
            || new AcceptanceIndex(page.Work.View).Find(key) is not { } state || !state.HoldsOn(today))
        {
            return Refuse(Finding.Of("acceptance.not-in-force", null, ("rule", key)));
        }
        var who = isApplied ? page.TakeName(HttpContext, sent) : null;
        if (who is null)
        {
            Preview = await RulePreviewView.OfAsync(page, partnership, state.Rule, key, cancellation);
            return Page();
        }
        var waiting = await WaitingClaims.OfAsync(page, state.Rule, cancellation);
        var (accepted, held) = (0, 0);
        var result = await new Judge(page.Journal, who, partnership).DecideAsync(
            (view, author) =>
            {
                if (new AcceptanceIndex(view).Find(key) is not { } now || now.Entry.Ref != state.Entry.Ref
                    || !now.HoldsOn(today))
                {
                    return Judgement.Refuse(Finding.Of("acceptance.not-in-force", null, ("rule", key)));
                }
                var (drafts, judged) = waiting.Judged(view, partnership, author, page.Journal.Keys);
                accepted = judged.Sum(j => j.Judgement.Accepted.Length);
                held = judged.Sum(j => j.Judgement.Held.Length);
                return new Judgement(drafts, []);
            },
            cancellation);
        return result.IsDone
            ? Redirect(page.Link(
                "/rules", ("done", key), ("accepted", accepted.ToString(CultureInfo.InvariantCulture)),
                ("held", held.ToString(CultureInfo.InvariantCulture))))
            : Refuse([.. result.Findings]);
    }

    private async Task<IActionResult> ShowAsync(JudgedStatement judged, CancellationToken cancellation)
    {
        Form = FormView.Of(page, AcceptanceForms.Set, null, judged, Values);
        if (judged.Findings.Any(f => f.Finding.IsFault))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else if (judged.Drafts.Select(d => d.Fact).OfType<AcceptanceSet>().FirstOrDefault() is { } rule)
        {
            Preview = await RulePreviewView.OfAsync(page, judged.Partnership, rule, null, cancellation);
        }
        return Page();
    }

    private PageResult Refuse(params IReadOnlyList<Finding> findings)
    {
        Findings = [.. findings.Select(f => FindingView.Of(f, page.Texts))];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The form as it is first seen: from today on, for what the extractor is sure of.</summary>
    private void ShowEmptyForm()
    {
        Values.Set("during.from", page.Journal.Now().Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Values.Set("confidence", TypedNumber.For(UsualConfidence, page.Texts.Locale));
        if (page.Texts.Locale.Code != WordedFact.CommonLanguage)
        {
            Values.Set("written-in", page.Texts.Locale.Code);
        }
        Form = FormView.Of(page, AcceptanceForms.Set, null, null, null);
    }
}
