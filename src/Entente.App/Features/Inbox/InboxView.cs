using Entente.App.Features.Documents;
using Entente.App.Features.Figures;
using Entente.App.Features.Rules;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>A claim in a list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Type">Its type.</param>
/// <param name="Verdict">accepted, corrected, rejected, deferred; null where nobody judged.</param>
/// <param name="Quote">The sentence; null where a person's key was destroyed.</param>
/// <param name="Fields">Its fields; null where a person's key was destroyed.</param>
public sealed record InboxClaimView(
    string Key, string Type, string? Verdict, string? Quote, IReadOnlyList<ClaimFieldView>? Fields)
{
    /// <summary>What it says, in a line; null where a person's key was destroyed.</summary>
    public string? Says { get; init; }

    /// <summary>Why it waits though a rule of acceptance takes it; null where none does.</summary>
    public FindingView? Waits { get; init; }

    /// <summary>
    /// How sure the extractor was, from 0 to 1: of an amount, how many of one alike are right in all parts. Null where
    /// a person's key was destroyed.
    /// </summary>
    public decimal? Confidence { get; init; }

    /// <summary>Whether a language model proposed it: it waits for a person, whatever rules take.</summary>
    public bool IsOfModel { get; init; }

    /// <summary>The key of the rule that gave the verdict that stands; null where a person gave it.</summary>
    public string? Rule { get; init; }

    /// <summary>The claim that says the same in the text that its document copies; null where it is no copy.</summary>
    public CopiedClaimView? CopyOf { get; init; }

    /// <summary>The entry of the verdict that stands; null where the claim is open.</summary>
    public string? Seen { get; init; }

    /// <summary>A claim in the reader's language.</summary>
    public static InboxClaimView Of(ClaimState state, Texts texts) =>
        new(
            state.Key, state.Type, state.Verdict is { } verdict ? Keys.Of(verdict) : null, state.Claim?.Quote,
            state.Claim is null ? null : ClaimFieldView.Of(state.Claim, texts))
        {
            Seen = state.Judged?.Ref.ToString(),
            Rule = (state.Judged?.Fact as ClaimJudged)?.Rule,
            IsOfModel = state.IsOfModel,
            Confidence = state.Confidence,
            Says = state.Claim is null ? null : ClaimSaid.Of(state.Claim, texts),
        };
}

/// <summary>A claim of the original that a copy only repeats.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Document">The key of its document.</param>
/// <param name="Title">The heading of its document.</param>
public sealed record CopiedClaimView(string Key, string Document, string Title)
{
    /// <summary>Whether its document is an earlier version of the other one, rather than the text it copies.</summary>
    public bool IsVersion { get; init; }

    /// <summary>Of which claim another is the copy; null where of none.</summary>
    public static CopiedClaimView? Of(PageRequest page, string claim) =>
        page.Work.Copied.OriginalOf(claim) is { } key && page.Work.Claims.Find(key) is { } original
            ? new CopiedClaimView(key, original.Document, TitleOf(page, original.Document))
            {
                IsVersion = page.Work.Claims.Find(claim) is { } own
                    && page.Work.Sources.AreVersions(own.Document, original.Document),
            }
            : null;

    private static string TitleOf(PageRequest page, string document)
    {
        var source = page.Work.Sources.Find(document);
        var title = source?.Title is null ? document : page.Words(source).Text;
        return source?.Publisher is { } publisher ? $"{title}, {publisher}" : title;
    }
}

/// <summary>The claims of a document that are shown on a page of the list.</summary>
/// <param name="Document">The document, with how many of its claims wait.</param>
/// <param name="Claims">The claims, in the order in which they are read.</param>
public sealed record InboxGroupView(SourceView Document, IReadOnlyList<InboxClaimView> Claims);

/// <summary>The claims that wait for a verdict, by document, the oldest first; or those that were judged.</summary>
public sealed record InboxView
{
    /// <summary>How many claims a page of the list has where the address does not say.</summary>
    public const int PageSize = 50;

    /// <summary>The states that the list may be asked for.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "deferred", "judged", "copied"];

    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>Which state is shown: open, deferred, judged or copied.</summary>
    public required string State { get; init; }

    /// <summary>The document that is asked for; null for all.</summary>
    public string? Document { get; init; }

    /// <summary>The type that is asked for; null for all.</summary>
    public string? Type { get; init; }

    /// <summary>The rule of acceptance whose claims are asked for; null for all.</summary>
    public AcceptedByRuleView? Rule { get; init; }

    /// <summary>How many claims there are by state, for the document, type and rule that are asked for.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The types that the claims have.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The claims by document.</summary>
    public required IReadOnlyList<InboxGroupView> Groups { get; init; }

    /// <summary>The claim after which the next page begins; null on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>Which claims are shown, and where the list goes on.</summary>
    public required PagingView Paging { get; init; }

    /// <summary>How many stubs wait.</summary>
    public required int Stubs { get; init; }

    /// <summary>The verdict that was given last; null where the address names none.</summary>
    public DoneView? Done { get; init; }

    /// <summary>The verdicts that were given together; null where the address names none.</summary>
    public TogetherView? Together { get; init; }

