using Entente.App.Web;
using Entente.Iati;

namespace Entente.App.Features.Record;

/// <summary>What a form's fields suggest: keys of the account by kind with their names, units, currencies.</summary>
public sealed class FormLists
{
    private const string Units = "units";
    private const string Currencies = "currencies";
    private const string Languages = "languages";
    private const string Scopes = "scopes";
    private const string Publishers = "publishers";

    private readonly PageRequest _page;
    private readonly KeyChoices _keys;
    private readonly EntryWords _words;

    /// <summary>The lists of a form.</summary>
    public FormLists(PageRequest page, KeyChoices keys, Form form)
    {
        _page = page;
        _keys = keys;
        _words = new EntryWords(page, keys);
        All = [.. form.Fields.DistinctBy(ListOf).Select(Make).OfType<ListView>()];
    }

    /// <summary>Every list that a field of the form names.</summary>
    public IReadOnlyList<ListView> All { get; }

    /// <summary>The name of the list that a field suggests from; null for none.</summary>
    public static string? ListOf(FormField field) => field.Input switch
    {
        FieldInput.Key or FieldInput.Keys or FieldInput.KeyOrName =>
            "keys" + string.Concat(field.Kinds.Select(k => "-" + Keys.Of(k))),
        FieldInput.Scope => Scopes,
        FieldInput.Publishers => Publishers,
        FieldInput.Amount => Units,
        FieldInput.Currency => Currencies,
        FieldInput.Language or FieldInput.Names or FieldInput.Wordings => Languages,
        _ => null,
    };

    /// <summary>What a field chooses from; null where it is no choice.</summary>
    public static IReadOnlyList<OptionView>? OptionsOf(FormField field, Form form, Texts texts) => field.Input switch
    {
        FieldInput.Choice or FieldInput.Choices =>
            [.. field.Choices!.Words.Select(w => new OptionView(w, field.Choices.Say(texts, w)))],
        FieldInput.Quantity =>
            [
                .. FigureCatalogue.All.Where(q => Keys.Of(q.Kind) == form.Kind)
                    .Select(q => new OptionView(q.Key, texts["quantity." + q.Key])),
            ],
        FieldInput.Amount =>
            [.. ChoiceSet.Nearness.Words.Select(w => new OptionView(w, ChoiceSet.Nearness.Say(texts, w)))],
        _ => null,
    };

    private ListView? Make(FormField field) => ListOf(field) switch
    {
        null => null,
        Units => new ListView(Units, [.. Known().Select(c => new OptionView(c, Said(c)))]),
        Currencies => new ListView(Currencies,
            [.. Codelists.Currency.Items.Where(c => !c.IsWithdrawn).Select(c => new OptionView(c.Code, c.Name))]),
        Languages => new ListView(Languages, [.. Locale.All.Select(l => new OptionView(l.Code, l.OwnName))]),
        Scopes => new ListView(Scopes, [.. ScopesOf()]),
        Publishers => new ListView(Publishers, [.. PublishersOf().Select(p => new OptionView(p, p))]),
        var id => new ListView(id,
            [
                .. _keys.Of(field.Kinds)
                    .Select(k => new OptionView(k, _words.Named(k, field.Kinds.Contains(KeyKind.Source)).Text))
                    .OrderBy(o => o.Text, StringComparer.Ordinal),
            ]),
    };

    /// <summary>The units that the account has, and those that any account needs.</summary>
    private IEnumerable<string> Known() =>
        _page.View.FactsOfAnyDay<FigureReported>().Select(f => f.Fact.Unit.Text)
            .Concat(_page.View.FactsOfAnyDay<MoneyMoved>().Select(m => m.Fact.Amount.Currency.Code))
            .Concat(["USD", "EUR", "%", "x", "project", "activity", "place"])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The publishers of the account's sources, and the hosts of their addresses.</summary>
    private IEnumerable<string> PublishersOf() =>
        _page.Work.View.FactsOfAnyDay<SourceRegistered>()
            .SelectMany(s => new[] { s.Fact.Publisher, AcceptanceSet.HostOf(s.Fact) }).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private string Said(string unit) =>
        _page.Texts.Find("unit." + unit) ?? Codelists.Currency.Find(unit)?.Name ?? unit;

    private IEnumerable<OptionView> ScopesOf()
    {
        foreach (var key in _keys.Of([]))
        {
            if (_keys.KindOf(key) is { } kind && ScopeOf(kind) is { } scope)
            {
                yield return new OptionView(new Scope(scope, key).ToString(), _words.Named(key).Text);
            }
        }
        foreach (var (_, term) in _page.View.FactsOfAnyDay<TermDefined>())
        {
            var kind = term.Kind == TermKind.Area ? ScopeKind.Area : ScopeKind.Pillar;
            yield return new OptionView(
                new Scope(kind, $"{term.Of}.{term.Key}").ToString(),
                term.Names.In(_page.Texts.Locale.Code) ?? term.Key);
        }
    }

    /// <summary>The kinds of keys that a figure can be about.</summary>
    public static IReadOnlyList<KeyKind> WithScope { get; } =
        [.. Enum.GetValues<KeyKind>().Where(k => ScopeOf(k) is not null)];

    /// <summary>What a figure about a key of a kind is about; null where no figure is about it.</summary>
    public static ScopeKind? ScopeOf(KeyKind kind) => kind switch
    {
        KeyKind.Party => ScopeKind.Country,
        KeyKind.Partnership => ScopeKind.Partnership,
        KeyKind.Fund => ScopeKind.Fund,
        KeyKind.Framework => ScopeKind.Plan,
        KeyKind.Series => ScopeKind.Series,
        KeyKind.Project => ScopeKind.Project,
        KeyKind.Commitment => ScopeKind.Commitment,
        _ => null,
    };
}
