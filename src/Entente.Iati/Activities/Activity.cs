namespace Entente.Iati;

/// <summary>One activity: a programme, a project, or a part of one. Source: IATI Standard 2.03,
/// <c>iati-activities/iati-activity</c>.</summary>
public sealed partial record Activity : IatiElement
{
    /// <summary>When anything of it was changed last.</summary>
    public Stated<DateAndTime> LastUpdatedDatetime { get; init; }

    /// <summary>The language of its texts that state none, as ISO 639-1 writes it; null where none is stated.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>The currency of its amounts that state none, by codelist Currency; null where none is stated.</summary>
    public string? DefaultCurrency { get; init; }

    /// <summary>Whether it is humanitarian aid, wholly or in part.</summary>
    public Stated<bool> Humanitarian { get; init; }

    /// <summary>Its level in the publisher's own order, 1 for the highest.</summary>
    public Stated<int> Hierarchy { get; init; }

    /// <summary>Where its linked data is; it goes before <see cref="FileHeader.LinkedDataDefault"/>.</summary>
    public string? LinkedDataUri { get; init; }

    /// <summary>Why it has no budget, by codelist BudgetNotProvided.</summary>
    public string? BudgetNotProvided { get; init; }

    /// <summary>Its identifier, unique in the world; it begins with that of the publisher.</summary>
    public TextElement? Identifier { get; init; }

    /// <summary>Who reports it.</summary>
    public ReportingOrg? ReportingOrg { get; init; }

    /// <summary>Its title.</summary>
    public MultilingualText? Title { get; init; }

    /// <summary>What it is about, once for each type.</summary>
    public ValueList<Description> Descriptions { get; init; }

    /// <summary>Who takes part.</summary>
    public ValueList<ParticipatingOrg> ParticipatingOrgs { get; init; }

    /// <summary>Its other identifiers.</summary>
    public ValueList<OtherIdentifier> OtherIdentifiers { get; init; }

    /// <summary>Where it stands, by codelist ActivityStatus: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5
    /// cancelled, 6 suspended.</summary>
    public CodeElement? ActivityStatus { get; init; }

    /// <summary>When it begins and ends.</summary>
    public ValueList<ActivityDate> ActivityDates { get; init; }

    /// <summary>Whom to ask.</summary>
    public ValueList<ContactInfo> ContactInfos { get; init; }

    /// <summary>How far it reaches, by codelist ActivityScope.</summary>
    public CodeElement? ActivityScope { get; init; }

    /// <summary>The countries that benefit.</summary>
    public ValueList<RecipientCountry> RecipientCountries { get; init; }

    /// <summary>The regions that benefit.</summary>
    public ValueList<RecipientRegion> RecipientRegions { get; init; }

    /// <summary>The places.</summary>
    public ValueList<Location> Locations { get; init; }

    /// <summary>What it is for.</summary>
    public ValueList<Sector> Sectors { get; init; }

    /// <summary>Further classifications.</summary>
    public ValueList<Tag> Tags { get; init; }

    /// <summary>Where it stands in the budget of the country that benefits.</summary>
    public CountryBudgetItems? CountryBudgetItems { get; init; }

    /// <summary>The emergencies and appeals it belongs to.</summary>
    public ValueList<HumanitarianScope> HumanitarianScopes { get; init; }

    /// <summary>The policies it serves.</summary>
    public ValueList<PolicyMarker> PolicyMarkers { get; init; }

    /// <summary>How the partners work together, by codelist CollaborationType.</summary>
    public CodeElement? CollaborationType { get; init; }

    /// <summary>The type of flow of transactions that state none, by codelist FlowType.</summary>
    public CodeElement? DefaultFlowType { get; init; }

    /// <summary>The type of finance of transactions that state none, by codelist FinanceType.</summary>
    public CodeElement? DefaultFinanceType { get; init; }

    /// <summary>The types of aid of transactions that state none, one of a vocabulary.</summary>
    public ValueList<AidType> DefaultAidTypes { get; init; }

    /// <summary>Whether the aid is tied, for transactions that do not state it, by codelist TiedStatus.</summary>
    public CodeElement? DefaultTiedStatus { get; init; }

    /// <summary>What it may spend, period by period.</summary>
    public ValueList<Budget> Budgets { get; init; }

    /// <summary>Payments that are planned.</summary>
    public ValueList<PlannedDisbursement> PlannedDisbursements { get; init; }

    /// <summary>How much of it is for capital spending.</summary>
    public CapitalSpend? CapitalSpend { get; init; }

    /// <summary>Its transactions.</summary>
    public ValueList<Transaction> Transactions { get; init; }

    /// <summary>Documents about it.</summary>
    public ValueList<DocumentLink> DocumentLinks { get; init; }

    /// <summary>Activities it belongs with.</summary>
    public ValueList<RelatedActivity> RelatedActivities { get; init; }

    /// <summary>Fields of the publisher's own system.</summary>
    public ValueList<LegacyData> LegacyDataItems { get; init; }

    /// <summary>The conditions it is tied to.</summary>
    public Conditions? Conditions { get; init; }

    /// <summary>The results it aims at.</summary>
    public ValueList<Result> Results { get; init; }

    /// <summary>What the Creditor Reporting System wants besides.</summary>
    public CrsAdd? CrsAdd { get; init; }

    /// <summary>What the Forward Spending Survey wants.</summary>
    public Fss? Fss { get; init; }

    /// <summary>Its level: as stated, else 1, which the Standard takes for granted; null where what is stated is no
    /// whole number.</summary>
    public int? EffectiveHierarchy => Hierarchy.IsStated ? Hierarchy.Value : 1;
}
