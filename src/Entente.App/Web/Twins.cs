using System.Text.Json;
using Entente.App.Features.Commitments;
using Entente.App.Features.Design;
using Entente.App.Features.Disagreements;
using Entente.App.Features.Documents;
using Entente.App.Features.Figures;
using Entente.App.Features.Funds;
using Entente.App.Features.Guide;
using Entente.App.Features.Home;
using Entente.App.Features.Meetings;
using Entente.App.Features.Parties;
using Entente.App.Features.Plans;
using Entente.App.Features.Record;
using Entente.App.Features.Inbox;
using Entente.App.Features.Rules;
using Entente.App.Features.Search;
using Entente.Store;

namespace Entente.App.Web;

/// <summary>
/// The JSON twin of every page: the same view record, at the same address with <c>.json</c>. The explicit list.
/// </summary>
public static class Twins
{
    /// <summary>Adds the routes.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/index.json", (PageRequest page) => Json(HomeView.Of(page)))
            .Shows<HomeView>();
        app.MapGet("/figures.json", (PageRequest page) => Figures(page))
            .Shows<FiguresView>("quantity", "scope", "kind", "standing", "year", "combine", "id", "cursor", "limit");
        app.MapGet("/figures/{id}.json", (PageRequest page, string id) =>
            FigurePageView.Of(page, id) is { } view ? Json(view)
            : FormerFigureView.Of(page, id) is { } former
                ? Problems.Of(page.Texts, StatusCodes.Status404NotFound, [former.Finding])
            : Problems.Of(
                page.Texts, StatusCodes.Status404NotFound,
                [FindingView.Of(Combining.NotOne(page.Figures, id), page.Texts)]))
            .Shows<FigurePageView>();
        app.MapGet("/commitments.json", (PageRequest page) => Json(CommitmentsView.Of(page)))
            .Shows<CommitmentsView>("verdict", "actor", "year", "fund", "framework", "measure", "cursor", "limit");
        app.MapGet("/commitments/{key}.json", (PageRequest page, string key) =>
            CommitmentPageView.Of(page, key) is { } view ? Json(view) : MissingKey(page, key))
            .Shows<CommitmentPageView>();
        app.MapGet("/meetings.json", (PageRequest page) => Json(MeetingsView.Of(page)))
            .Shows<MeetingsView>("limit");
        app.MapGet("/meetings/{key}.json", (PageRequest page, string key) =>
            MeetingPageView.Of(page, key) is { } view ? Json(view) : MissingKey(page, key))
            .Shows<MeetingPageView>();
        app.MapGet("/parties.json", (PageRequest page) => Json(PartiesView.Of(page)))
            .Shows<PartiesView>("limit");
        app.MapGet("/parties/{key}.json", (PageRequest page, string key) =>
            PartyPageView.Of(page, key) is { } view ? Json(view) : MissingKey(page, key))
            .Shows<PartyPageView>();
        app.MapGet("/disagreements.json", (PageRequest page) => Json(DisagreementsView.Of(page)))
            .Shows<DisagreementsView>("limit");
        app.MapGet("/design.json", () => Json(DesignView.Of()))
            .Shows<DesignView>();
        app.MapGet("/search.json", async (PageRequest page, SearchIndex index, CancellationToken cancellation) =>
            Json(await SearchView.OfAsync(page, index, cancellation)))
            .Shows<SearchView>("q", "kind", "year", "publisher", "lang_of", "cursor", "limit");
        app.MapGet("/documents.json", (PageRequest page) => Json(DocumentsView.Of(page)))
            .Shows<DocumentsView>("publisher", "year", "language", "judged", "cursor", "limit");
        app.MapGet("/documents/{key}.json", async (PageRequest page, string key, CancellationToken cancellation) =>
            await DocumentView.OfAsync(page, key, cancellation) is { } view
                ? Json(view)
                : Missing(page, "document.unknown-key", "document", key))
            .Shows<DocumentView>();
        Funds(app);
        Record(app);
        Guide(app);
    }

    /// <summary>Funds, projects and plans.</summary>
    private static void Funds(WebApplication app)
    {
        app.MapGet("/funds.json", (PageRequest page) => Json(FundsView.Of(page)))
            .Shows<FundsView>("limit");
        app.MapGet("/funds/{key}.json", (PageRequest page, string key) =>
            FundView.Of(page, key) is { } view ? Json(view) : Missing(page, "figure.unknown-scope", "scope", key))
            .Shows<FundView>();
        app.MapGet("/projects/{key}.json", (PageRequest page, string key) =>
            ProjectView.Of(page, key) is { } view ? Json(view) : Missing(page, "figure.unknown-scope", "scope", key))
            .Shows<ProjectView>();
        app.MapGet("/plans.json", (PageRequest page) => Json(PlansView.Of(page)))
            .Shows<PlansView>("limit");
        app.MapGet("/plans/{key}.json", (PageRequest page, string key) =>
            PlanView.Of(page, key) is { } view ? Json(view) : Missing(page, "figure.unknown-scope", "scope", key))
            .Shows<PlanView>();
    }

    /// <summary>The guide and its chapters.</summary>
    private static void Guide(WebApplication app)
    {
        app.MapGet("/guide.json", (PageRequest page) => Json(GuideView.Of(page)))
            .Shows<GuideView>();
        app.MapGet("/guide/{chapter}.json", (PageRequest page, string chapter) =>
            GuideChapterView.Of(page, chapter) is { } view
                ? Json(view)
                : Missing(page, "guide.unknown-chapter", "chapter", chapter))
            .Shows<GuideChapterView>();
    }

    /// <summary>Forms, entries and histories.</summary>
    private static void Record(WebApplication app)
    {
        app.MapGet("/record.json", (PageRequest page) => Json(RecordView.Of(page)))
            .Shows<RecordView>();
        app.MapGet("/record/{kind}.json", (PageRequest page, string kind) =>
            FormView.Of(page, kind) is { } view ? Json(view) : Missing(page, "record.unknown-kind", "kind", kind))
            .Shows<FormView>("corrects");
        app.MapGet("/entries.json", (PageRequest page) => Json(EntriesView.Of(page)))
            .Shows<EntriesView>("before", "cursor", "limit");
        app.MapGet("/entries/{stream}/{sequence}.json", (PageRequest page, string stream, string sequence) =>
            EntryView.Of(page, stream, sequence) is { } view
                ? Json(view)
                : Missing(page, "record.unknown-entry", "entry", $"{Uri.UnescapeDataString(stream)}#{sequence}"))
            .Shows<EntryView>();
        app.MapGet("/history.json", (PageRequest page) =>
            HistoryView.Of(page) is { } view
                ? Json(view)
                : Missing(page, "record.unknown-key", "key", page.Single("key") ?? ""))
            .Shows<HistoryView>("key", "limit");
        MapJudging(app);
    }

    private static void MapJudging(WebApplication app)
    {
        app.MapGet("/inbox.json", (PageRequest page) => Json(InboxView.Of(page)))
            .Shows<InboxView>("state", "document", "type", "cursor", "limit");
        app.MapGet("/inbox/{key}.json", async (PageRequest page, string key, CancellationToken cancellation) =>
            await ClaimPageView.OfAsync(page, key, null, cancellation) is { } view
                ? Json(view)
                : Missing(page, "claim.unknown", "claim", key))
            .Shows<ClaimPageView>();
        app.MapGet("/rules.json", (PageRequest page) => Json(RulesView.Of(page)))
            .Shows<RulesView>("limit");
        app.MapGet("/stubs.json", (PageRequest page) => Json(StubsView.Of(page)))
            .Shows<StubsView>("limit");
    }

    private static IResult Figures(PageRequest page)
    {
        var (view, isRefused) = FiguresView.Of(page);
        return isRefused
            ? Problems.Of(page.Texts, StatusCodes.Status422UnprocessableEntity, view.Findings!)
            : Json(view);
    }

    private static IResult Missing(PageRequest page, string code, string argument, string value) =>
        Problems.Of(
            page.Texts, StatusCodes.Status404NotFound,
            [FindingView.Of(Finding.Of(code, null, (argument, value)), page.Texts)]);

    private static IResult MissingKey(PageRequest page, string key) =>
        Missing(page, "question.key-unknown", "key", key);

    private static IResult Json<T>(T view) => Results.Json(view, AppJson.Line);
}
