using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What may be asked of two or more figures.</summary>
public enum CombineOperation
{
    /// <summary>All together.</summary>
    Sum,

    /// <summary>The change from the earlier to the later, or a named residual.</summary>
    Difference,

    /// <summary>So many times.</summary>
    Factor,

    /// <summary>The first over the second.</summary>
    Ratio,
}

/// <summary>
/// What combining gave: a figure with what has to be said beside it, or the reason why there is none.
/// </summary>
/// <param name="Figure">The result; null where it was refused.</param>
/// <param name="Findings">The refusal, or the notes to the result.</param>
public sealed record Combination(Figure? Figure, ImmutableArray<Finding> Findings)
{
    /// <summary>A refusal: a finding with the reason, and no number.</summary>
    public static Combination Refused(params ReadOnlySpan<Finding> reasons) => new(null, [.. reasons]);
}

/// <summary>
/// The algebra of figures: what may be combined, and the reason where it may not. Everything that no rule allows is
/// refused with a finding, and no number is given.
/// </summary>
public static class Combining
{
    /// <summary>Combines the figures of the given ids, in their order.</summary>
    public static Combination Apply(FigureSet set, CombineOperation operation, IReadOnlyList<string> ids)
    {
        var figures = new List<Figure>(ids.Count);
        foreach (var id in ids)
        {
            if (set.Find(id) is not { } figure)
            {
                return Combination.Refused(NotOne(set, id));
            }
            figures.Add(figure);
        }
        if (figures.Count < 2 || (operation != CombineOperation.Sum && figures.Count != 2))
        {
            return Combination.Refused(Finding.Of(
                "figure.wrong-number", null, ("operation", Keys.Of(operation)), ("count", figures.Count)));
        }
        if (figures.Select(f => f.Id).Distinct(StringComparer.Ordinal).Count() != figures.Count)
        {
            return Combination.Refused(Finding.Of("figure.same-twice", null, ("figure", figures[0].Id)));
        }
        var rates = ImmutableArray<Finding>.Empty;
        if (Rates.Convert(set, figures) is { } converted)
        {
            (figures, rates) = converted;
        }
        var result = operation switch
        {
            CombineOperation.Sum => FigureSum.Of(set, figures),
            CombineOperation.Difference => FigureDifference.Of(set, figures[0], figures[1]),
            CombineOperation.Factor => FigureFactor.Of(set, figures[0], figures[1]),
            _ => FigureRatio.Of(set, figures[0], figures[1]),
        };
        return result.Figure is not { } made
            ? result
            : new Combination(made with { Notes = [.. result.Findings, .. rates] }, [.. result.Findings, .. rates]);
    }

    /// <summary>Why an id means no figure: nobody has it, or several would.</summary>
    public static Finding NotOne(FigureSet set, string id) =>
        set.FormerlyOf(id) is { Count: > 1 } several
            ? Finding.Of("figure.id-of-several", null, ("figure", id),
                ("others", string.Join(" · ", several.Select(f => f.Id))))
            : Finding.Of("figure.unknown-id", null, ("figure", id));

    /// <summary>The frame of a result: who was combined, and on what all of them rest.</summary>
    internal static Figure Result(
        FigureSet set, string operation, Figure like, Measure value, Unit unit, FigureKind kind,
            params IReadOnlyList<Figure> from)
    {
        var basis = from.SelectMany(f => f.Basis).Distinct().ToList();
        return like with
        {
            Id = operation + "-" + string.Join('-', from.Select(f => f.Id)),
            Kind = kind,
            Unit = unit,
            Value = value,
            Standing = Standing.Computed,
            IsSingleSource = set.Sources.IsOne(basis),
            Printed = null,
            Reading = new Reading(operation),
            Basis = value.IsUnknown ? [] : basis,
            LeftOpenBy = [.. from.SelectMany(f => f.LeftOpenBy).Distinct()],
            MadeFrom = [.. from.Select(f => f.Id)],
            Missing = [],
            Key = null,
            Restates = [],
            Includes = [],
            ResidualOf = [],
            Notes = [],
        };
    }
}
