namespace Entente.Core.Tests;

/// <summary>Merges, links and memberships that make no sense together with what the account has.</summary>
public sealed class NotationRelationsTests
{
    private readonly Ledger _ledger = Ledger.Of("""
        organisation kr country
        fund akcf
        fund one
          stub
        fund two
          stub
        """);

    [Theory]
    [InlineData("merge one one Same", "stub.ring")]
    [InlineData("merge one two Same\nmerge two one Same", "stub.ring")]
    [InlineData("merge akcf one Same", "stub.unknown")]
    [InlineData("merge one kr Same", "stub.sort-differs")]
    [InlineData("merge one akcf Same\nmerge one two Same", "stub.unknown")]
    public void A_merge_is_checked_as_where_a_person_judges(string lines, string code)
    {
        var finding = _ledger.Add(lines).ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Where!.LineNumber.ShouldBe(lines.Split('\n').Length);
    }

    [Fact]
    public void A_ring_with_a_merge_that_the_account_has_is_refused()
    {
        _ledger.Add("merge one two Same").ShouldBeEmpty();
        _ledger.Add("merge two one Same").ShouldHaveSingleItem().Code.ShouldBe("stub.ring");
    }

    [Fact]
    public void A_merge_is_corrected_and_one_of_a_stub_in_the_same_text_is_taken()
    {
        _ledger.Add("merge one two Same").ShouldBeEmpty();
        var merge = _ledger.Entries.Single(e => e.Fact is StubMerged).Ref;
        _ledger.Add($"merge one akcf \"Of the two\"\n  corrects {merge}").ShouldBeEmpty();
        _ledger.View().Entities.Resolve("one").ShouldBe("akcf");
        _ledger.Add("fund three\n  stub\nmerge three akcf Same").ShouldBeEmpty();
        _ledger.View().Entities.Resolve("three").ShouldBe("akcf");
    }

    [Theory]
    [InlineData("continues")]
    [InlineData("restates")]
    [InlineData("includes")]
    [InlineData("supersedes")]
    [InlineData("part-of")]
    [InlineData("residual-of")]
    public void Links_of_one_kind_make_no_ring(string kind)
    {
        _ledger.Add($"link akcf {kind} one\nlink one {kind} two").ShouldBeEmpty();
        _ledger.Add($"link two {kind} akcf").ShouldHaveSingleItem().Code.ShouldBe("notation.ring");
        _ledger.Add($"link two {kind} two").ShouldHaveSingleItem().Code.ShouldBe("notation.itself");
    }

    [Fact]
    public void A_link_may_turn_round_where_the_other_is_withdrawn_in_the_same_text()
    {
        _ledger.Add("link akcf continues one").ShouldBeEmpty();
        var link = _ledger.Entries.Single(e => e.Fact is LinkMade).Ref;
        _ledger.Add($"withdrawn {link} Wrong\nlink one continues akcf").ShouldBeEmpty();
    }

    [Fact]
    public void Memberships_make_no_ring_at_one_time()
    {
        _ledger.Add("2001..2010  member akcf of kr").ShouldBeEmpty();
        _ledger.Add("2010..  member kr of akcf").ShouldHaveSingleItem().Code.ShouldBe("notation.ring");
        _ledger.Add("2011..  member kr of akcf").ShouldBeEmpty();
        _ledger.Add("member kr of kr").ShouldHaveSingleItem().Code.ShouldBe("notation.itself");
    }
}
