using System.Text;
using Entente.Core;

namespace Entente.Store.Tests;

/// <summary>What every engine must do; each engine inherits it.</summary>
public abstract class StoreContract
{
    protected TestClock Clock { get; } = new();

    /// <summary>Another engine on the same store, as another process would have it.</summary>
    protected abstract Task<IJournalEngine> OpenEngineAsync();

    [Fact]
    public async Task Open_NewStore_IsEmptyAndWhole()
    {
        await using var journal = await OpenAsync();
        journal.IsEmpty.ShouldBeTrue();
        journal.IsReadOnly.ShouldBeFalse();
        journal.Heads.ShouldBeEmpty();
        journal.Head(Some.Stream).ShouldBe(new StreamHead(Some.Stream, 0, default));
    }

    [Fact]
    public async Task Append_IsInTheAccountAndInTheNextOpening()
    {
        StreamHead head;
        await using (var journal = await OpenAsync())
        {
            var result = await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a"), Some.Draft("b")));
            result.Outcome.ShouldBe(AppendOutcome.Appended);
            result.Entries.Select(e => e.Sequence).ShouldBe([1, 2]);
            Some.Texts(journal).ShouldBe(["a", "b"]);
            head = journal.Head(Some.Stream);
        }
        await using var again = await OpenAsync();
        again.IsReadOnly.ShouldBeFalse();
        again.Head(Some.Stream).ShouldBe(head);
        Some.Texts(again).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Append_FillsWhatTheJournalAdds()
    {
        await using var journal = await OpenAsync();
        var early = new DateOnly(2021, 9, 20);
        var result = await journal.AppendAsync(
            Batch.Of(Some.Stream, 0, Some.Draft("a"), Some.Draft("b", known: early)));
        var (first, second) = (result.Entries[0], result.Entries[1]);
        first.Recorded.ShouldBe(Clock.Now);
        first.Known.ShouldBe(new DateOnly(2026, 3, 1));
        first.Previous.ShouldBe(default);
        second.Known.ShouldBe(early);
        second.Recorded.ShouldBe(Clock.Now.AddTicks(1));
        second.Previous.ShouldBe(EntryCodec.Encode(first).Hash);
    }

    [Fact]
    public async Task Append_ClockRunsBack_RecordedStillIncreases()
    {
        await using var journal = await OpenAsync();
        await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
        Clock.Now = Clock.Now.AddDays(-2);
        var result = await journal.AppendAsync(Batch.Of(Some.Other, 0, Some.Draft("b")));
        result.Entries[0].Recorded.ShouldBe(Clock.Now.AddDays(2).AddTicks(1));
        Some.Texts(journal).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Append_StaleExpectation_IsAConflictAndWritesNothing()
    {
        await using var journal = await OpenAsync();
        await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
        var batch = Batch.Of(Some.Other, 0, Some.Draft("b")).And(Some.Stream, 0, Some.Draft("c"))
            .PutBlob(Blob.Of("doc"u8.ToArray()));
        var result = await journal.AppendAsync(batch);
        result.Outcome.ShouldBe(AppendOutcome.Conflict);
        var finding = result.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("journal.conflict");
        (finding["stream"], finding["expected"], finding["found"]).ShouldBe((Some.Stream, 0L, 1L));
        journal.Head(Some.Other).Sequence.ShouldBe(0);
        (await journal.GetBlobAsync(batch.Blobs[0].Sha256)).ShouldBeNull();
        Some.Texts(journal).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Engine_ExpectedHeadOrPositionDiffers_WritesNothing()
    {
        await using var journal = await OpenAsync();
        await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
        await using var engine = await OpenEngineAsync();
        var entry = new StoredEntry(Some.Stream, 2, "{}"u8.ToArray(), default);
        var right = journal.Head(Some.Stream);
        var blob = Blob.Of("x"u8.ToArray());

        var after = new StreamHead(Some.Stream, 2, default);
        (await AppendAsync(1, right with { Hash = default })).ShouldBeFalse();
        (await AppendAsync(1, right with { Sequence = 0, Hash = default })).ShouldBeFalse();
        (await AppendAsync(0, right)).ShouldBeFalse();
        (await engine.ReadStateAsync(Some.NoCancellation)).Position.ShouldBe(1);
        (await engine.ReadBlobAsync(blob.Sha256, Some.NoCancellation)).ShouldBeNull();
        (await AppendAsync(1, right)).ShouldBeTrue();

        Task<bool> AppendAsync(long position, StreamHead before) => engine.TryAppendAsync(
            new(position, [new HeadMove(before, after)], [entry], [blob], []), Some.NoCancellation);
    }

    [Fact]
    public async Task Append_SeveralStreamsAndBlobs_AllTogether()
    {
        await using var journal = await OpenAsync();
        var blob = Blob.Of(Encoding.UTF8.GetBytes("Hàn Quốc 한국 🇰🇷"));
        var result = await journal.AppendAsync(
            Batch.Of(Streams.Register, 0, Some.Drafts(2)).And(Some.Stream, 0, Some.Drafts(3)).PutBlob(blob));
        result.Entries.Length.ShouldBe(5);
        await using var other = await OpenAsync();
        other.Heads.Select(h => (h.Stream, h.Sequence)).ShouldBe([(Some.Stream, 3), (Streams.Register, 2)]);
        (await other.GetBlobAsync(blob.Sha256)).ShouldBe(blob.Bytes.ToArray());
    }

    [Fact]
    public async Task DeleteBlob_LeavesTheChainWhole()
    {
        await using var journal = await OpenAsync();
        var blob = Blob.Of(new byte[100_000]);
        await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")).PutBlob(blob).PutBlob(blob));
        (await journal.DeleteBlobAsync(blob.Sha256)).ShouldBeTrue();
        (await journal.DeleteBlobAsync(blob.Sha256)).ShouldBeFalse();
        (await journal.GetBlobAsync(blob.Sha256)).ShouldBeNull();
        await using var engine = await OpenEngineAsync();
        (await JournalCheck.RunAsync(engine)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_DiffersOnceABlobIsErasedOrPutBackOrAKeyIsDestroyed()
    {
        await using var journal = await OpenAsync();
        await using var other = await OpenAsync();
        var blob = Blob.Of(new byte[100]);
        var subject = journal.Keys.SubjectOf("Nguyễn An");
        await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")).PutBlob(blob));
        var seen = new List<EngineState> { journal.Version };
        await journal.DeleteBlobAsync(blob.Sha256);
        seen.Add(journal.Version);
        await journal.AppendAsync(new Batch().PutBlob(blob));
        seen.Add(journal.Version);
        (await journal.Keys.DestroyAsync(subject)).ShouldBeTrue();
        seen.Add(journal.Version);
        seen.ShouldBeUnique();
        (await other.FollowAsync()).ShouldBeTrue();
        other.Version.ShouldBe(journal.Version);
    }

    [Fact]
    public async Task Append_BigAndForeignTexts_ComeBackAsTheyWere()
    {
        var texts = new[]
        {
            "🇰🇷🇻🇳 emoji \u0001 control \" quote \\ back", "Tie\u0302\u0301ng Vie\u0323\u0302t", "한국어\r\n\t두 줄",
            "\u2028\u2029\u0085",
            new string('đ', 3_000_000), "",
        };
        await using (var journal = await OpenAsync())
        {
            await journal.AppendAsync(Batch.Of(Some.Stream, 0, [.. texts.Select(t => Some.Draft(t))]));
            Some.Texts(journal).ShouldBe(texts);
        }
        await using var again = await OpenAsync();
        again.Findings.ShouldBeEmpty();
        Some.Texts(again).ShouldBe(texts);
    }

    [Fact]
    public async Task Append_TooLarge_IsRefused()
    {
        await using var journal = await OpenAsync();
        var result = await journal.AppendAsync(
            Batch.Of(Some.Stream, 0, Some.Draft(new string('a', Journal.MaxPayloadBytes))));
        result.Outcome.ShouldBe(AppendOutcome.Refused);
        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("journal.entry-too-large");
        journal.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Append_Cancelled_WritesNothing()
    {
        await using var journal = await OpenAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(
            () => journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")), cancelled.Token));
        (await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("b")))).IsDone.ShouldBeTrue();
        Some.Texts(journal).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Dispose_WritesWhatIsWaiting_ThenRefuses()
    {
        var journal = await OpenAsync();
        var waiting = Enumerable.Range(0, 200)
            .Select(i => journal.AppendAsync(Batch.Of($"partnership/p{i}", 0, Some.Draft("a")))).ToList();
        await journal.DisposeAsync();
        (await Task.WhenAll(waiting)).ShouldAllBe(r => r.Outcome == AppendOutcome.Appended);
        await Should.ThrowAsync<ObjectDisposedException>(
            () => journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("b"))));
        await using var again = await OpenAsync();
        again.Heads.Count.ShouldBe(200);
    }

    [Fact]
    public async Task Follow_BringsInWhatAnotherWrote()
    {
        await using var one = await OpenAsync();
        await using var two = await OpenAsync();
        (await two.FollowAsync()).ShouldBeFalse();
        await one.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
        Some.Texts(two).ShouldBeEmpty();
        (await two.FollowAsync()).ShouldBeTrue();
        Some.Texts(two).ShouldBe(["a"]);
        (await two.FollowAsync()).ShouldBeFalse();
        two.Head(Some.Stream).ShouldBe(one.Head(Some.Stream));
    }

    [Fact]
    public async Task Append_AfterAnotherWrote_ReadsFirstAndKeepsTheOrder()
    {
        await using var one = await OpenAsync();
        await using var two = await OpenAsync();
        await one.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
        (await two.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("late")))).Outcome.ShouldBe(AppendOutcome.Conflict);
        (await two.AppendAsync(Batch.Of(Some.Other, 0, Some.Draft("b")))).Outcome.ShouldBe(AppendOutcome.Appended);
        (await one.AppendAsync(Batch.Of(Some.Stream, 1, Some.Draft("c")))).Outcome.ShouldBe(AppendOutcome.Appended);
        await two.FollowAsync();
        Some.Texts(two).ShouldBe(["a", "b", "c"]);
        Some.Texts(one).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Append_ManyWritersOnTwoJournals_EachAcknowledgedExactlyOnce()
    {
        await using var one = await OpenAsync();
        await using var two = await OpenAsync();
        var writers = Enumerable.Range(0, 16).Select(async w =>
        {
            var journal = w % 2 == 0 ? one : two;
            var acknowledged = new List<string>();
            for (var i = 0; i < 25; i++)
            {
                var text = $"{w}-{i}";
                var result = await journal.AppendAsync(
                    Batch.Of(Some.Stream, journal.Head(Some.Stream).Sequence, Some.Draft(text))
                        .And($"partnership/p{w}", acknowledged.Count, Some.Draft(text)));
                if (result.IsDone)
                {
                    acknowledged.Add(text);
                }
                else
                {
                    result.Outcome.ShouldBe(AppendOutcome.Conflict);
                }
            }
            return acknowledged;
        });
        var all = (await Task.WhenAll(writers)).SelectMany(a => a).ToList();
        all.ShouldNotBeEmpty();
        await one.FollowAsync();
        await using var fresh = await OpenAsync();
        fresh.Findings.ShouldBeEmpty();
        var texts = Some.Texts(fresh);
        Some.Texts(one).ShouldBe(texts);
        texts.GroupBy(t => t).ShouldAllBe(g => g.Count() == 2);
        texts.Distinct().Order().ShouldBe(all.Order());
    }

    [Fact]
    public async Task Decide_ManyOnTwoJournals_EachJudgesTheLatestState()
    {
        await using var one = await OpenAsync();
        await using var two = await OpenAsync();
        var deciders = Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : two).DecideAsync(view =>
            Decision.Append(Some.Stream, Some.Draft($"{view.Facts<OutcomeReported>().Count() + 1}"))));
        (await Task.WhenAll(deciders)).ShouldAllBe(r => r.Outcome == AppendOutcome.Appended);
        await one.FollowAsync();
        Some.Texts(one).ShouldBe(Enumerable.Range(1, 40).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Decide_RefusedNothingAndThrowing_WriteNothing()
    {
        await using var journal = await OpenAsync();
        var finding = Finding.Of("journal.not-empty", null, ("path", "x"));
        (await journal.DecideAsync(_ => Decision.Refuse(finding))).ShouldSatisfyAllConditions(
            r => r.Outcome.ShouldBe(AppendOutcome.Refused), r => r.Findings.ShouldBe([finding]));
        (await journal.DecideAsync(_ => Decision.Nothing)).Outcome.ShouldBe(AppendOutcome.Nothing);
        await Should.ThrowAsync<InvalidTimeZoneException>(
            () => journal.DecideAsync(_ => throw new InvalidTimeZoneException()));
        journal.IsEmpty.ShouldBeTrue();
        (await journal.DecideAsync(_ => Decision.Append(Some.Stream, Some.Draft("a")))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Keys_SealOpenAndDestroy()
    {
        await using var one = await OpenAsync();
        var subject = one.Keys.SubjectOf("Nguyễn Quốc Dũng");
        one.Keys.SubjectOf("NGUYEN QUOC DUNG").ShouldBe(subject);
        var identity = Sealed.Seal(new PersonIdentity(Names.Of("vi", "Nguyễn Quốc Dũng")), [subject], one.Keys);
        await one.AppendAsync(
            Batch.Of(Streams.Register, 0, new Draft(new PersonRegistered("p-1", identity), "keeper")));

        await using var two = await OpenAsync();
        two.Keys.SubjectOf("Nguyễn Quốc Dũng").ShouldBe(subject);
        NameOf(two).ShouldBe("Nguyễn Quốc Dũng");

        (await one.Keys.DestroyAsync(subject)).ShouldBeTrue();
        (await one.Keys.DestroyAsync(subject)).ShouldBeFalse();
        NameOf(one).ShouldBeNull();
        one.Keys.Find(subject).ShouldBeNull();
        (await two.FollowAsync()).ShouldBeTrue();
        NameOf(two).ShouldBeNull();
        two.Keys.SubjectOf("Nguyễn Quốc Dũng").ShouldNotBe(subject);
        await using var engine = await OpenEngineAsync();
        (await JournalCheck.RunAsync(engine)).Findings.ShouldBeEmpty();

        static string? NameOf(Journal journal) =>
            journal.View(Reader.Keeper).Entities.Find("p-1")!.Names.In("vi");
    }

    [Fact]
    public async Task Keys_SameNameMetByTwo_AreDestroyedTogether()
    {
        await using var one = await OpenAsync();
        await using var two = await OpenAsync();
        var first = one.Keys.SubjectOf("Kim");
        var second = two.Keys.SubjectOf("Kim");
        await one.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
        await two.AppendAsync(Batch.Of(Some.Other, 0, Some.Draft("b")));
        await one.FollowAsync();
        one.Keys.Find(second).ShouldNotBeNull();
        (await one.Keys.DestroyAsync(second)).ShouldBeTrue();
        one.Keys.Find(first).ShouldBeNull();
        one.Keys.Find(second).ShouldBeNull();
    }

    protected async Task<Journal> OpenAsync() => await Journal.OpenAsync(await OpenEngineAsync(), Clock);
}
