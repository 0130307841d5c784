using System.Collections.Immutable;

namespace Entente.Core.Tests;

/// <summary>From an accepted claim to the facts and figures it is read as.</summary>
public sealed class ReadingTests
{
    private static readonly ImmutableArray<KnownName> Shipped =
    [
        new(
            "kr", NameKind.Country,
            new Names { Short = "ROK", Forms = [new("en", "Republic of Korea"), new("vi", "Hàn Quốc")] }),
        new("asean", NameKind.Organisation, new Names { Short = "ASEAN" }),
    ];

    [Fact]
    public void A_budget_that_covers_projects_is_a_portfolio_on_the_day_of_the_meeting()
    {
        var ledger = Read("<=2023-03-19",
            Meeting(10, "2023-03-16"),
            Amount(
                "portfolio", 86_000_000) with { Fund = "Quỹ", Approx = "nearly", Period = "2023", CoversCount = 23 });
        ledger.Report("fund.portfolio.budget").ShouldBe(
            ["fund.portfolio.budget fund:quy 2023-03-16 nearly USD 86000000 allocated"]);
        var figure = ledger.Figures().Where("fund.portfolio.budget", null).Single();
        figure.Printed!.Period.ShouldBe("2023");
        figure.Reading!.IsInferred.ShouldBeTrue();
    }

