using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// A rule by which a claim is read as a figure: which claims it takes, which quantity they become, and the key of the
/// reason that is kept with the figure. The first rule of the list that takes a claim is its default reading; a person
/// may choose another.
/// </summary>
/// <param name="Key">The stable key.</param>
/// <param name="Takes">Whether the rule takes a claim.</param>
/// <param name="Quantity">The quantity that the claim becomes; null: it becomes no figure.</param>
/// <param name="Scope">What the figure is about.</param>
public sealed record ReadingRule(string Key, Func<Claim, bool> Takes, string? Quantity, ReadingScope Scope)
{
    /// <summary>The stage of money that the reading gives; null: the catalogue's default, or none.</summary>
    public MoneyStage? Stage { get; init; }

    /// <summary>Whether the source does not say outright what the rule reads.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Whether the printed period is the time of the figure, or only kept as printed.</summary>
    public bool TakesPrintedPeriod { get; init; }
}

/// <summary>Where the scope of a figure comes from.</summary>
public enum ReadingScope
{
    /// <summary>The claim's fund.</summary>
    Fund,

    /// <summary>The claim's plan.</summary>
    Plan,

    /// <summary>The claim's project.</summary>
    Project,

    /// <summary>Who pays or acts.</summary>
    Donor,

    /// <summary>The subject as printed.</summary>
    Subject,

    /// <summary>The partnership.</summary>
    Partnership,
}

/// <summary>All rules of reading, in the order in which they are tried.</summary>
public static class ReadingRules
{
    /// <summary>The state of a figure that is the base of a target, whose year is not printed.</summary>
    public const string BaseState = "base";

    private static readonly ImmutableArray<string> PaidKinds =
    [
        AmountKind.Contribution, AmountKind.AnnualContribution, AmountKind.InitialContribution,
            AmountKind.CumulativeContribution,
        AmountKind.ContributionInKind,
    ];

    private static readonly ImmutableArray<string> GivenKinds =
        [AmountKind.Grant, AmountKind.Commitment, AmountKind.CumulativeGrant];

    private static readonly ImmutableArray<string> ActivityUnits = ["activity", "project", "activity_or_project"];

    /// <summary>
    /// The states of projects that a fund has running, in the words of claims: what is approved runs or will. What is
    /// completed, cancelled or only proposed is no part of what runs.
    /// </summary>
    private static readonly ImmutableArray<string> RunningStates = ["ongoing", "approved", "total"];

    /// <summary>Whether projects of a state are among those that a fund has running; no state is no other.</summary>
    public static bool IsRunning(string? state) => state is null || RunningStates.Contains(state);

