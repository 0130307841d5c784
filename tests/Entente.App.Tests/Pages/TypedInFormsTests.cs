using System.Net;
using Entente.App.Features.Record;
using Entente.Core;

namespace Entente.App.Tests.Pages;

/// <summary>Forms take dates, units and names as the reader's pages show them.</summary>
public sealed class TypedInFormsTests
{
    [Theory]
    [InlineData("en", "19 March 2023", "2023-03-19")]
    [InlineData("en", "march 2023", "2023-03")]
    [InlineData("en", "2023-03-19", "2023-03-19")]
    [InlineData("en", "2023", "2023")]
    [InlineData("vi", "19/3/2023", "2023-03-19")]
    [InlineData("vi", "05/03/2023", "2023-03-05")]
    [InlineData("vi", "3/2023", "2023-03")]
    [InlineData("vi", "tháng 12 năm 2023", "2023-12")]
    [InlineData("vi", "2023-03-19", "2023-03-19")]
    [InlineData("ko", "2023년 3월 19일", "2023-03-19")]
    [InlineData("ko", "2023년 12월", "2023-12")]
    [InlineData("ko", "2023년", "2023")]
    public void A_date_is_read_as_pages_of_the_language_print_it(string language, string typed, string read)
    {
        TypedDate.TryParse(typed, Locale.Of(language), out var date).ShouldBeTrue();
        date.ToString().ShouldBe(read);
    }

    [Fact]
    public void Every_day_that_pages_print_is_read_again()
    {
        foreach (var texts in Locale.All.Select(l => Texts.OfPages(l.Code)))
        {
            for (var day = new DateOnly(2011, 1, 1); day.Year < 2013; day = day.AddDays(1))
            {
                TypedDate.TryParse(texts.Locale.Date(PartialDate.On(day), texts), texts.Locale, out var read)
                    .ShouldBeTrue();
                read.ShouldBe(PartialDate.On(day));
            }
        }
    }

    [Theory]
    [InlineData("en", "3/4/2023")]
    [InlineData("en", "31 February 2023")]
    [InlineData("en", "March")]
    [InlineData("en", "2023 or 2024")]
    [InlineData("vi", "32/1/2023")]
    [InlineData("vi", "19/3")]
    [InlineData("ko", "19/3/2023")]
    [InlineData("ko", "99999999999999999999년")]
    public void What_is_no_day_or_could_be_two_is_none(string language, string typed) =>
        TypedDate.TryParse(typed, Locale.Of(language), out _).ShouldBeFalse();

    [Theory]
    [InlineData("en", "projects", "project")]
    [InlineData("en", "Projects", "project")]
    [InlineData("en", "project", "project")]
    [InlineData("vi", "dự án", "project")]
    [InlineData("en", "dự án", "project")]
    [InlineData("en", "usd", "USD")]
    [InlineData("en", "bicycles", "bicycles")]
    public void A_unit_is_read_by_the_word_that_pages_have_for_it(string language, string typed, string unit) =>
        TypedUnit.Of(typed, Locale.Of(language)).ShouldBe(unit);

    [Fact]
    public async Task What_a_figure_is_about_and_who_gives_are_named_as_pages_name_them()
    {
        await using var site = await GroundAsync();
        var shown = await site.PreviewAsync(
            "flow", ("during.from", "3/2022"), ("during.until", "2022-12"), ("quantity", "fund.contribution"),
            ("scope", "joint fund"), ("value.number", "16"), ("value.unit", "usd"), ("from", "Miền Bắc"));
        shown.FindingOf("during").ShouldContain("record.date");
        shown = await site.PreviewAsync(
            "flow", ("during.from", "March 2022"), ("during.until", "2022-12"), ("quantity", "fund.contribution"),
            ("scope", "joint fund"), ("value.number", "16"), ("value.unit", "usd"), ("from", "Miền Bắc"));
        shown.Status.ShouldBe(HttpStatusCode.OK, shown.Main);
        shown.Seen.ShouldNotBeNull()
            .ShouldStartWith("2022-03..2022-12  flow fund.contribution fund:joint-fund USD 16\n  from north");
        shown.ValueOf("scope").ShouldBe("joint fund", "what was typed stays");
        (await site.PreviewAsync(
            "stock", ("on", "2022"), ("quantity", "fund.portfolio.projects"), ("scope", "joint-fund"),
            ("value.number", "4"), ("value.unit", "projects"))).Seen.ShouldNotBeNull().ShouldEndWith("4 project\n");
    }

