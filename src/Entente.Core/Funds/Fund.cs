namespace Entente.Core;

/// <summary>How a fund or facility works.</summary>
public enum FundModality
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>Grants by open calls.</summary>
    OpenCall,

    /// <summary>Projects by a common template of an organisation.</summary>
    Template,

    /// <summary>A programme that the parties plan together.</summary>
    JointlyPlanned,

    /// <summary>Requests at any time.</summary>
    DemandDriven,

    /// <summary>A pool of several donors.</summary>
    Pooled,

    /// <summary>Procurement and advance market commitments.</summary>
    Procurement,
}

/// <summary>A fund or facility comes into the account.</summary>
public sealed record FundOpened : EntityFact
{
    /// <summary>How it works.</summary>
    public FundModality Modality { get; init; }

    /// <summary>The keys of those who contribute.</summary>
    public IReadOnlyList<string> Contributors { get; init; } = [];

    /// <summary>The key of who manages or holds it; null where it is not known.</summary>
    public string? Manager { get; init; }

    /// <inheritdoc/>
    public override NameKind NameKind => NameKind.Fund;
}

/// <summary>A project comes into the account, so that figures can be about it.</summary>
public sealed record ProjectRegistered : EntityFact
{
    /// <summary>The key of the fund that shall pay for it; null where it is not known.</summary>
    public string? Fund { get; init; }

    /// <summary>pending, approved, ongoing, completed, as the source says; null where it does not say.</summary>
    public string? State { get; init; }

    /// <inheritdoc/>
    public override NameKind NameKind => NameKind.Project;
}

/// <summary>
/// Money moves one stage forward, on the entry's effective day. Entries are signed: a refund, a fee or a reduction is
/// a negative entry of its stage. Balances are folds of these entries and of nothing else.
/// </summary>
/// <param name="Stage">The stage it reaches.</param>
/// <param name="Amount">How much; negative for what goes back.</param>
/// <param name="Scope">The fund, project or commitment whose money it is.</param>
public sealed record MoneyMoved(MoneyStage Stage, Money Amount, Scope Scope) : Fact
{
    /// <summary>The key of who gives; null where it is not stated.</summary>
    public string? From { get; init; }

    /// <summary>The key of who takes; null where it is not stated.</summary>
    public string? To { get; init; }

    /// <summary>The number of the paper it rests on.</summary>
    public string? Reference { get; init; }
}

/// <summary>A currency's rate on a day; the entry's effective day is the day of the rate.</summary>
/// <param name="From">One unit of this currency</param>
/// <param name="To">is worth so many of this one.</param>
/// <param name="Rate">How many units of <paramref name="To"/> one of <paramref name="From"/> is worth.</param>
public sealed record RateQuoted(Currency From, Currency To, decimal Rate) : Fact;
