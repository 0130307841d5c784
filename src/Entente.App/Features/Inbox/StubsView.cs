using System.Collections.Immutable;
using Entente.App.Features.Documents;
using Entente.App.Features.Figures;
using Entente.App.Features.Record;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>A name that no one has placed yet.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sort">What sort of thing bears it.</param>
/// <param name="Document">The key of the document that brought it in; null where none did.</param>
/// <param name="Title">The heading of that document.</param>
/// <param name="Claim">The claim that brought it in; null where none did.</param>
/// <param name="Candidates">What it may be another name of, the likeliest first.</param>
/// <param name="Forms">The forms by which it can be recorded as what it is.</param>
public sealed record StubView(
    NameView Name, string Sort, string? Document, string? Title, string? Claim, IReadOnlyList<NameView> Candidates,
    IReadOnlyList<StubFormView> Forms);

/// <summary>A form that completes a stub.</summary>
/// <param name="Title">What it records.</param>
/// <param name="Path">Its address, with what is known of the stub filled in.</param>
public sealed record StubFormView(string Title, string Path);

/// <summary>A stub that was merged into something.</summary>
/// <param name="Entry">The entry of the merge.</param>
/// <param name="Key">The key of what gave way.</param>
/// <param name="Stub">What gave way.</param>
/// <param name="Into">What stays.</param>
/// <param name="Who">Who merged them.</param>
/// <param name="When">When, in universal time.</param>
/// <param name="Reason">Why.</param>
public sealed record MergeView(
    string Entry, string Key, string Stub, NameView Into, string Who, string When, string Reason);

/// <summary>A stub that was kept as a thing of its own.</summary>
/// <param name="Entry">The entry that keeps it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Who">Who kept it.</param>
/// <param name="When">When, in universal time.</param>
public sealed record KeptStubView(string Entry, NameView Name, string Who, string When);

/// <summary>The stubs of the account, and the merges that can be taken back.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Stubs">The stubs, by sort and name.</param>
/// <param name="Merges">The merges, the latest first.</param>
/// <param name="Kept">The stubs that were kept as things of their own, the latest first.</param>
public sealed record StubsView(
    AsOfView AsOf, IReadOnlyList<StubView> Stubs, IReadOnlyList<MergeView> Merges, IReadOnlyList<KeptStubView> Kept)
{
    /// <summary>How many candidates a stub shows.</summary>
    private const int MostCandidates = 100;

    /// <summary>The view.</summary>
    public static StubsView Of(PageRequest page)
    {
        var any = Judge.AtAnyDay(page.View);
        Filters.Whole(
            page, page.View.Entities.All.Count(e => e.IsStub) + page.View.FactsOfAnyDay<StubMerged>().Count());
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
                       merge.Entry.Ref.ToString(), merge.Fact.Stub, NamesBefore(page, merge.Fact.Stub),
                       page.Name(merge.Fact.Into),
                       page.Author(merge.Entry.Author).Name, page.Texts.Locale.Instant(merge.Entry.Recorded),
                       merge.Fact.Reason),
            ],
            [
                .. StubMerging.KeptIn(any).Reverse().Select(e => new KeptStubView(
                    e.Ref.ToString(), page.Name(((EntityFact)e.Fact).Key), page.Author(e.Author).Name,
                    page.Texts.Locale.Instant(e.Recorded))),
            ]);
    }

    private static StubView StubOf(PageRequest page, AccountView any, Entity stub)
    {
        var source = page.Figures.Sources.Find(stub.Entry.Source);
        return new StubView(
            page.Name(stub.Key), FactWords.SortOf(stub.Kind, stub.Entry.Fact, page.Texts), source?.Key,
            source?.Title ?? (source is null ? null : DocumentFiles.NameOf(source)) ?? source?.Key,
            stub.Entry.Fact.Claim,
            [.. StubMerging.CandidatesFor(any, stub).Take(MostCandidates).Select(c => page.Name(c.Key))],
            [
                .. FormsOf(stub).Select(kind => new StubFormView(
                    page.Texts["record.kind." + kind], page.Link("/record/" + kind, [.. Known(stub)]))),
            ]);
    }

    /// <summary>
    /// The forms that record a thing of the stub's sort under its key. A person has none: the name stays sealed, and
    /// out of addresses.
    /// </summary>
    private static ImmutableArray<string> FormsOf(Entity stub) => stub.Entry.Fact switch
    {
        MeetingHeld => ["meeting"],
        EventHeld => ["event"],
        _ => stub.Kind switch
        {
            NameKind.Country or NameKind.Organisation or NameKind.Region => ["organisation"],
            NameKind.Fund => ["fund"],
            NameKind.Framework => ["plan", "policy", "strategy", "initiative", "statement", "agreement"],
            NameKind.Series => ["series"],
            NameKind.Project => ["project"],
            NameKind.Partnership => ["partnership"],
            _ => [],
        },
    };

    /// <summary>What a form can be filled in with.</summary>
    private static IEnumerable<(string Name, string? Value)> Known(Entity stub)
    {
        yield return (FormValues.NameOf("key"), stub.Key);
        if (stub.Names.Forms.FirstOrDefault() is { Text: { } name } form)
        {
            yield return (FormValues.NameOf("name", "text"), name);
            yield return (FormValues.NameOf("name", "lang"), form.Language);
        }
    }

    /// <summary>What a stub was called before it was merged.</summary>
    private static string NamesBefore(PageRequest page, string stub) =>
        page.View.History(f => f is EntityFact thing && thing.Key == stub)
            .Select(e => ((EntityFact)e.Fact).Names.In(page.Texts.Locale.Code))
            .FirstOrDefault(n => n is not null) ?? stub;
}
