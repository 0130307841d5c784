namespace Entente.Iati;

/// <summary>A piece of an upgraded file, with what was done to make it.</summary>
internal abstract record UpgradePart(IReadOnlyList<UpgradeEntry> Entries)
{
    /// <summary>About how many characters and nodes it holds.</summary>
    public int Weight { get; init; } = 1;
}

/// <summary>The root.</summary>
internal sealed record UpgradedRoot(FileHeader Header, IReadOnlyList<UpgradeEntry> Entries) : UpgradePart(Entries);

/// <summary>An activity, an organisation, or what stands beside them.</summary>
internal sealed record UpgradedElement(FileItem Item, IReadOnlyList<UpgradeEntry> Entries) : UpgradePart(Entries);

/// <summary>The end, or why there is none.</summary>
internal sealed record UpgradeEnd(
    FileKind? Kind, string? Version, bool IsWellFormed, bool IsValid, IReadOnlyList<UpgradeEntry> Entries)
    : UpgradePart(Entries);

/// <summary>Upgrades one file piece by piece, so that memory does not grow with it.</summary>
internal sealed class FileUpgrade : IDisposable
{
    private const string Target = "2.03";

    /// <summary>How many characters of foreign elements may wait for the last activity, behind which they
    /// belong.</summary>
    private const int MostWaiting = 1024 * 1024;

    private readonly FileReading _reading;
    private readonly List<FurtherElement> _waiting = [];
    private FileStructure _target = null!;
    private NodeTree _tree = null!;
    private RecordReader _records = null!;
    private RootContent _content = null!;
    private UpgradeLog _log = new(IatiFinding.WholeFile);
    private string _language = "";
    private bool _isOld;
    private bool _isValid = true;
    private bool _isWhole = true;
    private int _waitingLength;

    private FileUpgrade(Stream bytes, ReadingLimits limits) =>
        _reading = new FileReading(bytes, new ReadingPlan(limits, null) { HasRecords = true });

