namespace Entente.Core;

/// <summary>A meeting that the workspace knows, as documents are matched against it.</summary>
/// <param name="Key">Its key (<c>jcc-10</c>).</param>
/// <param name="SeriesKey">The key of its series (<c>jcc</c>).</param>
/// <param name="Ordinal">Which one of the series, from 1; null where it is not counted.</param>
/// <param name="Date">Its first day, as far as it is known.</param>
public sealed record KnownMeeting(string Key, string SeriesKey, int? Ordinal, PartialDate Date);
