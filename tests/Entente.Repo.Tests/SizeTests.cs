using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Entente.Repo.Tests;

public sealed class SizeTests
{
    private const int MaximumFileLines = 600;
    private const int MaximumMethodLines = 70;
    private const int MaximumColumns = 120;

    /// <summary>A string of this many characters is data that is not broken over lines.</summary>
    private const int LongStringLength = 80;

    [Fact]
    public void Files_have_at_most_600_lines() => Faults.ShouldBeNone(
        "file-lines",
        from file in Sources.CSharp
        let lines = file.Tree.GetText().Lines.Count
        where lines > MaximumFileLines
        select new Fault(file.Path, 0, $"{lines} lines; at most {MaximumFileLines}."),
        "split the file by concept, each part with the name of what it holds.");

    [Fact]
    public void Methods_have_at_most_70_lines() => Faults.ShouldBeNone(
        "method-lines",
        from file in Sources.CSharp
        from node in file.Tree.GetRoot().DescendantNodes()
        where IsMethod(node)
        let first = node.ChildNodesAndTokens().First(c => !c.IsKind(SyntaxKind.AttributeList))
        let firstLine = file.LineOf(first.GetLocation()!)
        let lines = node.GetLocation().GetLineSpan().EndLinePosition.Line + 2 - firstLine
        where lines > MaximumMethodLines
        select new Fault(file.Path, firstLine, $"{NameOf(node)} has {lines} lines; at most {MaximumMethodLines}."),
        "give a part of it a name: a method that says what, or data instead of code.");

    [Fact]
    public void Lines_have_at_most_120_columns() => Faults.ShouldBeNone(
        "columns",
        from file in Sources.CSharp
        let text = file.Tree.GetText()
        let strings = LinesOfLongStrings(file)
        from line in text.Lines
        let columns = new StringInfo(line.ToString()).LengthInTextElements
        where columns > MaximumColumns && !strings.Contains(line.LineNumber)
        select new Fault(file.Path, line.LineNumber + 1, $"{columns} columns; at most {MaximumColumns}."),
        "break the line; a string of 80 characters or more may stand as it is.");

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax;

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        _ => node.Kind().ToString(),
    };

    private static HashSet<int> LinesOfLongStrings(SourceFile file) =>
        [.. file.Nodes<ExpressionSyntax>()
            .Where(e => e is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)
            .Where(e => e.Span.Length >= LongStringLength)
            .Select(e => e.GetLocation().GetLineSpan())
            .SelectMany(s => Enumerable.Range(
                s.StartLinePosition.Line, s.EndLinePosition.Line - s.StartLinePosition.Line + 1))];
}
