using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Core;

/// <summary>One form of a name: the text in a language (<c>und</c> where none is stated).</summary>
/// <param name="Language">ISO 639-1 code of the language, or <c>und</c>.</param>
/// <param name="Text">The name as it is written.</param>
public sealed record NameForm(string Language, string Text)
{
    /// <summary>The language code of a form whose language is not stated.</summary>
    public const string NoLanguage = "und";

    /// <summary>How it stands in the journal.</summary>
    internal static NameForm Json(ref JsonMembers json, NameForm? known) => new(
        json.Text("language"u8, known?.Language),
        json.Text("text"u8, known?.Text));
}

/// <summary>
/// What something is called: the first form of a language is its name in that language, further forms are aliases.
/// The short name, where there is one, is what tables and claims show (<c>ROK</c>, <c>AKCF</c>).
/// </summary>
public sealed record Names
{
    /// <summary>No name at all.</summary>
    public static Names None { get; } = new();

    /// <summary>The short name; null where there is none.</summary>
    public string? Short { get; init; }

    /// <summary>All forms, in the order they were given.</summary>
    public ImmutableArray<NameForm> Forms { get; init; } = [];

    /// <summary>One form in one language.</summary>
    public static Names Of(string language, string text) => new() { Forms = [new NameForm(language, text)] };

    /// <summary>The name in a language; else in English; else the first form; else the short name; else null.</summary>
    public string? In(string language) =>
        OnlyIn(language) ?? OnlyIn("en") ?? (Forms.IsEmpty ? Short : Forms[0].Text);

    /// <summary>The name in a language, and in no other; null where there is none.</summary>
    public string? OnlyIn(string language) => Forms.FirstOrDefault(f => f.Language == language)?.Text;

    /// <summary>The short name, or the English or first form where there is none.</summary>
    public string? ShortOrFirst => Short ?? In("en");

    /// <summary>Every text by which it may be met: the short name and all forms.</summary>
    public IEnumerable<string> All =>
        Short is null ? Forms.Select(f => f.Text) : Forms.Select(f => f.Text).Prepend(Short);

    /// <summary>These names, with the forms of another that are not among them.</summary>
    public Names With(Names other) =>
        this with { Short = Short ?? other.Short, Forms = [.. Forms.Union(other.Forms)] };

    /// <inheritdoc/>
    public bool Equals(Names? other) => other is not null && Short == other.Short && Forms.SequenceEqual(other.Forms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Short, Forms.Length, Forms.IsEmpty ? default : Forms[0]);

    /// <summary>How they stand in the journal.</summary>
    internal static Names Json(ref JsonMembers json, Names? known) => new()
    {
        Short = json.OptionalText("short"u8, known?.Short),
        Forms = ImmutableCollectionsMarshal.AsImmutableArray(
            json.OptionalList<NameForm>("forms"u8, known?.Forms, NameForm.Json) ?? []),
    };
}
