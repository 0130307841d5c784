using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// Brings figures into one currency by dated rates. A rate fits a figure when its period covers the figure's day, or is
/// the figure's period; the narrowest that fits is taken, and becomes part of the basis. Rates that fit equally well
/// and differ are not taken: somebody has to choose first.
/// </summary>
internal static class Rates
{
    /// <summary>
    /// The figures in the currency of the first, with a note for each rate; null where nothing is to be done, or no
    /// rate fits.
    /// </summary>
    public static (List<Figure> Figures, ImmutableArray<Finding> Notes)? Convert(FigureSet set, List<Figure> figures)
    {
        var target = figures[0].Unit.Currency;
        if (target is not { } currency || figures.All(f => f.Unit == figures[0].Unit)
            || !figures.All(f => f.Unit.IsMoney))
        {
            return null;
        }
        var converted = new List<Figure>(figures.Count);
        var notes = ImmutableArray.CreateBuilder<Finding>();
        foreach (var figure in figures)
        {
            if (figure.Unit == figures[0].Unit)
            {
                converted.Add(figure);
                continue;
            }
            if (Find(set.View, figure, currency) is not { } quoted)
            {
                return null;
            }
            converted.Add(InCurrency(figure, currency, quoted));
            notes.Add(Finding.Of(
                "figure.rate-used", null, ("figure", figure.Id), ("currency", quoted.Fact.From.Code),
                    ("otherCurrency", quoted.Fact.To.Code),
                ("rate", quoted.Fact.Rate), ("at", quoted.Entry.Effective)));
        }
        return (converted, notes.DrainToImmutable());
    }

    private static Figure InCurrency(Figure figure, Currency currency, Recorded<RateQuoted> quoted)
    {
        var rate = quoted.Fact;
        return figure with
        {
            Unit = Unit.Of(currency),
            Value = rate.To == currency ? figure.Value.Times(rate.Rate) : figure.Value.DividedBy(rate.Rate),
            Basis = [.. figure.Basis, Computed.BasisOf(quoted.Entry)],
        };
    }

    private static Recorded<RateQuoted>? Find(AccountView view, Figure figure, Currency currency)
    {
        var own = figure.Unit.Currency;
        var fitting = view.Facts<RateQuoted>()
            .Where(r => (r.Fact.From == own && r.Fact.To == currency) || (r.Fact.From == currency && r.Fact.To == own))
            .Where(r => Fits(r.Entry.Effective, figure))
            .GroupBy(r => Days(r.Entry.Effective))
            .OrderBy(g => g.Key)
            .FirstOrDefault();
        return fitting is not null && fitting.Select(r => (r.Fact.From, r.Fact.Rate)).Distinct()
            .Count() == 1 ? fitting.First() : null;
    }

    private static bool Fits(Period rate, Figure figure)
    {
        var time = figure.Over ?? Period.Of(figure.At);
        return rate.IsClosed && time is { FirstDay: { } first, LastDay: { } last }
            && (rate == time || (first == rate.FirstDay && last == rate.LastDay)
                || ((figure.Over is null || first == last) && rate.Contains(first) && rate.Contains(last)));
    }

    private static int Days(Period rate) => rate.LastDay!.Value.DayNumber - rate.FirstDay!.Value.DayNumber;
}
