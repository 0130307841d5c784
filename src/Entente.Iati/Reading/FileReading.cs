using System.Globalization;
using System.Xml;

namespace Entente.Iati;

/// <summary>
/// Reads one file element by element, checks what it reads, and goes on behind what cannot be read. Nothing that a
/// file holds makes it throw.
/// </summary>
internal sealed class FileReading : IDisposable
{
    private readonly TreeReader _reader;
    private readonly ReadingPlan _plan;
    private readonly ReadingLimits _limits;
    private TreeChecks? _checks;
    private SchemaPass? _asked;
    private RecordReader? _records;
    private string? _otherRoot;
    private int _breaks;
    private int _invalidTold;
    private bool _isVersionTold;

    /// <summary>Begins to read a file.</summary>
    /// <param name="bytes">The file, not compressed; it is not closed.</param>
    /// <param name="plan">What is done with it.</param>
    public FileReading(Stream bytes, ReadingPlan plan)
    {
        (_plan, _limits) = (plan, plan.Limits);
        _reader = TreeReader.Open(bytes, _limits);
        _reader.KeepsSources = plan.HasRecords;
        Findings = new FindingList(_limits);
    }

    /// <summary>What was found and not taken yet.</summary>
    public FindingList Findings { get; }

    /// <summary>The element that was read last; before the first one, the root with its attributes.</summary>
    public NodeTree Tree => _reader.Tree;

    /// <summary>What the file is about; null where its root says neither.</summary>
    public FileKind? Kind { get; private set; }

    /// <summary>The version it states; null where it states none.</summary>
    public string? Version { get; private set; }

    /// <summary>Whether text stands before the element that was read last, or behind the last of all.</summary>
    public bool HasTextBefore { get; private set; }

    /// <summary>Whether everything that was read so far is well-formed.</summary>
    public bool IsWellFormed { get; private set; } = true;

    /// <summary>Whether the file keeps its schema; null where it was not held against one whole.</summary>
    public bool? IsSchemaValid { get; private set; }

    /// <summary>What the file says of itself; null where its root is not one of the Standard's.</summary>
    public FileHeader? Header => _records?.Header;

    /// <summary>How the encoding is known.</summary>
    public EncodingSign Sign => _reader.Text.Sign!;

    /// <summary>Whether the official validator checks files of this version.</summary>
    private bool IsOfficial => Version is "2.01" or "2.02" or "2.03" && !_reader.IsRootForeign;

    /// <summary>
    /// Whether the root is one of the Standard's by its name, but in a namespace, by a prefix. The official validator
    /// knows it by the name and finds no version then.
    /// </summary>
    private bool IsOfOtherNamespace =>
        _reader.IsRootForeign && _otherRoot?.Split(':') is [_, var name] && FileNames.KindOf(name) is not null;

    /// <summary>Reads the root; whether it is one of the Standard's, with something to read in it.</summary>
    public bool ReadRoot()
    {
        TellEncoding();
        while (true)
        {
            try
            {
                return TakeRoot();
            }
            catch (Exception fault) when (fault is XmlException or ReadingLimitException)
            {
                if (Kind is null)
                {
                    TellProlog(_reader.PlaceOf(fault));
                }
                if (!GoesOn(fault))
                {
                    Finish();
                    return false;
                }
            }
        }
    }

    /// <summary>Reads the next element within the root; false where there is none left.</summary>
    public bool ReadNext()
    {
        while (true)
        {
            try
            {
                var isNext = _reader.ReadNext(out var hasText);
                HasTextBefore = hasText;
                if (isNext)
                {
                    _checks?.CheckNext(Tree, hasText);
                    _asked?.CheckNext(Tree, hasText);
                    if (_reader.Text.InvalidPlaces.Count > _invalidTold)
                    {
                        TellInvalidBytes(_reader.Place);
                    }
                    return true;
                }
                _reader.ReadEnd();
                Finish();
                return false;
            }
            catch (Exception fault) when (fault is XmlException or ReadingLimitException)
            {
                if (!GoesOn(fault))
                {
                    Finish();
                    return false;
                }
            }
        }
    }

