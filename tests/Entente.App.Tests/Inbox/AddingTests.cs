using System.Net;
using System.Text;
using Entente.App.Features.Documents;

namespace Entente.App.Tests.Inbox;

/// <summary>A programme officer takes documents in, by file or by pasting.</summary>
public sealed class AddingTests
{
    [Fact]
    public async Task A_file_is_taken_in_and_its_page_shows_the_article_beside_its_claims()
    {
        await using var site = await WorkingSite.OpenAsync();
        var an = site.As("An");
        var answer = await an.PostAsync("/documents/add", Files(("committee.txt", Articles.Committee)));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await (await an.GetAsync(answer.Headers.Location)).PageAsync();
        page.ShouldContain("The document is taken in; claims that wait: ");
        page.ShouldContain("tổng ngân sách phê duyệt cho 12 dự án");
        page.ShouldContain("<dt>Value</dt><dd>40,000,000</dd>");
        page.ShouldContain("<dt>Approximation</dt><dd>nearly</dd>");
        var numbers = System.Text.RegularExpressions.Regex.Matches(page, "href=\"#(sentence-[0-9]+)\"");
        numbers.Count.ShouldBeGreaterThan(3);
        numbers.ShouldAllBe(n => page.Contains($"id=\"{n.Groups[1].Value}\"", StringComparison.Ordinal));

        var again = await an.PostAsync("/documents/add", Files(("again.txt", Articles.Committee)));
        again.Headers.Location!.ToString().ShouldEndWith("taken=before");
    }

    [Fact]
    public async Task Of_several_files_each_is_said_what_became_of_it()
    {
        await using var site = await WorkingSite.OpenAsync();
        var answer = await site.As("An").PostAsync(
            "/documents/add", Files(("one.txt", Articles.Committee), ("two.xyz", "%PDF"), ("three.html", "")));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.PageAsync();
        page.ShouldContain(">one.txt</a>");
        page.ShouldContain("two.xyz has the ending “.xyz”");
        page.ShouldContain("three.html");
    }

    [Fact]
    public async Task A_pasted_text_is_the_same_document_as_its_file()
    {
        await using var site = await WorkingSite.OpenAsync();
        var an = site.As("An");
        await an.PostAsync("/documents/add", Files(("committee.txt", Articles.Committee)));
        var answer = await an.PostAsync(
            "/documents/add", Fields(("text", Articles.Committee.Replace("\n", "\r\n", StringComparison.Ordinal))));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("taken=before");
    }

    [Fact]
    public async Task What_is_said_of_a_pasted_text_names_no_file()
    {
        await using var site = await WorkingSite.OpenAsync();
        var answer = await site.As("An").PostAsync("/documents/add", Fields(("text", "abc")));
        var page = await answer.PageAsync();
        page.ShouldContain("“pasted text” is in a language that is not read");
        page.ShouldNotContain("text.txt");
    }

    [Fact]
    public async Task What_the_person_says_of_a_text_counts_where_the_text_says_nothing()
    {
        await using var site = await WorkingSite.OpenAsync();
        var an = site.As("An");
        const string bare = "Nhật Bản cam kết đóng góp 3 triệu USD cho Quỹ Hợp tác Mekong-Nhật Bản.";
        var answer = await an.PostAsync(
            "/documents/add",
            Fields(
                ("text", bare), ("known", "2021-09-16"), ("address", "https://tin.example.vn/x"),
                ("publisher", "Tin")));
        (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK).ShouldBeTrue();
        var source = (await an.TwinAsync("/documents.json")).GetProperty("sources")[0];
        source.GetProperty("published").GetString().ShouldBe("2021-09-16");
        source.GetProperty("publisher").GetString().ShouldBe("Tin");
        source.GetProperty("address").GetString().ShouldBe("https://tin.example.vn/x");
    }

