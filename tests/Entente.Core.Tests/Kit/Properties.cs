using FsCheck;
using FsCheck.Fluent;

namespace Entente.Core.Tests;

/// <summary>What holds for all values; a failure names the seed with which it can be run again.</summary>
internal static class Properties
{
    /// <summary>
    /// Amounts as money has them: up to a thousand billions, with at most four decimals, of both signs.
    /// </summary>
    public static Gen<decimal> Amounts { get; } =
        from whole in Gen.Choose(-1_000_000_000, 1_000_000_000)
        from scale in Gen.Elements(1m, 1000m, 0.01m, 0.0001m)
        select whole * scale;

    public static Gen<Approximation> Words { get; } = Gen.Elements(Enum.GetValues<ApproximationKind>())
        .Select(k => new Approximation(k));

    public static Gen<Measure> Measures { get; } = Gen.Frequency(
        (1, Gen.Constant(Measure.Unknown)),
        (6, from value in Amounts from word in Words select Measure.Of(value, word)),
        (2, from a in Amounts from b in Amounts select Measure.Range(Math.Min(a, b), Math.Max(a, b))));

    public static Gen<PartialDate> Dates { get; } =
        from year in Gen.Choose(1, 9999)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        from qualifier in Gen.Elements(Enum.GetValues<DateQualifier>())
        select PartialDate.Of(year, month == 0 ? null : month, month == 0 || day == 0 ? null : day).As(qualifier);

    public static Gen<PartialDate> DatesWithoutYear { get; } =
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(0, 28)
        select PartialDate.WithoutYear(month, day == 0 ? null : day);

    /// <summary>Texts with letters of several planes, combining marks, emoji and all kinds of line ends.</summary>
    public static Gen<string> Texts { get; } =
        Gen.Elements("a", "Q", "ũ", "u\u0303", "đ", "한", "\r\n", "\n", " ", "😀", "🏳️‍🌈", "𝔘", "é", "e\u0301", "—",
            "\u00a0")
            .ListOf().Select(parts => string.Concat(parts));

    public static void Hold<T>(Gen<T> gen, Func<T, bool> property) =>
        Prop.ForAll(gen.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
