using System.Globalization;

namespace Entente.App.Features.Inbox;

/// <summary>Entries as forms name them: stream and number with a sign between, as an entry is printed.</summary>
internal static class EntryNames
{
    /// <summary>The entry of a name; null where it is none.</summary>
    public static EntryRef? Find(string? name)
    {
        var sign = name?.LastIndexOf('#') ?? -1;
        return sign > 0
            && long.TryParse(name.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new EntryRef(name![..sign], number)
                : null;
    }
}
