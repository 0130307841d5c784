namespace Entente.Iati.Tests;

public sealed class CodelistTests
{
    public static TheoryData<string> Lists => ["Currency", "Country", "Language", "Region"];

    [Theory]
    [InlineData("Currency", "KRW", "Won")]
    [InlineData("Country", "VN", "Viet Nam")]
    [InlineData("Language", "vi", "Vietnamese")]
    [InlineData("Region", "789", "Far East Asia, regional")]
    public void Find_gives_the_name_of_a_code(string list, string code, string name)
    {
        var item = ListOf(list).Find(code).ShouldNotBeNull();

        item.Code.ShouldBe(code);
        item.Name.ShouldBe(name);
        item.IsWithdrawn.ShouldBeFalse();
        item.Category.ShouldBeEmpty();
        ListOf(list).Contains(code).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Currency", "usd")]
    [InlineData("Currency", " USD")]
    [InlineData("Currency", "")]
    [InlineData("Country", "vn")]
    [InlineData("Language", "VI")]
    [InlineData("Region", "0789")]
    public void A_code_is_compared_letter_for_letter(string list, string code)
    {
        ListOf(list).Find(code).ShouldBeNull();
        ListOf(list).Contains(code).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Currency", "VEF")]
    [InlineData("Currency", "USS")]
    [InlineData("Country", "AN")]
    public void A_withdrawn_code_stays_in_the_list_and_says_so(string list, string code)
    {
        ListOf(list).Contains(code).ShouldBeTrue();
        ListOf(list).Find(code).ShouldNotBeNull().IsWithdrawn.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Items_come_in_the_order_of_their_codes_each_code_once(string list)
    {
        var codes = ListOf(list).Items.Select(i => i.Code).ToList();

        codes.ShouldBe(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_item_has_a_code_and_a_name_with_nothing_to_trim(string list)
    {
        foreach (var item in ListOf(list).Items)
        {
            item.Code.ShouldNotBeEmpty();
            item.Name.ShouldNotBeEmpty();
            item.Code.ShouldBe(item.Code.Trim());
            item.Name.ShouldBe(item.Name.Trim());
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_is_read_once_and_knows_its_name(string list)
    {
        ListOf(list).Name.ShouldBe(list);
        ListOf(list).ShouldBeSameAs(ListOf(list));
    }

    internal static Codelist ListOf(string name) => name switch
    {
        "Currency" => Codelists.Currency,
        "Country" => Codelists.Country,
        "Language" => Codelists.Language,
        "Region" => Codelists.Region,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such list in the library."),
    };
}
