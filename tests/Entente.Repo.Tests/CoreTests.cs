using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Entente.Repo.Tests;

public sealed class CoreTests
{
    private static readonly string[] BannedNamespaces =
        ["System.IO", "System.Net", "System.Data", "System.Diagnostics.Process", "Microsoft"];

    /// <summary>Text and bytes in memory, or handed in by the caller: nothing here opens a file.</summary>
    private static readonly string[] AllowedTypes =
    [
        "System.IO.EndOfStreamException", "System.IO.InvalidDataException", "System.IO.MemoryStream",
        "System.IO.Stream", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader",
        "System.IO.TextWriter", "Microsoft.CodeAnalysis.EmbeddedAttribute",
    ];

    private static readonly string[] BannedTypes =
        ["System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Timer"];

    private static readonly string[] BannedMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System",
        "System.TimeZoneInfo.get_Local", "System.Threading.Thread.Sleep",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    [Fact]
    public void Core_does_no_input_and_no_output() => Faults.ShouldBeNone(
        "core-io",
        from type in ReferredTypes()
        where BannedTypes.Contains(type) || (BannedNamespaces.Any(n => IsIn(type, n)) && !AllowedTypes.Contains(type))
        from fault in Uses(type.Split('.')[^1], $"Core uses {type}.")
        select fault,
        "hand the text or the bytes in; reading and writing belong to Evidence, Store and App.");

    [Fact]
    public void Core_uses_no_clock_and_nothing_of_its_host() => Faults.ShouldBeNone(
        "core-clock",
        from member in ReferredMembers()
        where BannedMembers.Contains(member)
            || (IsIn(member, "System.Environment") && member != "System.Environment.get_CurrentManagedThreadId")
        let name = member.Split('.')[^1]
        from fault in Uses(name.StartsWith("get_", StringComparison.Ordinal) ? name[4..] : name, $"Core uses {member}.")
        select fault,
        "take a TimeProvider, a day, a culture as an argument.");

    [Fact]
    public void No_public_type_of_Core_shows_a_type_of_Iati() => Faults.ShouldBeNone(
        "core-shows-iati",
        from type in House.Core.GetExportedTypes()
        from shown in ShownBy(type)
        from part in PartsOf(shown.Type)
        where part.Assembly == House.Iati
        select House.Fault(type, $"{type.Name}.{shown.Member} shows {part.Name}."),
        "give Core a type of its own, or keep the member internal to Exchange/.");

    [Fact]
    public void Core_counts_in_decimals() => Faults.ShouldBeNone(
        "core-decimals",
        from file in Sources.CSharp
        where file.Project == "Entente.Core"
        from token in file.Tree.GetRoot().DescendantTokens()
        where token.Kind() is SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword
        select file.Fault(token.GetLocation(), $"{token.Text} in the account."),
        "use decimal: a figure is what its source prints, to the last digit.");

    private static bool IsIn(string name, string space) =>
        name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    /// <summary>The places that name something; the file of the project where only the compiler does.</summary>
    private static IEnumerable<Fault> Uses(string name, string what)
    {
        var places =
            from file in Sources.CSharp
            where file.Project == "Entente.Core"
            from token in file.Tree.GetRoot().DescendantTokens()
            where token.Text == name
            select file.Fault(token.GetLocation(), what);
        return places.DefaultIfEmpty(new Fault("src/Entente.Core/Entente.Core.csproj", 0, what));
    }

    private static List<string> ReferredTypes() => Read(metadata =>
        from handle in metadata.TypeReferences
        let type = metadata.GetTypeReference(handle)
        where type.ResolutionScope.Kind == HandleKind.AssemblyReference
        select FullName(metadata, type));

    private static List<string> ReferredMembers() => Read(metadata =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
        select $"{FullName(metadata, type)}.{metadata.GetString(member.Name)}");

    private static string FullName(MetadataReader metadata, TypeReference type) =>
        $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private static List<string> Read(Func<MetadataReader, IEnumerable<string>> ask)
    {
        using var file = new PEReader(File.OpenRead(House.Core.Location));
        return [.. ask(file.GetMetadataReader()).Distinct()];
    }

    private static IEnumerable<(string Member, Type Type)> ShownBy(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
            | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<(string, Type)> heads = [.. type.GetInterfaces().Select(i => ("interface", i))];
        if (type.BaseType is { } parent)
        {
            heads = heads.Append(("base", parent));
        }
        var fields = type.GetFields(declared).Where(f => f.IsPublic || f.IsFamily).Select(f => (f.Name, f.FieldType));
        var methods = type.GetMethods(declared).Where(m => m.IsPublic || m.IsFamily).ToList();
        var returns = methods.Select(m => (m.Name, m.ReturnType));
        var takes = methods.Cast<MethodBase>()
            .Concat(type.GetConstructors(declared).Where(c => c.IsPublic || c.IsFamily))
            .SelectMany(m => m.GetParameters().Select(p => (m.Name, p.ParameterType)));
        return heads.Concat(fields).Concat(returns).Concat(takes);
    }

    private static IEnumerable<Type> PartsOf(Type type) =>
        type.HasElementType
            ? PartsOf(type.GetElementType()!)
            : type.GetGenericArguments().SelectMany(PartsOf).Prepend(type);
}
