using System.Globalization;
using System.Text;

namespace Entente.Core;

/// <summary>
/// A statement of the notation while it is written: the only way from values to lines. What is put in comes out of
/// reading as the very same words, whatever signs it holds: quotes, line ends, semicolons begin nothing of their own.
/// </summary>
public sealed class StatementText
{
    private readonly StringBuilder _first = new();
    private readonly List<string> _lines = [];

    /// <summary>Begins a statement.</summary>
    /// <param name="kind">The word that says what it is, from <see cref="Directives"/>.</param>
    /// <param name="time">The time in front; null for none.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public StatementText(string kind, Period? time = null)
    {
        if (Directives.Find(kind) is null)
        {
            throw new ArgumentException($"'{kind}' is no statement of the notation.", nameof(kind));
        }
        _first.Append(time is { } period ? period + "  " : "").Append(kind);
    }

    /// <summary>The lines.</summary>
    public string Text => string.Join('\n', _lines.Prepend(_first.ToString())) + "\n";

    /// <summary>Adds a word to the first line.</summary>
    /// <returns>The column where it begins, from 1.</returns>
    public int Word(string text, bool isQuoted = false)
    {
        _first.Append(' ');
        var column = _first.Length + 1;
        _first.Append(Written(text, isQuoted));
        return column;
    }

    /// <summary>
    /// Adds a sign that stands in no quotes: <c>-&gt;</c> between giver and taker, <c>?</c> for nobody named.
    /// </summary>
    public void Sign(string sign) => _first.Append(' ').Append(sign);

    /// <summary>Adds the words of an amount to the first line.</summary>
    /// <returns>The column where the first of them begins, from 1.</returns>
    public int Amount(Measure value, Unit unit)
    {
        var columns = WordsOf(value, unit).Select(w => Word(w.Text, w.IsQuoted)).ToList();
        return columns[0];
    }

    /// <summary>Adds a property with its words.</summary>
    /// <returns>The line where it stands, from 1.</returns>
    public int Line(string property, params IReadOnlyList<string> words) =>
        AddLine(property, words.Select(w => new Word(w, 0, IsQuoted: false)));

    /// <summary>Adds a property with an amount.</summary>
    /// <returns>The line where it stands, from 1.</returns>
    public int Line(string property, Measure value, Unit unit) => AddLine(property, WordsOf(value, unit));

    internal StatementText With(string property, string? word)
    {
        if (word is not null)
        {
            Line(property, word);
        }
        return this;
    }

    /// <summary>Several values: keys on one line, what has blanks on a line each.</summary>
    internal StatementText With(string property, IReadOnlyList<string> words)
    {
        if (words.Count > 0 && words.All(IsBare))
        {
            Line(property, words);
            return this;
        }
        foreach (var word in words)
        {
            Line(property, word);
        }
        return this;
    }

    internal StatementText Flag(string property, bool isSet)
    {
        if (isSet)
        {
            Line(property);
        }
        return this;
    }

    internal StatementText Names(Names names)
    {
        With("short", names.Short);
        foreach (var form in names.Forms)
        {
            Line("name", form.Language, form.Text);
        }
        return this;
    }

    private int AddLine(string property, IEnumerable<Word> words)
    {
        _lines.Add(string.Join(' ', words.Select(w => Written(w.Text, w.IsQuoted)).Prepend("  " + property)));
        return _lines.Count + 1;
    }

    private static IEnumerable<Word> WordsOf(Measure value, Unit unit)
    {
        if (value.IsUnknown)
        {
            return [new Word("unknown", 0, false), new Word(unit.Text, 0, false)];
        }
        var word = value.Approximation.Key?.Replace('_', '-');
        var words = new List<Word>();
        if (word is not null)
        {
            words.Add(new Word(word, 0, false));
            if (value.Approximation.Printed != word)
            {
                words.Add(new Word(value.Approximation.Printed ?? "", 0, IsQuoted: true));
            }
        }
        var upTo = value.High is { } high ? ".." + Number(high) : "";
        var number = new Word(Number(value.Value!.Value) + upTo, 0, false);
        var counted = new Word(unit.Text, 0, false);
        words.AddRange(unit.IsMoney ? [counted, number] : [number, counted]);
        return words;
    }

    private static string Number(decimal number) =>
        number.ToString("#,0.############################", CultureInfo.InvariantCulture);

    private static string Written(string text, bool isQuoted) =>
        !isQuoted && IsBare(text) ? text : Quoted(text);

    /// <summary>Whether a word may stand without quotes and still be the very same word.</summary>
    private static bool IsBare(string text) =>
        text.Length > 0 && text[^1] != ',' && text != "?"
        && text.All(c => char.IsLetterOrDigit(c) || "-_.:/%#+,&=?~@".Contains(c, StringComparison.Ordinal));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in text)
        {
            quoted.Append(sign switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                _ when char.IsControl(sign) || sign is '\u2028' or '\u2029' =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"),
                _ => sign.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}
