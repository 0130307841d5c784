using System.Collections.Immutable;

namespace Entente.App.Web;

/// <summary>A place that every page links to.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">The key of its name.</param>
public sealed record NavigationLink(string Path, string Text);

/// <summary>What stands in the head of every page: the explicit list.</summary>
public static class Navigation
{
    /// <summary>Where people look.</summary>
    public static ImmutableArray<NavigationLink> Look { get; } =
    [
        new("/", "nav.home"),
        new("/commitments", "nav.commitments"),
        new("/meetings", "nav.meetings"),
        new("/funds", "nav.funds"),
        new("/plans", "nav.plans"),
        new("/parties", "nav.parties"),
        new("/figures", "nav.figures"),
        new("/disagreements", "nav.disagreements"),
        new("/documents", "nav.documents"),
    ];

    /// <summary>Where people work.</summary>
    public static ImmutableArray<NavigationLink> Work { get; } =
    [
        new("/inbox", "nav.inbox"),
        new("/documents/add", "nav.add"),
        new("/record", "nav.record"),
        new("/iati/check", "check.nav"),
    ];

    /// <summary>How all of it is done.</summary>
    public static NavigationLink Guide { get; } = new("/guide", "nav.guide");

    /// <summary>The place that a path belongs to: the one with the longest beginning; null where none fits.</summary>
    public static NavigationLink? Of(string path) =>
        Look.Concat(Work).Append(Guide)
            .Where(p => path == p.Path || (p.Path != "/" && path.StartsWith(p.Path + "/", StringComparison.Ordinal)))
            .MaxBy(p => p.Path.Length);
}
