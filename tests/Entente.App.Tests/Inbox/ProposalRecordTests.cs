using System.Text;

namespace Entente.App.Tests.Inbox;

/// <summary>How right proposals have been is counted from what persons looked at.</summary>
public sealed class ProposalRecordTests
{
    [Fact]
    public async Task What_was_accepted_unseen_with_its_document_says_nothing()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        await Verb.RunAsync(
            "ingest", folder.Write("committee.txt", Articles.Committee), "--by", "An", "--accept", "all", "--data",
            workspace);
        await using var site = await WorkingSite.OnAsync(workspace);
        (await site.As("An").TwinAsync("/rules.json")).GetProperty("proposals").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Verdicts_of_persons_count_by_type_and_confidence()
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var an = site.As("An");
        var claim = (await an.TwinAsync("/inbox.json?type=amount")).GetProperty("groups")[0].GetProperty("claims")[0]
            .GetProperty("key").GetString();
        await an.SendAsync($"/inbox/{claim}", ("verdict", "reject"), ("seen", ""), ("reason", "Not said"));
        var line = (await an.TwinAsync("/rules.json")).GetProperty("proposals").EnumerateArray().ShouldHaveSingleItem();
        line.GetProperty("judged").GetInt32().ShouldBe(1);
        line.GetProperty("right").GetInt32().ShouldBe(0);
        line.GetProperty("rejected").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task What_a_rule_would_take_is_told_by_type_and_confidence()
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var an = site.As("An");
        var wait = (await an.TwinAsync("/inbox.json?type=amount")).GetProperty("groups")[0].GetProperty("claims")
            .EnumerateArray().Select(c => c.GetProperty("confidence").GetDecimal()).ToList();
        var amounts = (await an.TwinAsync("/rules.json")).GetProperty("waiting").EnumerateArray()
            .Single(w => w.GetProperty("type").GetString() == "Amount").GetProperty("from").EnumerateArray()
            .Select(n => n.GetInt32());
        amounts.ShouldBe(new[] { 0.9m, 0.8m, 0.7m, 0.5m }.Select(step => wait.Count(c => c >= step)));
        (await (await an.GetAsync("/rules")).PageAsync()).ShouldContain("What waits, by how sure it is");
    }

    [Fact]
    public async Task How_sure_the_program_was_stands_beside_a_claim()
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var an = site.As("An");
        var claim = (await an.TwinAsync("/inbox.json?type=amount")).GetProperty("groups")[0].GetProperty("claims")[0];
        claim.GetProperty("confidence").GetDecimal().ShouldBeInRange(0.1m, 0.9m);
        var page = await an.GetAsync("/inbox/" + claim.GetProperty("key").GetString());
        (await page.PageAsync()).ShouldContain("of a hundred claims");
    }
}
