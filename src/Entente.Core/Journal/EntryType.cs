using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Entente.Core;

/// <summary>
/// A type of entry: its stable name, the version that is written today, the fact it carries, and the pure functions
/// that lift the payload of an older version to the next one, the first of them from version 1.
/// </summary>
/// <param name="Name">Field words in the past tense, as <c>meeting.held</c>.</param>
/// <param name="FactType">The fact it carries, a sealed record.</param>
/// <param name="Upcasters">From version 1 to 2, from 2 to 3, and so on.</param>
public sealed record EntryType(
    string Name, Type FactType, params ImmutableArray<Func<JsonObject, JsonObject>> Upcasters)
{
    /// <summary>The version that is written today, from 1.</summary>
    public int Version => Upcasters.Length + 1;

    /// <summary>Lifts a payload from the version in which it was written to today's.</summary>
    public JsonObject Lift(JsonObject payload, int fromVersion)
    {
        for (var version = fromVersion; version < Version; version++)
        {
            payload = Upcasters[version - 1](payload);
        }
        return payload;
    }
}
