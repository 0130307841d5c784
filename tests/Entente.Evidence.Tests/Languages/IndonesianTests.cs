namespace Entente.Evidence.Tests;

public sealed class IndonesianTests : LanguageContract
{
    protected override string Code => "id";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1.200", 1200m), ("5,5 juta", 5500000m), ("20 juta", 20000000m), ("1,2 miliar", 1200000000m),
        ("75 miliar", 75000000000m), ("15 triliun", 15000000000000m), ("250 ribu", 250000m), ("sepuluh", 10m),
        ("1.234.567", 1234567m), ("tiga ratus", 300m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("20 juta dolar AS", 20000000m, "USD"), ("75 miliar dollar AS", 75000000000m, "USD"),
        ("US$16 juta", 16000000m, "USD"), ("Rp 249,8 miliar", 249800000000m, "IDR"),
        ("Rp5 triliun", 5000000000000m, "IDR"), ("10 juta euro", 10000000m, "EUR"),
        ("50 miliar yen", 50000000000m, "JPY"), ("208,2 miliar USD", 208200000000m, "USD"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("24 Mei 2022", "2022-05-24"), ("pada 27 Oktober", "XXXX-10-27"), ("29/10/2010", "2010-10-29"),
        ("27/11/19", "2019-11-27"), ("17-18 Februari 2022", "2022-02-17..2022-02-18"),
        ("bulan November 1989", "1989-11"), ("2021-2025", "2021..2025"), ("tahun 2024", "2024"),
        ("tahun lalu", "last-year"), ("tahun ini", "this-year"),
        ("kemarin", "yesterday"), ("Selasa (18/6)", "XXXX-06-18"), ("Rabu (27/11/2019)", "2019-11-27"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("KTT ke-26", 26), ("pertemuan kesepuluh", 10), ("KTT pertama", 1), ("sidang ke 8", 8),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("hampir 86 juta dolar", "nearly"), ("lebih dari 20 juta dolar AS", "more_than"),
        ("sekitar 25 proyek", "about"), ("setidaknya 20 proyek", "at_least"), ("hingga 10 juta euro", "up_to"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("Dr. Sari berbicara. Kedua pihak sepakat.", 2), ("Dana itu bernilai 5,5 juta dolar.", 1),
        ("Judul tanpa titik", 1),
    ];
}
