using System.Globalization;
using System.Reflection;

namespace Entente.Iati.Tests;

/// <summary>Everything that the structure of the Standard knows has its place in the records.</summary>
public sealed class StructureTests
{
    /// <summary>Properties that are not named as the attribute or element that they hold.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["iso-date"] = "Date", ["iati-identifier"] = "Identifier", ["organisation-identifier"] = "Identifier",
        ["condition"] = "Items",
    };

    public static IEnumerable<object[]> Files =>
        from version in new[] { "2.01", "2.02", "2.03" }
        from kind in new[] { FileKind.Activities, FileKind.Organisations }
        from hasForeign in new[] { false, true }
        select new object[] { version, kind, hasForeign };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_has_everything_comes_back_as_it_was(string version, FileKind kind, bool hasForeign)
    {
        var file = FilledFile.Of(version, kind, hasForeign);
        RecordFile.SchemaFaults(file.Xml).ShouldBeEmpty();

        var read = RecordFile.Parse(file.Xml);
        var written = await read.WriteAsync();

        RecordFile.Parse(written).ShouldBe(read);
        TreeDump.Of(new StringReader(written)).ShouldBe(TreeDump.Of(new StringReader(file.Xml)));
        RecordFile.SchemaFaults(written).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FileKind.Activities)]
    [InlineData(FileKind.Organisations)]
    public void Every_value_has_a_property_of_its_name(FileKind kind)
    {
        var file = FilledFile.Of("2.03", kind, hasForeign: false);
        var read = RecordFile.Parse(file.Xml);
        var found = new List<string>();
        var wrong = new List<string>();

        Walk(read.Header, read.Header.GetType().Name);
        foreach (var item in read.Items)
        {
            Walk((IatiElement?)item.Activity ?? item.Organisation!, item.ToString()!);
        }

        wrong.ShouldBeEmpty();
        found.Order(StringComparer.Ordinal).ShouldBe(file.Values.Keys.Order(StringComparer.Ordinal));

        void Walk(IatiElement element, string path)
        {
            element.Further.ShouldBeNull(path);
            foreach (var property in element.GetType().GetProperties().Where(p => p.SetMethod is not null))
            {
                var value = property.GetValue(element);
                var text = value as string
                    ?? (property.PropertyType.Name == "Stated`1" ? value!.ToString() : null);
                if (text is { Length: > 0 } && file.Values.TryGetValue(text, out var place)
                    && !property.Name.StartsWith("Inherited", StringComparison.Ordinal))
                {
                    found.Add(text);
                    Check(property, place.Attribute.Length > 0 ? place.Attribute : "text", $"{path}.{property.Name}");
                }
                foreach (var child in Children(property, value))
                {
                    Walk(child, $"{path}.{property.Name}");
                }
            }
        }

        void Check(PropertyInfo property, string name, string path)
        {
            if (name == "text" ? property.Name is not ("Text" or "Amount") : property.Name != NameOf(name))
            {
                wrong.Add($"{path} holds {name}");
            }
        }
    }

    [Theory]
    [InlineData(FileKind.Activities)]
    [InlineData(FileKind.Organisations)]
    public void Every_element_has_a_property_of_its_name(FileKind kind)
    {
        var file = FilledFile.Of("2.03", kind, hasForeign: false);
        var items = RecordFile.Parse(file.Xml).Items;
        var wrong = new List<string>();

        foreach (var item in items)
        {
            Walk((IatiElement?)item.Activity ?? item.Organisation!);
        }

        wrong.ShouldBeEmpty();

        // The values of an element say its name; the property that leads to it begins with that name.
        void Walk(IatiElement element)
        {
            foreach (var property in element.GetType().GetProperties().Where(p => p.SetMethod is not null))
            {
                foreach (var child in Children(property, property.GetValue(element)))
                {
                    var texts = child.GetType().GetProperties().Select(p => p.GetValue(child)?.ToString() ?? "");
                    if (texts.Where(file.Values.ContainsKey).Select(t => file.Values[t].Element).FirstOrDefault()
                        is { } name && !property.Name.StartsWith(NameOf(name)[..^1], StringComparison.Ordinal))
                    {
                        wrong.Add($"{element.GetType().Name}.{property.Name} holds {name}");
                    }
                    Walk(child);
                }
            }
        }
    }

    [Theory]
    [InlineData(FileKind.Activities)]
    [InlineData(FileKind.Organisations)]
    public void The_file_that_has_everything_has_every_type_of_the_structure(FileKind kind)
    {
        var file = FilledFile.Of("2.03", kind, hasForeign: false);

        var all = Shipped.Lines($"structure/2.03-{FileNames.RootOf(kind)["iati-".Length..]}.txt")
            .Where(l => l.StartsWith("type ", StringComparison.Ordinal))
            .Select(l => int.Parse(l["type ".Length..], CultureInfo.InvariantCulture));

        all.Except(file.Types).ShouldBeEmpty();
    }

    [MaterialFact("iati/schemas/2.03")]
    public async Task What_is_written_is_valid_by_the_official_schema()
    {
        foreach (var kind in new[] { FileKind.Activities, FileKind.Organisations })
        {
            var written = await RecordFile.Parse(FilledFile.Of("2.03", kind, hasForeign: true).Xml).WriteAsync();
            OfficialSchema.FaultsOf(written).ShouldBeEmpty();
        }
    }

    private static IEnumerable<IatiElement> Children(PropertyInfo property, object? value) =>
        property.Name == nameof(Transaction.Inherited) ? []
        : value is IatiElement child ? [child]
        : value is System.Collections.IEnumerable list and not string ? list.OfType<IatiElement>()
        : [];

    private static string NameOf(string name) => OtherNames.TryGetValue(name, out var other)
        ? other
        : string.Concat(name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