    /// <summary>Every rule.</summary>
    public static ImmutableArray<ReadingRule> All { get; } =
    [
        new(
            "budget-of-pending", c => c is AmountClaim { Fund: not null, State: "pending" } a && IsOfProjects(a),
            "fund.pipeline.budget", ReadingScope.Fund),
        new(
            "budget-of-what-does-not-run", c =>
                c is AmountClaim { Fund: not null, State: { } s } a && !IsRunning(s) && IsOfProjects(a),
            "other.amount", ReadingScope.Fund),
        new(
            "portfolio-covers-projects", c =>
                c is AmountClaim { Fund: not null } a && IsOfProjects(a),
            "fund.portfolio.budget", ReadingScope.Fund) { Stage = MoneyStage.Allocated, IsInferred = true },
        new("pledge-is-announced", c => c is AmountClaim { Kind: AmountKind.Pledge or AmountKind.CumulativePledge },
            "commitment.amount", ReadingScope.Fund) { Stage = MoneyStage.Announced },
        new(
            "contribution-of-a-year", c =>
                c is AmountClaim { Fund: not null } a && PaidKinds.Contains(a.Kind)
                    && a.Kind != AmountKind.CumulativeContribution && !IsPaidByFund(a),
            "fund.contribution", ReadingScope.Fund) { TakesPrintedPeriod = true },
        new(
            "contributions-in-all", c =>
                c is AmountClaim { Fund: not null, Kind: AmountKind.CumulativeContribution } a && !IsPaidByFund(a),
            "fund.contribution.cumulative", ReadingScope.Fund),
        new("fund-size", c => c is AmountClaim { Fund: not null, Kind: AmountKind.FundSize }, "fund.size",
            ReadingScope.Fund),
        new(
            "project-budget", c =>
                c is AmountClaim { Project: not null, Kind: AmountKind.Budget or AmountKind.Grant
                    or AmountKind.Commitment or AmountKind.Construction },
            "project.budget", ReadingScope.Project),
        new(
            "paid-into-a-fund", c =>
                c is AmountClaim { Fund: not null, Kind: AmountKind.Disbursement } a && IsPaidIntoFund(a),
            "fund.contribution", ReadingScope.Fund)
        {
            Stage = MoneyStage.Received, IsInferred = true, TakesPrintedPeriod = true,
        },
        new(
            "paid-beside-a-fund", c =>
                c is AmountClaim { Fund: not null } a
                && ((a.Kind == AmountKind.Disbursement && IsPaidByAnother(a) && IsPaidToAnother(a))
                    || a.Kind == AmountKind.CumulativeDisbursement),
            "other.disbursement", ReadingScope.Fund) { TakesPrintedPeriod = true },
        new(
            "disbursed-by-a-fund", c =>
                c is AmountClaim { Fund: not null, Kind: AmountKind.Disbursement } a && !IsPaidToFund(a),
            "fund.disbursed", ReadingScope.Fund) { TakesPrintedPeriod = true },
        new(
            "trade-is-context", c => c is AmountClaim { Kind: AmountKind.Trade or AmountKind.TradeOrInvestment },
                "context.trade",
            ReadingScope.Subject) { TakesPrintedPeriod = true },
        new(
            "investment-is-context", c =>
                c is AmountClaim { Kind: AmountKind.Fdi or AmountKind.FdiStock or AmountKind.Investment
                    or AmountKind.InvestmentStock },
            "context.investment", ReadingScope.Subject) { TakesPrintedPeriod = true },
        new(
            "output-is-context", c => c is AmountClaim { Kind: AmountKind.Gdp }, "context.gdp",
            ReadingScope.Subject) { TakesPrintedPeriod = true },
        new(
            "loan", c => c is AmountClaim { Kind: AmountKind.Loan }, "other.loan",
            ReadingScope.Donor) { TakesPrintedPeriod = true },
        new(
            "grant-of-a-fund", c =>
                c is AmountClaim { Fund: not null } a
                && (GivenKinds.Contains(a.Kind) || (PaidKinds.Contains(a.Kind) && IsPaidByFund(a))),
            "other.grant", ReadingScope.Fund) { TakesPrintedPeriod = true },
        new(
            "grant", c => c is AmountClaim { Fund: null } a && GivenKinds.Contains(a.Kind), "other.grant",
            ReadingScope.Donor) { TakesPrintedPeriod = true },
        new(
            "paid-out", c =>
                c is AmountClaim { Fund: null, Kind: AmountKind.Disbursement or AmountKind.CumulativeDisbursement },
            "other.disbursement", ReadingScope.Donor) { TakesPrintedPeriod = true },
        new(
            "need-is-no-money", c =>
                c is AmountClaim { Kind: AmountKind.FundingAsk or AmountKind.FundingNeed or AmountKind.BudgetRequest
                    or AmountKind.TargetMobilisation },
            "other.funding-need", ReadingScope.Subject),
        new("other-amount", c => c is AmountClaim, "other.amount", ReadingScope.Subject),

        new("pending-projects", c => c is CountClaim { Unit: "project", State: "pending", Fund: not null },
            "fund.pipeline.projects", ReadingScope.Fund),
        new(
            "projects-that-do-not-run", c =>
                c is CountClaim { Unit: "project", Fund: not null, State: { } s } && !IsRunning(s),
            "other.count", ReadingScope.Fund),
        new("projects-of-a-fund", c => c is CountClaim { Unit: "project", Fund: not null },
            "fund.portfolio.projects", ReadingScope.Fund) { IsInferred = true },
        new("completed-under-a-plan", c => IsOfPlan(c, "completed"), "plan.activities.completed", ReadingScope.Plan),
        new("ongoing-under-a-plan", c => IsOfPlan(c, "ongoing"), "plan.activities.ongoing", ReadingScope.Plan),
        new(
            "planned-under-a-plan", c => IsOfPlan(c, "planned") || IsOfPlan(c, "pending"), "plan.activities.planned",
            ReadingScope.Plan),
        new("activities-of-a-plan", c => IsOfPlan(c, null), "plan.activities.total", ReadingScope.Plan),
        new(
            "lines-of-a-plan", c => c is CountClaim { Unit: "line", Framework: not null }, "plan.lines.covered",
            ReadingScope.Plan),
        new(
            "visitors-are-context", c => c is CountClaim { Unit: "visitor" or "tourist" }, "context.visitors",
            ReadingScope.Subject) { TakesPrintedPeriod = true },
        new("other-count", c => c is CountClaim, "other.count", ReadingScope.Subject),

        new(
            "share-to-be-covered", c => c is TargetClaim { Unit: "%", Target: not null, Fund: not null },
            "facility.coverage.target", ReadingScope.Fund),
        new(
            "contribution-to-reach", c => c is TargetClaim { Fund: not null }, "fund.contribution.target",
            ReadingScope.Fund),
        new("other-target", c => c is TargetClaim, "other.target", ReadingScope.Subject),

        new("growth-of-a-plan", c => c is RatioClaim { Unit: "x" }, "other.ratio", ReadingScope.Subject),
        new("other-ratio", c => c is RatioClaim, "other.ratio", ReadingScope.Subject),
        new("rank-is-context", c => c is RankClaim, "context.rank", ReadingScope.Subject),
    ];

