using System.Text;

namespace Entente.Core.Tests;

public sealed class KeysTests
{
    [Theory]
    [InlineData("Quỹ hợp tác ASEAN-Hàn Quốc", "quy-hop-tac-asean-han-quoc")]
    [InlineData("Đà Nẵng — 2023", "da-nang-2023")]
    [InlineData("한-아세안 협력기금", "한-아세안-협력기금")]
    [InlineData("  «COVAX»  ", "covax")]
    [InlineData("…", "")]
    public void From_name(string name, string key) => Keys.FromName(name).ShouldBe(key);

    [Fact]
    public void From_name_is_the_same_for_composed_and_decomposed_letters() =>
        Properties.Hold(Properties.Texts,
            t =>
            Keys.FromName(t.Normalize(NormalizationForm.FormD)) == Keys.FromName(t.Normalize(NormalizationForm.FormC)));

    [Fact]
    public void From_name_has_no_hyphen_at_its_ends_and_none_twice() =>
        Properties.Hold(Properties.Texts, t => Keys.FromName(t) is var key && key.Trim('-') == key
            && !key.Contains("--", StringComparison.Ordinal));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Properties.Hold(Properties.Texts, t => Folding.Fold(Folding.Fold(t)) == Folding.Fold(t));

    [Theory]
    [InlineData("HÀN QUỐC", "han quoc")]
    [InlineData("Ấn Độ Dương – Thái Bình Dương", "an do duong - thai binh duong")]
    [InlineData("zero\u200bwidth", "zerowidth")]
    public void Fold(string text, string folded) => Folding.Fold(text).ShouldBe(folded);

    [Fact]
    public void Words_of_enumerations_round_trip()
    {
        foreach (var verdict in Enum.GetValues<CommitmentVerdict>())
        {
            Keys.Find<CommitmentVerdict>(Keys.Of(verdict)).ShouldBe(verdict);
        }
        Keys.Find<CommitmentVerdict>("NotDue").ShouldBeNull();
        Keys.Of(CommitmentVerdict.NoEvidence).ShouldBe("no-evidence");
    }
}
