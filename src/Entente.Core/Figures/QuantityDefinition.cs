using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What units a quantity may have.</summary>
public enum UnitClass
{
    /// <summary>A currency.</summary>
    Money,

    /// <summary>A counted thing.</summary>
    Thing,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>Any.</summary>
    Any,
}

/// <summary>
/// An entry of the catalogue: what a quantity is, and how it is computed from the account's own records where it can
/// be. Computing never reads reported figures but where the quantity says so.
/// </summary>
/// <param name="Key">The stable key, as <c>fund.portfolio.budget</c>.</param>
/// <param name="Kind">Stock, flow, target, ratio or rank.</param>
/// <param name="UnitClass">Which units it may have.</param>
/// <param name="Scopes">What it may be about.</param>
public sealed record QuantityDefinition(
    string Key, FigureKind Kind, UnitClass UnitClass, params ImmutableArray<ScopeKind> Scopes)
{
    /// <summary>
    /// The stage of money where the source names none; null where it must be named or does not apply.
    /// </summary>
    public MoneyStage? DefaultStage { get; init; }

    /// <summary>Whether it is context (trade, investment, visitors) and never aid money.</summary>
    public bool IsContext { get; init; }

    /// <summary>
    /// The figures that the account's own records add up to; null where the quantity is only ever reported.
    /// </summary>
    public Func<AccountView, IEnumerable<Figure>>? Compute { get; init; }
}
