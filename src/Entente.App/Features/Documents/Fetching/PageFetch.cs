using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Entente.Evidence;

namespace Entente.App.Features.Documents;

/// <summary>A document as an address gave it.</summary>
/// <param name="Address">Where it was given, after all redirects.</param>
/// <param name="FileName">A name for it, with the ending of its format.</param>
/// <param name="Content">The bytes as they came.</param>
/// <param name="Charset">The character set that was said with it; null where none was.</param>
public sealed record Fetched(string Address, string FileName, byte[] Content, string? Charset);

/// <summary>What fetching an address gave: a document, or why there is none.</summary>
public sealed record FetchResult(Fetched? Document, Finding? Fault);

/// <summary>What fetching may cost, and where it may go.</summary>
/// <param name="Bytes">How many bytes a document may have.</param>
/// <param name="Time">How long one address may take, with all its redirects.</param>
/// <param name="MayBeThisMachine">Whether it may be fetched from this machine: for trials with a server of one's
/// own.</param>
public sealed record FetchLimits(long Bytes, TimeSpan Time, bool MayBeThisMachine)
{
    /// <summary>The name of the setting by which addresses of this machine are allowed.</summary>
    public const string ThisMachineSetting = "ENTENTE_FETCH_THIS_MACHINE";

    /// <summary>As large as a document may be, in a minute, from the public network.</summary>
    public static FetchLimits Default => new(
        DocumentLimits.Default.Bytes, TimeSpan.FromSeconds(60),
        Environment.GetEnvironmentVariable(ThisMachineSetting) == "1");
}

/// <summary>
/// Fetches documents from addresses that a person names: from the public network alone, as the site's robots.txt
/// allows, over few redirects, within limits of size and time. What a site asks is remembered as long as
/// this object lives.
/// </summary>
public sealed class PageFetch : IDisposable
{
    /// <summary>The name by which sites know the program.</summary>
    public const string ProgramName = "Entente";

    private const int MostRedirects = 5;
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(15);

    private readonly FetchLimits _limits;
    private readonly HttpClient _client;
    private readonly Dictionary<string, RobotsRules> _robots = new(StringComparer.Ordinal);

