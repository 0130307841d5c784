using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Iati.Tests;

/// <summary>The messages: one for each rule, in whole sentences, with nothing in braces that nobody fills in.</summary>
public sealed partial class MessageDataTests
{
    /// <summary>The ids of what the official validator checks without a rule file.</summary>
    private static readonly string[] BuiltIn =
    [
        "0.1.1", "0.2.1", "0.3.1", "0.6.1", "1.1.2",
        "1000.0.1", "1000.0.2", "1000.0.3", "1000.0.4", "1000.0.5", "1000.0.6",
    ];

    private static readonly string[] Places =
    [
        "{value}", "{code}", "{list}", "{path}", "{date}", "{sum}", "{limit}", "{name}", "{expected}", "{count}",
    ];

    private static readonly string[] Severities = ["critical", "error", "warning", "advisory"];

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Messages = Shipped.Rows("messages.tsv");

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rules =
        [.. Shipped.Rows("rules/ruleset.tsv"), .. Shipped.Rows("rules/codes.tsv")];

    [Fact]
    public void Each_official_id_has_a_message_and_no_other_has()
    {
        var ids = Messages.Select(m => m["id"]).ToList();
        var official = BuiltIn.Concat(Rules.Select(r => r["id"])).ToHashSet();

        official.Count.ShouldBe(226);
        ids.ShouldBeUnique();
        ids.Where(id => !id.StartsWith('E') && !id.Contains(' ')).ShouldBe(official, ignoreOrder: true);
    }

    [Fact]
    public void Each_way_to_depart_from_the_schema_has_a_message()
    {
        var ways = Enum.GetValues<SchemaFaultKind>().Select(k => "0.3.1 " + new SchemaFault(k, 0, 0, "", "").Detail);

        Messages.Select(m => m["id"]).Where(id => id.StartsWith("0.3.1 ", StringComparison.Ordinal))
            .ShouldBe(ways, ignoreOrder: true);
    }

    [Fact]
    public void Each_message_stands_in_every_language_with_the_same_places()
    {
        foreach (var language in IatiMessages.Languages.Where(l => l != "en"))
        {
            var translated = Shipped.Rows($"messages.{language}.tsv");

            translated.Select(m => m["id"]).ShouldBe(Messages.Select(m => m["id"]));
            foreach (var (own, message) in translated.Zip(Messages))
            {
                PlacesOf(own["says"]).ShouldBe(PlacesOf(message["says"]), ignoreOrder: true, language + own["id"]);
                PlacesOf(own["mend"]).ShouldBe(PlacesOf(message["mend"]), ignoreOrder: true, language + own["id"]);
                own["says"].ShouldNotBe(message["says"]);
                own["mend"].ShouldMatch(@"^[^!]*\.$", language + own["id"]);
                own["says"].ShouldMatch(@"^[^!]*\.$", language + own["id"]);
                (language == "ko").ShouldBe(Hangul().IsMatch(own["says"] + own["mend"]));
            }
        }
    }

    [Fact]
    public void Each_id_of_its_own_stands_in_the_README()
    {
        var stated = OwnIds().Matches(File.ReadAllText(Checkout.PathOf("src", "Entente.Iati", "README.md")))
            .SelectMany(m => m.Groups["last"].Success
                ? Between(m.Groups["first"].Value, m.Groups["last"].Value)
                : [m.Groups["first"].Value]);

        Messages.Select(m => m["id"]).Where(id => id[0] == 'E').ShouldBe(stated, ignoreOrder: true);
    }

    [Fact]
    public void Each_form_of_a_value_has_words_in_every_language()
    {
        var words = Shipped.Rows("value-forms.tsv").ToDictionary(r => r["form"]);
        var forms = Shipped.Paths.Where(p => p.StartsWith("structure/", StringComparison.Ordinal))
            .SelectMany(Shipped.Lines).Select(l => l.Trim().Split(' ')).Select(w => w switch
            {
                ["attribute" or "attribute-global", _, var form, ..] => form,
                ["text", var form] => form,
                _ => "string",
            }).Where(f => f != "string").Distinct();

        words.Keys.ShouldBe(forms, ignoreOrder: true);
        words.Values.SelectMany(r => IatiMessages.Languages.Select(l => r[l])).ShouldAllBe(w => w.Length > 0);
    }

