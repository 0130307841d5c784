namespace Entente.App.Web;

/// <summary>
/// Where the page of a thing stands. Keys are written so that dots and slashes in them cannot be taken for a path or
/// for the ending of a twin.
/// </summary>
public static class Addresses
{
    /// <summary>The path of what has a key and names; null where its kind has no page of its own.</summary>
    public static string? Of(NameKind kind, string key) => kind switch
    {
        NameKind.Fund => "/funds/" + Encode(key),
        NameKind.Framework => "/plans/" + Encode(key),
        NameKind.Project => "/projects/" + Encode(key),
        NameKind.Series => "/meetings#series-" + Uri.EscapeDataString(key),
        NameKind.Partnership => "/?partnership=" + Uri.EscapeDataString(key),
        _ => Party(key),
    };

    /// <summary>The path of an organisation, a country, a group, a person.</summary>
    public static string Party(string key) => "/parties/" + Encode(key);

    /// <summary>The path of a meeting.</summary>
    public static string Meeting(string key) => "/meetings/" + Encode(key);

    /// <summary>Where something that happens and is no meeting of a series stands.</summary>
    public static string Event(string key) => "/meetings#event-" + Uri.EscapeDataString(key);

    /// <summary>The path of the history of what has a key.</summary>
    public static string History(string key) => "/history?key=" + Uri.EscapeDataString(key);

    /// <summary>The path of a promise.</summary>
    public static string Commitment(string key) => "/commitments/" + Encode(key);

    /// <summary>The path of a figure.</summary>
    public static string Figure(string id) => "/figures/" + Encode(id);

    /// <summary>The path of a document, at one of its claims where one is named.</summary>
    public static string Document(string key, string? claim = null) =>
        "/documents/" + Encode(key) + (claim is null ? "" : "#" + Uri.EscapeDataString(claim));

    /// <summary>The path where a claim is judged.</summary>
    public static string Claim(string key) => "/inbox/" + Encode(key);

    /// <summary>The path of an entry of the journal.</summary>
    public static string Entry(EntryRef entry) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"/entries/{Encode(entry.Stream)}/{entry.Sequence}");

    /// <summary>The path of what a figure is about; null where that has no page.</summary>
    public static string? Of(Scope scope) => scope.Kind switch
    {
        ScopeKind.Fund => "/funds/" + Encode(scope.Key),
        ScopeKind.Plan => "/plans/" + Encode(scope.Key),
        ScopeKind.Project => "/projects/" + Encode(scope.Key),
        ScopeKind.Commitment => Commitment(scope.Key),
        _ => null,
    };

    /// <summary>A key as one step of a path: a dot at its end would be taken for the ending of a twin.</summary>
    private static string Encode(string key) =>
        Uri.EscapeDataString(key).Replace(".", "%2E", StringComparison.Ordinal);
}
