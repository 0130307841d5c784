namespace Entente.Evidence.Tests;

public sealed class SpanishTests : LanguageContract
{
    protected override string Code => "es";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1.200", 1200m), ("45.000 millones", 45000000000m), ("6 860 millones", 6860000000m),
        ("2,5 millones", 2500000m), ("45 mil millones", 45000000000m), ("treinta y tres", 33m), ("doce", 12m),
        ("veinticinco", 25m), ("sesenta", 60m), ("1.234.567", 1234567m), ("3 billones", 3000000000000m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("45.000 millones de euros", 45000000000m, "EUR"), ("10 millones de dólares", 10000000m, "USD"),
        ("US$ 5,5 millones", 5500000m, "USD"), ("un millón de dólares", 1000000m, "USD"),
        ("1.200 millones de dólares", 1200000000m, "USD"), ("369.000 millones de euros", 369000000000m, "EUR"),
        ("50.000 millones de yenes", 50000000000m, "JPY"), ("€ 30 millones", 30000000m, "EUR"),
        ("500.000 euros", 500000m, "EUR"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("el 24 de mayo de 2022", "2022-05-24"), ("el 1 de junio", "XXXX-06-01"),
        ("17 y 18 de julio de 2023", "2023-07-17..2023-07-18"),
        ("del 27 al 28 de octubre de 2011", "2011-10-27..2011-10-28"), ("en diciembre de 2003", "2003-12"),
        ("2021-2025", "2021..2025"), ("entre 2016 y 2020", "2016..2020"), ("en 2023", "2023"),
        ("el año pasado", "last-year"), ("este año", "this-year"), ("19/03/2023", "2023-03-19"),
        ("ayer", "yesterday"), ("el martes 14 de mayo", "XXXX-05-14"), ("el mes pasado", "last-month"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("la primera cumbre", 1), ("la III Cumbre", 3), ("la 10ª reunión", 10), ("el sexto foro", 6),
        ("la XXVIII Cumbre", 28), ("la decimotercera reunión", 13),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("casi 86 millones de dólares", "nearly"), ("más de 1.200 personas", "more_than"),
        ("alrededor de 35 países", "about"), ("al menos 20 proyectos", "at_least"),
        ("hasta 10 millones de euros", "up_to"), ("unos 1.500 estudiantes", "about"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("El Sr. García habló. Ambas partes acordaron.", 2), ("El fondo tiene 5,5 millones de dólares.", 1),
        ("La reunión del 5 de mayo terminó. Nada se firmó.", 2), ("Un titular sin punto", 1),
    ];
}