    [Theory]
    [InlineData("text", " ", "No document was given.")]
    [InlineData("address", "javascript:alert(1)", "is not an address of a page.")]
    [InlineData("known", "yesterday", "“yesterday” is not a day.")]
    public async Task What_cannot_be_taken_is_said(string field, string value, string said)
    {
        await using var site = await WorkingSite.OpenAsync();
        var fields = new Dictionary<string, string> { ["text"] = Articles.Committee, [field] = value };
        var answer = await site.As("An").PostAsync(
            "/documents/add", Fields([.. fields.Select(f => (f.Key, f.Value))]));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.PageAsync()).ShouldContain(said);
        (await site.As("An").TwinAsync("/documents.json")).GetProperty("sources").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_by_name_and_a_form_over_the_limit_whole()
    {
        await using var site = await WorkingSite.OpenAsync();
        var an = site.As("An");
        var large = new string('x', 20_000_001);
        var answer = await an.PostAsync("/documents/add", Files(("large.txt", large)));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.PageAsync()).ShouldContain("large.txt");
        var whole = await an.PostAsync(
            "/documents/add", Files([.. Enumerable.Range(1, 6).Select(n => ($"{n}.txt", large))]));
        whole.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await whole.PageAsync()).ShouldContain("More than 100 MB was sent at once");
    }

    [Fact]
    public async Task Who_takes_a_document_in_says_who_it_is_and_loses_nothing_that_was_typed()
    {
        await using var site = await WorkingSite.OpenAsync();
        var nobody = site.As(null);
        (await (await nobody.GetAsync("/documents/add")).PageAsync()).ShouldContain("name=\"who\"");
        (string, string)[] typed =
            [("text", Articles.Committee), ("publisher", "Tin"), ("address", "https://tin.example.vn/x")];
        var asked = await nobody.PostAsync("/documents/add", Fields([.. typed, ("who", " ")]));
        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await asked.PageAsync();
        page.ShouldContain("Say who works here");
        page.ShouldContain(Articles.Committee);
        page.ShouldContain("value=\"Tin\"");
        page.ShouldContain("value=\"https://tin.example.vn/x\"");
        site.Workspace.Journal.IsEmpty.ShouldBeTrue();
        var answer = await nobody.PostAsync("/documents/add", Fields([.. typed, ("who", "An")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("entente-who=An");
        (await (await site.As("An").GetAsync("/documents/add")).PageAsync()).ShouldNotContain("name=\"who\"");
    }

    [Fact]
    public async Task A_document_whose_day_lies_ahead_is_shown_where_the_person_lands_and_judged_there()
    {
        await using var site = await WorkingSite.OpenAsync();
        var an = site.As("An");
        const string bare = "Nhật Bản cam kết đóng góp 3 triệu USD cho Quỹ Hợp tác Mekong-Nhật Bản.";
        var refused = await an.PostAsync("/documents/add", Fields(("text", bare), ("known", "2090-05-17")));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "as the command refuses it");
        (await refused.PageAsync()).ShouldContain("has not come yet");
        // Accounts from before that rule have such documents.
        var key = "/documents/" + await site.TakeAsync(
            "a.txt", System.Text.Encoding.UTF8.GetBytes(bare), new DateOnly(2090, 5, 17));
        var landed = await an.GetAsync(key);
        landed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await landed.PageAsync();
        page.ShouldContain("lies ahead: 17 May 2090");
        page.ShouldContain("Nhật Bản cam kết đóng góp");
        (await an.TwinAsync(key + ".json")).GetProperty("ahead").GetProperty("code").GetString()
            .ShouldBe("document.ahead");

        var claim = (await an.TwinAsync("/inbox.json")).GetProperty("groups")[0].GetProperty("claims")[0]
            .GetProperty("key").GetString();
        (await an.SendAsync($"/inbox/{claim}", ("verdict", "accept"), ("seen", ""))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        var judged = await an.TwinAsync($"/inbox/{claim}.json");
        judged.GetProperty("verdicts")[0].GetProperty("verdict").GetString().ShouldBe("accepted");
        // Lists and figures count it from its day on, and a time that is asked about is kept to.
        (await an.TwinAsync("/documents.json")).GetProperty("count").GetInt32().ShouldBe(0);
        (await an.TwinAsync("/documents.json?known=2090-05-17")).GetProperty("count").GetInt32().ShouldBe(1);
        (await an.GetAsync(key + "?known=2090-05-16")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await an.GetAsync(key + "?known=2090-05-17")).PageAsync()).ShouldNotContain("lies ahead");
    }

    [Fact]
    public async Task A_figure_whose_day_lies_ahead_is_linked_as_of_that_day()
    {
        await using var site = await WorkingSite.OpenAsync();
        var an = site.As("An");
        const string bare =
            "Trong khuôn khổ Quỹ Hợp tác Mekong-Nhật Bản, tổng ngân sách phê duyệt cho 12 dự án lên tới 40 triệu USD.";
        await site.TakeAsync("a.txt", System.Text.Encoding.UTF8.GetBytes(bare), new DateOnly(2090, 5, 17));
        var claim = (await an.TwinAsync("/inbox.json?type=amount")).GetProperty("groups")[0].GetProperty("claims")[0]
            .GetProperty("key").GetString();
        await an.SendAsync($"/inbox/{claim}", ("verdict", "accept"), ("seen", ""));
        var path = (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("reading").EnumerateArray()
            .Single(r => r.TryGetProperty("figurePath", out _)).GetProperty("figurePath").GetString()!;
        path.ShouldContain("known=2090-05-17");
        (await an.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await an.GetAsync(path.Split('?')[0])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_pastes_into_a_workspace_that_takes_nothing_in_is_told_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "w");
        (await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", path)).Status.ShouldBe(0);
        await Stores.ChangeAsync(path, "32000000", "33000000");
        var (workspace, _) = await Workspace.OpenAsync(path, null, false, TimeProvider.System, default);
        await using var site = await RunningSite.StartAsync(workspace!);
        using var an = site.ClientOf("An");
        (await (await an.GetAsync("/documents/add")).PageAsync()).ShouldContain("journal verify");
        (string, string)[] told = [("en", "last whole copy"), ("vi", "bản sao nguyên vẹn"), ("ko", "사본으로")];
        foreach (var (language, said) in told)
        {
            var answer = await an.PostAsync("/documents/add?lang=" + language, Fields(("text", Articles.Committee)));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var page = await answer.PageAsync();
            page.ShouldContain(said);
            page.ShouldContain(Articles.Committee, Case.Sensitive, "what was pasted is still there");
        }
    }

    [Fact]
    public async Task The_full_text_is_for_who_keeps_the_account()
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.As("An").PostAsync("/documents/add", Files(("committee.txt", Articles.Committee)));
        var journal = site.Workspace.Journal;
        var source = new SourceIndex(journal.View(Core.Reader.Keeper)).All.Single().Fact;
        (await DocumentView.TextOfAsync(journal, Core.Reader.Keeper, source, default)).ShouldNotBeNull();
        (await DocumentView.TextOfAsync(journal, Core.Reader.Public, source, default)).ShouldBeNull();
        (await DocumentView.TextOfAsync(journal, new Core.Reader(false, "asean"), source, default)).ShouldBeNull();
    }

    private static MultipartFormDataContent Files(params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }
        return form;
    }

    private static MultipartFormDataContent Fields(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }
        return form;
    }
}
