using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// The stages of money, one ladder for all funds: each is a signed, dated entry of its own, and no sum crosses stages.
/// Source of the order: the common ladder of trust funds and cooperation funds (docs/VOCABULARY.md, stage).
/// </summary>
public enum MoneyStage
{
    /// <summary>Said in public, not binding: a pledge.</summary>
    Announced,

    /// <summary>In the donor's budget law.</summary>
    Appropriated,

    /// <summary>Bound by an agreement.</summary>
    Signed,

    /// <summary>Called for, payable.</summary>
    Due,

    /// <summary>Cash, note or goods taken in.</summary>
    Received,

    /// <summary>Received, less fees: what a decision may use.</summary>
    Programmable,

    /// <summary>Given to a purpose by a decision.</summary>
    Allocated,

    /// <summary>Bound to an implementer by an agreement.</summary>
    Contracted,

    /// <summary>Paid out to an implementer.</summary>
    Disbursed,

    /// <summary>Used up.</summary>
    Spent,
}

/// <summary>The stages in order, with the stable word of each.</summary>
public static class MoneyStages
{
    /// <summary>All stages, from promise to use.</summary>
    public static ImmutableArray<MoneyStage> All { get; } = [.. Enum.GetValues<MoneyStage>()];

    /// <summary>The stable word, in lower case.</summary>
    public static string Key(this MoneyStage stage) => Keys.Of(stage);

    /// <summary>The stage of a stable word, or null.</summary>
    public static MoneyStage? Find(string? key) => Keys.Find<MoneyStage>(key);
}
