using System.Text;
using Entente.Core;

namespace Entente.Store.Tests;

/// <summary>The index follows the journal, shows what a view shows, and forgets what was destroyed.</summary>
public sealed class SearchIndexTests
{
    private static readonly DateOnly Early = new(2022, 5, 24);

    [Fact]
    public async Task It_is_made_at_the_first_question_and_reads_only_what_is_new_afterwards()
    {
        await using var texts = await SearchableTexts.OfAsync("one thing", "another thing");
        texts.ReadCounts.ShouldBeEmpty();
        (await texts.FindAsync("thing")).Count.ShouldBe(2);
        await texts.AddAsync(Some.Draft("a third thing"));
        (await texts.FindAsync("thing")).Count.ShouldBe(3);
        (await texts.FindAsync("third")).ShouldBe(["a third thing"]);
        texts.ReadCounts.ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData("vacxin", "Viện trợ vắc-xin cho sáu nước")]
    [InlineData("vắc xin", "Doses of vaccine were sent")]
    [InlineData("vaccines", "Doses of vaccine were sent")]
    [InlineData("Mê Công", "The Mekong countries met")]
    [InlineData("Mekong", "các nước Mê Công")]
    [InlineData("me cong", "메콩 국가")]
    [InlineData("doubling", "to double the contribution")]
    [InlineData("countries", "one country of the region")]
    [InlineData("planned", "a plan of action")]
    [InlineData("정상회의에서", "한-아세안 정상회의가 열렸다")]
    [InlineData("hop tac", "hợp tác")]
    public async Task Another_spelling_or_form_of_a_word_is_found(string typed, string text)
    {
        await using var texts = await SearchableTexts.OfAsync(text, "nothing of the kind");
        (await texts.FindAsync(typed)).ShouldBe([text]);
    }

    [Fact]
    public async Task What_fits_as_typed_comes_before_other_forms_and_says_so()
    {
        await using var texts = await SearchableTexts.OfAsync("to double it", "they doubled it", "doubling it");
        var view = texts.Journal.View(Reader.Keeper);
        var hits = await texts.Index.FindAsync(SearchQuery.Of("doubling"), view);
        hits.Select(h => (h.Row.Text, h.Fit)).First().ShouldBe(("doubling it", SearchFit.Exact));
        hits.Skip(1).ShouldAllBe(h => h.Fit == SearchFit.Variant);
        hits.Count.ShouldBe(3);
        (await texts.FindAsync("\"doubling\"")).ShouldBe(["doubling it"], "a phrase is literal");
        SearchQuery.Of("doubling").Marks("to double it").ShouldBe([(3, 9)]);
    }

