using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>In what way sources that contradict each other may have slipped.</summary>
public enum SlipKind
{
    /// <summary>The same digits in another size: thousands for millions, or one myriad too few.</summary>
    Size,

    /// <summary>The same between sources in different languages, where number words are easily mistaken.</summary>
    SizeInTranslation,

    /// <summary>The same amount for another year, told within the same days.</summary>
    Year,
}

/// <summary>Two figures that contradict each other as slips do.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Figure">The id of the one; of two sizes the smaller.</param>
/// <param name="Other">The id of the other.</param>
/// <param name="Factor">By how much the sizes differ; null where they do not.</param>
public sealed record Slip(SlipKind Kind, string Figure, string Other, decimal? Factor);

/// <summary>
/// Finds reports that contradict each other in the way of slips. It says what may have happened and never which is
/// right: that is for a person with both sources in hand.
/// </summary>
public static class Slips
{
    /// <summary>Within so many days sources tell of one story.</summary>
    private const int DaysOfAStory = 31;

    /// <summary>The slips among figures that were held against each other, and between years.</summary>
    /// <param name="set">The figures.</param>
    /// <param name="compared">How they stand to each other.</param>
    public static ImmutableArray<Slip> Of(FigureSet set, IEnumerable<Reconciliation> compared) =>
    [
        .. compared.Where(r => r.Outcome == ReconcileOutcome.SourcesDisagree)
            .SelectMany(r => Pairs([.. r.Figures.Select(id => set.Find(id)!).Where(IsTold)]))
            .Select(p => OfSize(set, p.One, p.Other)).OfType<Slip>(),
        .. set.All.Where(f => IsTold(f) && f.Kind is FigureKind.Flow or FigureKind.Target && f.Unit.IsMoney)
            .GroupBy(f => (f.Quantity, f.Scope, f.From, f.Stage, f.Unit, f.Value.Value, f.State))
            .SelectMany(g => Pairs([.. g]))
            .Where(p => IsOtherYear(set, p.One, p.Other))
            .Select(p => new Slip(SlipKind.Year, p.One.Id, p.Other.Id, null)),
    ];

    private static bool IsTold(Figure figure) =>
        figure.Standing == Standing.Reported && figure.Value.Value is not null and not 0;

    private static IEnumerable<(Figure One, Figure Other)> Pairs(List<Figure> figures) =>
        figures.SelectMany((one, i) => figures.Skip(i + 1).Select(other => (one, other)));

    private static Slip? OfSize(FigureSet set, Figure one, Figure other)
    {
        var (small, large) = one.Value.Value < other.Value.Value ? (one, other) : (other, one);
        if (one.Unit != other.Unit || PowerOfTen(large.Value.Value!.Value / small.Value.Value!.Value) is not { } factor)
        {
            return null;
        }
        var isTranslated = LanguagesOf(set, one).Concat(LanguagesOf(set, other))
            .Distinct(StringComparer.Ordinal).Count() > 1;
        return new Slip(isTranslated ? SlipKind.SizeInTranslation : SlipKind.Size, small.Id, large.Id, factor);
    }

    private static decimal? PowerOfTen(decimal factor)
    {
        var power = 10m;
        while (power < factor)
        {
            power *= 10;
        }
        return power == factor ? power : null;
    }

    private static bool IsOtherYear(FigureSet set, Figure one, Figure other)
    {
        var (first, second) = (YearOf(one), YearOf(other));
        return first is not null && second is not null && first != second
            && StoriesOf(set, one).Intersect(StoriesOf(set, other), StringComparer.Ordinal).FirstOrDefault() is null
            && DaysOf(set, one).Any(a => DaysOf(set, other).Any(
                b => Math.Abs(a.DayNumber - b.DayNumber) <= DaysOfAStory));
    }

    private static int? YearOf(Figure figure) =>
        figure.Over is { } over ? over.LastDay?.Year ?? over.FirstDay?.Year : figure.At.Year;

    private static IEnumerable<string> StoriesOf(FigureSet set, Figure figure) =>
        figure.Basis.Select(b => b.Source).OfType<string>().Select(set.Sources.ClusterOf);

    private static IEnumerable<string> LanguagesOf(FigureSet set, Figure figure) =>
        SourcesOf(set, figure).Select(s => s.Language).OfType<string>();

    private static IEnumerable<DateOnly> DaysOf(FigureSet set, Figure figure) =>
        SourcesOf(set, figure).Select(s => s.Published.Latest).OfType<DateOnly>();

    private static IEnumerable<SourceRegistered> SourcesOf(FigureSet set, Figure figure) =>
        figure.Basis.Select(b => set.Sources.Find(b.Source)).OfType<SourceRegistered>();
}
