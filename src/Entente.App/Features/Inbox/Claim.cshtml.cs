using System.Collections.Immutable;
using Entente.App.Features.Documents;
using Entente.App.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Entente.App.Features.Inbox;

/// <summary>Shows a claim beside its sentence, and records what a person decides about it.</summary>
public sealed class ClaimModel(PageRequest page) : PageModel
{
    private const string FieldPrefix = "field.";
    private const string IntoPrefix = "into.";
    private const string OnePrefix = "one.";
    private const string TwoPrefix = "two.";

    /// <summary>The key of the claim.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What the page shows; null where there is no such claim.</summary>
    public ClaimPageView? View { get; private set; }

    /// <summary>Why what was asked for was not recorded.</summary>
    public IReadOnlyList<FindingView> Findings { get; private set; } = [];

    /// <summary>
    /// The part of the form that was sent, where the page opens again: what was found stands there, not above what the
    /// person sees; null for the top of the page.
    /// </summary>
    public string? FindingsAt => IsCorrecting ? "correct"
        : Written.GetValueOrDefault("verdict") switch
        {
            "split" when Parts.Count > 0 => "split",
            "merge" when Parts.Count > 0 => "merge",
            _ => null,
        };

    /// <summary>The rule that the person chose; null where the one that was set before is as it was.</summary>
    public string? ChosenRule =>
        Written.GetValueOrDefault("rule") is { Length: > 0 } rule && rule != Written.GetValueOrDefault("preset")
            ? rule
            : null;

    /// <summary>The fields of the claim in the form that corrects it.</summary>
    public IReadOnlyList<ClaimFieldForm> Form { get; private set; } = [];

    /// <summary>The fields of both parts in the form that splits the claim, with what their names begin with.</summary>
    public IReadOnlyList<(string Prefix, IReadOnlyList<ClaimFieldForm> Fields)> Parts { get; private set; } = [];

    /// <summary>Whether the claim is being split.</summary>
    public bool IsSplitting { get; private set; }

