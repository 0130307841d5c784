using Entente.Core;

namespace Entente.Store.Tests;

/// <summary>What people type finds what they mean, in any script; nothing that they type is a command.</summary>
public sealed class SearchQueryTests
{
    /// <summary>A text, what is typed, and what of the text is marked; nothing where it must not be found.</summary>
    public static TheoryData<string, string, string?> Worked => new()
    {
        // Vietnamese: without diacritics, with them, composed or not, in capitals
        { "Quỹ Hợp tác ASEAN-Hàn Quốc", "quy hop tac", "Quỹ|Hợp|tác" },
        { "Quỹ Hợp tác ASEAN-Hàn Quốc", "QUỸ HỢP TÁC", "Quỹ|Hợp|tác" },
        { "Quỹ Hợp tác ASEAN-Hàn Quốc", InParts("Quỹ Hợp tác"), "Quỹ|Hợp|tác" },
        { InParts("Quỹ mới"), "quỹ", InParts("Quỹ") },
        { "Hội đồng quản lý", "dong", "đồng" },
        { "Hoi dong quan ly", "đồng", "dong" },
        { "Đồng chủ trì", "dong chu tri", "Đồng|chủ|trì" },
        { "Bộ Quân sự", "quan", "Quân" },
        { "Bộ Quảng", "quân", null },
        { "Ủy ban Hợp tác chung lần thứ 9", "lần thứ 10", null },
        // English: the beginning of a word, a hyphen, an apostrophe, numbers whole
        { "The funds were transferred.", "fund", "funds" },
        { "The funds were transferred.", "\"fund\"", null },
        { "A refund was paid.", "fund", null },
        { "ASEAN-ROK Joint Cooperation Committee", "asean rok", "ASEAN|ROK" },
        { "ASEAN–ROK", "ASEAN-ROK", "ASEAN–ROK" },
        { "the year 2022", "20", null },
        { "USD 16 million", "１６", "16" },
        { "joint committee on cooperation", "\"joint committee\"", "joint committee" },
        { "committee of the joint fund", "\"joint committee\"", null },
        { "committee of the joint fund", "“joint fund”", "joint fund" },
        // Korean: inside a word, two syllables, one syllable, decomposed, with a number
        { "한-아세안 공동협력위원회", "협력", "협력" },
        { "한-아세안 공동협력위원회", "위원회", "위원회" },
        { "한-아세안 공동협력위원회", "회", "회" },
        { "한-아세안 공동협력위원회", "력협", null },
        { "한-아세안 공동협력위원회", "아세안 협력", "아세안|협력" },
        { "제9차 공동협력위원회", "제9차", "제9차" },
        { "제9차공동협력위원회가 열렸다", "9차공동", "9차공동" },
        { "제19차 회의", "9차", null },
        { InParts("협력"), "협력", InParts("협력") },
        { "협력", InParts("협력"), "협력" },
        { "ASEAN과 협력", "asean", "ASEAN" },
        // A sign within a name, and thousands that are parted or not
        { "한-아세안 협력기금", "한아세안", "한-아세안" },
        { "한아세안 협력기금", "한-아세안", "한아세안" },
        { "한·아세안", "한-아세안", "한·아세안" },
        { "3,200만 달러", "3200만 달러", "3,200만|달러" },
        { "3200만 달러", "3,200만", "3200만" },
        { "USD 16,000,000", "16000000", "16,000,000" },
        { "16.000.000 USD", "16,000,000", "16.000.000" },
        { "1.5 million", "1.5", "1.5" },
        { "in 2023,2024 and 12,3456", "2024", "2024" },
        { "USD 16,000,000", "000", null },
        // Chinese, Japanese, Thai, French
        { "中国—东盟合作基金", "合作", "合作" },
        { "中国—东盟合作基金", "作合", null },
        { "日本ASEAN統合基金を設立した", "基金", "基金" },
        { "日本ｱｾｱﾝ統合", "アセアン", "ｱｾｱﾝ" },
        { "会議ガイド", "ガイド", "ガイド" },
        { "กองทุนความร่วมมือ", "ความร่วม", "ความร่วม" },
        { "กองทุนความร่วมมือ", "มือร่วม", null },
        { "Coopération économique régionale", "cooperation economique", "Coopération|économique" },
        { "le cœur de l’Europe", "coeur", "cœur" },
        { "Straße nach Łódź", "strasse lodz", "Straße|Łódź" },
        // What is typed is text
        { "a OR b", "OR", "OR" },
        { "nothing of it", "OR", null },
        { "near the border", "NEAR", "near" },
        { "plain: words", "plain: words", "plain|words" },
        { "C* and C++", "C*", "C|C" },
        { "not this", "-this", "this" },
        { "one \"two", "\"two", "two" },
        { "drop table texts", "\"); DROP TABLE texts; --", "DROP|TABLE|TEXTS" },
        { "a party 🎉 today", "🎉", "🎉" },
        { "👍🏽 agreed", "agreed 👍", "👍|agreed" },
        { "soft\u00adhyphen", "softhyphen", "soft\u00adhyphen" },
    };

