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

    private static readonly string[] Places = ["{value}", "{code}", "{list}", "{path}", "{date}", "{sum}", "{limit}"];

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
        ids.Where(id => !id.StartsWith('E')).ShouldBe(official, ignoreOrder: true);
    }

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

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex Place();
}
