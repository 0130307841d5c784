namespace Entente.Evidence.Tests;

public sealed class EnglishTests : LanguageContract
{
    protected override string Code => "en";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1,200", 1200m), ("600,000", 600000m), ("5.5 million", 5500000m), ("10 mn", 10000000m),
        ("1.2 billion", 1200000000m), ("1.2bn", 1200000000m), ("160m", 160000000m), ("44 mln", 44000000m),
        ("2.5 trillion", 2500000000000m), ("1,234,567", 1234567m), ("1,234.5", 1234.5m), ("0.125", 0.125m),
        ("twenty-five", 25m), ("one hundred and twenty", 120m), ("twelve", 12m), ("three hundred million", 300000000m),
        ("one billion", 1000000000m), ("1.234 billion", 1234000000m), ("ninety", 90m), ("two thousand", 2000m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("10 million USD", 10000000m, "USD"), ("US$5.5 million", 5500000m, "USD"), ("$350m", 350000000m, "USD"),
        ("10 million U.S. dollars", 10000000m, "USD"), ("USD 3.36 billion", 3360000000m, "USD"),
        ("US $8.3 billion", 8300000000m, "USD"), ("€10b", 10000000000m, "EUR"), ("60 million euros", 60000000m, "EUR"),
        ("£330m", 330000000m, "GBP"), ("A$30 million", 30000000m, "AUD"), ("RM46.9 billion", 46900000000m, "MYR"),
        ("50 billion yen", 50000000000m, "JPY"), ("180 million Norwegian kroner", 180000000m, "NOK"),
        ("CAD 9 million", 9000000m, "CAD"), ("one billion dollars", 1000000000m, "USD"), ("$500,000", 500000m, "USD"),
        ("2.2 billion Thai baht", 2200000000m, "THB"), ("1.3 trillion won", 1300000000000m, "KRW"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("24 May 2022", "2022-05-24"), ("May 24, 2022", "2022-05-24"), ("on July 20", "XXXX-07-20"),
        ("the 2nd of June", "XXXX-06-02"), ("June 2nd, 2021", "2021-06-02"), ("Nov. 1", "XXXX-11-01"),
        ("11-12 December 2014", "2014-12-11..2014-12-12"), ("October 19 to 20", "XXXX-10-19..XXXX-10-20"),
        ("27-28 Oct 2011", "2011-10-27..2011-10-28"), ("30 October to 2 November 2023", "2023-10-30..2023-11-02"),
        ("in December 2003", "2003-12"), ("in June in 2009", "2009-06"), ("last November", "XXXX-11"),
        ("in 2023", "2023"), ("2021-2025", "2021..2025"), ("from 2009 to 2015", "2009..2015"),
        ("between 2016 and 2020", "2016..2020"), ("fiscal year 2023", "2023"), ("last year", "last-year"),
        ("this year", "this-year"), ("2023-03-19", "2023-03-19"),
        ("yesterday", "yesterday"), ("earlier this month", "this-month"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("the 10th meeting", 10), ("the first summit", 1), ("the 2nd session", 2), ("the twenty-third summit", 23),
        ("the 3rd forum", 3), ("the 8 th summit", 8), ("the eleventh meeting", 11), ("the 07th meeting", 7),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("nearly 86 million USD", "nearly"), ("more than 1,200 people", "more_than"), ("about 35 million USD", "about"),
        ("over $500 million", "more_than"), ("at least 20 projects", "at_least"), ("up to $10 million", "up_to"),
        ("almost 40%", "almost"), ("approximately 7 percent", "about"), ("some 1,500 students", "about"),
        ("US$10 million or more", "at_least"), ("no fewer than 30 countries", "at_least"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("The U.S. Department of State spoke. Both sides agreed.", 2),
        ("H.E. Dr. Anna Berg chaired. Mr. J. Smith reported.", 2),
        ("The fund has $5.5 million, up 1.2 times.", 1),
        ("He said: \"We will do it.\" The meeting ended.", 2),
        ("They met on Nov. 1 in Oslo. Nothing was signed.", 2),
        ("Is it enough? Nobody knows! The project goes on.", 3),
        ("A heading without a full stop", 1),
        ("They met in Bangkok.The 9th meeting followed.", 2),
    ];

    [Theory]
    [InlineData("The Bank approved 14 U.S. government agencies.", 14)]
    [InlineData("The programme covers five rural border districts.", 5)]
    [InlineData("The panel chose nine out of 213 project proposals.", 9)]
    [InlineData("The joint statement names 12 Pacific Island Forum (PIF) leaders.", 12)]
    public void What_describes_a_noun_stands_between_it_and_its_number(string sentence, int count) =>
        Reading.Sentence(sentence, "en").OfType<Core.CountClaim>().ShouldHaveSingleItem().Value.Low.ShouldBe(count);

    [Theory]
    [InlineData("COVID-19 spread in many countries.")]
    [InlineData("The two sides agreed on a two-year project.")]
    [InlineData("This is one of the projects of the two countries.")]
    public void What_counts_nothing_gives_no_count(string sentence) =>
        Reading.Sentence(sentence, "en").OfType<Core.CountClaim>().ShouldBeEmpty();

    [Fact]
    public void Between_two_amounts_is_a_range_and_from_one_to_another_a_target()
    {
        var range = Reading.Sentence("The grant will be between USD 200,000 and USD 500,000.", "en")
            .OfType<Core.AmountClaim>().ShouldHaveSingleItem().Value;
        (range.Low, range.High).ShouldBe((200000m, 500000m));
        var target = Reading
            .Sentence("Japan will raise its contribution from $14 million to $16 million by 2030.", "en")
            .OfType<Core.TargetClaim>().ShouldHaveSingleItem();
        (target.Base, target.Target, target.TargetYear).ShouldBe((14000000m, 16000000m, "2030"));
    }
}