    /// <summary>The element that was read last, as a record, where records are wanted.</summary>
    public FileItem Record() => _plan.HasRecords ? _records!.Read(Tree) : default;

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private bool TakeRoot()
    {
        var root = _reader.FindRoot();
        Kind = root is null ? null : FileNames.KindOf(root);
        Version = root is null ? null : _reader.RootAttribute("version");
        TellProlog(_reader.Place);
        if (Kind is not { } kind)
        {
            _otherRoot = root;
            if (root is not null)
            {
                ReadOther(root);
            }
            Finish();
            return false;
        }
        var schema = SchemaVersions.Of(Version);
        _reader.TakeRoot(FileStructures.Of(schema ?? "2.03", kind).Book);
        _records = new RecordReader(kind, Tree);
        if (_plan.SchemaVersion is { } asked && asked != schema)
        {
            _asked = new SchemaPass(asked, FileNames.RootOf(kind));
            _asked.CheckRoot(Tree);
        }
        if (_plan.Facts is not null)
        {
            BeginChecks(kind, schema, _plan.Facts);
        }
        return true;
    }

    /// <summary>Reads a file that is not one of the Standard's, and holds it against the schema that is asked for, in
    /// which any element may be the root.</summary>
    private void ReadOther(string root)
    {
        if (_plan.SchemaVersion is { } version)
        {
            _asked = new SchemaPass(version, root);
            _asked.CheckWhole(_reader);
        }
        _reader.ReadEnd();
    }

    /// <summary>
    /// The official validator stops at versions before 2.01. They are held against their own schema all the same, and
    /// what is found has an id of our own.
    /// </summary>
    private void BeginChecks(FileKind kind, string? schema, RuleFacts facts)
    {
        if (kind == FileKind.Organisations && Version is not null
            && facts.Codelists.Find("Version")?.Contains(Version) != true)
        {
            Findings.Add(new IatiFinding(
                "E9.97.1", FindingSeverity.Error, "iati", IatiFinding.WholeFile, 0, 0, "", Version, ""));
        }
        if (schema is not null)
        {
            var prefix = IsOfficial ? "" : "E";
            _checks = new TreeChecks(facts.Codelists.ChecksOf(schema, kind), prefix, facts, Findings, _limits);
            _checks.CheckRoot(Tree);
        }
    }

    /// <summary>What can be known only when everything was read.</summary>
    private void Finish()
    {
        TellInvalidBytes(TextPlace.End);
        TellMoreInvalidBytes();
        _checks?.CheckEnd(hasLost: _breaks > 0, HasTextBefore);
        if (Kind is null && IsWellFormed && (_otherRoot is not null || _breaks == 0))
        {
            IsWellFormed = _otherRoot is not null;
            if (!IsOfOtherNamespace)
            {
                AddOfficial(IsWellFormed ? "0.2.1" : ReadingFindings.NotWellFormed, "iati", _otherRoot ?? "");
            }
        }
        // By a prefix or by xmlns, what is in a namespace is no element of the schema.
        var isNoElement = IsWellFormed && IsOfOtherNamespace && _plan.Facts is not null
            && SchemaVersions.Of(Version) is not null;
        if (isNoElement)
        {
            Findings.Add(new IatiFinding(
                "E0.3.1", FindingSeverity.Error, "schema", IatiFinding.WholeFile, 0, 0, "/" + _otherRoot, "", ""));
        }
        if (IsWellFormed && (Kind is null ? IsOfOtherNamespace : !IsOfficial))
        {
            AddOfficial("0.6.1", "documents", Version ?? "", _reader.IsRootForeign ? "namespace" : "");
        }
        _asked?.CheckEnd(hasLost: _breaks > 0, HasTextBefore);
        var isKept = _asked is not null ? _asked.IsKept : isNoElement ? false : _checks?.IsSchemaValid;
        IsSchemaValid = !IsWellFormed || (_breaks > 0 && isKept == true) ? null : isKept;
        Findings.AddLeftOut();
    }

