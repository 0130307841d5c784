using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>What makes a meeting: verbs of those who meet, ceremonies, bodies that decide, titles.</summary>
public sealed class GatheringsTests
{
    [Theory]
    [InlineData("The fisheries ministers sat down together on 3 May 2024 to settle the quotas.", "2024-05-03")]
    [InlineData("The leaders last conferred by video on 3 May 2024.", "2024-05-03")]
    [InlineData("Lãnh đạo năm nước gặp nhau ngày 3/5/2024 để bàn về nghề cá.", "2024-05-03")]
    [InlineData("Am 3. Mai 2024 berieten die Vizeminister in Suva über Fangquoten.", "2024-05-03")]
    [InlineData("Los mandatarios se reunieron el 3 de mayo de 2024 para hablar de pesca.", "2024-05-03")]
    public void Who_meets_and_the_day_tell_of_a_meeting_without_a_place(string sentence, string date) =>
        Meetings(sentence).ShouldHaveSingleItem().Date.ShouldBe(date);

    [Theory]
    [InlineData("Twenty students met around a table in Suva and asked who owned the reef.")]
    [InlineData("The ambassadors of the two states met over lunch in Suva.")]
    public void A_manner_of_meeting_tells_of_one_without_a_day(string sentence) =>
        Meetings(sentence).ShouldHaveSingleItem().Date.ShouldBeNull();

    [Theory]
    [InlineData("The ministers met their budget targets in 2023.")]
    [InlineData("The minister received a letter of thanks from the pupils.")]
    [InlineData("Before the meeting, the secretariat printed 300 pages.")]
    public void Other_senses_of_a_verb_tell_of_none(string sentence) => Meetings(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Before the meeting, Minister Berg met bilaterally with Foreign Minister Rabuka.", "2024-05-03")]
    [InlineData("On the eve of the forum, the foreign minister had met over dinner with ambassadors.", "2024-05-02")]
    [InlineData("After the meeting, the ministers met behind closed doors with the ambassadors.", "2024-05-04")]
    public void One_beside_the_meeting_reported_on_is_on_its_day(string sentence, string date)
    {
        var meetings = Meetings("The 5th Norway-Fiji Forum was held in Suva on 3 and 4 May 2024.\n\n" + sentence);
        meetings.Count.ShouldBe(2);
        var beside = meetings.Single(m => m.Ordinal is null);
        (beside.Date, beside.Main).ShouldBe((date, false));
    }

    [Theory]
    [InlineData("The loan agreement was signed on 3 May 2019 in Suva by both sides.", "2019-05-03")]
    [InlineData("El convenio marco se firmó en esta misma ciudad el 3 de mayo de 2019.", "2019-05-03")]
    [InlineData("Kontrak hibah itu diteken di Suva pada 3 Mei 2019.", "2019-05-03")]
    [InlineData("Am 3. Mai 2019 hat das Ministerium in Suva den Startschuss für das Vorhaben gegeben.", "2019-05-03")]
    [InlineData("L'accord a été signé à Suva le 3 mai 2019.", "2019-05-03")]
    public void A_verb_of_a_ceremony_with_its_day_and_place_is_one(string sentence, string date)
    {
        var ceremony = Meetings(sentence).ShouldHaveSingleItem();
        (ceremony.Date, ceremony.Main).ShouldBe((date, false));
    }

    [Theory]
    [InlineData("The programme was launched in May 2019 and runs in eleven provinces.")]
    [InlineData("Norway handed over 6 million dollars in Suva on 3 May 2019.")]
    public void What_is_launched_nowhere_or_paid_is_no_ceremony(string sentence) => Meetings(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Gathered from 3 to 5 May 2024 in Suva, the steering committee of the reef facility approved it.")]
    [InlineData("Réuni du 3 au 5 mai 2024 à Suva, le comité de pilotage de la Facilité Récifs a validé le budget.")]
    [InlineData("El consejo directivo del Banco aprobó el 3 de mayo de 2024 un crédito para Fiyi.")]
    public void A_body_meets_where_it_decides_on_a_day(string sentence) =>
        Meetings(sentence).ShouldHaveSingleItem().Date.ShouldStartWith("2024-05-03");

    [Fact]
    public void How_often_people_have_met_counts_their_meeting() =>
        Meetings("For the sixth time the partners gathered, with more to talk about than ever.")
            .ShouldHaveSingleItem().Ordinal.ShouldBe(6);

    [Fact]
    public void The_first_of_a_kind_is_the_first_of_no_series() =>
        Meetings("On 3 May 2024 they attended in Suva the first summit of its kind.")
            .ShouldAllBe(m => m.Ordinal == null);

    [Fact]
    public void What_the_first_sentences_tell_was_held_goes_before_what_is_to_come()
    {
        var meetings = Meetings(
            """
            Contributors to the reef fund gathered in Suva on 3 and 4 May 2024 to open talks on its third cycle.
            They agreed on a first draft.
            Nothing was said of the shares of each.
            Papers were handed out on the second day.
            More of them are promised.
            The 12th Norway-Fiji Summit will be held in Oslo in October.
            """);
        meetings.Single(m => m.Ordinal == 12).Main.ShouldBe(false);
        meetings.Single(m => m.Main == true).Date.ShouldBe("2024-05-03");
    }

    private static List<MeetingClaim> Meetings(string text) => [.. Reading.Claims(text).OfType<MeetingClaim>()];
}
