namespace Entente.App.Features.Inbox;

/// <summary>A field of a claim in the form that corrects it.</summary>
/// <param name="Name">Its published name.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Kind">How it is written: quote, list, text, number, ...</param>
/// <param name="Value">What stands in it.</param>
/// <param name="IsRequired">Whether it is needed.</param>
/// <param name="Help">How it is written, in the reader's language; null where nothing needs saying.</param>
/// <param name="Options">The words it may hold, with what they are called; none for free fields.</param>
/// <param name="Finding">What is wrong with it.</param>
public sealed record ClaimFieldForm(
    string Name, string Label, string Kind, string Value, bool IsRequired, string? Help,
    IReadOnlyList<KeyValuePair<string, string>> Options, string? Finding)
{
    /// <summary>Whether it names a party or a fund: names of the document are offered.</summary>
    public bool IsName { get; init; }

    /// <summary>The fields of a claim, the sentence first.</summary>
    /// <param name="claim">The claim as it stands.</param>
    /// <param name="written">What a person wrote; a field that is missing shows what stands.</param>
    /// <param name="findings">What is wrong with what was written.</param>
    /// <param name="t">The reader's language.</param>
    public static IReadOnlyList<ClaimFieldForm> Of(
        Claim claim, IReadOnlyDictionary<string, string> written, IReadOnlyList<Finding> findings, Texts t) =>
    [
        new(
            ClaimForm.Quote, ClaimFieldView.LabelOf(ClaimForm.Quote, t), "quote",
            written.GetValueOrDefault(ClaimForm.Quote, claim.Quote), true, t["inbox.help-quote"], [],
            Said(ClaimForm.Quote, findings, t)),
        .. ClaimForm.FieldsOf(claim).Select(f => Of(
            f.Field,
            written.GetValueOrDefault(f.Field.Name, TypedClaim.Shown(f.Field.Kind, f.Text ?? "", t.Locale)),
            f.Text, findings, t)),
    ];

    private static ClaimFieldForm Of(
        ClaimField field, string value, string? proposed, IReadOnlyList<Finding> findings, Texts t)
    {
        var words = field.Kind == ClaimFieldKind.Flag ? ["true", "false"] : field.Words;
        return new ClaimFieldForm(
            field.Name, ClaimFieldView.LabelOf(field.Name, t), Keys.Of(field.Kind), value, field.IsRequired,
            HelpOf(field.Kind, t),
            words.IsEmpty
                ? []
                :
                [
                    .. words.Concat(proposed is null || words.Contains(proposed) ? [] : [proposed])
                        .Select(w => KeyValuePair.Create(w, ClaimFieldView.WordOf(w, t))),
                ],
            Said(field.Name, findings, t))
        {
            IsName = field.IsName,
        };
    }

    private static string? HelpOf(ClaimFieldKind kind, Texts t) => kind switch
    {
        ClaimFieldKind.Number or ClaimFieldKind.Whole => t["inbox.help-number"],
        ClaimFieldKind.Value => t["inbox.help-value"],
        ClaimFieldKind.Date => t["inbox.help-date"],
        ClaimFieldKind.Period => t["inbox.help-period"],
        ClaimFieldKind.Currency => t["inbox.help-currency"],
        ClaimFieldKind.Conversion => t["inbox.help-money"],
        ClaimFieldKind.List => t["inbox.help-list"],
        _ => null,
    };

    private static string? Said(string field, IReadOnlyList<Finding> findings, Texts t) =>
        findings.FirstOrDefault(f => field.Equals(f["field"])) is { } finding ? t.Say(finding) : null;
}
