namespace Entente.App;

/// <summary>
/// A finding as pages, twins and commands show it: the stable code, and the sentence in the reader's language.
/// </summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">advisory, warning, error, critical.</param>
/// <param name="Message">What, where, what to do.</param>
/// <param name="Where">File and line, or stream and entry; null where there is no place.</param>
/// <param name="Arguments">The values in the sentence, by name.</param>
public sealed record FindingView(
    string Code, string Severity, string Message, string? Where, IReadOnlyDictionary<string, object> Arguments)
{
    /// <summary>A finding in the reader's language.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="named">What an argument is called in the sentence; null: as it stands.</param>
    public static FindingView Of(Finding finding, Texts texts, Func<FindingArgument, string?>? named = null) =>
        new(finding.Code, Keys.Of(finding.Severity), texts.Say(finding, named),
            finding.Where is null ? null : texts.SayWhere(finding.Where),
            finding.Arguments.ToDictionary(a => a.Name, a => Plain(a.Value), StringComparer.Ordinal));

    private static object Plain(object value) => value is PartialDate date ? date.ToString() : value;
}
