using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>How often a finding occurs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Files">How many files have it.</param>
/// <param name="Times">How often it occurs in all.</param>
/// <param name="Example">What the first of them says.</param>
/// <param name="Mend">How to mend that one.</param>
/// <param name="File">The file where the first of them stands.</param>
/// <param name="Line">Its line there; 0 where it has none.</param>
internal sealed record FrequentFinding(
    string Id, string Severity, string Category, int Files, long Times, string Example, string Mend, string File,
    int Line);

/// <summary>What a publisher has.</summary>
/// <param name="Ref">Its identifier; empty where the files state none.</param>
/// <param name="Name">Its name; empty where the files state none.</param>
/// <param name="Files">How many files have something that it reports.</param>
/// <param name="Invalid">How many of these are not valid.</param>
/// <param name="Elements">How many activities or organisations it reports.</param>
/// <param name="Findings">How many findings these have.</param>
internal sealed record PublisherCount(
    string Ref, string Name, int Files, int Invalid, long Elements, long Findings);

/// <summary>How many files there are of a sort.</summary>
/// <param name="Name">The sort: a version, or the root of files; null for those that have none.</param>
/// <param name="Files">How many.</param>
internal sealed record FileCount(string? Name, int Files);

/// <summary>What checking several files gave.</summary>
/// <param name="Files">How many were read.</param>
/// <param name="Valid">How many the official validator calls valid.</param>
/// <param name="Invalid">How many it does not.</param>
/// <param name="Unknown">Of how many it is not known, because not all of them was read.</param>
/// <param name="Unread">How many could not be read.</param>
/// <param name="Elements">How many activities or organisations they have.</param>
/// <param name="Summary">How many findings there are of each severity.</param>
/// <param name="Findings">Which, the most frequent first.</param>
/// <param name="Publishers">Whose files these are, those with the most findings first.</param>
/// <param name="Versions">The versions that the files state.</param>
/// <param name="FileTypes">The roots of the files.</param>
internal sealed record CheckSummary(
    int Files, int Valid, int Invalid, int Unknown, int Unread, long Elements, SeverityCounts Summary,
    ImmutableArray<FrequentFinding> Findings, ImmutableArray<PublisherCount> Publishers,
    ImmutableArray<FileCount> Versions, ImmutableArray<FileCount> FileTypes);

/// <summary>Counts what checking several files gives, one after the other; it keeps no file.</summary>
internal sealed class CheckTally
{
    /// <summary>How many kinds are told apart by their places: a file may have any number of names.</summary>
    private const int MostPlaces = 1000;

    private readonly Dictionary<FindingKind, Occurrence> _findings = [];
    private readonly Dictionary<string, Publisher> _publishers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _versions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly int[] _severities = new int[4];
    private int _files;
    private int _valid;
    private int _unknown;
    private int _unread;
    private long _elements;

    /// <summary>Counts a file.</summary>
    public void Add(CheckedIatiFile file)
    {
        if (file.Unread is not null)
        {
            _unread++;
            return;
        }
        _files++;
        _valid += file.IsValid == true ? 1 : 0;
        _unknown += file.IsValid is null ? 1 : 0;
        _elements += file.Elements;
        Count(_versions, file.Version);
        Count(_types, CheckLine.FileTypeOf(file.Kind));
        foreach (var group in FindingGroup.Of(file.Findings))
        {
            Add(group, file.File);
        }
        foreach (var share in file.Reporters.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            Add(share, file.IsValid == false);
        }
    }

    /// <summary>What was counted.</summary>
    /// <param name="language">The language of examples.</param>
    public CheckSummary Summary(string language) => new(
        _files, _valid, _files - _valid - _unknown, _unknown, _unread, _elements,
        new SeverityCounts(_severities[3], _severities[2], _severities[1], _severities[0]),
        [
            .. _findings.Values.OrderByDescending(o => o.Times)
                .ThenBy(o => o.First.Id, StringComparer.Ordinal).ThenBy(o => o.First.Path, StringComparer.Ordinal)
                .Select(o => new FrequentFinding(
                    o.First.Id, Keys.Of(o.First.Severity), o.First.Category, o.Files, o.Times,
                    IatiMessages.Say(o.First, language), IatiMessages.Mend(o.First, language), o.File,
                    o.First.LineNumber)),
        ],
        [
            .. _publishers.Values.OrderByDescending(p => p.Findings).ThenByDescending(p => p.Files)
                .ThenBy(p => p.Reporter.Ref, StringComparer.Ordinal)
                .Select(p => new PublisherCount(
                    p.Reporter.Ref, p.Reporter.Name, p.Files, p.Invalid, p.Elements, p.Findings)),
        ],
        Counts(_versions), Counts(_types));

    private void Add(FindingGroup group, string file)
    {
        var kind = FindingKind.Of(group.First);
        if (_findings.Count >= MostPlaces && !_findings.ContainsKey(kind))
        {
            kind = kind.Anywhere;
        }
        if (!_findings.TryGetValue(kind, out var seen))
        {
            _findings.Add(kind, seen = new Occurrence(group.First));
        }
        seen.Add(group.Count, file);
        _severities[(int)group.First.Severity] += group.Count;
    }

    private void Add(IGrouping<string, ReporterShare> shares, bool isInvalid)
    {
        if (!_publishers.TryGetValue(shares.Key, out var publisher))
        {
            _publishers.Add(shares.Key, publisher = new Publisher(shares.First().Reporter));
        }
        publisher.Files++;
        publisher.Invalid += isInvalid ? 1 : 0;
        publisher.Elements += shares.Sum(s => s.Elements);
        publisher.Findings += shares.Sum(s => s.Findings);
    }

    /// <summary>A publisher is one by its identifier, and by its name where it states none.</summary>
    private static string KeyOf(ReporterShare share) =>
        share.Reporter.Ref.Length > 0 ? share.Reporter.Ref : " " + share.Reporter.Name;

    private static void Count(SortedDictionary<string, int> counts, string? name)
    {
        counts.TryGetValue(name ?? "", out var count);
        counts[name ?? ""] = count + 1;
    }

    private static ImmutableArray<FileCount> Counts(SortedDictionary<string, int> counts) =>
    [
        .. counts.OrderByDescending(c => c.Value)
            .Select(c => new FileCount(c.Key.Length == 0 ? null : c.Key, c.Value)),
    ];

    private sealed class Occurrence(IatiFinding first)
    {
        private string? _lastFile;

        public IatiFinding First => first;

        /// <summary>The file with the first.</summary>
        public string File { get; private set; } = "";

        public int Files { get; private set; }

        public long Times { get; private set; }

        /// <summary>Adds what a file has; a file may come again, where its places are not told apart.</summary>
        public void Add(int times, string file)
        {
            File = Files == 0 ? file : File;
            Files += ReferenceEquals(_lastFile, file) ? 0 : 1;
            _lastFile = file;
            Times += times;
        }
    }

    private sealed class Publisher(ReporterName reporter)
    {
        public ReporterName Reporter => reporter;

        public int Files { get; set; }

        public int Invalid { get; set; }

        public long Elements { get; set; }

        public long Findings { get; set; }
    }
}
