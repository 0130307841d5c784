using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// The kinds of amounts (<see cref="AmountClaim.Kind"/>), as claims write them: the explicit list of those that the
/// reader proposes, the rules of reading ask for and pages offer.
/// </summary>
public static class AmountKind
{
    /// <summary>Promised, and not yet bound.</summary>
    public const string Pledge = "pledge";

    /// <summary>All that was pledged so far.</summary>
    public const string CumulativePledge = "cumulative_pledge";

    /// <summary>Bound to be given.</summary>
    public const string Commitment = "commitment";

    /// <summary>Paid or due into a fund or a programme.</summary>
    public const string Contribution = "contribution";

    /// <summary>A contribution of each year.</summary>
    public const string AnnualContribution = "annual_contribution";

    /// <summary>The first contribution.</summary>
    public const string InitialContribution = "initial_contribution";

    /// <summary>All that was contributed so far.</summary>
    public const string CumulativeContribution = "cumulative_contribution";

    /// <summary>The worth of what is contributed in goods or services.</summary>
    public const string ContributionInKind = "contribution_in_kind";

    /// <summary>Given, and not to be paid back.</summary>
    public const string Grant = "grant";

    /// <summary>All grants so far.</summary>
    public const string CumulativeGrant = "cumulative_grant";

    /// <summary>Lent, to be paid back.</summary>
    public const string Loan = "loan";

    /// <summary>Paid out.</summary>
    public const string Disbursement = "disbursement";

    /// <summary>All that was paid out so far.</summary>
    public const string CumulativeDisbursement = "cumulative_disbursement";

    /// <summary>What something is to cost.</summary>
    public const string Budget = "budget";

    /// <summary>The budgets of several projects together.</summary>
    public const string Portfolio = "portfolio";

    /// <summary>What a fund holds, or is to hold.</summary>
    public const string FundSize = "fund_size";

    /// <summary>The cost of building something.</summary>
    public const string Construction = "construction";

    /// <summary>The price of what is bought.</summary>
    public const string Procurement = "procurement";

    /// <summary>The most that one project gets.</summary>
    public const string PerProjectMax = "per_project_max";

    /// <summary>The least and the most that one project gets.</summary>
    public const string PerProjectRange = "per_project_range";

    /// <summary>What somebody asks others for.</summary>
    public const string FundingAsk = "funding_ask";

    /// <summary>What is needed, whoever gives it.</summary>
    public const string FundingNeed = "funding_need";

    /// <summary>A budget that is asked for.</summary>
    public const string BudgetRequest = "budget_request";

    /// <summary>What is to be raised.</summary>
    public const string TargetMobilisation = "target_mobilisation";

    /// <summary>The worth of trade.</summary>
    public const string Trade = "trade";

    /// <summary>Trade or investment: the document does not say which.</summary>
    public const string TradeOrInvestment = "trade_or_investment";

    /// <summary>Direct investment of a time.</summary>
    public const string Fdi = "fdi";

    /// <summary>Direct investment in all, at a time.</summary>
    public const string FdiStock = "fdi_stock";

    /// <summary>Investment of a time.</summary>
    public const string Investment = "investment";

    /// <summary>Investment in all, at a time.</summary>
    public const string InvestmentStock = "investment_stock";

    /// <summary>Gross domestic product.</summary>
    public const string Gdp = "gdp";

    /// <summary>Another amount; also one of which nothing more is said.</summary>
    public const string Other = "other";

    /// <summary>Every kind.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Pledge, CumulativePledge, Commitment, Contribution, AnnualContribution, InitialContribution,
        CumulativeContribution, ContributionInKind, Grant, CumulativeGrant, Loan, Disbursement,
        CumulativeDisbursement, Budget, Portfolio, FundSize, Construction, Procurement, PerProjectMax,
        PerProjectRange, FundingAsk, FundingNeed, BudgetRequest, TargetMobilisation, Trade, TradeOrInvestment, Fdi,
        FdiStock, Investment, InvestmentStock, Gdp, Other,
    ];
}
