using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>All quantities that a figure may have: the explicit list.</summary>
public static class FigureCatalogue
{
    private static readonly FrozenDictionary<string, QuantityDefinition> ByKey;

    static FigureCatalogue() => ByKey = All.ToFrozenDictionary(q => q.Key, StringComparer.Ordinal);

    /// <summary>Every quantity, in the order in which lists show them.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        .. PlanActivities.All,
        .. PlanLines.All,
        .. FundContribution.All,
        .. FundPortfolio.All,
        .. FundStages.All,
        .. FundBalance.All,
        .. CommitmentAmount.All,
        .. CommitmentVerdicts.All,
        .. MeetingDecisions.All,
        .. ProjectMoney.All,
        .. FacilityFigures.All,
        .. ContextFigures.All,
        .. OtherFigures.All,
    ];

    /// <summary>The quantity of a key; null where the catalogue has none.</summary>
    public static QuantityDefinition? Find(string key) => ByKey.GetValueOrDefault(key);
}
