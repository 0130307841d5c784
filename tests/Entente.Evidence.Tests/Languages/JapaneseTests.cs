namespace Entente.Evidence.Tests;

public sealed class JapaneseTests : LanguageContract
{
    protected override string Code => "ja";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("75億", 7500000000m), ("1億9,557万", 195570000m), ("6億3千万", 630000000m), ("1千万", 10000000m),
        ("50万", 500000m), ("350億", 35000000000m), ("57億7,200万", 5772000000m), ("十", 10m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("75億円", 7500000000m, "JPY"), ("1億ドル", 100000000m, "USD"), ("6億3千万ドル", 630000000m, "USD"),
        ("5,200万ドル", 52000000m, "USD"), ("75億円", 7500000000m, "JPY"), ("総額1億ドル", 100000000m, "USD"),
        ("1千万ユーロ", 10000000m, "EUR"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("平成18年3月24日", "2006-03-24"), ("令和元年5月1日", "2019-05-01"), ("2022年5月24日", "2022-05-24"),
        ("3月27日(月曜日)", "XXXX-03-27"), ("2011年10月27日~28日", "2011-10-27..2011-10-28"), ("2013年", "2013"),
        ("2016年4月", "2016-04"), ("2021年から2025年", "2021..2025"), ("昨年", "last-year"), ("今年", "this-year"),
        ("昨日", "yesterday"), ("先月", "last-month"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("第10回会議", 10), ("第2回首脳会議", 2), ("第三次会合", 3),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("約1億ドル", "about"), ("少なくとも20件", "at_least"), ("最大10億円", "up_to"), ("20件以上", "at_least"),
        ("200億円程度", "about"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("会議が開催された。両国は合意した。", 2), ("基金は5.5億円である。", 1), ("新しい計画を発表した。2019年に始まる。", 2), ("見出し", 1),
    ];
}
