namespace Entente.Core.Tests;

/// <summary>What every quantity of the catalogue keeps to.</summary>
public sealed class FigureContract
{
    /// <summary>An account that gives each computed quantity something to compute.</summary>
    private const string Full = """
        organisation kr country
        partnership asean-rok
        series jcc
        2023-03-16  meeting jcc-10
          series jcc
        2023-03-16  decision faster jcc-10 "Faster approval"
        2021..  fund akcf
        project casa
          fund akcf
        2021..2025  plan poa
        2021..2025  line poa 1.1
        2021..2025  line poa 1.2
        2022  activity poa training completed
          line 1.1
          pillar economic
          fund akcf
        2022  activity poa exchange cancelled
          line 1.2
          pillar economic
        2022-01-10  received fund:akcf kr -> akcf  USD 1,000
        2022-01-05  signed fund:akcf kr -> akcf  USD 1,500
        2022-01-10  programmable fund:akcf USD 990
        2022-02-01  allocated project:casa USD 300
        2022-02-20  contracted project:casa USD 300
        2022-03-01  disbursed fund:akcf USD 300
        2022-03-01  disbursed project:casa USD 300
        2022-09-01  spent fund:akcf USD 150
        2022-09-01  spent project:casa USD 150
        2020  commitment gift will "Money"
          amount USD 10
        2021  verdict gift no-evidence "Nothing was found"
        """;

    public static TheoryData<string> Quantities => new(FigureCatalogue.All.Select(q => q.Key));

    public static TheoryData<string> Computed =>
        new(FigureCatalogue.All.Where(q => q.Compute is not null).Select(q => q.Key));

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Key_is_unique_and_in_field_words(string key)
    {
        var definition = FigureCatalogue.All.Single(q => q.Key == key);
        key.Split('.').ShouldAllBe(part => Keys.FromName(part) == part);
        definition.Scopes.ShouldNotBeEmpty();
        FigureCatalogue.Find(key).ShouldBe(definition);
    }

    [Theory]
    [MemberData(nameof(Quantities))]
    public void An_empty_account_gives_no_figure(string key) =>
        Ledger.Of("").Report(key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Computed))]
    public void A_computed_figure_has_its_kind_unit_scope_and_basis(string key)
    {
        var definition = FigureCatalogue.Find(key)!;
        var figures = Ledger.Of(Full).Figures("2023-12-31").All.Where(f => f.Quantity == key).ToList();
        figures.ShouldNotBeEmpty();
        foreach (var figure in figures)
        {
            figure.Kind.ShouldBe(definition.Kind);
            definition.Scopes.ShouldContain(figure.Scope.Kind);
            (definition.UnitClass switch
            {
                UnitClass.Money => figure.Unit.IsMoney,
                UnitClass.Percent => figure.Unit == Unit.Percent,
                UnitClass.Thing => !figure.Unit.IsMoney,
                _ => true,
            }).ShouldBeTrue();
            (figure.Kind == FigureKind.Flow ? figure.Over is not null : figure.At.IsPlaced).ShouldBeTrue();
            figure.Basis.Count.ShouldBe(figure.Value.IsUnknown ? 0 : figure.Basis.Count);
            (figure.Value.IsUnknown ? figure.LeftOpenBy : figure.Basis).ShouldNotBeEmpty(FigureLines.Of(figure));
        }
    }

    [Fact]
    public void Ids_are_unique() =>
        Ledger.Of(Full).Figures().All.GroupBy(f => f.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Context_is_never_aid() =>
        FigureCatalogue.All.Where(q => q.IsContext)
            .ShouldAllBe(q => q.Key.StartsWith("context.") && q.DefaultStage == null);

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Every_quantity_can_be_reported_in_the_notation(string key)
    {
        var definition = FigureCatalogue.Find(key)!;
        var unit = definition.UnitClass switch { UnitClass.Money => "USD", UnitClass.Percent => "%", _ => "thing" };
        var (scope, ground) = definition.Scopes[0] switch
        {
            ScopeKind.Fund => ("fund:x", "fund x"),
            ScopeKind.Plan => ("plan:x", "plan x"),
            ScopeKind.Project => ("project:x", "project x"),
            ScopeKind.Series => ("series:x", "series x"),
            ScopeKind.Country => ("country:x", "organisation x country"),
            ScopeKind.Commitment => ("commitment:x", "2020  commitment x will \"Something\""),
            _ => ("partnership:x", "partnership x"),
        };
        Ledger.Of($"{ground}\n2022  {Keys.Of(definition.Kind)} {key} {scope} 5 {unit}").Report(key)
            .ShouldContain(line => line.StartsWith($"{key} {scope} 2022 ", StringComparison.Ordinal)
                && !line.EndsWith("computed", StringComparison.Ordinal));
    }
}
