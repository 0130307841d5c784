namespace Entente.Browser.Tests;

/// <summary>The site with the default sample, shared by tests that only read.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private RunningSite? _site;

    public Uri Address => _site!.Address;

    public async Task InitializeAsync() => _site = await RunningSite.StartAsync(Samples.Default);

    public async Task DisposeAsync() => await _site!.DisposeAsync();
}
