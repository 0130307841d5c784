using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>Figures of the world around a partnership; they are never aid money and stand apart.</summary>
public static class ContextFigures
{
    private static readonly ImmutableArray<ScopeKind> Anything =
        [ScopeKind.Partnership, ScopeKind.Country, ScopeKind.Subject];

    /// <summary>Trade, investment, output, visitors, and places in an order.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("context.trade", FigureKind.Flow, UnitClass.Money, Anything) { IsContext = true },
        new("context.trade.target", FigureKind.Target, UnitClass.Money, Anything) { IsContext = true },
        new("context.investment", FigureKind.Flow, UnitClass.Money, Anything) { IsContext = true },
        new("context.gdp", FigureKind.Flow, UnitClass.Money, Anything) { IsContext = true },
        new("context.visitors", FigureKind.Flow, UnitClass.Thing, Anything) { IsContext = true },
        new("context.rank", FigureKind.Rank, UnitClass.Any, Anything) { IsContext = true },
    ];
}
