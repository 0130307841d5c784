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

    /// <summary>How it stands in the journal.</summary>
    internal static FundOpened Json(ref JsonMembers json, FundOpened? known) => new()
    {
        Key = KeyIn(ref json, known),
        Names = NamesIn(ref json, known),
        IsStub = IsStubIn(ref json, known),
        Modality = json.Word("modality"u8, known?.Modality),
        Contributors = json.OptionalTexts("contributors"u8, known?.Contributors) ?? [],
        Manager = json.OptionalText("manager"u8, known?.Manager),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
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

    /// <summary>How it stands in the journal.</summary>
    internal static ProjectRegistered Json(ref JsonMembers json, ProjectRegistered? known) => new()
    {
        Key = KeyIn(ref json, known),
        Names = NamesIn(ref json, known),
        IsStub = IsStubIn(ref json, known),
        Fund = json.OptionalText("fund"u8, known?.Fund),
        State = json.OptionalText("state"u8, known?.State),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
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

    /// <summary>How it stands in the journal.</summary>
    internal static MoneyMoved Json(ref JsonMembers json, MoneyMoved? known) => new(
        json.Word("stage"u8, known?.Stage),
        json.Part("amount"u8, known?.Amount, Money.Json),
        json.Said("scope"u8, known?.Scope, JsonTexts.Scope))
    {
        From = json.OptionalText("from"u8, known?.From),
        To = json.OptionalText("to"u8, known?.To),
        Reference = json.OptionalText("reference"u8, known?.Reference),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>A currency's rate on a day; the entry's effective day is the day of the rate.</summary>
/// <param name="From">One unit of this currency</param>
/// <param name="To">is worth so many of this one.</param>
/// <param name="Rate">How many units of <paramref name="To"/> one of <paramref name="From"/> is worth.</param>
public sealed record RateQuoted(Currency From, Currency To, decimal Rate) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static RateQuoted Json(ref JsonMembers json, RateQuoted? known) => new(
        json.Said("from"u8, known?.From, JsonTexts.Currency),
        json.Said("to"u8, known?.To, JsonTexts.Currency),
        json.Decimal("rate"u8, known?.Rate))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
