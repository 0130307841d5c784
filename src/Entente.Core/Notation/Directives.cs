using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>A kind of statement of the notation.</summary>
/// <param name="Kind">The word that says what it is.</param>
/// <param name="Example">A worked example, one line.</param>
/// <param name="Compile">What it becomes.</param>
internal sealed record DirectiveKind(string Kind, string Example, Action<DirectiveReader, NotationCompiler> Compile)
{
    /// <summary>Whether it is taken before all others, so that the rest may refer to it in any order.</summary>
    public bool IsDeclaration { get; init; }
}

/// <summary>All kinds of statements of the notation: the explicit list.</summary>
public static class Directives
{
    internal static ImmutableArray<DirectiveKind> All { get; } =
        [.. PartyDirectives.All, .. MeetingDirectives.All, .. PlanDirectives.All, .. PromiseDirectives.All,
            .. FigureDirectives.All, .. AcceptanceDirectives.All];

    /// <summary>Each kind of statement with a worked example, for the documentation and its test.</summary>
    public static ImmutableArray<(string Kind,
        string Example)> Examples { get; } = [.. All.Select(d => (d.Kind, d.Example))];

    internal static DirectiveKind? Find(string kind) => All.FirstOrDefault(d => d.Kind == kind);

    internal static bool IsDeclaration(string kind) => Find(kind)?.IsDeclaration == true;
}
