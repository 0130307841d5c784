using System.Runtime.CompilerServices;

namespace Entente.Tests;

/// <summary>
/// A fact that needs programs of the system. Where one is missing the test is skipped, and its shown name carries the
/// reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="programs">The names of the programs, with spaces between them.</param>
    /// <param name="member">The name of the test; filled in by the compiler.</param>
    public ProgramFactAttribute(string programs, [CallerMemberName] string member = "")
    {
        if (Programs.Reason(programs) is { } reason)
        {
            Skip = reason;
            DisplayName = $"{member} ({reason})";
        }
    }
}

/// <summary>The same as <see cref="ProgramFactAttribute"/>, for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramTheoryAttribute : TheoryAttribute
{
    /// <param name="programs">The names of the programs, with spaces between them.</param>
    /// <param name="member">The name of the test; filled in by the compiler.</param>
    public ProgramTheoryAttribute(string programs, [CallerMemberName] string member = "")
    {
        if (Programs.Reason(programs) is { } reason)
        {
            Skip = reason;
            DisplayName = $"{member} ({reason})";
        }
    }
}

/// <summary>The sentence that says which program is missing.</summary>
internal static class Programs
{
    /// <summary>Null where all are there.</summary>
    public static string? Reason(string programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = programs.Split(' ').Where(p => !Array.Exists(folders, f => File.Exists(Path.Combine(f, p))))
            .ToList();
        return missing.Count == 0 ? null : "not installed: " + string.Join(", ", missing);
    }
}
