namespace Entente.Evidence.Tests;

public sealed class ChineseTests : LanguageContract
{
    protected override string Code => "zh";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1200", 1200m), ("8600万", 86000000m), ("1.8万", 18000m), ("2615亿", 261500000000m),
        ("3千万", 30000000m), ("5000多万", 50000000m), ("十", 10m), ("二十三", 23m), ("三百五十", 350m), ("两亿三千万", 230000000m),
        ("4,500", 4500m), ("1億7300萬", 173000000m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("近8600万美元", 86000000m, "USD"), ("约732万美元", 7320000m, "USD"), ("300萬美元", 3000000m, "USD"),
        ("3亿美元", 300000000m, "USD"), ("550亿美元", 55000000000m, "USD"), ("5000多万元人民币", 50000000m, "CNY"),
        ("2亿多美元", 200000000m, "USD"), ("75亿日元", 7500000000m, "JPY"), ("1000万欧元", 10000000m, "EUR"),
        ("2600 万美元", 26000000m, "USD"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("2022年5月24日", "2022-05-24"), ("于2022年11月举行", "2022-11"), ("12月21日", "XXXX-12-21"),
        ("2019年3月18日至24日", "2019-03-18..2019-03-24"), ("2021-2025年", "2021..2025"), ("2019 年 9 月", "2019-09"),
        ("去年", "last-year"), ("今年", "this-year"), ("民國109年11月13日", "2020-11-13"), ("2023/03/19", "2023-03-19"),
        ("2017年", "2017"),
        ("昨天", "yesterday"), ("上个月", "last-month"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("第十次会议", 10), ("第三届论坛", 3), ("第2屆領導人會議", 2), ("首次领导人会议", 1), ("第二十三次会议", 23),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("近8600万美元", "nearly"), ("超过2600万美元", "more_than"), ("约100人", "about"), ("至少20个项目", "at_least"),
        ("最多10亿美元", "up_to"), ("50余场活动", "more_than"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("双方举行会谈。会议取得成果。", 2), ("基金达5.5亿美元。", 1), ("“我们会努力。”他说。2019年签署协议。", 3), ("没有句号的标题", 1),
    ];
}
