using System.Diagnostics;

namespace Entente.Browser.Tests;

/// <summary>
/// Waits for the page that follows. The page is asked itself: of its events, one may be over before anybody listens.
/// </summary>
internal static class Arrival
{
    private const string WhereItIs = "document.readyState === 'complete' ? location.href : ''";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until a page of an address is there and has been read to its end.</summary>
    /// <exception cref="TimeoutException">It did not come within a minute.</exception>
    public static async Task ArrivedAsync(this IPage page, Func<string, bool> isThere)
    {
        var clock = Stopwatch.StartNew();
        while (await WhereAsync(page) is var address && (address.Length == 0 || !isThere(address)))
        {
            if (clock.Elapsed > Longest)
            {
                throw new TimeoutException($"The page stayed at {page.Url}.");
            }
            await Task.Delay(Between);
        }
    }

    private static async Task<string> WhereAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>(WhereItIs);
        }
        catch (PlaywrightException)
        {
            // The page is just being left.
            return "";
        }
    }
}
