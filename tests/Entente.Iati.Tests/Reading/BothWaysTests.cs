using System.Text;

namespace Entente.Iati.Tests;

/// <summary>What is read straight is what the parser of the framework gives, in whatever pieces it comes.</summary>
public static class BothWaysTests
{
    private const string Root = "<iati-activities version='2.03'>";
    private const string End = "</iati-activities>";

    private static readonly ReadingOptions Options = new() { Today = Fixture.Today, HasRecords = false };

    [Theory]
    [InlineData("<iati-activity><title xml:space='none'/></iati-activity>")]
    [InlineData("<iati-activity><title xml:space='preserve'> a </title></iati-activity>")]
    [InlineData("<iati-activity><xml:space xml:space='x'></xml:space><title xml:space='x'/></iati-activity>")]
    [InlineData("<iati-activity xmlns:q='undeclared'><q:e q:a='b'/><r:e/></iati-activity>")]
    [InlineData("<iati-activity xmlns:p='urn:p'><e p:a='1' xmlns:p='urn:q' p:b='2'/><p:e/></iati-activity>")]
    [InlineData("<iati-activity><title a\r\n=\r\n'1'\r\n></title\r\n></iati-activity\r\n><?a?><iati-activity\r/>")]
    [InlineData("<?a?><iati-activity\n></iati-activity\r\n>\n<?a?>\r\n<iati-activity\r\n></iati-activity\n>\n")]
    [InlineData("<iati-activity>&bad;</iati-activity>\n<iati-activity hierarchy='1'\n   ")]
    public static void Unusual_markup_gives_the_same(string markup)
    {
        Mutation.Read(Encoding.UTF8.GetBytes(Root + markup + End), Options, isSlow: true);
        Mutation.Read(Encoding.UTF8.GetBytes(Root + markup), Options, isSlow: true);
    }

    [Fact]
    public static void Lines_are_counted_once_where_a_tag_comes_in_pieces()
    {
        var text = Root + string.Concat(Enumerable.Repeat("<?a?><iati-activity\r\n></iati-activity\n>\n", 500)) + End;

        var lines = IatiReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), Options)
            .OfType<ElementRead>().Select(e => e.LineNumber);

        lines.ShouldBe(Enumerable.Range(0, 500).Select(n => 1 + (3 * n)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<?a?>")]
    public static void An_element_is_given_once_though_the_parser_misplaces_a_tag_that_is_not_ended(string before)
    {
        var bytes = Encoding.UTF8.GetBytes(Root + "\n" + before + "<iati-activity/><iati-activity/><iati-activity\n\n");

        foreach (var isStraight in (bool[])[true, false])
        {
            var options = Options with { Limits = ReadingLimits.Default with { TakesStraightWay = isStraight } };
            IatiReader.Read(new MemoryStream(bytes), options).OfType<ElementRead>().Count().ShouldBe(2);
        }
    }

    [Fact]
    public static void Random_markup_gives_the_same()
    {
        var whole = 0;
        for (var seed = 0; seed < 1500; seed++)
        {
            var bytes = Encoding.UTF8.GetBytes(new RandomMarkup(seed).Write());
            Should.NotThrow(() => Mutation.Read(bytes, Options, isSlow: seed % 5 == 0), $"seed {seed}");
            whole += IatiChecker.Check(new MemoryStream(bytes)).Single().IsWellFormed ? 1 : 0;
        }

        whole.ShouldBeInRange(200, 1100);
    }

    /// <summary>
    /// A file can choose its names: those that are alike at both ends, and a thousand with a prefix in one tag, are
    /// read like others.
    /// </summary>
    [Fact]
    public static void Names_that_are_chosen_to_be_slow_are_read()
    {
        var names = Enumerable.Range(0, 60_000).Select(n => $"<aaaa{n:00000}zzzz/>").Chunk(1000).ToList();
        var alike = names.Concat(names).Concat(names).Select(some => string.Concat(some));
        var tag = string.Concat(Enumerable.Range(0, 990).Select(n => $" p:a{n}='1'"));
        var prefixed = Enumerable.Repeat($"<e{tag}/>", 150);

        HoldCount(Root + Activities(alike) + End);
        HoldCount(Root.Replace(">", " xmlns:p='urn:p'>", StringComparison.Ordinal) + Activities(prefixed) + End);
    }

    private static string Activities(IEnumerable<string> contents) =>
        string.Concat(contents.Select(c => $"<iati-activity>{c}</iati-activity>\n"));

    private static void HoldCount(string file)
    {
        var bytes = Encoding.UTF8.GetBytes(file);

        CountOf(bytes, true).ShouldBe(CountOf(bytes, false));
    }

    private static int CountOf(byte[] bytes, bool isStraight)
    {
        var options = new ReadingOptions
        {
            HasChecks = false, HasRecords = false,
            Limits = ReadingLimits.Default with { TakesStraightWay = isStraight },
        };
        return IatiReader.Read(new MemoryStream(bytes), options).Count();
    }
}
