using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Entente.Repo.Tests;

public sealed partial class FormTests
{
    /// <summary>Projects whose folders are namespaces too: their page models bear the same short names.</summary>
    private static readonly string[] ProjectsWithInnerNamespaces = ["Entente.App", "Entente.App.Tests"];

    [Fact]
    public void Namespaces_are_file_scoped() => Faults.ShouldBeNone(
        "file-scoped",
        from file in Sources.CSharp
        from space in file.Nodes<NamespaceDeclarationSyntax>()
        select file.Fault(space.GetLocation(), $"namespace {space.Name} has braces."),
        "write `namespace X;` on a line of its own.");

    [Fact]
    public void A_project_is_one_namespace() => Faults.ShouldBeNone(
        "one-namespace",
        from file in Sources.CSharp
        where file.Project != "Common" && !file.Path.StartsWith("eng/", StringComparison.Ordinal)
        from space in file.Nodes<BaseNamespaceDeclarationSyntax>()
        let name = space.Name.ToString()
        where name != file.Project && !(ProjectsWithInnerNamespaces.Contains(file.Project)
            && name.StartsWith(file.Project + ".", StringComparison.Ordinal))
        select file.Fault(space.GetLocation(), $"namespace {name} in the project {file.Project}."),
        "use the project's name; folders order files, not names (docs/decisions/0002-one-namespace-per-project.md).");

    [Fact]
    public void No_file_has_regions() => Faults.ShouldBeNone(
        "region",
        from file in Sources.CSharp
        from trivia in file.Tree.GetRoot().DescendantTrivia()
        where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
        select file.Fault(trivia.GetLocation(), "#region."),
        "take the regions out; where they were needed, the file holds more than one concept.");

    [Fact]
    public void No_type_is_named_for_a_layer() => Faults.ShouldBeNone(
        "type-names",
        from file in Sources.CSharp
        from type in file.Nodes<BaseTypeDeclarationSyntax>()
        where LayerName().IsMatch(type.Identifier.Text)
        select file.Fault(type.Identifier.GetLocation(), $"{type.Identifier.Text} says nothing about the field."),
        "name the type for what it is in the words of docs/VOCABULARY.md.");

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them()
    {
        var declared = (
            from file in Sources.CSharp
            where file.IsProduct
            from type in file.Nodes<TypeDeclarationSyntax>()
            where type is ClassDeclarationSyntax || type.IsKind(SyntaxKind.RecordDeclaration)
            select (File: file, Type: type)).ToList();
        var bases = declared
            .SelectMany(d => d.Type.BaseList?.Types.Select(t => SimpleName(t.Type)) ?? [])
            .ToHashSet(StringComparer.Ordinal);
        Faults.ShouldBeNone(
            "sealed",
            from parts in declared.GroupBy(d => d.Type.Identifier.Text, StringComparer.Ordinal)
            where parts.Key != "Program" && !bases.Contains(parts.Key) && !parts.Any(p => IsClosed(p.Type))
            let at = parts.First().Type.Identifier.GetLocation()
            select parts.First().File.Fault(at, $"{parts.Key} is open, and nothing derives from it."),
            "write `sealed`.");
    }

    [Fact]
    public void Findings_are_made_of_codes_that_are_registered() => Faults.ShouldBeNone(
        "finding-codes",
        from finding in FindingsMade()
        where !Codes.ContainsKey(finding.Code)
        select finding.File.Fault(finding.Call.GetLocation(), $"the code '{finding.Code}' is not registered."),
        "add it to FindingCodes.All with its severity and the names of its arguments.");

    [Fact]
    public void Findings_have_the_arguments_that_their_codes_name() => Faults.ShouldBeNone(
        "finding-arguments",
        from finding in FindingsMade()
        where Codes.ContainsKey(finding.Code)
        let arguments = finding.Call.ArgumentList.Arguments.Skip(2).Select(a => a.Expression).ToList()
        let names = arguments.OfType<TupleExpressionSyntax>().Select(t => TextOf(t.Arguments[0].Expression)).ToList()
        where names.Count == arguments.Count && !names.Contains(null)
        let registered = Codes[finding.Code].ArgumentNames
        where !registered.ToHashSet(StringComparer.Ordinal).SetEquals(names.OfType<string>())
        select finding.File.Fault(
            finding.Call.GetLocation(),
            $"{finding.Code} has ({string.Join(", ", names)}), registered are ({string.Join(", ", registered)})."),
        "give each argument that FindingCodes.All names for the code, and no other.");

    [Fact]
    public void A_skipped_test_says_why_in_its_name() => Faults.ShouldBeNone(
        "skip",
        from file in Sources.CSharp
        where file.Project != "Common"
        from argument in file.Nodes<AttributeArgumentSyntax>()
        where argument.NameEquals?.Name.Identifier.Text is "Skip"
        select file.Fault(argument.GetLocation(), "Skip on a plain test."),
        "use an attribute of tests/Common that looks for what is needed (docs/decisions/0006-skipped-tests-say-why.md).");

    private static readonly Dictionary<string, Core.FindingCode> Codes =
        Core.FindingCodes.All.ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>The calls of <c>Finding.Of</c> in the product whose code is written in the call.</summary>
    private static IEnumerable<(SourceFile File, InvocationExpressionSyntax Call, string Code)> FindingsMade() =>
        from file in Sources.CSharp
        where file.IsProduct
        from call in file.Nodes<InvocationExpressionSyntax>()
        where call.Expression.ToString().EndsWith("Finding.Of", StringComparison.Ordinal)
        let code = TextOf(call.ArgumentList.Arguments.FirstOrDefault()?.Expression)
        where code is not null
        select (file, call, code);

    private static string? TextOf(ExpressionSyntax? expression) =>
        expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : null;

    private static bool IsClosed(TypeDeclarationSyntax type) => type.Modifiers.Any(m =>
        m.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword);

    private static string SimpleName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => type.ToString(),
    };

    [GeneratedRegex("(Service|Services|Manager|Managers|Helper|Helpers|Util|Utils|Utility|Utilities)$")]
    private static partial Regex LayerName();
}
