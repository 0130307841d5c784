using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Web;

namespace Entente.App.Features.Record;

/// <summary>A finding, and the field that it is about; null where it is about none.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Finding">What was found.</param>
public sealed record FieldFinding(string? Field, Finding Finding);

/// <summary>The statement that a form's fields make, or what stands in the way.</summary>
/// <param name="Text">The statement; null where a field cannot be written.</param>
/// <param name="Findings">What was found, by field.</param>
/// <param name="Fields">Where each field stands: line and column, in the order of the text.</param>
public sealed record ComposedStatement(
    string? Text, IReadOnlyList<FieldFinding> Findings, IReadOnlyList<(int Line, int Column, string Field)> Fields)
{
    /// <summary>The field that a place of the statement belongs to; null where it belongs to none.</summary>
    public string? FieldAt(Place? place) =>
        place?.LineNumber is not { } line ? null
        : line > 1 ? Fields.FirstOrDefault(f => f.Line == line).Field
        : place.ColumnNumber is { } column
            ? Fields.LastOrDefault(f => f.Line == 1 && f.Column <= column).Field
            : null;
}

/// <summary>
/// Makes one statement of what was typed into a form. Every text goes through <see cref="StatementText"/>, so that no
/// field can begin a property or statement of its own; times and numbers are written only as they were read.
/// </summary>
public sealed class FormComposer
{
    private readonly Form _form;
    private readonly FormValues _values;
    private readonly KeyChoices _keys;
    private readonly NotationGround _ground;
    private readonly Locale _locale;
    private readonly bool _isCorrection;
    private readonly List<FieldFinding> _findings = [];
    private readonly List<(int Line, int Column, string Field)> _fields = [];

    private FormComposer(
        Form form, FormValues values, NotationGround ground, KeyChoices keys, Locale locale, bool isCorrection)
    {
        _isCorrection = isCorrection;
        _locale = locale;
        _form = form;
        _values = values;
        _ground = ground;
        _keys = keys;
    }

    /// <summary>Makes the statement.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">What was typed.</param>
    /// <param name="corrects">The entry whose place it takes; null for none.</param>
    /// <param name="ground">The account.</param>
    /// <param name="keys">What its keys stand for.</param>
    /// <param name="locale">The language in which it was typed.</param>
    public static ComposedStatement Compose(
        Form form, FormValues values, string? corrects, NotationGround ground, KeyChoices keys, Locale locale)
    {
        var composer = new FormComposer(form, values, ground, keys, locale, corrects is not null);
        foreach (var field in form.Fields)
        {
            composer.Check(field);
        }
        if (composer._findings.Count > 0)
        {
            return new ComposedStatement(null, composer._findings, []);
        }
        var text = composer.Write(corrects);
        return new ComposedStatement(
            composer._findings.Count > 0 ? null : text, composer._findings, composer._fields);
    }

    private void Check(FormField field)
    {
        if (field.IsRequired && !_values.Has(field))
        {
            Add(field, "record.required");
            return;
        }
        foreach (var value in Typed(field))
        {
            if (value.Length > field.MaxLength)
            {
                Add(field, "record.too-long", ("count", value.Length), ("limit", field.MaxLength));
            }
            if (value.EnumerateRunes().Any(
                r => UnseenSigns.Contains(r) && !(r.Value is '\n' or '\t' && IsLong(field))))
            {
                Add(field, "record.control");
            }
        }
        if (field.Input is FieldInput.Key or FieldInput.Keys && !field.Kinds.IsEmpty)
        {
            foreach (var key in Several(field))
            {
                if (_keys.KindOf(key) is { } kind && !field.Kinds.Contains(kind)
                    && !(field.Kinds.Contains(KeyKind.Source) && _ground.Source(key) is not null))
                {
                    Add(field, "record.key-kind", ("key", key));
                }
            }
        }
    }

    private IEnumerable<string> Typed(FormField field) => field.Input switch
    {
        FieldInput.Period => [_values.One(field.Name + ".from"), _values.One(field.Name + ".until")],
        FieldInput.Amount =>
            [_values.One(field.Name + ".number"), _values.One(field.Name + ".unit"),
                _values.One(field.Name + ".printed")],
        FieldInput.Names or FieldInput.Wordings => _values.All(field.Name + ".text"),
        _ => _values.All(field.Name).Select(v => v.Trim()),
    };

    private static bool IsLong(FormField field) =>
        field.Input is FieldInput.LongText or FieldInput.Texts or FieldInput.Wordings;

