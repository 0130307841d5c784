namespace Entente.Store.Tests;

public sealed class MemoryEngineTests : StoreContract
{
    private readonly Func<MemoryEngine> _share = new MemoryEngine().Share;

    protected override Task<IJournalEngine> OpenEngineAsync() => Task.FromResult<IJournalEngine>(_share());
}

public sealed class SqliteEngineTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override async Task<IJournalEngine> OpenEngineAsync() => await SqliteEngine.OpenAsync(_folder.Path);
}
