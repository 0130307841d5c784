namespace Entente.Iati.Tests;

/// <summary>The tables of <c>data/iati/upgrade</c>, against the lists and structures that they speak of.</summary>
public sealed class UpgradeDataTests
{
    /// <summary>The old list and the new one of each list of the table of codes.</summary>
    private static readonly Dictionary<string, (string Old, string New)> Lists = new()
    {
        ["ActivityDateType"] = ("1.05/ActivityDateType", "2.03/ActivityDateType"),
        ["OrganisationRole"] = ("1.05/OrganisationRole", "2.03/OrganisationRole"),
        ["TransactionType"] = ("1.05/TransactionType", "2.03/TransactionType"),
        ["PolicyMarkerVocabulary"] = ("1.05/Vocabulary", "PolicyMarkerVocabulary"),
        ["SectorVocabulary"] = ("1.05/Vocabulary", "SectorVocabulary"),
        ["GazetteerAgency"] = ("1.05/GazetteerAgency", "GeographicVocabulary"),
        ["GeographicalPrecision"] = ("GeographicalPrecision", "GeographicExactness"),
        ["LocationType-category"] = ("LocationType-category", "GeographicLocationClass"),
    };

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Codes =
        Shipped.Rows("upgrade/codes.tsv");

    [Fact]
    public void A_code_is_of_an_old_list_and_becomes_one_of_the_new()
    {
        Codes.Select(c => c["list"]).Distinct().ShouldBe(Lists.Keys, ignoreOrder: true);
        foreach (var row in Codes)
        {
            var (old, upgraded) = Lists[row["list"]];

            Codelist.Load(old).Contains(row["from"]).ShouldBeTrue(row["from"]);
            Codelist.Load(upgraded).Contains(row["to"]).ShouldBeTrue(row["to"]);
            row["source"].ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("ActivityDateType")]
    [InlineData("OrganisationRole")]
    [InlineData("TransactionType")]
    public void A_list_that_only_changed_its_codes_is_translated_whole(string list) =>
        Codes.Where(c => c["list"] == list).Select(c => c["from"])
            .ShouldBe(Codelist.Load($"1.05/{list}").Items.Select(i => i.Code), ignoreOrder: true);

    [Fact]
    public void Of_the_vocabularies_of_sectors_only_two_have_no_counterpart() =>
        Codelist.Load("1.05/Vocabulary").Items.Select(i => i.Code)
            .Except(Codes.Where(c => c["list"] == "SectorVocabulary").Select(c => c["from"]))
            .ShouldBe(["ISO", "WB"]);

    [Fact]
    public void A_rule_says_in_three_languages_what_it_does()
    {
        var ids = UpgradeRules.All().Select(r => r.Id).ToList();

        ids.ShouldBeUnique();
        foreach (var language in (string[])["en", "vi", "ko"])
        {
            var rules = UpgradeRules.All(language);
            rules.Select(r => r.Id).ShouldBe(ids);
            rules.ShouldAllBe(r => r.Says.EndsWith('.') && !r.Says.Contains('!'));
            rules.Select(r => r.Says).ShouldBeUnique();
        }
        UpgradeRules.Find("code", "de").ShouldBe(UpgradeRules.Find("code"));
    }

    [Theory]
    [InlineData("upgrade/renames.tsv", "from")]
    [InlineData("upgrade/places.tsv", "at")]
    [InlineData("upgrade/languages.tsv", "at")]
    public void A_path_is_one_of_1_05(string table, string column)
    {
        foreach (var path in Shipped.Rows(table).Select(r => r[column].Split('/')))
        {
            var structure = FileStructures.Of(
                "1.05", path[0] == "iati-activity" ? FileKind.Activities : FileKind.Organisations);
            var type = structure.FindGlobal(path[0]);
            foreach (var step in path.Skip(1))
            {
                type = structure[type.ShouldNotBeNull(step)].Content.TypeOf(structure.Book.Find(step));
            }
            type.ShouldNotBeNull(string.Join('/', path));
        }
    }
}
