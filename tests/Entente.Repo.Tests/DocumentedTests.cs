using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Entente.Repo.Tests;

/// <summary>The public members of the two libraries that others read say what they are.</summary>
public sealed class DocumentedTests
{
    private static readonly string[] Libraries = ["Entente.Iati", "Entente.Core"];

    [Fact]
    public void Public_members_of_Iati_and_Core_are_documented() => Faults.ShouldBeNone(
        "documented",
        from file in Sources.CSharp
        where Libraries.Contains(file.Project)
        from member in file.Nodes<MemberDeclarationSyntax>()
        where IsPublic(member) && !IsDocumented(member)
        select file.Fault(member.GetLocation(), $"{NameOf(member)} has no summary."),
        "say in a sentence what it is, in which unit, inclusive or exclusive, and what the default means.");

    [Fact]
    public void Positional_members_of_public_records_are_documented() => Faults.ShouldBeNone(
        "documented-parameters",
        from file in Sources.CSharp
        where Libraries.Contains(file.Project)
        from record in file.Nodes<RecordDeclarationSyntax>()
        where IsPublic(record)
        let named = Comment(record)?.DescendantNodes().OfType<XmlNameAttributeSyntax>()
            .Select(a => a.Identifier.Identifier.Text).ToHashSet(StringComparer.Ordinal) ?? []
        from parameter in record.ParameterList?.Parameters ?? default
        where !named.Contains(parameter.Identifier.Text)
        let name = $"{record.Identifier.Text}.{parameter.Identifier.Text}"
        select file.Fault(parameter.GetLocation(), $"{name} has no <param>."),
        "describe each positional member with <param>.");

    [Fact]
    public void The_assemblies_ship_their_documentation()
    {
        foreach (var assembly in new[] { House.Iati, House.Core })
        {
            File.Exists(Path.ChangeExtension(assembly.Location, ".xml")).ShouldBeTrue(
                $"{assembly.GetName().Name} was built without its documentation file (GenerateDocumentationFile).");
        }
    }

    private static bool IsPublic(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax or GlobalStatementSyntax or IncompleteMemberSyntax => false,
        EnumMemberDeclarationSyntax => Outer(member),
        _ when member.Parent is InterfaceDeclarationSyntax => Outer(member),
        _ => IsOpen(member.Modifiers) && Outer(member),
    };

    private static bool Outer(SyntaxNode member) =>
        member.Parent is not MemberDeclarationSyntax outer
        || outer is BaseNamespaceDeclarationSyntax
        || IsPublic(outer);

    private static bool IsOpen(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.PublicKeyword)
        || (modifiers.Any(SyntaxKind.ProtectedKeyword) && !modifiers.Any(SyntaxKind.PrivateKeyword));

    private static bool IsDocumented(MemberDeclarationSyntax member)
    {
        // A part of a partial type may leave the sentence to another part; the compiler sees to that one.
        if (member.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return true;
        }
        var comment = Comment(member);
        return comment is not null && comment.Content.Any(node => node switch
        {
            XmlEmptyElementSyntax empty => empty.Name.ToString() is "inheritdoc",
            XmlElementSyntax element => element.StartTag.Name.ToString() is "summary"
                && element.Content.ToString().Any(char.IsLetter),
            _ => false,
        });
    }

    private static DocumentationCommentTriviaSyntax? Comment(SyntaxNode member) =>
        member.GetLeadingTrivia()
            .Select(t => t.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .LastOrDefault();

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        EnumMemberDeclarationSyntax value => value.Identifier.Text,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.ToString(),
        _ => member.Kind().ToString(),
    };
}
