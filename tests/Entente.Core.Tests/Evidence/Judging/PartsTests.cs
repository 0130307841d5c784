namespace Entente.Core.Tests;

/// <summary>A claim that says two things becomes two; two that say the same become one with two sources.</summary>
public sealed class PartsTests
{
    private readonly Ledger _ledger = Ledger.Of("organisation kr country\n  short ROK\nfund akcf");
    private readonly HashSet<string> _documents = [];
    private int _proposed;

    [Fact]
    public void A_split_claim_names_its_parts_which_wait_for_verdicts_of_their_own()
    {
        var claim = Propose("doc", Budget(86));
        Judge("doc", claim, ClaimVerdict.Accepted);
        Split(claim, Budget(40), Budget(46)).ShouldBeEmpty();
        var verdict = (ClaimJudged)StateOf(claim)!.Judged!.Fact;
        verdict.Verdict.ShouldBe(ClaimVerdict.Split);
        verdict.SplitInto.ShouldBe([claim + "-1", claim + "-2"]);
        _ledger.Figures().All.ShouldBeEmpty("what it was read as is taken back");
        foreach (var part in verdict.SplitInto!)
        {
            var state = StateOf(part).ShouldNotBeNull();
            state.Verdict.ShouldBeNull();
            state.Span.ShouldBe(StateOf(claim)!.Span);
            Judge("doc", part, ClaimVerdict.Accepted).ShouldBeEmpty();
        }
        Values().ShouldBe([40m, 46m]);
    }

    [Fact]
    public void Undoing_a_split_takes_the_parts_back_with_what_was_read_from_them()
    {
        var claim = Propose("doc", Budget(86));
        Split(claim, Budget(40), Budget(46));
        var undone = Judging("doc").Undo(claim, StateOf(claim)!.Judged!.Ref, "Oops");
        undone.Reopened.ShouldBeEmpty("parts are gone, not open");
        Record(undone).ShouldBeEmpty();
        StateOf(claim)!.Verdict.ShouldBeNull();
        StateOf(claim + "-1").ShouldBeNull();
        Values().ShouldBeEmpty();
        Split(claim, Budget(41), Budget(45)).ShouldBeEmpty();
        ((ClaimJudged)StateOf(claim)!.Judged!.Fact).SplitInto.ShouldBe([claim + "-3", claim + "-4"]);
    }

    [Fact]
    public void While_parts_are_accepted_neither_the_split_is_undone_nor_the_whole_judged()
    {
        var claim = Propose("doc", Budget(86));
        Split(claim, Budget(40), Budget(46));
        Judge("doc", claim + "-1", ClaimVerdict.Accepted);
        var refused = Judging("doc").Undo(claim, StateOf(claim)!.Judged!.Ref, null).Findings.ShouldHaveSingleItem();
        refused.Code.ShouldBe("claim.parts-accepted");
        refused["parts"].ShouldBe(claim + "-1");
        Judge("doc", claim, ClaimVerdict.Accepted).ShouldBe(["claim.parts-accepted"]);
        Split(claim, Budget(41), Budget(45)).ShouldBe(["claim.parts-accepted"]);
        Values().ShouldBe([40m]);
        Record(Judging("doc").Undo(claim + "-1", StateOf(claim + "-1")!.Judged!.Ref, null)).ShouldBeEmpty();
        Judge("doc", claim, ClaimVerdict.Accepted).ShouldBeEmpty();
        Values().ShouldBe([86m]);
    }

    [Fact]
    public void A_split_that_is_undone_gives_the_verdict_before_it_back()
    {
        var claim = Propose("doc", Budget(86));
        Judge("doc", claim, ClaimVerdict.Accepted);
        Split(claim, Budget(40), Budget(46));
        Record(Judging("doc").Undo(claim, StateOf(claim)!.Judged!.Ref, "Oops")).ShouldBeEmpty();
        StateOf(claim)!.Verdict.ShouldBe(ClaimVerdict.Accepted);
        StateOf(claim + "-1").ShouldBeNull();
        Values().ShouldBe([86m]);
    }

