using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>A known name that stands in a text.</summary>
/// <param name="Name">What is named.</param>
/// <param name="Start">First position in the folded text.</param>
/// <param name="End">Position after the last.</param>
/// <param name="IsMetonym">Whether a seat stands for the one who governs there.</param>
/// <param name="IsAdjective">Whether it is named by an adjective, which means it only before an office.</param>
public readonly record struct NameHit(KnownName Name, int Start, int End, bool IsMetonym, bool IsAdjective = false);

/// <summary>
/// The names that documents are matched against: those that ship with the program, and those of a workspace, which
/// win where both have a form. The longest form wins; composed or decomposed letters, kinds of hyphens and spaces and
/// two spellings of one word do not matter. A form that begins with a capital letter needs one in the text; a short
/// form in capital letters needs them all. A form of two words or more is met without its diacritics, too.
/// </summary>
public sealed class NameBook
{
    /// <summary>The languages whose names are met in texts of any language.</summary>
    private static readonly ImmutableArray<string> Everywhere = ["en", "vi", "ko"];

    private readonly PhraseIndex<Form> _index = new();

    private NameBook(ImmutableArray<KnownName> names) => Names = names;

    /// <summary>Every name in the book.</summary>
    public ImmutableArray<KnownName> Names { get; }

    /// <summary>A book without names.</summary>
    public static NameBook Empty { get; } = new([]);

    /// <summary>The book of the names that ship.</summary>
    public static NameBook Shipped { get; } = With([]);

    /// <summary>The book of the names that ship and of others, which win.</summary>
    public static NameBook With(IEnumerable<KnownName> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        ImmutableArray<KnownName> own = [.. others];
        var book = new NameBook([.. own, .. NameFiles.All.Select(n => n.Known)]);
        foreach (var name in own)
        {
            book.Add(name, own: true);
        }
        foreach (var shipped in NameFiles.All)
        {
            book.Add(shipped.Known, own: false);
            foreach (var metonym in shipped.Metonyms)
            {
                book._index.Add(metonym, new Form(shipped.Known, metonym, false, true, false));
            }
            foreach (var other in shipped.Others)
            {
                book._index.Add(other, new Form(shipped.Known, other, false, false, false, true));
            }
            foreach (var adjective in shipped.Adjectives)
            {
                book._index.Add(adjective, new Form(shipped.Known, adjective, false, false, false)
                {
                    Languages = ["en"], IsAdjective = true,
                });
            }
            foreach (var adjective in shipped.AdjectivesOf)
            {
                book._index.Add(adjective.Text, new Form(shipped.Known, adjective.Text, false, false, false)
                {
                    Languages = [adjective.Language], IsAdjective = true,
                });
            }
            foreach (var genitive in Genitives(shipped.Known))
            {
                book._index.Add(genitive,
                    new Form(shipped.Known, genitive, false, false, false) { Languages = ["de"] });
            }
            foreach (var joined in shipped.Joined)
            {
                book._index.Add(joined, new Form(shipped.Known, joined, false, false, true));
            }
        }
        return book;
    }

    /// <summary>"Dänemarks": in German a country that owns something ends with a letter more.</summary>
    private static IEnumerable<string> Genitives(KnownName name) => name.Kind != NameKind.Country ? []
        : name.Names.Forms.Where(f => f.Language == "de" && f.Text.Length > 3 && f.Text[^1] is not ('s' or 'z' or 'x')
            && !f.Text.Contains(' ', StringComparison.Ordinal) && !IsAcronym(f.Text)).Select(f => f.Text + "s");

    /// <summary>
    /// The names in a text, in order; none overlap. A form that ships for a language other than those of the program's
    /// own texts is met only in a text of that language: "Island" is a country in German only.
    /// </summary>
    public ImmutableArray<NameHit> FindAll(TokenText text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FindAll(text, language, 0, text.Tokens.Length);
    }

    /// <summary>The names between two tokens; see above.</summary>
    internal ImmutableArray<NameHit> FindAll(TokenText text, string? language, int firstToken, int endToken)
    {
        var found = ImmutableArray.CreateBuilder<NameHit>();
        List<PhraseHit<Form>>? hits = null;
        var numbers = new int[endToken - firstToken];
        Array.Fill(numbers, WordNumbers.Unknown);
        for (var token = firstToken; token < endToken;)
        {
            hits?.Clear();
            _index.At(text, token, numbers.AsSpan(token - firstToken), ref hits);
            PhraseHit<Form>? best = null;
            foreach (var hit in CollectionsMarshal.AsSpan(hits))
            {
                if (hit.Value.IsOf(language) && Fits(text, hit) && (best is not { } b || hit.EndToken > b.EndToken
                    || (hit.EndToken == b.EndToken && hit.Value.IsOwn && !b.Value.IsOwn)))
                {
                    best = hit;
                }
            }
            if (best is { } one)
            {
                if (!one.Value.IsOther)
                {
                    found.Add(new NameHit(one.Value.Name, text.Tokens[token].Start,
                        text.Tokens[one.EndToken - 1].End, one.Value.IsMetonym, one.Value.IsAdjective));
                }
                token = one.EndToken;
            }
            else
            {
                token++;
            }
        }
        return found.ToImmutable();
    }

