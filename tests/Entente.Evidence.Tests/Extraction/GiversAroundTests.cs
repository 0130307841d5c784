using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Givers behind their verb, in the phrase of the amount, by adjectives and in other scripts.</summary>
public sealed class GiversAroundTests
{
    [Theory]
    [InlineData("Im kommenden Jahr stellt Österreich 12 Millionen Euro für die Schulen in Jordanien bereit.", "Austria")]
    [InlineData("Mit 16 Millionen Euro unterstützt Luxemburg die Ausbildung der jungen Leute in Laos.", "Luxembourg")]
    [InlineData("Die KfW gewährt Indien einen Kredit über 200 Millionen Euro für den Bau von Metros.", "KfW")]
    [InlineData("Der Beitrag Dänemarks zum Bau der Brunnen liegt bei 5 Millionen Euro im Jahr.", "Denmark")]
    [InlineData("La contribution de la France au projet de barrage s'élève à 40 millions d'euros.", "France")]
    [InlineData("Le gouvernement togolais a débloqué 2 millions d'euros pour les écoles du nord.", "Togo")]
    [InlineData("La donación japonesa para las escuelas del valle asciende a 2 millones de dólares.", "Japan")]
    [InlineData("Sumbangan Kanada senilai 4 juta dolar Kanada diserahkan kepada sekolah itu kemarin.", "Canada")]
    [InlineData("มูลนิธิแสงธรรมมอบทุน 1 ล้านดอลลาร์ให้แก่โรงเรียนในชนบท", "มูลนิธิแสงธรรม")]
    [InlineData("慈光基金会为学校捐赠了800万美元，用于培训乡村教师。", "慈光基金会")]
    [InlineData("Le projet bénéficie d'un don de 5 millions d'euros de l'Union européenne pour les puits.", "EU")]
    [InlineData("La escuela recibió una donación de 3 millones de euros del Gobierno español en mayo.", "Spain")]
    [InlineData("L'agence japonaise Jica a versé 9 millions de dollars pour deux hôpitaux du nord.", "JICA")]
    [InlineData("ขณะที่ญี่ปุ่นสนับสนุน 5 ล้านดอลลาร์สหรัฐเพื่อสร้างโรงพยาบาล", "Japan")]
    [InlineData("绿色气候基金已向联合国粮农组织拨付3000万美元，用于旱区农业。", "GCF")]
    [InlineData("Korea has extended ODA loans of $2.7 billion to the country since 1989, he said.", "ROK")]
    [InlineData("카트만두는 이 기금에 500만 달러를 출연했다.", "Nepal")]
    public void A_giver_is_found_where_its_language_puts_it(string text, string payer) =>
        Amounts(text).ShouldHaveSingleItem().Payer.ShouldBe(payer);

    [Fact]
    public void A_table_without_running_text_is_read()
    {
        var claims = Amounts("""
            Fonds pour les écoles - annonces enregistrées
            Donateur | Montant annoncé
            Australie | 115 M AUD
            Ciments du Port | 2 M€
            """);
        claims.Select(c => (c.Kind, c.Payer, c.Value.Low)).ShouldBe(
            [("pledge", "Australia", 115_000_000m), ("pledge", "Ciments du Port", 2_000_000m)]);
    }

    private static List<AmountClaim> Amounts(string text) => [.. Reading.Claims(text).OfType<AmountClaim>()];
}
