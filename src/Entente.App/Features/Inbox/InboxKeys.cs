using System.Collections.Immutable;

namespace Entente.App.Features.Inbox;

/// <summary>A key of the keyboard by which claims are judged.</summary>
/// <param name="Key">What is pressed.</param>
/// <param name="Text">The key of the text that says what it does.</param>
public sealed record InboxKey(string Key, string Text);

/// <summary>All keys, in the order in which people are told of them; <c>wwwroot/inbox.js</c> presses them.</summary>
public static class InboxKeys
{
    /// <summary>The explicit list.</summary>
    public static ImmutableArray<InboxKey> All { get; } =
    [
        new("a", "inbox.accept"),
        new("c", "inbox.correct"),
        new("r", "inbox.reject"),
        new("d", "inbox.defer"),
        new("u", "inbox.undo"),
        new("x", "inbox.select"),
        new("s", "inbox.select-shown"),
        new("b", "inbox.together-judge"),
        new("j", "inbox.next"),
        new("k", "inbox.previous"),
        new("?", "inbox.keys"),
    ];
}
