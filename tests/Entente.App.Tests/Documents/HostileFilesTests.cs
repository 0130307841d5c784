using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Entente.App.Features.Documents;
using Entente.Evidence;

namespace Entente.App.Tests.Documents;

/// <summary>A folder of documents that would do harm: a finding each, and the others are read.</summary>
public sealed class HostileFilesTests
{
    private const string Whole = "Japan pledged 3 million USD to the Mekong River Commission in 2023, as was said in Hanoi.";

    [ProgramFact("mkfifo")]
    public async Task Each_gives_a_finding_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a-whole.txt", Whole);
        folder.Write("deep.html", string.Concat(Enumerable.Repeat("<div>", 100_000)));
        folder.Write("entities.html", "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><p>&b;</p>");
        folder.Write("empty.txt", "");
        folder.Write("nul.txt", "a\0b\0c");
        await File.WriteAllBytesAsync(
            System.IO.Path.Combine(folder.Path, "wrong.txt"), [.. Encoding.UTF8.GetBytes("Caf"), 0xE9, 0x20, 0x61]);
        await File.WriteAllBytesAsync(System.IO.Path.Combine(folder.Path, "bomb.docx"), Bomb());
        folder.Write("not.pdf", "<html>");
        folder.Write("not.eml", "nothing");
        await using (var large = File.Create(System.IO.Path.Combine(folder.Path, "large.txt")))
        {
            large.SetLength(1_000_000_000);
        }
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "folder.txt"));
        File.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "gone.txt"), "nowhere");
        File.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "round.txt"), "round.txt");
        var pipe = System.IO.Path.Combine(folder.Path, "pipe.txt");
        using (var made = Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync();
        }
        File.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "to-pipe.txt"), "pipe.txt");
        File.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "to-zero.txt"), "/dev/zero");
        File.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "z-link.txt"), "a-whole.txt");
        folder.Write("z-whole.txt", Whole);

        var clock = Stopwatch.StartNew();
        var run = await Verb.RunAsync("read", folder.Path, pipe, "--format", "jsonl");

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        run.Status.ShouldBe(3, "links that lead nowhere cannot be read");
        var read = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        read.First().ShouldContain("\"id\":\"a-whole\"");
        read[^2].ShouldContain("\"id\":\"z-link\"");
        read.Last().ShouldContain("\"id\":\"z-whole\"");
        read.Last().ShouldContain("\"value\":3000000");
        (string File, string Code)[] said =
        [
            ("deep.html", "document.too-deep"), ("empty.txt", "document.empty"), ("nul.txt", "document.not-text"),
            ("wrong.txt", "document.undecodable"), ("bomb.docx", "document.unpacks-too-large"),
            ("not.pdf", "document.damaged"), ("not.eml", "document.damaged"), ("large.txt", "document.too-large"),
            ("gone.txt", "document.unreadable"), ("round.txt", "document.unreadable"), ("pipe.txt", "document.empty"),
            ("to-pipe.txt", "document.empty"), ("to-zero.txt", "document.empty"),
        ];
        foreach (var (file, code) in said)
        {
            run.Errors.Split('\n').ShouldContain(
                l => l.Contains(file, StringComparison.Ordinal) && l.Contains(code, StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public void A_fault_of_the_reader_itself_is_a_finding_and_the_document_stays()
    {
        var failing = new ExtractionContext { Names = null! };

        var file = DocumentFiles.Read("a.txt", Encoding.UTF8.GetBytes(Whole), failing);

        var said = file.Reading.Findings.Where(f => f.IsFault).ShouldHaveSingleItem();
        said.Code.ShouldBe("document.reader-fault");
        said["path"].ShouldBe("a.txt");
        file.AllClaims.ShouldBeEmpty();
        file.Reading.Text.ShouldNotBeNull().Text.ShouldBe(Whole);
    }

    [Fact]
    public async Task Documents_of_one_name_have_ids_of_their_own()
    {
        using var folder = new TemporaryFolder();
        foreach (var below in new[] { "one", "two" })
        {
            Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, below));
            folder.Write(below + "/a.txt", Whole);
        }
        folder.Write("one/a.html", "<p>" + Whole + "</p>");
        folder.Write("b.txt", Whole);
        var run = await Verb.RunAsync("read", folder.Path, "--format", "json");
        var ids = run.Json.EnumerateArray().Select(d => d.GetProperty("id").GetString()!).ToList();
        ids[0].ShouldBe("b");
        ids[1].ShouldEndWith("/one/a.html");
        ids[2].ShouldEndWith("/one/a.txt");
        ids[3].ShouldEndWith("/two/a");
    }

    [Fact]
    public async Task What_is_attached_to_a_letter_is_a_document_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var letter = folder.Write(
            "letter.eml",
            "From: press@example.org\r\nDate: Tue, 12 Mar 2024 08:30:00 +0700\r\nSubject: Pledge\r\n"
            + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\n" + Whole
            + "\r\n--m\r\nContent-Type: text/plain; name=note.txt\r\nContent-Disposition: attachment\r\n\r\n"
            + "Korea pledged 2 million USD to Laos in 2022, as was said in Seoul.\r\n--m--\r\n");
        var read = await Verb.RunAsync("read", letter, "--format", "json");
        read.Json.EnumerateArray().Select(d => d.GetProperty("id").GetString()).ShouldBe(["letter", "letter/note"]);
        var taken = await Verb.RunAsync(
            "ingest", letter, "--by", "An", "--data", System.IO.Path.Combine(folder.Path, "w"), "--format", "json");
        taken.Json.GetArrayLength().ShouldBe(2);
        taken.Json.EnumerateArray().ShouldAllBe(d => d.GetProperty("proposed").GetInt32() > 0);
    }

    [Fact]
    public async Task A_folder_goes_on_where_it_was_broken_off_and_says_what_it_has()
    {
        using var folder = new TemporaryFolder();
        var workspace = System.IO.Path.Combine(folder.Path, "w");
        var press = Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "press")).FullName;
        for (var number = 1; number <= 40; number++)
        {
            folder.Write(
                $"press/{number:00}.txt", Whole.Replace("3 million", number + " million", StringComparison.Ordinal));
        }
        await Verb.RunAsync("ingest", System.IO.Path.Combine(press, "01.txt"), "--by", "An", "--data", workspace);
        string[] all = ["ingest", press, "--by", "An", "--data", workspace, "--format", "json"];
        var first = await Verb.RunAsync(all);
        first.Json.EnumerateArray().Count(d => d.GetProperty("proposed").GetInt32() > 0).ShouldBe(39);
        var before = await Verb.RunAsync("journal", "verify", "--data", workspace);
        var again = await Verb.RunAsync(all);
        again.Status.ShouldBe(0);
        again.Json.EnumerateArray().ShouldAllBe(
            d => d.GetProperty("findings")[0].GetProperty("code").GetString() == "document.known-before"
                && d.GetProperty("document").GetString()!.StartsWith("doc-"));
        (await Verb.RunAsync("journal", "verify", "--data", workspace)).Output.ShouldBe(before.Output);
    }

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var main = packed.CreateEntry("word/document.xml").Open();
            var block = new byte[1_000_000];
            for (var megabytes = 0; megabytes < 300; megabytes++)
            {
                main.Write(block);
            }
        }
        return bytes.ToArray();
    }
}
