namespace Entente.Core.Tests;

/// <summary>An id of a figure leads to it, whatever was known when the id was noted.</summary>
public sealed class FigureIdTests
{
    private const string Told = """
        organisation kr country
        fund akcf
        partnership p
        source late "Late"
          published 2022-06-01
        source early "Early"
          published 2022-05-01
        2015  flow fund.contribution fund:akcf USD 7
          source late
          known 2022-06-01
        2015  flow fund.contribution fund:akcf USD 7
          source early
          known 2022-05-01
        """;

    [Fact]
    public void The_id_of_every_report_leads_to_the_figure_that_rests_on_it()
    {
        var ledger = Ledger.Of(Told);
        var now = ledger.Figures().All.Single(f => f.Quantity == "fund.contribution");
        var then = ledger.Figures(known: "2022-05-15").All.Single(f => f.Quantity == "fund.contribution");
        now.Basis.Count.ShouldBe(2);
        then.Id.ShouldNotBe(now.Id);

        ledger.Figures().Find(then.Id)!.Id.ShouldBe(now.Id);
        ledger.Figures(known: "2022-05-15").Find(now.Id).ShouldBeNull();
        ledger.Figures(known: "2022-05-15").SameReports(now).ShouldHaveSingleItem().Id.ShouldBe(then.Id);
    }

    [Fact]
    public void A_figure_and_one_of_its_reports_are_one_figure_where_they_are_combined()
    {
        var ledger = Ledger.Of(Told);
        var then = ledger.Figures(known: "2022-05-15").All.Single(f => f.Quantity == "fund.contribution");
        var now = ledger.Figures().All.Single(f => f.Quantity == "fund.contribution");
        Combining.Apply(ledger.Figures(), CombineOperation.Sum, [now.Id, then.Id]).Findings
            .ShouldContain(f => f.Code == "figure.same-twice");
    }
}