    [Fact]
    public void Without_the_day_of_a_meeting_a_stock_is_not_after_the_publication()
    {
        Read("2023-03-19", Amount("portfolio", 86_000_000) with { Fund = "Quỹ" })
            .Figures().All.Single(f => f.Quantity == "fund.portfolio.budget").At.ShouldBe(
                PartialDate.Parse("<=2023-03-19"));
        Read("unknown", Amount("portfolio", 86_000_000) with { Fund = "Quỹ" })
            .Figures().All.Single(f => f.Quantity == "fund.portfolio.budget").At.IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void What_waits_for_approval_is_the_pipeline_and_not_what_the_fund_has_running()
    {
        var ledger = Read("2024-05-14",
            Amount("portfolio", 102_000_000) with { Fund = "Quỹ", State = "approved", CoversCount = 27 },
            Second(Amount("portfolio", 7_500_000)) with { Fund = "Quỹ", State = "pending", CoversCount = 3 },
            // The sentence says it once, of the money: its number of projects waits too.
            Second(Count(3, "pending")) with { Fund = "Quỹ", State = null });
        ledger.Report("fund.portfolio.budget").ShouldHaveSingleItem().ShouldContain("102000000");
        ledger.Report("fund.pipeline.budget").ShouldHaveSingleItem().ShouldContain("USD 7500000");
        ledger.Report("fund.pipeline.projects").ShouldHaveSingleItem().ShouldContain("3 project");
        ledger.Report("fund.portfolio.projects").ShouldBeEmpty();
    }

    [Fact]
    public void A_budget_is_of_the_state_of_the_number_beside_it()
    {
        var ledger = Read("2024-05-14",
            Amount("portfolio", 7_500_000) with { Fund = "Quỹ", CoversCount = 3 },
            Count(3, "pending") with { Fund = "Quỹ" });
        ledger.Report("fund.pipeline.budget").ShouldHaveSingleItem();
        Read("2024-05-14",
            Amount("portfolio", 7_500_000) with { Fund = "Quỹ", CoversCount = 4 },
            Count(3, "pending") with { Fund = "Quỹ" })
            .Report("fund.portfolio.budget").ShouldHaveSingleItem("it covers other projects than the three");
    }

    [Theory]
    [InlineData("ongoing", "fund.portfolio.projects")]
    [InlineData("approved", "fund.portfolio.projects")]
    [InlineData(null, "fund.portfolio.projects")]
    [InlineData("completed", "other.count")]
    [InlineData("cancelled", "other.count")]
    [InlineData("pending", "fund.pipeline.projects")]
    public void Only_what_runs_or_is_approved_is_a_funds_portfolio(string? state, string quantity) =>
        Read("2024-12-06", Count(11, "") with { Fund = "Quỹ", State = state }).Figures().All
            .ShouldHaveSingleItem().Quantity.ShouldBe(quantity);

    [Fact]
    public void A_plan_that_the_sentence_names_goes_before_the_fund_of_its_document()
    {
        var activities = Count(290, "completed") with
        {
            Unit = "activity", Framework = "Kế hoạch", Fund = "AKCF", FundText = "Quỹ Hợp tác",
            Quote = "290 hoạt động của Kế hoạch đã hoàn thành",
        };
        var ledger = Read("2024-05-14", activities);
        ledger.Report("plan.activities.completed").ShouldHaveSingleItem().ShouldContain("plan:ke-hoach");
        ledger.Entries.Select(e => e.Fact).OfType<FundOpened>().ShouldBeEmpty();
        Read("2024-05-14", activities with { Quote = "290 hoạt động của Kế hoạch do Quỹ Hợp tác tài trợ" })
            .Report("other.count").ShouldHaveSingleItem("the fund's own");
    }

    [Fact]
    public void A_name_that_nobody_knows_becomes_one_stub_however_its_parties_are_written()
    {
        var ledger = Read("2023-03-19",
            Amount("portfolio", 1_000_000) with { Fund = "Quỹ Hợp tác ASEAN-Hàn Quốc" },
            Count(4, "pending") with { Fund = "Quỹ hợp tác ROK - ASEAN" });
        var stub = ledger.Entries.Select(e => e.Fact).OfType<FundOpened>().ShouldHaveSingleItem();
        stub.IsStub.ShouldBeTrue();
        stub.Key.ShouldBe("quy-hop-tac-asean-han-quoc");
        ledger.Figures().Where("fund.pipeline.projects", stub.Key).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_country_that_ships_comes_in_under_its_own_key_and_is_no_stub()
    {
        var ledger = Read("2020-11-14", Amount("pledge", 10_000_000) with { Payer = "Hàn Quốc", Fund = "Quỹ" });
        var made = ledger.Entries.Select(e => e.Fact).OfType<OrganisationRegistered>().ShouldHaveSingleItem();
        (made.Key, made.IsStub).ShouldBe(("kr", false));
        ledger.Figures().Where("commitment.amount", null)
            .Single(f => f.Stage == MoneyStage.Announced).From.ShouldBe("kr");
    }

    [Fact]
    public void A_target_gives_its_base_and_a_promise_and_its_repetition_counts_once()
    {
        var ledger = Read("2023-03-19",
            Target("Quỹ A") with { Base = 16_000_000, Target = 32_000_000, Multiplier = 2, Currency = "USD" },
            Target("Quỹ A") with { Multiplier = 2 });
        ledger.Entries.Select(e => e.Fact).OfType<CommitmentMade>().Count().ShouldBe(2);
        var link = ledger.Entries.Select(e => e.Fact).OfType<LinkMade>().ShouldHaveSingleItem();
        link.Kind.ShouldBe(LinkKind.Restates);
        var figures = ledger.Figures();
        figures.Where("fund.contribution", null).ShouldContain(f => f.State == ReadingRules.BaseState);
        figures.Where("fund.contribution.target", null)
            .Single(f => f.Unit == Unit.Times).Restates.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_same_sum_to_the_same_fund_at_the_same_time_is_one_promise_with_two_sources()
    {
        var ledger = Read("2020-11-14", Amount("pledge", 10_000_000) with { Payer = "ROK", Fund = "Quỹ" });
        ReadInto(ledger, "second", "2020-11-16", Amount("pledge", 10_000_000) with { Fund = "Quỹ" });
        ledger.Entries.Select(e => e.Fact).OfType<CommitmentMade>().ShouldHaveSingleItem();
        var figure = ledger.Figures().Where("commitment.amount", null).Single(f => f.Stage == MoneyStage.Announced);
        figure.Basis.Count.ShouldBe(2);
        figure.IsSingleSource.ShouldBeFalse();
    }

    [Fact]
    public void A_year_later_the_same_sum_is_a_second_promise()
    {
        var ledger = Read("2020-11-14", Amount("pledge", 10_000_000) with { Payer = "ROK", Fund = "Quỹ" });
        ReadInto(ledger, "second", "2021-11-16", Amount("pledge", 10_000_000) with { Payer = "ROK", Fund = "Quỹ" });
        ledger.Entries.Select(e => e.Fact).OfType<CommitmentMade>().Count().ShouldBe(2);
    }

    [Fact]
    public void A_promise_in_words_in_the_sentence_of_a_pledge_is_its_wording()
    {
        var ledger = Read("2020-11-14",
            Amount("pledge", 10_000_000) with { Payer = "ROK", Fund = "Quỹ" },
            new CommitmentClaim { Quote = "q", Start = 0, End = 1, Action = "quyên góp", Firmness = "shall", Actor =
                "ROK" });
        ledger.Entries.Select(e => e.Fact).OfType<CommitmentMade>()
            .ShouldHaveSingleItem().Firmness.ShouldBe(Firmness.Shall);
        ledger.Entries.Select(e => e.Fact).OfType<CommitmentDescribed>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_person_is_a_key_and_the_name_is_sealed()
    {
        var ledger = Read("2023-03-19",
            Meeting(10, "2023-03-16") with { CoChairs = ["Hong Gil-dong"] },
            new ListingClaim
            {
                Quote = "q", Start = 0, End = 1, What = "Ông Hong Gil-dong nêu", Items = ["hòa bình", "lời của Hong"],
            },
            new RoleClaim
            {
                Quote = "q", Start = 0, End = 1, Holder = "Hong Gil-dong", HolderKind = "person", Role = "Đại sứ",
            });
        var chair = MeetingIndex.Of(ledger.View()).Single().CoChairs.ShouldHaveSingleItem();
        ledger.View().Entities.Find(chair)!.Names.In("vi").ShouldBe("Hong Gil-dong");
        foreach (var entry in ledger.Entries)
        {
            System.Text.Encoding.UTF8.GetString(EntryCodec.Encode(entry).Bytes.Span).ShouldNotContain("Hong Gil-dong");
        }
        ledger.Entries.Select(e => e.Fact).OfType<ListReported>().Single().Items.ShouldBe(["hòa bình", "lời của …"]);
    }

    [Fact]
    public void Another_rule_may_be_chosen_and_one_that_does_not_fit_is_refused()
    {
        var claim = Amount("portfolio", 86_000_000) with { Fund = "Quỹ" };
        var ledger = Ledger.Of("");
        var reader = ReaderOf(ledger, "doc", "2023-03-19", [new KeyedClaim("doc-1", claim)]);
        reader.Read(new KeyedClaim("doc-1", claim), "other-amount")
            .Select(d => d.Fact).OfType<FigureReported>().Single().Quantity.ShouldBe("other.amount");
        Should.Throw<ArgumentException>(() => reader.Read(new KeyedClaim("doc-1", claim), "pending-projects"));
        Should.Throw<ArgumentException>(() => reader.Read(new KeyedClaim("doc-1", claim), "no-such-rule"));
    }

    [Fact]
    public void Every_rule_gives_a_quantity_of_the_catalogue()
    {
        foreach (var rule in ReadingRules.All)
        {
            FigureCatalogue.Find(rule.Quantity!).ShouldNotBeNull(rule.Key);
        }
        ReadingRules.All.Select(r => r.Key).ShouldBeUnique();
    }

    private static T Second<T>(T claim) where T : Claim => claim with { Quote = "r", Start = 2, End = 3 };

    private static AmountClaim Amount(string kind, decimal value) =>
        new() { Quote = "q", Start = 0, End = 1, Kind = kind, Value = new ClaimValue(value), Currency = "USD" };

    private static CountClaim Count(decimal value, string state) =>
        new() { Quote = "q", Start = 0, End = 1, What = "dự án", Unit = "project", Value = new ClaimValue(
            value), State = state };

    private static TargetClaim Target(string fund) =>
        new() { Quote = "q", Start = 2, End = 3, Indicator = "đóng góp", Fund = fund, Actor = "ROK", TargetYear =
            "2027" };

    private static MeetingClaim Meeting(int ordinal, string date) =>
        new() { Quote = "q", Start = 0, End = 1, Name = "Ủy ban", Ordinal = ordinal, Date = date, Main = true };

    private static Ledger Read(string published, params Claim[] claims)
    {
        var ledger = Ledger.Of("");
        ReadInto(ledger, "doc", published, claims);
        return ledger;
    }

    private static void ReadInto(Ledger ledger, string document, string published, params Claim[] claims)
    {
        var keyed = claims.Select((c, i) => new KeyedClaim($"{document}-{i}", c)).ToImmutableArray();
        var reader = ReaderOf(ledger, document, published, keyed);
        foreach (var claim in keyed.OrderBy(c => ReadingOrder.Of(c.Claim)))
        {
            foreach (var draft in reader.Read(claim))
            {
                ledger.Record(draft);
            }
        }
    }

    private static ClaimReader ReaderOf(
        Ledger ledger, string document, string published, ImmutableArray<KeyedClaim> claims)
    {
        var day = PartialDate.TryParse(published, out var date) ? date : default;
        return new ClaimReader(
            ledger.View(),
            new ReadingContext
            {
                Document = document,
                Published = day,
                Known = day.Latest,
                Language = "vi",
                Partnership = "test",
                Author = "tester",
                Claims = claims,
                ShippedNames = Shipped,
            },
            ledger.Keys);
    }
}
