using System.Runtime.InteropServices;

namespace Entente.Iati;

/// <summary>
/// Upgrades activity and organisation files of versions 1.01 to 1.05, 2.01 and 2.02 to version 2.03, activity by
/// activity, so that memory does not grow with the file. Everything that is changed is told with the rule and its
/// source, and everything that cannot be carried with its text: nothing is lost in silence, and nothing is invented.
/// What 2.03 asks for and the source does not say is told as an obstacle; the file is written all the same, and is not
/// valid then. Comments and the white space between elements are not kept.
/// </summary>
/// <example>
/// <code>
/// await using var source = File.OpenRead("activities-1.05.xml");
/// await using var target = File.Create("activities-2.03.xml");
/// var report = await IatiUpgrade.UpgradeAsync(source, target, new UpgradeOptions { Tell = Console.WriteLine });
/// Console.WriteLine(report.IsValid);
/// </code>
/// </example>
public static class IatiUpgrade
{
    /// <summary>
    /// Upgrades one file, as it is or compressed; of an archive with several, the first, and the others are told as
    /// not carried. One thread reads a little ahead of the writing.
    /// </summary>
    /// <param name="source">The file, from where the stream stands; it stays open.</param>
    /// <param name="target">Where the upgraded file goes, in UTF-8; it stays open. Nothing is written where the source
    /// is no file of the Standard, or of a version that is not known.</param>
    /// <param name="options">How it is upgraded; null for the defaults.</param>
    /// <param name="cancellation">Stops the work; what was written until then is not well-formed.</param>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static async Task<UpgradeReport> UpgradeAsync(
        Stream source, Stream target, UpgradeOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var chosen = options ?? new UpgradeOptions();
        var counts = new Dictionary<(UpgradeOutcome, string), long>();
        IatiWriter? writer = null;
        UpgradeEnd? end = null;
        var elements = 0;
        await foreach (var part in ReadAhead.Of(source, from => Weighed(from, chosen.Limits), cancellation))
        {
            foreach (var entry in part.Entries)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (entry.Outcome, entry.Rule), out _)++;
                chosen.Tell?.Invoke(entry);
            }
            switch (part)
            {
                case UpgradedRoot root:
                    writer = new IatiWriter(target, root.Header);
                    break;
                case UpgradedElement element:
                    elements += await WriteAsync(writer!, element.Item, cancellation);
                    break;
                default:
                    end = (UpgradeEnd)part;
                    break;
            }
        }
        cancellation.ThrowIfCancellationRequested();
        if (writer is not null)
        {
            await writer.CompleteAsync(cancellation);
        }
        return new UpgradeReport(
            end!.Kind, end.Version, elements, end.IsWellFormed, end.IsValid, CountsOf(counts));
    }

    private static async Task<int> WriteAsync(IatiWriter writer, FileItem item, CancellationToken cancellation)
    {
        switch (item)
        {
            case { Activity: { } activity }:
                await writer.WriteAsync(activity, cancellation);
                return 1;
            case { Organisation: { } organisation }:
                await writer.WriteAsync(organisation, cancellation);
                return 1;
            case { Other: { } other }:
                await writer.WriteAsync(other, cancellation);
                return 0;
            default:
                return 0;
        }
    }

    private static IEnumerable<(UpgradePart Part, int Weight)> Weighed(Stream source, ReadingLimits limits) =>
        FileUpgrade.Parts(source, limits).Select(part => (part, part.Weight));

    private static IReadOnlyList<UpgradeCount> CountsOf(
        Dictionary<(UpgradeOutcome Outcome, string Rule), long> counts) =>
        [.. counts.Select(c => new UpgradeCount(c.Key.Outcome, c.Key.Rule, c.Value))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Outcome).ThenBy(c => c.Rule, StringComparer.Ordinal)];
}
