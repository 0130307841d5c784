using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>What is no stance, though a word of one stands in it.</summary>
public sealed class PositionsTests
{
    [Fact]
    public void A_noun_made_of_a_verb_is_no_stance()
    {
        var stances = Stances(
            "Thủ tướng Lào trình bày về kế hoạch thủy lợi và kêu gọi sự ủng hộ của các nước Mekong cho kế hoạch này.");
        stances.ShouldBe(["reports", "requests"]);
    }

    [Fact]
    public void A_syllable_of_a_longer_word_is_no_stance() =>
        Stances("Nhật Bản sẽ gửi hai triệu liều vắc-xin cho các nước đang phát triển ở châu Phi.").ShouldBeEmpty();

    [Theory]
    [InlineData("Nhật Bản muốn mở rộng hợp tác với Lào về vật tư phòng dịch và y tế công cộng.")]
    [InlineData("Hai nước đẩy mạnh hợp tác công tư phòng chống thiên tai ở miền núi trong năm nay.")]
    public void A_syllable_that_sounds_like_four_counts_nothing(string sentence) =>
        Reading.Claims("Tin\n" + sentence).OfType<CountClaim>().ShouldBeEmpty();

    private static string[] Stances(string sentence) =>
        [.. Reading.Claims("Tin\n" + sentence).OfType<PositionClaim>().Select(p => p.Stance!)];
}
