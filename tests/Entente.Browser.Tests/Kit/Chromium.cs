namespace Entente.Browser.Tests;

/// <summary>The browser of this machine: Debian's Chromium, found on the PATH.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it is; null where this machine has none.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium"))
        .FirstOrDefault(File.Exists);

    /// <summary>The widths that pages are looked at: a phone and a desk, in pixels.</summary>
    public static readonly (int Phone, int Desk) Widths = (390, 1280);

    /// <summary>Why a test cannot run here; null where it can.</summary>
    public static string? Missing(string? material) =>
        Executable is null ? "no chromium on the PATH"
        : material is null ? null
        : Entente.Tests.Missing.Reason(material);

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A fresh page, as a person with that screen, language and light has it.</summary>
    public async Task<IPage> OpenAsync(
        Uri site, int widthPixels, string language = "en", bool isDark = false, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = new() { Width = widthPixels, Height = 900 },
            Locale = language,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}

/// <summary>Tests that share one browser; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>, ICollectionFixture<SampleSite>
{
    public const string Name = "browser";
}
