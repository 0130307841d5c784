using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace Entente.App.Features.Record;

/// <summary>
/// What was typed into a form, as it was typed: by field, and by part for fields of several parts
/// (<c>amount.number</c>). In addresses and posts the names begin with <c>f.</c>, apart from the times of the page.
/// </summary>
public sealed class FormValues
{
    private const string Prefix = "f.";

    private readonly Dictionary<string, ImmutableArray<string>> _values = new(StringComparer.Ordinal);

    /// <summary>The name of a field, or of a part of it, in an address or post.</summary>
    public static string NameOf(string field, string? part = null) =>
        Prefix + (part is null ? field : $"{field}.{part}");

    /// <summary>What a post or an address says.</summary>
    public static FormValues Of(IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        var values = new FormValues();
        foreach (var (name, value) in sent.Where(s => s.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            values.Set(name[Prefix.Length..], [.. value.Select(v => Unix(v ?? ""))]);
        }
        return values;
    }

    /// <summary>The values of a field or part, empty ones included where rows have to stay together.</summary>
    public ImmutableArray<string> All(string name) => _values.GetValueOrDefault(name, []);

    /// <summary>The values that say something, without blanks around them.</summary>
    public ImmutableArray<string> Several(string name) =>
        [.. All(name).Select(v => v.Trim()).Where(v => v.Length > 0)];

    /// <summary>The one value, without blanks around it; empty where there is none.</summary>
    public string One(string name) => All(name) is [.., var last] ? last.Trim() : "";

    /// <summary>Sets the values of a field or part.</summary>
    public void Set(string name, params ImmutableArray<string> values) => _values[name] = values;

    /// <summary>Whether a field says something, in any of its parts.</summary>
    public bool Has(FormField field) =>
        _values.Any(v => (v.Key == field.Name || v.Key.StartsWith(field.Name + ".", StringComparison.Ordinal))
            && !v.Key.EndsWith(".lang", StringComparison.Ordinal)
            && v.Value.Any(t => !string.IsNullOrWhiteSpace(t)));

    /// <summary>A browser sends line ends of its own kind, whatever was typed.</summary>
    private static string Unix(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
