using System.Text.RegularExpressions;
using Entente.App.Features.Inbox;
using Entente.App.Web;

namespace Entente.App.Features.Guide;

/// <summary>A chapter in a list.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Title">What it is called.</param>
/// <param name="About">What it is about, in a sentence.</param>
public sealed record GuideEntryView(string Path, string Title, string About)
{
    /// <summary>A chapter as the reader's language has it.</summary>
    public static GuideEntryView Of(PageRequest page, GuideChapter chapter) =>
        new(
            "/guide/" + chapter.Key, page.Texts["guide.title." + chapter.Key],
            page.Texts["guide.about." + chapter.Key]);
}

/// <summary>The list of chapters.</summary>
/// <param name="Chapters">All chapters, in order.</param>
public sealed record GuideView(IReadOnlyList<GuideEntryView> Chapters)
{
    /// <summary>The view.</summary>
    public static GuideView Of(PageRequest page) =>
        new([.. GuideChapters.All.Select(c => GuideEntryView.Of(page, c))]);
}

/// <summary>A piece of a text: plain words, or a link, or what is typed.</summary>
/// <param name="Text">The words.</param>
/// <param name="Path">Where they lead; null where they are no link.</param>
public sealed record GuidePieceView(string Text, string? Path);

/// <summary>A key, and what it does.</summary>
/// <param name="Key">What is pressed.</param>
/// <param name="Does">What it does.</param>
public sealed record GuideKeyView(string Key, string Does);

/// <summary>A part of a chapter.</summary>
/// <param name="Pieces">Its text, or what a word means; none for a picture or keys.</param>
public sealed record GuidePartView(IReadOnlyList<GuidePieceView> Pieces)
{
    /// <summary>The word that is explained; null for other parts.</summary>
    public string? Term { get; init; }

    /// <summary>The path of the picture; null for other parts.</summary>
    public string? Picture { get; init; }

    /// <summary>What the picture shows, in words; null for other parts.</summary>
    public string? Alt { get; init; }

    /// <summary>The keys; null for other parts.</summary>
    public IReadOnlyList<GuideKeyView>? Keys { get; init; }
}

/// <summary>Parts of one kind that follow each other.</summary>
/// <param name="Kind">text, step, picture, keys, term.</param>
/// <param name="Parts">The parts.</param>
public sealed record GuideBlockView(string Kind, IReadOnlyList<GuidePartView> Parts);

/// <summary>A chapter of the guide.</summary>
public sealed partial record GuideChapterView
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is called, and about.</summary>
    public required GuideEntryView Chapter { get; init; }

    /// <summary>What stands in it.</summary>
    public required IReadOnlyList<GuideBlockView> Blocks { get; init; }

    /// <summary>The chapter before; null for the first.</summary>
    public GuideEntryView? Previous { get; init; }

    /// <summary>The chapter after; null for the last.</summary>
    public GuideEntryView? Next { get; init; }

    /// <summary>The view; null where there is no such chapter.</summary>
    public static GuideChapterView? Of(PageRequest page, string key)
    {
        var all = GuideChapters.All;
        var index = all.IndexOf(all.FirstOrDefault(c => c.Key == key)!);
        return index < 0
            ? null
            : new GuideChapterView
            {
                Number = index + 1,
                Chapter = GuideEntryView.Of(page, all[index]),
                Blocks = BlocksOf(page.Texts, all[index]),
                Previous = index > 0 ? GuideEntryView.Of(page, all[index - 1]) : null,
                Next = index < all.Length - 1 ? GuideEntryView.Of(page, all[index + 1]) : null,
            };
    }

    /// <summary>Where the picture of a name stands, as the site looks in a language.</summary>
    public static string PictureOf(string name, Locale locale) => $"/guide/{name}.{locale.Code}.png";

    private static List<GuideBlockView> BlocksOf(Texts texts, GuideChapter chapter)
    {
        var blocks = new List<GuideBlockView>();
        for (var at = 0; at < chapter.Parts.Length;)
        {
            var kind = chapter.Parts[at].Kind;
            List<GuidePart> alike = [.. chapter.Parts.Skip(at).TakeWhile(p => p.Kind == kind)];
            blocks.Add(new GuideBlockView(Keys.Of(kind), [.. alike.Select(p => PartOf(texts, p))]));
            at += alike.Count;
        }
        return blocks;
    }

    private static GuidePartView PartOf(Texts texts, GuidePart part) =>
        part.Kind switch
        {
            GuidePartKind.Picture => new GuidePartView([])
            {
                Picture = PictureOf(part.Name, texts.Locale),
                Alt = texts["guide.picture." + part.Name],
            },
            GuidePartKind.Keys => new GuidePartView([])
            {
                Keys = [.. InboxKeys.All.Select(k => new GuideKeyView(k.Key, texts[k.Text]))],
            },
            GuidePartKind.Term => new GuidePartView(PiecesOf(texts, texts["guide.meaning." + part.Name]))
            {
                Term = texts["guide.term." + part.Name],
            },
            _ => new GuidePartView(PiecesOf(texts, texts["guide.text." + part.Name])),
        };

    /// <summary>A text cut at its places, each of which stands for a link.</summary>
    private static List<GuidePieceView> PiecesOf(Texts texts, string text)
    {
        var pieces = new List<GuidePieceView>();
        var at = 0;
        foreach (Match place in Place().Matches(text))
        {
            Plain(text[at..place.Index]);
            var link = GuideChapters.Links.Single(l => l.Place == place.Groups["name"].Value);
            pieces.Add(new GuidePieceView(texts[link.Text], link.Path));
            at = place.Index + place.Length;
        }
        Plain(text[at..]);
        return pieces;

        void Plain(string words)
        {
            if (words.Length > 0)
            {
                pieces.Add(new GuidePieceView(words, null));
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Place();
}
