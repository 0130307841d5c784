using System.Text.Json;

namespace Entente.App.Tests;

/// <summary>What running the program gave.</summary>
internal sealed record Run(int Status, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

/// <summary>Runs the program as a person at a terminal does, in this process.</summary>
internal static class Verb
{
    public static async Task<Run> RunAsync(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var status = await global::Entente.App.Commands.Commands.RunAsync(args, output, errors, TimeProvider.System);
        return new Run(status, output.ToString(), errors.ToString());
    }
}

/// <summary>A folder for one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(), "entente-test-" + Guid.NewGuid().ToString("n"));

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
