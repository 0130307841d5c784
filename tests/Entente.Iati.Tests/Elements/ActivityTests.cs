namespace Entente.Iati.Tests;

/// <summary>What an activity says, and what holds besides.</summary>
public sealed class ActivityTests
{
    [Fact]
    public void An_amount_without_a_currency_has_that_of_its_activity()
    {
        var activity = Read(
            """
            <iati-activity default-currency="KRW">
              <transaction><value value-date="2024-05-01">100</value></transaction>
              <transaction><value value-date="2024-05-01" currency="USD">-7.50</value></transaction>
              <fss extraction-date="2024-05-01"><forecast year="2025">3</forecast></fss>
              <crs-add><loan-status year="2024" value-date="2024-05-01" currency="EUR"/></crs-add>
            </iati-activity>
            """);

        var values = activity.Transactions.Select(t => t.Value.ShouldNotBeNull()).ToList();
        values.Select(v => v.Currency).ShouldBe([null, "USD"]);
        values.Select(v => v.EffectiveCurrency).ShouldBe(["KRW", "USD"]);
        values.Select(v => v.Amount.Value).ShouldBe([100m, -7.50m]);
        activity.Fss!.Forecasts[0].EffectiveCurrency.ShouldBe("KRW");
        activity.CrsAdd!.LoanStatus!.EffectiveCurrency.ShouldBe("EUR");
    }

    [Fact]
    public void A_text_without_a_language_has_the_one_stated_nearest_around_it()
    {
        var file = RecordFile.Parse(
            """
            <iati-activities version="2.03" xml:lang="en">
              <iati-activity xml:lang="vi">
                <title><narrative>Nước sạch</narrative><narrative xml:lang="ko">깨끗한 물</narrative>
                  <narrative xml:lang="">H2O</narrative></title>
                <description xml:lang="fr"><narrative>Eau</narrative></description>
              </iati-activity>
              <iati-activity><title><narrative>Water</narrative></title></iati-activity>
            </iati-activities>
            """);

        var first = file.Items[0].Activity.ShouldNotBeNull();
        first.DefaultLanguage.ShouldBe("vi");
        first.Title!.Narratives.Select(n => n.Language).ShouldBe([null, "ko", ""]);
        first.Title.Narratives.Select(n => n.EffectiveLanguage).ShouldBe(["vi", "ko", null]);
        first.Descriptions[0].Narratives[0].EffectiveLanguage.ShouldBe("fr");
        file.Items[1].Activity!.Title!.Narratives[0].EffectiveLanguage.ShouldBe("en");
    }

    [Fact]
    public void A_transaction_has_what_its_activity_states_for_all()
    {
        var activity = Read(
            """
            <iati-activity humanitarian="1">
              <default-flow-type code="10"/><default-finance-type code="110"/>
              <default-aid-type code="C01"/><default-aid-type code="1" vocabulary="2"/>
              <default-tied-status code="5"/>
              <transaction/>
              <transaction humanitarian="0">
                <flow-type code="20"/><finance-type code="421"/><aid-type code="A01"/><tied-status code="4"/>
              </transaction>
              <transaction humanitarian="perhaps"/>
            </iati-activity>
            """);

        var (inherits, states) = (activity.Transactions[0], activity.Transactions[1]);
        inherits.FlowType.ShouldBeNull();
        inherits.EffectiveFlowType!.Code.ShouldBe("10");
        inherits.EffectiveFinanceType!.Code.ShouldBe("110");
        inherits.EffectiveAidTypes.Select(t => (t.Code, t.EffectiveVocabulary)).ShouldBe([("C01", "1"), ("1", "2")]);
        inherits.EffectiveTiedStatus!.Code.ShouldBe("5");
        states.EffectiveFlowType!.Code.ShouldBe("20");
        states.EffectiveFinanceType!.Code.ShouldBe("421");
        states.EffectiveAidTypes.Single().Code.ShouldBe("A01");
        states.EffectiveTiedStatus!.Code.ShouldBe("4");
        activity.Transactions.Select(t => t.EffectiveHumanitarian).ShouldBe([true, false, null]);
    }

    [Theory]
    [InlineData("", null, 1)]
    [InlineData("hierarchy='2'", "2", 2)]
    [InlineData("hierarchy='top'", "top", null)]
    public void The_level_is_1_where_none_is_stated(string attribute, string? stated, int? effective)
    {
        var activity = Read($"<iati-activity {attribute}/>");

        activity.Hierarchy.Text.ShouldBe(stated);
        activity.EffectiveHierarchy.ShouldBe(effective);
    }

    [Fact]
    public void A_vocabulary_or_status_that_is_not_stated_is_the_one_that_the_Standard_takes_for_granted()
    {
        var activity = Read(
            """
            <iati-activity>
              <recipient-region code="298"/><sector code="14030"/><sector code="1" vocabulary="99"/>
              <policy-marker code="2"/><budget/><budget status="2"/>
            </iati-activity>
            """);

        activity.RecipientRegions[0].EffectiveVocabulary.ShouldBe("1");
        activity.Sectors.Select(s => s.EffectiveVocabulary).ShouldBe(["1", "99"]);
        activity.PolicyMarkers[0].EffectiveVocabulary.ShouldBe("1");
        activity.Budgets.Select(b => b.EffectiveStatus).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void An_organisation_gives_its_currency_to_its_budgets()
    {
        var organisation = RecordFile.Parse(
            """
            <iati-organisations version="2.03">
              <iati-organisation default-currency="KRW">
                <organisation-identifier>KR-GOV-010</organisation-identifier>
                <total-budget>
                  <period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
                  <value value-date="2026-01-01">5</value>
                  <budget-line><value value-date="2026-01-01">3</value><narrative>Grants</narrative></budget-line>
                </total-budget>
              </iati-organisation>
            </iati-organisations>
            """).Items.Single().Organisation.ShouldNotBeNull();

        organisation.Identifier!.Text.ShouldBe("KR-GOV-010");
        organisation.TotalBudgets[0].Value!.EffectiveCurrency.ShouldBe("KRW");
        organisation.TotalBudgets[0].BudgetLines[0].Value!.EffectiveCurrency.ShouldBe("KRW");
        organisation.TotalBudgets[0].EffectiveStatus.ShouldBe("1");
    }

    private static Activity Read(string activity) =>
        RecordFile.Parse($"<iati-activities version='2.03'>{activity}</iati-activities>").Items.Single().Activity
            .ShouldNotBeNull();
}
