using System.Diagnostics;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class PdfReaderTests
{
    private const string Text = "pdfinfo pdftotext";

    [ProgramFact(Text)]
    public void Lines_become_paragraphs_over_pages_and_what_stands_at_every_edge_is_cut()
    {
        var file = new PdfFiles();
        for (var page = 1; page <= 3; page++)
        {
            file.Line(72, 30, "Quarterly report of the commission").Line(280, 815, "Page " + page + " of 3");
            if (page == 1)
            {
                file.Line(72, 100, "A long-term programme for the river", 18).Line(72, 130, "12 March 2024");
            }
            file.Lines(
                72, page == 1 ? 170 : 100,
                "Japan pledged 3 million USD to the Mekong River Commission for the moni-",
                "toring of floods, and the ministers agreed that the long-",
                "term plan goes on as it was agreed upon in the last year at Vientiane. The " + page + ". part",
                "of the text goes on over the edge of the page and is read as one sentence that the next");
            file.Next();
        }
        var reading = Read(file.Bytes("/Title (Report) /Author (Secretariat) /CreationDate (D:20240315080000Z)"));
        var lines = reading.Text!.Text.Split('\n');
        reading.Text.Text.ShouldNotContain("Quarterly");
        reading.Text.Text.ShouldNotContain("Page 2");
        lines[0].ShouldBe("A long-term programme for the river");
        lines[1].ShouldBe("12 March 2024");
        lines[2].ShouldStartWith(
            "Japan pledged 3 million USD to the Mekong River Commission for the monitoring of floods, and the ministers "
            + "agreed that the long-term plan goes on as it was");
        lines[2].ShouldContain("is read as one sentence that the next Japan pledged");
        reading.Article!.Title.ShouldBe("A long-term programme for the river");
        reading.Article.Byline.ShouldBe("Secretariat");
        reading.Article.Published.ToIso().ShouldBe("2024-03-12");
        reading.Article.PublishedBasis.ShouldBe(DateBasis.Text);
        reading.TextBy.ShouldBe("pdftotext");
        reading.Sureness.ShouldBeNull();
    }

    [ProgramFact(Text)]
    public void Columns_are_read_one_after_the_other_and_rows_of_a_table_across()
    {
        var file = new PdfFiles()
            .Lines(
                60, 100, "The first column begins here and has", "several lines of running text, so that",
                "nobody takes it for a table of cells,", "and it ends with a sentence on floods.")
            .Lines(
                320, 100, "The second column goes on with other", "matters: agriculture in the uplands, the",
                "health of the people in the towns, and", "the roads that join them to the ports.")
            .Lines(60, 300, "Country", "Lao PDR", "Cambodia")
            .Lines(220, 300, "Budget", "2 million USD", "5 million USD")
            .Lines(400, 300, "Projects", "12", "7");
        var lines = Read(file.Bytes()).Text!.Text.Split('\n');
        lines[0].ShouldStartWith("The first column begins here and has several lines");
        lines[0].ShouldEndWith("a sentence on floods.");
        lines[1].ShouldStartWith("The second column goes on");
        lines[2].ShouldBe("Country | Budget | Projects");
        lines[3].ShouldBe("Lao PDR | 2 million USD | 12");
        lines[4].ShouldBe("Cambodia | 5 million USD | 7");
    }

    [ProgramFact(Text)]
    public void The_day_of_making_counts_where_no_day_is_printed()
    {
        var reading = Read(new PdfFiles().Lines(72, 100, "Japan pledged 3 million USD to the Mekong River Commission.")
            .Bytes("/Title (Press release) /CreationDate (D:20240315080000+09'00')"));
        reading.Article!.Published.ToIso().ShouldBe("2024-03-15");
        reading.Article.PublishedBasis.ShouldBe(DateBasis.Metadata);
        reading.Article.Title.ShouldBe("Press release");
        var claims = ClaimExtractor.Extract(reading.Text!, reading.Article, new ExtractionContext());
        claims.OfType<AmountClaim>().ShouldHaveSingleItem().Value.Low.ShouldBe(3_000_000m);
    }

    [ProgramTheory(Text + " pdftoppm tesseract")]
    [InlineData("vi", "Nhật Bản cam kết đóng góp 3 triệu USD", "2024-03-12")]
    [InlineData("ko", "협력기금에 300만 달러를", "2024-03-12")]
    public void A_page_that_is_a_picture_is_recognised_and_says_so(string language, string words, string day)
    {
        var jpeg = File.ReadAllBytes(Checkout.PathOf(
            "tests", "Entente.Evidence.Tests", "Documents", "files", "scan." + language + ".jpg"));
        var reading = Read(PdfFiles.Picture(jpeg, 992, 1405));
        reading.Text.ShouldNotBeNull(string.Join("; ", reading.Findings.Select(f => f.Code)));
        reading.Text.Text.ShouldContain(words);
        reading.Article!.Language.ShouldBe(language);
        reading.Article.Published.ToIso().ShouldBe(day, reading.Text.Text);
        reading.TextBy.ShouldBe("tesseract");
        reading.Sureness!.Value.ShouldBeInRange(0.5m, 1m);
        reading.Findings.ShouldContain(f => f.Code == "document.recognised");
    }

    [Fact]
    public void What_is_no_pdf_is_said() => Code(
        Read("<html>Japan pledged 3 million USD.</html>"u8.ToArray())).ShouldBe("document.damaged");

    [ProgramFact(Text)]
    public void A_damaged_pdf_is_said()
    {
        var whole = new PdfFiles().Lines(72, 100, "Japan pledged 3 million USD.").Bytes();
        (Code(Read(whole[..200])) is "document.damaged" or "document.empty").ShouldBeTrue();
    }

    [Fact]
    public void A_program_that_is_not_there_is_named_with_its_package()
    {
        var limits = DocumentLimits.Default with
        {
            Programs = ReadingPrograms.Installed with { PdfInfo = "no-such-program" },
        };
        var finding = Read(new PdfFiles().Bytes(), limits).Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("document.program-missing");
        finding["program"].ShouldBe("no-such-program");
        finding["package"].ShouldBe("poppler-utils");
    }

    [ProgramFact("sh sleep")]
    public void A_program_that_hangs_is_ended_with_all_that_it_started()
    {
        using var script = new Script("sleep 4711 & echo $! > child; wait; sleep 4711");
        var clock = Stopwatch.StartNew();
        var reading = Read(new PdfFiles().Bytes(), DocumentLimits.Default with
        {
            ProgramTime = TimeSpan.FromSeconds(1),
            Programs = ReadingPrograms.Installed with { PdfInfo = script.Path },
        });
        Code(reading).ShouldBe("document.too-slow");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        Running("4711").ShouldBe(0);
    }

    [ProgramFact("sh")]
    public void A_program_has_no_more_memory_than_it_is_given_and_what_it_prints_is_kept_in_part()
    {
        using var script = new Script("ulimit -v; i=0; while [ $i -lt 40000 ]; do echo 0123456789012345678901234567890; i=$((i+1)); done");
        var run = ReadingProgram.Run(
            script.Path, [], System.IO.Path.GetTempPath(), TimeSpan.FromSeconds(60), 1_024_000_000, default);
        run.End.ShouldBe(ProgramEnd.Done);
        run.Output.ShouldStartWith("1000000\n");
        run.Output.Length.ShouldBe(1_000_000);
    }

    [ProgramFact("sh")]
    public void A_locked_document_is_said()
    {
        using var script = new Script("echo 'Command Line Error: Incorrect password' >&2; exit 1");
        Code(Read(new PdfFiles().Bytes(), DocumentLimits.Default with
        {
            Programs = ReadingPrograms.Installed with { PdfInfo = script.Path },
        })).ShouldBe("document.locked");
    }

    [Fact]
    public void No_folder_is_left_behind()
    {
        var before = Folders();
        Read(new PdfFiles().Bytes());
        Folders().Except(before).Count(f => f.Contains("entente-pdf-", StringComparison.Ordinal)).ShouldBe(0);

        static string[] Folders() => Directory.GetDirectories(System.IO.Path.GetTempPath());
    }

    /// <summary>How many processes sleep that long.</summary>
    private static int Running(string argument) =>
        Process.GetProcessesByName("sleep").Count(p =>
            File.Exists($"/proc/{p.Id}/cmdline")
            && File.ReadAllText($"/proc/{p.Id}/cmdline").Contains(argument, StringComparison.Ordinal));

    private static string Code(DocumentReading reading) => reading.Findings.ShouldHaveSingleItem().Code;

    private static DocumentReading Read(byte[] content, DocumentLimits? limits = null) =>
        DocumentReader.Read(content, "test.pdf", limits ?? DocumentLimits.Default);

    /// <summary>A program made for one test.</summary>
    private sealed class Script : IDisposable
    {
        public Script(string commands)
        {
            File.WriteAllText(Path, "#!/bin/sh\n" + commands + "\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            }
        }

        public string Path { get; } = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(), "entente-program-" + Guid.NewGuid().ToString("n"));

        public void Dispose() => File.Delete(Path);
    }
}
