using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What compiling a notation gave: drafts in order, or the findings that stand in the way.</summary>
/// <param name="Drafts">The entries to append, in the order of the text, sources first.</param>
/// <param name="Findings">What is wrong, with file and line; where there are faults, nothing is to be appended.</param>
public sealed record NotationResult(ImmutableArray<Draft> Drafts, ImmutableArray<Finding> Findings);

/// <summary>
/// Turns statements of the notation into drafts of entries. A fact is known since its earliest source was published
/// (<c>known DAY</c> says otherwise); without a source it is known since it is recorded, and what corrects or withdraws
/// an entry is known since that entry was: nobody knew the error.
/// </summary>
public sealed class NotationCompiler
{
    /// <summary>The longest key that is taken, in characters.</summary>
    public const int MaxKeyLength = 200;

    /// <summary>The ending that keys do not have: at the end of an address it asks for the data.</summary>
    private const string ReservedEnding = ".json";

    private readonly string _author;
    private readonly ISubjectKeys _keys;
    private readonly NotationGround? _ground;
    private readonly Dictionary<string, SourceRegistered> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _definedSources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _projects = new(StringComparer.Ordinal);
    private readonly List<(string Key, Place Where)> _referred = [];
    private readonly List<(string Key, Place Where)> _referredSources = [];
    private readonly List<(Draft Draft, Place Where)> _drafts = [];
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    private NotationCompiler(string author, ISubjectKeys keys, NotationGround? ground)
    {
        _author = author;
        _keys = keys;
        _ground = ground;
    }

    /// <summary>Compiles the files of one account, in the given order.</summary>
    /// <param name="files">Name and text of each file.</param>
    /// <param name="author">The key of the person in whose name the entries are written.</param>
    /// <param name="keys">The keys with which persons are sealed.</param>
    /// <param name="ground">What the account has already; null for an account that begins with these files.</param>
    public static NotationResult Compile(
        IEnumerable<(string Name, string Text)> files, string author, ISubjectKeys keys,
        NotationGround? ground = null)
    {
        var compiler = new NotationCompiler(author, keys, ground);
        var directives = new List<Directive>();
        foreach (var (name, text) in files)
        {
            var (read, findings) = NotationReader.Read(name, text);
            directives.AddRange(read);
            compiler._findings.AddRange(findings);
        }
        foreach (var directive in directives.Where(d => Directives.IsDeclaration(d.Kind)))
        {
            compiler.Take(directive);
        }
        foreach (var directive in directives.Where(d => !Directives.IsDeclaration(d.Kind)))
        {
            compiler.Take(directive);
        }
        compiler.CheckReferences();
        if (compiler._findings.Count == 0)
        {
            // Relations are judged as a whole, which is not there while a statement is missing.
            compiler._findings.AddRange(new NotationRelations(ground, keys).FaultsOf(compiler._drafts));
            compiler._findings.AddRange(new NotationFigures(ground, keys).FaultsOf(compiler._drafts));
        }
        return new NotationResult([.. compiler._drafts.Select(d => d.Draft)], compiler._findings.ToImmutable());
    }

    /// <summary>A reference to something with a key; a person's handle becomes the person's key.</summary>
    internal string Refer(string key, DirectiveReader reader)
    {
        if (_persons.TryGetValue(key, out var subject))
        {
            return subject;
        }
        _referred.Add((key, reader.At));
        return key;
    }

    /// <summary>A reference, or the name of something that has no key: a name has blanks or capitals.</summary>
    internal string ReferOrName(string text, DirectiveReader reader) =>
        text.Length == 0 || IsKey(text) ? Refer(text, reader) : text;

    /// <summary>A reference to a source, which may stand further down.</summary>
    internal string ReferSource(string key, DirectiveReader reader)
    {
        _referredSources.Add((key, reader.At));
        return key;
    }

    /// <summary>A key that the statement brings in.</summary>
    internal string Define(string key, DirectiveReader reader) => Define(key, reader, _defined);

    /// <summary>
    /// A project's key. A statement with a day and a state may say it again: it tells what became of the project, and
    /// what was told before stays.
    /// </summary>
    internal string DefineProject(string key, DirectiveReader reader)
    {
        if (_projects.Contains(key) && reader.Directive.Time is not null && reader.Text("state") is not null)
        {
            reader.DefinedAt = reader.At;
            return key;
        }
        _projects.Add(key);
        return Define(key, reader, _defined);
    }