    [Theory]
    [InlineData("en", "or nothing at all")]
    [InlineData("vi", "hoặc để trống")]
    [InlineData("ko", "또는 빈 값")]
    public void A_form_is_said_in_words(string language, string words)
    {
        var finding = Fixture.Check(
            "<iati-activities version='2.03'><iati-activity xml:lang='?'/></iati-activities>")
            .Findings.First(f => f.Detail == "value-form");

        finding.Expected.ShouldBe("language|string{\"\"}");
        IatiMessages.Say(finding, language).ShouldContain(words);
        IatiMessages.Say(finding, language).ShouldNotContain("{");
    }

    [Fact]
    public void What_stands_in_a_file_is_never_taken_for_a_place_of_the_message()
    {
        var finding = new IatiFinding(
            "9.76.1", FindingSeverity.Error, "classifications", "X-1", 1, 1, "/iati-activity/sector", "{list}",
            "Sector");

        IatiMessages.Say(finding).ShouldBe(
            "The code “{list}” for a sector of the activity is not in the codelist Sector.");
        IatiMessages.Say(finding, "vi")
            .ShouldBe("Mã “{list}” của lĩnh vực của hoạt động không có trong danh mục Sector.");
        IatiMessages.Say(finding, "ko").ShouldBe("코드 목록 Sector에 없는 활동 분야 코드입니다: “{list}”.");
        IatiMessages.Say(finding, "fr").ShouldBe(IatiMessages.Say(finding));
    }

    [Theory]
    [InlineData("element-missing", "An element is missing in “activity-date”.")]
    [InlineData(
        "value-form",
        "The value “x” of “activity-date” has not the form that the schema asks for: a day, as 2023-03-19, without spaces.")]
    [InlineData("", "The element at /iati-activity/activity-date is not as the schema of its version asks.")]
    public void A_departure_from_the_schema_says_in_which_way(string way, string says) =>
        IatiMessages.Say(new IatiFinding(
            "E0.3.1", FindingSeverity.Error, "schema", "X-1", 1, 1, "/iati-activity/activity-date", "x", "date")
        {
            Detail = way,
        }).ShouldBe(says);

    [Fact]
    public void A_message_has_the_severity_and_a_category_of_its_rules()
    {
        foreach (var message in Messages)
        {
            var rules = Rules.Where(r => r["id"] == message["id"]).ToList();

            Severities.ShouldContain(message["severity"], message["id"]);
            rules.ShouldAllBe(r => r["severity"] == message["severity"], message["id"]);
            if (rules.Count > 0)
            {
                rules.Select(r => r["category"]).ShouldContain(message["category"], message["id"]);
            }
        }
    }

    [Fact]
    public void A_message_is_two_sentences_with_known_places_to_fill_in()
    {
        foreach (var text in Messages.SelectMany(m => new[] { m["says"], m["mend"] }))
        {
            text.ShouldMatch(@"^\p{Lu}[^!]*\.$");
            text.ShouldNotContain("  ");
            Place().Matches(text).Select(p => p.Value).ShouldBeSubsetOf(Places, text);
        }
    }

    [Fact]
    public void A_message_of_a_code_names_the_code_and_its_list()
    {
        var ids = Shipped.Rows("rules/codes.tsv").Select(r => r["id"]).ToHashSet();

        foreach (var message in Messages.Where(m => ids.Contains(m["id"])))
        {
            message["says"].ShouldContain("{code}");
            message["says"].ShouldContain("{list}");
        }
    }

    private static IEnumerable<string> PlacesOf(string text) => Place().Matches(text).Select(p => p.Value);

    /// <summary>The ids from one to another, which differ in one number.</summary>
    private static IEnumerable<string> Between(string first, string last)
    {
        var (from, to) = (first.Split('.'), last.Split('.'));
        var place = from.Zip(to).Index().Single(n => n.Item.First != n.Item.Second).Index;
        var least = int.Parse(from[place], CultureInfo.InvariantCulture);
        var most = int.Parse(to[place], CultureInfo.InvariantCulture);
        return Enumerable.Range(least, most - least + 1).Select(number => string.Join(
            '.', from.Select((part, i) => i == place ? number.ToString(CultureInfo.InvariantCulture) : part)));
    }

    [GeneratedRegex(@"`(?<first>E[0-9.]+)`(?: to `(?<last>E[0-9.]+)`)?", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnIds();

    [GeneratedRegex(@"\p{IsHangulSyllables}")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex Place();
}