    [Fact]
    public void Claims_that_say_another_value_unit_or_state_are_not_merged()
    {
        var (one, other) = (Propose("doc", Budget(102)), Propose("other", Budget(7.5m)));
        var pending = Propose("other", Budget(102) with { State = "pending" });
        var euros = Propose("other", Budget(102) with { Currency = "EUR" });
        Judge("doc", one, ClaimVerdict.Corrected, Budget(102) with { State = "approved" });
        Differs(other).ShouldBe("value");
        Differs(pending).ShouldBe("state");
        Differs(euros).ShouldBe("currency");
        Merge("other", Propose("other", Budget(100) with { Approx = "about" }), one).ShouldBeEmpty("about is near");
        string Differs(string claim)
        {
            var finding = Judging("other").Merge(claim, null, one, null).Findings.ShouldHaveSingleItem();
            finding.Code.ShouldBe("claim.merge-differs");
            return (string)finding["part"]!;
        }
    }

    [Fact]
    public void A_promise_that_a_copy_repeats_is_one_promise()
    {
        var (one, copied) = (Propose("doc", Promise()), Propose("copy", Promise(), copyOf: "doc"));
        var second = Propose("doc", Promise() with { Action = "đào tạo" });
        Judge("doc", one, ClaimVerdict.Accepted);
        Judge("doc", second, ClaimVerdict.Accepted);
        Judge("copy", copied, ClaimVerdict.Accepted);
        _ledger.View().FactsOfAnyDay<CommitmentMade>().Count().ShouldBe(2, "two promises of one sentence");
        var (entry, described) = _ledger.View().FactsOfAnyDay<CommitmentDescribed>().ShouldHaveSingleItem();
        entry.Source.ShouldBe("copy");
        described.Commitment.ShouldBe(_ledger.View().FactsOfAnyDay<CommitmentMade>().First().Fact.Key);
        Judge("other", Propose("other", Promise()), ClaimVerdict.Accepted);
        _ledger.View().FactsOfAnyDay<CommitmentMade>().Count().ShouldBe(3, "another source may speak of another");
    }

    [Fact]
    public void A_claim_is_not_split_into_twice_the_same()
    {
        var claim = Propose("doc", Budget(86));
        Split(claim, Budget(40), Budget(40)).ShouldBe(["claim.split-same"]);
        Split("none", Budget(40), Budget(46)).ShouldBe(["claim.unknown"]);
    }

    [Fact]
    public void A_claim_of_another_source_that_says_the_same_becomes_a_further_leg()
    {
        var (one, other) = (Propose("doc", Budget(86)), Propose("other", Budget(85.9m)));
        Judge("doc", one, ClaimVerdict.Accepted);
        Judge("other", other, ClaimVerdict.Accepted);
        Values().ShouldBe([86m, 85.9m], ignoreOrder: true);
        Merge("other", other, one).ShouldBeEmpty();
        var figure = _ledger.Figures().All.ShouldHaveSingleItem();
        figure.Value.Value.ShouldBe(86m);
        figure.Basis.Select(b => b.Source).ShouldBe(["doc", "other"]);
        figure.Basis.Select(b => b.Claim).ShouldBe([one, other]);
        var verdict = (ClaimJudged)StateOf(other)!.Judged!.Fact;
        verdict.Verdict.ShouldBe(ClaimVerdict.Merged);
        verdict.SameAs.ShouldBe(one);

        Record(Judging("other").Undo(other, StateOf(other)!.Judged!.Ref, null)).ShouldBeEmpty();
        StateOf(other)!.Verdict.ShouldBe(ClaimVerdict.Accepted, "the verdict before stands again");
        Values().ShouldBe([86m, 85.9m], ignoreOrder: true);
    }

    [Fact]
    public void In_one_document_and_in_its_copy_a_merged_claim_counts_once()
    {
        var (one, again) = (Propose("doc", Budget(86)), Propose("doc", Budget(86) with { Start = 100, End = 108 }));
        var copied = Propose("copy", Budget(86), copyOf: "doc");
        Judge("doc", one, ClaimVerdict.Accepted);
        Merge("doc", again, one).ShouldBeEmpty();
        Merge("copy", copied, one).ShouldBeEmpty();
        _ledger.Figures().All.ShouldHaveSingleItem().Basis.ShouldHaveSingleItem();
    }

    [Fact]
    public void Where_the_claim_that_stands_is_taken_back_what_was_merged_into_it_is_open_again()
    {
        var (one, other) = (Propose("doc", Budget(86)), Propose("other", Budget(86)));
        Judge("doc", one, ClaimVerdict.Accepted);
        Merge("other", other, one);
        var judged = Judging("doc").Judge(
            new ClaimDecision(one, ClaimVerdict.Rejected) { Seen = StateOf(one)!.Judged!.Ref });
        judged.Reopened.ShouldBe([other]);
        Record(judged);
        StateOf(other)!.Verdict.ShouldBeNull();
        _ledger.Figures().All.ShouldBeEmpty();
    }

