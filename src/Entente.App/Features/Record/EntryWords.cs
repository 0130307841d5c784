using Entente.App.Web;

namespace Entente.App.Features.Record;

/// <summary>A value as the reader sees it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Path">The page of what it names; null where it has none.</param>
/// <param name="Lang">The language of the text where it is not the reader's; null otherwise.</param>
public sealed record CellView(string Text, string? Path = null, string? Lang = null);

/// <summary>A field of an entry in words.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Values">What it says.</param>
public sealed record RowView(string Field, string Label, IReadOnlyList<CellView> Values);

/// <summary>Says the fields of a statement in the reader's language, keys by the names of what they mean.</summary>
public sealed class EntryWords(PageRequest page, KeyChoices keys)
{
    private readonly Texts _texts = page.Texts;

    /// <summary>Each field that says something.</summary>
    public IReadOnlyList<RowView> Rows(Form form, FormValues values) =>
    [
        .. form.Fields.Where(values.Has).Select(f => new RowView(
            f.Name, _texts["record.field." + f.Text], [.. Cells(f, values)])),
    ];

    /// <summary>A statement in one line: what its first words name.</summary>
    public string Line(Form form, FormValues values)
    {
        var words = form.Fields
            .Where(f => (f.Place == FieldPlace.Word || f.Input is FieldInput.Names) && values.Has(f))
            .Select(f => f.Input is FieldInput.NewKey ? Named(values.One(f.Name)).Text
                : Own(f, form, values) ?? Cells(f, values).OrderBy(c => c.Lang == _texts.Locale.Code ? 0 : 1)
                .Select(c => c.Text).FirstOrDefault())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var newKeys = form.Fields
            .Where(f => f.Input is FieldInput.NewKey && values.Has(f))
            .Select(f => values.One(f.Name));
        var said = words.Except(newKeys, StringComparer.Ordinal).ToList();
        return string.Join(" · ", said.Count > 0 ? said : words);
    }

    /// <summary>The words of a statement in the reader's language; null where it has none in it.</summary>
    private string? Own(FormField field, Form form, FormValues values) =>
        form.IsWorded && (field.Input is FieldInput.LongText || field.Name is "what" or "office")
            ? values.All("in.lang").Zip(values.All("in.text"))
                .Where(w => w.First == _texts.Locale.Code && w.Second.Trim().Length > 0)
                .Select(w => w.Second.Split('\n')[0].Trim()).FirstOrDefault()
            : null;

    /// <summary>What a key stands for, in words, with its page.</summary>
    public CellView Named(string key, bool isSource = false)
    {
        if (isSource)
        {
            var title = page.Figures.Sources.Find(key) is { Title: not null } source
                ? source.WordsIn(_texts.Locale.Code).Text
                : keys.WordsOf(key, isSource: true)
                    ?? (page.Figures.Sources.Find(key) is { } file ? Documents.DocumentFiles.NameOf(file) : null);
            return new CellView(title ?? key, Addresses.Document(key));
        }
        if (keys.WordsOf(key, isSource: false) is { Length: > 0 } words)
        {
            return new CellView(words, keys.KindOf(key) == KeyKind.Commitment ? Addresses.Commitment(key) : null);
        }
        var name = page.Name(key);
        return new CellView(name.Name, name.Path);
    }