    private string Write(string? corrects)
    {
        var time = _form.Fields.Where(f => f.Place == FieldPlace.Time && _values.Has(f)).Select(PeriodOf)
            .FirstOrDefault();
        var statement = new StatementText(_form.Kind, time);
        if (_form.Fields.FirstOrDefault(f => f.Place == FieldPlace.Time) is { } before)
        {
            _fields.Add((1, 1, before.Name));
        }
        if (_form.FirstWord is { } first)
        {
            statement.Word(first);
        }
        var isSided = _form.Fields.Any(f => f.IsSide && _values.Has(f));
        foreach (var field in _form.Fields.Where(f => f.Place == FieldPlace.Word))
        {
            WriteWord(statement, field, isSided);
        }
        foreach (var field in _form.Fields.Where(f => f.Place == FieldPlace.Line && _values.Has(f)))
        {
            WriteLine(statement, field);
        }
        if (corrects is not null)
        {
            statement.Line("corrects", corrects);
        }
        return statement.Text;
    }

    private void WriteWord(StatementText statement, FormField field, bool isSided)
    {
        if (field.IsSide ? !isSided : !_values.Has(field) && field.Input != FieldInput.NewKey)
        {
            return;
        }
        if (field.Before is { } sign)
        {
            statement.Sign(sign);
        }
        if (field.IsSide && !_values.Has(field))
        {
            statement.Sign("?");
            return;
        }
        switch (field.Input)
        {
            case FieldInput.Amount when AmountOf(field) is { } amount:
                _fields.Add((1, statement.Amount(amount.Value, amount.Unit), field.Name));
                break;
            case FieldInput.Amount:
                break;
            case FieldInput.Decimal:
                if (Decimal(field, _values.One(field.Name)) is { } number)
                {
                    _fields.Add((1, statement.Word(number.ToString(CultureInfo.InvariantCulture)), field.Name));
                }
                break;
            case FieldInput.Entries:
                foreach (var entry in _values.Several(field.Name))
                {
                    _fields.Add((1, statement.Word(entry), field.Name));
                }
                break;
            case FieldInput.NewKey:
                _fields.Add((1, statement.Word(NewKey(field)), field.Name));
                break;
            default:
                _fields.Add((1, statement.Word(Meant(field, _values.One(field.Name))), field.Name));
                break;
        }
    }

    private void WriteLine(StatementText statement, FormField field)
    {
        switch (field.Input)
        {
            case FieldInput.Names or FieldInput.Wordings:
                foreach (var (language, text) in Rows(field))
                {
                    var words = field.Input == FieldInput.Names ? [text] : Lines(text);
                    _fields.Add((statement.Line(field.Name, [language, .. words]), 0, field.Name));
                }
                break;
            case FieldInput.Flag:
                Take(statement.Line(field.Name));
                break;
            case FieldInput.Amount:
                if (AmountOf(field) is { } amount)
                {
                    Take(statement.Line(field.Name, amount.Value, amount.Unit));
                }
                break;
            case FieldInput.Date or FieldInput.Period:
                if (PeriodOf(field) is { } period)
                {
                    Take(statement.Line(field.Name, period.ToString()));
                }
                break;
            case FieldInput.Texts:
                foreach (var text in _values.All(field.Name).SelectMany(Lines))
                {
                    Take(statement.Line(field.Name, text));
                }
                break;
            case FieldInput.Number:
                if (NumberOf(field) is { } number)
                {
                    Take(statement.Line(field.Name, number.ToString(CultureInfo.InvariantCulture)));
                }
                break;
            default:
                Take(statement.Line(field.Name, Several(field)));
                break;
        }

        void Take(int line) => _fields.Add((line, 0, field.Name));
    }

    private Period? PeriodOf(FormField field)
    {
        if (field.Input == FieldInput.Date)
        {
            return DateOf(field, _values.One(field.Name)) is { } day ? Period.Of(day) : null;
        }
        var (from, until) = (_values.One(field.Name + ".from"), _values.One(field.Name + ".until"));
        if (field.IsOneByStart && until.Length == 0 && !_isCorrection)
        {
            // What is corrected is shown as it stands: there an open end stays open.
            until = from;
        }
        if ((from.Length == 0 ? default(PartialDate) : DateOf(field, from)) is not { } start
            || (until.Length == 0 ? default(PartialDate) : DateOf(field, until)) is not { } end)
        {
            return null;
        }
        var period = new Period(start, end);
        if (!Period.TryParse(period.ToString(), out _))
        {
            Add(field, "record.until-before-from", ("from", start), ("until", end));
        }
        return period;
    }

    private PartialDate? DateOf(FormField field, string text)
    {
        if (text == FormField.UnknownTime && field.Place == FieldPlace.Time)
        {
            return default(PartialDate);
        }
        if (TypedDate.TryParse(text, _locale, out var date))
        {
            return date;
        }
        Add(field, "record.date", ("text", text));
        return null;
    }

    private int? NumberOf(FormField field)
    {
        var text = _values.One(field.Name);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        Add(field, "record.whole", ("text", text));
        return null;
    }

