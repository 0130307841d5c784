using System.Reflection;

namespace Entente.Iati.Tests;

/// <summary>
/// The public API stands in <c>docs/api/Entente.Iati.txt</c>, so that a change of it is seen. To write it anew, run
/// this test with the environment variable <c>ENTENTE_WRITE_API=1</c>.
/// </summary>
public sealed class ApiTests
{
    private static readonly string[] FromTheCompiler =
        ["<Clone>$", "PrintMembers", "Equals", "GetHashCode", "ToString", "op_Equality", "op_Inequality"];

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string", [typeof(int)] = "int", [typeof(bool)] = "bool", [typeof(decimal)] = "decimal",
        [typeof(object)] = "object", [typeof(void)] = "void",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public async Task The_public_API_is_the_one_that_is_written_down()
    {
        var path = Checkout.PathOf("docs", "api", "Entente.Iati.txt");
        var api = Lines().ToList();
        if (Environment.GetEnvironmentVariable("ENTENTE_WRITE_API") == "1")
        {
            await File.WriteAllTextAsync(path, string.Join('\n', api) + '\n');
        }
        var written = await File.ReadAllLinesAsync(path);

        var same = api.Zip(written).TakeWhile(l => l.First == l.Second).Count();
        written.SequenceEqual(api).ShouldBeTrue(
            $"from line {same + 1}, which should be '{api.ElementAtOrDefault(same)}'; "
            + "run this test with ENTENTE_WRITE_API=1, and look at the difference");
    }

    private static IEnumerable<string> Lines() => typeof(Codelist).Assembly.GetExportedTypes()
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .SelectMany(t => MembersOf(t).Order(StringComparer.Ordinal).Select(m => "    " + m).Prepend(Head(t)));

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var parent = type.BaseType is { } known && known.Assembly == type.Assembly ? $" : {Name(known)}" : "";
        return $"{kind} {Name(type)}{parent}";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n))}");
        }
        return type.GetConstructors(declared).Select(c => $"{Name(type)}({Parameters(c)})")
            .Concat(type.GetFields(declared).Select(f => $"{Static(f.IsStatic)}{f.Name}: {Name(f.FieldType)}"))
            .Concat(type.GetProperties(declared).Select(Property))
            .Concat(type.GetMethods(declared)
                .Where(m => m.Name is "op_Implicit" or "op_Explicit" || !m.IsSpecialName)
                .Where(m => !FromTheCompiler.Contains(m.Name, StringComparer.Ordinal))
                .Select(m => $"{Static(m.IsStatic)}{m.Name}({Parameters(m)}): {Name(m.ReturnType)}"));
    }

    private static string Property(PropertyInfo property)
    {
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers()
            .Any(m => m.Name == "IsExternalInit") == true;
        var ways = property.SetMethod is not { IsPublic: true } ? "get" : isInit ? "get; init" : "get; set";
        var isNull = !property.PropertyType.IsValueType
            && Nullability.Create(property).ReadState == NullabilityState.Nullable;
        return $"{Static(property.GetMethod?.IsStatic == true)}{property.Name}: "
            + $"{Name(property.PropertyType)}{(isNull ? "?" : "")} {{ {ways} }}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }
        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : Keywords.GetValueOrDefault(type, type.Name);
    }
}
