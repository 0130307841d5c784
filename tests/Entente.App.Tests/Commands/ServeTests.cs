using System.Net;
using System.Net.Sockets;

namespace Entente.App.Tests.Commands;

/// <summary>The site is for this machine until there is sign-in.</summary>
public sealed class ServeTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://192.168.0.1:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.1:5080")]
    [InlineData("http://127.0.0.1.example.org:5080")]
    [InlineData("http://127.0.0.1:5080/path")]
    [InlineData("http://localhost:0")]
    [InlineData("")]
    public async Task Any_other_address_is_refused(string urls)
    {
        using var folder = new TemporaryFolder();
        var run = await Verb.RunAsync("serve", "--urls", urls, "--data", folder.Path);
        run.Status.ShouldBe(2);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_port_in_use_is_named_before_a_workspace_is_begun()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";
        var run = await Verb.RunAsync("serve", "--urls", url, "--data", folder.Path, "--sample", Samples.Default);
        run.Status.ShouldBe(3);
        run.Errors.ShouldContain("serve.address-taken");
        run.Errors.ShouldContain(url);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("read")]
    [InlineData("ingest")]
    [InlineData("figures")]
    [InlineData("journal")]
    public async Task Help_shows_two_worked_examples(string verb)
    {
        var run = await Verb.RunAsync(verb, "--help");
        run.Status.ShouldBe(0);
        run.Output.Split($"  entente {verb}").Length.ShouldBe(3, run.Output);
    }
}
