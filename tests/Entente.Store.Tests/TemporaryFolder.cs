namespace Entente.Store.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("entente-").FullName;

    public string Database => System.IO.Path.Combine(Path, SqliteEngine.FileName);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
