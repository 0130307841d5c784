#:package Microsoft.Playwright
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Pictures of the running program with its sample, made anew each time.
//
//   dotnet run eng/screenshots.cs -- pages FOLDER [PATH|LANGUAGE ...]
//       every page, in each language, light and dark, on a phone, at a desk and on paper, with a contact sheet; or only
//       these pages, these languages. Pictures that are in the folder already are kept: a run that was stopped goes on.
//   dotnet run eng/screenshots.cs -- guide
//       the pictures of the guide, in each language
//
// It takes the program as it was built last (`dotnet build src/Entente.App`), serves a workspace of its own in a
// temporary folder, and needs Debian's `chromium` on the PATH.

using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Browser.Tests;
using Microsoft.Playwright;

namespace Entente.Screenshots;

/// <summary>What was asked for on the command line.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var root = Checkout.Root();
        switch (args)
        {
            case ["pages", var folder, .. var only]:
                await using (var desk = await Desk.OpenAsync(root))
                {
                    await Pages.TakeAsync(desk, Path.GetFullPath(folder), only);
                }
                return 0;
            case ["guide"]:
                await using (var desk = await Desk.OpenAsync(root))
                {
                    await Guide.TakeAsync(desk, Path.Combine(root, "src", "Entente.App", "wwwroot", "guide"));
                }
                return 0;
            default:
                await Console.Error.WriteLineAsync(
                    "screenshots.cs pages FOLDER [PATH|LANGUAGE ...] | screenshots.cs guide");
                return 64;
        }
    }
}

/// <summary>The checkout that this file stands in.</summary>
internal static class Checkout
{
    public static string Root()
    {
        var folder = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(folder, "Entente.slnx")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Run this within the checkout.");
        }
        return folder;
    }
}

/// <summary>The program with the sample and the articles beside this file, and a browser to look at it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public static readonly string[] Languages = ["en", "vi", "ko"];

    /// <summary>Under which name the script works.</summary>
    private const string Who = "An";

    private static readonly List<PosixSignalRegistration> Stopping = [];

    private readonly string _data;
    private readonly Process _program;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Desk(string data, Process program, Uri site, IPlaywright playwright, IBrowser browser)
    {
        _data = data;
        _program = program;
        Site = site;
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Where the program answers.</summary>
    public Uri Site { get; }

    public static async Task<Desk> OpenAsync(string root)
    {
        var data = Directory.CreateTempSubdirectory("entente-pictures-").FullName;
        var (program, site) = await StartAsync(BuiltLast(root), data);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = OnPath("chromium"),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-lcd-text", "--font-render-hinting=none",
            ],
        });
        var desk = new Desk(data, program, site, playwright, browser);
        var articles = Directory.GetFiles(Path.Combine(root, "eng", "articles")).Order(StringComparer.Ordinal);
        try
        {
            foreach (var article in articles)
            {
                await desk.TakeInAsync(article);
            }
            return desk;
        }
        catch
        {
            await desk.DisposeAsync();
            throw;
        }
    }

    /// <summary>A page as a person with that screen, language and light has it.</summary>
    public async Task<IPage> LookAsync(string language, int widthPixels, bool isDark = false)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Site.ToString(),
            ViewportSize = new() { Width = widthPixels, Height = 800 },
            Locale = language,
            TimezoneId = "UTC",
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddCookiesAsync([new() { Name = "entente-who", Value = Who, Url = Site.ToString() }]);
        return await context.NewPageAsync();
    }

    /// <summary>What a twin says.</summary>
    public async Task<JsonElement> AskAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Site };
        return JsonDocument.Parse(await client.GetStringAsync(path)).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _program.Kill(entireProcessTree: true);
        await _program.WaitForExitAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Puts an article in, as a person does.</summary>
    private async Task TakeInAsync(string article)
    {
        var page = await LookAsync("en", 1280);
        await page.GotoAsync("/documents/add");
        await page.SetInputFilesAsync("#files", article);
        await page.Locator("form:has(#files) button").ClickAsync();
        await page.WaitForURLAsync(new Regex("/documents/doc-"), new() { WaitUntil = WaitUntilState.Commit });
        await page.Context.CloseAsync();
    }

    private static async Task<(Process Program, Uri Site)> StartAsync(string program, string data)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { program, "serve", "--data", data, "--urls", "http://127.0.0.1:0" })
        {
            start.ArgumentList.Add(argument);
        }
        var process = Process.Start(start)!;
        // Also where this script is stopped half-way; what is registered has to live as long as the process.
        Stopping.AddRange(
            from signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            select PosixSignalRegistration.Create(signal, _ => process.Kill(entireProcessTree: true)));
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Regex.Match(line, @"http://127\.0\.0\.1:\d+") is { Success: true } address)
            {
                return (process, new Uri(address.Value));
            }
            await Console.Error.WriteLineAsync(line);
        }
        throw new InvalidOperationException("The program ended before it served anything.");
    }

    private static string BuiltLast(string root) =>
        Directory.GetFiles(
                Path.Combine(root, "src", "Entente.App", "bin"), "entente.dll", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}ref", StringComparison.Ordinal))
            .MaxBy(File.GetLastWriteTimeUtc)
        ?? throw new InvalidOperationException("Build src/Entente.App first.");

    private static string OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"There is no {program} on the PATH.");
}

