using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class WordReaderTests
{
    private const string Pledge =
        "Japan pledged 3 million USD to the Mekong River Commission for the monitoring of floods in 2023.";

    [Fact]
    public void An_empty_cell_keeps_its_place()
    {
        var reading = Read(WordFiles.Of((_, body) => body.Append(
            WordFiles.Paragraph("The Reef Fund pays for wells", "Title"), WordFiles.Paragraph(Pledge),
            new Table(Row("Country", "2025", "2026"), Row("Fiji", "", "USD 150,000"),
                Row("Tonga", "USD 90,000", "")))));
        reading.Text!.Text.ShouldContain("Country | 2025 | 2026\nFiji | | USD 150,000\nTonga | USD 90,000 |");
        ClaimExtractor.Extract(reading.Text, reading.Article!, new ExtractionContext()).OfType<AmountClaim>()
            .Where(a => a.Quote.Contains('|')).Select(a => (a.Payer, a.Value.Low, a.Period))
            .ShouldBe([("Fiji", 150_000m, "2026"), ("Tonga", 90_000m, "2025")]);
    }

    [Fact]
    public void Headings_paragraphs_table_rows_and_notes_stand_in_their_order()
    {
        var reading = Read(WordFiles.Of((document, body) =>
        {
            body.Append(
                WordFiles.Paragraph("The Commission meets in Vientiane", "Title"),
                WordFiles.Paragraph(Pledge),
                new Table(Row("Country", "Budget"), Row("Lao PDR", "2 million USD")),
                new Paragraph(
                    new Run(new Text("The commission met in Vientiane on Monday.")),
                    new Run(new FootnoteReference { Id = 2 })));
            document.MainDocumentPart!.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                new Footnote(WordFiles.Paragraph("-")) { Id = 0, Type = FootnoteEndnoteValues.Separator },
                new Footnote(WordFiles.Paragraph("Cambodia adds 1 million USD a year.")) { Id = 2 });
        }));
        reading.Text!.Text.ShouldBe(
            "The Commission meets in Vientiane\n" + Pledge + "\nCountry | Budget\nLao PDR | 2 million USD\n"
            + "The commission met in Vientiane on Monday.\nCambodia adds 1 million USD a year.\n");
        reading.Article!.Title.ShouldBe("The Commission meets in Vientiane");
        reading.Article.Language.ShouldBe("en");
        var claims = ClaimExtractor.Extract(reading.Text, reading.Article, new ExtractionContext());
        var amount = claims.OfType<AmountClaim>().First(c => c.Value.Low == 3_000_000m);
        amount.Quote.ShouldBe(Pledge);
        reading.Text.Slice(amount.Span).ShouldBe(Pledge);
    }

    [Fact]
    public void Styles_are_known_by_their_role_in_every_language()
    {
        var reading = Read(WordFiles.Of((document, body) =>
        {
            document.MainDocumentPart!.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Title" }) { StyleId = "Tiu", Type = StyleValues.Paragraph });
            body.Append(WordFiles.Paragraph("Mở đầu"), WordFiles.Paragraph("Thông cáo về hợp tác", "Tiu"));
        }));
        reading.Article!.Title.ShouldBe("Thông cáo về hợp tác");
    }

    [Theory]
    [InlineData("2024-03-05", "2024-03-06", "", "2024-03-06", DateBasis.Metadata)]
    [InlineData("2024-03-05", "2013-12-23", "", "2024-03-05", DateBasis.Metadata)]
    [InlineData("2024-03-05", "2024-03-06", "4 March 2024", "2024-03-04", DateBasis.Text)]
    public void The_day_is_the_printed_one_else_the_later_of_making_and_changing(
        string created, string modified, string printed, string day, DateBasis basis)
    {
        var reading = Read(WordFiles.Of((document, body) =>
        {
            var said = document.PackageProperties;
            (said.Title, said.Creator) = ("Press release", "Secretariat");
            said.Created = DateTime.Parse(created, System.Globalization.CultureInfo.InvariantCulture);
            said.Modified = DateTime.Parse(modified, System.Globalization.CultureInfo.InvariantCulture);
            body.Append(WordFiles.Paragraph(printed), WordFiles.Paragraph(Pledge));
        }));
        reading.Article!.Published.ToIso().ShouldBe(day);
        reading.Article.PublishedBasis.ShouldBe(basis);
        reading.Article.Byline.ShouldBe("Secretariat");
        reading.Article.Title.ShouldBe("Press release");
    }

    [Fact]
    public void What_was_deleted_moved_or_hidden_is_not_read_and_an_inserted_word_is()
    {
        var reading = Read(WordFiles.Raw(WordFiles.Body(
            "<w:p><w:r><w:t>Japan gave </w:t></w:r><w:del><w:r><w:delText>two</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>three</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> moved</w:t></w:r></w:moveFrom>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:t> boats</w:t><w:br/>"
            + "<w:t>to\u2028it\u0085.</w:t></w:r></w:p>")));
        reading.Text!.Text.ShouldBe("Japan gave three boats to it .\n");
    }

    [Fact]
    public void A_link_that_is_no_address_does_not_stand_in_the_way()
    {
        var reading = Read(WordFiles.Raw(
            WordFiles.Body("<w:p><w:r><w:t>" + Pledge + "</w:t></w:r></w:p>"),
            ("word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"x\" TargetMode=\"External\" Target=\"mailto:a@b@c, d@\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/>"
                + "</Relationships>")));
        reading.Text!.Text.ShouldBe(Pledge + "\n");
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "deep", "document.too-deep" },
        { "deep cells", "document.too-deep" },
        { "entities", "document.damaged" },
        { "external entity", "document.damaged" },
        { "no part", "document.damaged" },
        { "cut", "document.damaged" },
        { "no package", "document.damaged" },
        { "empty", "document.empty" },
        { "bomb", "document.unpacks-too-large" },
        { "long paragraphs", "document.unpacks-too-large" },
        { "long run", "document.unpacks-too-large" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void What_would_do_harm_is_a_finding(string kind, string code)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Read(Make(kind));
        reading.Text.ShouldBeNull();
        reading.Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(300_000_000);
    }

    private static byte[] Make(string kind)
    {
        var whole = WordFiles.Raw(WordFiles.Body("<w:p><w:r><w:t>" + Pledge + "</w:t></w:r></w:p>"));
        return kind switch
        {
            "deep" => WordFiles.Raw(WordFiles.Body(string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)))),
            "deep cells" => WordFiles.Raw(
                WordFiles.Body(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 100_000)))),
            "entities" => WordFiles.Raw(
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + WordFiles.Body("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>")),
            "external entity" => WordFiles.Raw(
                "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + WordFiles.Body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")),
            "no part" => WordFiles.Raw("<other/>", ("x.xml", "<x/>"))[..^200],
            "cut" => whole[..(whole.Length / 2)],
            "no package" => Encoding.UTF8.GetBytes(Pledge),
            "empty" => WordFiles.Raw(WordFiles.Body("<w:p/>")),
            "long paragraphs" => WordFiles.Filled(main => Write(main, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", "")),
            "long run" => WordFiles.Filled(main => Write(main, "", "", "<w:p><w:r><w:t>")),
            _ => WordFiles.Filled(static main =>
            {
                var block = new byte[1_000_000];
                for (var megabytes = 0; megabytes < 1_000; megabytes++)
                {
                    main.Write(block);
                }
            }),
        };
    }

    /// <summary>25 MB of letters, each thousand between the same marks.</summary>
    private static void Write(Stream main, string before, string after, string once)
    {
        var whole = WordFiles.Body("|").Split('|');
        main.Write(Encoding.UTF8.GetBytes(whole[0] + once));
        var block = Encoding.UTF8.GetBytes(before + new string('a', 1_000) + after);
        for (var number = 0; number < 25_000; number++)
        {
            main.Write(block);
        }
        main.Write(Encoding.UTF8.GetBytes((once.Length > 0 ? "</w:t></w:r></w:p>" : "") + whole[1]));
    }

    private static TableRow Row(params string[] cells) =>
        new(cells.Select(c => new TableCell(WordFiles.Paragraph(c))));

    private static DocumentReading Read(byte[] content) =>
        DocumentReader.Read(content, "test.docx", DocumentLimits.Default);
}