    /// <summary>Fetches within limits.</summary>
    public PageFetch(FetchLimits limits)
    {
        _limits = limits;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            // See PackedContent: the framework takes what was cut for whole.
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = ConnectTime,
            ConnectCallback = (context, stop) =>
                PublicNetwork.ConnectAsync(context.DnsEndPoint, limits.MayBeThisMachine, stop),
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(PageFetch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0] ?? "0";
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(
            $"{ProgramName}/{version} (fetches single pages that a person names; keeps to robots.txt)");
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(string.Join(", ", PackedContent.Ways));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/pdf,text/plain,*/*;q=0.5");
    }

    /// <summary>Whether a text is an address, and not a path.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Fetches a document; bad answers give findings and never throw.</summary>
    public async Task<FetchResult> FetchAsync(string text, CancellationToken cancellation)
    {
        if (AddressOf(text) is not { } address)
        {
            return Refuse(Finding.Of("document.address-unfit", null, ("text", text)));
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_limits.Time);
        try
        {
            return await FollowAsync(text, address, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refuse(Unreachable(text, string.Create(
                CultureInfo.InvariantCulture, $"no whole answer within {_limits.Time.TotalSeconds:0} s")));
        }
        catch (PrivateAddressException)
        {
            return Refuse(Private(text));
        }
        catch (HttpRequestException fault) when (fault.InnerException is PrivateAddressException)
        {
            return Refuse(Private(text));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException)
        {
            return Refuse(Unreachable(text, Store.FileReasons.Of(fault)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<FetchResult> FollowAsync(string text, Uri address, CancellationToken patience)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!(await RobotsOfAsync(address, patience)).Allows(address))
            {
                return Refuse(Finding.Of("document.robots", new Place(text), ("address", address.AbsoluteUri)));
            }
            using var answer = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience);
            if (NextOf(answer) is { } next)
            {
                if (WebAddress.From(address, next) is not { } followed || !MayBeAsked(followed))
                {
                    return Refuse(
                        Finding.Of("document.address-unfit", new Place(text), ("text", next.OriginalString)));
                }
                address = followed;
                continue;
            }
            if (!answer.IsSuccessStatusCode)
            {
                return Refuse(Unreachable(text, string.Create(
                    CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {answer.ReasonPhrase}")));
            }
            return await TakeAsync(text, address, answer, patience);
        }
        return Refuse(Unreachable(
            text, string.Create(CultureInfo.InvariantCulture, $"more than {MostRedirects} redirects")));
    }

    private async Task<FetchResult> TakeAsync(
        string text, Uri address, HttpResponseMessage answer, CancellationToken patience)
    {
        var (content, isWhole) = await BytesOfAsync(answer, _limits.Bytes, patience);
        if (!isWhole)
        {
            return Refuse(DocumentReader.TooLarge(
                text, Math.Max(answer.Content.Headers.ContentLength ?? 0, _limits.Bytes + 1), _limits.Bytes));
        }
        var said = answer.Content.Headers.ContentType;
        if (FetchedFormat.EndingOf(content, said) is not { } ending)
        {
            return Refuse(Finding.Of(
                "document.format-unknown", new Place(text), ("path", text), ("extension", said?.MediaType ?? "?")));
        }
        return new FetchResult(
            new Fetched(address.AbsoluteUri, NameOf(address, ending), content, said?.CharSet?.Trim('"')), null);
    }

    /// <summary>
    /// What a site asks. One that has no rules asks nothing; one that fails is left alone until it answers.
    /// </summary>
    private async Task<RobotsRules> RobotsOfAsync(Uri address, CancellationToken patience)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known))
        {
            return known;
        }
        var at = new Uri(site + "/robots.txt");
        var rules = RobotsRules.None;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var answer = await _client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, patience);
            if (NextOf(answer) is { } next && WebAddress.From(at, next) is { } followed && MayBeAsked(followed))
            {
                at = followed;
                continue;
            }
            if (answer.IsSuccessStatusCode)
            {
                var (content, _) = await BytesOfAsync(answer, RobotsRules.MostBytes, patience);
                rules = RobotsRules.Parse(Encoding.UTF8.GetString(content), ProgramName);
            }
            else if ((int)answer.StatusCode >= 500 || answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                rules = RobotsRules.All;
            }
            break;
        }
        _robots[site] = rules;
        return rules;
    }

    private static async Task<(byte[] Bytes, bool AreAll)> BytesOfAsync(
        HttpResponseMessage answer, long most, CancellationToken patience)
    {
        var (packed, areAll) = await LimitedBytes.OfAsync(answer.Content, most, patience);
        return areAll ? PackedContent.Unpack(packed, answer.Content.Headers.ContentEncoding, most) : (packed, false);
    }

    private static Uri? NextOf(HttpResponseMessage answer) =>
        (int)answer.StatusCode is >= 300 and < 400 ? answer.Headers.Location : null;

    private static Uri? AddressOf(string text) =>
        WebAddress.Of(text) is { } address && MayBeAsked(address) ? address : null;

    /// <summary>An address of the web, with a host, without a name and password in it.</summary>
    private static bool MayBeAsked(Uri address) =>
        address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0;

    private static string NameOf(Uri address, string ending)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1].TrimEnd('/'));
        var name = new string([.. Path.GetFileName(last).Where(c => !char.IsControl(c) && c is not ('/' or '\\'))]);
        name = name.Length is 0 or > 120 ? address.IdnHost : name;
        return Path.GetExtension(name).Equals(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending;
    }

    private static FetchResult Refuse(Finding finding) => new(null, finding);

    private static Finding Private(string text) =>
        Finding.Of("document.address-private", new Place(text), ("address", text));

    private static Finding Unreachable(string text, string reason) =>
        Finding.Of("document.unreachable", new Place(text), ("address", text), ("reason", reason));
}
