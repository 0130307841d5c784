namespace Entente.Evidence.Tests;

public sealed class ThaiTests : LanguageContract
{
    protected override string Code => "th";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1,200", 1200m), ("1.49 ล้าน", 1490000m), ("700 ล้าน", 700000000m),
        ("2 หมื่นล้าน", 20000000000m), ("3 พันล้าน", 3000000000m), ("๑๘", 18m), ("สิบ", 10m), ("ห้าล้าน", 5000000m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("700 ล้านบาท", 700000000m, "THB"), ("1.49 ล้านเหรียญสหรัฐ", 1490000m, "USD"),
        ("10 ล้านดอลลาร์สหรัฐ", 10000000m, "USD"), ("2 หมื่นล้านเยน", 20000000000m, "JPY"),
        ("50 ล้านยูโร", 50000000m, "EUR"), ("300 ล้านหยวน", 300000000m, "CNY"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("4 พฤศจิกายน 2564", "2021-11-04"), ("5 พ.ย.", "XXXX-11-05"), ("วันที่ 28 ธันวาคม 2564", "2021-12-28"),
        ("เดือน ธ.ค. 2566", "2023-12"), ("๑๘ เมษายน", "XXXX-04-18"), ("ปี พ.ศ. 2564", "2021"),
        ("ปี ค.ศ. 2016", "2016"), ("2560-2566", "2017..2023"), ("ปีที่แล้ว", "last-year"), ("ปีนี้", "this-year"),
        ("เมื่อวานนี้", "yesterday"), ("เดือนที่แล้ว", "last-month"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("ครั้งที่ 1", 1), ("การประชุมครั้งที่ 10", 10), ("สมัยที่ 12", 12),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("กว่า 700 ล้านบาท", "more_than"), ("ประมาณ 100 คน", "about"), ("อย่างน้อย 20 โครงการ", "at_least"),
        ("ไม่เกิน 10 ล้านบาท", "up_to"), ("เกือบ 86 ล้านดอลลาร์", "nearly"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("ประชุมเมื่อวันที่ 5 เม.ย. ที่กรุงเทพฯ", 1), ("หัวข้อข่าว", 1),
        ("รัฐบาลไทยได้ลงนามบันทึกความเข้าใจกับจีน ทั้งนี้ จะเริ่มโครงการในปีหน้า", 2),
    ];
}