    private IEnumerable<CellView> Cells(FormField field, FormValues values) => field.Input switch
    {
        FieldInput.Flag => [new CellView(_texts["record.yes"])],
        FieldInput.Choice => [new CellView(Chosen(field, values.One(field.Name)))],
        FieldInput.Choices => values.Several(field.Name).Select(w => new CellView(Chosen(field, w))),
        FieldInput.Publishers => values.Several(field.Name).Select(p => new CellView(p)),
        FieldInput.NewKey => [new CellView(values.One(field.Name))],
        FieldInput.Key or FieldInput.Keys or FieldInput.KeyOrName =>
            values.Several(field.Name).Select(k => Named(k, field.Kinds.Contains(KeyKind.Source))),
        FieldInput.Scope => [ScopeOf(values.One(field.Name))],
        FieldInput.Quantity => [new CellView(
            FigureCatalogue.Find(values.One(field.Name)) is { } known
                ? _texts["quantity." + known.Key]
                : values.One(field.Name))],
        FieldInput.Date => [new CellView(Day(values.One(field.Name)))],
        FieldInput.Period => [new CellView(Days(field.Name, values))],
        FieldInput.Amount => [new CellView(Amount(field.Name, values))],
        FieldInput.Names or FieldInput.Wordings => values.All(field.Name + ".text")
            .Zip(values.All(field.Name + ".lang"))
            .Where(n => !string.IsNullOrWhiteSpace(n.First))
            .Select(n => new CellView(n.First.Trim(), Lang: n.Second == "und" ? "" : n.Second)),
        FieldInput.Texts => values.All(field.Name).SelectMany(v => v.Split('\n'))
            .Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => new CellView(v.Trim())),
        FieldInput.Entries => values.Several(field.Name).Select(e => new CellView(
            e, EntryRef.TryParse(e, out var entry) ? Addresses.Entry(entry) : null)),
        _ => [new CellView(Word(field.Name, values.One(field.Name)))],
    };

    /// <summary>
    /// A word that the notation has for many, as the reader's language says it; any other as it stands.
    /// </summary>
    private string Word(string field, string word) => field switch
    {
        "office" => _texts.Find("office." + word),
        "stance" => _texts.Find("stance." + word),
        "action" => _texts.Find("action." + word),
        "what" => _texts.Find("list." + word),
        "status" or "from" => _texts.Find("status." + word),
        "state" or "form" => _texts.Find("state." + word),
        _ => null,
    } ?? word;

    private string Chosen(FormField field, string word) =>
        field.Choices!.Words.Contains(word) ? field.Choices.Say(_texts, word) : word;

    private CellView ScopeOf(string text)
    {
        if (!Scope.TryParse(text, out var scope))
        {
            return new CellView(text);
        }
        return scope.Kind is ScopeKind.Subject ? new CellView(page.FigureViews.ScopeName(scope))
            : scope.Kind is ScopeKind.Pillar or ScopeKind.Area ? new CellView(scope.Key)
            : Named(scope.Key) with { Path = Addresses.Of(scope) ?? Named(scope.Key).Path };
    }

    private string Day(string text) =>
        PartialDate.TryParse(text, out var date) ? _texts.Locale.Date(date, _texts) : text;

    private string Days(string name, FormValues values)
    {
        var (from, until) = (DateOf(values.One(name + ".from")), DateOf(values.One(name + ".until")));
        return _texts.Locale.Period(new Period(from, until), _texts);
    }

    private static PartialDate DateOf(string text) => PartialDate.TryParse(text, out var date) ? date : default;

    private string Amount(string name, FormValues values)
    {
        var (word, unit) = (values.One(name + ".word"), values.One(name + ".unit"));
        var number = values.One(name + ".number");
        var decimals = Core.Currency.TryParse(unit, out var currency) ? currency.MinorDigits : 0;
        var shown = string.Join(" – ", number.Split("..").Select(part =>
            TypedNumber.TryParse(part, out var one, out _) ? _texts.Locale.Number(one, decimals) : part));
        if (word == ChoiceSet.Unknown || shown.Length == 0)
        {
            return $"{_texts["value.unknown"]} ({unit})";
        }
        var withUnit = Core.Currency.TryParse(unit, out _) ? $"{unit} {shown}" : Counted(unit, number, shown);
        return word.Length > 0
            ? _texts["approx." + word.Replace('-', '_'), ("value", withUnit)]
            : withUnit;
    }

    /// <summary>So many of a thing, as the language counts it; else the number before the unit.</summary>
    private string Counted(string unit, string number, string shown) =>
        !_texts.Counts("counted." + unit) ? $"{shown} {_texts.Find("unit." + unit) ?? unit}"
        : TypedNumber.TryParse(number, out var count, out _) ? _texts["counted." + unit, ("count", count)]
        : _texts["counted." + unit, ("count", shown)];
}
