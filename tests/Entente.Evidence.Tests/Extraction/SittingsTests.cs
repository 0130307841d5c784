using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Meetings that are cited: lists, rows and chronologies of sittings, the one before, overviews.</summary>
public sealed class SittingsTests
{
    [Theory]
    [InlineData("The joint council met in Suva in 1998 and in Dili in 1999 to speak of fish.", "1998 1999")]
    [InlineData("Earlier gatherings were held in Suva (June 2009) and in Dili (December 2014).", "2009-06 2014-12")]
    [InlineData("역대 산림회의는 수바(2009년 6월), 딜리(2014년 12월)에서 열렸다.", "2009-06 2014-12")]
    [InlineData("Hội nghị cấp cao ủy hội lần lượt họp ở Suva (2010), Dili (2014) và Apia (2018).", "2010 2014 2018")]
    [InlineData("Gipfel der Allianz: 3. Juni 2009 in Suva, 11./12. Dezember 2014 in Lima.", "2009-06-03 2014-12-11")]
    [InlineData("Las cumbres de la alianza se celebraron en Suva (junio de 2009) y en Dili (diciembre de 2014).", "2009-06 2014-12")]
    [InlineData("历届渔业论坛:首届,苏瓦,2009年6月14日;第二届,帝力,2014年12月6日。", "2009-06-14 2014-12-06")]
    public void A_list_of_places_with_days_tells_of_as_many_sittings(string sentence, string dates)
    {
        var meetings = Meetings(sentence);
        string.Join(' ', meetings.Select(m => m.Date).OfType<string>().Order()).ShouldBe(dates);
        meetings.ShouldAllBe(m => m.Main != true);
    }

    [Theory]
    [InlineData("Meetings of the Suva Forum\nRound | Place | Date\n1. | Suva | 20.01.2019\n2. | Dili | 02.05.2023", "1 2")]
    [InlineData("ADB 연차총회 개최지\n제56차 | 인천 | 2023.5.2.~5.\n제57차 | 트빌리시 | 2024.5.2.~5.", "56 57")]
    [InlineData("Sesiones de la Comisión Mixta Chile-Fiyi\nI | Suva | 14/03/2017\nII | Lima | 22-23/10/2019", "1 2")]
    public void A_row_below_a_line_that_names_what_met_is_a_sitting(string table, string ordinals)
    {
        var meetings = Meetings(table);
        string.Join(' ', meetings.Select(m => m.Ordinal).OfType<int>().Order()).ShouldBe(ordinals);
        meetings.Count(m => m.Date is not null).ShouldBe(2);
    }

    [Theory]
    [InlineData("The 5th Norway-Fiji Forum closed in Suva on 3 May 2024. The previous edition was in Oslo in 2022.", "2022")]
    [InlineData("Le 5e Forum Norvège-Fidji s'est tenu à Suva le 3 mai 2024. La précédente édition remontait à juin 2022.", "2022-06")]
    [InlineData("La quinta Comisión Mixta tuvo lugar el 3 de mayo de 2024 en Suva. La edición anterior data de junio de 2022.", "2022-06")]
    public void The_one_before_is_cited_with_its_day(string text, string date)
    {
        var meetings = Meetings(text);
        meetings.Count.ShouldBe(2);
        meetings.Single(m => m.Main == true).Date.ShouldBe("2024-05-03");
        meetings.Single(m => m.Main != true).Date.ShouldBe(date);
    }

    [Fact]
    public void A_page_of_years_reports_on_no_meeting() =>
        Meetings(
            """
            Norway and Fiji established dialogue relations at the 3rd Norway-Fiji Summit in Suva in July 1991. The
            treasury was moved to Dili in 1997. At the 9th Norway-Fiji Summit in Oslo in November 2004 the leaders
            signed a declaration, and the centre in Suva was opened in March 2009 by both ministers.
            """).ShouldAllBe(m => m.Main != true);

    [Fact]
    public void A_line_below_a_year_has_that_year()
    {
        var meetings = Meetings(
            """
            Milestones of the partnership
            2014
            The 17th Norway-Fiji Summit in Suva
            2015
            The 18th Norway-Fiji Summit in Oslo2016
            The 19th Norway-Fiji Summit in Bergen2017
            Opening of the centre
            """);
        string.Join(' ', meetings.OrderBy(m => m.Ordinal).Select(m => $"{m.Ordinal}:{m.Date}"))
            .ShouldBe("17:2014 18:2015 19:2016");
    }

    [Fact]
    public void A_short_name_with_a_number_is_a_meeting_and_a_number_alone_reports_none()
    {
        var meeting = Meetings("What did the farmers get out of COP29? They told us after their return.")
            .ShouldHaveSingleItem();
        (meeting.Name, meeting.Ordinal, meeting.Main).ShouldBe(("COP29", 29, false));
    }

    [Fact]
    public void A_sentence_that_is_broken_over_lines_is_read_whole()
    {
        var meeting = Meetings(
            """
            The partners have worked together since the first years of the forum, which
            is open to all states of the region and has its seat in the south of the
            country. Their report was submitted to the 12th Norway-Fiji Summit in
            October 2009 and adopted there, after long debates that the ministers had led
            in both capitals and which had taken three years in all.
            """).ShouldHaveSingleItem();
        (meeting.Ordinal, meeting.Date).ShouldBe((12, "2009-10"));
    }

    [Theory]
    [InlineData("외교부는 2025. 6. 12.(목) 서울에서 제29차 한-피지 포럼을 개최하였다.", "2025-06-12")]
    [InlineData("The 2025 Norway-Fiji Forum opened in Suva on 3 May with 21 delegations.", "2025-05-03")]
    public void A_day_has_its_year_from_points_or_from_the_name(string sentence, string date) =>
        Meetings(sentence).ShouldHaveSingleItem().Date.ShouldBe(date);

    [Fact]
    public void A_reception_is_no_main_meeting() =>
        Meetings("차관은 2025년 2월 5일 서울에서 주한 대사단과 오찬 간담회를 개최하였습니다.")
            .ShouldAllBe(m => m.Main != true);

    private static List<MeetingClaim> Meetings(string text) => [.. Reading.Claims(text).OfType<MeetingClaim>()];
}
