using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Entente.Repo.Tests;

/// <summary>Explicit lists are complete, and interfaces stand for a choice.</summary>
public sealed class RegistryTests
{
    /// <summary>Lists that are looked for by name: where the type is there, it has a static <c>All</c>.</summary>
    private static readonly string[] Lists =
    [
        "Commands", "Engines", "EntryTypes", "Exchanges", "FigureCatalogue", "FindingCodes", "FundRules", "Languages",
        "Reports",
    ];

    [Fact]
    public void A_named_list_has_its_All() => Faults.ShouldBeNone(
        "registry-all",
        from type in House.Types
        where Lists.Contains(type.Name) && All(type) is null
        select House.Fault(type, $"{type.Name} has no static property All that is a list."),
        "give it a static property All with every element written down.");

    [Fact]
    public void A_list_names_every_type_of_its_kind() => Faults.ShouldBeNone(
        "registry-complete",
        from list in House.Types
        let all = All(list)
        where all is not null
        from missing in Missing(all)
        select House.Fault(list, $"{list.Name}.All lacks {missing}."),
        "add it to the list; nothing is found by scanning.");

    [Fact]
    public void A_part_of_a_list_is_taken_up_in_the_list() => Faults.ShouldBeNone(
        "registry-parts",
        from list in House.Types
        where Lists.Contains(list.Name)
        let all = All(list)
        where all is { Count: > 0 }
        let whole = all.Select(KeyOf).ToHashSet()
        from part in House.Types
        let elements = All(part)
        where part != list && elements is { Count: > 0 } && elements[0].GetType() == all[0].GetType()
        from missing in elements.Select(KeyOf).Where(k => !whole.Contains(k))
        select House.Fault(part, $"{part.Name}.All has {missing}, which {list.Name}.All lacks."),
        "name the part in the whole.");

    [Fact]
    public void A_kind_that_is_written_as_JSON_names_every_type_of_its_kind() => Faults.ShouldBeNone(
        "json-kinds",
        from kind in House.Types
        where kind.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false)
        let named = kind.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(a => a.DerivedType)
        from type in House.Types
        where IsConcrete(type) && kind.IsAssignableFrom(type) && !named.ToHashSet().Contains(type)
        select House.Fault(type, $"{type.Name} is a {kind.Name} that has no name in JSON."),
        "give it a [JsonDerivedType] with its stable name.");

    [Fact]
    public void The_list_of_languages_has_every_folder_of_words() => Faults.ShouldBeNone(
        "registry-languages",
        from folder in Sources.WithExtension(".words").Select(f => Path.GetDirectoryName(f)!).Distinct()
        where !Evidence.Languages.Codes.Contains(Path.GetFileName(folder))
        select new Fault(folder, 0, "is in no language of Languages.Codes."),
        "add the language to the list, or remove its words.");

    [Fact]
    public void A_section_of_words_is_asked_for_by_the_reader()
    {
        const string list = "src/Entente.Evidence/Languages/LanguageSections.cs";
        var asked = Sources.CSharp.Where(f => f.IsProduct && f.Path != list)
            .SelectMany(f => f.Nodes<LiteralExpressionSyntax>()).Select(l => l.Token.ValueText)
            .ToHashSet(StringComparer.Ordinal);
        Faults.ShouldBeNone(
            "registry-sections",
            from section in Evidence.LanguageSections.All
            where !asked.Contains(section.Name)
            select new Fault(list, 0, $"[{section.Name}] is asked for nowhere."),
            "take the section out of the list and of the files of words.");
    }

    [Fact]
    public void A_list_names_nothing_twice() => Faults.ShouldBeNone(
        "registry-once",
        from list in House.Types
        let all = All(list)
        where all is not null
        from twice in all.GroupBy(KeyOf).Where(g => g.Count() > 1)
        select House.Fault(list, $"{list.Name}.All has {twice.Key} {twice.Count()} times."),
        "keep one of them.");

    [Fact]
    public void An_interface_has_more_than_one_implementation() => Faults.ShouldBeNone(
        "lonely-interface",
        from type in House.Types
        where type.IsInterface
        let count = House.Types.Count(t => IsConcrete(t) && t.GetInterfaces().Any(i => Definition(i) == type))
        where count < 2
        select House.Fault(type, $"{type.Name} has {count} implementation(s)."),
        "use the type itself until there is a second one.");

    private static List<object>? All(Type type)
    {
        const BindingFlags isStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        if (type.ContainsGenericParameters)
        {
            return null;
        }
        var value = type.GetProperty("All", isStatic)?.GetValue(null) ?? type.GetField("All", isStatic)?.GetValue(null);
        return value is IEnumerable list and not string ? [.. list.Cast<object>()] : null;
    }

    /// <summary>The names of what belongs into a list and is not there.</summary>
    private static IEnumerable<string> Missing(List<object> all)
    {
        if (all.Count == 0)
        {
            return [];
        }
        if (all[0].GetType() is { IsEnum: true } values)
        {
            return Enum.GetValues(values).Cast<object>().Except(all).Select(v => v.ToString()!);
        }
        return MissingTypes([.. all.Select(e => e.GetType())]).Concat(TypeProperties(all).SelectMany(MissingTypes));
    }

    /// <summary>The concrete types that share the listed types' base and are not listed.</summary>
    private static IEnumerable<string> MissingTypes(HashSet<Type> listed) =>
        from kind in listed.SelectMany(Kinds).Distinct()
        where listed.All(kind.IsAssignableFrom)
        from type in House.Types
        where IsConcrete(type) && kind.IsAssignableFrom(type) && !listed.Contains(type)
        select type.Name;

    /// <summary>Where elements describe types (a property of type <see cref="Type"/>): the described types.</summary>
    private static IEnumerable<HashSet<Type>> TypeProperties(List<object> all) =>
        from property in all[0].GetType().GetProperties()
        where property.PropertyType == typeof(Type) && property.Name != "EqualityContract"
        select all.Where(property.DeclaringType!.IsInstanceOfType).Select(property.GetValue).OfType<Type>().ToHashSet();

    /// <summary>What a type is a kind of: its abstract bases and interfaces that the house itself declares.</summary>
    private static IEnumerable<Type> Kinds(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (House.Assemblies.Contains(parent.Assembly) && parent.IsAbstract)
            {
                yield return parent;
            }
        }
        foreach (var face in type.GetInterfaces().Where(i => House.Assemblies.Contains(i.Assembly)))
        {
            yield return face;
        }
    }

    private static object KeyOf(object element) =>
        new[] { "Key", "Code", "Name", "Type" }
            .Select(name => element.GetType().GetProperty(name, typeof(string))?.GetValue(element))
            .FirstOrDefault(value => value is not null) ?? element;

    private static bool IsConcrete(Type type) => type is { IsAbstract: false, IsInterface: false };

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
