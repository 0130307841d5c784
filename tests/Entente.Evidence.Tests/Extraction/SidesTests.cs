using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Kind, payer, recipient and fund where the sentence alone does not say them.</summary>
public sealed class SidesTests
{
    [Fact]
    public void A_row_of_a_table_is_read_by_the_head_of_its_column_and_by_its_cells()
    {
        var claims = Amounts("""
            Approvals of the year in the region

            The boards approved the projects below after two rounds of talks with the governments of the region.

            Project | Country | Lender | Loan | Grant
            Ring road, phase 2 | Kenya | World Bank | $40 million | none
            Clean water for towns | Ghana | ADB | none | $5 million

            The next approvals are expected in the spring, when the ministers meet again in the capital.
            """);
        claims.Select(c => (c.Kind, c.Payer, c.Recipient, c.Value.Low)).ShouldBe(
            [("loan", "World Bank", "Kenya", 40_000_000m), ("grant", "ADB", "Ghana", 5_000_000m)]);
    }

    [Fact]
    public void Who_speaks_pays_what_is_promised_in_the_first_person()
    {
        var claims = Amounts("""
            Ambassador of Norway opens the forum on forests

            The Ambassador of Norway, Mr Ola Berg, spoke at the opening of the forum on forests in Nairobi on Monday.

            "We will contribute 12 million dollars for the training of rangers," the Ambassador said at the forum.
            """);
        claims.ShouldHaveSingleItem().Payer.ShouldBe("Norway");
    }

    [Fact]
    public void A_short_form_that_is_called_a_fund_is_one()
    {
        var claims = Amounts("""
            Questions and answers for those who apply

            QRDF is a grant fund of the region that opened in 2021 and finances small projects of its members.

            By the end of 2024 the members had contributed 13 million dollars to it, as the board told the press.
            """);
        claims.ShouldHaveSingleItem().Fund.ShouldBe("QRDF");
    }

    [Fact]
    public void A_rate_of_exchange_is_no_amount() =>
        Amounts("""
            Markets close higher on hopes for the talks

            Norway gave 3 million dollars to the programme, the ministry said on Thursday in a short statement.

            The rate of the day that banks used for the sums of this report was as follows: $1 = 0.93 euros.
            """).Select(c => c.Value.Low).ShouldBe([3_000_000m]);

    private static List<AmountClaim> Amounts(string text) => [.. Reading.Claims(text).OfType<AmountClaim>()];
}