    /// <summary>A text with each mark, and each part of a syllable, as a character of its own.</summary>
    private static string InParts(string text) => text.Normalize(System.Text.NormalizationForm.FormD);

    [Theory]
    [MemberData(nameof(Worked))]
    public async Task A_worked_example_is_found_or_not(string text, string typed, string? marked)
    {
        await using var texts = await SearchableTexts.OfAsync("before", text, "behind");
        var found = await texts.FindAsync(typed);
        found.ShouldBe(marked is null ? [] : [text]);
        if (marked is not null)
        {
            var marks = SearchQuery.Of(typed).Marks(text).Select(m => text[m.Start..m.End]);
            string.Join('|', marks).ToUpperInvariant().ShouldBe(marked.ToUpperInvariant());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("*:^(){}-+")]
    [InlineData("\u0301\u200d\ufeff")]
    [InlineData(null)]
    public async Task What_has_no_letter_and_no_digit_asks_for_nothing(string? typed)
    {
        await using var texts = await SearchableTexts.OfAsync("some text");
        SearchQuery.Of(typed).IsEmpty.ShouldBeTrue();
        (await texts.FindAsync(typed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_the_diacritics_that_were_typed_comes_first()
    {
        string[] all = ["hành động", "đồng", "đông", "dong"];
        await using var texts = await SearchableTexts.OfAsync(all);
        (await texts.FindAsync("đồng"))[0].ShouldBe("đồng");
        (await texts.FindAsync("đông"))[0].ShouldBe("đông");
        (await texts.FindAsync("dong")).Order(StringComparer.Ordinal).ShouldBe(all.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_word_that_was_typed_without_diacritics_has_no_preference_beside_one_with()
    {
        await using var texts = await SearchableTexts.OfAsync("Quỹ hợp tác", "quy mô của hợp tác và của hợp đồng");
        (await texts.FindAsync("quy hợp tác"))[0].ShouldBe("Quỹ hợp tác");
    }

    [Fact]
    public async Task A_whole_word_comes_before_a_longer_one()
    {
        await using var texts = await SearchableTexts.OfAsync("funded", "The fund of many countries and their fields");
        (await texts.FindAsync("fund"))[0].ShouldStartWith("The fund");
    }

    [Fact]
    public void More_than_counts_is_said()
    {
        SearchQuery.Of(string.Join(' ', Enumerable.Range(0, SearchQuery.MaxParts + 1))).IsCut.ShouldBeTrue();
        SearchQuery.Of(new string('a', SearchQuery.MaxLength + 1)).IsCut.ShouldBeTrue();
        SearchQuery.Of("a b").IsCut.ShouldBeFalse();
    }

    [Theory]
    [InlineData(20261122)]
    [InlineData(7)]
    public async Task No_text_and_no_question_makes_it_fail(int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "\"", "'", "*", "-", "+", ":", "^", "(", ")", "{", "}", "OR", "AND", "NOT", "NEAR(", "plain", "exact", "a",
            "Ữ", "u\u031b\u0303", "đ", "한", "\u1112", "\u1161", "\u11ab", "국", "漢", "か\u3099", "ｶﾞ", "ส", "ี", "é",
            "\ud83d", "\ude00", "😀", "🏳️‍🌈", "\u0000", "\uffff", "\ufffe", "\ufdd0", "\u200b", "\u200d", "\u0301", "﷽",
            "Ǆ", "İ", "½", "①", "㍿", "\r\n", "\t", " ", " ", "1", "٣", ";", "--", "\\", "%", "_", "<mark>", "𝔘",
        ];
        // The journal takes no half of a letter; a question may well have one.
        var all = Enumerable.Range(0, 60)
            .Select(_ => string.Concat(Made(30).EnumerateRunes()))
            .ToArray();
        await using var texts = await SearchableTexts.OfAsync(all);
        for (var i = 0; i < 400; i++)
        {
            var typed = i % 3 == 0 ? all[random.Next(all.Length)] : Made(12);
            var found = await texts.FindAsync(typed);
            found.ShouldBeSubsetOf(all, $"seed {seed}");
            foreach (var text in found)
            {
                var marks = SearchQuery.Of(typed).Marks(text);
                marks.Zip(marks.Skip(1)).ShouldAllBe(m => m.First.End < m.Second.Start);
                marks.ShouldAllBe(m => 0 <= m.Start && m.Start < m.End && m.End <= text.Length);
                marks.ShouldNotBeEmpty($"seed {seed}: '{typed}' in '{text}'");
            }
        }

        string Made(int length) =>
            string.Concat(Enumerable.Range(0, random.Next(1, length)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
