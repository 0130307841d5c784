using System.Runtime.CompilerServices;

namespace Entente.Tests;

/// <summary>
/// A fact about the official material beside the checkout. Where that is missing the test is skipped, and its shown
/// name carries the reason, because the test console prints the names of skipped tests and not their reasons.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MaterialFactAttribute : FactAttribute
{
    /// <param name="path">What the test reads, below the folder of the material.</param>
    /// <param name="member">The name of the test; filled in by the compiler.</param>
    public MaterialFactAttribute(string path, [CallerMemberName] string member = "")
    {
        if (Missing.Reason(path) is { } reason)
        {
            Skip = reason;
            DisplayName = $"{member} ({reason})";
        }
    }
}

/// <summary>The same as <see cref="MaterialFactAttribute"/>, for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MaterialTheoryAttribute : TheoryAttribute
{
    /// <param name="path">What the test reads, below the folder of the material.</param>
    /// <param name="member">The name of the test; filled in by the compiler.</param>
    public MaterialTheoryAttribute(string path, [CallerMemberName] string member = "")
    {
        if (Missing.Reason(path) is { } reason)
        {
            Skip = reason;
            DisplayName = $"{member} ({reason})";
        }
    }
}

/// <summary>The sentence that says which material is missing.</summary>
internal static class Missing
{
    /// <summary>Null where the material is there.</summary>
    public static string? Reason(string path) =>
        Path.Exists(Checkout.MaterialPathOf(path)) ? null : $"no material at ../shared/{path}";
}
