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
    public static PageFacts Read(IDocument document, string html)
    {
        var linked = HasLinked(html) ? Linked(document) : default;
        var metas = Metas(document);
        return new PageFacts
        {
            Title = Meta(metas, "og:title") ?? linked.Title,
            Byline = Meta(metas, "author", "article:author", "dc.creator") ?? linked.Author,
            Publisher = Meta(metas, "og:site_name", "publisher", "dc.publisher") ?? linked.Publisher,
            Address = Canonical(document, html) ?? Meta(metas, "og:url"),
            Published = First(Meta(metas, DateNames), linked.Published, Item(document, html),
                Names(html, "<time") ? OnlyTime(document) : null),
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

    private static PartialDate First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is { Length: >= 10 } && PartialDate.TryParse(text[..10], out var date))
            {
                return date;
            }
        }
        return default;
    }

    private static (string? Title, string? Author, string? Publisher, string? Published) Linked(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json =
                    JsonDocument.Parse(script.TextContent,
                        new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
                if (Find(json.RootElement, 0) is { } article)
                {
                    return (Text(article, "headline"), Name(article, "author"), Name(article, "publisher"),
                        Text(article, "datePublished"));
                }
            }
            catch (JsonException)
            {
                // A page's own data that is not JSON says nothing; the next block may.
            }
        }
        return default;
    }

    private static JsonElement? Find(JsonElement element, int depth)
    {
        if (depth > 6)
        {
            return null;
        }
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("datePublished", out _))
            {
                return element;
            }
            return element.TryGetProperty("@graph", out var graph) ? Find(graph, depth + 1) : null;
        }
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Find(item, depth + 1) is { } found)
                {
                    return found;
                }
            }
        }
        return null;
    }

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
