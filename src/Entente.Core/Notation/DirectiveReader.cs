using System.Globalization;
using Entente.Iati;

namespace Entente.Core;

/// <summary>Something in a statement of the notation is not as it should be; carries the finding.</summary>
internal sealed class NotationFault(Finding finding) : Exception(finding.Code)
{
    public Finding Finding => finding;
}

/// <summary>Takes the words and properties of one statement, and says what is left over or missing.</summary>
internal sealed class DirectiveReader(Directive directive)
{
    private readonly HashSet<Property> _taken = [];
    private int _next;

    public Directive Directive => directive;

    /// <summary>Where the word or property stands that was read last: what a finding is about.</summary>
    public Place At { get; private set; } = directive.Place;

    /// <summary>Where the statement's own key stands; null where it brings none in.</summary>
    public Place? DefinedAt { get; set; }

    /// <summary>The day or period in front.</summary>
    public Period Time => directive.Time ?? throw Fault("notation.needs-time", ("kind", directive.Kind));

    /// <summary>The day in front.</summary>
    public PartialDate Date => Time.Start;

    public bool HasMoreWords => _next < directive.Words.Length;

    public bool HasSeveralWords => _next < directive.Words.Length - 1;

    public string Word(string what) =>
        OptionalWord() ?? throw Fault("notation.word-missing", ("kind", directive.Kind), ("what", what));

    public string? OptionalWord()
    {
        if (!HasMoreWords)
        {
            return null;
        }
        var word = directive.Words[_next++];
        At = directive.Place with { ColumnNumber = word.ColumnNumber };
        return word.Text;
    }

    /// <summary>Where one of the words stands.</summary>
    public Place PlaceOf(Index word) =>
        directive.Words.IsEmpty
            ? directive.Place
            : directive.Place with { ColumnNumber = directive.Words[word].ColumnNumber };