/// <summary>How a page is looked at.</summary>
/// <param name="Name">What stands in the names of its pictures.</param>
/// <param name="Pixels">How wide it is.</param>
internal sealed record Look(string Name, int Pixels)
{
    /// <summary>All of them; paper is A4 between its margins, at 96 pixels an inch.</summary>
    public static readonly IReadOnlyList<Look> All =
    [
        new("light.phone", 390), new("dark.phone", 390) { IsDark = true },
        new("light.desk", 1280), new("dark.desk", 1280) { IsDark = true },
        new("print", 718) { IsPaper = true },
    ];

    public bool IsDark { get; init; }

    public bool IsPaper { get; init; }
}

/// <summary>Every page in each language, light and dark, on a phone, at a desk and on paper.</summary>
internal static class Pages
{
    /// <summary>How much of a long page is shown, in pixels.</summary>
    private const int TallestPixels = 3000;

    /// <summary>Pages that no link leads to: another time, a refused sum, a search, a mistake.</summary>
    private static readonly string[] Asked =
    [
        "/?known=2022-05-24", "/figures?scope=akcf", "/figures?combine=sum&id=r247&id=r278", "/search?q=ASEAN+2023",
        "/search?q=nothing+fits", "/figures/none", "/documents/doc-e3b750c79a1d", "/no/such/page",
    ];

    /// <summary>
    /// How many pages of a form (all figures, all documents) are looked at. The chapters of the guide are pages of
    /// their own, each unlike the others.
    /// </summary>
    private static int OfEachForm(string form) => form == "guide/2?" ? int.MaxValue : 2;