    /// <summary>What was written in the form, by the names of its fields.</summary>
    public IReadOnlyDictionary<string, string> Written { get; private set; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether a correction is being written.</summary>
    public bool IsCorrecting { get; private set; }

    /// <summary>Whether the reading that is shown is that of the correction.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>The verdict that the person sees on this page.</summary>
    public string? Seen => View?.Seen;

    /// <summary>Shows the claim.</summary>
    public async Task OnGetAsync(string key, CancellationToken cancellation)
    {
        Key = key;
        await ShowAsync(null, [], cancellation);
    }

    /// <summary>Records a verdict, or shows what a correction would be read as.</summary>
    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        Key = key;
        Written = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        var any = Judge.AtAnyDay(page.View);
        if (page.Work.Claims.Find(key) is not { } state || page.Partnership is not { } partnership
            || await DocumentAtHand.OfAsync(page.Journal, any, state.Document, cancellation) is not { } document)
        {
            await ShowAsync(null, [], cancellation);
            return Page();
        }
        var asked = Written.GetValueOrDefault("verdict");
        if (asked is "split" or "merge" && state.Claim is { } whole)
        {
            return await OnPartsAsync(document, partnership, state, whole, asked == "split", cancellation);
        }
        var (corrected, faults) = asked is "correct" or "preview" && state.Claim is { } claim
            ? Read(claim, Fields(), document)
            : (null, []);
        IsCorrecting = asked is ("correct" or "preview") && state.Claim is not null;
        var understood = IsCorrecting ? Understand(state.Claim!, FieldPrefix) : [];
        if (faults.Length > 0 || asked == "preview" || understood.Length > 0)
        {
            Response.StatusCode = faults.Length > 0
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status200OK;
            await ShowAsync(corrected, [.. faults, .. understood], cancellation);
            return Page();
        }
        if (page.TakeName(HttpContext, Request.Form) is not { } who)
        {
            await ShowAsync(corrected, [], cancellation);
            return Page();
        }
        if (asked == "accept" && state.Claim is { } asItStands && HasEdits(asItStands))
        {
            IsCorrecting = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ShowAsync(null, [Finding.Of("claim.edits-unrecorded", null)], cancellation);
            return Page();
        }
        var result = await new Judge(page.Journal, who, partnership)
            .OnClaimAsync(document, judging => JudgementOf(judging, asked, corrected), cancellation);
        if (result.IsDone)
        {
            return Redirect(Onward(state, asked, result.Reopened.Length));
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowAsync(corrected, StandingVerdict.Told(page, result.Findings, who), cancellation);
        return Page();
    }

    /// <summary>Splits the claim into two, or merges it into another.</summary>
    private async Task<IActionResult> OnPartsAsync(
        DocumentAtHand document, string partnership, ClaimState state, Claim claim, bool isSplit,
        CancellationToken cancellation)
    {
        IsSplitting = isSplit;
        if (!isSplit && string.IsNullOrEmpty(Written.GetValueOrDefault("same")))
        {
            return await RefuseAsync([Finding.Of("claim.same-unchosen", null)], [], [], cancellation);
        }
        var (one, wrong) = Read(claim, isSplit ? Fields(OnePrefix) : Fields(""), document);
        var (two, wrongToo) = Read(claim, isSplit ? Fields(TwoPrefix) : Fields(""), document);
        var (seen, seenToo) = isSplit ? (Understand(claim, OnePrefix), Understand(claim, TwoPrefix)) : ([], []);
        if (wrong.Length + wrongToo.Length + seen.Length + seenToo.Length > 0)
        {
            return await RefuseAsync([], [.. wrong, .. seen], [.. wrongToo, .. seenToo], cancellation);
        }
        if (page.TakeName(HttpContext, Request.Form) is not { } who)
        {
            await ShowAsync(null, [], cancellation);
            return Page();
        }
        var result = await new Judge(page.Journal, who, partnership).OnClaimAsync(
            document,
            judging => isSplit
                ? judging.Split(Key, SeenEntry, one!, two!, Reason)
                : judging.Merge(Key, SeenEntry, Written.GetValueOrDefault("same") ?? "", Reason),
            cancellation);
        return result.IsDone
            ? Redirect(Onward(state, isSplit ? "split" : "merge", result.Reopened.Length))
            : await RefuseAsync(StandingVerdict.Told(page, result.Findings, who), [], [], cancellation);
    }

    private async Task<IActionResult> RefuseAsync(
        ImmutableArray<Finding> findings, ImmutableArray<Finding> one, ImmutableArray<Finding> two,
        CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowAsync(null, findings, cancellation);
        ShowParts([.. one], [.. two]);
        return Page();
    }

    private Judgement JudgementOf(ClaimJudging judging, string? asked, Claim? corrected)
    {
        var (seen, reason) = (SeenEntry, Reason);
        if (asked == "undo")
        {
            return judging.Undo(Key, seen, reason);
        }
        ClaimVerdict? verdict = asked switch
        {
            "accept" => ClaimVerdict.Accepted,
            "correct" => ClaimVerdict.Corrected,
            "reject" => ClaimVerdict.Rejected,
            "defer" => ClaimVerdict.Deferred,
            _ => null,
        };
        var isRead = verdict is ClaimVerdict.Accepted or ClaimVerdict.Corrected;
        return verdict is null
            ? Judgement.Refuse(Finding.Of("claim.verdict-missing", null))
            : judging.Judge(new ClaimDecision(Key, verdict.Value)
            {
                Seen = seen,
                Corrected = corrected,
                Rule = isRead ? RuleFor(corrected) : null,
                Reason = reason,
                Merges = isRead
                    ?
                    [
                        .. Written
                            .Where(w => w.Key.StartsWith(IntoPrefix, StringComparison.Ordinal) && w.Value.Length > 0)
                            .Select(w => new StubChoice(w.Key[IntoPrefix.Length..], w.Value)),
                    ]
                    : [],
            });
    }

    /// <summary>
    /// The rule that is meant. A rule that was only set before belongs to the claim as it stood: of a corrected one it
    /// is the rule only where it fits and was not what anybody would have got.
    /// </summary>
    private string? RuleFor(Claim? corrected)
    {
        var rule = Written.GetValueOrDefault("rule") is { Length: > 0 } sent ? sent : null;
        var isPreset = rule is not null && corrected is not null && ChosenRule is null;
        return isPreset && (page.Work.Claims.Find(Key)?.Claim is not { } stood
            || ReadingRules.DefaultFor(stood)?.Key == rule
            || !ReadingRules.FittingFor(corrected!).Any(r => r.Key == rule)) ? null : rule;
    }

    /// <summary>The verdict that the person saw when the form was sent.</summary>
    private EntryRef? SeenEntry =>
        EntryRef.TryParse(Written.GetValueOrDefault("seen"), out var last) ? last : null;

    private string? Reason => Written.GetValueOrDefault("reason")?.Trim() is { Length: > 0 } said ? said : null;

    /// <summary>What was written in the claim's own fields, or in those of a part.</summary>
    private Dictionary<string, string> Fields(string prefix = FieldPrefix) =>
        prefix.Length == 0
            ? []
            : Written.Where(w => w.Key.StartsWith(prefix, StringComparison.Ordinal))
                .ToDictionary(w => w.Key[prefix.Length..], w => w.Value, StringComparer.Ordinal);

    /// <summary>The claim as it was typed in the reader's language; or what is wrong with it.</summary>
    private (Claim? Claim, ImmutableArray<Finding> Findings) Read(
        Claim claim, Dictionary<string, string> typed, DocumentAtHand document)
    {
        var (written, twice) = TypedClaim.Read(claim, typed, page.Texts.Locale);
        var (read, faults) = ClaimForm.Read(claim, written, document.Text);
        return twice.IsEmpty ? (read, faults) : (null, [.. twice, .. faults]);
    }

    /// <summary>
    /// Writes numbers that were typed with words as they are understood, to be looked at before they are recorded.
    /// </summary>
    private ImmutableArray<Finding> Understand(Claim claim, string prefix)
    {
        var (shown, findings) = TypedClaim.Understood(claim, Fields(prefix), page.Texts.Locale);
        Written = Written.ToImmutableDictionary().SetItems(
            shown.Select(s => KeyValuePair.Create(prefix + s.Key, s.Value)));
        return findings;
    }

    /// <summary>Whether a field was changed in the form, so that accepting would lose what was typed.</summary>
    private bool HasEdits(Claim claim)
    {
        var written = Fields();
        return ClaimFieldForm.Of(claim, ImmutableDictionary<string, string>.Empty, [], page.Texts)
            .Any(f => written.TryGetValue(f.Name, out var typed) && OneLined(typed) != OneLined(f.Value));

        static string OneLined(string text) => text.ReplaceLineEndings("\n").Trim();
    }

    /// <summary>After a verdict the next open claim of the document; after undoing, the claim itself.</summary>
    private string Onward(ClaimState judged, string? asked, int reopened)
    {
        var note = reopened > 0
            ? reopened.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;
        if (asked is "undo" or "split")
        {
            return page.Link(
                Addresses.Claim(Key), ("reopened", note), ("done", Key), ("undone", asked == "undo" ? "1" : null));
        }
        var all = InboxView.Ordered(page.Work.Claims.Of(judged.Document)).ToList();
        var at = all.FindIndex(c => c.Key == Key);
        var next = all.Skip(at + 1).Concat(all.Take(at)).FirstOrDefault(page.Work.Waits);
        return next is null
            ? page.Link("/inbox", ("document", judged.Document), ("done", Key), ("reopened", note))
            // A browser keeps what the form's address pointed at, and would open the next claim below its sentence.
            : page.Link(Addresses.Claim(next.Key) + "#main", ("done", Key), ("reopened", note));
    }

    private async Task ShowAsync(
        Claim? corrected, ImmutableArray<Finding> findings, CancellationToken cancellation)
    {
        IsPreview = corrected is not null;
        View = await ClaimPageView.OfAsync(page, Key, corrected, cancellation);
        if (View is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        Findings = [.. findings.Where(f => f["field"] is null).Select(f => FindingView.Of(f, page.Texts))];
        Form = page.Work.Claims.Find(Key)?.Claim is { } claim
            ? ClaimFieldForm.Of(claim, Fields(), [.. findings], page.Texts)
            : [];
        ShowParts([], []);
    }

    private void ShowParts(IReadOnlyList<Finding> one, IReadOnlyList<Finding> two) =>
        Parts = page.Work.Claims.Find(Key)?.Claim is { } claim
            ?
            [
                (OnePrefix, ClaimFieldForm.Of(claim, Fields(OnePrefix), one, page.Texts)),
                (TwoPrefix, ClaimFieldForm.Of(claim, Fields(TwoPrefix), two, page.Texts)),
            ]
            : [];
}
