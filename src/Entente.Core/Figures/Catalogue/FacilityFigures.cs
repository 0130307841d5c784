using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What a pooled facility has allocated and delivered, and whom it reaches.</summary>
public static class FacilityFigures
{
    /// <summary>Allocated and delivered things, coverage, and the coverage aimed at.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("facility.allocated", FigureKind.Stock, UnitClass.Thing, ScopeKind.Fund),
        new("facility.delivered", FigureKind.Stock, UnitClass.Thing, ScopeKind.Fund),
        new("facility.delivered.target", FigureKind.Target, UnitClass.Thing, ScopeKind.Fund),
        new("facility.coverage", FigureKind.Ratio, UnitClass.Percent, ScopeKind.Fund),
        new("facility.coverage.target", FigureKind.Target, UnitClass.Percent, ScopeKind.Fund),
    ];
}
