using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>Fields that many forms have.</summary>
internal static class FormFields
{
    /// <summary>A word of the first line that has to be there.</summary>
    public static FormField Word(string name, FieldInput input, params ImmutableArray<KeyKind> kinds) =>
        new(name, input) { Place = FieldPlace.Word, IsRequired = true, Kinds = kinds };

    /// <summary>The key of what the statement brings in: made from the name where it is left empty.</summary>
    public static FormField NewKey { get; } = new("key", FieldInput.NewKey) { Place = FieldPlace.Word };

    /// <summary>A choice that is a word of the first line.</summary>
    public static FormField Chosen(string name, ChoiceSet choices) =>
        new(name, FieldInput.Choice) { Place = FieldPlace.Word, IsRequired = true, Choices = choices };

    /// <summary>A property with one key.</summary>
    public static FormField Key(string name, params ImmutableArray<KeyKind> kinds) =>
        new(name, FieldInput.Key) { Kinds = kinds };

    /// <summary>A property with several keys.</summary>
    public static FormField Keys(string name, params ImmutableArray<KeyKind> kinds) =>
        new(name, FieldInput.Keys) { Kinds = kinds };

    /// <summary>A property with a text.</summary>
    public static FormField Text(string name) => new(name, FieldInput.Text);

    /// <summary>The time in front: the period for which it holds.</summary>
    public static FormField During { get; } =
        new("during", FieldInput.Period) { Place = FieldPlace.Time };

    /// <summary>The time in front: the day on which it happens.</summary>
    public static FormField On { get; } =
        new("on", FieldInput.Date) { Place = FieldPlace.Time, IsRequired = true };

    /// <summary>The short name.</summary>
    public static FormField Short { get; } = new("short", FieldInput.Text);

    /// <summary>Names by language.</summary>
    public static FormField Names { get; } = new("name", FieldInput.Names);
}
