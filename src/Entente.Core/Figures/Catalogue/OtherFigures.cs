using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// What sources report and no quantity above fits: kept by the subject as printed, so that nothing gets lost, and
/// combined with nothing but itself.
/// </summary>
public static class OtherFigures
{
    private static readonly ImmutableArray<ScopeKind> AnyScope = [.. Enum.GetValues<ScopeKind>()];

    /// <summary>Amounts, counts, ratios, ranks and targets of other things.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("other.amount", FigureKind.Stock, UnitClass.Money, AnyScope),
        new("other.funding-need", FigureKind.Stock, UnitClass.Money, AnyScope),
        new("other.loan", FigureKind.Flow, UnitClass.Money, AnyScope),
        new("other.grant", FigureKind.Flow, UnitClass.Money, AnyScope),
        new("other.disbursement", FigureKind.Flow, UnitClass.Money, AnyScope) { DefaultStage = MoneyStage.Disbursed },
        new("other.count", FigureKind.Stock, UnitClass.Thing, AnyScope),
        new("other.ratio", FigureKind.Ratio, UnitClass.Any, AnyScope),
        new("other.target", FigureKind.Target, UnitClass.Any, AnyScope),
    ];
}
