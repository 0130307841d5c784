using System.Collections.Immutable;

namespace Entente.Core.Tests;

/// <summary>The notation: what is read, what it becomes, and what an officer may get wrong.</summary>
public sealed class NotationTests
{
    /// <summary>What the worked examples refer to.</summary>
    private const string Ground = """
        organisation kr country
        organisation vn country
        organisation asean intergovernmental
        organisation covax other
        organisation covax-amc other
        partnership asean-rok
        fund akcf
        fund some-fund
        fund quy-hop-tac
          stub
        plan poa-2021-2025
        plan some-plan
        initiative kasi
        series jcc
        meeting mekong-summit-2
        2020-11-13  decision upgrade mekong-summit-2 "Ground"
        2020-11-13  commitment covax-10m will "Ground"
        2020-11-13  commitment exchange-year will "Ground"
        2020-11-13  commitment kasi-doubling will "Ground"
        2020-11-13  commitment akcf-doubling will "Ground"
        2022  rank context.rank subject:trade-partner 5 place
        2026-12-01..  acceptance fund-page 0.9 "Ground"
        """;

    public static TheoryData<string> Kinds => new(Directives.Examples.Select(e => e.Kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_worked_example_is_right(string kind) => Compiled(kind).Drafts.ShouldNotBeEmpty();

    /// <summary>The account that the worked example of a kind is added to, and what the example becomes.</summary>
    internal static (Ledger Ledger, ImmutableArray<Draft> Drafts) Compiled(string kind)
    {
        var example = Directives.Examples.Single(e => e.Kind == kind).Example;
        var key = example.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => w != kind)
            .ElementAtOrDefault(1);
        var ground = string.Join('\n',
            Ground.Split('\n').Where(l => !l.Contains($"{kind} {key}", StringComparison.Ordinal)));
        var ledger = Ledger.Of(ground);
        var result = NotationCompiler.Compile(
            [("example", example)], "tester", ledger.Keys, ledger.Ground);
        result.Findings.Select(FigureLines.Of).ShouldBeEmpty();
        return (ledger, result.Drafts);
    }

    [Fact]
    public void A_project_has_one_state_after_another()
    {
        var ledger = Ledger.Of("fund akcf\n2023-05  project casa\n  fund akcf\n  state approved");
        ledger.Add("2024-02  project casa\n  state cancelled").ShouldBeEmpty();
        ledger.View("2023-12-31").Facts<ProjectRegistered>().Select(p => p.Fact.State).ShouldBe(["approved"]);
        ledger.View("2024-12-31").Facts<ProjectRegistered>().Select(p => p.Fact.State)
            .ShouldBe(["approved", "cancelled"]);
        Ledger.Of("2023-05  project casa\n  state approved\n2024-02  project casa\n  state cancelled").Entries.Count
            .ShouldBe(2);
    }

    [Theory]
    [InlineData("project casa\n  state cancelled", "notation.key-taken")]
    [InlineData("2024-02  project casa", "notation.key-taken")]
    [InlineData("2024-02  project akcf\n  state cancelled", "notation.key-taken")]
    public void A_further_state_has_its_day(string statement, string code) =>
        Ledger.Of("fund akcf\n2023-05  project casa\n  state approved").Add(statement).Single().Code.ShouldBe(code);

    /// <summary>A pledge may be taken back in part, as money of every stage; never more than was pledged.</summary>
    [Theory]
    [InlineData("2024  announced fund:akcf USD -16", true)]
    [InlineData("2024  announced fund:akcf USD -17", false)]
    [InlineData("2024  announced fund:akcf EUR -16", false)]
    [InlineData("2024  announced fund:akcf kr -> akcf USD -1", false)]
    [InlineData("2024  announced fund:akcf unknown USD\n2024  announced fund:akcf USD -20", true)]
    [InlineData("2024  announced fund:akcf USD 4\n2024  announced fund:akcf USD -20", true)]
    [InlineData("2024  announced fund:akcf nearly USD -20", false)]
    [InlineData("2024  received fund:akcf USD -20", true)]
    [InlineData("2024  flow fund.contribution fund:akcf USD -20\n  stage announced", false)]
    [InlineData("2024  flow fund.contribution fund:akcf USD -20", true)]
    public void Less_than_nothing_is_not_pledged(string statement, bool isRight)
    {
        var ledger = Ledger.Of("organisation kr country\nfund akcf\n2023  announced fund:akcf USD 16");
        NotationCompiler.Compile([("more", statement)], "tester", ledger.Keys, ledger.Ground).Findings
            .Select(f => f.Code).ShouldBe(isRight ? [] : ["notation.below-zero"]);
    }

    [Fact]
    public void A_fact_is_known_since_its_first_source()
    {
        var ledger = Ledger.Of("""
            source late "Late"
              published 2023-03
            source early "Early"
              published 2022-05-25
            fund akcf
              source late early
            fund mkcf
              source late
            fund bkcf
              source late
              known 2021-06-30
            fund other
            """);
        ledger.Entries.Where(e => e.Fact is FundOpened).Select(e => e.Known.ToString("O")).ShouldBe(
            ["2022-05-25", "2023-03-31", "2021-06-30", "2026-01-01"]);
    }

    [Fact]
    public void A_figure_has_one_leg_for_each_source() =>
        Ledger.Of("""
            source one "One"
            source two "Two"
            fund akcf
            2022  flow fund.contribution fund:akcf USD 16,000,000
              source one, two
            """).Figures().All.Single().Basis.Select(b => b.Source).ShouldBe(["one", "two"]);

    [Fact]
    public void A_target_stands_since_it_was_set() =>
        Ledger.Of("""
            fund akcf
            2027  target fund.contribution.target fund:akcf USD 32
              set 2023-03-16
            """).Report(effective: "2023-03-15").ShouldBeEmpty();

    [Fact]
    public void A_target_may_have_no_day() =>
        Ledger.Of("fund akcf\ntarget fund.contribution.target fund:akcf 2 x\n  base-unknown").Report().Single()
            .ShouldBe("fund.contribution.target fund:akcf unknown 2 x");

    [Fact]
    public void Persons_are_sealed()
    {
        var ledger = Ledger.Of(
            "person moon \"Moon Jae-in\"\n  name ko \"문재인\"\norganisation kr country\n2017..  role moon president of kr");
        var person = (PersonRegistered)ledger.Entries.Single(e => e.Fact is PersonRegistered).Fact;
        person.Key.ShouldNotContain("moon");
        ledger.View().Entities.Find(person.Key)!.NameIn("ko").ShouldBe("문재인");
        ledger.Keys.Destroy(person.Key);
        ledger.View().Entities.Find(person.Key)!.Names.ShouldBe(Names.None);
    }

    [Fact]
    public void Words_stand_in_several_languages_and_a_reader_gets_theirs_or_English()
    {
        var list = (ListReported)Ledger.Of("""
            fund akcf
            2023  list akcf areas
              item "education" "health"
              in vi "lĩnh vực" "giáo dục"
              in vi "y tế"
            """).Entries.Single(e => e.Fact is ListReported).Fact;
        list.WordsIn("vi").ShouldBe(new("lĩnh vực", "vi"));
        list.ItemsIn("vi").ShouldBe([new("giáo dục", "vi"), new("y tế", "vi")]);
        list.ItemsIn("ko").ShouldBe([new("education", "en"), new("health", "en")]);
        list.Items.ShouldBe(["education", "health"]);
    }

    [Fact]
    public void Words_that_were_not_written_in_English_say_so()
    {
        var outcome = (OutcomeReported)Ledger.Of("""
            2020  commitment year will "A year"
            2021  outcome year "Kéo dài đến năm 2022"
              written-in vi
              in ko "2022년까지 연장"
            """).Entries.Single(e => e.Fact is OutcomeReported).Fact;
        outcome.WordsIn("vi").ShouldBe(new("Kéo dài đến năm 2022", "vi"));
        outcome.WordsIn("ko").ShouldBe(new("2022년까지 연장", "ko"));
        outcome.WordsIn("en").ShouldBe(new("Kéo dài đến năm 2022", "vi"));
    }

    [Fact]
    public void The_words_of_a_figure_are_its_subject_its_reason_and_what_is_printed()
    {
        var figure = (FigureReported)Ledger.Of("""
            2020  stock other.count "subject:online meetings" 5 meeting
              reading "as told"
              printed-unit "times"
              in vi "các cuộc họp trực tuyến" "theo lời kể" "lần"
            """).Entries.Single(e => e.Fact is FigureReported).Fact;
        figure.OwnWords.ShouldBe(["online meetings", "as told", "times"]);
        figure.AllWordsIn("vi").Select(w => w.Text).ShouldBe(["các cuộc họp trực tuyến", "theo lời kể", "lần"]);
    }

    [Theory]
    [InlineData("fund akcf\n2023  list akcf areas\n  item \"a\" \"b\"\n  in vi \"a\" \"b\"", "notation.word-missing")]
    [InlineData("source page \"Page\"\n  in vi \"Trang\" \"Hai\"", "notation.word-too-many")]
    [InlineData("source page \"Page\"\n  in klingon \"Trang\"", "notation.word-unknown")]
    [InlineData("fund akcf\n  in vi \"Quỹ\"", "notation.property-unknown")]
    [InlineData("fund akcf\n  short A K", "notation.word-too-many")]
    [InlineData("fund akcf\n  short", "notation.word-missing")]
    [InlineData("fund akcf\n  short A\n  short B", "notation.word-too-many")]
    [InlineData("fund akcf\n  name english \"The fund\"", "notation.word-unknown")]
    [InlineData("organisation kr country\n  country KOR", "notation.word-unknown")]
    [InlineData("source copy \"Copy\"\n  copy-of page", "notation.source-unknown")]
    [InlineData("source page \"Page\"\nsource page \"Page\"", "notation.key-twice")]
    [InlineData("source page \"Page\"\n  published yesterday", "notation.time")]
    [InlineData("fund akcf\n  known >=2020", "notation.time")]
    [InlineData("fund akcf\n2022..2023  stock fund.size fund:akcf USD 1", "notation.time")]
    [InlineData("fund akcf\n2022..2027  target fund.contribution.target fund:akcf USD 1", "notation.time")]
    [InlineData("plan poa\n2022  stock fund.portfolio.budget plan:poa USD 1", "notation.scope-kind")]
    [InlineData("plan poa\n2022  received plan:poa USD 1", "notation.scope-kind")]
    [InlineData("2022  rate USD KRW 0", "notation.number")]
    [InlineData("2022  rate USD nearly KRW 1300", "notation.number")]
    [InlineData("2022  rate USD KRW 1300..1400", "notation.number")]
    [InlineData("2022  commitment a will \"x\"\n  target nearly USD 32", "notation.number")]
    [InlineData("2022  commitment a will \"x\"\n  multiplier USD 2", "notation.unit")]
    [InlineData("2022  commitment a will \"x\"\n  amount USD 2 million", "notation.word-too-many")]
    [InlineData("2022  commitment a will \"x\"\n  amount 2 goats", "notation.currency")]
    [InlineData("2022  event e\n  planned perhaps", "notation.word-too-many")]
    [InlineData("2022  meeting m\n  ordinal tenth", "notation.number")]
    [InlineData("fund akcf\n2022  flow fund.contribution fund:akcf USD 5..4", "notation.number")]
    [InlineData("fund akcf\n2022  flow fund.contribution fund:akcf USD 1.000.000", "notation.number")]
    [InlineData("2022  rate USD KRW 1,000,000,000,000,000,000,001", "notation.number")]
    [InlineData("2022  commitment a will \"x\"\n  target -1000000000000000000001 project", "notation.number")]
    [InlineData("fund akcf\n2022  flow fund.contribution fund:akcf roughly USD 4", "notation.number")]
    public void Nothing_is_dropped_or_guessed(string lines, string code) =>
        Ledger.Faults(lines).Select(f => f.Code).ShouldContain(code);

    [Fact]
    public void A_finding_says_file_and_line()
    {
        var finding = Ledger.Faults("; a comment\n\nfund akcf\n  colour blue\n").Single();
        FigureLines.Of(finding).ShouldBe("test:4 notation.property-unknown property=colour kind=fund");
    }

    [Fact]
    public void One_fault_does_not_hide_the_next() =>
        Ledger.Faults("fund\nfestival\nfund akcf\nfund akcf").Select(f => f.Code)
            .ShouldBe(["notation.word-missing", "notation.kind-unknown", "notation.key-twice"]);

    [Fact]
    public void A_reference_may_stand_before_what_it_refers_to() =>
        Ledger.Faults("member a of b\norganisation a body\norganisation b body").ShouldBeEmpty();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_all_systems(string end) =>
        Ledger.Of($"fund akcf{end}  short AKCF  ; its short name{end}2022  flow fund.contribution fund:akcf USD 16{end}").Report().Single()
            .ShouldBe("fund.contribution fund:akcf 2022 USD 16");

    [Fact]
    public void Quotes_hold_spaces_semicolons_and_quotes()
    {
        var (directives, findings) = NotationReader.Read("t", "keeper observer \"a; \\\"b\\\" \\\\ c 😀\" ; comment");
        findings.ShouldBeEmpty();
        directives.Single().Words[1].Text.ShouldBe("a; \"b\" \\ c 😀");
    }

    [Theory]
    [InlineData("USD 16,000,000", "USD 16000000")]
    [InlineData("16,000,000 USD", "USD 16000000")]
    [InlineData("nearly USD 86", "nearly USD 86")]
    [InlineData("at-least USD 9.5", "at-least USD 9.5")]
    [InlineData("USD 4..5", "USD 4..5")]
    [InlineData("unknown USD", "unknown USD")]
    [InlineData("USD -3", "USD -3")]
    public void Amounts(string written, string shown) =>
        FigureLines.Value(Ledger.Of(
            $"fund akcf\n2022  flow fund.contribution fund:akcf {written}").Figures().All.Single()).ShouldBe(shown);

    [Fact]
    public void Entries_of_a_sample_survive_the_journal_bytes()
    {
        foreach (var entry in Sample.AseanRok.Entries)
        {
            var stored = EntryCodec.Encode(entry);
            var reading = EntryCodec.Decode(stored);
            reading.Finding.ShouldBeNull();
            EntryCodec.Encode(reading.Entry!).Bytes.Span.SequenceEqual(stored.Bytes.Span)
                .ShouldBeTrue(entry.Fact.ToString());
        }
    }
}