    /// <param name="desk">Where the program answers.</param>
    /// <param name="folder">Where the pictures go; those that are there already are kept.</param>
    /// <param name="only">Paths and languages; where one of the two is not named, all of it.</param>
    public static async Task TakeAsync(Desk desk, string folder, string[] only)
    {
        var languages = Desk.Languages.Intersect(only).ToList() is [_, ..] some ? some : [.. Desk.Languages];
        string[] paths = only.Except(Desk.Languages).ToArray() is [_, ..] named
            ? named
            : [.. await Routes.FindAsync(desk.Site, OfEachForm), .. Asked];
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), Sheet(paths));
        var watch = Stopwatch.StartNew();
        var taken = await Task.WhenAll(languages.Select(l => TakeAsync(desk, folder, l, paths)));
        Console.WriteLine(
            $"{paths.Length} pages, {taken.Sum()} new pictures in {watch.Elapsed.TotalSeconds:F0} s: "
            + Path.Combine(folder, "index.html"));
    }

    /// <summary>
    /// Every page in one language; how many pictures were taken. A page is loaded once for all its looks.
    /// </summary>
    private static async Task<int> TakeAsync(Desk desk, string folder, string language, string[] paths)
    {
        var page = await desk.LookAsync(language, 1280);
        var taken = 0;
        foreach (var path in paths)
        {
            var missing = Look.All.Where(l => !File.Exists(Path.Combine(folder, FileOf(path, language, l)))).ToList();
            if (missing.Count > 0)
            {
                await page.GotoAsync(path);
            }
            foreach (var look in missing)
            {
                await TakeWholeAsync(page, look, Path.Combine(folder, FileOf(path, language, look)));
            }
            taken += missing.Count;
        }
        await page.Context.CloseAsync();
        return taken;
    }

    private static async Task TakeWholeAsync(IPage page, Look look, string file)
    {
        await page.SetViewportSizeAsync(look.Pixels, 800);
        await page.EmulateMediaAsync(new()
        {
            Media = look.IsPaper ? Media.Print : Media.Screen,
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
        });
        var size = await page.EvaluateAsync<int[]>(
            "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]");
        await page.ScreenshotAsync(new()
        {
            Path = file,
            FullPage = true,
            Clip = new() { Width = size[0], Height = Math.Min(size[1], TallestPixels) },
        });
    }

    private static string FileOf(string path, string language, Look look) =>
        $"{Plain(path)}.{language}.{look.Name}.png";

    private static string Plain(string path) =>
        path == "/" ? "home" : Regex.Replace(path.TrimStart('/'), "[^A-Za-z0-9-]+", "_");

    /// <summary>All pictures on one page, a row for each page and language.</summary>
    private static string Sheet(string[] paths)
    {
        var html = new StringBuilder("<!doctype html><meta charset=utf-8><title>Pages</title><style>")
            .Append("body{font:14px sans-serif;background:#777}img{height:420px;width:auto;object-fit:cover;")
            .Append("object-position:top}div{display:flex;gap:8px;overflow-x:auto}</style>");
        foreach (var path in paths)
        {
            html.Append("<h2>").Append(WebUtility.HtmlEncode(path)).Append("</h2>");
            foreach (var language in Desk.Languages)
            {
                var pictures =
                    from look in Look.All
                    let file = FileOf(path, language, look)
                    select $"<a href=\"{file}\"><img loading=lazy src=\"{file}\" alt=\"{file}\"></a>";
                html.Append("<div>").AppendJoin("", pictures).Append("</div>");
            }
        }
        return html.ToString();
    }
}

/// <summary>A picture of the guide.</summary>
/// <param name="Name">Its name in the list of chapters.</param>
/// <param name="Path">The page that it shows.</param>
/// <param name="From">What stands at its top, as a selector.</param>
/// <param name="To">What stands at its bottom; null for the same.</param>
internal sealed record Picture(string Name, string Path, string From, string? To = null)
{
    /// <summary>How much ground is left around what is shown, in pixels.</summary>
    public int MarginPixels { get; init; } = 10;
}

/// <summary>The pictures of the guide, in each language.</summary>
internal static class Guide
{
    private const int WidthPixels = 900;

    /// <summary>Above this height a picture is cut, in pixels.</summary>
    private const int TallestPixels = 800;

