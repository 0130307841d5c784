namespace Entente.Evidence.Tests;

public sealed class FrenchTests : LanguageContract
{
    protected override string Code => "fr";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1 200", 1200m), ("12 000", 12000m), ("5,5 millions", 5500000m), ("1,2 milliard", 1200000000m),
        ("180,4 milliards", 180400000000m), ("6 860 millions", 6860000000m), ("vingt-cinq", 25m), ("douze", 12m),
        ("trois cents millions", 300000000m), ("1.234.567", 1234567m), ("2 billions", 2000000000000m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("10 millions de dollars", 10000000m, "USD"), ("2 milliards d’euros", 2000000000m, "EUR"),
        ("86 millions de dollars américains", 86000000m, "USD"), ("180,4 milliards de wons", 180400000000m, "KRW"),
        ("500 000 €", 500000m, "EUR"), ("1 250 millions de francs CFA", 1250000000m, "XOF"),
        ("45 millions d'euros", 45000000m, "EUR"), ("50 milliards de yens", 50000000000m, "JPY"),
        ("un milliard de dollars", 1000000000m, "USD"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("le 24 mai 2022", "2022-05-24"), ("le 1er juin 2021", "2021-06-01"), ("le 16 mars", "XXXX-03-16"),
        ("les 29 et 30 novembre 2017", "2017-11-29..2017-11-30"), ("du 17 au 18 février", "XXXX-02-17..XXXX-02-18"),
        ("en novembre 2022", "2022-11"), ("2021-2025", "2021..2025"), ("de 2009 à 2015", "2009..2015"),
        ("en 2023", "2023"), ("l'an dernier", "last-year"), ("cette année", "this-year"),
        ("12/03/2024", "2024-03-12"),
        ("hier", "yesterday"), ("le jeudi 12 mai 2024", "2024-05-12"), ("le mois dernier", "last-month"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("la 10e réunion", 10), ("le premier sommet", 1), ("la 2ème session", 2), ("le 6e sommet", 6),
        ("la onzième réunion", 11), ("le XIX Sommet", 19), ("la 1re conférence", 1),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("près de 86 millions de dollars", "nearly"), ("plus de 20 projets", "more_than"),
        ("environ 35 pays", "about"), ("au moins 20 pays", "at_least"), ("jusqu'à 10 millions d'euros", "up_to"),
        ("presque 40 %", "almost"), ("quelque 1 500 étudiants", "about"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("Le 24 mai, M. Dupont a parlé. Les deux parties sont convenues.", 2),
        ("Le fonds dispose de 5,5 millions de dollars.", 1), ("« C'est bien. » Il est parti.", 2),
        ("Un titre sans point", 1),
    ];
}
