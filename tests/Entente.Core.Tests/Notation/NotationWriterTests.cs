using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Core.Tests;

/// <summary>What is written of an entry says the same as the entry: writing and compiling lose nothing.</summary>
public sealed class NotationWriterTests
{
    public static TheoryData<string> Kinds => new(Directives.Examples.Select(e => e.Kind));

    [Fact]
    public void Every_entry_of_the_sample_comes_back_from_its_statement()
    {
        var ground = Sample.AseanRok.Ground;
        Sample.AseanRok.Entries.Count.ShouldBeGreaterThan(300);
        Sample.AseanRok.Entries.SelectMany(e => Differences(e, ground, Sample.AseanRok.Keys)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_worked_example_comes_back_from_its_statement(string kind)
    {
        var (ledger, drafts) = NotationTests.Compiled(kind);
        var entries = drafts.Select(d => ledger.Record(d)).ToList();
        entries.ShouldNotBeEmpty();
        var ground = ledger.Ground;
        entries.SelectMany(e => Differences(e, ground, ledger.Keys)).ShouldBeEmpty();
    }

    /// <summary>What claims are read as, and what few statements say.</summary>
    [Theory]
    [InlineData("2020  status \"quan hệ Mekong - Hàn Quốc\" proposed better")]
    [InlineData("..  event festival\n  planned\n  stub")]
    [InlineData("2022..  event festival\n  place \"Hà Nội; \\\"Nhà hát\\\"\"\n  effective 2023-01-02")]
    [InlineData("<=2020-11-30  stock fund.portfolio.budget fund:akcf nearly \"gần\" USD 86,000,000.5\n  rule stock-on-day\n  inferred\n  reading stock-on-day\n  state approved")]
    [InlineData("..  flow fund.contribution fund:akcf at-least USD 4..5\n  effective <=2020-11-30\n  stage unstated")]
    [InlineData("target fund.contribution.target fund:akcf 2 x\n  base-unknown\n  set <=2019\n  from kr\n  key t-1")]
    [InlineData("2027  target fund.contribution.target fund:akcf USD 32\n  of-commitment covax-10m\n  source page")]
    [InlineData("2027  target fund.contribution.target fund:akcf USD 32\n  source page\n  effective ..")]
    [InlineData("2022  received fund:akcf ? -> kr USD -3\n  reference \"A, 1\"")]
    [InlineData("2022  received commitment:covax-10m kr -> ? unknown USD")]
    [InlineData("2022  received project:casa USD 3")]
    [InlineData("alias akcf\n  short AK\n  name vi Quỹ \"Quỹ AKCF\"\n  name und ?")]
    [InlineData("2022  list \"\" \"areas, of work\"\n  item \"one, two\" three\n  item \"four,\"\n  stated 5\n  open")]
    [InlineData("2020-11..2020-12-03  meeting jcc-9\n  series jcc\n  ordinal 9\n  mode online\n  co-chair kr hong\n  name en \"Ninth\"")]
    [InlineData("XXXX-11-13  meeting jcc-9")]
    [InlineData("2022  commitment c will \"line\\none \\u2028 \\\\ two; three\"\n  by kr\n  to akcf\n  amount up-to \"\" USD 4\n  form \"cash and in-kind\"\n  target 20 project\n  multiplier 2 x\n  deadline <=2030\n  quantity \"fund.pipeline fund:akcf\"\n  attributed hong")]
    [InlineData("2021..2025  line poa 1.1.1\n  name en \"Trade, and more\"\n  under 1.1")]
    [InlineData("2020  role hong \"of\" of kr\n  known 2019-05-01\n  known-to kr\n  claim doc-1-4")]
    [InlineData("source taken-2\n  published >=2020\n  known 2021-01-01\n  copy-of page")]
    [InlineData("person kim\n  name ko \"김\"\n  name en Kim")]
    [InlineData("2022  outcome covax-10m \"Done\"\n  in vi \"Xong, rồi\"\n  in ko 끝\n  written-in fr")]
    [InlineData("2020  rate USD KRW 1305.4150001")]
    public void What_claims_are_read_as_comes_back_too(string lines)
    {
        var ledger = Ledger.Of($"{Ground}\n{lines}");
        var added = ledger.Entries.Except(Ledger.Of(Ground).Entries, SameFact).ToList();
        added.ShouldNotBeEmpty();
        added.SelectMany(e => Differences(e, ledger.Ground, ledger.Keys)).ShouldBeEmpty();
    }

    [Fact]
    public void No_word_can_be_written_so_that_it_is_read_as_another() =>
        Properties.Hold(
            Gen.Elements(
                "\"", "\\", ";", "\n", "\r\n", "\r", "\f", "\u0085", "\u2028", "\t", " ", "  source x", "->", "?", "of",
                "n", "u0041", ",", "한", "😀", "2020", "..", "\0", "a", "\u00a0").ListOf()
                .Select(parts => string.Concat(parts)),
            text =>
            {
                var statement = new StatementText("decision", Period.OfYear(2020));
                var column = statement.Word(text);
                statement.Word("end");
                var line = statement.Line("number", text, text);
                var (directives, findings) = NotationReader.Read("t", statement.Text);
                return findings.IsEmpty && directives is [{ Words: [var word, { Text: "end" }] } only]
                    && word.Text == text && word.ColumnNumber == column
                    && only.Properties is [{ Words: [var a, var b] } property]
                    && a.Text == text && b.Text == text && property.LineNumber == line;
            });

    [Fact]
    public void A_correction_takes_the_place_keeps_the_key_and_the_day_since_when_it_is_known()
    {
        var ledger = Ledger.Of("source page \"A page\"\n  published 2020-03\nfund akcf\n  short AK\n  source page");
        var before = ledger.Entries.Single(e => e.Fact is FundOpened);
        var ground = ledger.Ground;
        var text = new NotationWriter(ground).WriteCorrection(before)!.Replace("AK", "AKCF", StringComparison.Ordinal);
        var draft = Compile(text, ground, ledger.Keys).ShouldHaveSingleItem();
        ledger.Record(draft).Known.ShouldBe(new DateOnly(2020, 3, 31));
        ledger.View().Facts<FundOpened>().Single().Fact.Names.Short.ShouldBe("AKCF");
        ledger.View(known: "2020-03-31").Facts<FundOpened>().Single().Fact.Names.Short.ShouldBe("AKCF");
    }

    [Fact]
    public void A_withdrawal_is_known_since_what_it_withdraws_and_stands_in_its_stream()
    {
        var ledger = Ledger.Of("fund akcf\n  known 2020-01-05\norganisation kr country\n  known 2019-01-05");
        var ground = ledger.Ground;
        var drafts = Compile("withdrawn register#1 partnership/test#1 \"Wrong\"", ground, ledger.Keys);
        drafts.Select(d => (StreamRule.StreamOf(d.Fact, "other"), d.Known!.Value.ToString("O"))).ShouldBe(
            [("register", "2019-01-05"), ("partnership/test", "2020-01-05")]);
    }

    [Fact]
    public void A_correction_is_taken_back_alone_or_with_what_it_corrects()
    {
        foreach (var (lines, left) in new[]
        {
            ("withdrawn partnership/test#2 Wrong", "A"),
            ("withdrawn partnership/test#1 partnership/test#2 Wrong", null),
        })
        {
            var ledger = Ledger.Of("fund akcf\n  short A");
            ledger.Add("fund akcf\n  short B\n  corrects partnership/test#1").ShouldBeEmpty();
            ledger.Add(lines).ShouldBeEmpty();
            ledger.View().Facts<FundOpened>().SingleOrDefault()?.Fact.Names.Short.ShouldBe(left);
        }
    }

    [Fact]
    public void A_document_that_was_taken_in_keeps_its_content_when_its_title_is_corrected()
    {
        var ledger = Ledger.Of("keeper observer Desk");
        var content = new TakenIn(new string('0', 64), "text/plain", 3, "a.txt", [], "v1");
        var taken = ledger.Record(new Draft(
            new SourceRegistered("doc-1") { Title = "A", Content = content, PublishedBasis = DateBasis.None }, "x"));
        var ground = ledger.Ground;
        var text = new NotationWriter(ground).WriteCorrection(taken)!.Replace(" A", " B", StringComparison.Ordinal);
        var fact = (SourceRegistered)Compile(text, ground, ledger.Keys).Single().Fact;
        (fact.Title, fact.Content).ShouldBe(("B", content));
    }

    [Fact]
    public void A_person_whose_key_was_destroyed_has_no_statement()
    {
        var ledger = Ledger.Of("person hong \"Hong Gil-dong\"");
        ledger.Keys.Destroy(((PersonRegistered)ledger.Entries[0].Fact).Key);
        new NotationWriter(ledger.Ground).Write(ledger.Entries[0]).ShouldBeNull();
    }

    private const string Ground = """
        source page "A page"
          published 2020-03
        organisation kr country
        person hong "Hong Gil-dong"
        partnership test
        fund akcf
        plan poa
        project casa
        series jcc
        2020-11-13  commitment covax-10m will "Ground"
        """;

    private static IEqualityComparer<Entry> SameFact => EqualityComparer<Entry>.Create(
        (a, b) => a!.Ref == b!.Ref && a.Fact.GetType() == b.Fact.GetType(), e => e.Ref.GetHashCode());

    private static ImmutableArray<Draft> Compile(string text, NotationGround ground, TestKeys keys)
    {
        var result = NotationCompiler.Compile([("written", text)], "tester", keys, ground);
        result.Findings.Select(FigureLines.Of).ShouldBeEmpty(text);
        return result.Drafts;
    }

    /// <summary>In what an entry differs from what its own statement compiles to.</summary>
    private static IEnumerable<string> Differences(Entry entry, NotationGround ground, TestKeys keys)
    {
        var text = new NotationWriter(ground).WriteCorrection(entry);
        if (text is null)
        {
            return [$"{entry.Ref} {entry.Fact} has no statement"];
        }
        var draft = Compile(text, ground, keys).ShouldHaveSingleItem(text);
        var same = draft.Effective == entry.Effective && draft.Source == entry.Source
            && (draft.Known ?? entry.Known) == entry.Known && draft.KnownTo == entry.KnownTo
            && Bytes(entry with { Fact = Plain(draft.Fact) }) == Bytes(entry with { Fact = Plain(entry.Fact) })
            && draft.Fact.Corrects == entry.Ref;
        return same ? [] : [$"{entry.Ref} {entry.Fact}\n{text}\n{draft}"];

        Fact Plain(Fact fact) => fact switch
        {
            PersonRegistered person => new NameAdded(
                person.Key, ground.View.Open<PersonIdentity>(person.Identity)!.Names),
            _ => fact with { Corrects = null },
        };
    }

    private static string Bytes(Entry entry) => Convert.ToBase64String(EntryCodec.Encode(entry).Bytes.Span);
}