    /// <summary>The name that a text is, wholly; null where it is none.</summary>
    public KnownName? Find(string text)
    {
        var tokens = new TokenText(FoldedText.Of(text));
        List<PhraseHit<Form>>? hits = [];
        if (tokens.Tokens.Length > 0)
        {
            var numbers = new int[tokens.Tokens.Length];
            Array.Fill(numbers, WordNumbers.Unknown);
            _index.At(tokens, 0, numbers, ref hits);
        }
        var whole = hits!.Where(h => h.EndToken == tokens.Tokens.Length && Fits(tokens, h)).ToList();
        return whole.Count == 0 ? null
            : (whole.Exists(h => h.Value.IsOwn) ? whole.Find(h => h.Value.IsOwn) : whole[0]).Value.Name;
    }

    private void Add(KnownName name, bool own)
    {
        foreach (var text in name.Names.All.Distinct())
        {
            var form = new Form(name, text, own, false, false) { Languages = own ? [] : Only(name, text) };
            _index.Add(text, form);
            var bare = Folding.Fold(text);
            if (bare.Length >= 6 && bare.Contains(' ', StringComparison.Ordinal)
                && !bare.Equals(Spellings.Unify(text), StringComparison.OrdinalIgnoreCase))
            {
                _index.Add(bare, form);
            }
        }
    }

    /// <summary>The languages to which a form is held; none where it is met in any text.</summary>
    private static ImmutableArray<string> Only(KnownName name, string text)
    {
        ImmutableArray<string> of = [.. name.Names.Forms.Where(f => f.Text == text).Select(f => f.Language)];
        return text == name.Names.Short || of.Any(Everywhere.Contains) ? [] : of;
    }

    private static bool Fits(TokenText text, PhraseHit<Form> hit)
    {
        var form = hit.Value.Text;
        var (start, end) = (text.Tokens[hit.FirstToken].Start, text.Tokens[hit.EndToken - 1].End);
        var written = text.Folded.Cased.AsSpan(start, end - start);
        if (hit.Value.IsAcronym && !written.SequenceEqual(form))
        {
            return false;
        }
        if (char.IsUpper(form[0]) && !char.IsUpper(written[0]))
        {
            return false;
        }
        if (text.IsInside(hit.FirstToken) || IsInsideKana(text.Folded.Lower, start, end))
        {
            return false;
        }
        if (hit.Value.IsJoined)
        {
            return IsHyphen(text, start - 1) || IsHyphen(text, end);
        }
        return form.Length > 4 || form.Contains(' ', StringComparison.Ordinal) || hit.Value.IsAcronym
            || !IsPartOfPerson(text, hit);
    }

    private static bool IsAcronym(string form) => form.Length <= 5
        && form.All(c => char.IsUpper(c) || char.IsAsciiDigit(c));

    /// <summary>A foreign word that begins or goes on beyond a name is another word.</summary>
    private static bool IsInsideKana(string text, int start, int end) =>
        (start > 0 && Syllables.IsForeignKana(text[start]) && Syllables.IsForeignKana(text[start - 1]))
        || (end < text.Length && Syllables.IsForeignKana(text[end - 1]) && Syllables.IsForeignKana(text[end]));

    private static bool IsHyphen(TokenText text, int at) =>
        at >= 0 && at < text.Folded.Lower.Length && text.Folded.Lower[at] is '-' or '·';

    /// <summary>
    /// A short word after a capital word, with a space between, is likelier the last part of somebody's name.
    /// </summary>
    private static bool IsPartOfPerson(TokenText text, PhraseHit<Form> hit)
    {
        var before = hit.FirstToken - 1;
        if (before < 1 || !text.Tokens[before].IsWord || !text.IsCapital(before))
        {
            return false;
        }
        var gap = text.Folded.Lower.AsSpan(text.Tokens[before].End,
            text.Tokens[hit.FirstToken].Start - text.Tokens[before].End);
        var earlier = text.Folded.Lower[text.Tokens[before - 1].End - 1];
        return gap is " " && earlier is not ('.' or '"' or '-' or ':')
            && text.Tokens[before].End - text.Tokens[before].Start > 1
            && !text.Cased(before).ToString().All(char.IsUpper)
            && text.Tokens[before - 1].IsWord && text.IsCapital(before - 1);
    }

    private sealed record Form(KnownName Name, string Text, bool IsOwn, bool IsMetonym, bool IsJoined,
        bool IsOther = false)
    {
        public ImmutableArray<string> Languages { get; init; } = [];

        public bool IsAdjective { get; init; }

        /// <summary>Whether it is a short form in capital letters.</summary>
        public bool IsAcronym { get; } = NameBook.IsAcronym(Text);

        public bool IsOf(string? language) => Languages.IsEmpty || language is null || Languages.Contains(language);
    }
}