    /// <summary>Tells a fault and what is lost by it; whether there is more to read behind.</summary>
    private bool GoesOn(Exception fault)
    {
        var place = _reader.PlaceOf(fault);
        TellInvalidBytes(place);
        TellFault(fault, place);
        var isWithin = _reader.IsWithin;
        var from = isWithin ? _reader.TreePlace : place;
        var identifier = isWithin ? Identifiers.Of(Tree, Kind) ?? IatiFinding.NoIdentifier : IatiFinding.WholeFile;
        var isOver = ++_breaks > _limits.Breaks;
        var next = isOver ? null : _reader.Resume(place);
        var to = next ?? _reader.Text.End;
        if (isOver)
        {
            Findings.Add(ReadingFindings.Of(
                ReadingFindings.TooManyBreaks, FindingSeverity.Error, from, expected: Digits(_limits.Breaks)));
        }
        else if (isWithin || to.LineNumber > from.LineNumber || to.ColumnNumber > from.ColumnNumber)
        {
            Findings.Add(ReadingFindings.Of(
                ReadingFindings.Lost, FindingSeverity.Error, from, Digits(to.LineNumber), identifier: identifier));
        }
        return next is not null;
    }

    private void TellFault(Exception fault, TextPlace place)
    {
        if (fault is ReadingLimitException limit)
        {
            Findings.Add(ReadingFindings.Of(limit.Id, FindingSeverity.Error, place, expected: limit.Limit));
            return;
        }
        if (Prolog.EntityOf(fault) is { } entity && _reader.Text.DeclaredEntities.Contains(entity))
        {
            Findings.Add(ReadingFindings.Of(
                ReadingFindings.EntityUnread, FindingSeverity.Error, place, $"&{entity};"));
            return;
        }
        var first = ReadingFindings.Of(
            ReadingFindings.NotWellFormed, FindingSeverity.Critical, place, _reader.MessageOf(fault)) with
        {
            Detail = "parser",
        };
        Findings.Add(IsWellFormed ? first : first.AsOwn());
        IsWellFormed = false;
    }

    private void TellEncoding()
    {
        if (Sign.Fault is { } fault)
        {
            Findings.Add(ReadingFindings.Of(
                fault, FindingSeverity.Warning, TextPlace.Start, Sign.Stated!, Sign.Encoding.WebName));
        }
    }

    /// <summary>
    /// Tells another version of XML, and a document type before a place; behind a break neither is looked for.
    /// </summary>
    private void TellProlog(TextPlace to)
    {
        if (_breaks > 0)
        {
            return;
        }
        if (_reader.Text.OtherXmlVersion is { } stated && !_isVersionTold)
        {
            _isVersionTold = true;
            Findings.Add(ReadingFindings.Of(
                ReadingFindings.XmlVersion, FindingSeverity.Warning, TextPlace.Start, stated));
        }
        if (_reader.DocumentType() is { } place && !place.IsBehind(to))
        {
            Findings.Add(ReadingFindings.Of(ReadingFindings.DocumentType, FindingSeverity.Warning, place));
        }
    }

    /// <summary>Tells bytes that are no characters up to a place: decoding is ahead of reading.</summary>
    private void TellInvalidBytes(TextPlace to)
    {
        var places = _reader.Text.InvalidPlaces;
        var most = Math.Min(places.Count, TextSource.MostInvalidPlaces);
        for (; _invalidTold < most && !places[_invalidTold].IsBehind(to); _invalidTold++)
        {
            Findings.Add(ReadingFindings.Of(
                ReadingFindings.InvalidBytes, FindingSeverity.Error, places[_invalidTold],
                Sign.Encoding.WebName));
        }
    }

    private void TellMoreInvalidBytes()
    {
        if (_reader.Text.InvalidCount > TextSource.MostInvalidPlaces)
        {
            Findings.Add(ReadingFindings.Of(
                ReadingFindings.TooManyInvalidBytes, FindingSeverity.Error, _reader.Text.InvalidPlaces[^1],
                (_reader.Text.InvalidCount - TextSource.MostInvalidPlaces).ToString(CultureInfo.InvariantCulture),
                Digits(TextSource.MostInvalidPlaces)));
        }
    }

    private void AddOfficial(string id, string category, string value, string detail = "") =>
        Findings.Add(new IatiFinding(
            id, FindingSeverity.Critical, category, IatiFinding.WholeFile, 0, 0, "", value, "") { Detail = detail });

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