    private (Measure Value, Unit Unit)? AmountOf(FormField field)
    {
        var (word, typed, unit) = (
            _values.One(field.Name + ".word"), _values.One(field.Name + ".number"), _values.One(field.Name + ".unit"));
        if (unit.Length == 0)
        {
            Add(field, "record.unit-missing");
            return null;
        }
        unit = TypedUnit.Of(unit, _locale);
        if (word == ChoiceSet.Unknown && typed.Length == 0)
        {
            return (Measure.Unknown, Unit.Parse(unit));
        }
        if (word is ChoiceSet.Unknown || (word.Length > 0 && !ChoiceSet.Nearness.Words.Contains(word)))
        {
            Add(field, "record.unknown-with-number");
            return null;
        }
        var printed = _values.One(field.Name + ".printed");
        var near = word.Length == 0
            ? default
            : Approximation.FromKey(word.Replace('-', '_'), printed.Length > 0 ? printed : word);
        var dots = typed.IndexOf("..", StringComparison.Ordinal);
        if (Decimal(field, dots < 0 ? typed : typed[..dots]) is not { } low
            || Decimal(field, dots < 0 ? typed : typed[(dots + 2)..]) is not { } high)
        {
            return null;
        }
        if (high < low)
        {
            Add(field, "record.number", ("text", typed));
            return null;
        }
        return (Measure.Range(low, high, near), Unit.Parse(unit));
    }

    private decimal? Decimal(FormField field, string text)
    {
        if (TypedNumber.TryParse(text.Trim(), _locale, out var number, out var refusal))
        {
            return number;
        }
        if (!_findings.Exists(f => f.Field == field.Name))
        {
            Add(field, refusal!, ("text", text));
        }
        return null;
    }

    private ImmutableArray<string> Several(FormField field) =>
        [.. _values.Several(field.Name).Select(typed => Meant(field, typed))];

    /// <summary>The key that is meant where a name was typed; in another field, what was typed.</summary>
    private string Meant(FormField field, string typed) => field.Input switch
    {
        FieldInput.Key or FieldInput.Keys when !_ground.Has(typed) && _ground.Source(typed) is null =>
            _keys.Named(typed, field.Kinds) ?? typed,
        FieldInput.Scope when !typed.Contains(':', StringComparison.Ordinal) => ScopeOf(typed)?.ToString() ?? typed,
        _ => typed,
    };

    /// <summary>What a figure is about where a key or a name alone was typed.</summary>
    private Scope? ScopeOf(string typed) =>
        (_ground.Has(typed) ? _ground.View.Entities.Resolve(typed) : _keys.Named(typed, FormLists.WithScope))
            is { } key && _keys.KindOf(key) is { } kind && FormLists.ScopeOf(kind) is { } scope
                ? new Scope(scope, key)
                : null;

    private List<(string Language, string Text)> Rows(FormField field)
    {
        var (languages, texts) = (_values.All(field.Name + ".lang"), _values.All(field.Name + ".text"));
        var rows = new List<(string, string)>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Trim() is { Length: > 0 } text)
            {
                var language = i < languages.Length ? languages[i].Trim() : "";
                rows.Add((language.Length > 0 ? language : NameForm.NoLanguage, text));
            }
        }
        return rows;
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The key that was typed; else one made from the names or the words, that the account has not.</summary>
    private string NewKey(FormField field)
    {
        if (_values.One(field.Name) is { Length: > 0 } typed)
        {
            return typed;
        }
        var named = _form.Field("name") is { } names ? Rows(names) : [];
        var words = new[] { _values.One("short"), named.FirstOrDefault(n => n.Language == "en").Text,
            named.FirstOrDefault().Text, _values.One("title"), _values.One("text") }
            .FirstOrDefault(w => !string.IsNullOrEmpty(w)) ?? NumberInSeries();
        var key = words is null ? "" : Keys.FromName(string.Join(' ', words.Split(' ').Take(8)));
        if (key.Length == 0)
        {
            Add(field, "record.required");
            return "none";
        }
        key = key[..Math.Min(key.Length, 80)].TrimEnd('-');
        var (free, number) = (key, 2);
        while (_keys.KindOf(free) is not null || _ground.Has(free) || _ground.Source(free) is not null)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{key}-{number++}");
        }
        return free;
    }

    /// <summary>A meeting without a name is called by its series and number; null for anything else.</summary>
    private string? NumberInSeries() =>
        _form.Field("series") is { } field && Several(field) is [var series, ..]
        && _values.One("ordinal") is { Length: > 0 } ordinal
            ? $"{series} {ordinal}"
            : null;

    private void Add(FormField field, string code, params ReadOnlySpan<(string, object)> arguments) =>
        _findings.Add(new FieldFinding(field.Name, Finding.Of(code, null, arguments)));
}
