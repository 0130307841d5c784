namespace Entente.Core.Tests;

/// <summary>A fund of four contributors: nothing is about one donor, or about one partnership.</summary>
public sealed class SharesTests
{
    private static FigureSet Set => Sample.Of("asean-plus-three").Figures();

    [Fact]
    public void The_shares_of_the_four_are_30_30_30_and_10() =>
        Set.Where("fund.contribution.share", "aptcf").OrderBy(f => f.From, StringComparer.Ordinal)
            .Select(f => $"{f.From} {FigureLines.Value(f)}")
            .ShouldBe(["asean 10 %", "cn 30 %", "jp 30 %", "kr 30 %"]);

    [Fact]
    public void The_four_contributions_of_one_year_add_up_to_what_the_source_gives_for_all()
    {
        var year = Set.Where("fund.contribution", "aptcf").Where(f => f.Quantity == "fund.contribution").ToList();
        var entries = year.Where(f => f.Standing == Standing.Computed && f.From is not null).ToList();
        entries.Count.ShouldBe(4);
        var sum = Combining.Apply(Set, CombineOperation.Sum, [.. entries.Select(f => f.Id)]);
        FigureLines.Value(sum.Figure.ShouldNotBeNull()).ShouldBe("USD 3000000");
        year.Single(f => f.Standing == Standing.Reported).Value.ShouldBe(sum.Figure.Value);
        year.Single(f => f.Standing == Standing.Computed && f.From is null).Value.ShouldBe(sum.Figure.Value);
    }

    [Fact]
    public void A_share_is_of_all_contributors_or_of_none()
    {
        const string Fund = """
            organisation cn country
            organisation jp country
            2008  fund aptcf
              contributor cn jp
            2008  announced fund:aptcf cn -> aptcf USD 900,000
            """;
        Ledger.Of(Fund).Report("fund.contribution.share").ShouldBeEmpty();
        Ledger.Of(Fund + "\n2008  announced fund:aptcf jp -> aptcf USD 300,000").Report("fund.contribution.share")
            .Count().ShouldBe(2);
        Ledger.Of(Fund + "\n2009  announced fund:aptcf jp -> aptcf USD 300,000").Report("fund.contribution.share")
            .ShouldBeEmpty();
        Ledger.Of(Fund + "\n2008  received fund:aptcf jp -> aptcf USD 300,000").Report("fund.contribution.share")
            .ShouldBeEmpty();
    }

    [Fact]
    public void It_is_reconciled_without_a_contradiction() =>
        Reconciling.Of(Set, Set.All)
            .Where(r => r.Outcome is not (ReconcileOutcome.Agrees or ReconcileOutcome.OnlyReported
                or ReconcileOutcome.OnlyComputed))
            .Select(r => $"{r.Quantity} {r.Scope} {r.Outcome}")
            .ShouldBeEmpty();
}
