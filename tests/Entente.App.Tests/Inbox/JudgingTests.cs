using System.Net;
using System.Text;
using System.Text.Json;

namespace Entente.App.Tests.Inbox;

/// <summary>A programme officer judges what a document says, in a browser.</summary>
public sealed class JudgingTests
{
    [Fact]
    public async Task A_programme_officer_accepts_a_claim_and_undoes_it()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        var before = await an.TwinAsync($"/inbox/{claim}.json");
        before.GetProperty("isRead").GetBoolean().ShouldBeFalse();
        var promised = Figure(before);
        promised.GetProperty("quantity").GetString().ShouldBe("fund.portfolio.budget");
        (await an.TwinAsync("/figures.json")).GetProperty("figures").GetArrayLength().ShouldBe(0, "a dry run");

        var answer = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "accept"), ("seen", ""), ("reason", "As printed"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("done=" + claim);
        var next = await (await an.GetAsync(answer.Headers.Location)).PageAsync();
        next.ShouldContain("Undo");
        next.ShouldContain("accepted");

        var after = await an.TwinAsync($"/inbox/{claim}.json");
        after.GetProperty("isRead").GetBoolean().ShouldBeTrue();
        Figure(after).GetProperty("shown").GetString().ShouldBe(promised.GetProperty("shown").GetString());
        var verdict = after.GetProperty("verdicts").EnumerateArray().Single();
        verdict.GetProperty("verdict").GetString().ShouldBe("accepted");
        verdict.GetProperty("who").GetString().ShouldBe("An");
        verdict.GetProperty("reason").GetString().ShouldBe("As printed");

        (await JudgeAsync(an, claim, "undo")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await an.TwinAsync("/figures.json")).GetProperty("figures").GetArrayLength().ShouldBe(0);
        var undone = await an.TwinAsync($"/inbox/{claim}.json");
        undone.GetProperty("claim").TryGetProperty("verdict", out _).ShouldBeFalse();
        undone.GetProperty("verdicts")[0].GetProperty("takenBackBy").GetString().ShouldBe("An");
    }

    [Fact]
    public async Task Whoever_corrects_a_name_is_offered_those_of_the_document_and_of_the_account()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        var names = (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("names").EnumerateArray()
            .Select(n => n.GetString()).ToList();
        names.ShouldContain("Japan");
        names.ShouldBeUnique();
        var page = await (await an.GetAsync($"/inbox/{claim}")).PageAsync();
        page.ShouldContain("<datalist id=\"names\">");
        page.ShouldContain("list=\"names\"");
        page.ShouldContain("most for one project");
        (await an.TwinAsync($"/inbox/{claim}.json?lang=vi")).GetProperty("names").EnumerateArray()
            .Select(n => n.GetString()).ShouldNotContain("Nhật Bản", "it is offered as Japan, once");
    }

    [Fact]
    public async Task What_is_written_with_a_claim_is_shown_before_the_meeting_that_is_inferred_too()
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("summit.txt", Encoding.UTF8.GetBytes(Articles.Summits));
        var an = site.As("An");
        var claim = await ClaimAsync(an, "status_change");
        var fact = (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("reading").EnumerateArray()
            .Single(f => f.GetProperty("type").GetString() == "status.changed");
        var meeting = fact.GetProperty("said").EnumerateArray()
            .Single(s => s.GetProperty("label").GetString() == "Meeting").GetProperty("value").GetString()!;
        meeting.ShouldContain("2");
        meeting.ShouldContain("Mekong");
        meeting.ShouldContain("inferred");
    }

    [Fact]
    public async Task A_verdict_that_stands_already_says_whose_it_is_and_which()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        (string, string)[] accept = [("verdict", "accept"), ("seen", "")];
        (await an.SendAsync($"/inbox/{claim}", accept)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = await an.SendAsync($"/inbox/{claim}", accept);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await again.PageAsync());
        page.ShouldContain("You have judged “Trong khuôn khổ");
        page.ShouldContain("already: accepted");
        page.ShouldNotContain("judged " + claim);
        var other = await site.As("Binh").SendAsync($"/inbox/{claim}", ("verdict", "reject"), ("seen", ""));
        WebUtility.HtmlDecode(await other.PageAsync()).ShouldContain("An has judged “Trong khuôn khổ");
    }

    [Fact]
    public async Task A_long_sentence_without_blanks_is_named_by_its_beginning()
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("long.txt", Encoding.UTF8.GetBytes(
            "韓国政府はASEAN諸国との協力を強化するために、2024年3月12日にジャカルタで開催された会議において、"
            + "韓ASEAN協力基金へ1000万ドルを拠出すると発表し、これに対してASEAN側は感謝の意を表明した上で今後の事業計画に"
            + "ついて説明を行い両者は引き続き緊密に連携していくことを確認したと述べた。"));
        var an = site.As("An");
        var claim = Keys(await an.TwinAsync("/inbox.json"))[0];
        (string, string)[] reject = [("verdict", "reject"), ("seen", "")];
        (await an.SendAsync($"/inbox/{claim}", reject)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = await an.SendAsync($"/inbox/{claim}", reject);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await again.PageAsync()).ShouldContain("You have judged “韓国政府は");
    }

    [Fact]
    public async Task A_correction_is_typed_in_the_notation_of_the_readers_language()
    {
        await using var site = await CommitteeAsync();
        using var an = site.As("An");
        an.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi");
        var claim = await ClaimAsync(an, "amount");
        var page = await (await an.GetAsync($"/inbox/{claim}")).PageAsync();
        page.ShouldContain("name=\"field.value\" value=\"40.000.000\"");
        var preview = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "preview"), ("seen", ""), ("field.value", "41.500.000,5"));
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await preview.PageAsync();
        page.ShouldContain("USD 41.500.000,5");
        page.ShouldContain("name=\"field.value\" value=\"41.500.000,5\"");
        var twice = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "correct"), ("seen", ""), ("field.value", "41,500"));
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await twice.PageAsync()).ShouldContain("41,500 có thể hiểu theo hai cách");
        (await an.SendAsync($"/inbox/{claim}", ("verdict", "correct"), ("seen", ""), ("field.value", "1.500"),
            ("field.as_of", "19/3/2021"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fields = (await an.TwinAsync($"/inbox/{claim}.json?lang=en")).GetProperty("claim").GetProperty("fields");
        fields.EnumerateArray().Single(f => f.GetProperty("name").GetString() == "value").GetProperty("value")
            .GetString().ShouldBe("1,500");
    }

    [Fact]
    public async Task A_programme_officer_corrects_a_claim_and_sees_first_how_it_will_be_read()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        var wrong = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "correct"), ("seen", ""), ("field.value", "viele"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await wrong.PageAsync();
        page.ShouldContain("“viele” is not a number.");
        page.ShouldContain("aria-invalid=\"true\"");

        var preview = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "preview"), ("seen", ""), ("field.value", "41,000,000"));
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await preview.PageAsync()).ShouldContain("nearly USD 41,000,000");
        (await an.TwinAsync("/figures.json")).GetProperty("figures").GetArrayLength().ShouldBe(0, "only a preview");

        (await an.SendAsync(
                $"/inbox/{claim}", ("verdict", "correct"), ("seen", ""), ("field.value", "41,000,000"),
                ("field.quote", "tổng ngân sách phê duyệt cho 12 dự án trong năm 2021 lên tới gần 40 triệu USD")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var corrected = await an.TwinAsync($"/inbox/{claim}.json");
        corrected.GetProperty("claim").GetProperty("verdict").GetString().ShouldBe("corrected");
        corrected.GetProperty("claim").GetProperty("quote").GetString()!.ShouldStartWith("tổng ngân sách");
        corrected.GetProperty("context").GetProperty("sentence").GetString()!.ShouldStartWith("tổng ngân sách");
        Figure(corrected).GetProperty("value").GetDecimal().ShouldBe(41_000_000);
    }

    [Fact]
    public async Task Accepting_does_not_lose_what_was_typed_into_the_fields()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        var answer = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "accept"), ("seen", ""), ("reason", "Checked"),
            ("field.value", "41,000,000"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.PageAsync();
        page.ShouldContain("accepting would lose that");
        page.ShouldContain("value=\"41,000,000\"");
        page.ShouldContain("Checked</textarea>");
        page.ShouldContain("value=\"correct\"");
        (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("verdicts").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Verdict_and_correction_are_one_form_and_Enter_records_nothing()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var page = await (await an.GetAsync($"/inbox/{await ClaimAsync(an, "amount")}")).PageAsync();
        var form = page[page.IndexOf("id=\"verdict\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        foreach (var field in new[] { "\"seen\"", "\"rule\"", "\"reason\"", "\"field.value\"", "\"field.quote\"" })
        {
            form.ShouldContain("name=" + field);
        }
        var first = form[form.IndexOf("<button", StringComparison.Ordinal)..];
        first.ShouldStartWith("<button name=\"verdict\" value=\"preview\"");
    }

    [Fact]
    public async Task A_figure_that_was_read_otherwise_says_so_at_its_former_address()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        await JudgeAsync(an, claim, "accept");
        var before = await an.TwinAsync($"/inbox/{claim}.json");
        var id = Figure(before).GetProperty("id").GetString()!;
        (await an.SendAsync(
                $"/inbox/{claim}", ("verdict", "correct"), ("seen", before.GetProperty("seen").GetString()!),
                ("reason", "Rounded by the paper"), ("field.value", "39,600,000")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = Figure(await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("id").GetString()!;
        after.ShouldNotBe(id);

        var recorded = (await an.TwinAsync($"/figures/{after}.json")).GetProperty("recorded").EnumerateArray()
            .Select(r => (Act: r.GetProperty("act").GetString(), Said: r.GetProperty("said").GetString()!,
                Why: r.TryGetProperty("reason", out var reason) ? reason.GetString() : null))
            .ToList();
        recorded.Select(r => r.Act).ShouldBe(["reported", "withdrawn", "reported"]);
        recorded[0].Said.ShouldContain("USD 39,600,000");
        recorded[1].Said.ShouldContain("USD 40,000,000");
        recorded.Select(r => r.Why).ShouldBe(["Rounded by the paper", "Rounded by the paper", null]);

        var former = await an.GetAsync($"/figures/{id}");
        former.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await former.PageAsync();
        page.ShouldContain($"Figure {id} was withdrawn by An");
        page.ShouldContain($"/figures/{after}\"");
        page.ShouldContain("Rounded by the paper");
        var twin = await an.GetAsync($"/figures/{id}.json");
        twin.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await twin.PageAsync()).ShouldContain("question.figure-withdrawn");
    }

    [Theory]
    [InlineData("en", "Nothing of the claim is changed")]
    [InlineData("vi", "chưa thay đổi gì")]
    [InlineData("ko", "바뀐 것이 없습니다")]
    public async Task A_correction_without_any_change_is_refused_on_its_page(string language, string said)
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        var answer = await an.SendAsync(
            $"/inbox/{claim}?lang={language}", ("verdict", "correct"), ("seen", ""),
            ("field.value", language == "vi" ? "40.000.000" : "40,000,000"), ("reason", "Checked"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.PageAsync();
        page.ShouldContain(said);
        page.ShouldContain("Checked</textarea>");
        (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("verdicts").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Who_has_given_no_name_is_asked_for_it_beside_the_verdict_and_loses_nothing()
    {
        await using var site = await CommitteeAsync();
        var nobody = site.As(null);
        var claim = await ClaimAsync(nobody, "amount");
        var path = $"/inbox/{claim}";
        (await (await nobody.GetAsync(path)).PageAsync()).ShouldContain("name=\"who\"");
        var before = site.Workspace.Journal.Version;
        foreach (var verdict in new[] { "accept", "reject", "defer", "correct" })
        {
            var asked = await nobody.SendAsync(
                path, ("verdict", verdict), ("seen", ""), ("reason", "As <printed>"), ("field.value", "41,000,000"));
            asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var page = await asked.PageAsync();
            page.ShouldContain("Say who works here");
            page.ShouldContain("As <printed></textarea>");
            page.ShouldContain("value=\"41,000,000\"");
        }
        site.Workspace.Journal.Version.ShouldBe(before);
        var answer = await nobody.SendAsync(
            path, ("verdict", "accept"), ("seen", ""), ("reason", "As <printed>"), ("who", "An"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await nobody.TwinAsync(path + ".json")).GetProperty("verdicts")[0].GetProperty("who").GetString()
            .ShouldBe("An");
    }

    [Fact]
    public async Task Who_places_a_name_without_a_name_of_ones_own_is_asked_beside_it_and_loses_nothing()
    {
        await using var site = await CommitteeAsync();
        var nobody = site.As(null);
        await JudgeAsync(site.As("An"), await ClaimAsync(nobody, "amount"), "accept");
        var stub = (await nobody.TwinAsync("/stubs.json")).GetProperty("stubs")[0].GetProperty("name")
            .GetProperty("key").GetString()!;
        var asked = await nobody.SendAsync("/stubs", ("act", "keep"), ("stub", stub), ("reason", "It is <new>"));
        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await asked.PageAsync();
        page.ShouldContain("Say who works here");
        page.ShouldContain("value=\"It is <new>\"");
        (await nobody.SendAsync("/stubs", ("act", "keep"), ("stub", stub), ("who", "An"))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Another_reading_needs_a_reason_and_the_figure_says_who_chose_it()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        var rules = (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("rules").EnumerateArray().ToList();
        rules.Select(r => r.GetProperty("rule").GetString()).ShouldBe(["portfolio-covers-projects", "other-amount"]);
        rules[1].GetProperty("result").GetString()!.ShouldStartWith("Other amount");
        var bare = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "accept"), ("seen", ""), ("rule", "other-amount"));
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await bare.PageAsync()).ShouldContain("The reason is missing");
        (await an.SendAsync(
                $"/inbox/{claim}", ("verdict", "accept"), ("seen", ""), ("rule", "other-amount"),
                ("reason", "Two funds in one")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var figure = (await an.TwinAsync("/figures.json")).GetProperty("figures").EnumerateArray().Single();
        figure.GetProperty("quantity").GetString().ShouldBe("other.amount");
        (await (await an.GetAsync("/figures/" + figure.GetProperty("id").GetString())).PageAsync())
            .ShouldContain("chosen by An: Two funds in one");
    }

    [Fact]
    public async Task A_rule_that_was_set_before_is_no_choice_where_the_kind_is_corrected()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        var page = await (await an.GetAsync($"/inbox/{claim}")).PageAsync();
        page.ShouldContain("name=\"preset\" value=\"portfolio-covers-projects\"");
        (string, string)[] sent =
        [
            ("verdict", "correct"), ("seen", ""), ("preset", "portfolio-covers-projects"),
            ("field.kind", "pledge"),
        ];
        var chosen = await an.SendAsync($"/inbox/{claim}", [.. sent, ("rule", "other-amount")]);
        chosen.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "what a person chose is held to");
        var at = (await chosen.PageAsync()).IndexOf("role=\"alert\"", StringComparison.Ordinal);
        at.ShouldBeGreaterThan((await chosen.PageAsync()).IndexOf("id=\"correct\"", StringComparison.Ordinal));
        var answer = await an.SendAsync($"/inbox/{claim}", [.. sent, ("rule", "portfolio-covers-projects")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.PageAsync());
    }

    [Theory]
    [InlineData("reject", "rejected", "judged")]
    [InlineData("defer", "deferred", "deferred")]
    public async Task What_is_not_accepted_counts_nowhere_and_can_be_found_again(
        string verdict, string kept, string state)
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        (await JudgeAsync(an, claim, verdict)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await an.TwinAsync("/figures.json")).GetProperty("figures").GetArrayLength().ShouldBe(0);
        Keys(await an.TwinAsync("/inbox.json")).ShouldNotContain(claim);
        var list = await an.TwinAsync("/inbox.json?state=" + state);
        Keys(list).ShouldBe([claim]);
        list.GetProperty("groups")[0].GetProperty("claims")[0].GetProperty("verdict").GetString().ShouldBe(kept);
        list.GetProperty("counts").GetProperty(state).GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task The_second_of_two_who_judge_one_claim_at_once_is_told()
    {
        await using var site = await CommitteeAsync();
        var (an, binh) = (site.As("An"), site.As("Bình"));
        var claim = await ClaimAsync(an, "amount");
        var answers = await Task.WhenAll(
            an.SendAsync($"/inbox/{claim}", ("verdict", "accept"), ("seen", "")),
            binh.SendAsync($"/inbox/{claim}", ("verdict", "reject"), ("seen", "")));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        var second = answers.Single(a => a.StatusCode == HttpStatusCode.UnprocessableEntity);
        (await second.PageAsync()).ShouldContain("has judged");
        (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("verdicts").GetArrayLength().ShouldBe(1);

        // Who has seen the first verdict may give another one.
        var stands = (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("claim").GetProperty("verdict")
            .GetString();
        (await JudgeAsync(binh, claim, stands == "accepted" ? "reject" : "accept")).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("verdicts").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_name_that_the_account_does_not_know_is_merged_and_known_from_then_on()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("unknownNames").EnumerateArray().ShouldContain(
            u => u.GetProperty("name").GetString() == "Quỹ Hợp tác Mekong-Nhật Bản");
        await JudgeAsync(an, claim, "accept");
        var second = await TakeSecondAsync(site);
        var other = await ClaimAsync(an, "amount", second);
        var asked = (await an.TwinAsync($"/inbox/{other}.json")).GetProperty("unknownNames").EnumerateArray()
            .Single(u => u.GetProperty("name").GetString() == "Quỹ Phát triển sông Mekong");
        var known = asked.GetProperty("candidates")[0].GetProperty("key").GetString()!;
        (await an.SendAsync(
                $"/inbox/{other}", ("verdict", "accept"), ("seen", ""),
                ("into." + asked.GetProperty("key").GetString(), known)))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await an.TwinAsync("/figures.json?quantity=fund.portfolio.budget")).GetProperty("figures").EnumerateArray()
            .Select(f => f.GetProperty("scope").GetString()).Distinct().ShouldBe([known]);
        site.Workspace.Journal.View(Core.Reader.Keeper).Entities
            .FindByName("Quỹ Phát triển sông Mekong", NameKind.Fund)!.Key.ShouldBe(known);
    }

    [Fact]
    public async Task Stubs_are_merged_kept_and_taken_apart_again()
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        await TakeSecondAsync(site);
        await AcceptAllAsync(an);
        var stubs = (await an.TwinAsync("/stubs.json")).GetProperty("stubs").EnumerateArray().ToList();
        var stub = stubs.First(s => s.GetProperty("candidates").GetArrayLength() > 0);
        var key = stub.GetProperty("name").GetProperty("key").GetString()!;
        var into = stub.GetProperty("candidates")[0].GetProperty("key").GetString()!;
        (await (await an.GetAsync("/stubs")).PageAsync())
            .ShouldContain("name=\"into\" required><option value=\"\">Choose<");
        (await an.SendAsync("/stubs", ("act", "merge"), ("stub", key), ("into", ""), ("reason", "Not chosen")))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var bare = await an.SendAsync("/stubs", ("act", "merge"), ("stub", key), ("into", into), ("reason", ""));
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await an.SendAsync("/stubs", ("act", "merge"), ("stub", key), ("into", into), ("reason", "One and the same")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await an.SendAsync("/stubs", ("act", "merge"), ("stub", into), ("into", key), ("reason", "In a ring")))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var merged = await an.TwinAsync("/stubs.json");
        merged.GetProperty("stubs").GetArrayLength().ShouldBe(stubs.Count - 1);
        var merge = merged.GetProperty("merges").EnumerateArray().Single();
        merge.GetProperty("who").GetString().ShouldBe("An");
        (await an.SendAsync("/stubs", ("act", "undo"), ("entry", merge.GetProperty("entry").GetString()!)))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await an.SendAsync("/stubs", ("act", "keep"), ("stub", key))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kept = await an.TwinAsync("/stubs.json");
        kept.GetProperty("merges").GetArrayLength().ShouldBe(0);
        kept.GetProperty("stubs").EnumerateArray()
            .ShouldNotContain(s => s.GetProperty("name").GetProperty("key").GetString() == key);

        var keeping = kept.GetProperty("kept").EnumerateArray().Single().GetProperty("entry").GetString()!;
        var undone = await an.SendAsync("/stubs", ("act", "undo"), ("entry", keeping));
        undone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await an.GetAsync(undone.Headers.Location)).PageAsync()).ShouldContain("waits to be identified again");
        (await an.TwinAsync("/stubs.json")).GetProperty("stubs").EnumerateArray()
            .ShouldContain(s => s.GetProperty("name").GetProperty("key").GetString() == key);
    }

    [Fact]
    public async Task Nobody_judges_without_a_name_or_in_the_past()
    {
        await using var site = await CommitteeAsync();
        var nobody = site.As(null);
        var claim = await ClaimAsync(nobody, "amount");
        var answer = await nobody.SendAsync($"/inbox/{claim}", ("verdict", "accept"), ("seen", ""));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await site.As("An").GetAsync($"/inbox/{claim}?known=2021-12-31")).PageAsync())
            .ShouldNotContain("data-key=\"a\"");
        (await nobody.GetAsync("/inbox/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.GetAsync("/inbox/none.json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.As("An").SendAsync("/inbox/none", ("verdict", "accept"))).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
        (await site.As("An").SendAsync($"/inbox/{claim}", ("verdict", "burn"), ("seen", ""))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ko")]
    public async Task Every_claim_has_its_page_in_every_language(string language)
    {
        await using var site = await CommitteeAsync();
        var an = site.As("An");
        foreach (var claim in Keys(await an.TwinAsync("/inbox.json")))
        {
            var page = await (await an.GetAsync($"/inbox/{claim}?lang={language}")).PageAsync();
            page.ShouldContain($"<html lang=\"{language}\">");
            page.ShouldNotContain("[inbox.");
            page.ShouldNotContain("[claim-");
        }
    }

    [MaterialFact("seeds/003_f9aa783a02f51d98.txt")]
    public async Task The_articles_judged_one_by_one_give_what_accepting_all_gives()
    {
        string[] articles = ["seeds/000_d16fad1cd322f7a3.txt", "seeds/003_f9aa783a02f51d98.txt"];
        using var folder = new TemporaryFolder();
        await using var site = await WorkingSite.OpenAsync();
        var an = site.As("An");
        foreach (var path in articles.Select(a => Checkout.MaterialPathOf(a)))
        {
            await site.TakeAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path));
            await AcceptAllAsync(an);
            (await Verb.RunAsync("ingest", path, "--by", "An", "--accept", "all", "--data", folder.Path))
                .Status.ShouldBe(0);
        }
        var all = await Verb.RunAsync("figures", "--data", folder.Path, "--format", "json");
        Lines((await an.TwinAsync("/figures.json")).GetProperty("figures"))
            .ShouldBe(Lines(all.Json.GetProperty("figures")));

        static List<string> Lines(JsonElement figures) =>
        [
            .. figures.EnumerateArray()
                .Select(f => string.Join(' ', new[] { "quantity", "scope", "shown", "when" }.Select(f.GetProperty)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<WorkingSite> CommitteeAsync()
    {
        var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        return site;
    }

    /// <summary>The same article of another day, with another name for the fund.</summary>
    private static Task<string> TakeSecondAsync(WorkingSite site) =>
        site.TakeAsync("second.txt", Encoding.UTF8.GetBytes(
            Articles.Committee
                .Replace("Quỹ Hợp tác Mekong-Nhật Bản", "Quỹ Phát triển sông Mekong", StringComparison.Ordinal)
                .Replace("2021/09/15", "2021/09/16", StringComparison.Ordinal)));

    private static async Task AcceptAllAsync(HttpClient client)
    {
        while (Keys(await client.TwinAsync("/inbox.json")) is [var claim, ..])
        {
            (await JudgeAsync(client, claim, "accept")).StatusCode.ShouldBe(HttpStatusCode.Redirect, claim);
        }
    }

    private static async Task<HttpResponseMessage> JudgeAsync(HttpClient client, string claim, string verdict)
    {
        var twin = await client.TwinAsync($"/inbox/{claim}.json");
        var seen = twin.TryGetProperty("seen", out var entry) ? entry.GetString()! : "";
        return await client.SendAsync($"/inbox/{claim}", ("verdict", verdict), ("seen", seen));
    }

    private static async Task<string> ClaimAsync(HttpClient client, string type, string? document = null) =>
        Keys(await client.TwinAsync($"/inbox.json?type={type}&document={document}"))[0];

    private static List<string> Keys(JsonElement inbox) =>
    [
        .. inbox.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("claims").EnumerateArray())
            .Select(c => c.GetProperty("key").GetString()!),
    ];

    private static JsonElement Figure(JsonElement claim) =>
        claim.GetProperty("reading").EnumerateArray().Single(r => r.TryGetProperty("figure", out _))
            .GetProperty("figure");
}
