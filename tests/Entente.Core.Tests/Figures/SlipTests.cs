namespace Entente.Core.Tests;

/// <summary>Sources that contradict each other in the way of slips.</summary>
public sealed class SlipTests
{
    private const string Ground = """
        organisation kr country
        fund akcf
        partnership p
        source one "One"
          published 2023-03-17
          language vi
        source two "Two"
          published 2023-03-20
          language vi
        source three "Three"
          published 2023-03-20
          language ko
        source late "Late"
          published 2024-01-20
          language vi

        """;

    [Theory]
    [InlineData("1,000", "10,000,000", 10_000)]
    [InlineData("16,000", "16,000,000", 1_000)]
    [InlineData("7", "70", 10)]
    [InlineData("7", "14", null)]
    [InlineData("16,000,000", "16,500", null)]
    public void The_same_digits_in_another_size(string one, string other, int? factor) =>
        Slips($"2022  flow fund.contribution fund:akcf USD {one}\n  source one\n2022  flow fund.contribution fund:akcf USD {other}\n  source two")
            .Select(s => (s.Kind, s.Factor)).ShouldBe(factor is { } by ? [(SlipKind.Size, (decimal?)by)] : []);

    [Fact]
    public void Between_languages_it_is_perhaps_the_translation() =>
        Slips("2022  flow fund.contribution fund:akcf USD 1,000\n  source one\n2022  flow fund.contribution fund:akcf USD 10,000,000\n  source three")
            .Single().Kind.ShouldBe(SlipKind.SizeInTranslation);

    [Theory]
    [InlineData("one", "two", 1)]
    [InlineData("one", "late", 0)]
    [InlineData("one", "one", 0)]
    public void One_amount_for_two_years_is_told_where_the_sources_are_of_the_same_days(
        string first, string second, int count) =>
        Slips($"2022  flow fund.contribution fund:akcf USD 16\n  source {first}\n2023  flow fund.contribution fund:akcf USD 16\n  source {second}")
            .Count(s => s.Kind == SlipKind.Year).ShouldBe(count);

    private static IReadOnlyList<Slip> Slips(string lines)
    {
        var set = Ledger.Of(Ground + lines).Figures();
        return Core.Slips.Of(set, Reconciling.Of(set, set.All));
    }
}
