using Entente.App.Web;

namespace Entente.App.Features.Record;

/// <summary>A field as a page shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Input">How it is filled in.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Help">What belongs into it, in one sentence.</param>
/// <param name="IsRequired">Whether the statement cannot do without it.</param>
/// <param name="IsSeldom">Whether it is seldom needed.</param>
/// <param name="MaxLength">The longest text that is taken.</param>
public sealed record FieldView(
    string Name, string Input, string Label, string Help, bool IsRequired, bool IsSeldom, int MaxLength)
{
    /// <summary>The words to choose from, and what the reader sees of each.</summary>
    public IReadOnlyList<OptionView>? Options { get; init; }

    /// <summary>The list of suggestions that belongs to it.</summary>
    public string? List { get; init; }

    /// <summary>What was found about it.</summary>
    public IReadOnlyList<FindingView>? Findings { get; init; }

    /// <summary>Whether several values can be given.</summary>
    public bool IsSeveral { get; init; }
}

/// <summary>Something to choose, and what the reader sees of it.</summary>
/// <param name="Value">What is chosen.</param>
/// <param name="Text">What the reader sees.</param>
public sealed record OptionView(string Value, string Text);

/// <summary>Suggestions for fields of one kind.</summary>
/// <param name="Id">Its name in the page.</param>
/// <param name="Options">The suggestions.</param>
public sealed record ListView(string Id, IReadOnlyList<OptionView> Options);

/// <summary>The entry that will be written.</summary>
/// <param name="Statement">The statement in the notation.</param>
/// <param name="Entries">How many entries it makes: a figure has one for each source.</param>
/// <param name="Stream">In which stream they stand.</param>
/// <param name="Effective">When it holds.</param>
/// <param name="Known">Since when it is known.</param>
/// <param name="Author">Who writes it; null where nobody said a name.</param>
/// <param name="Rows">Its fields in words.</param>
public sealed record PreviewView(
    string Statement, int Entries, string Stream, string Effective, string Known, string? Author,
    IReadOnlyList<RowView> Rows);

/// <summary>A form.</summary>
/// <param name="Kind">The word of the statement.</param>
/// <param name="Title">What it records.</param>
/// <param name="About">What that is, in one sentence.</param>
/// <param name="Corrects">The entry whose place it takes; null for none.</param>
/// <param name="Fields">The fields, with what was found about each.</param>
/// <param name="Findings">What was found that is about no field.</param>
/// <param name="Lists">Suggestions.</param>
/// <param name="Preview">The entry that will be written; null while something stands in the way.</param>
public sealed record FormView(
    string Kind, string Title, string About, string? Corrects, IReadOnlyList<FieldView> Fields,
    IReadOnlyList<FindingView> Findings, IReadOnlyList<ListView> Lists, PreviewView? Preview)
{
    /// <summary>The form as it is before anything was judged; null where there is none of that kind.</summary>
    public static FormView? Of(PageRequest page, string kind) =>
        Forms.Find(kind) is { } form ? Of(page, form, page.Single("corrects"), null, null) : null;

    /// <summary>The form with what was found.</summary>
    /// <param name="page">The question.</param>
    /// <param name="form">The form.</param>
    /// <param name="corrects">The entry whose place it takes.</param>
    /// <param name="judged">What judging gave; null where nothing was judged.</param>
    /// <param name="values">What was typed.</param>
    public static FormView Of(
        PageRequest page, Form form, string? corrects, JudgedStatement? judged, FormValues? values)
    {
        var keys = new KeyChoices(page.AsOfRequest.IsFixed
            ? page.View.At(page.View.AsOf with { Effective = DateOnly.MaxValue })
            : page.Work.View);
        var lists = new FormLists(page, keys, form);
        var findings = judged?.Findings ?? [];
        return new FormView(
            form.Kind, page.Texts["record.kind." + form.Kind], page.Texts["record.about." + form.Kind], corrects,
            [.. form.Fields.Select(f => FieldOf(page, f, form, findings))],
            Shown(findings.Where(f => f.Field is null), page),
            lists.All,
            judged is { Text: { } text } && !findings.Any(f => f.Finding.IsFault) && values is not null
                ? PreviewOf(page, form, values, judged, text, new EntryWords(page, keys))
                : null);
    }

    private static FieldView FieldOf(
        PageRequest page, FormField field, Form form, IReadOnlyList<FieldFinding> findings)
    {
        var own = findings.Where(f => f.Field == field.Name).ToList();
        return new FieldView(
            field.Name, Keys.Of(field.Input), page.Texts["record.field." + field.Text],
            HelpOf(field, page.Texts), field.IsRequired, field.IsSeldom, field.MaxLength)
        {
            Options = FormLists.OptionsOf(field, form, page.Texts),
            List = FormLists.ListOf(field),
            Findings = own.Count > 0 ? Shown(own, page) : null,
            IsSeveral = field.Input is FieldInput.Keys or FieldInput.Entries or FieldInput.Choices
                or FieldInput.Publishers,
        };
    }

    private static string HelpOf(FormField field, Texts t) =>
        t["record.help." + field.Text]
        + (field is { Place: FieldPlace.Time, IsRequired: true } ? " " + t["record.time-unknown"] : "");

    private static List<FindingView> Shown(IEnumerable<FieldFinding> findings, PageRequest page) =>
        [.. findings.Select(f => FindingView.Of(f.Finding, page.Texts, a => Called(a, page.Texts)))];

    /// <summary>A quantity and a unit are called on a page what its lists call them.</summary>
    private static string? Called(FindingArgument argument, Texts texts) =>
        argument is { Name: "quantity" or "unit", Value: string word } ? texts.Find($"{argument.Name}.{word}") : null;

    private static PreviewView PreviewOf(
        PageRequest page, Form form, FormValues values, JudgedStatement judged, string text, EntryWords words)
    {
        var draft = judged.Drafts[^1];
        var shown = FormReader.Read(text) is { } read ? read.Values : values;
        return new PreviewView(
            text, judged.Drafts.Length, StreamRule.StreamOf(draft.Fact, judged.Partnership),
            page.Texts.Locale.Period(draft.Effective, page.Texts),
            draft.Known is { } known
                ? page.Texts.Locale.Date(PartialDate.On(known), page.Texts)
                : page.Texts["record.known-when-recorded"],
            page.Who, words.Rows(form, shown));
    }
}