    /// <summary>A source's key; sources have keys of their own, beside those of everything else.</summary>
    internal string DefineSource(string key, DirectiveReader reader) => Define(key, reader, _definedSources);

    internal void AddSource(SourceRegistered source, DirectiveReader reader)
    {
        if (Corrected(reader)?.Fact is SourceRegistered { Content: not null } taken && taken.Key == source.Key)
        {
            // What was taken in stays what it is: only what is said of it is corrected.
            source = source with
            {
                Content = taken.Content,
                PublishedBasis = taken.Published == source.Published ? taken.PublishedBasis : source.PublishedBasis,
            };
        }
        _sources[source.Key] = source;
        Add(source, default, source.Published.Latest, null, reader);
    }

    internal void AddPerson(string handle, Names names, DirectiveReader reader)
    {
        var subject = Corrected(reader)?.Fact is PersonRegistered person
            ? person.Key
            : _keys.SubjectOf(names.Forms[0].Text);
        _persons[handle] = subject;
        Add(new PersonRegistered(subject, Sealed.Seal(new PersonIdentity(names), [subject], _keys)), default, reader);
    }

    /// <summary>
    /// Adds a fact with the statement's source and known day; with several sources, the first published.
    /// </summary>
    internal void Add(Fact fact, Period effective, DirectiveReader reader)
    {
        var sources = Sources(reader);
        var first = sources.OrderBy(s => s.Published.Latest ?? DateOnly.MaxValue).FirstOrDefault();
        Add(fact, effective, first?.Published.Latest, first?.Key, reader);
    }

    /// <summary>Adds a fact once for each of the statement's sources: each of them reports it.</summary>
    internal void AddForEachSource(Fact fact, Func<SourceRegistered?, Period> effective, DirectiveReader reader)
    {
        var sources = Sources(reader);
        foreach (var source in sources.Count == 0 ? [null] : sources.Cast<SourceRegistered?>())
        {
            Add(fact, effective(source), source?.Published.Latest, source?.Key, reader);
        }
    }

    /// <summary>Takes entries back: one withdrawal in each stream that they stand in.</summary>
    internal void Withdraw(DirectiveReader reader)
    {
        // A correction and what it corrects may be taken back together, whichever is named first.
        var named = reader.Directive.Words.SkipLast(1)
            .Select(w => EntryRef.TryParse(w.Text, out var name) ? name : default)
            .Append(Corrected(reader)?.Ref ?? default).ToList();
        var targets = new List<Entry>();
        while (reader.HasSeveralWords)
        {
            targets.Add(Standing(reader.Word("entry"), reader, named));
        }
        if (targets.Count == 0)
        {
            throw reader.Fault("notation.word-missing", ("kind", "withdrawn"), ("what", "entry"));
        }
        var reason = reader.Word("reason");
        var source = Sources(reader).FirstOrDefault()?.Key;
        foreach (var stream in targets.GroupBy(t => t.Stream, StringComparer.Ordinal))
        {
            var bodies = stream.Select(t => t.KnownTo).Distinct(StringComparer.Ordinal).ToList();
            Add(
                new EntriesWithdrawn([.. stream.Select(t => t.Ref).Distinct()], reason), default,
                stream.Min(t => t.Known), source, reader, bodies is [var body] ? body : null);
        }
    }

    /// <summary>The draft of a fact, with what every statement may say of it.</summary>
    private void Add(
        Fact fact, Period effective, DateOnly? known, string? source, DirectiveReader reader, string? knownTo = null)
    {
        var corrected = Corrected(reader);
        if (fact is EntityFact entity && reader.Flag("stub"))
        {
            fact = entity with { IsStub = true };
        }
        fact = reader.Worded(fact);
        effective = reader.OptionalPeriod("effective") ?? effective;
        CheckKey(fact, corrected, isDated: !effective.Start.IsUnknown, reader);
        var draft = new Draft(
            fact with { Corrects = corrected?.Ref, Claim = reader.Text("claim") }, _author,
            KnownOf(reader) ?? known ?? corrected?.Known, effective, source,
            corrected is not null && corrected.Source == source ? corrected.Span : null,
            reader.Text("known-to") is { } body ? Refer(body, reader) : knownTo);
        _drafts.Add((draft, reader.PlaceOf(fact is StubMerged ? 1 : ^1)));
    }

