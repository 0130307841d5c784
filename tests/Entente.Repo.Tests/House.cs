using System.Reflection;
using System.Xml.Linq;

namespace Entente.Repo.Tests;

/// <summary>The assemblies that the projects below <c>src</c> make.</summary>
internal static class House
{
    public static Assembly Core { get; } = typeof(Entente.Core.Finding).Assembly;

    public static Assembly Iati { get; } = typeof(Entente.Iati.Codelist).Assembly;

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Sources.ProjectFiles("src").Select(AssemblyName).Select(Assembly.Load)];

    /// <summary>The types that people wrote: nothing that the compiler or the view engine made.</summary>
    public static IEnumerable<Type> Types =>
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where type.Namespace?.StartsWith("Entente", StringComparison.Ordinal) == true && !type.Name.Contains('<')
        select type;

    /// <summary>The file that declares a type, for a failure to point to.</summary>
    public static Fault Fault(Type type, string what)
    {
        var name = type.Name.Split('`')[0];
        foreach (var file in Sources.CSharp)
        {
            foreach (var node in file.Nodes<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>())
            {
                if (node.Identifier.Text == name && file.IsProduct)
                {
                    return file.Fault(node.Identifier.GetLocation(), what);
                }
            }
        }
        return new Fault(type.FullName ?? type.Name, 0, what);
    }

    private static string AssemblyName(string project) =>
        XDocument.Parse(Sources.Read(project)).Descendants("AssemblyName").FirstOrDefault()?.Value
        ?? Path.GetFileNameWithoutExtension(project);
}
