using Entente.App.Features.Documents;

namespace Entente.App.Features.Inbox;

/// <summary>A field of a claim.</summary>
/// <param name="Name">Its published name.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Value">What stands in it, as the convention writes it.</param>
/// <param name="Shown">What stands in it, in the reader's language.</param>
public sealed record ClaimFieldView(string Name, string Label, string Value, string Shown)
{
    /// <summary>The fields of a claim that the text gives.</summary>
    public static IReadOnlyList<ClaimFieldView> Of(Claim claim, Texts texts) =>
    [
        .. from written in ClaimForm.FieldsOf(claim)
           where written.Text is not null
           select new ClaimFieldView(
               written.Field.Name, LabelOf(written.Field.Name, texts), written.Text,
               Show(written.Field, written.Text, texts)),
    ];

    /// <summary>The name of a field in the reader's language.</summary>
    public static string LabelOf(string field, Texts texts) => texts["claim-field." + field];

    /// <summary>A word of the convention in the reader's language; the word itself where it is none of them.</summary>
    public static string WordOf(string word, Texts texts) => texts.Find("claim-word." + word) ?? word;

    private static string Show(ClaimField field, string text, Texts texts) => field.Kind switch
    {
        ClaimFieldKind.Word or ClaimFieldKind.Flag => WordOf(text, texts),
        ClaimFieldKind.Number or ClaimFieldKind.Whole => NumberOf(text, texts),
        ClaimFieldKind.Value when text.Split("..") is [var low, var high] =>
            texts["value.range", ("low", NumberOf(low, texts)), ("high", NumberOf(high, texts))],
        ClaimFieldKind.Value => NumberOf(text, texts),
        ClaimFieldKind.Date when PartialDate.TryParse(text, out var date) && !date.IsUnknown =>
            texts.Locale.Date(date, texts),
        ClaimFieldKind.Period when Period.TryParse(text, out var period) => texts.Locale.Period(period, texts),
        ClaimFieldKind.List => text.Replace("\n", "; ", StringComparison.Ordinal),
        _ when field.Name == "unit" => texts.Find("unit." + text) ?? text,
        _ => text,
    };

    private static string NumberOf(string text, Texts texts) =>
        decimal.TryParse(
            text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture,
            out var number)
            ? texts.Locale.Number(number)
            : text;
}
