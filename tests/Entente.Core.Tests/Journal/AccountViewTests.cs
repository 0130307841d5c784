namespace Entente.Core.Tests;

/// <summary>Three times and a reader: a view shows what they allow, and never changes.</summary>
public sealed class AccountViewTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Account _account = new(new NoKeys());
    private long _sequence;

    [Fact]
    public void As_known_and_as_effective_are_filters_that_include_their_day()
    {
        Record("early", known: "2022-05-24");
        Record("meeting", known: "2022-05-25");
        Record("later", known: "2022-05-25", effective: "2023-01-01..");
        Record("year", known: "2022-05-25", effective: "2022");
        Texts(known: "2022-05-24").ShouldBe(["early"]);
        Texts(known: "2022-05-25", effective: "2022-12-31").ShouldBe(["early", "meeting", "year"]);
        Texts(known: "2022-05-25", effective: "2023-01-01").ShouldBe(["early", "meeting", "later", "year"]);
        Texts(known: "2022-05-25", effective: "2021-12-31").ShouldBe(["early", "meeting"]);
    }

    [Fact]
    public void As_recorded_is_a_prefix_of_the_journal()
    {
        for (var i = 1; i <= 5; i++)
        {
            Record($"{i}");
        }
        for (var i = 0; i <= 5; i++)
        {
            Texts(recorded: Start.AddHours(i)).ShouldBe(Enumerable.Range(1, i).Select(n => $"{n}"));
            Texts(recorded: Start.AddHours(i).AddTicks(-1)).Count().ShouldBe(Math.Max(0, i - 1));
        }
    }

    [Fact]
    public void A_reader_sees_what_is_public_and_what_is_known_to_its_body()
    {
        Record("public");
        Record("secretariat's", knownTo: "secretariat");
        Texts(reader: Reader.Public).ShouldBe(["public"]);
        Texts(reader: new Reader(IsKeeper: false, "ministry")).ShouldBe(["public"]);
        Texts(reader: new Reader(IsKeeper: false, "secretariat")).ShouldBe(["public", "secretariat's"]);
        Texts(reader: Reader.Keeper).ShouldBe(["public", "secretariat's"]);
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects_from_the_day_it_is_known()
    {
        var first = Record("5 million", known: "2022-01-01");
        Record("6 million", known: "2023-01-01", corrects: first);
        Texts(known: "2022-12-31").ShouldBe(["5 million"]);
        Texts(known: "2023-01-01").ShouldBe(["6 million"]);
        Texts(known: "2023-01-01", recorded: Start.AddHours(1)).ShouldBe(["5 million"]);
    }

    [Fact]
    public void A_correction_of_a_correction_does_not_bring_back_the_first()
    {
        var first = Record("5", known: "2022-01-01");
        var second = Record("6", known: "2023-01-01", corrects: first);
        var third = Record("7", known: "2024-01-01", corrects: second);
        Texts(known: "2024-01-01").ShouldBe(["7"]);
        Withdraw("2025-01-01", third);
        Texts(known: "2025-01-01").ShouldBe(["6"]);
        Withdraw("2026-01-01", second);
        Texts(known: "2026-01-01").ShouldBe(["5"]);
        Texts(known: "2022-12-31").ShouldBe(["5"]);
    }

    [Fact]
    public void A_correction_that_was_withdrawn_after_another_took_its_place_leaves_the_other()
    {
        var first = Record("5");
        var second = Record("6", corrects: first);
        Record("7", corrects: second);
        Withdraw("2022-01-01", second);
        Texts().ShouldBe(["7"]);
    }

    [Fact]
    public void A_withdrawal_known_only_later_leaves_earlier_views_as_they_were()
    {
        var first = Record("said", known: "2022-01-01");
        var kept = Record("kept", known: "2022-01-01");
        var withdrawal = Withdraw("2024-01-01", first);
        Texts(known: "2023-12-31").ShouldBe(["said", "kept"]);
        Texts(known: "2024-01-01").ShouldBe(["kept"]);
        Withdraw("2025-01-01", withdrawal);
        Texts(known: "2024-06-01").ShouldBe(["kept"]);
        Texts(known: "2025-01-01").ShouldBe(["said", "kept"]);
        kept.Sequence.ShouldBe(2);
    }

    [Fact]
    public void A_correction_that_the_reader_may_not_see_corrects_nothing_for_it()
    {
        var first = Record("public");
        Record("internal", corrects: first, knownTo: "secretariat");
        Texts(reader: Reader.Public).ShouldBe(["public"]);
        Texts(reader: Reader.Keeper).ShouldBe(["internal"]);
    }

    [Fact]
    public void Entries_that_overrule_themselves_or_what_comes_later_overrule_nothing()
    {
        Record("itself", corrects: new EntryRef("register", 1));
        Record("the next", corrects: new EntryRef("register", 3));
        Record("stays");
        Texts().ShouldBe(["itself", "the next", "stays"]);
    }

    [Fact]
    public void The_history_shows_what_was_corrected_too()
    {
        var first = Record("5 million");
        Record("6 million", corrects: first);
        View().History(f => f is OutcomeReported).Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_view_does_not_change_while_the_writer_appends()
    {
        var first = Record("0");
        var stop = false;
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var looks = 0;
            while (!Volatile.Read(ref stop))
            {
                var view = View();
                var before = view.Facts<OutcomeReported>().Select(f => f.Fact.Text).ToList();
                var entries = view.Entries().Count();
                view.EntryCount.ShouldBeGreaterThan(0);
                for (var again = 0; again < 3; again++)
                {
                    Thread.Yield();
                    view.Facts<OutcomeReported>().Select(f => f.Fact.Text).ShouldBe(before);
                    view.Entries().Count().ShouldBe(entries);
                }
                before.Count.ShouldBe(1);
                looks++;
            }
            return looks;
        })).ToList();
        for (var i = 1; i <= 3000; i++)
        {
            first = Record($"{i}", corrects: first);
            if (i % 100 == 0)
            {
                await Task.Yield();
            }
        }
        // The writer may be done before a reader has looked once: the readers get the time for it.
        await Task.Delay(200);
        Volatile.Write(ref stop, true);
        (await Task.WhenAll(readers)).Sum().ShouldBeGreaterThan(0);
        Texts().ShouldBe(["3000"]);
    }

    [Fact]
    public void An_entry_that_does_not_follow_in_its_stream_is_not_taken_in()
    {
        Record("first");
        _sequence++;
        Should.Throw<ArgumentException>(() => Record("third"));
        Texts().ShouldBe(["first"]);
    }

    private EntryRef Record(
        string text, string known = "2022-01-01", string? effective = null, EntryRef? corrects = null,
        string? knownTo = null) =>
        Apply(new OutcomeReported("promise", text) { Corrects = corrects }, known, effective, knownTo);

    private EntryRef Withdraw(string known, params EntryRef[] targets) =>
        Apply(new EntriesWithdrawn(targets, "a mistake"), known, null, null);

    private EntryRef Apply(Fact fact, string known, string? effective, string? knownTo)
    {
        _sequence++;
        var entry = new Entry
        {
            Stream = "register",
            Sequence = _sequence,
            Effective = effective is null ? default : Period.Parse(effective),
            Known = Day(known),
            KnownTo = knownTo,
            Recorded = Start.AddHours(_sequence),
            Author = "a-1",
            Fact = fact,
            Previous = default,
        };
        _account.Apply(entry);
        return entry.Ref;
    }

    private AccountView View() =>
        _account.View(new AsOf(DateOnly.MaxValue, DateOnly.MaxValue, DateTimeOffset.MaxValue), Reader.Keeper);

    private IEnumerable<string> Texts(
        string? known = null, string? effective = null, DateTimeOffset? recorded = null, Reader? reader = null) =>
        _account.View(
            new AsOf(
                effective is null ? DateOnly.MaxValue : Day(effective),
                known is null ? DateOnly.MaxValue : Day(known),
                recorded ?? DateTimeOffset.MaxValue),
            reader ?? Reader.Keeper).Facts<OutcomeReported>().Select(f => f.Fact.Text);

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class NoKeys : ISubjectKeys
    {
        public ReadOnlyMemory<byte>? Find(string subject) => null;

        public string SubjectOf(string personName) => personName;
    }
}
