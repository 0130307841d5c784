namespace Entente.Core.Tests;

/// <summary>What a stub is: another name of something known, or a thing of its own.</summary>
public sealed class StubMergingTests
{
    private readonly Ledger _ledger = Ledger.Of("""
        organisation kr country
          short ROK
        fund akcf
          name en "ASEAN-Korea Cooperation Fund"
        fund mkcf
          name en "Mekong Cooperation Fund"
        """);

    public StubMergingTests()
    {
        Stub("one", "ASEAN-Korea Fund");
        Stub("two", "Korean grants");
    }

    [Fact]
    public void A_merge_needs_a_stub_something_of_its_sort_and_a_reason()
    {
        Codes(Merge("one", "akcf", " ")).ShouldBe(["claim.reason-missing"]);
        Codes(Merge("one", "kr", "same")).ShouldBe(["stub.sort-differs"]);
        Codes(Merge("one", "nobody", "same")).ShouldBe(["stub.into-unknown"]);
        Codes(Merge("akcf", "one", "same")).ShouldBe(["stub.unknown"]);
        Codes(Merge("one", "akcf", "same")).ShouldBeEmpty();
        _ledger.View().Entities.Find("one")!.Key.ShouldBe("akcf");
        Codes(Merge("one", "mkcf", "same")).ShouldBe(["stub.unknown"], "it is no stub any more");
    }

    [Fact]
    public void A_ring_of_merges_is_refused()
    {
        Codes(Merge("one", "one", "same")).ShouldBe(["stub.ring"]);
        Codes(Merge("one", "two", "same")).ShouldBeEmpty();
        Codes(Merge("two", "one", "same")).ShouldBe(["stub.ring"]);
    }

    [Fact]
    public void A_merge_is_taken_back_by_an_entry()
    {
        Codes(Merge("one", "akcf", "same"));
        var merge = _ledger.Entries.Single(e => e.Fact is StubMerged).Ref;
        Codes(StubMerging.Undo(_ledger.View(), merge, "two funds", "judge")).ShouldBeEmpty();
        _ledger.View().Entities.Find("one")!.Key.ShouldBe("one");
        Codes(StubMerging.Undo(_ledger.View(), merge, null, "judge")).ShouldBe(["stub.no-merge"]);
    }

    [Fact]
    public void A_stub_that_is_kept_is_a_stub_no_more()
    {
        Codes(StubMerging.Keep(_ledger.View(), "one", "judge")).ShouldBeEmpty();
        _ledger.View().Entities.Find("one")!.IsStub.ShouldBeFalse();
        _ledger.View().Entities.Find("one")!.NameIn("en").ShouldBe("ASEAN-Korea Fund");
        Codes(StubMerging.Keep(_ledger.View(), "one", "judge")).ShouldBe(["stub.unknown"]);
    }

    [Fact]
    public void The_likeliest_stand_first_and_only_those_of_its_sort() =>
        StubMerging.CandidatesFor(_ledger.View(), _ledger.View().Entities.Find("one")!).Select(e => e.Key)
            .ShouldBe(["akcf", "two", "mkcf"]);

    private Judgement Merge(string stub, string into, string? reason) =>
        StubMerging.Merge(_ledger.View(), stub, into, reason, "judge");

    private List<string> Codes(Judgement judgement)
    {
        foreach (var draft in judgement.Drafts)
        {
            _ledger.Record(draft);
        }
        return [.. judgement.Findings.Select(f => f.Code)];
    }

    private void Stub(string key, string name) =>
        _ledger.Record(new Draft(
            new FundOpened { Key = key, Names = Names.Of("en", name), IsStub = true }, "reader",
            new DateOnly(2023, 3, 19)));
}
