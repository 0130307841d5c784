using System.Collections.Immutable;

namespace Entente.App.Features.Guide;

/// <summary>What a part of a chapter is.</summary>
public enum GuidePartKind
{
    /// <summary>A paragraph.</summary>
    Text,

    /// <summary>One thing to do after another.</summary>
    Step,

    /// <summary>A picture of the running program.</summary>
    Picture,

    /// <summary>The list of keys for judging.</summary>
    Keys,

    /// <summary>A word and what it means.</summary>
    Term,
}

/// <summary>A part of a chapter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its texts and files have this name; empty for the list of keys.</param>
public sealed record GuidePart(GuidePartKind Kind, string Name);

/// <summary>A chapter of the guide.</summary>
/// <param name="Key">Its address and its texts have this name.</param>
/// <param name="Parts">What stands in it, in order.</param>
public sealed record GuideChapter(string Key, ImmutableArray<GuidePart> Parts);

/// <summary>A place in a text that stands for a link.</summary>
/// <param name="Place">The name of the place.</param>
/// <param name="Path">Where the link leads.</param>
/// <param name="Text">The key of the text of the link: what the page is called there.</param>
public sealed record GuideLink(string Place, string Path, string Text);

/// <summary>The guide: the explicit lists of its chapters and of the links that its texts have.</summary>
public static class GuideChapters
{
    /// <summary>The chapters, in the order in which they are read.</summary>
    public static ImmutableArray<GuideChapter> All { get; } =
    [
        new("account",
        [
            Text("account-what"), Text("account-entries"), Text("account-sources"), Text("account-unknown"),
            Text("account-ways"),
        ]),
        new("overview",
        [
            Text("overview-counts"), Picture("overview"), Text("overview-promise"), Text("overview-stages"),
            Picture("promise"), Text("overview-verdict"), Text("overview-once"),
        ]),
        new("figures",
        [
            Text("figures-parts"), Picture("figure"), Text("figures-stock"), Text("figures-printed"),
            Text("figures-standing"), Text("figures-single"), Text("figures-unknown"),
        ]),
        new("asking",
        [
            Text("asking-filters"), Step("asking-list"), Step("asking-combine"), Step("asking-result"),
            Text("asking-refused"), Picture("refused"),
        ]),
        new("times",
        [
            Text("times-three"), Step("times-open"), Step("times-fill"), Picture("times"), Text("times-banner"),
            Text("times-example"), Text("times-cite"),
        ]),
        new("adding",
        [
            Step("adding-who"), Step("adding-give"), Step("adding-facts"), Step("adding-take"), Picture("adding"),
            Text("adding-bytes"), Text("adding-wait"),
        ]),
        new("judging",
        [
            Text("judging-page"), Picture("judging"), Text("judging-keys"), new(GuidePartKind.Keys, ""),
            Picture("verdict"), Text("judging-reading"), Text("judging-correct"), Text("judging-undo"),
            Text("judging-together"), Text("judging-rules"),
        ]),
        new("recording",
        [
            Step("recording-choose"), Step("recording-fill"), Step("recording-preview"), Picture("form"),
            Text("recording-correct"), Text("recording-withdraw"),
        ]),
        new("merging",
        [
            Text("merging-why"), Step("merging-open"), Step("merging-merge"), Step("merging-keep"), Picture("merging"),
            Text("merging-after"), Text("merging-early"),
        ]),
        new("searching",
        [
            Text("searching-what"), Text("searching-marks"), Text("searching-phrase"), Picture("search"),
            Text("searching-narrow"),
        ]),
        new("checking",
        [
            Text("checking-what"), Step("checking-upload"), Step("checking-read"), Step("checking-mend"),
            Text("checking-ids"), Text("checking-verb"), Text("checking-codelists"),
        ]),
        new("charts",
        [
            Text("charts-where"), Picture("chart"), Text("charts-unknown"), Text("charts-files"), Text("charts-json"),
        ]),
        new("privacy",
        [
            Text("privacy-here"), Text("privacy-copy"), Text("privacy-texts"), Text("privacy-persons"),
            Text("privacy-who"),
        ]),
        new("words",
        [
            Term("stock"), Term("flow"), Term("pledge"), Term("payment"), Term("known"), Term("recorded"),
            Term("effective"), Term("claim"), Term("finding"), Term("stub"), Text("words-marks"), Picture("marks"),
        ]),
    ];

    /// <summary>The links that texts may have.</summary>
    public static ImmutableArray<GuideLink> Links { get; } =
    [
        new("home", "/", "nav.home"),
        new("commitments", "/commitments", "nav.commitments"),
        new("funds", "/funds", "nav.funds"),
        new("plans", "/plans", "nav.plans"),
        new("figures", "/figures", "nav.figures"),
        new("disagreements", "/disagreements", "nav.disagreements"),
        new("documents", "/documents", "nav.documents"),
        new("inbox", "/inbox", "nav.inbox"),
        new("add", "/documents/add", "nav.add"),
        new("record", "/record", "nav.record"),
        new("rules", "/rules", "rules.title"),
        new("names", "/stubs", "inbox.stubs-title"),
        new("entries", "/entries", "record.title-entries"),
        new("who", "/who", "who.title"),
        new("search", "/search", "nav.search"),
        new("check", "/iati/check", "check.nav"),
        new("design", "/design", "nav.design"),
        new("words", "/guide/words", "guide.title.words"),
        new("may2022", "/?known=2022-05-24", "guide.link.may-2022"),
    ];

    /// <summary>The names of all parts of a kind.</summary>
    public static IEnumerable<string> NamesOf(GuidePartKind kind) =>
        All.SelectMany(c => c.Parts).Where(p => p.Kind == kind).Select(p => p.Name);

    private static GuidePart Text(string name) => new(GuidePartKind.Text, name);

    private static GuidePart Step(string name) => new(GuidePartKind.Step, name);

    private static GuidePart Picture(string name) => new(GuidePartKind.Picture, name);

    private static GuidePart Term(string name) => new(GuidePartKind.Term, name);
}