    /// <summary>The view.</summary>
    public static InboxView Of(PageRequest page)
    {
        var rule = Asked(page, "rule", key => new AcceptanceIndex(page.Work.View).Find(key) is not null);
        var ofRule = rule is null ? null : RuleRecord.AcceptedBy(page.Work.View, rule);
        var state = Asked(page, "state", FilterValues.Word([.. States])) ?? (rule is null ? "open" : "judged");
        var document = Asked(page, "document", page.HasSourceNow);
        var type = Asked(page, "type", ClaimFields.All.ContainsKey);
        var all = Ordered(page.Work.Claims.All)
            .Where(c => (document is null || c.Document == document) && (type is null || c.Type == type)
                && ofRule?.Contains(c.Key) != false)
            .ToList();
        string StateOf(ClaimState claim) => claim.Verdict switch
        {
            null => page.Work.Waits(claim) ? "open" : "copied",
            ClaimVerdict.Deferred => "deferred",
            _ => "judged",
        };
        var shown = all.Where(c => StateOf(c) == state).ToList();
        var (onPage, paging) = Filters.Page(page, shown, c => c.Key, PageSize);
        var byDocument = page.Work.Claims.All.ToLookup(c => c.Document, StringComparer.Ordinal);
        var waits = HeldByRules.Of(page, onPage);
        return new InboxView
        {
            AsOf = page.AsOf,
            State = state,
            Document = document,
            Type = type,
            Rule = rule is null ? null : AcceptedByRuleView.Of(page, rule),
            Counts = States.ToDictionary(s => s, s => all.Count(c => StateOf(c) == s), StringComparer.Ordinal),
            Types = [.. page.Work.Claims.All.Select(c => c.Type).Distinct().Order(StringComparer.Ordinal)],
            Groups =
            [
                .. from claim in onPage
                   group claim by claim.Document into claims
                   let source = page.Work.Sources.Find(claims.Key)
                   where source is not null
                   select new InboxGroupView(
                       DocumentsView.SourceOf(page, source, byDocument[claims.Key]),
                       [
                           .. claims.Select(c => InboxClaimView.Of(c, page.Texts) with
                           {
                               Waits = waits.GetValueOrDefault(c.Key),
                               CopyOf = CopiedClaimView.Of(page, c.Key),
                           }),
                       ]),
            ],
            Next = paging.Next,
            Paging = paging,
            Stubs = page.View.Entities.All.Count(e => e.IsStub),
            Done = DoneView.Of(page),
            Together = TogetherView.Of(page),
        };
    }

    /// <summary>
    /// The order of judging: documents as they came in, and within one the order of reading, because what follows takes
    /// its day and meeting from the meetings.
    /// </summary>
    public static IEnumerable<ClaimState> Ordered(IEnumerable<ClaimState> claims)
    {
        var all = claims.ToList();
        var came = all.Select(c => c.Document).Distinct(StringComparer.Ordinal)
            .Select((document, place) => (document, place))
            .ToDictionary(d => d.document, d => d.place, StringComparer.Ordinal);
        return all.OrderBy(c => came[c.Document])
            .ThenBy(c => c.Claim is null ? int.MaxValue : ReadingOrder.Of(c.Claim))
            .ThenBy(c => c.Span.Start)
            .ThenBy(c => c.Proposed.Sequence);
    }

    /// <summary>What the address asks for; refused where it can never be.</summary>
    private static string? Asked(PageRequest page, string name, Predicate<string> takes) =>
        page.Single(name) is not { } value ? null
        : takes(value) ? value
        : throw Filters.Refusal(name, value);
}

/// <summary>The rule of acceptance whose claims a list shows.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Reason">Why it was set up.</param>
/// <param name="Standing">How many verdicts stand that it gave: so many can be taken back together.</param>
/// <param name="TakenBack">How many were taken back on the page before; null where the address says nothing.</param>
public sealed record AcceptedByRuleView(string Key, WordsView Reason, int Standing, int? TakenBack)
{
    /// <summary>The rule of a key.</summary>
    public static AcceptedByRuleView Of(PageRequest page, string rule) =>
        new(
            rule, page.Words(new AcceptanceIndex(page.Work.View).Find(rule)!.Rule),
            RuleRecord.StandingOf(page.Work.Claims, rule).Count(),
            int.TryParse(page.Single("taken-back"), System.Globalization.CultureInfo.InvariantCulture, out var count)
                ? count
                : null);
}

/// <summary>The verdict that was given on the page before, and can be undone.</summary>
/// <param name="Claim">The key of the claim.</param>
/// <param name="Type">Its type.</param>
/// <param name="Verdict">The verdict; null where it was undone.</param>
/// <param name="Seen">The entry of the verdict.</param>
/// <param name="Reopened">How many other claims are open again because of it.</param>
public sealed record DoneView(string Claim, string Type, string? Verdict, string? Seen, int Reopened)
{
    /// <summary>Whether a verdict was undone, so that the one that stands is the one before it.</summary>
    public bool IsUndone { get; init; }

    /// <summary>What the address says was done last; null where it says nothing.</summary>
    public static DoneView? Of(PageRequest page) =>
        page.Single("done") is { } key && page.Work.Claims.Find(key) is { } state
            ? new DoneView(
                key, state.Type, state.Verdict is { } verdict ? Keys.Of(verdict) : null, state.Judged?.Ref.ToString(),
                int.TryParse(page.Single("reopened"), System.Globalization.CultureInfo.InvariantCulture, out var n)
                    ? n
                    : 0)
            {
                IsUndone = page.Single("undone") is not null,
            }
            : null;
}
