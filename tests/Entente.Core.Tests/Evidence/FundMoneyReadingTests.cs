namespace Entente.Core.Tests;

/// <summary>Money with a named fund: who pays and who receives decide what it is a figure of.</summary>
public sealed class FundMoneyReadingTests
{
    [Theory]
    // Nobody is said to pay, the fund pays, another does; nobody is said to receive, the fund does, another does.
    [InlineData("disbursement", null, null, "fund.disbursed fund:quy disbursed")]
    [InlineData("disbursement", null, "Quỹ", "fund.contribution fund:quy received")]
    [InlineData("disbursement", null, "Lào", "fund.disbursed fund:quy disbursed")]
    [InlineData("disbursement", "Quỹ", null, "fund.disbursed fund:quy disbursed")]
    [InlineData("disbursement", "Quỹ", "Lào", "fund.disbursed fund:quy disbursed")]
    [InlineData("disbursement", "Tonga", null, "fund.contribution fund:quy received from tonga")]
    [InlineData("disbursement", "Tonga", "Quỹ", "fund.contribution fund:quy received from tonga")]
    [InlineData("disbursement", "Tonga", "Lào", "other.disbursement fund:quy disbursed from tonga")]
    [InlineData("cumulative_disbursement", "Quỹ", null, "other.disbursement fund:quy disbursed")]
    [InlineData("cumulative_disbursement", "Tonga", null, "other.disbursement fund:quy disbursed from tonga")]
    [InlineData("contribution", null, null, "fund.contribution fund:quy")]
    [InlineData("contribution", "Tonga", null, "fund.contribution fund:quy from tonga")]
    [InlineData("contribution", "Tonga", "Quỹ", "fund.contribution fund:quy from tonga")]
    [InlineData("contribution", "Quỹ", "Lào", "other.grant fund:quy")]
    [InlineData("annual_contribution", "Tonga", null, "fund.contribution fund:quy from tonga")]
    [InlineData("cumulative_contribution", "Quỹ", "Lào", "other.grant fund:quy")]
    [InlineData("cumulative_contribution", null, "Quỹ", "fund.contribution.cumulative fund:quy")]
    [InlineData("grant", null, null, "other.grant fund:quy")]
    [InlineData("grant", "Quỹ", "Lào", "other.grant fund:quy")]
    [InlineData("grant", "Tonga", "Quỹ", "other.grant fund:quy from tonga")]
    [InlineData("grant", "Tonga", "Lào", "other.grant fund:quy from tonga")]
    [InlineData("cumulative_grant", "Tonga", null, "other.grant fund:quy from tonga")]
    [InlineData("commitment", "Quỹ", "Lào", "other.grant fund:quy")]
    [InlineData("commitment", "Tonga", "Quỹ", "other.grant fund:quy from tonga")]
    public void Who_pays_and_who_receives_decide(string kind, string? payer, string? recipient, string figure) =>
        Read(Amount(kind, payer, recipient)).ShouldBe(figure);

    [Theory]
    [InlineData("grant", "other.grant country:tonga from tonga")]
    [InlineData("disbursement", "other.disbursement country:tonga disbursed from tonga")]
    public void Without_a_fund_it_stands_with_its_giver(string kind, string figure) =>
        Read(Amount(kind, "Tonga", null) with { Fund = null }).ShouldBe(figure);

    [Fact]
    public void What_somebody_pays_may_be_read_as_paid_out_by_the_fund() =>
        ReadingRules.FittingFor(Amount("disbursement", "Tonga", null)).Select(r => r.Key).Take(2)
            .ShouldBe(["paid-into-a-fund", "disbursed-by-a-fund"]);

    [Fact]
    public void What_a_fund_receives_is_never_read_as_paid_out_by_it() =>
        ReadingRules.FittingFor(Amount("disbursement", "Tonga", "Quỹ")).Select(r => r.Key)
            .ShouldNotContain("disbursed-by-a-fund");

    [Fact]
    public void The_name_of_a_fund_is_known_by_its_printed_form_too() =>
        Read(Amount("disbursement", "Q", null) with { PayerText = "quỹ hợp tác", FundText = "Quỹ hợp tác" })
            .ShouldBe("fund.disbursed fund:quy-hop-tac disbursed");

    [Fact]
    public void What_a_fund_promises_is_no_promise_of_money_to_it()
    {
        var made = Ledger(Amount("pledge", "Quỹ", "Lào")).Entries.Select(e => e.Fact).OfType<CommitmentMade>()
            .ShouldHaveSingleItem();
        (made.Actors, made.Fund).ShouldSatisfyAllConditions(
            m => m.Actors.ShouldBe(["quy"]), m => m.Fund.ShouldBeNull());
    }

    private static AmountClaim Amount(string kind, string? payer, string? recipient) =>
        new()
        {
            Quote = "q", Start = 0, End = 1, Kind = kind, Value = new ClaimValue(40_000), Currency = "USD",
            Fund = "Quỹ", Payer = payer, Recipient = recipient,
        };

    private static string Read(AmountClaim claim)
    {
        var figure = Ledger(claim).Figures().All.Single(f => f.Standing == Standing.Reported);
        var line = $"{figure.Quantity} {figure.Scope}";
        line += figure.Stage is { } stage ? " " + stage.Key() : "";
        return figure.From is { } from ? $"{line} from {from}" : line;
    }

    private static Ledger Ledger(AmountClaim claim)
    {
        var ledger = Tests.Ledger.Of("");
        var keyed = new KeyedClaim("doc-0", claim);
        var reader = new ClaimReader(
            ledger.View(),
            new ReadingContext
            {
                Document = "doc", Published = PartialDate.Parse("2026-03-19"), Language = "vi", Partnership = "test",
                Author = "tester", Claims = [keyed], ShippedNames = [],
            },
            ledger.Keys);
        foreach (var draft in reader.Read(keyed))
        {
            ledger.Record(draft);
        }
        return ledger;
    }
}