    [Fact]
    public async Task It_shows_what_was_known_on_the_day()
    {
        await using var texts = await SearchableTexts.OfAsync("known today");
        await texts.AddAsync(Some.Draft("known early", Early));
        var now = texts.Journal.View(Reader.Keeper);
        (await texts.FindAsync("known", now)).Count.ShouldBe(2);
        (await texts.FindAsync("known", now.At(now.AsOf with { Known = Early }))).ShouldBe(["known early"]);
        (await texts.FindAsync("known", now.At(now.AsOf with { Known = Early.AddDays(-1) }))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_found_but_is_as_it_was_recorded_before()
    {
        await using var texts = await SearchableTexts.OfAsync("a mistake");
        var before = texts.Journal.View(Reader.Keeper);
        await texts.AddAsync(new Draft(new EntriesWithdrawn([new EntryRef(Some.Stream, 1)], "wrong"), "keeper"));
        (await texts.FindAsync("mistake")).ShouldBeEmpty();
        (await texts.FindAsync("mistake", before)).ShouldBe(["a mistake"]);
    }

    [Fact]
    public async Task What_holds_from_a_later_day_on_is_found_on_that_day()
    {
        await using var texts = await SearchableTexts.OfAsync();
        await texts.AddAsync(Some.Draft("lies ahead", Early) with { Effective = Period.OfYear(2090) });
        (await texts.FindAsync("ahead")).ShouldBeEmpty();
        var now = texts.Journal.View(Reader.Keeper);
        (await texts.FindAsync("ahead", now.At(now.AsOf with { Effective = new DateOnly(2090, 1, 1) })))
            .ShouldBe(["lies ahead"]);
    }

    [Fact]
    public async Task What_is_known_to_a_body_alone_is_found_by_it_and_by_the_keeper()
    {
        await using var texts = await SearchableTexts.OfAsync();
        await texts.AddAsync(Some.Draft("between us", Early) with { KnownTo = "committee" });
        (await texts.FindAsync("between")).ShouldBe(["between us"]);
        (await texts.FindAsync("between", texts.Journal.View(Reader.Public))).ShouldBeEmpty();
        (await texts.FindAsync("between", texts.Journal.View(new Reader(false, "committee")))).ShouldBe(["between us"]);
    }

    [Fact]
    public async Task A_partnership_finds_its_own_texts_and_those_of_the_register()
    {
        await using var texts = await SearchableTexts.OfAsync("ours");
        await texts.Journal.AppendAsync(Batch.Of(Some.Other, null, Some.Draft("ours too")));
        (await texts.FindAsync("ours")).Count.ShouldBe(2);
        var one = texts.Journal.View(Reader.Keeper).Of(Streams.PartnershipOf(Some.Other));
        (await texts.FindAsync("ours", one)).ShouldBe(["ours too"]);
    }

    [Fact]
    public async Task The_full_text_of_a_document_is_found_by_the_keeper_and_is_gone_with_the_document()
    {
        await using var texts = await SearchableTexts.OfAsync("a sentence in the open");
        var blob = Blob.Of(Encoding.UTF8.GetBytes("a sentence of the paper"));
        var source = new SourceRegistered("paper")
        {
            Title = "a sentence of the paper",
            Content = new TakenIn(blob.Sha256, "text/plain", blob.Bytes.Length, "paper.txt", [], "1"),
        };
        await texts.Journal.AppendAsync(
            Batch.Of(Streams.Register, null, new Draft(source, "keeper", Early)).PutBlob(blob));
        (await texts.FindAsync("sentence")).Count.ShouldBe(2);
        (await texts.FindAsync("sentence", texts.Journal.View(Reader.Public))).ShouldBe(["a sentence in the open"]);
        texts.ReadCounts.Count.ShouldBe(1);
        await texts.Journal.DeleteBlobAsync(blob.Sha256);
        (await texts.FindAsync("open")).ShouldBe(["a sentence in the open"]);
        texts.ReadCounts.Count.ShouldBe(2, "the index was made anew");
    }

    [Fact]
    public async Task A_person_whose_key_was_destroyed_is_found_no_more()
    {
        await using var texts = await SearchableTexts.OfAsync();
        var keys = texts.Journal.Keys;
        var subject = keys.SubjectOf("Lê Thị Ánh");
        var identity = new PersonIdentity(Names.Of("vi", "Lê Thị Ánh"));
        await texts.AddAsync(new Draft(
            new PersonRegistered(subject, Sealed.Seal(identity, [subject], keys)), "keeper", Early));
        (await texts.FindAsync("le thi anh")).ShouldBe(["Lê Thị Ánh"]);
        (await keys.DestroyAsync(subject)).ShouldBeTrue();
        (await texts.FindAsync("le thi anh")).ShouldBeEmpty();
        texts.Index.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Questions_at_once_and_entries_meanwhile_disturb_nobody()
    {
        await using var texts = await SearchableTexts.OfAsync("word 0");
        var asking = Enumerable.Range(0, 20).Select(_ => Task.Run(() => texts.FindAsync("word"))).ToList();
        for (var i = 1; i <= 20; i++)
        {
            await texts.AddAsync(Some.Draft($"word {i}"));
        }
        foreach (var answer in await Task.WhenAll(asking))
        {
            answer.ShouldBeUnique();
        }
        (await texts.FindAsync("word")).Count.ShouldBe(21);
    }
}
