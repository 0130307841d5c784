using System.Net;
using System.Text.RegularExpressions;

namespace Entente.Browser.Tests;

/// <summary>The pages of a running site as a reader finds them: by following links from the home page.</summary>
internal static partial class Routes
{
    /// <summary>Pages that stand for all: each page of its own, and some of every page of many.</summary>
    /// <param name="site">Where the site is.</param>
    /// <param name="ofEachForm">
    /// How many pages of a form (all figures are <c>figures/2?</c>) are taken; null for one of each.
    /// </param>
    public static async Task<IReadOnlyList<string>> FindAsync(Uri site, Func<string, int>? ofEachForm = null)
    {
        using var client = new HttpClient { BaseAddress = site };
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        var pages = new List<string>();
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out var path))
        {
            var answer = await client.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            pages.Add(path);
            foreach (var link in Links(await answer.Content.ReadAsStringAsync()).Where(seen.Add))
            {
                var form = FormOf(link);
                forms[form] = forms.GetValueOrDefault(form) + 1;
                if (forms[form] <= (ofEachForm?.Invoke(form) ?? 1))
                {
                    next.Enqueue(link);
                }
            }
        }
        return pages;
    }

    /// <summary>The links of a page into the site, without those that only change language or time.</summary>
    private static IEnumerable<string> Links(string html) =>
        Link().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0])
            .Where(l => l.Length > 0 && !l.Contains("lang=", StringComparison.Ordinal)
                && !l.Contains("recorded=", StringComparison.Ordinal)
                && !Path.HasExtension(l.Split('?')[0]));

    /// <summary>The first step of a path, how many follow, and whether a question stands behind it.</summary>
    private static string FormOf(string link)
    {
        var (path, query) = link.Split('?') is [var p, var q] ? (p, q) : (link, "");
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return $"{steps.FirstOrDefault()}/{steps.Length}?{(query.Length == 0 ? "" : "narrowed")}";
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