    /// <summary>Takes the next word where it is this one, and stands in no quotes.</summary>
    public bool TryWord(string sign)
    {
        var isNext = HasMoreWords && directive.Words[_next] is { IsQuoted: false } word && word.Text == sign;
        _next += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Takes the next word where it stands in quotes; null for another.</summary>
    public string? OptionalQuoted() =>
        HasMoreWords && directive.Words[_next].IsQuoted ? OptionalWord() : null;

    public T Keyword<T>(string what) where T : struct, Enum
    {
        var word = Word(what);
        return Keys.Find<T>(word) ?? throw Fault("notation.word-unknown", ("word", word), ("what", what),
            ("allowed", Allowed<T>()));
    }

    /// <summary>The one word of a property; null where the property is not there.</summary>
    public string? Text(string name)
    {
        var values = Values(name);
        return values switch
        {
            [] =>
                directive.Properties.Any(p => p.Name == name)
                    ? throw Fault("notation.word-missing", ("kind", directive.Kind), ("what", name)) : null,
            [var only] => only,
            _ => throw Fault("notation.word-too-many", ("word", values[1])),
        };
    }

    public IReadOnlyList<string> Values(string name)
    {
        var values = new List<string>();
        foreach (var property in directive.Properties.Where(p => p.Name == name))
        {
            Take(property);
            values.AddRange(property.Words.Select(w => w.IsQuoted ? w.Text
                : w.Text.TrimEnd(',')).Where(w => w.Length > 0));
        }
        return values;
    }

    /// <summary>Each line of a name with its words.</summary>
    public IEnumerable<Property> Lines(string name)
    {
        foreach (var property in directive.Properties.Where(p => p.Name == name))
        {
            Take(property);
            yield return property;
        }
    }

    public T? Optional<T>(string name) where T : struct, Enum =>
        Text(name) is not { } word ? null
        : Keys.Find<T>(word) ?? throw Fault("notation.word-unknown", ("word", word), ("what", name),
            ("allowed", Allowed<T>()));

    public PartialDate OptionalDate(string name) =>
        Text(name) is not { } text ? default
        : PartialDate.TryParse(text, out var date) ? date
        : throw Fault("notation.time", ("text", text));

    public int? OptionalNumber(string name) =>
        Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Fault("notation.number", ("text", text));

    /// <summary>A period that a property names.</summary>
    public Period? OptionalPeriod(string name) =>
        Text(name) is not { } text ? null
        : Period.TryParse(text, out var period) ? period
        : PartialDate.TryParse(text, out var date) ? Period.Of(date)
        : throw Fault("notation.time", ("text", text));

    /// <summary>An entry of the journal that a word names.</summary>
    public EntryRef EntryOf(string text) =>
        EntryRef.TryParse(text, out var entry) ? entry : throw Fault("notation.entry-unknown", ("entry", text));

    public bool Flag(string name)
    {
        var has = directive.Properties.Any(p => p.Name == name);
        return Values(name) is [var word, ..] ? throw Fault("notation.word-too-many", ("word", word)) : has;
    }

    /// <summary>The names: lines <c>name LANGUAGE "text"</c>, and <c>short TEXT</c>.</summary>
    public Names Names()
    {
        var forms = new List<NameForm>();
        foreach (var line in Lines("name"))
        {
            if (line.Words is not [var language, _, ..])
            {
                throw Fault("notation.word-missing", ("kind", "name"), ("what", "text"));
            }
            var code = Language(language.Text);
            forms.AddRange(line.Words.Skip(1).Select(w => new NameForm(code, w.Text)));
        }
        return new Names { Short = Text("short"), Forms = [.. forms] };
    }

    /// <summary>
    /// The fact with its own words in further languages, each a line <c>in LANGUAGE "text" ...</c>; and the language of
    /// the own words where <c>written-in</c> names one.
    /// </summary>
    public Fact Worded(Fact fact) =>
        fact is not WordedFact worded ? fact : worded with
        {
            WrittenIn = Text("written-in") is { } own ? Language(own) : null,
            Wordings = WordingsOf(worded.OwnWords.Count).ToList() is { Count: > 0 } all
                ? all
                : null,
        };

    /// <summary>A wording for each language; its words may stand on several lines.</summary>
    private IEnumerable<Wording> WordingsOf(int count)
    {
        foreach (var lines in Lines("in").GroupBy(l => l.Words.IsEmpty ? "" : l.Words[0].Text))
        {
            var words = lines.SelectMany(l => l.Words.Skip(1)).Select(w => w.Text).ToList();
            yield return words.Count < count ? throw Fault("notation.word-missing", ("kind", "in"), ("what", "text"))
                : words.Count > count ? throw Fault("notation.word-too-many", ("word", words[count]))
                : new Wording(Language(lines.Key), words);
        }
    }

    /// <summary>A code of ISO 639-1, or <c>und</c>.</summary>
    public string Language(string code) =>
        code == NameForm.NoLanguage || Codelists.Language.Contains(code)
            ? code
            : throw Fault("notation.word-unknown", ("word", code), ("what", "language"), ("allowed", "ISO 639-1"));

    /// <summary>
    /// A measure with its unit: <c>nearly USD 86,000,000</c>, <c>20 project</c>, <c>unknown USD</c>. The word that the
    /// source prints may stand in quotes behind ours: <c>nearly "gần" USD 86,000,000</c>.
    /// </summary>
    public (Measure Value, Unit Unit) Measure()
    {
        var approximation = default(Approximation);
        var word = Word("amount");
        if (ApproximationOf(word) is { } kind)
        {
            approximation = OptionalQuoted() is { } printed
                ? kind with { Printed = printed.Length > 0 ? printed : null }
                : kind;
            word = Word("amount");
        }
        if (word == "unknown")
        {
            return (Core.Measure.Unknown, UnitOf(Word("unit")));
        }
        if (word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] == '-'))
        {
            var measure = MeasureOf(word, approximation);
            return (measure, UnitOf(Word("unit")));
        }
        var unit = UnitOf(word);
        return (MeasureOf(Word("number"), approximation), unit);
    }

    private Unit UnitOf(string text) =>
        text.Length > 0
            ? Unit.Parse(text)
            : throw Fault("notation.word-missing", ("kind", directive.Kind), ("what", "unit"));

    /// <summary>A measure on a property's line; null where the property is not there.</summary>
    public (Measure Value, Unit Unit)? OptionalMeasure(string name)
    {
        if (Lines(name).FirstOrDefault() is not { } line)
        {
            return null;
        }
        var reader = new DirectiveReader(
            directive with { Words = line.Words, Properties = [], LineNumber = line.LineNumber });
        var measure = reader.Measure();
        reader.MustBeAtEnd();
        return measure;
    }

    /// <summary>An exact number with its unit: what is rounded or open has no place here.</summary>
    public (decimal Value, Unit Unit)? OptionalExact(string name) =>
        OptionalMeasure(name) is not { } measure ? null
        : measure.Value.IsExact ? (measure.Value.Value!.Value, measure.Unit)
        : throw Fault("notation.number", ("text", measure.Value.ToString()));

    /// <summary>The one day, month or year in front; a period is none.</summary>
    public PartialDate SingleDate =>
        Time.Start == Time.End ? Time.Start : throw Fault("notation.time", ("text", Time.ToString()));

    public NotationFault Fault(string code, params ReadOnlySpan<(string, object)> arguments) =>
        new(Finding.Of(code, At, arguments));

    /// <summary>What nobody asked for is a mistake, never ignored.</summary>
    public void MustBeAtEnd()
    {
        if (OptionalWord() is { } more)
        {
            throw Fault("notation.word-too-many", ("word", more));
        }
        if (directive.Properties.FirstOrDefault(p => !_taken.Contains(p)) is { } unknown)
        {
            throw new NotationFault(Finding.Of(
                "notation.property-unknown", directive.Place with { LineNumber = unknown.LineNumber },
                ("property", unknown.Name), ("kind", directive.Kind)));
        }
    }

    private void Take(Property property)
    {
        _taken.Add(property);
        At = directive.Place with { LineNumber = property.LineNumber };
    }

    private Measure MeasureOf(string text, Approximation approximation)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0)
        {
            var (low, high) = (Number(text[..dots]), Number(text[(dots + 2)..]));
            return high < low ? throw Fault("notation.number", ("text", text)) : Core.Measure
                .Range(low, high, approximation);
        }
        return Core.Measure.Of(Number(text), approximation);
    }

    private decimal Number(string text) =>
        decimal.TryParse(
            text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var number)
            && Core.Measure.Takes(number)
            ? number
            : throw Fault("notation.number", ("text", text));

    private static Approximation? ApproximationOf(string word)
    {
        try
        {
            return Approximation.FromKey(word.Replace('-', '_'), word);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Allowed<T>() where T : struct, Enum =>
        string.Join(", ", Enum.GetValues<T>().Select(v => Keys.Of(v)));
}
