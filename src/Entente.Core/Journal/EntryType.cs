using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Core;

/// <summary>
/// A type of entry: its stable name, the version that is written today, the fact it carries and how that stands as
/// JSON, and the pure functions that lift the payload of an older version to the next one, the first from version 1.
/// </summary>
public sealed class EntryType
{
    private readonly JsonForm<Fact> _form;
    private readonly ImmutableArray<Func<JsonObject, JsonObject>> _upcasters;

    private EntryType(
        string name, Type factType, JsonForm<Fact> form, ImmutableArray<Func<JsonObject, JsonObject>> upcasters)
    {
        Name = name;
        FactType = factType;
        _form = form;
        _upcasters = upcasters;
    }

    /// <summary>Field words in the past tense, as <c>meeting.held</c>.</summary>
    public string Name { get; }

    /// <summary>The fact it carries, a sealed record.</summary>
    public Type FactType { get; }

    /// <summary>The version that is written today, from 1.</summary>
    public int Version => _upcasters.Length + 1;

    /// <summary>The type that carries a fact.</summary>
    /// <param name="name">Its stable name.</param>
    /// <param name="form">How the fact stands as JSON today.</param>
    /// <param name="upcasters">From version 1 to 2, from 2 to 3, and so on.</param>
    internal static EntryType Of<T>(
        string name, JsonForm<T> form, params ImmutableArray<Func<JsonObject, JsonObject>> upcasters)
        where T : Fact =>
        new(name, typeof(T), (ref JsonMembers json, Fact? known) => form(ref json, (T?)known), upcasters);

    /// <summary>Lifts a payload from the version in which it was written to today's.</summary>
    public JsonObject Lift(JsonObject payload, int fromVersion)
    {
        for (var version = fromVersion; version < Version; version++)
        {
            payload = _upcasters[version - 1](payload);
        }
        return payload;
    }

    /// <summary>Writes a fact of this type.</summary>
    internal void Write(Utf8JsonWriter writer, Fact fact) => JsonMembers.Write(writer, fact, _form);

    /// <summary>Reads a fact of this type.</summary>
    internal Fact Read(ReadOnlySpan<byte> payload) => JsonMembers.Read(payload, _form);
}
