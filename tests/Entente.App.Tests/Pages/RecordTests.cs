using System.Net;
using System.Text.Json;
using Entente.App.Features.Record;
using Entente.App.Web;
using Entente.Core;

namespace Entente.App.Tests.Pages;

/// <summary>An account is kept by forms alone: recorded, looked at, corrected, withdrawn, with its history.</summary>
public sealed class RecordTests(SampleSite sample) : IClassFixture<SampleSite>
{
    public static TheoryData<string> Kinds => [.. Directives.Examples.Select(e => e.Kind)];

    [Fact]
    public async Task A_programme_officer_keeps_an_account_by_forms_alone()
    {
        await using var site = await EmptySite.StartAsync();
        (await site.GetAsync("/record")).Main.ShouldContain("The account is still empty");
        await Ground(site);
        await site.RecordAsync("series", ("key", "jc"), ("name.lang", "en"), ("name.text", "Joint Committee"));
        await site.RecordAsync(
            "meeting", ("during.from", "2022-05-24"), ("during.until", "2022-05-24"), ("series", "jc"),
            ("ordinal", "9"), ("key", "jc-9"), ("mode", "online"));
        await site.RecordAsync(
            "source", ("title", "A news page"), ("publisher", "Daily"), ("published", "2023-02"),
            ("address", "https://example.org/a?b=1&c=2"));
        var entry = await site.RecordAsync(
            "flow", ("during.from", "2022"), ("during.until", "2022"), ("quantity", "fund.contribution"),
            ("scope", "fund:joint-fund"), ("value.number", "16,000,000"), ("value.unit", "USD"), ("from", "north"),
            ("source", "a-news-page"));
        var figures = await site.GetAsync("/figures?scope=joint-fund");
        figures.Main.ShouldContain("USD 16,000,000");
        figures.Main.ShouldContain("A news page");
        var page = await site.GetAsync(entry);
        page.Main.ShouldContain("Nguyen Thi Lan");
        page.Main.ShouldContain("28 February 2023");
        page.Html.ShouldContain("/history?key=joint-fund");
    }

