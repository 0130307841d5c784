using System.Runtime.CompilerServices;

namespace Entente.Browser.Tests;

/// <summary>
/// What a person does in a browser. Where no Chromium is on the PATH the test is skipped, and its shown name carries
/// the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    /// <param name="material">What the test reads below ../shared; null for nothing.</param>
    /// <param name="member">The name of the test; filled in by the compiler.</param>
    public BrowserFactAttribute(string? material = null, [CallerMemberName] string member = "")
    {
        if (Chromium.Missing(material) is { } reason)
        {
            Skip = reason;
            DisplayName = $"{member} ({reason})";
        }
    }
}

/// <summary>The same as <see cref="BrowserFactAttribute"/>, for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <param name="material">What the test reads below ../shared; null for nothing.</param>
    /// <param name="member">The name of the test; filled in by the compiler.</param>
    public BrowserTheoryAttribute(string? material = null, [CallerMemberName] string member = "")
    {
        if (Chromium.Missing(material) is { } reason)
        {
            Skip = reason;
            DisplayName = $"{member} ({reason})";
        }
    }
}
