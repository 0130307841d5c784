using System.Net;
using System.Net.Sockets;
using System.Text;
using Entente.App.Features.Checking;

namespace Entente.App.Tests.Commands;

/// <summary>A newer release of the codelists comes into a workspace whole, or not at all.</summary>
public sealed class CodelistsTests
{
    private const string Languages = "code,name,status\nen,English,active\nvi,Vietnamese,withdrawn\nqq,New one,active\n";

    [Fact]
    public async Task What_a_release_has_holds_in_the_workspace_and_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "a.xml", IatiFiles.Good.Replace("lang=\"en\"", "lang=\"qq\"", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(folder.Path, "release"));
        folder.Write("release/Language.csv", Languages);
        var workspace = Path.Combine(folder.Path, "w");

        var dry = await UpdateAsync(folder, "release", workspace, "--dry-run");
        dry.Status.ShouldBe(0, dry.Errors);
        dry.Json.TryGetProperty("entry", out _).ShouldBeFalse();
        (await IdsAsync(file, "--data", workspace)).ShouldBe(["E9.95.1"]);

        var taken = await UpdateAsync(folder, "release", workspace, "--release", "2027-01");
        taken.Status.ShouldBe(0, taken.Errors);
        taken.Json.GetProperty("entry").GetString().ShouldStartWith("register#");
        taken.Json.GetProperty("version").GetString().ShouldBe("2027-01");
        taken.Json.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        var list = taken.Json.GetProperty("lists").EnumerateArray().ShouldHaveSingleItem();
        list.GetProperty("added").EnumerateArray().Select(c => c.GetString()).ShouldBe(["qq"]);
        list.GetProperty("withdrawn").EnumerateArray().Select(c => c.GetString()).ShouldBe(["vi"]);
        taken.Errors.ShouldContain("codelists.codes-removed");
        taken.Errors.ShouldContain("codelists.codes-withdrawn");

        (await IdsAsync(file, "--data", workspace)).ShouldBeEmpty();
        (await IdsAsync(file)).ShouldBe(["E9.95.1"]);
        var again = await UpdateAsync(folder, "release", workspace);
        again.Json.TryGetProperty("entry", out _).ShouldBeFalse();
        var lists = await Verb.RunAsync("codelists", "list", "--data", workspace, "--format", "json");
        var language = lists.Json.EnumerateArray().Single(l => l.GetProperty("list").GetString() == "Language");
        (language.GetProperty("codes").GetInt32(), language.GetProperty("withdrawn").GetInt32()).ShouldBe((3, 1));
        language.GetProperty("release").GetString().ShouldStartWith("2027-01");
        (await Verb.RunAsync("journal", "verify", "--data", workspace)).Status.ShouldBe(0);
    }

    [Fact]
    public async Task A_broken_list_refuses_the_whole_release()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "r.zip"),
            IatiFiles.Zip(("Language.csv", Languages), ("Country.xml", "<codelist"), ("notes.txt", "none")));

        var run = await UpdateAsync(folder, "r.zip", Path.Combine(folder.Path, "w"));

        run.Status.ShouldBe(1);
        run.Errors.ShouldContain("codelists.unreadable");
        run.Output.ShouldBe("");
        var lists = await Verb.RunAsync(
            "codelists", "list", "--data", Path.Combine(folder.Path, "w"), "--format", "json");
        lists.Json.EnumerateArray().ShouldAllBe(l => !l.GetRawText().Contains("release"));
    }

    [Theory]
    [InlineData("Nothing.csv", "code,name\n1,one\n", "codelists.unknown", 1)]
    [InlineData("TransactionType.csv", "code,name\n1,one\n", "codelists.of-version", 1)]
    [InlineData("readme.json", "{}", "codelists.passed-over", 1)]
    public async Task What_is_no_list_of_all_versions_is_passed_over_and_said(
        string name, string text, string code, int status)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, text);

        var run = await UpdateAsync(folder, name, Path.Combine(folder.Path, "w"));

        run.Errors.ShouldContain(code);
        run.Errors.ShouldContain("codelists.none");
        run.Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("missing.zip", "it is not there. Check")]
    [InlineData("http://127.0.0.1:9/codelists.zip", "nobody answers")]
    [InlineData("ftp://127.0.0.1/codelists.zip", "ftp: is no way")]
    [InlineData("file:///codelists.zip", "file: is no way")]
    public async Task What_cannot_be_reached_is_said(string source, string reason)
    {
        using var folder = new TemporaryFolder();

        var run = await Verb.RunAsync("codelists", "update", source, "--data", Path.Combine(folder.Path, "w"));

        run.Status.ShouldBe(3);
        run.Errors.ShouldContain("codelists.unreachable");
        run.Errors.ShouldContain(reason);
    }

    [Fact]
    public async Task A_release_is_fetched_from_an_address_over_a_redirect_within_limits()
    {
        using var server = new Answers(
            ("/start", "302 Found\r\nLocation: /Language.csv", []),
            (
                "/Language.csv", "200 OK\r\nLast-Modified: Mon, 04 Jan 2027 10:00:00 GMT",
                Encoding.UTF8.GetBytes(Languages)),
            ("/round", "302 Found\r\nLocation: /round", []),
            ("/none", "302 Found\r\nLocation: //host:99999/", []),
            ("/file", "302 Found\r\nLocation: file:///etc/hostname", []),
            ("/private", "302 Found\r\nLocation: http://10.0.0.1/Language.csv", []));

        var (files, day) = await CodelistAddress.FetchAsync(server.Address + "/start", default);

        files.ShouldHaveSingleItem().Name.ShouldBe("Language.csv");
        day.ShouldBe(new DateOnly(2027, 1, 4));
        foreach (var path in new[] { "/round", "/none", "/file", "/private", "/nothing" })
        {
            await Should.ThrowAsync<HttpRequestException>(
                () => CodelistAddress.FetchAsync(server.Address + path, default), path);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2606:4700::1111", true)]
    public void Private_addresses_are_known(string address, bool isPublic) =>
        PublicNetwork.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    private static Task<Run> UpdateAsync(
        TemporaryFolder folder, string source, string workspace, params string[] further) =>
        Verb.RunAsync(
            [
                "codelists", "update", Path.Combine(folder.Path, source), "--data", workspace, "--by", "Nguyen An",
                "--format", "json", .. further,
            ]);

    private static async Task<string[]> IdsAsync(string file, params string[] further) =>
    [
        .. (await Verb.RunAsync(["check", file, "--format", "jsonl", .. further])).Json.GetProperty("findings")
            .EnumerateArray().Select(f => f.GetProperty("id").GetString()!).Distinct(),
    ];

    /// <summary>A server of this machine that gives what it was told, and 404 for anything else.</summary>
    private sealed class Answers : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly (string Path, string Head, byte[] Body)[] _answers;

        public Answers(params (string Path, string Head, byte[] Body)[] answers)
        {
            _answers = answers;
            _listener.Start();
            _ = ServeAsync();
        }

        public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await AnswerAsync(client.GetStream());
                }
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task AnswerAsync(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            var path = (await reader.ReadLineAsync())!.Split(' ')[1];
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }
            var (_, head, body) = _answers.FirstOrDefault(a => a.Path == path, ("", "404 Not Found", []));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
            await stream.WriteAsync(body);
        }
    }
}
