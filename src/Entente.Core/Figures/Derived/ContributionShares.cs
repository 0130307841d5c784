namespace Entente.Core;

/// <summary>
/// Whose part of a year's contributions is how large. Only where the account has one known contribution of every
/// contributor that the fund's record names, at one stage and in one currency, and nothing beside them: a share of the
/// known ones alone, or of one currency, would look like a share of all.
/// </summary>
internal static class ContributionShares
{
    /// <summary>The key of the rule, which is shown with each share.</summary>
    private const string Rule = "share-of-contributors";

    public static IEnumerable<Figure> Of(AccountView view, IReadOnlyList<Figure> figures)
    {
        var contributors = view.FactsOfAnyDay<FundOpened>()
            .GroupBy(f => view.Entities.Resolve(f.Fact.Key), StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.SelectMany(f => f.Fact.Contributors).Select(view.Entities.Resolve)
                    .ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
        var given = figures.Where(f => f.Quantity == "fund.contribution" && f.Kind == FigureKind.Flow).ToList();
        return given
            .Where(f => f.From is not null && f.Over is not null)
            .GroupBy(f => new Whole(f.Scope, f.Over, f.Stage, f.Unit, f.Standing))
            .Where(g => contributors.GetValueOrDefault(g.Key.Scope.Key) is { Count: > 1 } all && IsWhole([.. g], all)
                && given.TrueForAll(f => !MayAddTo(f, g.Key) || g.Contains(f)))
            .SelectMany(g => SharesOf([.. g]));
    }

    /// <summary>What contributions must have in common to be parts of one whole.</summary>
    private sealed record Whole(Scope Scope, Period? Over, MoneyStage? Stage, Unit Unit, Standing Standing)
    {
        public bool Equals(Whole? other) =>
            other is not null && Scope == other.Scope && Over == other.Over && Stage == other.Stage
            && Unit == other.Unit && Standing == other.Standing;

        public override int GetHashCode() => HashCode.Combine(Scope.Key, Over?.Start.Year ?? 0);
    }

    private static bool IsWhole(List<Figure> parts, HashSet<string> contributors) =>
        parts.Count == contributors.Count && contributors.SetEquals(parts.Select(p => p.From!))
        && parts.All(p => p.Value.Value is > 0);

    /// <summary>
    /// Whether money may belong to the same whole and is not in its sum: given in another currency, by nobody who is
    /// named, or over a time that the year shares. What sources report so may be the same money, or all of it.
    /// </summary>
    private static bool MayAddTo(Figure other, Whole whole) =>
        other.Scope == whole.Scope && other.Stage == whole.Stage && other.Standing == whole.Standing
        && (other.Over is not { } over || over.Overlaps(whole.Over!.Value))
        && (other.Standing == Standing.Computed || (other.From is not null && other.Unit != whole.Unit));

    private static IEnumerable<Figure> SharesOf(List<Figure> parts)
    {
        var all = Measure.Sum(parts.Select(p => p.Value));
        return parts.Where(part => !Approximations.Quotient(part.Value, all, 100m).IsUnknown).Select(part => new Figure
        {
            Id = $"c-fund-contribution-share-{part.Id}",
            FormerId = part.FormerId is { } former ? $"c-fund-contribution-share-{former}" : null,
            Quantity = "fund.contribution.share",
            Kind = FigureKind.Ratio,
            Unit = Unit.Percent,
            Scope = part.Scope,
            Stage = part.Stage,
            From = part.From,
            At = part.Over!.Value.Start,
            Value = Approximations.Quotient(part.Value, all, 100m),
            Standing = Standing.Computed,
            Basis = [.. parts.SelectMany(p => p.Basis)],
            MadeFrom = [part.Id, .. parts.Where(p => p.Id != part.Id).Select(p => p.Id)],
            Reading = new Reading(Rule, IsInferred: true, Rule),
        });
    }
}
