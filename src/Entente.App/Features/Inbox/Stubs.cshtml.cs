using Entente.App.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Entente.App.Features.Inbox;

/// <summary>Lists the names that nobody has placed yet, and records what they are.</summary>
public sealed class StubsModel(PageRequest page) : PageModel
{
    /// <summary>What the page shows.</summary>
    public StubsView View => field ??= StubsView.Of(page);

    /// <summary>Why what was asked for was not recorded.</summary>
    public IReadOnlyList<FindingView> Findings { get; private set; } = [];

    /// <summary>The stub that the refused form was about.</summary>
    public string? Stub { get; private set; }

    /// <summary>What was chosen in it.</summary>
    public string? Into { get; private set; }

    /// <summary>The reason that was written in it.</summary>
    public string? Reason { get; private set; }

    /// <summary>The merge that the refused form was to take back.</summary>
    public string? Entry { get; private set; }

    /// <summary>Shows the stubs.</summary>
    public void OnGet()
    {
    }

    /// <summary>Merges a stub, keeps it, or takes a merge back.</summary>
    public async Task<IActionResult> OnPostAsync(
        string? act, string? stub, string? into, string? reason, string? entry, CancellationToken cancellation)
    {
        (Stub, Into, Reason, Entry) = (stub, into, reason, entry);
        if (page.TakeName(HttpContext, Request.Form) is not { } who)
        {
            return Page();
        }
        var result = await new Judge(page.Journal, who, page.Partnership ?? "").DecideAsync(
            (view, author) => act switch
            {
                "merge" => StubMerging.Merge(view, stub ?? "", into ?? "", reason, author),
                "keep" => StubMerging.Keep(view, stub ?? "", author),
                "undo" => StubMerging.Undo(
                    view, EntryRef.TryParse(entry, out var merge) ? merge : default, reason, author),
                _ => Judgement.Refuse(Finding.Of("claim.verdict-missing", null)),
            },
            cancellation);
        if (result.IsDone)
        {
            return Redirect(page.Link("/stubs", ("done", act), ("of", act == "undo" ? Undone(entry) : stub)));
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Findings =
        [
            .. result.Findings.Select(f => FindingView.Of(
                f, page.Texts, a => a is { Name: "stub" or "into", Value: string { Length: > 0 } key }
                    ? page.Name(key).Name
                    : null)),
        ];
        return Page();
    }

    /// <summary>The stub that a merge or a keeping was about.</summary>
    private string? Undone(string? entry) =>
        EntryRef.TryParse(entry, out var name) ? page.View.Find(name)?.Fact switch
        {
            StubMerged merged => merged.Stub,
            EntityFact kept => kept.Key,
            _ => null,
        }
        : null;
}