    [Fact]
    public async Task A_wrong_amount_gives_the_finding_beside_its_field_and_keeps_what_was_typed()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        var answer = await site.PreviewAsync(
            "received", ("on", "2022-03-01"), ("scope", "fund:joint-fund"), ("giver", "north"), ("taker", "south"),
            ("sum.number", "sixteen"), ("sum.unit", "USD"), ("reference", "A \"1\""));
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.FindingOf("sum").ShouldContain("sixteen");
        answer.FindingOf("scope").ShouldBeEmpty();
        answer.ValueOf("sum.number").ShouldBe("sixteen");
        answer.ValueOf("reference").ShouldBe("A \"1\"");
        answer.Seen.ShouldBeNull();
        (await site.PreviewAsync(
            "received", ("on", "2022-03-01"), ("scope", "fund:joint-fund"), ("sum.number", "16"), ("sum.unit", "goat")))
            .FindingOf("sum").ShouldContain("notation.currency");
        (await site.PreviewAsync(
            "received", ("on", "2022-03-01"), ("scope", "fund:nobody"), ("sum.number", "16"), ("sum.unit", "USD")))
            .FindingOf("scope").ShouldContain("notation.key-unknown");
        (await site.PreviewAsync(
            "received", ("on", "2022-03-01"), ("scope", "fund:joint-fund"), ("sum.number", "16.000"),
            ("sum.unit", "USD"))).FindingOf("sum").ShouldContain("record.number-two-meanings");
        (await site.PreviewAsync(
            "received", ("on", "2022-03-01"), ("scope", "fund:joint-fund"),
            ("sum.number", "70,000,000,000,000,000,000,000,000,000"), ("sum.unit", "USD")))
            .FindingOf("sum").ShouldContain("record.number");
        (await site.PreviewAsync(
            "received", ("on", "1 March"), ("scope", "fund:joint-fund"), ("giver", "north-south"), ("sum.number", "1"),
            ("sum.unit", "USD"))).FindingOf("giver").ShouldContain("record.key-kind");
    }

    [Fact]
    public async Task What_was_recorded_is_corrected_and_withdrawn_and_its_history_keeps_all_of_it()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        var first = await site.RecordAsync(
            "stock", ("on", "2022-05-24"), ("quantity", "fund.portfolio.projects"), ("scope", "fund:joint-fund"),
            ("value.word", "nearly"), ("value.number", "20"), ("value.unit", "project"), ("known", "2022-06-01"));
        var name = Named(first);
        var form = await site.GetAsync($"/record/stock?corrects={Uri.EscapeDataString(name)}");
        form.ValueOf("value.number").ShouldBe("20");
        form.ValueOf("known").ShouldBe("2022-06-01");
        form.Html.ShouldContain("<option value=\"nearly\" selected=\"selected\"");
        var corrected = await EmptySite.RecordAsync(
            site.Client, "stock", name, ("on", "2022-05-24"), ("quantity", "fund.portfolio.projects"),
            ("scope", "fund:joint-fund"), ("value.number", "21"), ("value.unit", "project"), ("known", "2022-06-01"));
        corrected.Status.ShouldBe(HttpStatusCode.Redirect, corrected.Main);
        var second = corrected.Location!.Split('?')[0];
        (await site.GetAsync("/figures?known=2022-06-02")).Main.ShouldContain("21 projects");
        (await site.GetAsync(first)).Main.ShouldContain("Corrected by");
        (await EmptySite.RecordAsync(
            site.Client, "stock", name, ("on", "2022"), ("quantity", "fund.portfolio.projects"),
            ("scope", "fund:joint-fund"), ("value.number", "9"), ("value.unit", "project")))
            .Main.ShouldContain("already corrected or withdrawn");
        (await site.PreviewAsync("withdrawn", ("entry", Named(second)))).FindingOf("reason")
            .ShouldContain("record.required");
        (await site.GetAsync("/history?key=joint-fund")).Html.ShouldContain("class=\"corrected\"");
        (await site.GetAsync(second)).Html.ShouldContain(
            $"f.entry={Uri.EscapeDataString(Named(second))}&amp;f.entry={Uri.EscapeDataString(name)}");
        await site.RecordAsync(
            "withdrawn", ("entry", Named(second)), ("entry", name), ("reason", "Counted; \"twice\""));
        (await site.GetAsync("/figures?known=2022-06-02")).Html.ShouldNotContain("class=\"number\">");
        var history = await site.GetAsync("/history?key=joint-fund");
        history.Status.ShouldBe(HttpStatusCode.OK);
        history.Html.ShouldContain("class=\"withdrawn\"");
        history.Main.ShouldContain("Counted; \"twice\"");
        var twin = JsonDocument.Parse((await site.GetAsync("/history.json?key=joint-fund")).Html).RootElement;
        twin.GetProperty("about").EnumerateArray().Select(e => e.GetProperty("state").GetString())
            .ShouldBe(["standing", "withdrawn", "withdrawn", "standing"]);
        (await site.GetAsync("/history?key=north")).Main.ShouldContain("Entries that name it");
    }

    [Fact]
    public async Task What_is_sent_twice_is_recorded_once_and_the_second_answer_leads_to_the_entry()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        (string Kind, (string, string)[] Fields)[] forms =
        [
            ("stock",
            [
                ("on", "2022-05-24"), ("quantity", "fund.portfolio.projects"), ("scope", "fund:joint-fund"),
                ("value.number", "20"), ("value.unit", "project"),
            ]),
            ("source", [("title", "A news page"), ("published", "2023-02")]),
            ("fund", [("key", "other-fund"), ("short", "Other")]),
            ("person", [("name.lang", "en"), ("name.text", "Ann Lee")]),
        ];
        foreach (var (kind, fields) in forms)
        {
            await TwiceAsync(kind, null, fields);
        }
        var listed = JsonDocument.Parse((await site.GetAsync("/entries.json?limit=100")).Html).RootElement;
        var name = Named(listed.GetProperty("entries").EnumerateArray()
            .Single(e => e.GetProperty("type").GetString() == "figure.reported").GetProperty("path").GetString()!);
        var corrected = await TwiceAsync(
            "stock", name, [.. forms[0].Fields[..3], ("value.number", "21"), ("value.unit", "project")]);
        await TwiceAsync("withdrawn", null, [("entry", corrected), ("entry", name), ("reason", "Wrong")]);
        await site.RecordAsync("stock", forms[0].Fields);

        async Task<string> TwiceAsync(string kind, string? corrects, (string, string)[] fields)
        {
            var shown = await EmptySite.PostAsync(site.Client, kind, corrects, null, fields);
            var first = await EmptySite.PostAsync(site.Client, kind, corrects, shown.Seen, fields);
            first.Status.ShouldBe(HttpStatusCode.Redirect, kind + first.Main);
            var count = site.Workspace.Journal.Account.Count;
            var second = await EmptySite.PostAsync(site.Client, kind, corrects, shown.Seen, fields);
            second.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, kind);
            second.Main.ShouldContain("recorded already", Case.Sensitive, kind + corrects);
            second.Html.ShouldContain($"href=\"{first.Location!.Split('?')[0]}\"");
            site.Workspace.Journal.Account.Count.ShouldBe(count);
            return Named(first.Location!.Split('?')[0]);
        }
    }

    [Fact]
    public async Task A_count_is_whole_and_not_below_zero_and_its_day_after_its_source_is_asked_about()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        await site.RecordAsync("source", ("title", "A news page"), ("published", "2023-02"));
        foreach (var count in new[] { "-5", "9.5" })
        {
            (await site.PreviewAsync("stock", Stock("2022-05-24", count))).FindingOf("value").ShouldContain(count);
        }
        (await site.PreviewAsync("stock", Stock("2023-02-28", "9"))).Main.ShouldNotContain("Check the day");
        var late = await site.PreviewAsync("stock", Stock("2023-03-01", "9"));
        late.Status.ShouldBe(HttpStatusCode.OK);
        late.Main.ShouldContain("Check the day");
        late.Seen.ShouldNotBeNull();

        static (string, string)[] Stock(string day, string count) =>
        [
            ("on", day), ("quantity", "fund.portfolio.projects"), ("scope", "fund:joint-fund"),
            ("value.number", count), ("value.unit", "project"), ("source", "a-news-page"),
        ];
    }

    [Fact]
    public async Task A_second_meeting_of_one_number_names_the_one_that_is_there()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        await site.RecordAsync("series", ("key", "jc"), ("name.lang", "en"), ("name.text", "Joint Committee"));
        (string, string)[] tenth = [("during.from", "2023-03-16"), ("during.until", "2023-03-16"), ("series", "jc")];
        await site.RecordAsync("meeting", [.. tenth, ("key", "jc-10"), ("ordinal", "10")]);
        (await site.PreviewAsync("meeting", [.. tenth, ("key", "tenth"), ("ordinal", "10")])).FindingOf("ordinal")
            .ShouldContain("jc-10");
        await site.RecordAsync("meeting", [.. tenth, ("key", "jc-11"), ("ordinal", "11")]);
    }

    [Theory]
    [InlineData("vi", "Đại sứ tại ASEAN")]
    [InlineData("ko", "주아세안 대사")]
    public async Task A_history_says_an_office_in_the_words_of_its_reader(string language, string office)
    {
        var history = await Answer.OfAsync(await sample.Client.GetAsync($"/history?key=kr&lang={language}"));
        history.Main.ShouldContain(office);
        history.Main.ShouldNotContain("ambassador to ASEAN");
    }

    [Fact]
    public async Task A_correction_that_corrects_nothing_is_refused_beside_the_form()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        await site.RecordAsync("source", ("title", "A news page"), ("published", "2023-02"));
        (string, string)[] stock =
        [
            ("on", "2022-05-24"), ("quantity", "fund.portfolio.projects"), ("scope", "fund:joint-fund"),
            ("value.word", "nearly"), ("value.number", "20"), ("value.unit", "project"), ("source", "a-news-page"),
        ];
        (string, string)[] person = [("name.lang", "en"), ("name.text", "Ann Lee")];
        foreach (var (kind, fields) in new[] { ("stock", stock), ("person", person) })
        {
            var name = Named(await site.RecordAsync(kind, fields));
            var count = site.Workspace.Journal.Account.Count;
            var same = await EmptySite.PostAsync(site.Client, kind, name, null, fields);
            same.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, kind);
            same.Main.ShouldContain("says what " + name + " says already");
            same.Seen.ShouldBeNull();
            site.Workspace.Journal.Account.Count.ShouldBe(count);
            var changed = fields.Select(f => f.Item2 == "20" ? (f.Item1, "21") : f.Item2 == "Ann Lee"
                ? (f.Item1, "Anne Lee") : f).ToArray();
            (await EmptySite.RecordAsync(site.Client, kind, name, changed)).Status.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Who_withdraws_the_entry_of_an_author_is_told_first_what_that_means()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        var author = site.Workspace.Journal.View(Reader.Keeper).FactsOfAnyDay<PersonRegistered>().First();
        var shown = await site.PreviewAsync(
            "withdrawn", ("entry", author.Entry.Ref.ToString()), ("reason", "Wrong person"));
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Main.ShouldContain("in whose name entries are written: ");
        shown.Main.ShouldNotContain("Nothing is recorded");
        shown.Seen.ShouldNotBeNull("a warning does not stand in the way");
        shown.Html.ShouldContain("class=\"finding warning\"");
        var nobody = Named(await site.RecordAsync("person", ("name.lang", "en"), ("name.text", "Ann Lee")));
        (await site.PreviewAsync("withdrawn", ("entry", nobody), ("reason", "Wrong person"))).Main
            .ShouldNotContain("in whose name entries are written");
        (await EmptySite.PostAsync(
            site.Client, "withdrawn", null, shown.Seen, ("entry", author.Entry.Ref.ToString()),
            ("reason", "Wrong person"))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_lists_of_a_form_follow_the_times()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        var before = site.Workspace.Journal.Now().Recorded;
        await site.RecordAsync("fund", ("key", "later-fund"), ("short", "Later"));
        (await site.GetAsync("/record/received")).Html.ShouldContain("fund:later-fund");
        var then = await site.GetAsync("/record/received?recorded=" + Uri.EscapeDataString(before.ToString("O")));
        then.Html.ShouldContain("fund:joint-fund");
        then.Html.ShouldNotContain("later-fund");
        var twin = await site.GetAsync("/record/received.json?recorded=" + Uri.EscapeDataString(before.ToString("O")));
        twin.Html.ShouldNotContain("later-fund");
    }

    [Fact]
    public async Task A_key_that_would_be_taken_for_the_address_of_data_is_refused_with_the_reason()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        (await site.PreviewAsync("fund", ("key", "north.json"))).FindingOf("key")
            .ShouldContain("notation.key-reserved");
        foreach (var key in new[] { "north.js", "north.json.x", "a.b-c" })
        {
            await site.RecordAsync("fund", ("key", key), ("short", "Fund " + key));
            (await site.GetAsync(Web.Addresses.Of(NameKind.Fund, key)!)).Main.ShouldContain("Fund " + key);
            (await site.GetAsync(Web.Addresses.Of(NameKind.Fund, key)! + ".json")).Html.ShouldStartWith("{");
        }
    }

    [Fact]
    public async Task A_pledge_below_nothing_and_a_deadline_before_the_promise_are_told_beside_their_fields()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        (string, string)[] promise = [("on", "2023-05-01"), ("firmness", "will"), ("text", "Twenty millions")];
        (await site.PreviewAsync(
            "commitment", [.. promise, ("amount.number", "-20"), ("amount.unit", "USD")])).FindingOf("amount")
            .ShouldContain("notation.below-zero");
        (await site.PreviewAsync("commitment", [.. promise, ("deadline", "2023-04")])).FindingOf("deadline")
            .ShouldContain("1 May 2023");
        (await site.PreviewAsync(
            "announced", ("on", "2023-05-01"), ("scope", "fund:joint-fund"), ("sum.number", "-1"), ("sum.unit", "USD")))
            .FindingOf("sum").ShouldContain("notation.below-zero");
        (await site.PreviewAsync("chosen", ("figure", "r999"), ("reason", "Own page"))).Main
            .ShouldContain("The account has no figure r999");
    }

    [Fact]
    public async Task Of_two_who_record_one_key_at_once_one_wins_and_the_other_is_told()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        (string, string)[] mine = [("key", "new-fund"), ("short", "A")];
        (string, string)[] theirs = [("key", "new-fund"), ("short", "B")];
        using var other = site.ClientOf("Kim");
        var (shown, alsoShown) = (
            await EmptySite.PostAsync(site.Client, "fund", null, null, mine),
            await EmptySite.PostAsync(other, "fund", null, null, theirs));
        var answers = await Task.WhenAll(
            EmptySite.PostAsync(site.Client, "fund", null, shown.Seen, mine),
            EmptySite.PostAsync(other, "fund", null, alsoShown.Seen, theirs));
        answers.Count(a => a.Status == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Single(a => a.Status != HttpStatusCode.Redirect).FindingOf("key").ShouldContain("notation.key-taken");
        site.Workspace.Journal.View(Reader.Keeper).FactsOfAnyDay<FundOpened>().Count(f => f.Fact.Key == "new-fund")
            .ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_was_shown_is_recorded()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        var shown = await site.PreviewAsync("fund", ("key", "other-fund"));
        var count = site.Workspace.Journal.View(Reader.Keeper).EntryCount;
        var answer = await EmptySite.PostAsync(site.Client, "fund", null, shown.Seen, ("key", "yet-another"));
        answer.Main.ShouldContain("differs from the entry that was shown");
        site.Workspace.Journal.View(Reader.Keeper).EntryCount.ShouldBe(count);
    }

    [Fact]
    public async Task Who_has_given_no_name_is_asked_for_it_and_looking_keeps_nothing()
    {
        await using var site = await EmptySite.StartAsync();
        using var nobody = site.ClientOf(null);
        (string, string)[] typed = [("name.lang", "en"), ("name.text", "Ann; \"B\"")];
        var shown = await EmptySite.PostAsync(nobody, "person", null, null, typed);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Html.ShouldContain("name=\"who\"");
        foreach (var name in new[] { "", "12" })
        {
            var asked = await EmptySite.PostAsync(nobody, "person", null, shown.Seen, typed, name);
            asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            asked.Main.ShouldContain("Say who works here");
            asked.Seen.ShouldBe(shown.Seen, "what was typed is still there, ready to be recorded");
            WebUtility.HtmlDecode(asked.Html).ShouldContain("value=\"Ann; \"B\"\"");
        }
        site.Workspace.Journal.IsEmpty.ShouldBeTrue();

        using var response = await nobody.PostAsync(
            "/record/person",
            new FormUrlEncodedContent(
                [.. typed.Select(f => KeyValuePair.Create("f." + f.Item1, f.Item2)), new("do", "record"),
                    new("seen", shown.Seen!), new("who", " Trần An ")]));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.GetValues("Set-Cookie")
            .ShouldContain(c => c.StartsWith("entente-who=", StringComparison.Ordinal));
        (await site.GetAsync(response.Headers.Location!.OriginalString)).Main.ShouldContain("Trần An");
    }

    [Theory]
    [InlineData("A\u202Enn")]
    [InlineData("A\u200Bnn")]
    [InlineData("A\uFEFFnn")]
    [InlineData("A\u2066nn")]
    [InlineData("A\U000E0041nn")]
    public async Task A_sign_that_nobody_sees_is_taken_in_no_field_and_no_name(string text)
    {
        await using var site = await EmptySite.StartAsync();
        (await site.PreviewAsync("person", ("name.lang", "en"), ("name.text", text))).FindingOf("name")
            .ShouldContain("record.control");
        (await NameAsync(site, text)).ShouldBeFalse();
        (await NameAsync(site, "A\u200Dn\u200Cn")).ShouldBeTrue();
        (await site.PreviewAsync("person", ("name.lang", "en"), ("name.text", "A\u200Dn\u200Cn"))).Status
            .ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<bool> NameAsync(EmptySite site, string name)
    {
        using var nobody = site.ClientOf(null);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", name)]);
        using var answer = await nobody.PostAsync("/who", form);
        return answer.Headers.Contains("Set-Cookie");
    }

    [Theory]
    [InlineData("/record/nothing", HttpStatusCode.NotFound)]
    [InlineData("/record/nothing.json", HttpStatusCode.NotFound)]
    [InlineData("/record/fund?corrects=register%23999", HttpStatusCode.NotFound)]
    [InlineData("/entries/register/999", HttpStatusCode.NotFound)]
    [InlineData("/entries/register/999.json", HttpStatusCode.NotFound)]
    [InlineData("/entries/register/abc", HttpStatusCode.NotFound)]
    [InlineData("/history?key=nobody", HttpStatusCode.NotFound)]
    [InlineData("/history", HttpStatusCode.OK)]
    [InlineData("/entries?before=register%23999", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_not_there_is_said(string path, HttpStatusCode status)
    {
        await using var site = await EmptySite.StartAsync();
        (await site.GetAsync(path)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Entries_are_listed_page_by_page_each_once()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        for (var i = 0; i < 51; i++)
        {
            await site.RecordAsync("project", ("key", $"p-{i}"));
        }
        var seen = new List<string>();
        for (string? next = "/entries.json"; next is not null;)
        {
            var page = JsonDocument.Parse((await site.GetAsync(next)).Html).RootElement;
            seen.AddRange(page.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("path").GetString()!));
            next = page.TryGetProperty("before", out var before)
                ? "/entries.json?before=" + Uri.EscapeDataString(before.GetString()!)
                : null;
        }
        seen.Count.ShouldBe(site.Workspace.Journal.View(Reader.Keeper).EntryCount);
        seen.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_statement_has_a_form_in_every_language(string kind)
    {
        var form = Forms.Find(kind).ShouldNotBeNull();
        form.Fields.Select(f => f.Name).ShouldBeUnique();
        foreach (var language in Locale.All)
        {
            var page = await Answer.OfAsync(await sample.Client.GetAsync($"/record/{kind}?lang={language.Code}"));
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Html.ShouldNotContain("[record.");
            foreach (var field in form.Fields)
            {
                page.Html.ShouldContain($"id=\"f-{field.Name}\"");
                Texts.In(language.Code).Find("record.field." + field.Text).ShouldNotBeNull(field.Text);
                Texts.In(language.Code).Find("record.help." + field.Text).ShouldNotBeNull(field.Text);
            }
        }
    }

    /// <summary>
    /// Whatever is typed into whichever fields, there is one statement of the form's kind with the form's properties,
    /// and its words are what was typed.
    /// </summary>
    [Theory]
    [InlineData(20261122)]
    [InlineData(7)]
    public void No_field_can_begin_a_statement_or_property_of_its_own(int seed)
    {
        var random = new Random(seed);
        string[] signs =
        [
            "\"", "\\", ";", "\n", "\r\n", "\r", "\u2028", "\u0085", "\0", "\t", " ", "  source x", "2020 fund x",
            "->", "?",
            "corrects register#1", "of", "x", "1", "..", "16", "USD", "north", "fund:joint-fund", "한", ",",
        ];
        string[] parts = ["", ".from", ".until", ".word", ".number", ".unit", ".lang", ".text", ".printed"];
        var (ground, composed) = (new NotationGround(sample.Workspace.Journal.View(Reader.Keeper)), 0);
        var keys = new KeyChoices(ground.View);
        for (var round = 0; round < 4000; round++)
        {
            var form = Forms.All[random.Next(Forms.All.Length)];
            var values = new FormValues();
            foreach (var field in form.Fields.Where(f => f.IsRequired || random.Next(2) == 0))
            {
                foreach (var part in parts)
                {
                    values.Set(field.Name + part, Typed(field, part));
                }
            }
            var statement = FormComposer.Compose(form, values, null, ground, keys, Locale.All[0]);
            if (statement.Text is not { } text)
            {
                statement.Findings.ShouldNotBeEmpty();
                continue;
            }
            composed++;
            var (directives, findings) = NotationReader.Read("typed", text);
            findings.ShouldBeEmpty($"seed {seed}\n{text}");
            var only = directives.ShouldHaveSingleItem($"seed {seed}\n{text}");
            only.Kind.ShouldBe(form.Kind);
            only.Properties.Select(p => p.Name).Except(form.Fields.Select(f => f.Name)).ShouldBeEmpty(
                $"seed {seed}\n{text}");
            foreach (var field in form.Fields.Where(f => f.Place == FieldPlace.Word && f.Input == FieldInput.LongText))
            {
                if (values.Has(field))
                {
                    only.Words.Select(w => w.Text).ShouldContain(values.One(field.Name), $"seed {seed}\n{text}");
                }
            }
        }
        composed.ShouldBeGreaterThan(200);

        string Typed(FormField field, string part) =>
            part is ".number" && random.Next(4) > 0 ? "16"
            : part is ".from" or ".until" || (field.Input == FieldInput.Date && random.Next(4) > 0) ? "2020"
            : string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => signs[random.Next(signs.Length)]));
    }

    private static string Named(string path)
    {
        var steps = path.Split('/');
        return Uri.UnescapeDataString(steps[^2]) + "#" + steps[^1];
    }

    private static async Task Ground(EmptySite site)
    {
        await site.RecordAsync(
            "organisation", ("organisation-kind", "country"), ("name.lang", "en"), ("name.text", "North"),
            ("name.lang", "vi"), ("name.text", "Miền Bắc"));
        await site.RecordAsync("organisation", ("key", "south"), ("organisation-kind", "group"), ("short", "S"));
        await site.RecordAsync(
            "partnership", ("key", "north-south"), ("party", "north"), ("party", "south"), ("during.from", "1990"));
        await site.RecordAsync(
            "fund", ("name.lang", "en"), ("name.text", "Joint Fund"), ("contributor", "north"),
            ("during.from", "1990"));
    }
}
