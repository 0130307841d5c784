namespace Entente.Core.Tests;

/// <summary>What identifies a person is read by who has the keys, and by nobody once a key is destroyed.</summary>
public sealed class SealedTests
{
    [Fact]
    public void A_sealed_value_opens_with_the_keys_of_all_its_subjects()
    {
        var keys = new Ring("a", "b");
        var box = Sealed.Seal(new PersonIdentity(Names.Of("vi", "Nguyễn")), ["a", "b"], keys);
        box.Open<PersonIdentity>(keys)!.Names.In("vi").ShouldBe("Nguyễn");
        box.Box.ShouldNotBe(Sealed.Seal(new PersonIdentity(Names.Of("vi", "Nguyễn")), ["a", "b"], keys).Box);
    }

    [Fact]
    public void A_destroyed_key_of_one_of_the_subjects_puts_it_out_of_reach()
    {
        var keys = new Ring("a", "b");
        var box = Sealed.Seal(new PersonIdentity(Names.Of("en", "Kim")), ["a", "b"], keys);
        keys.Destroy("b");
        box.Open<PersonIdentity>(keys).ShouldBeNull();
    }

    [Fact]
    public void A_box_that_was_damaged_or_belongs_to_others_opens_to_nothing()
    {
        var keys = new Ring("a", "b");
        var box = Sealed.Seal(new PersonIdentity(Names.Of("en", "Kim")), ["a"], keys);
        foreach (var wrong in new[]
        {
            box with { Subjects = ["b"] }, box with { Subjects = [] }, box with { Box = "" },
            box with { Box = "no base 64" }, box with { Box = box.Box[..8] }, box with { Box =
                box.Box[..^8] + "AAAAAAA=" },
        })
        {
            wrong.Open<PersonIdentity>(keys).ShouldBeNull();
        }
    }

    [Fact]
    public void Nothing_is_sealed_without_a_key()
    {
        var keys = new Ring("a");
        Should.Throw<ArgumentException>(() => Sealed.Seal("x", [], keys));
        Should.Throw<ArgumentException>(() => Sealed.Seal("x", ["unknown"], keys));
        keys.Empty("a");
        Should.Throw<ArgumentException>(() => Sealed.Seal("x", ["a"], keys));
    }

    private sealed class Ring(params string[] subjects) : ISubjectKeys
    {
        private readonly Dictionary<string, ReadOnlyMemory<byte>?> _keys = subjects.ToDictionary(
            s => s, s => (ReadOnlyMemory<byte>?)Enumerable.Repeat((byte)s[0], Sealed.KeyBytes).ToArray());

        public ReadOnlyMemory<byte>? Find(string subject) => _keys.GetValueOrDefault(subject);

        public string SubjectOf(string personName) => personName;

        public void Destroy(string subject) => _keys.Remove(subject);

        public void Empty(string subject) => _keys[subject] = ReadOnlyMemory<byte>.Empty;
    }
}