    /// <summary>The entry that the statement takes the place of; null where it corrects nothing.</summary>
    private Entry? Corrected(DirectiveReader reader) =>
        reader.Text("corrects") is { } text ? Standing(text, reader) : null;

    /// <summary>An entry that nothing has corrected or withdrawn.</summary>
    private Entry Standing(string text, DirectiveReader reader, params IReadOnlyCollection<EntryRef> except)
    {
        var name = reader.EntryOf(text);
        if (_ground?.Entry(name) is not { } entry)
        {
            throw reader.Fault("notation.entry-unknown", ("entry", text));
        }
        return _ground.IsOverruled(name, except)
            ? throw reader.Fault("notation.entry-overruled", ("entry", text))
            : entry;
    }

    /// <summary>A correction has the kind and key of what it corrects; any other fact has its own key.</summary>
    private void CheckKey(Fact fact, Entry? corrected, bool isDated, DirectiveReader reader)
    {
        var key = NotationGround.KeyOf(fact);
        if (corrected is not null)
        {
            var before = NotationGround.KeyOf(corrected.Fact);
            if (fact.GetType() != corrected.Fact.GetType() || (before is not null && key != before))
            {
                throw reader.Fault("notation.corrects-other", ("entry", corrected.Ref.ToString()));
            }
            if (before is not null)
            {
                return;
            }
        }
        if (reader.DefinedAt is { } place && key is not null && _ground?.IsTaken(key, fact, isDated) == true)
        {
            throw new NotationFault(Finding.Of("notation.key-taken", place, ("key", key)));
        }
    }

    private string Define(string key, DirectiveReader reader, Dictionary<string, Place> defined)
    {
        if (!IsKey(key) && _ground?.Has(key) != true)
        {
            throw reader.Fault("notation.key-form", ("key", key));
        }
        if (key.EndsWith(ReservedEnding, StringComparison.Ordinal) && _ground?.Has(key) != true)
        {
            throw reader.Fault("notation.key-reserved", ("key", key));
        }
        if (!defined.TryAdd(key, reader.At))
        {
            throw reader.Fault("notation.key-twice",
                ("key", key), ("line", defined[key].LineNumber ?? 0), ("file", defined[key].Source));
        }
        reader.DefinedAt = reader.At;
        return key;
    }

    /// <summary>Whether a word may be a key: letters that are not capitals, digits, hyphens, dots.</summary>
    private static bool IsKey(string text) =>
        text.Length is > 0 and <= MaxKeyLength && char.IsLetterOrDigit(text[0])
        && text.All(c => (char.IsLetterOrDigit(c) && !char.IsUpper(c)) || c is '-' or '.' or '_');

    private static DateOnly? KnownOf(DirectiveReader reader) =>
        reader.Text("known") is not { } text ? null
        : reader.OptionalDate("known").Latest ?? throw reader.Fault("notation.time", ("text", text));

    private List<SourceRegistered> Sources(DirectiveReader reader)
    {
        var sources = new List<SourceRegistered>();
        foreach (var key in reader.Values("source"))
        {
            sources.Add(_sources.GetValueOrDefault(key) ?? _ground?.Source(key)
                ?? throw reader.Fault("notation.source-unknown", ("key", key)));
        }
        return sources;
    }

    private void Take(Directive directive)
    {
        var reader = new DirectiveReader(directive);
        try
        {
            if (Directives.Find(directive.Kind) is not { } kind)
            {
                throw reader.Fault("notation.kind-unknown", ("kind", directive.Kind));
            }
            kind.Compile(reader, this);
            reader.MustBeAtEnd();
        }
        catch (NotationFault fault)
        {
            _findings.Add(fault.Finding);
        }
    }

    private void CheckReferences()
    {
        foreach (var (key, where) in _referred.Where(
            r => !_defined.ContainsKey(r.Key) && _ground?.Has(r.Key) != true))
        {
            _findings.Add(Finding.Of("notation.key-unknown", where, ("key", key)));
        }
        foreach (var (key, where) in _referredSources.Where(
            r => !_sources.ContainsKey(r.Key) && _ground?.Source(r.Key) is null))
        {
            _findings.Add(Finding.Of("notation.source-unknown", where, ("key", key)));
        }
    }
}
