using FsCheck;
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

    [Theory]
    [InlineData("at_least 5", "4..5", "at_least 9")]
    [InlineData("up_to 7", "1..3", "up_to 10")]
    [InlineData("at_least 5", "nearly 100", "at_least 100")]
    [InlineData("more_than 5", "4..5", "at_least 9")]
    [InlineData("nearly 10", "4..5", "nearly 14..15")]
    [InlineData("about_over 100", "nearly 1", "100.95..111")]
    [InlineData("about 60", "nearly 40", "about 100")]
    public void A_range_beside_a_word_keeps_what_both_admit(string first, string second, string sum) =>
        (Read(first) + Read(second)).ToString().ShouldBe(sum);

    [Fact]
    public void What_is_open_leaves_no_end_to_a_difference() =>
        (Measure.Range(4, 24) - Measure.AtLeast(20)).ToString().ShouldBe("up_to 4");

    [Fact]
    public void Parts_that_are_open_both_ways_are_unknown_whatever_is_beside_them()
    {
        Measure[] parts = [Measure.AtLeast(5), Measure.Of(7, Word("up_to")), Measure.Of(3)];
        foreach (var order in Orders(parts))
        {
            Measure.Sum(order).IsUnknown.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_sum_is_the_same_in_any_order() =>
        Properties.Hold(
            from parts in Properties.Measures.ListOf() from order in Gen.Shuffle(parts.ToArray()) select (parts, order),
            p => Measure.Sum(p.parts) == Measure.Sum(p.order));

    [Fact]
    public void A_sum_of_one_is_that_one_and_of_two_is_that_of_the_sign() =>
        Properties.Hold(from a in Properties.Measures from b in Properties.Measures select (a, b),
            p => Measure.Sum([p.a]) == p.a && Measure.Sum([p.a, p.b]) == p.a + p.b);

    [Theory]
    [InlineData(ApproximationKind.AtLeast)]
    [InlineData(ApproximationKind.UpTo)]
    public void What_is_open_on_one_side_alone_is_the_same_in_any_grouping(ApproximationKind word)
    {
        var open = Properties.Amounts.Select(a => Measure.Of(a, new Approximation(word)));
        var part = Gen.Frequency(
            (2, open), (3, Properties.Measures.Where(m => m.Approximation.IsExact && !m.IsUnknown)));
        Properties.Hold(from some in part.NonEmptyListOf() from others in part.NonEmptyListOf() select (some, others),
            p => Measure.Sum(p.some.Concat(p.others)) == Measure.Sum(p.some) + Measure.Sum(p.others));
    }

    [Fact]
    public void A_sum_of_what_was_given_never_says_more_than_its_parts() =>
        Properties.Hold(
            (from m in Properties.Measures where m.IsUnknown || m.Value >= 0 select m).NonEmptyListOf(), parts =>
            {
                if (Measure.Sum(parts).Admitted is not { } sum)
                {
                    return true;
                }
                var known = parts.Where(p => !p.IsUnknown).ToList();
                var isOpen = parts.Any(p => p.IsUnknown || p.Admitted!.Value.High == decimal.MaxValue);
                var hasNoFloor = known.Exists(p => p.Admitted!.Value.Low == decimal.MinValue);
                return (hasNoFloor ? sum.Low == decimal.MinValue : sum.Low <= known.Sum(p => p.Admitted!.Value.Low))
                    && (isOpen ? sum.High == decimal.MaxValue : sum.High >= known.Sum(p => p.Admitted!.Value.High));
            });

    private static IEnumerable<Measure[]> Orders(Measure[] three) =>
        from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 3) where i != j
        select new[] { three[i], three[j], three[3 - i - j] };

    /// <summary>What <see cref="Measure.ToString()"/> writes.</summary>
    private static Measure Read(string text)
    {
        var words = text.Split(' ');
        var ends = words[^1].Split("..");
        return Measure.Range(Number(ends[0]), Number(ends[^1]), Word(words.Length > 1 ? words[0] : ""));
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Approximation Word(string key) => Approximation.FromKey(key.Length == 0 ? null : key);
}