    [Fact]
    public async Task A_meeting_of_one_day_and_a_sum_of_one_year_need_no_end()
    {
        await using var site = await GroundAsync();
        await site.RecordAsync("series", ("key", "jc"), ("name.lang", "en"), ("name.text", "Joint Committee"));
        var meeting = await site.PreviewAsync(
            "meeting", ("during.from", "2022-05-24"), ("series", "Joint Committee"), ("ordinal", "9"));
        meeting.Seen.ShouldNotBeNull().ShouldStartWith("2022-05-24  meeting jc-9\n  series jc");
        await site.RecordAsync("meeting", ("during.from", "2022-05-24"), ("series", "jc"), ("ordinal", "9"));
        (await site.PreviewAsync(
            "decision", ("on", "24 May 2022"), ("meeting", "Joint Committee no. 9"), ("text", "The plan goes on")))
            .Seen.ShouldNotBeNull().ShouldContain(" jc-9 ");
        (await site.PreviewAsync(
            "meeting", ("during.from", "2022-05-24"), ("series", "jc"), ("ordinal", "9th")))
            .FindingOf("ordinal").ShouldContain("“9th” is not a whole number");
        var path = await site.RecordAsync(
            "flow", ("during.from", "2022"), ("quantity", "fund.contribution"), ("scope", "fund:joint-fund"),
            ("value.number", "16"), ("value.unit", "USD"));
        (await site.GetAsync(path)).Main.ShouldNotContain("since 2022");
    }

    [Fact]
    public async Task A_name_that_two_have_is_not_guessed_at()
    {
        await using var site = await GroundAsync();
        await site.RecordAsync("fund", ("key", "second"), ("name.lang", "en"), ("name.text", "Joint Fund"));
        (await site.PreviewAsync(
            "stock", ("on", "2022"), ("quantity", "fund.portfolio.projects"), ("scope", "Joint Fund"),
            ("value.number", "4"), ("value.unit", "project"))).FindingOf("scope").ShouldContain("notation.scope");
    }

    [Fact]
    public async Task What_does_not_fit_a_quantity_is_told_in_the_words_of_the_page()
    {
        await using var site = await GroundAsync();
        var plan = await site.PreviewAsync(
            "stock", ("on", "2022"), ("quantity", "plan.activities.total"), ("scope", "fund:joint-fund"),
            ("value.number", "4"), ("value.unit", "activity"));
        plan.FindingOf("scope").ShouldContain("notation.scope-kind");
        plan.FindingOf("scope").ShouldContain("begins with: plan");
        (await site.PreviewAsync(
            "stock", ("on", "2022"), ("quantity", "fund.portfolio.projects"), ("scope", "fund:joint-fund"),
            ("value.number", "4"), ("value.unit", "USD")))
            .FindingOf("value").ShouldContain("“Projects the fund has running” is not measured in “USD”");
        (await site.PreviewAsync(
            "flow", ("during.from", "2023"), ("during.until", "2022"), ("quantity", "fund.contribution"),
            ("scope", "fund:joint-fund"), ("value.number", "4"), ("value.unit", "USD")))
            .FindingOf("during").ShouldContain("The period ends (2022) before it begins (2023)");
    }

    [Fact]
    public async Task A_finding_about_a_number_shows_it_in_the_notation_that_is_taken()
    {
        await using var site = await GroundAsync();
        using var vi = site.ClientOf("Lan");
        vi.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi");
        var told = await EmptySite.PostAsync(
            vi, "stock", null, null, ("on", "19/3/2023"), ("quantity", "fund.portfolio.budget"),
            ("scope", "fund:joint-fund"), ("value.number", "86 trieu"), ("value.unit", "USD"));
        told.FindingOf("value").ShouldContain("Viết 86.000.000, 86 triệu hoặc 9,5");
        told.FindingOf("on").ShouldBeEmpty();
        var taken = await EmptySite.PostAsync(
            vi, "stock", null, null, ("on", "19/3/2023"), ("quantity", "fund.portfolio.budget"),
            ("scope", "fund:joint-fund"), ("value.number", "86.000.000"), ("value.unit", "USD"));
        taken.Seen.ShouldNotBeNull().ShouldStartWith(
            "2023-03-19  stock fund.portfolio.budget fund:joint-fund USD 86,000,000");
    }

    private static async Task<EmptySite> GroundAsync()
    {
        var site = await EmptySite.StartAsync();
        await site.RecordAsync(
            "organisation", ("organisation-kind", "country"), ("name.lang", "en"), ("name.text", "North"),
            ("name.lang", "vi"), ("name.text", "Miền Bắc"));
        await site.RecordAsync("organisation", ("key", "south"), ("organisation-kind", "group"), ("short", "S"));
        await site.RecordAsync(
            "partnership", ("key", "north-south"), ("party", "north"), ("party", "south"), ("during.from", "1990"));
        await site.RecordAsync("fund", ("name.lang", "en"), ("name.text", "Joint Fund"), ("contributor", "north"));
        return site;
    }
}
