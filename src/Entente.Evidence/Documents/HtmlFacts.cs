using System.Text.Json;
using AngleSharp.Dom;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Reads what a page says of itself by the common vocabularies: Open Graph, Dublin Core, schema.org as JSON-LD or
/// microdata, and the <c>time</c> element.
/// </summary>
internal static class HtmlFacts
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
            "date",
        "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "sailthru.date", "parsely-pub-date",
            "og:article:published_time",
    ];

    /// <summary>Reads a page. What its letters nowhere name is not looked for in its tree.</summary>
    public static PageFacts Read(IDocument document, string html, DocumentLimits limits)
    {
        var linked = HasLinked(html) ? Linked(document) : default;
        var metas = Metas(document);
        string?[] titles = [Meta(metas, "og:title"), linked.Title, Meta(metas, "twitter:title"), document.Title];
        return new PageFacts
        {
            Title = Meta(metas, "og:title") ?? linked.Title,
            Titles = [.. titles.OfType<string>().Where(t => t.Length > 0)],
            Byline = Person(Meta(metas, "author")) ?? Person(Meta(metas, "article:author"))
                ?? Person(Meta(metas, "dc.creator")) ?? Person(linked.Author),
            Publisher = Meta(metas, "og:site_name", "publisher", "dc.publisher") ?? linked.Publisher,
            Address = Canonical(document, html) ?? Meta(metas, "og:url"),
            Published = First(limits, [.. DateNames.Select(n => Meta(metas, n)), linked.Published, Item(document, html),
                Names(html, "<time") ? OnlyTime(document) : null]),
        };
    }

    /// <summary>Whether a page may have data in scripts; without, nothing asks for what scripts say.</summary>
    public static bool HasLinked(string html) => Names(html, "ld+json");

    private static bool Names(string html, string name) => html.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static string? Canonical(IDocument document, string html) =>
        Names(html, "canonical")
            && document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { Length: > 0 } canonical
            ? canonical : null;

    private static string? Item(IDocument document, string html) =>
        Names(html, "datePublished") && document.QuerySelector("[itemprop=datePublished]") is { } item
            ? item.GetAttribute("datetime") ?? item.GetAttribute("content") : null;

    /// <summary>What the page says by name, the first of each that says something; gone through once.</summary>
    private static Dictionary<string, string> Metas(IDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (key is not null && meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
            {
                metas.TryAdd(key, content);
            }
        }
        return metas;
    }

    private static string? Meta(Dictionary<string, string> metas, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var content))
            {
                return content;
            }
        }
        return null;
    }

    /// <summary>
    /// The time of the article, or the only one of the page: a page with many times lists other articles.
    /// </summary>
    private static string? OnlyTime(IDocument document)
    {
        var times = document.QuerySelectorAll("article header time[datetime], time[pubdate], h1 ~ time[datetime]");
        if (times.Length == 0)
        {
            times = document.QuerySelectorAll("time[datetime]");
        }
        return times.Length == 1 ? times[0].GetAttribute("datetime") : null;
    }

    /// <summary>The first day that can be one of publication.</summary>
    private static PartialDate First(DocumentLimits limits, ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && WrittenDay.Find(text) is { } day
                && limits.Published(day) is { IsUnknown: false } date)
            {
                return date;
            }
        }
        return default;
    }

    /// <summary>
    /// Who wrote it, where that is a name: some pages put an address there, or what their program calls them.
    /// </summary>
    private static string? Person(string? name) =>
        name is null || name.Contains("://", StringComparison.Ordinal)
            || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || name.StartsWith('@')
            || Accounts.Contains(name.Trim()) ? null : name;

    private static readonly HashSet<string> Accounts = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "editor", "webmaster", "root", "user", "superuser", "super user", "sysadmin",
        "quantri", "bientap", "관리자", "管理者", "管理员", "管理員",
    };

    /// <summary>
    /// What a page says in scripts of its article; of what else it has, only where nothing is an article.
    /// </summary>
    private static (string? Title, string? Author, string? Publisher, string? Published) Linked(IDocument document)
    {
        var best = (Rank: 0, Facts: default((string?, string?, string?, string?)));
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json =
                    JsonDocument.Parse(script.TextContent,
                        new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
                if (Find(json.RootElement, 0) is { } found && found.Rank > best.Rank)
                {
                    var article = found.Node;
                    best = (found.Rank, (Text(article, "headline"), Name(article, "author"), Name(article, "publisher"),
                        Text(article, "datePublished")));
                }
            }
            catch (JsonException)
            {
                // A page's own data that is not JSON says nothing; the next block may.
            }
        }
        return best.Facts;
    }

    /// <summary>The node that is likeliest the article: the first of the highest rank.</summary>
    private static (JsonElement Node, int Rank)? Find(JsonElement element, int depth)
    {
        (JsonElement Node, int Rank)? best = null;
        if (depth > 6)
        {
            return best;
        }
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("datePublished", out _) && RankOf(element) is > 0 and var rank)
            {
                best = (element, rank);
            }
            foreach (var name in Inner)
            {
                if (element.TryGetProperty(name, out var inner) && Find(inner, depth + 1) is { } found
                    && !(best?.Rank >= found.Rank))
                {
                    best = found;
                }
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Find(item, depth + 1) is { } found && !(best?.Rank >= found.Rank))
                {
                    best = found;
                }
            }
        }
        return best;
    }

    private static readonly string[] Inner = ["@graph", "mainEntity", "mainEntityOfPage"];

    private static readonly string[] Articles = ["article", "posting", "report", "pressrelease", "statement"];

    /// <summary>Types whose day is that of something beside the article, or of the whole site.</summary>
    private static readonly string[] Others =
    [
        "website", "object", "person", "organization", "organisation", "comment", "review", "event", "product", "list",
        "episode", "collection",
    ];

    /// <summary>2 for an article, 0 for what is none, 1 for what may be.</summary>
    private static int RankOf(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return 1;
        }
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.ToString())
            : [type.ToString()];
        var rank = 0;
        foreach (var name in names)
        {
            rank = Math.Max(rank, Has(name, Articles) ? 2 : Has(name, Others) ? 0 : 1);
        }
        return rank;
    }

    private static bool Has(string name, string[] parts) =>
        Array.Exists(parts, p => name.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()
            : null;

    private static string? Name(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => Text(value, "name"),
            _ => null,
        };
    }
}
