namespace Entente.Evidence.Tests;

public sealed class GermanTests : LanguageContract
{
    protected override string Code => "de";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1.200", 1200m), ("150 Milliarden", 150000000000m), ("5,5 Millionen", 5500000m),
        ("15,5 Mio", 15500000m), ("1,2 Mrd", 1200000000m), ("zwölf", 12m), ("drei Milliarden", 3000000000m),
        ("1.234.567", 1234567m), ("2 Billionen", 2000000000000m), ("zwanzig", 20m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("150 Milliarden Euro", 150000000000m, "EUR"), ("151 Millionen US-Dollar", 151000000m, "USD"),
        ("15,5 Mio. EUR", 15500000m, "EUR"), ("750 Mio. Euro", 750000000m, "EUR"), ("500.000 Euro", 500000m, "EUR"),
        ("50 Milliarden Yen", 50000000000m, "JPY"), ("10 Millionen Dollar", 10000000m, "USD"),
        ("€ 30 Millionen", 30000000m, "EUR"), ("eine Milliarde Dollar", 1000000000m, "USD"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("am 24. Mai 2022", "2022-05-24"), ("am 1. Juni", "XXXX-06-01"),
        ("17.-18. Februar", "XXXX-02-17..XXXX-02-18"), ("am 17. und 18. Februar 2022", "2022-02-17..2022-02-18"),
        ("17.02.2022", "2022-02-17"), ("im Dezember 2003", "2003-12"), ("2021-2025", "2021..2025"),
        ("von 2009 bis 2015", "2009..2015"), ("im Jahr 2030", "2030"), ("im vergangenen Jahr", "last-year"),
        ("in diesem Jahr", "this-year"),
        ("gestern", "yesterday"), ("am Dienstag, dem 14. Mai 2024", "2024-05-14"), ("diesem Monat", "this-month"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("der sechste Gipfel", 6), ("das 10. Treffen", 10), ("die erste Konferenz", 1), ("der dritte Gipfel", 3),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("knapp 86 Millionen Dollar", "nearly"), ("mehr als 1.200 Menschen", "more_than"),
        ("rund 35 Länder", "about"), ("mindestens 150 Milliarden Euro", "at_least"),
        ("bis zu 10 Millionen Euro", "up_to"), ("fast 40 Prozent", "almost"),
        ("etwa 151 Millionen US-Dollar", "about"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("Dr. Berg sprach. Beide Seiten stimmten zu.", 2),
        ("Das Treffen fand am 17. Februar 2022 statt. Es endete spät.", 2), ("Der 6. EU-Afrika-Gipfel begann.", 1),
        ("Der Fonds hat 5,5 Mio. Euro.", 1), ("Eine Überschrift ohne Punkt", 1),
    ];
}
