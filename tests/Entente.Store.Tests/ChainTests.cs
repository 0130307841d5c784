using System.Collections.Immutable;
using System.Text;
using Entente.Core;
using Xunit.Abstractions;

namespace Entente.Store.Tests;

/// <summary>What was changed behind the program's back is found, at exactly the entry where it was changed.</summary>
public sealed class ChainTests(ITestOutputHelper output)
{
    private const int Seed = 20260303;
    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_changed_byte_in_any_place_is_found_at_its_entry()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        await using var engine = await FilledAsync();
        var original = await Some.AllAsync(engine);
        for (var round = 0; round < 400; round++)
        {
            var index = random.Next(original.Count);
            var entry = original[index].Entry;
            var bytes = entry.Bytes.ToArray();
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)random.Next(1, 256);
            engine.Tamper(all => all.SetItem(index, entry with { Bytes = bytes }));
            var report = await JournalCheck.RunAsync(engine);
            var finding = report.Findings.ShouldHaveSingleItem($"seed {Seed}, entry {index}, byte {at}");
            finding.Code.ShouldBe("journal.hash-differs");
            finding.Where.ShouldBe(new Place(entry.Stream, EntrySequence: entry.Sequence));
            engine.Tamper(all => all.SetItem(index, entry));
        }
        (await JournalCheck.RunAsync(engine)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_hash_is_found_at_its_entry()
    {
        await using var engine = await FilledAsync();
        engine.Tamper(all => all.SetItem(4, all[4] with { Hash = all[3].Hash }));
        (await OnlyAsync(engine)).ShouldBe(("journal.hash-differs", Some.Stream, 3L));
    }

    [Fact]
    public async Task An_entry_that_was_taken_out_is_a_gap()
    {
        await using var engine = await FilledAsync();
        engine.Tamper(all => all.RemoveAt(4));
        (await OnlyAsync(engine)).ShouldBe(("journal.gap", Some.Stream, 3L));
    }

    [Fact]
    public async Task A_cut_off_end_is_noticed()
    {
        await using var engine = await FilledAsync();
        engine.Tamper(all => all.RemoveRange(all.Count - 2, 2));
        var report = await JournalCheck.RunAsync(engine);
        report.Findings.Select(f => (f.Code, f.Where!.Source, f.Where.EntrySequence)).ShouldBe(
            [("journal.truncated", Some.Stream, 10L), ("journal.truncated", Some.Other, 10L)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_stream_that_was_taken_out_whole_is_noticed()
    {
        await using var engine = await FilledAsync();
        engine.Tamper(all => all.RemoveAll(e => e.Stream == Some.Other));
        (await OnlyAsync(engine)).ShouldBe(("journal.truncated", Some.Other, 1L));
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_noticed()
    {
        await using var engine = await FilledAsync();
        engine.Tamper(all => all.SetItem(0, all[2]).SetItem(2, all[0]));
        (await OnlyAsync(engine)).ShouldBe(("journal.gap", Some.Stream, 1L));
    }

    [Fact]
    public async Task A_history_that_was_written_anew_does_not_pass_through_kept_heads()
    {
        await using var engine = await FilledAsync();
        var kept = (await JournalCheck.RunAsync(engine)).Heads;
        (await JournalCheck.RunAsync(engine, kept)).IsWhole.ShouldBeTrue();
        await using var forged = await FilledAsync("something else");
        (await JournalCheck.RunAsync(forged)).IsWhole.ShouldBeTrue();
        (await JournalCheck.RunAsync(forged, kept)).Findings.Select(f => (f.Code, f.Where!.EntrySequence))
            .ShouldBe([("journal.head-differs", 10L), ("journal.head-differs", 10L)]);
    }

    [Fact]
    public async Task A_broken_journal_is_read_only_and_holds_what_precedes_the_fault()
    {
        var engine = await FilledAsync();
        engine.Tamper(all => all.SetItem(4, all[4] with { Bytes = all[2].Bytes }));
        await using var journal = await Journal.OpenAsync(engine, _clock);
        journal.IsReadOnly.ShouldBeTrue();
        journal.IsProgramTooOld.ShouldBeFalse();
        journal.Findings.ShouldHaveSingleItem().Where.ShouldBe(new Place(Some.Stream, EntrySequence: 3));
        journal.Head(Some.Stream).Sequence.ShouldBe(2);
        journal.Head(Some.Other).Sequence.ShouldBe(10);
        journal.View(Reader.Keeper).EntryCount.ShouldBe(12);

        foreach (var result in new[]
        {
            await journal.AppendAsync(Batch.Of(Some.Other, 10, Some.Draft("a"))),
            await journal.AppendAsync(new Batch().PutBlob(Blob.Of(new byte[3]))),
            await journal.DecideAsync(_ => Decision.Append(Some.Other, Some.Draft("a"))),
        })
        {
            result.Outcome.ShouldBe(AppendOutcome.Refused);
            result.Findings.Select(f => f.Code).ShouldBe(["journal.read-only", "journal.hash-differs"]);
        }
        (await engine.ReadStateAsync(Some.NoCancellation)).Position.ShouldBe(20);
    }

    [Fact]
    public async Task A_journal_that_is_broken_while_it_is_open_becomes_read_only()
    {
        var engine = await FilledAsync();
        await using var journal = await Journal.OpenAsync(engine.Share(), _clock);
        engine.Tamper(all => all.Add(all[^1] with { Sequence = 11 }));
        (await journal.FollowAsync()).ShouldBeTrue();
        journal.IsReadOnly.ShouldBeTrue();
        (await journal.AppendAsync(Batch.Of(Some.Stream, 10, Some.Draft("a")))).Outcome.ShouldBe(AppendOutcome.Refused);
    }

    [Fact]
    public async Task A_journal_that_is_cut_off_while_it_is_open_becomes_read_only()
    {
        var engine = await FilledAsync();
        await using var journal = await Journal.OpenAsync(engine.Share(), _clock);
        engine.Tamper(all => all.RemoveAt(all.Count - 1));
        await journal.FollowAsync();
        journal.Findings.ShouldHaveSingleItem().Code.ShouldBe("journal.truncated");
        (await journal.AppendAsync(Batch.Of(Some.Stream, 10, Some.Draft("a")))).Outcome.ShouldBe(AppendOutcome.Refused);
    }

    [Fact]
    public async Task An_entry_of_an_unknown_type_means_that_the_program_is_too_old()
    {
        var engine = new MemoryEngine();
        var text = EncodedText().Replace("\"outcome.reported\"", "\"outcome.foreseen\"", StringComparison.Ordinal);
        await AppendRawAsync(engine, text);
        await using var journal = await Journal.OpenAsync(engine, _clock);
        journal.IsProgramTooOld.ShouldBeTrue();
        journal.IsReadOnly.ShouldBeTrue();
        var finding = journal.Findings.ShouldHaveSingleItem();
        (finding.Code, finding["type"]).ShouldBe(("journal.program-too-old", "outcome.foreseen"));
    }

    [Theory]
    [InlineData("\"sequence\":1", "\"sequence\":2", "journal.misplaced")]
    [InlineData("\"stream\":\"partnership/asean-rok\"", "\"stream\":\"partnership/other\"", "journal.misplaced")]
    [InlineData("\"previous\":\"00", "\"previous\":\"01", "journal.previous-differs")]
    [InlineData("\"version\":2", "\"version\":0", "journal.unreadable")]
    [InlineData("\"version\":2", "\"version\":9", "journal.program-too-old")]
    [InlineData("\"author\":\"keeper\",", "", "journal.unreadable")]
    [InlineData("\"text\":", "\"words\":", "journal.unreadable")]
    public async Task An_entry_with_a_right_hash_and_a_wrong_content_is_found(string part, string by, string code)
    {
        await using var engine = new MemoryEngine();
        var text = EncodedText();
        text.ShouldContain(part);
        await AppendRawAsync(engine, text.Replace(part, by, StringComparison.Ordinal));
        (await OnlyAsync(engine)).ShouldBe((code, Some.Stream, 1L));
    }

    private static async Task<(string Code, string Stream, long? Sequence)> OnlyAsync(MemoryEngine engine)
    {
        var finding = (await JournalCheck.RunAsync(engine)).Findings.ShouldHaveSingleItem();
        return (finding.Code, finding.Where!.Source, finding.Where.EntrySequence);
    }

    private static string EncodedText() => Encoding.UTF8.GetString(EncodedBytes().Bytes.Span);

    private static StoredEntry EncodedBytes() => EntryCodec.Encode(new Entry
    {
        Stream = Some.Stream,
        Sequence = 1,
        Known = new DateOnly(2026, 3, 1),
        Recorded = DateTimeOffset.UnixEpoch,
        Author = "keeper",
        Fact = Some.Draft("a").Fact,
        Previous = default,
    });

    private static async Task AppendRawAsync(MemoryEngine engine, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var entry = new StoredEntry(Some.Stream, 1, bytes, default(ChainHash).Next(bytes));
        var move = new HeadMove(new StreamHead(Some.Stream, 0, default), new StreamHead(Some.Stream, 1, entry.Hash));
        (await engine.TryAppendAsync(new EngineAppend(0, [move], [entry], [], []), Some.NoCancellation)).ShouldBeTrue();
    }

    /// <summary>Ten entries in each of two streams, by turns; the fifth of all is the third of its stream.</summary>
    private async Task<MemoryEngine> FilledAsync(string text = "it was done")
    {
        var engine = new MemoryEngine();
        await using var journal = await Journal.OpenAsync(engine.Share(), _clock);
        for (var i = 0; i < 10; i++)
        {
            await journal.AppendAsync(
                Batch.Of(Some.Stream, i, Some.Draft($"{text} {i}")).And(Some.Other, i, Some.Draft($"{text} {i}")));
        }
        return engine;
    }
}
