using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>Forms for series, meetings, decisions and events.</summary>
internal static class MeetingForms
{
    public static ImmutableArray<Form> All { get; } =
    [
        new("series", FormGroup.Meetings,
            FormFields.NewKey, FormFields.Short, FormFields.Names, FormFields.Keys("party", KeyKind.Party),
            FormFields.During with { IsSeldom = true }),
        new("meeting", FormGroup.Meetings,
            FormFields.NewKey, FormFields.During with { Text = "meeting-days", IsOneByStart = true },
            FormFields.Key("series", KeyKind.Series),
            new FormField("ordinal", FieldInput.Number),
            new FormField("mode", FieldInput.Choice) { Choices = ChoiceSet.Mode }, FormFields.Text("place"),
            FormFields.Keys("co-chair", KeyKind.Person, KeyKind.Party), FormFields.Short, FormFields.Names),
        new("decision", FormGroup.Meetings,
            FormFields.On, FormFields.NewKey, FormFields.Word("meeting", FieldInput.Key, KeyKind.Meeting),
            FormFields.Word("text", FieldInput.LongText) with { Text = "decision-text" }, FormFields.Text("number"),
            new FormField("ad-referendum", FieldInput.Flag))
        {
            IsWorded = true,
        },
        new("closed", FormGroup.Meetings,
            FormFields.On, FormFields.Word("decision", FieldInput.Key, KeyKind.Decision),
            FormFields.Word("text", FieldInput.LongText) with { Text = "closed-text" })
        {
            IsWorded = true,
        },
        new("event", FormGroup.Meetings,
            FormFields.NewKey, FormFields.During with { IsRequired = true, Text = "event-days", IsOneByStart = true },
            FormFields.Short, FormFields.Names,
            FormFields.Text("place"), new FormField("planned", FieldInput.Flag),
            FormFields.Key("attributed", KeyKind.Party, KeyKind.Person)),
    ];
}
