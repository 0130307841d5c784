using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Which meeting of a series is meant: ordinals alone, codes, short names, places with their years.</summary>
public sealed class MeetingSeriesTests
{
    private const string English = "Reefs and villages\n\n12 March 2025\n\nThe Fifth Norway-Fiji Reef Forum was"
        + " held in Suva on 10 March 2025. Officials spoke of reefs and of the villages beside them.\n\n";

    [Theory]
    [InlineData("Oslo will play host to the sixth.", "6:")]
    [InlineData("Norway offered to hold the sixth in Bergen in May 2026.", "6:2026-05")]
    [InlineData("The third, in Nadi in 2021, had set the goal, the fourth (Oslo, 2023) doubled it.", "3:2021 4:2023")]
    [InlineData("It was at the fourth, in Oslo in June 2023, that the fund was set up.", "4:2023-06")]
    [InlineData("They will sit for the sixth time in Oslo next year.", "6:2026")]
    [InlineData("They spoke of the first of three plans and of the second in their hands.", "")]
    public void An_ordinal_alone_is_one_of_the_series(string sentence, string meetings) =>
        Told(English + sentence, sentence).ShouldBe(meetings);

    [Theory]
    [InlineData("Diễn đàn Na Uy - Fiji lần thứ năm diễn ra tại Suva ngày 10/3/2025. Các quan chức "
        + "đã trao đổi về rạn san hô.\n\n"
        + "Lần thứ ba ở Nadi năm 2021 và lần thứ tư ở Oslo năm 2023 đã đặt ra mục tiêu này.",
        "3:2021 4:2023 5:2025-03-10")]
    [InlineData("Le cinquième Forum Norvège-Fidji s'est tenu à Suva le 10 mars 2025. Les "
        + "responsables ont parlé des récifs.\n\n"
        + "Oslo avait accueilli le IV, en juin 2023.", "4:2023-06 5:2025-03-10")]
    [InlineData("El quinto Foro Noruega-Fiyi se celebró en Suva el 10 de marzo de 2025. Los "
        + "funcionarios hablaron de ello.\n\n"
        + "El tercero, en Nadi en 2021, fijó la meta; el cuarto, en Oslo en 2023, la duplicó.",
        "3:2021 4:2023 5:2025-03-10")]
    [InlineData("Das fünfte Norwegen-Fidschi-Forum fand am 10. März 2025 in Suva statt. Die Beamten "
        + "sprachen über Riffe.\n\n"
        + "Das sechste soll 2026 in Oslo stattfinden.", "5:2025-03-10 6:2026")]
    [InlineData("Forum Norwegia-Fiji kelima diadakan di Suva pada 10 Maret 2025. Para pejabat "
        + "membahas terumbu karang.\n\n"
        + "Yang ketiga di Nadi pada 2021 menetapkan sasaran itu, yang keempat di Oslo pada 2023.",
        "3:2021 4:2023 5:2025-03-10")]
    [InlineData("第五届挪威—斐济论坛于2025年3月10日在苏瓦举行。官员们讨论了珊瑚礁问题。\n\n"
        + "第三届2021年在楠迪举行，第四届2023年在奥斯陆举行。", "3:2021 4:2023 5:2025-03-10")]
    public void So_it_is_in_every_language(string text, string meetings) => Told(text, text).ShouldBe(meetings);

    [Theory]
    [InlineData("The Joint Reef Committee (JRC) advises them. The 9th JRC met in Nadi on 4 May 2024.", "9:2024-05-04")]
    [InlineData("SOM 14 met in Nadi on 4 May 2024 to prepare it.", "14:2024-05-04")]
    [InlineData("JCC-7 was held in Nadi in May 2024, and JCC-8 is planned for June 2026.", "7:2024-05 8:2026-06")]
    [InlineData("The Board of the Reef Fund agreed to wait. The rest was pushed back to B.40, in "
        + "Nadi from 4 to 6 May 2024.",
        "40:2024-05-04")]
    public void A_short_name_and_a_number_are_a_meeting(string sentence, string meetings) =>
        Told(English + sentence, sentence).ShouldBe(meetings);

    [Theory]
    [InlineData("The summit will be the third of its kind after Nadi in 2009 and Bergen in 2014.", "2009 2014")]
    public void A_place_with_its_year_is_a_meeting_behind_a_word_of_time(string sentence, string meetings)
    {
        foreach (var meeting in meetings.Split(' '))
        {
            Told(English + sentence, sentence).ShouldContain(meeting);
        }
    }

    [Theory]
    [InlineData("The Steering Committee convened for the third time on 4 May 2024.", "3:2024-05-04")]
    [InlineData("El comité directivo se reunió por tercera vez el 4 de mayo de 2024 en Nadi.", "3:2024-05-04")]
    [InlineData("Der Lenkungsausschuss tagte am 4. Mai 2024 in Nadi zum dritten Mal.", "3:2024-05-04")]
    [InlineData("Komite Pengarah bertemu untuk ketiga kalinya pada 4 Mei 2024 di Nadi.", "3:2024-05-04")]
    public void How_often_somebody_met_is_the_number(string sentence, string meetings) =>
        Told(sentence, sentence).ShouldBe(meetings);

    [Fact]
    public void A_session_is_called_by_the_body_whose_it_is() =>
        Meetings("The Reef Board held its eleventh session in Nadi on 4 May 2024.").ShouldHaveSingleItem()
            .Name.ShouldBe("Reef Board");

    [Fact]
    public void The_day_in_the_bracket_behind_a_meeting_is_its_own() =>
        Told("The two summits of 2022 welcomed the first Reef Dialogue (2018, Nadi) and the second "
        + "Reef Dialogue (2021, online).",
            "").ShouldContain("1:2018 2:2021");

    private static string Told(string text, string sentence) => string.Join(' ', Meetings(text)
        .Where(m => m.Ordinal is not null || m.Date is { Length: 4 })
        .Where(m => sentence.Length == 0 || sentence.Contains(m.Quote, StringComparison.Ordinal))
        .OrderBy(m => m.Ordinal).ThenBy(m => m.Date).Select(m => m.Ordinal is null ? m.Date : $"{m.Ordinal}:{m.Date}"));

    private static List<MeetingClaim> Meetings(string text) => [.. Reading.Claims(text).OfType<MeetingClaim>()];
}
