using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Entente.Iati.Tests;

/// <summary>
/// A fact that runs a script of <c>eng</c> over the official material beside the checkout. Where that or Python is
/// missing the test is skipped, and its shown name carries the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScriptFactAttribute : FactAttribute
{
    /// <param name="path">What the script reads, below the folder of the material.</param>
    /// <param name="member">The name of the test; filled in by the compiler.</param>
    public ScriptFactAttribute(string path, [CallerMemberName] string member = "")
    {
        if ((Missing.Reason(path) ?? Python.MissingReason) is { } reason)
        {
            Skip = reason;
            DisplayName = $"{member} ({reason})";
        }
    }
}

/// <summary>The Python of this machine.</summary>
internal static class Python
{
    private static readonly string? Executable =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(f => new[] { Path.Combine(f, "python3"), Path.Combine(f, "python3.exe") })
            .FirstOrDefault(File.Exists);

    /// <summary>Null where there is one.</summary>
    public static string? MissingReason => Executable is null ? "no python3 on the PATH" : null;

    /// <summary>Runs a script to its end; what it complains about is the test's message.</summary>
    public static async Task RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable!, [script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start).ShouldNotBeNull();
        var output = process.StandardOutput.ReadToEndAsync();
        var complaint = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0, complaint);
    }
}