    [Fact]
    public void A_promise_of_another_source_is_described_by_it()
    {
        var (one, other) = (Propose("doc", Promise()), Propose("other", Promise()));
        Judge("doc", one, ClaimVerdict.Accepted);
        Merge("other", other, one).ShouldBeEmpty();
        var (entry, described) = _ledger.View().FactsOfAnyDay<CommitmentDescribed>().ShouldHaveSingleItem();
        entry.Source.ShouldBe("other");
        described.Commitment.ShouldBe(_ledger.View().FactsOfAnyDay<CommitmentMade>().Single().Fact.Key);
    }

    [Fact]
    public void A_claim_is_merged_only_into_an_accepted_one_of_its_type()
    {
        var (one, other, promise) = (
            Propose("doc", Budget(86)), Propose("other", Budget(86)), Propose("other", Promise()));
        Merge("other", other, one).ShouldBe(["claim.merge-unfit"], "it is open");
        Merge("other", other, other).ShouldBe(["claim.merge-unfit"]);
        Merge("other", other, "none").ShouldBe(["claim.merge-unfit"]);
        Judge("doc", one, ClaimVerdict.Accepted);
        Merge("other", promise, one).ShouldBe(["claim.merge-unfit"], "it is no amount");
        Merge("other", other, one).ShouldBeEmpty();
        Judging("doc").Merge(one, StateOf(one)!.Judged!.Ref, other, null).IsAllowed.ShouldBeFalse("a ring");
    }

    private List<decimal?> Values() => [.. _ledger.Figures().All.Select(f => f.Value.Value)];

    private string Propose(string document, Claim claim, string? copyOf = null)
    {
        if (_documents.Add(document))
        {
            _ledger.Record(new Draft(
                new SourceRegistered(document) { Published = PartialDate.Parse("2023-03-19"), CopyOf = copyOf },
                "judge", new DateOnly(2023, 3, 19)));
        }
        var key = $"{document}-{++_proposed}";
        var proposed = new ClaimSealing([claim], [], _ledger.View(), _ledger.Keys)
            .Propose(new KeyedClaim(key, claim), document, "test");
        _ledger.Record(new Draft(proposed, "judge", new DateOnly(2023, 3, 19), default, document, claim.Span));
        return key;
    }

    private List<string> Judge(
        string document, string claim, ClaimVerdict verdict, Claim? corrected = null) => Record(
        Judging(document).Judge(new ClaimDecision(claim, verdict)
        {
            Seen = StateOf(claim)!.Judged?.Ref, Corrected = corrected,
        }));

    private List<string> Split(string claim, Claim one, Claim two) =>
        Record(Judging("doc").Split(claim, StateOf(claim)?.Judged?.Ref, one, two, "Two sums"));

    private List<string> Merge(string document, string claim, string into) =>
        Record(Judging(document).Merge(claim, StateOf(claim)?.Judged?.Ref, into, "The same sum"));

    private List<string> Record(Judgement judgement)
    {
        foreach (var draft in judgement.Drafts)
        {
            _ledger.Record(draft);
        }
        return [.. judgement.Findings.Select(f => f.Code)];
    }

    private ClaimJudging Judging(string document) => new(
        _ledger.View(),
        new ReadingContext
        {
            Document = document, Published = PartialDate.Parse("2023-03-19"), Known = new DateOnly(2023, 3, 19),
            Language = "vi", Partnership = "test", Author = "judge", Claims = [],
        },
        _ledger.Keys);

    private ClaimState? StateOf(string claim) => new ClaimIndex(_ledger.View()).Find(claim);

    private static AmountClaim Budget(decimal value) => new()
    {
        Quote = "86 triệu", Start = 0, End = 8, Kind = "portfolio", Value = new ClaimValue(value), Currency = "USD",
        Fund = "akcf", CoversCount = 23,
    };

    private static CommitmentClaim Promise() => new()
    {
        Quote = "sẽ hỗ trợ", Start = 20, End = 29, Actor = "ROK", Action = "hỗ trợ", Object = "vùng sông",
        Firmness = "will",
    };
}