    /// <summary>The pieces of the first file in a stream; the others are told as not carried.</summary>
    public static IEnumerable<UpgradePart> Parts(Stream stream, ReadingLimits limits)
    {
        var isFirst = true;
        UpgradeEnd? end = null;
        var left = new List<UpgradeEntry>();
        UpgradeEntry[] beside = [];
        foreach (var file in InputFiles.Of(stream, limits))
        {
            if (file.PassedOver is { } passedOver)
            {
                beside = [OfFile(UpgradeOutcome.NotCarried, "archive-beside", passedOver.Value, passedOver.Id)];
            }
            if (file.Bytes is null || !isFirst)
            {
                left.Add(OfFile(UpgradeOutcome.NotCarried, "archive", file.Name, file.Fault?.Id ?? ""));
                continue;
            }
            isFirst = false;
            using var upgrade = new FileUpgrade(file.Bytes, limits);
            foreach (var part in upgrade.Parts())
            {
                end = part as UpgradeEnd;
                if (end is null)
                {
                    yield return part;
                }
            }
            if (file.Fault is { } fault)
            {
                left.Add(OfFile(UpgradeOutcome.NotCarried, "unreadable", fault.Value, fault.Id));
            }
        }
        end ??= new UpgradeEnd(null, null, IsWellFormed: false, IsValid: false, []);
        yield return end with
        {
            IsValid = end.IsValid && left.Count == 0, Entries = [.. end.Entries, .. left, .. beside],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private static UpgradeEntry OfFile(UpgradeOutcome outcome, string rule, string from, string to) =>
        new(outcome, rule, IatiFinding.WholeFile, 0, 0, "", from, to);

    private IEnumerable<UpgradePart> Parts()
    {
        var isRead = _reading.ReadRoot();
        if (_reading.Kind is not { } kind || !IsKnownVersion(_reading.Version))
        {
            yield return Refused();
            yield break;
        }
        yield return Root(kind);
        while (isRead && _reading.ReadNext())
        {
            if (Next(kind) is { } element)
            {
                yield return element;
            }
        }
        foreach (var further in _waiting)
        {
            yield return new UpgradedElement(new FileItem(null, null, further), []);
        }
        yield return End(kind);
    }

    private static bool IsKnownVersion(string? version) => version is null || SchemaVersions.Of(version) is not null;

    private UpgradeEnd Refused()
    {
        var entry = _reading.Kind is null
            ? OfFile(UpgradeOutcome.Obstacle, "not-iati", "", "")
            : OfFile(UpgradeOutcome.Obstacle, "version-unknown", _reading.Version!, Target);
        return new UpgradeEnd(
            _reading.Kind, _reading.Version, _reading.IsWellFormed, IsValid: false, [entry, .. FoundInText()]);
    }

    private UpgradedRoot Root(FileKind kind)
    {
        var stated = _reading.Version;
        _isOld = stated is null || stated.StartsWith('1');
        _target = FileStructures.Of(Target, kind);
        _tree = new NodeTree(_target.Book);
        var root = UpgradeNode.Of(_reading.Tree, 0);
        var type = _target.FindGlobal(FileNames.RootOf(kind))!.Value;
        if (stated != Target)
        {
            _log.Changed("version", root, root.Path + "/@version", stated ?? "", Target);
            root.Set("version", Target);
        }
        _language = root.Language ?? "";
        new Fitting(_target, CodeUpgrade.Of(kind), _log, _language).FitAttributes(root, _target[type]);
        root.AddTo(_tree);
        _isValid = new Obstacles(_target, _tree).TellAttributes(root, type, _log);
        _records = new RecordReader(kind, _tree);
        _content = new RootContent(_target[type]);
        return new UpgradedRoot(_records.Header, TakeEntries(FoundInText()));
    }

    private UpgradedElement? Next(FileKind kind)
    {
        var source = _reading.Tree;
        var found = FoundInText();
        _log = new UpgradeLog(Identifiers.Of(source, kind) ?? IatiFinding.NoIdentifier);
        var top = UpgradeNode.Of(source, 0);
        if (top.IsForeign)
        {
            return NextForeign(top);
        }
        if (top.Name != FileNames.ElementOf(kind))
        {
            _log.NotCarried("element", top, top.Path, top.ToXml());
            return new UpgradedElement(default, TakeEntries(found));
        }
        Upgrade(top, kind);
        return new UpgradedElement(_records.Read(_tree), TakeEntries(found))
        {
            Weight = _tree.NodeCount + _tree.CharacterCount,
        };
    }

    private void Upgrade(UpgradeNode top, FileKind kind)
    {
        if (_isOld)
        {
            OldNames.Upgrade(top, _log);
            OldIdentifiers.Upgrade(top, _log);
            OldWebsites.Upgrade(top, _log);
            OldLocations.Upgrade(top, _log);
            CodeUpgrade.Of(kind).Upgrade(top, _log);
        }
        var type = _target.FindGlobal(top.Name)!.Value;
        new Fitting(_target, CodeUpgrade.Of(kind), _log, top.Language ?? _language).Fit(top, type);
        _tree.Clear();
        top.AddTo(_tree);
        _content.Take(_tree[0].Name, isForeign: false, hasText: false);
        _isValid &= new Obstacles(_target, _tree).Tell(top, type, _log);
    }

    /// <summary>A foreign element belongs behind the last activity; what is too much to wait for that stands where it
    /// stood.</summary>
    private UpgradedElement? NextForeign(UpgradeNode top)
    {
        _tree.Clear();
        top.AddTo(_tree);
        var further = _records.Read(_tree).Other!;
        _waitingLength += further.Xml.Length;
        if (_waitingLength > MostWaiting)
        {
            _content.Take(_tree[0].Name, isForeign: true, hasText: false);
            return new UpgradedElement(new FileItem(null, null, further), []);
        }
        _waiting.Add(further);
        return null;
    }

    private UpgradeEnd End(FileKind kind)
    {
        var found = FoundInText();
        if (!_content.MayEnd)
        {
            found.Add(OfFile(
                UpgradeOutcome.Obstacle, "element-missing", "", FileNames.ElementOf(kind)));
        }
        else if (!_content.IsWhole)
        {
            found.Add(OfFile(UpgradeOutcome.Obstacle, "structure", "", ""));
        }
        var isValid = _isValid && _isWhole && _reading.IsWellFormed && _content is { MayEnd: true, IsWhole: true };
        return new UpgradeEnd(kind, _reading.Version, _reading.IsWellFormed, isValid, found);
    }

    private List<UpgradeEntry> TakeEntries(List<UpgradeEntry> found)
    {
        found.AddRange(_log.Entries);
        return found;
    }

    /// <summary>What was found about the file as a text; that the official validator stops at its version is no
    /// news.</summary>
    private List<UpgradeEntry> FoundInText()
    {
        var found = _reading.Findings.Take().Where(f => f.Id != "0.6.1").Select(f => new UpgradeEntry(
            f.Severity == FindingSeverity.Warning ? UpgradeOutcome.Changed : UpgradeOutcome.NotCarried, "unreadable",
            f.Identifier, f.LineNumber, f.ColumnNumber, f.Path, f.Value, f.Id)).ToList();
        _isWhole &= found.TrueForAll(e => e.Outcome != UpgradeOutcome.NotCarried);
        if (_reading.HasTextBefore)
        {
            found.Add(OfFile(UpgradeOutcome.NotCarried, "text-beside", "", ""));
        }
        return found;
    }
}
