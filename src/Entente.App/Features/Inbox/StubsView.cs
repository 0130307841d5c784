using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>A name that no one has placed yet.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sort">What sort of thing bears it.</param>
/// <param name="Document">The key of the document that brought it in; null where none did.</param>
/// <param name="Title">The heading of that document.</param>
/// <param name="Claim">The claim that brought it in; null where none did.</param>
/// <param name="Candidates">What it may be another name of, the likeliest first.</param>
public sealed record StubView(
    NameView Name, string Sort, string? Document, string? Title, string? Claim, IReadOnlyList<NameView> Candidates);

/// <summary>A stub that was merged into something.</summary>
/// <param name="Entry">The entry of the merge.</param>
/// <param name="Stub">What gave way.</param>
/// <param name="Into">What stays.</param>
/// <param name="Who">Who merged them.</param>
/// <param name="When">When, in universal time.</param>
/// <param name="Reason">Why.</param>
public sealed record MergeView(string Entry, string Stub, NameView Into, string Who, string When, string Reason);

/// <summary>The stubs of the account, and the merges that can be taken back.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Stubs">The stubs, by sort and name.</param>
/// <param name="Merges">The merges, the latest first.</param>
public sealed record StubsView(AsOfView AsOf, IReadOnlyList<StubView> Stubs, IReadOnlyList<MergeView> Merges)
{
    /// <summary>How many candidates a stub shows.</summary>
    private const int MostCandidates = 100;

    /// <summary>The view.</summary>
    public static StubsView Of(PageRequest page)
    {
        var any = Judge.AtAnyDay(page.View);
        return new StubsView(
            page.AsOf,
            [
                .. page.View.Entities.All.Where(e => e.IsStub)
                    .Select(e => StubOf(page, any, e))
                    .OrderBy(s => s.Sort, StringComparer.Ordinal).ThenBy(s => s.Name.Name, StringComparer.Ordinal),
            ],
            [
                .. from merge in page.View.FactsOfAnyDay<StubMerged>().Reverse()
                   select new MergeView(
                       merge.Entry.Ref.ToString(), NamesBefore(page, merge.Fact.Stub), page.Name(merge.Fact.Into),
                       page.Author(merge.Entry.Author).Name, page.Texts.Locale.Instant(merge.Entry.Recorded),
                       merge.Fact.Reason),
            ]);
    }

    private static StubView StubOf(PageRequest page, AccountView any, Entity stub)
    {
        var source = page.Figures.Sources.Find(stub.Entry.Source);
        return new StubView(
            page.Name(stub.Key), FactWords.SortOf(stub.Kind, stub.Entry.Fact, page.Texts), source?.Key,
            source?.Title ?? source?.Key, stub.Entry.Fact.Claim,
            [.. StubMerging.CandidatesFor(any, stub).Take(MostCandidates).Select(c => page.Name(c.Key))]);
    }

    /// <summary>What a stub was called before it was merged.</summary>
    private static string NamesBefore(PageRequest page, string stub) =>
        page.View.History(f => f is EntityFact thing && thing.Key == stub)
            .Select(e => ((EntityFact)e.Fact).Names.In(page.Texts.Locale.Code))
            .FirstOrDefault(n => n is not null) ?? stub;
}