    public static async Task TakeAsync(Desk desk, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var picture in await ReadingAsync(desk))
        {
            await TakeAsync(desk, folder, picture);
        }
        // What only comes about by a verdict: a name that the account does not know.
        await AcceptAsync(desk, "amount", "Quỹ Hợp tác Xanh Mekong");
        await TakeAsync(desk, folder, new Picture("merging", "/stubs", "main h1", "main"));
    }

    private static async Task<IReadOnlyList<Picture>> ReadingAsync(Desk desk)
    {
        var stock = await FigureAsync(desk, "fund.portfolio.budget", f => true);
        var flow = await FigureAsync(desk, "fund.contribution", f => true);
        var nearly = await FigureAsync(desk, "fund.portfolio.budget", f => f.TryGetProperty("approx", out var a)
            && a.ValueKind == JsonValueKind.String);
        var amount = await ClaimAsync(desk, "amount", "118 triệu");
        return
        [
            new("overview", "/", "main h1", "main .glance"),
            new("promise", "/commitments/covax-10m?effective=2025-12-31", "main h1", "main .stages"),
            new("figure", $"/figures/{nearly}", "main h1", "main .basis"),
            new("refused", $"/figures?combine=sum&id={stock}&id={flow}", "main .finding"),
            new("times", "/?effective=2022-05-24&known=2022-05-24", ".asof") { MarginPixels = 0 },
            new("adding", "/documents/add", "main h1", "#text"),
            new("judging", $"/inbox/{amount}", "main h1", "main .judging"),
            new("verdict", $"/inbox/{amount}", "#verdict", "#correct"),
            new("form", "/record/commitment", "main h1", "main textarea"),
            new("search", "/search?q=qu%E1%BB%B9", "main h1", "main .results > li:nth-of-type(2)"),
            new("chart", "/funds/akcf", "main figure") { MarginPixels = 4 },
            new("marks", "/design", "main h2:nth-of-type(4)", "main h2:nth-of-type(5) + p"),
        ];
    }

    private static async Task TakeAsync(Desk desk, string folder, Picture picture)
    {
        foreach (var language in Desk.Languages)
        {
            var page = await desk.LookAsync(language, WidthPixels);
            await page.GotoAsync(picture.Path);
            var top = await BoxAsync(page, picture.From);
            var bottom = picture.To is { } to ? await BoxAsync(page, to) : top;
            var y = Math.Max(0, top.Y - picture.MarginPixels);
            var file = Path.Combine(folder, $"{picture.Name}.{language}.png");
            var taken = await page.ScreenshotAsync(new()
            {
                FullPage = true,
                Clip = new()
                {
                    Y = y,
                    Width = WidthPixels,
                    Height = Math.Min(TallestPixels, bottom.Y + bottom.Height + picture.MarginPixels - y),
                },
            });
            await File.WriteAllBytesAsync(file, Png.Shrink(taken));
            await page.Context.CloseAsync();
            Console.WriteLine($"{new FileInfo(file).Length,8} {Path.GetFileName(file)}");
        }
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string selector) =>
        await page.Locator(selector).First.BoundingBoxAsync(new() { Timeout = 5_000 })
        ?? throw new InvalidOperationException($"{page.Url} shows no {selector}.");

    private static async Task AcceptAsync(Desk desk, string type, string words)
    {
        var page = await desk.LookAsync("en", WidthPixels);
        await page.GotoAsync($"/inbox/{await ClaimAsync(desk, type, words)}");
        await page.Locator("button[value=accept]").ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>The first figure of the fund that is of a quantity and fits.</summary>
    private static async Task<string> FigureAsync(Desk desk, string quantity, Func<JsonElement, bool> fits) =>
        (await desk.AskAsync($"/figures.json?scope=akcf&quantity={quantity}")).GetProperty("figures").EnumerateArray()
            .First(fits).GetProperty("id").GetString()!;

    /// <summary>The claim of a type whose sentence has these words.</summary>
    private static async Task<string> ClaimAsync(Desk desk, string type, string words) =>
        (await desk.AskAsync("/inbox.json")).GetProperty("groups").EnumerateArray()
            .SelectMany(g => g.GetProperty("claims").EnumerateArray())
            .First(c => c.GetProperty("type").GetString() == type
                && c.GetProperty("quote").GetString()!.Contains(words, StringComparison.Ordinal))
            .GetProperty("key").GetString()!;
}

