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
    /// <summary>How many pieces may have been read ahead of who writes them.</summary>
    private const int MostAhead = 4;

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
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var handoff = new Handoff<UpgradePart>(MostAhead);
        var reading = Task.Factory.StartNew(
            () => ReadAhead(source, chosen.Limits, handoff, left.Token),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await WriteAsync(handoff, target, chosen.Tell, cancellation);
        }
        finally
        {
            await left.CancelAsync();
            await reading;
        }
    }

    private static async Task<UpgradeReport> WriteAsync(
        Handoff<UpgradePart> parts, Stream target, Action<UpgradeEntry>? tell, CancellationToken cancellation)
    {
        var counts = new Dictionary<(UpgradeOutcome, string), long>();
        IatiWriter? writer = null;
        var elements = 0;
        while (true)
        {
            var part = await parts.TakeAsync(cancellation);
            cancellation.ThrowIfCancellationRequested();
            foreach (var entry in part!.Entries)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (entry.Outcome, entry.Rule), out _)++;
                tell?.Invoke(entry);
            }
            switch (part)
            {
                case UpgradedRoot root:
                    writer = new IatiWriter(target, root.Header);
                    break;
                case UpgradedElement element:
                    elements += await WriteAsync(writer!, element.Item, cancellation);
                    break;
                case UpgradeEnd end:
                    if (writer is not null)
                    {
                        await writer.CompleteAsync(cancellation);
                    }
                    return new UpgradeReport(
                        end.Kind, end.Version, elements, end.IsWellFormed, end.IsValid, CountsOf(counts));
            }
        }
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

    private static void ReadAhead(
        Stream source, ReadingLimits limits, Handoff<UpgradePart> handoff, CancellationToken left)
    {
        try
        {
            foreach (var part in FileUpgrade.Parts(new AwaitedStream(source, left), limits))
            {
                handoff.Put(part, 1, left);
            }
            handoff.End(null);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            handoff.End(null);
        }
#pragma warning disable CA1031 // Whatever the stream throws is thrown again where it is awaited.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            handoff.End(fault);
        }
    }

    private static IReadOnlyList<UpgradeCount> CountsOf(
        Dictionary<(UpgradeOutcome Outcome, string Rule), long> counts) =>
        [.. counts.Select(c => new UpgradeCount(c.Key.Outcome, c.Key.Rule, c.Value))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Outcome).ThenBy(c => c.Rule, StringComparer.Ordinal)];
}
