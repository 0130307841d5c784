using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Core.Tests;

/// <summary>Entries are written once and read for ever: every type, every version.</summary>
public sealed class EntryCodecTests
{
    public static TheoryData<string> TypeNames => [.. EntryTypes.All.Select(t => t.Name)];

    public static TheoryData<Type> ClaimTypes =>
        [.. typeof(Claim).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Claim)))];

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Every_member_of_every_type_comes_back(string name)
    {
        var type = EntryTypes.Find(name)!;
        var stored = EntryCodec.Encode(EntryOf((Fact)Filled.Of(type.FactType)));
        using var json = JsonDocument.Parse(stored.Bytes);
        var written = json.RootElement.GetProperty("payload").EnumerateObject().Select(p => p.Name).ToList();
        foreach (var property in type.FactType.GetProperties().Where(p => p.SetMethod is not null))
        {
            written.ShouldContain(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        }
        ReadBack(stored).ShouldBe(stored.Bytes.ToArray());
    }

    /// <summary>What is not set is not written; what is written is read in whatever order it stands.</summary>
    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Only_what_is_set_is_written_and_its_order_does_not_matter(string name)
    {
        var type = EntryTypes.Find(name)!;
        var random = new Random(name.Length);
        for (var round = 0; round < 50; round++)
        {
            var fact = (Fact)Filled.Of(type.FactType);
            var unset = OptionalOf(type.FactType).Where(_ => random.Next(2) == 0).ToList();
            unset.ForEach(p => p.SetValue(fact, null));
            var bytes = EntryCodec.EncodePayload(fact);
            var json = JsonNode.Parse(bytes.Span)!.AsObject();
            json.Select(m => m.Key).ShouldBe(
                type.FactType.GetProperties().Where(p => p.SetMethod is not null).Except(unset)
                    .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)),
                ignoreOrder: true);
            var members = json.ToArray();
            json.Clear();
            random.Shuffle(members);
            var shuffled = new JsonObject(members);
            EntryCodec.EncodePayload(EntryCodec.DecodePayload(type, JsonSerializer.SerializeToUtf8Bytes(shuffled)))
                .ToArray().ShouldBe(bytes.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(ClaimTypes))]
    public void Every_type_of_claim_comes_back_inside_an_entry(Type claim)
    {
        var stored = EntryCodec.Encode(EntryOf(
            new ClaimProposed("c-1", "d-1", "a type", "1") { Open = (Claim)Filled.Of(claim) }));
        var entry = EntryCodec.Decode(stored).Entry.ShouldNotBeNull();
        ((ClaimProposed)entry.Fact).Open.ShouldBeOfType(claim);
        ReadBack(stored).ShouldBe(stored.Bytes.ToArray());
    }

    /// <summary>
    /// An example of each type and version is kept as it was first written. A type that has none yet gets one by
    /// running the tests with ENTENTE_WRITE_EXAMPLES=1; a file that is there is never written again.
    /// </summary>
    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Every_version_of_every_type_is_read_for_ever(string name)
    {
        var type = EntryTypes.Find(name)!;
        for (var version = 1; version <= type.Version; version++)
        {
            var path = Path.Combine(ExamplesFolder(), $"{name}.v{version}.json");
            if (version == type.Version && !File.Exists(path)
                && Environment.GetEnvironmentVariable("ENTENTE_WRITE_EXAMPLES") == "1")
            {
                File.WriteAllBytes(path, EncodeExample(type).Bytes.ToArray());
            }
            File.Exists(path).ShouldBeTrue($"{path} is missing: run the tests once with ENTENTE_WRITE_EXAMPLES=1.");
            var bytes = File.ReadAllBytes(path);
            var reading = EntryCodec.Decode(new StoredEntry("partnership/asean-rok", 12, bytes, default));
            reading.Finding.ShouldBeNull(path);
            reading.Entry!.Fact.ShouldBeOfType(type.FactType);
            if (version == type.Version)
            {
                EntryCodec.Encode(reading.Entry).Bytes.ToArray().ShouldBe(bytes, path);
            }
        }
    }

    [Fact]
    public void The_envelope_comes_back_as_it_was()
    {
        var entry = EntryOf(new OutcomeReported("promise", "done"));
        var read = EntryCodec.Decode(EntryCodec.Encode(entry)).Entry.ShouldNotBeNull();
        read.ShouldBe(entry);
        var bare = entry with { Effective = default, KnownTo = null, Source = null, Span = null };
        EntryCodec.Decode(EntryCodec.Encode(bare)).Entry.ShouldBe(bare);
    }

    [Fact]
    public void The_hash_covers_the_previous_hash_and_every_byte()
    {
        var stored = EntryCodec.Encode(EntryOf(new OutcomeReported("promise", "done")));
        var previous = EntryOf(new OutcomeReported("promise", "done")).Previous;
        stored.Hash.ShouldBe(previous.Next(stored.Bytes.Span));
        var joined = previous.ToBytes().Concat(stored.Bytes.ToArray()).ToArray();
        stored.Hash.ToBytes().ShouldBe(System.Security.Cryptography.SHA256.HashData(joined));
        stored.Hash.ShouldNotBe(default(ChainHash).Next(stored.Bytes.Span));
        var large = new byte[100_000];
        previous.Next(large).ToBytes().ShouldBe(
            System.Security.Cryptography.SHA256.HashData([.. previous.ToBytes(), .. large]));
    }

    [Fact]
    public void An_older_version_is_lifted_step_by_step_and_a_newer_one_refused()
    {
        var type = EntryType.Of<OutcomeReported>(
            "outcome.reported", OutcomeReported.Json,
            old => { old["words"] = old["said"]!.DeepClone(); old.Remove("said"); return old; },
            old => { old["text"] = old["words"]!.DeepClone(); old.Remove("words"); return old; });
        type.Version.ShouldBe(3);
        foreach (var (version, member) in new[] { (1, "said"), (2, "words"), (3, "text") })
        {
            var reading = EntryCodec.Decode(Raw(version, member), _ => type);
            ((OutcomeReported)reading.Entry.ShouldNotBeNull().Fact).ShouldBe(new OutcomeReported("promise", "done"));
        }
        EntryCodec.Decode(Raw(4, "text"), _ => type).Finding!.Code.ShouldBe("journal.program-too-old");
        type.Lift(JsonNode.Parse("""{"words":"a"}""")!.AsObject(), 2).ToJsonString().ShouldBe("""{"text":"a"}""");

        static StoredEntry Raw(int version, string member)
        {
            var text = Encoding.UTF8.GetString(EncodeExampleText()).Replace("\"version\":2", $"\"version\":{version}")
                .Replace("\"text\":", $"\"{member}\":");
            return new StoredEntry("partnership/asean-rok", 12, Encoding.UTF8.GetBytes(text), default);
        }
    }

    [Theory]
    [InlineData("", "journal.unreadable")]
    [InlineData("null", "journal.unreadable")]
    [InlineData("[]", "journal.unreadable")]
    [InlineData("{}", "journal.unreadable")]
    [InlineData("{", "journal.unreadable")]
    public void What_is_no_entry_is_a_finding_with_its_place(string text, string code)
    {
        var reading = EntryCodec.Decode(new StoredEntry("register", 4, Encoding.UTF8.GetBytes(text), default));
        reading.Entry.ShouldBeNull();
        reading.Finding!.Code.ShouldBe(code);
        reading.Finding.Where.ShouldBe(new Place("register", EntrySequence: 4));
    }

    [Theory]
    [InlineData("\"type\":\"outcome.reported\"", "\"type\":\"outcome.foreseen\"", "journal.program-too-old")]
    [InlineData("\"author\":", "\"colour\":{\"a\":[1]},\"author\":", "journal.program-too-old")]
    [InlineData("\"author\":", "\"author\":\"x\",\"author\":", "journal.unreadable")]
    [InlineData("\"author\":\"a-1\"", "\"author\":null", "journal.unreadable")]
    [InlineData("\"author\":\"a-1\"", "\"author\":\"\\ud83c\"", "journal.unreadable")]
    [InlineData("\"sequence\":12", "\"sequence\":1e99", "journal.unreadable")]
    [InlineData("\"known\":\"2022-05-25\"", "\"known\":\"2022-02-30\"", "journal.unreadable")]
    [InlineData("\"span\":[3,14]", "\"span\":[14,3]", "journal.unreadable")]
    [InlineData("\"span\":[3,14]", "\"span\":[3,14,15]", "journal.unreadable")]
    [InlineData("\"span\":[3,14]", "\"span\":3", "journal.unreadable")]
    [InlineData("\"payload\":{", "\"payload\":{\"more\":1,", "journal.unreadable")]
    [InlineData("\"text\":\"done\"", "\"text\":null", "journal.unreadable")]
    [InlineData("\"of\":\"promise\",", "", "journal.unreadable")]
    [InlineData("\"of\":\"promise\",", "\"of\":\"promise\",\"of\":\"promise\",", "journal.unreadable")]
    [InlineData("\"of\":\"promise\",", "\"of\":\"promise\",\"corrects\":[],", "journal.unreadable")]
    [InlineData("\"of\":\"promise\",", "\"of\":7,", "journal.unreadable")]
    [InlineData("\"recorded\":\"2026-03-01T09:00:00.0000000Z\"", "\"recorded\":\"yesterday\"", "journal.unreadable")]
    public void A_part_that_is_wrong_is_a_finding(string part, string by, string code)
    {
        var text = Encoding.UTF8.GetString(EncodeExampleText());
        text.ShouldContain(part);
        var bytes = Encoding.UTF8.GetBytes(text.Replace(part, by, StringComparison.Ordinal));
        var reading = EntryCodec.Decode(new StoredEntry("partnership/asean-rok", 12, bytes, default));
        reading.Entry.ShouldBeNull();
        reading.Finding!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, "journal.value-too-large")]
    [InlineData(10_000_000, "journal.value-too-large")]
    public void A_number_that_goes_on_without_end_is_not_read(int length, string? code)
    {
        var rate = Encoding.UTF8.GetString(EntryCodec.Encode(EntryOf(
            new RateQuoted(Currency.Parse("USD"), Currency.Parse("KRW"), 1305.4m))).Bytes.Span);
        var claim = Encoding.UTF8.GetString(EntryCodec.Encode(EntryOf(
            new FigureReported("fund.contribution", Scope.Parse("fund:a"), Unit.Parse("USD"), Measure.Of(1305.4m))
            {
                Over = Period.OfYear(2022),
            })).Bytes.Span);
        foreach (var text in new[] { rate, claim })
        {
            text.ShouldContain("1305.4");
            var number = "1305.4" + new string('0', length - 6);
            var bytes = Encoding.UTF8.GetBytes(text.Replace("1305.4", number, StringComparison.Ordinal));
            var reading = EntryCodec.Decode(new StoredEntry("partnership/asean-rok", 12, bytes, default));
            reading.Finding?.Code.ShouldBe(code);
            (reading.Entry is null).ShouldBe(code is not null);
        }
    }

    [Fact]
    public void An_entry_that_is_larger_than_what_is_written_is_not_read_and_a_reason_stays_short()
    {
        var text = Encoding.UTF8.GetString(EncodeExampleText());
        var large = text.Replace("done", new string('d', EntryCodec.MaxPayloadBytes), StringComparison.Ordinal);
        Decode(large).Finding!.Code.ShouldBe("journal.value-too-large");
        var currency = Encoding.UTF8.GetString(EntryCodec.Encode(EntryOf(
            new RateQuoted(Currency.Parse("USD"), Currency.Parse("KRW"), 1305.4m))).Bytes.Span);
        var wrong = Decode(currency.Replace("KRW", new string('K', 1_000_000), StringComparison.Ordinal)).Finding!;
        wrong.Code.ShouldBe("journal.unreadable");
        ((string)wrong["reason"]!).Length.ShouldBeLessThan(400);

        static EntryReading Decode(string entry) => EntryCodec.Decode(
            new StoredEntry("partnership/asean-rok", 12, Encoding.UTF8.GetBytes(entry), default));
    }

    [Fact]
    public void What_is_derived_is_not_written()
    {
        var fact = new OrganisationRegistered { Key = "rok", Names = Names.Of("en", "Republic of Korea") };
        Encoding.UTF8.GetString(EntryCodec.EncodePayload(fact).Span)
            .ShouldBe("""{"key":"rok","names":{"forms":[{"language":"en","text":"Republic of Korea"}]}}""");
    }

    /// <summary>The members that a fact may be without.</summary>
    private static IEnumerable<PropertyInfo> OptionalOf(Type fact) =>
        fact.GetProperties().Where(p => p.SetMethod is not null
            && (p.PropertyType.IsValueType
                || new NullabilityInfoContext().Create(p).WriteState == NullabilityState.Nullable));

    private static Entry EntryOf(Fact fact) => new()
    {
        Stream = "partnership/asean-rok",
        Sequence = 12,
        Effective = Period.Parse("2021..2025"),
        Known = new DateOnly(2022, 5, 25),
        KnownTo = "secretariat",
        Recorded = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
        Author = "a-1",
        Source = "s-1",
        Span = new TextSpan(3, 14),
        Fact = fact,
        Previous = default(ChainHash).Next("first"u8),
    };

    private static StoredEntry EncodeExample(EntryType type) =>
        EntryCodec.Encode(EntryOf((Fact)Filled.Of(type.FactType)));

    private static byte[] EncodeExampleText() =>
        EntryCodec.Encode(EntryOf(new OutcomeReported("promise", "done"))).Bytes.ToArray();

    private static byte[] ReadBack(StoredEntry stored)
    {
        var reading = EntryCodec.Decode(stored);
        reading.Finding.ShouldBeNull();
        return EntryCodec.Encode(reading.Entry!).Bytes.ToArray();
    }

    private static string ExamplesFolder() =>
        Checkout.PathOf("tests", "Entente.Core.Tests", "Journal", "Examples");
}