/// <summary>Pictures in the form that browsers give them, made smaller: a page has few colours.</summary>
internal static class Png
{
    private const int MostColours = 256;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The same picture with at most 256 colours; those that are nearly alike become one.</summary>
    public static byte[] Shrink(byte[] png)
    {
        var (width, height, bytesOfPixel, pixels) = Read(png);
        var (colours, indices) = Reduce(pixels, bytesOfPixel);
        var rows = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++)
        {
            indices.AsSpan(y * width, width).CopyTo(rows.AsSpan((y * (width + 1)) + 1));
        }
        var file = new MemoryStream();
        file.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 3); // eight bits a pixel, each the number of a colour
        Write(file, "IHDR", head);
        Write(file, "PLTE", colours);
        using (var packed = new MemoryStream())
        {
            using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                zlib.Write(rows);
            }
            Write(file, "IDAT", packed.ToArray());
        }
        Write(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Colours that share the upper four bits of each part become the one that is seen most.</summary>
    private static (byte[] Colours, byte[] Indices) Reduce(byte[] pixels, int bytesOfPixel)
    {
        var colours = new int[pixels.Length / bytesOfPixel];
        for (var (i, at) = (0, 0); i < colours.Length; i++, at += bytesOfPixel)
        {
            colours[i] = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
        }
        var chosen = colours.CountBy(c => c).GroupBy(c => c.Key & 0xF0F0F0)
            .Select(near => (Near: near.Key, Colour: near.MaxBy(c => c.Value).Key, Count: near.Sum(c => c.Value)))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Near).Take(MostColours).ToList();
        var indexOf = chosen.Select((c, i) => (c.Near, Index: (byte)i)).ToDictionary(c => c.Near, c => c.Index);
        return (
            [
                .. chosen.SelectMany(c =>
                    new[] { (byte)(c.Colour >> 16), (byte)(c.Colour >> 8 & 0xFF), (byte)(c.Colour & 0xFF) }),
            ],
            [.. colours.Select(c => indexOf.GetValueOrDefault(c & 0xF0F0F0))]);
    }

    /// <summary>The bytes of a picture of eight bits a part, without its filters.</summary>
    private static (int Width, int Height, int BytesOfPixel, byte[] Pixels) Read(byte[] png)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        var bytesOfPixel = png[25] switch
        {
            2 => 3,
            6 => 4,
            var kind => throw new InvalidDataException($"A picture of kind {kind} is not expected here."),
        };
        var packed = new MemoryStream();
        for (var at = Signature.Length; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
            {
                packed.Write(png, at + 8, length);
            }
            at += length + 12;
        }
        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var stride = width * bytesOfPixel;
        var pixels = new byte[height * stride];
        Span<byte> above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = zlib.ReadByte();
            var row = pixels.AsSpan(y * stride, stride);
            zlib.ReadExactly(row);
            Unfilter(filter, row, above, bytesOfPixel);
            above = row;
        }
        return (width, height, bytesOfPixel, pixels);
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var (left, corner) = x < step ? (0, 0) : (row[x - step], above[x - step]);
            var guess = filter switch
            {
                0 => 0,
                1 => left,
                2 => above[x],
                3 => (left + above[x]) / 2,
                _ => Nearest(left, above[x], corner),
            };
            row[x] = unchecked((byte)(row[x] + guess));
        }
    }

    /// <summary>Which of three neighbours is nearest to what they let expect (Paeth).</summary>
    private static int Nearest(int left, int above, int corner)
    {
        var expected = left + above - corner;
        var (l, a, c) = (Math.Abs(expected - left), Math.Abs(expected - above), Math.Abs(expected - corner));
        return l <= a && l <= c ? left : a <= c ? above : corner;
    }

    private static void Write(MemoryStream file, string type, byte[] content)
    {
        var typed = (byte[])[.. Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(typed));
        file.Write(number);
    }

    /// <summary>CRC-32 as ISO 3309 has it.</summary>
    private static uint Checksum(byte[] content)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var one in content)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
            }
        }
        return ~sum;
    }
}