    /// <summary>The default reading of a claim; null where it becomes no figure.</summary>
    public static ReadingRule? DefaultFor(Claim claim) => All.FirstOrDefault(r => r.Takes(claim));

    /// <summary>Every rule that takes a claim, the default one first.</summary>
    public static IEnumerable<ReadingRule> FittingFor(Claim claim) => All.Where(r => r.Takes(claim));

    /// <summary>The rule of a key; null where there is none.</summary>
    public static ReadingRule? Find(string key) => All.FirstOrDefault(r => r.Key == key);

    /// <summary>Whether who pays is the fund that the claim names.</summary>
    public static bool IsPaidByFund(AmountClaim amount) => IsFund(amount, amount.Payer, amount.PayerText);

    private static bool IsPaidToFund(AmountClaim amount) => IsFund(amount, amount.Recipient, amount.RecipientText);

    private static bool IsPaidByAnother(AmountClaim amount) =>
        (amount.Payer ?? amount.PayerText) is not null && !IsPaidByFund(amount);

    private static bool IsPaidToAnother(AmountClaim amount) =>
        (amount.Recipient ?? amount.RecipientText) is not null && !IsPaidToFund(amount);

    /// <summary>
    /// What reaches the fund: it is named as who receives, or somebody else pays and nobody else is named to receive.
    /// </summary>
    private static bool IsPaidIntoFund(AmountClaim amount) =>
        !IsPaidByFund(amount)
        && (IsPaidToFund(amount) || (IsPaidByAnother(amount) && !IsPaidToAnother(amount)));

    private static bool IsFund(AmountClaim amount, string? name, string? printed) =>
        new[] { name, printed }.OfType<string>().Select(Folding.Fold)
            .Intersect(new[] { amount.Fund, amount.FundText }.OfType<string>().Select(Folding.Fold)).Any();

    private static bool IsOfProjects(AmountClaim amount) =>
        amount.Kind == AmountKind.Portfolio
        || (amount.Kind == AmountKind.Budget && amount.Project is null && amount.CoversCount is > 1);

    /// <summary>
    /// A plan that the sentence names goes before the fund that only its document is about; where the sentence names
    /// the fund too, what is counted is the fund's.
    /// </summary>
    private static bool IsOfPlan(Claim claim, string? state) =>
        claim is CountClaim { Framework: not null, Unit: { } unit } count
        && (count.Fund is null || !IsNamed(count.FundText ?? count.Fund, count.Quote))
        && ActivityUnits.Contains(unit)
        && (state is null ? count.State is null or "total" : count.State == state);

    private static bool IsNamed(string name, string sentence) =>
        Folding.Fold(sentence).Contains(Folding.Fold(name), StringComparison.Ordinal);
}
