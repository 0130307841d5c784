namespace Entente.Core.Tests;

/// <summary>
/// A stub is merged into what it turned out to be, by an entry; the merge can be taken back, by another.
/// </summary>
public sealed class MergeTests
{
    private const string TwoNames = """
        fund akcf
          name en "ASEAN-Korea Cooperation Fund"
        fund quy-akcf
          name vi "Quỹ AKCF"
        2022  flow fund.contribution fund:akcf USD 16,000,000
        2023  flow fund.contribution fund:quy-akcf USD 20,000,000
        """;

    [Fact]
    public void Figures_of_the_stub_become_those_of_what_it_is()
    {
        Ledger.Of(TwoNames).Report("fund.contribution", "akcf").ShouldHaveSingleItem();
        Ledger.Of(TwoNames + "\nmerge quy-akcf akcf \"One fund under two names\"")
            .Report("fund.contribution", "akcf").Count().ShouldBe(2);
    }

    [Fact]
    public void The_name_of_the_stub_stays_as_a_name()
    {
        var view = Ledger.Of(TwoNames + "\nmerge quy-akcf akcf \"One fund\"").View();
        view.Entities.FindByName("Quỹ AKCF", NameKind.Fund)!.Key.ShouldBe("akcf");
        view.Entities.Find("quy-akcf")!.Key.ShouldBe("akcf");
        view.Entities.All.ShouldNotContain(e => e.Key == "quy-akcf");
    }

    [Fact]
    public void A_merge_that_is_withdrawn_was_none()
    {
        var ledger = Ledger.Of(TwoNames + "\nmerge quy-akcf akcf \"One fund\"");
        var merge = ledger.Entries.Single(e => e.Fact is StubMerged);
        var undo = new EntriesWithdrawn([merge.Ref], "They are two funds after all");
        ledger.Record(new Draft(undo, "tester", merge.Known));
        ledger.Report("fund.contribution", "akcf").ShouldHaveSingleItem();
        ledger.View().Entities.Find("quy-akcf")!.Key.ShouldBe("quy-akcf");
    }

    [Fact]
    public void A_merge_of_a_merge_is_followed_and_a_ring_ends()
    {
        var view = Ledger.Of("""
            fund a
            fund b
            fund c
            merge a b "same"
            merge b c "same"
            merge c a "a mistake"
            """).View();
        view.Entities.Resolve("a").ShouldBeOneOf("a", "b", "c");
    }
}
