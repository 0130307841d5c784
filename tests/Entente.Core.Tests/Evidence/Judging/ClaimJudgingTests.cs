using System.Collections.Immutable;

namespace Entente.Core.Tests;

/// <summary>From what a person decides about a claim to what the account says afterwards.</summary>
public sealed class ClaimJudgingTests
{
    private readonly Ledger _ledger = Ledger.Of("organisation kr country\n  short ROK\n  name vi \"Hàn Quốc\"");
    private readonly List<Claim> _proposed = [];

    [Fact]
    public void What_is_accepted_is_read_and_says_from_which_claim()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted).ShouldBeEmpty();
        Report("fund.portfolio.budget").ShouldHaveSingleItem().ShouldContain("USD 86000000 allocated");
        StateOf(claim).Verdict.ShouldBe(ClaimVerdict.Accepted);
        _ledger.Figures().All.Single(f => f.Quantity == "fund.portfolio.budget").Basis.Single().Claim.ShouldBe(claim);
    }

    [Theory]
    [InlineData(ClaimVerdict.Rejected)]
    [InlineData(ClaimVerdict.Deferred)]
    public void What_is_rejected_or_deferred_is_read_as_nothing(ClaimVerdict verdict)
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, verdict, d => d with { Reason = "Not now" }).ShouldBeEmpty();
        _ledger.Figures().All.ShouldBeEmpty();
        var judged = StateOf(claim);
        judged.Verdict.ShouldBe(verdict);
        ((ClaimJudged)judged.Judged!.Fact).Reason.ShouldBe("Not now");
        judged.Judged.Author.ShouldBe("judge");
    }

    [Fact]
    public void A_correction_is_read_and_the_proposal_stays_on_record()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(68_000_000) }).ShouldBeEmpty();
        Report("fund.portfolio.budget").ShouldHaveSingleItem().ShouldContain("68000000");
        ((AmountClaim)StateOf(claim).Claim!).Value.Low.ShouldBe(68_000_000);
        _ledger.Entries.Select(e => e.Fact).OfType<ClaimProposed>().Single().Open.ShouldBe(Portfolio(86_000_000));
    }

    [Fact]
    public void A_correction_that_changes_nothing_is_refused()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(86_000_000) })
            .ShouldBe(["claim.nothing-corrected"]);
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(68_000_000) }).ShouldBeEmpty();
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(68_000_000) })
            .ShouldBe(["claim.nothing-corrected"]);
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(86_000_000) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_that_would_link_things_in_a_ring_is_refused()
    {
        var first = Propose(Policy("Policy A", "Policy B", 0));
        var second = Propose(Policy("Policy B", "Policy C", 100));
        var third = Propose(Policy("Policy C", "Policy A", 200));
        Judge(first, ClaimVerdict.Accepted).ShouldBeEmpty();
        Judge(second, ClaimVerdict.Accepted).ShouldBeEmpty();
        Judge(third, ClaimVerdict.Accepted).ShouldBe(["claim.ring"]);
        Judge(third, ClaimVerdict.Corrected, d => d with { Corrected = Policy("Policy C", null, 200) }).ShouldBeEmpty();
        Links().ShouldBe(["policy-a policy-b", "policy-b policy-c"]);
    }

    [Fact]
    public void Of_claims_that_are_accepted_together_no_link_makes_a_ring()
    {
        var keys = _ledger.Keys;
        KeyedClaim[] claims =
        [
            new("c1", Policy("Policy A", "Policy B", 0)), new("c2", Policy("Policy B", "Policy A", 100)),
        ];
        var context = Context() with { Claims = [.. claims] };
        var drafts = new ClaimJudging(_ledger.View(), context, keys).AcceptAll(claims);
        drafts.Select(d => d.Fact).OfType<LinkMade>().ShouldHaveSingleItem().To.ShouldBe("policy-b");
        drafts.Select(d => d.Fact).OfType<ClaimJudged>().Count().ShouldBe(2);
    }

    [Fact]
    public void Another_reading_says_who_chose_it_and_why()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted, d => d with { Rule = "other-amount" })
            .ShouldBe(["claim.reason-missing"]);
        Judge(claim, ClaimVerdict.Accepted, d => d with { Rule = "pending-projects", Reason = "?" })
            .ShouldBe(["claim.rule-unfit"]);
        Judge(claim, ClaimVerdict.Accepted, d => d with { Rule = "other-amount", Reason = "Of two funds" })
            .ShouldBeEmpty();
        _ledger.Figures().All.Single().Reading.ShouldBe(
            new Reading("other-amount", IsInferred: true, "Of two funds", "judge"));
    }

    [Fact]
    public void Another_reading_of_a_correction_keeps_the_correction()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(68_000_000) });
        Judge(claim, ClaimVerdict.Accepted, d => d with { Rule = "other-amount", Reason = "Of two funds" })
            .ShouldBeEmpty();
        StateOf(claim).Verdict.ShouldBe(ClaimVerdict.Corrected);
        Report().ShouldHaveSingleItem().ShouldContain("68000000");
    }

    [Fact]
    public void A_second_verdict_takes_back_what_the_first_one_gave()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted);
        Judge(claim, ClaimVerdict.Rejected).ShouldBeEmpty();
        _ledger.Figures().All.ShouldBeEmpty();
        _ledger.View().Entities.All.ShouldNotContain(e => e.Kind == NameKind.Fund);
        Judge(claim, ClaimVerdict.Accepted).ShouldBeEmpty();
        Report("fund.portfolio.budget").ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_taken_back_is_gone_from_every_day_on_which_it_was_known()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted);
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(68_000_000) });
        _ledger.Report("fund.portfolio.budget", known: "2023-03-19").ShouldHaveSingleItem().ShouldContain("68000000");
    }

    [Fact]
    public void Undoing_opens_the_claim_again()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted);
        Undo(claim).ShouldBeEmpty();
        StateOf(claim).Verdict.ShouldBeNull();
        _ledger.Figures().All.ShouldBeEmpty();
        Undo(claim).ShouldBe(["claim.not-judged"]);
        Judge(claim, ClaimVerdict.Accepted).ShouldBeEmpty();
        Report("fund.portfolio.budget").ShouldHaveSingleItem();
    }

    [Fact]
    public void Undoing_gives_the_verdict_before_back_with_the_very_figures_it_gave()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted);
        var accepted = Ids();
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(68_000_000) });
        var corrected = Ids();
        corrected.ShouldNotBe(accepted);
        Judge(claim, ClaimVerdict.Deferred);
        Ids().ShouldBeEmpty();
        Undo(claim).ShouldBeEmpty();
        StateOf(claim).Verdict.ShouldBe(ClaimVerdict.Corrected);
        Ids().ShouldBe(corrected);
        Report("fund.portfolio.budget").ShouldHaveSingleItem().ShouldContain("68000000");
        Undo(claim).ShouldBeEmpty();
        StateOf(claim).Verdict.ShouldBe(ClaimVerdict.Accepted);
        Ids().ShouldBe(accepted);
        Undo(claim).ShouldBeEmpty();
        StateOf(claim).Verdict.ShouldBeNull();
        Ids().ShouldBeEmpty();
    }

    [Fact]
    public void What_was_undone_is_no_verdict_before()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Deferred);
        Judge(claim, ClaimVerdict.Accepted);
        Undo(claim);
        Undo(claim);
        Judge(claim, ClaimVerdict.Rejected);
        Undo(claim).ShouldBeEmpty();
        StateOf(claim).Verdict.ShouldBeNull();
        Undo(claim).ShouldBe(["claim.not-judged"]);
    }

    [Fact]
    public void What_went_with_a_verdict_comes_back_with_it()
    {
        var pledge = Propose(Pledge());
        var words = Propose(new CommitmentClaim
        {
            Quote = "86 triệu", Start = 0, End = 8, Action = "đóng góp", Firmness = "shall", Actor = "ROK",
        });
        Judge(pledge, ClaimVerdict.Accepted);
        Judge(words, ClaimVerdict.Accepted);
        Judge(pledge, ClaimVerdict.Deferred);
        StateOf(words).Verdict.ShouldBeNull();
        Undo(pledge);
        StateOf(words).Verdict.ShouldBe(ClaimVerdict.Accepted);
        _ledger.View().Facts<CommitmentDescribed>().ShouldHaveSingleItem();

        Judge(pledge, ClaimVerdict.Deferred);
        Judge(words, ClaimVerdict.Rejected);
        Undo(pledge);
        StateOf(pledge).Verdict.ShouldBe(ClaimVerdict.Accepted);
        StateOf(words).Verdict.ShouldBe(ClaimVerdict.Rejected, "it was judged anew meanwhile");
        _ledger.View().Facts<CommitmentDescribed>().ShouldBeEmpty();
    }

    [Fact]
    public void The_same_verdict_again_is_refused_and_leaves_what_was_cited()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted, d => d with { Reason = "As printed" });
        var cited = Ids();
        Judge(claim, ClaimVerdict.Accepted).ShouldBe(["claim.judged-already"]);
        Judge(claim, ClaimVerdict.Accepted, d => d with { Rule = "portfolio-covers-projects" })
            .ShouldBe(["claim.judged-already"]);
        Ids().ShouldBe(cited);
        Judge(claim, ClaimVerdict.Accepted, d => d with { Rule = "other-amount", Reason = "Of two funds" })
            .ShouldBeEmpty();
        Judge(claim, ClaimVerdict.Accepted, d => d with { Rule = "other-amount", Reason = "Again" })
            .ShouldBe(["claim.judged-already"]);
        Judge(claim, ClaimVerdict.Rejected).ShouldBeEmpty();
        Judge(claim, ClaimVerdict.Rejected).ShouldBe(["claim.judged-already"]);
    }

    [Fact]
    public void A_meeting_of_a_series_that_the_account_knows_under_another_name_is_the_one_it_has()
    {
        Add("""
            series jcc
              name en "Joint Cooperation Committee"
            2024-05-14  meeting jcc-11
              series jcc
              ordinal 11
            """);
        var claim = Propose(new MeetingClaim
        {
            Quote = "Ủy ban họp", Start = 0, End = 10, Name = "Ủy ban", Ordinal = 11, Date = "2024-05-14", Main = true,
        });
        Judge(claim, ClaimVerdict.Accepted, d => d with { Merges = [new StubChoice("uy-ban", "jcc")] })
            .ShouldBeEmpty();
        MeetingIndex.Of(_ledger.View()).ShouldHaveSingleItem().Key.ShouldBe("jcc-11");
        _ledger.View().Entities.FindByName("Ủy ban", NameKind.Series)!.Key.ShouldBe("jcc");
        Undo(claim);
        _ledger.View().Entities.FindByName("Ủy ban", NameKind.Series).ShouldBeNull();
    }

    [Fact]
    public void A_meeting_is_merged_into_the_one_that_was_chosen_with_its_series()
    {
        Add("""
            series jcc
              name en "Joint Cooperation Committee"
            2024-05-14  meeting jcc-11
              series jcc
            """);
        var claim = Propose(new MeetingClaim
        {
            Quote = "Ủy ban họp", Start = 0, End = 10, Name = "Ủy ban", Ordinal = 11, Date = "2024-05-15", Main = true,
        });
        Judge(claim, ClaimVerdict.Accepted, d => d with
        {
            Merges = [new StubChoice("uy-ban", "jcc"), new StubChoice("uy-ban-11", "jcc-11")],
        }).ShouldBeEmpty();
        MeetingIndex.Of(_ledger.View()).ShouldHaveSingleItem().Key.ShouldBe("jcc-11");
    }

    [Fact]
    public void The_second_of_two_who_judge_at_once_is_told()
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted);
        var seen = StateOf(claim).Judged!.Ref;
        Judging().Judge(new ClaimDecision(claim, ClaimVerdict.Rejected)).Findings.Single().Code
            .ShouldBe("claim.judged-meanwhile");
        Judging().Judge(new ClaimDecision(claim, ClaimVerdict.Rejected) { Seen = seen }).IsAllowed.ShouldBeTrue();
        Judging().Judge(new ClaimDecision("doc-99", ClaimVerdict.Rejected)).Findings.Single().Code
            .ShouldBe("claim.unknown");
    }

    [Fact]
    public void A_fund_that_other_claims_name_by_now_stays_when_its_first_claim_is_undone()
    {
        var first = Propose(Portfolio(86_000_000));
        var second = Propose(
            new CountClaim
            {
                Quote = "23 dự án", Start = 30, End = 38, What = "dự án", Unit = "project", Fund = "Quỹ Hợp tác",
                Value = new ClaimValue(23),
            });
        Judge(first, ClaimVerdict.Accepted);
        Judge(second, ClaimVerdict.Accepted);
        Undo(first);
        _ledger.View().Entities.All.ShouldContain(e => e.Key == "quy-hop-tac");
        Report().ShouldHaveSingleItem().ShouldContain("fund:quy-hop-tac");
        Undo(second);
        // The fund came in with the first claim; it stays as a name until somebody merges it.
        _ledger.Figures().All.ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_that_rests_on_a_promise_that_is_taken_back_is_open_again()
    {
        var pledge = Propose(Pledge());
        var words = Propose(new CommitmentClaim
        {
            Quote = "86 triệu", Start = 0, End = 8, Action = "đóng góp", Firmness = "shall", Actor = "ROK",
        });
        Judge(pledge, ClaimVerdict.Accepted);
        Judge(words, ClaimVerdict.Accepted);
        _ledger.View().Facts<CommitmentMade>().ShouldHaveSingleItem();
        var judgement = Judging().Undo(pledge, StateOf(pledge).Judged!.Ref, null);
        judgement.Reopened.ShouldBe([words]);
        Record(judgement);
        StateOf(words).Verdict.ShouldBeNull();
        _ledger.View().Facts<CommitmentDescribed>().ShouldBeEmpty();
    }

    [Fact]
    public void A_promise_that_is_corrected_keeps_its_key_and_what_rests_on_it()
    {
        var pledge = Propose(Pledge());
        var words = Propose(new CommitmentClaim
        {
            Quote = "86 triệu", Start = 0, End = 8, Action = "đóng góp", Firmness = "shall", Actor = "ROK",
        });
        Judge(pledge, ClaimVerdict.Accepted);
        Judge(words, ClaimVerdict.Accepted);
        var again = Pledge() with { Form = "cash" };
        Judge(pledge, ClaimVerdict.Corrected, d => d with { Corrected = again }).ShouldBeEmpty();
        StateOf(words).Verdict.ShouldBe(ClaimVerdict.Accepted);
        var made = _ledger.View().Facts<CommitmentMade>().ShouldHaveSingleItem().Fact;
        made.Form.ShouldBe("cash");
        _ledger.View().Facts<CommitmentDescribed>().Single().Fact.Commitment.ShouldBe(made.Key);
    }

    [Fact]
    public void A_name_that_is_known_under_another_is_merged_with_the_verdict()
    {
        Add("fund akcf\n  name en \"ASEAN-Korea Cooperation Fund\"");
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted, d => d with { Merges = [new StubChoice("quy-hop-tac", "kr")] })
            .ShouldBe(["stub.sort-differs"]);
        Judge(claim, ClaimVerdict.Accepted, d => d with { Merges = [new StubChoice("quy-hop-tac", "akcf")] })
            .ShouldBeEmpty();
        Report("fund.portfolio.budget").ShouldHaveSingleItem().ShouldContain("fund:akcf");
        _ledger.View().Entities.FindByName("Quỹ Hợp tác", NameKind.Fund)!.Key.ShouldBe("akcf");
        Undo(claim);
        _ledger.View().Entities.FindByName("Quỹ Hợp tác", NameKind.Fund).ShouldBeNull();
    }

    [Fact]
    public void The_dry_run_is_what_is_recorded_and_leaves_nothing_behind()
    {
        var claim = Propose(new RoleClaim
        {
            Quote = "Đại sứ Hong", Start = 0, End = 11, Holder = "Hong Gil-dong", HolderKind = "person",
            Role = "Đại sứ",
        });
        var before = _ledger.Keys.SubjectOf("Nobody");
        var rehearsal = new RehearsalKeys(_ledger.View(), _ledger.Keys);
        var dry = new ClaimJudging(_ledger.View(), Context(), rehearsal)
            .Judge(new ClaimDecision(claim, ClaimVerdict.Accepted));
        var then = _ledger.View().With(dry.Drafts, "test", rehearsal);
        then.Facts<RoleHeld>().Single().Fact.Office.ShouldBe("Đại sứ");
        then.Entities.Find(then.Facts<RoleHeld>().Single().Fact.Holder)!.NameIn("vi").ShouldBe("Hong Gil-dong");
        _ledger.View().Facts<RoleHeld>().ShouldBeEmpty();
        before.ShouldBe("person-2", "the claim's own seal was the first key, and the dry run made none");
        _ledger.Keys.SubjectOf("Somebody").ShouldBe("person-3");
    }

    [Fact]
    public void A_corrected_claim_that_names_a_person_is_sealed()
    {
        var claim = Propose(new MeetingClaim { Quote = "Hội nghị", Start = 0, End = 8, Name = "Ủy ban", Ordinal = 3 });
        var corrected = new MeetingClaim
        {
            Quote = "Hội nghị", Start = 0, End = 8, Name = "Ủy ban", Ordinal = 3, CoChairs = ["Hong Gil-dong"],
        };
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = corrected }).ShouldBeEmpty();
        var judged = _ledger.Entries.Select(e => e.Fact).OfType<ClaimJudged>().Single();
        judged.Open.ShouldBeNull();
        judged.Sealed.ShouldNotBeNull();
        ((MeetingClaim)StateOf(claim).Claim!).CoChairs.ShouldBe(["Hong Gil-dong"]);
    }

    [Fact]
    public void What_is_sealed_for_ever_can_be_rejected_and_not_accepted()
    {
        var claim = Propose(new RoleClaim
        {
            Quote = "Đại sứ Hong", Start = 0, End = 11, Holder = "Hong Gil-dong", HolderKind = "person",
            Role = "Đại sứ",
        });
        _ledger.Keys.Destroy("person-1");
        Judge(claim, ClaimVerdict.Accepted).ShouldBe(["claim.sealed"]);
        Judge(claim, ClaimVerdict.Rejected).ShouldBeEmpty();
    }

    [Fact]
    public void Claims_judged_one_by_one_give_what_accepting_all_gives()
    {
        ImmutableArray<Claim> claims =
        [
            new MeetingClaim
            {
                Quote = "a", Start = 0, End = 1, Name = "Ủy ban", Ordinal = 10, Date = "2023-03-16", Main = true,
            },
            new InstrumentClaim
            {
                Quote = "b", Start = 2, End = 3, Name = "Kế hoạch Hành động (2021-2025)", Kind = "plan",
                Action = "implemented",
            },
            new CountClaim
            {
                Quote = "c", Start = 4, End = 5, What = "hoạt động", Unit = "activity",
                Framework = "Kế hoạch Hành động", Value = new ClaimValue(357),
            },
            Portfolio(86_000_000) with { Quote = "d", Start = 6, End = 7 },
            Pledge() with { Quote = "e", Start = 8, End = 9 },
            new CommitmentClaim { Quote = "e", Start = 8, End = 9, Action = "góp", Firmness = "will", Actor = "ROK" },
        ];
        var keys = claims.Select(Propose).ToList();
        var all = Ledger.Of("organisation kr country\n  short ROK\n  name vi \"Hàn Quốc\"");
        var keyed = claims.Zip(keys, (c, k) => new KeyedClaim(k, c)).ToImmutableArray();
        var judging = new ClaimJudging(all.View(), Context() with { Claims = keyed }, all.Keys);
        foreach (var draft in judging.AcceptAll(keyed))
        {
            all.Record(draft);
        }
        foreach (var claim in keyed.OrderBy(c => ReadingOrder.Of(c.Claim)))
        {
            Judge(claim.Key, ClaimVerdict.Accepted).ShouldBeEmpty();
        }
        Report().ShouldBe(all.Report());
        _ledger.View().Facts<CommitmentMade>().Select(c => c.Fact.Key)
            .ShouldBe(all.View().Facts<CommitmentMade>().Select(c => c.Fact.Key));
        MeetingIndex.Of(_ledger.View()).Select(m => m.Key).ShouldBe(MeetingIndex.Of(all.View()).Select(m => m.Key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_corrected_by_hand_goes_with_its_claim(bool isUndone)
    {
        var claim = Propose(Portfolio(86_000_000));
        Judge(claim, ClaimVerdict.Accepted);
        CorrectBudget(claim, 87_000_000);
        CorrectBudget(null, 88_000_000);
        Report("fund.portfolio.budget").ShouldHaveSingleItem().ShouldContain("88000000");
        if (isUndone)
        {
            Undo(claim).ShouldBeEmpty();
            _ledger.Figures().All.ShouldBeEmpty();
            Undo(claim).ShouldBe(["claim.not-judged"]);
        }
        Judge(claim, ClaimVerdict.Corrected, d => d with { Corrected = Portfolio(68_000_000) }).ShouldBeEmpty();
        Report("fund.portfolio.budget").ShouldHaveSingleItem().ShouldContain("68000000");
    }

    private void Add(string lines)
    {
        var compiled = NotationCompiler.Compile([("more", lines)], "tester", _ledger.Keys);
        compiled.Findings.ShouldBeEmpty();
        foreach (var draft in compiled.Drafts)
        {
            _ledger.Record(draft);
        }
    }

    private List<string> Ids() => [.. _ledger.Figures().All.Select(f => f.Id)];

    private void CorrectBudget(string? claim, decimal value)
    {
        var (entry, figure) = _ledger.View().Facts<FigureReported>()
            .Single(f => f.Fact.Quantity == "fund.portfolio.budget");
        _ledger.Record(new Draft(
            figure with { Corrects = entry.Ref, Claim = claim, Value = Measure.Of(value) }, "hand", entry.Known,
            entry.Effective, entry.Source));
    }

    private string Propose(Claim claim)
    {
        if (_proposed.Count == 0)
        {
            _ledger.Record(new Draft(
                new SourceRegistered("doc") { Published = PartialDate.Parse("2023-03-19") }, "judge",
                new DateOnly(2023, 3, 19)));
        }
        _proposed.Add(claim);
        var key = $"doc-{_proposed.Count}";
        var proposed = new ClaimSealing([claim], [], _ledger.View(), _ledger.Keys)
            .Propose(new KeyedClaim(key, claim), "doc", "test");
        _ledger.Record(new Draft(proposed, "judge", new DateOnly(2023, 3, 19), default, "doc", claim.Span));
        return key;
    }

    private IEnumerable<string> Judge(
        string claim, ClaimVerdict verdict, Func<ClaimDecision, ClaimDecision>? more = null)
    {
        var decision = new ClaimDecision(claim, verdict) { Seen = StateOf(claim).Judged?.Ref };
        return Record(Judging().Judge(more is null ? decision : more(decision)));
    }

    private IEnumerable<string> Undo(string claim) => Record(Judging().Undo(claim, StateOf(claim).Judged?.Ref, "Oops"));

    private List<string> Record(Judgement judgement)
    {
        foreach (var draft in judgement.Drafts)
        {
            _ledger.Record(draft);
        }
        return [.. judgement.Findings.Select(f => f.Code)];
    }

    private ClaimJudging Judging() => new(_ledger.View(), Context(), _ledger.Keys);

    private static ReadingContext Context() => new()
    {
        Document = "doc",
        Published = PartialDate.Parse("2023-03-19"),
        Known = new DateOnly(2023, 3, 19),
        Language = "vi",
        Partnership = "test",
        Author = "judge",
        Claims = [],
    };

    private ClaimState StateOf(string claim) => new ClaimIndex(_ledger.View()).Find(claim)!;

    private List<string> Report(string? quantity = null) => [.. _ledger.Report(quantity)];

    private IEnumerable<string> Links() =>
        _ledger.View().FactsOfAnyDay<LinkMade>().Select(l => $"{l.Fact.From} {l.Fact.To}");

    private static InstrumentClaim Policy(string name, string? older, int start) => new()
    {
        Quote = "Chính sách", Start = start, End = start + 10, Name = name, Action = "announced", Kind = "policy",
        Supersedes = older,
    };

    private static AmountClaim Pledge() =>
        Portfolio(10_000_000) with { Kind = "pledge", Payer = "ROK", CoversCount = null };

    private static AmountClaim Portfolio(decimal value) => new()
    {
        Quote = "86 triệu", Start = 0, End = 8, Kind = "portfolio", Value = new ClaimValue(value), Currency = "USD",
        Fund = "Quỹ Hợp tác", CoversCount = 23,
    };
}
