using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>In which part of the list a form stands.</summary>
public enum FormGroup
{
    /// <summary>Sources, the keeper, parties, persons, partnerships.</summary>
    Parties,

    /// <summary>Series, meetings, decisions, events.</summary>
    Meetings,

    /// <summary>Plans and policies with their terms, activities, funds and projects.</summary>
    Plans,

    /// <summary>Promises and what became of them.</summary>
    Promises,

    /// <summary>Money that moves.</summary>
    Money,

    /// <summary>Figures and rates.</summary>
    Figures,

    /// <summary>How things stand to each other.</summary>
    Links,

    /// <summary>What is accepted as it comes in.</summary>
    Acceptance,

    /// <summary>Taking back.</summary>
    Corrections,
}

/// <summary>A form: one kind of statement of the notation, field by field.</summary>
/// <param name="Kind">The word of the statement.</param>
/// <param name="Group">Where it stands in the list.</param>
/// <param name="Own">The fields that are its own, in the order of the statement.</param>
public sealed record Form(string Kind, FormGroup Group, params ImmutableArray<FormField> Own)
{
    /// <summary>A word that stands first and is not asked for: a handle that nothing refers to.</summary>
    public string? FirstWord { get; init; }

    /// <summary>Whether the statement may rest on sources; a source itself does not.</summary>
    public bool TakesSources { get; init; } = true;

    /// <summary>Whether the statement has own words that may stand in further languages.</summary>
    public bool IsWorded { get; init; }

    /// <summary>All fields, those that every statement may have at the end.</summary>
    public ImmutableArray<FormField> Fields =>
    [
        .. Own,
        .. TakesSources ? CommonFields.Sources : [],
        .. IsWorded ? CommonFields.Words : [],
        .. CommonFields.Times,
    ];

    /// <summary>The field of a name; null where there is none.</summary>
    public FormField? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);
}

/// <summary>Fields that every statement may have.</summary>
public static class CommonFields
{
    /// <summary>What it rests on.</summary>
    public static ImmutableArray<FormField> Sources { get; } =
        [new("source", FieldInput.Keys) { Kinds = [KeyKind.Source] }];

    /// <summary>Own words in further languages.</summary>
    public static ImmutableArray<FormField> Words { get; } =
    [
        new("written-in", FieldInput.Language),
        new("in", FieldInput.Wordings) { IsSeldom = true },
    ];

    /// <summary>Since when it is known, to whom, and when it holds.</summary>
    public static ImmutableArray<FormField> Times { get; } =
    [
        new("known", FieldInput.Date) { IsSeldom = true },
        new("known-to", FieldInput.Key) { IsSeldom = true, Kinds = [KeyKind.Party] },
        new("effective", FieldInput.Period) { IsSeldom = true },
        new("claim", FieldInput.Text) { IsSeldom = true },
    ];
}
