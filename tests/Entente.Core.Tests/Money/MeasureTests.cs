using FsCheck.Fluent;

namespace Entente.Core.Tests;

public sealed class MeasureTests
{
    [Fact]
    public void Default_is_unknown_and_not_zero()
    {
        default(Measure).IsUnknown.ShouldBeTrue();
        default(Measure).Value.ShouldBeNull();
        default(Measure).ShouldNotBe(Measure.Of(0));
        Measure.Unknown.ToString().ShouldBe("unknown");
    }

    [Theory]
    [InlineData("", "", "", "100")]
    [InlineData("nearly", "", "nearly", "100")]
    [InlineData("nearly", "nearly", "nearly", "100")]
    [InlineData("about", "nearly", "about", "100")]
    [InlineData("at_least", "more_than", "at_least", "100")]
    [InlineData("at_least", "nearly", "at_least", "98")]
    [InlineData("up_to", "about", "up_to", "102")]
    public void Sum_keeps_what_holds(string first, string second, string word, string value)
    {
        var sum = Measure.Of(60, Word(first)) + Measure.Of(40, Word(second));
        sum.Approximation.ShouldBe(Word(word));
        sum.Value.ShouldBe(Number(value));
    }

    [Fact]
    public void Sum_open_both_ways_is_unknown() =>
        (Measure.AtLeast(60) + Measure.Of(40, Word("up_to"))).IsUnknown.ShouldBeTrue();

    [Fact]
    public void Sum_with_an_unknown_part_is_at_least_the_lowest_known()
    {
        (Measure.Of(4) + Measure.Unknown).ShouldBe(Measure.AtLeast(4));
        (Measure.Of(86, Word("nearly")) + Measure.Unknown).ShouldBe(Measure.AtLeast(81.7m));
        (Measure.Range(4, 5) + Measure.Unknown).ShouldBe(Measure.AtLeast(4));
        (Measure.Of(4, Word("up_to")) + Measure.Unknown).ShouldBe(Measure.Unknown);
        (Measure.Unknown + Measure.Unknown).ShouldBe(Measure.Unknown);
    }

    [Fact]
    public void Difference_turns_the_word_of_what_is_taken_away()
    {
        (Measure.Of(86, Word("nearly")) - Measure.Of(56)).ToString().ShouldBe("nearly 30");
        (Measure.Of(100) - Measure.Of(86, Word("nearly"))).ToString().ShouldBe("about_over 14");
        (Measure.Of(100) - Measure.AtLeast(86)).ToString().ShouldBe("up_to 14");
        (Measure.Of(100) - Measure.Unknown).ShouldBe(Measure.Unknown);
        (Measure.Of(100) - Measure.Range(20, 30)).ShouldBe(Measure.Range(70, 80));
    }

    [Fact]
    public void Range_that_runs_backwards_throws() => Should.Throw<ArgumentException>(() => Measure.Range(5, 4));

    [Fact]
    public void Range_of_one_number_is_that_number() => Measure.Range(5, 5).ShouldBe(Measure.Of(5));

    [Theory]
    [InlineData("")]
    [InlineData("about")]
    [InlineData("nearly")]
    [InlineData("about_over")]
    [InlineData("at_least")]
    [InlineData("up_to")]
    public void What_is_too_large_to_count_is_unknown(string word)
    {
        var large = Measure.Of(decimal.MaxValue, Approximation.FromKey(word.Length > 0 ? word : null));
        (large + large).IsUnknown.ShouldBeTrue();
        (Measure.Of(decimal.MinValue) - Measure.Of(1)).IsUnknown.ShouldBeTrue();
        large.Times(2).IsUnknown.ShouldBeTrue();
        large.Agrees(large).ShouldBeTrue();
    }

    [Theory]
    [InlineData("nearly", "86", "85.4", true)]
    [InlineData("nearly", "86", "86.4", false)]
    [InlineData("", "86", "85.4", false)]
    [InlineData("at_least", "9.5", "200", true)]
    [InlineData("up_to", "9.5", "200", false)]
    [InlineData("more_than", "88", "91", true)]
    public void Agrees_within_the_word(string word, string printed, string other, bool agrees) =>
        Measure.Of(Number(printed), Word(word)).Agrees(Measure.Of(Number(other))).ShouldBe(agrees);

    [Fact]
    public void Unknown_agrees_with_nothing() => Measure.Unknown.Agrees(Measure.Unknown).ShouldBeFalse();

    [Fact]
    public void Sum_is_commutative() =>
        Properties.Hold(from a in Properties.Measures from b in Properties.Measures select (a, b),
            p => p.a + p.b == p.b + p.a);

    [Fact]
    public void Agreement_is_symmetric() =>
        Properties.Hold(from a in Properties.Measures from b in Properties.Measures select (a, b),
            p => p.a.Agrees(p.b) == p.b.Agrees(p.a));

    [Fact]
    public void An_unknown_part_never_counts_as_zero() =>
        Properties.Hold(Properties.Measures, m => !(m + Measure.Unknown).IsExact && (m - Measure.Unknown).IsUnknown);

    [Fact]
    public void A_sum_of_exact_parts_is_exact() =>
        Properties.Hold(
            from a in Properties.Amounts from b in Properties.Amounts select (a, b),
            p => Measure.Of(p.a) + Measure.Of(p.b) == Measure.Of(p.a + p.b));

    [Fact]
    public void A_bound_of_a_sum_holds_for_all_that_its_parts_admit() =>
        Properties.Hold(from a in Properties.Measures from b in Properties.Measures select (a, b), p =>
        {
            var sum = p.a + p.b;
            return sum.Approximation.Kind != ApproximationKind.AtLeast || p.a.Admitted is not { } one
                || p.b.Admitted is not { } two
                || one.Low == decimal.MinValue || two.Low == decimal.MinValue || sum.Value <= one.Low + two.Low;
        });

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Approximation Word(string key) => Approximation.FromKey(key.Length == 0 ? null : key);
}
