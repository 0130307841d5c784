using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>"290 of the 357 activities": the part counts what the whole is of, in its own state.</summary>
public sealed class PartsOfWholesTests
{
    [Theory]
    [InlineData("en", "So far, 290 of the 357 activities have been completed.")]
    [InlineData("vi", "Tính đến nay, 290 trong tổng số 357 hoạt động đã hoàn thành.")]
    [InlineData("vi", "Đến nay, 290 trong số 357 hoạt động đã được hoàn thành.")]
    [InlineData("ko", "양측은 357개 활동 중 290개를 완료했다고 밝혔다.")]
    [InlineData("ja", "これまでに357件の活動のうち290件が完了した。")]
    [InlineData("zh", "截至目前，357项活动中已有290项完成。")]
    [InlineData("id", "Sejauh ini, 290 dari 357 kegiatan telah selesai.")]
    public void The_part_is_what_is_completed(string language, string sentence) =>
        Reading.Sentence(sentence, language).OfType<CountClaim>().Where(c => c.State == "completed")
            .Select(c => (c.Value.Low, c.Unit)).ShouldBe([(290m, "activity")]);

    [Fact]
    public void A_name_behind_a_word_of_promise_is_not_cut() =>
        Reading.Sentence("中国将向老挝提供无偿援助5000万元，用于修建医院和学校。", "zh").OfType<CommitmentClaim>().ShouldHaveSingleItem()
            .Action.ShouldBe("提供");
}
