using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>How a field is filled in.</summary>
public enum FieldInput
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>Texts, one line each.</summary>
    Texts,

    /// <summary>The key of what is brought in; left empty, it is made from the name.</summary>
    NewKey,

    /// <summary>The key of something that the account has.</summary>
    Key,

    /// <summary>Several such keys.</summary>
    Keys,

    /// <summary>The name of what has no key, or a key.</summary>
    KeyOrName,

    /// <summary>What a figure or a sum is about: a kind and a key.</summary>
    Scope,

    /// <summary>A quantity of the catalogue.</summary>
    Quantity,

    /// <summary>A day, a month or a year.</summary>
    Date,

    /// <summary>From one day, month or year to another.</summary>
    Period,

    /// <summary>A number with a currency or a counted thing, and a word of approximation.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number that may have decimals.</summary>
    Decimal,

    /// <summary>A code of ISO 4217.</summary>
    Currency,

    /// <summary>A code of ISO 639-1.</summary>
    Language,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Any of some words.</summary>
    Choices,

    /// <summary>Publishers, or hosts of addresses, as the account's sources have them.</summary>
    Publishers,

    /// <summary>Yes or nothing.</summary>
    Flag,

    /// <summary>Names by language.</summary>
    Names,

    /// <summary>The own words in further languages.</summary>
    Wordings,

    /// <summary>Entries of the journal.</summary>
    Entries,
}

/// <summary>Where a field stands in the statement.</summary>
public enum FieldPlace
{
    /// <summary>A property below the first line.</summary>
    Line,

    /// <summary>A word of the first line.</summary>
    Word,

    /// <summary>The time in front.</summary>
    Time,

    /// <summary>Not in the statement: what happens with it.</summary>
    Beside,
}

/// <summary>What a key stands for.</summary>
public enum KeyKind
{
    /// <summary>A country, organisation, body or group.</summary>
    Party,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A partnership.</summary>
    Partnership,

    /// <summary>A fund or facility.</summary>
    Fund,

    /// <summary>A plan, policy, initiative, statement or agreement.</summary>
    Framework,

    /// <summary>A series of meetings.</summary>
    Series,

    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A project.</summary>
    Project,

    /// <summary>A promise.</summary>
    Commitment,

    /// <summary>A decision of a meeting.</summary>
    Decision,

    /// <summary>A reported figure that has a key.</summary>
    Figure,

    /// <summary>A rule of acceptance.</summary>
    Acceptance,

    /// <summary>A source.</summary>
    Source,
}

/// <summary>A field of a form.</summary>
/// <param name="Name">The name of the property, or a name of its own for a word of the first line.</param>
/// <param name="Input">How it is filled in.</param>
public sealed record FormField(string Name, FieldInput Input)
{
    /// <summary>What is typed for a time that is not known, where one is needed: unknown is said.</summary>
    public const string UnknownTime = "?";

    /// <summary>Where it stands in the statement.</summary>
    public FieldPlace Place { get; init; } = FieldPlace.Line;

    /// <summary>Whether the statement cannot do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The word by which its label and help are found: <c>record.field.TEXT</c>.</summary>
    public string Text { get; init; } = Name;

    /// <summary>What its keys may stand for; none: anything that the account has.</summary>
    public ImmutableArray<KeyKind> Kinds { get; init; } = [];

    /// <summary>The words to choose from; null where it is no choice.</summary>
    public ChoiceSet? Choices { get; init; }

    /// <summary>The word that stands before it, where it is filled in.</summary>
    public string? Before { get; init; }

    /// <summary>Whether it is giver or taker: where one of both is filled in, the other is a question mark.</summary>
    public bool IsSide { get; init; }

    /// <summary>Whether a period without an end is the day, month or year that it begins with.</summary>
    public bool IsOneByStart { get; init; }

    /// <summary>Whether it is seldom needed and stands folded away.</summary>
    public bool IsSeldom { get; init; }

    /// <summary>The longest text that is taken, in characters.</summary>
    public int MaxLength => Input switch
    {
        FieldInput.LongText or FieldInput.Texts or FieldInput.Wordings => 4000,
        FieldInput.Text or FieldInput.Names or FieldInput.Scope or FieldInput.KeyOrName
            or FieldInput.Publishers or FieldInput.Key or FieldInput.Keys => 500,
        FieldInput.NewKey or FieldInput.Entries => NotationCompiler.MaxKeyLength,
        _ => 60,
    };
}
