using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What compiling a notation gave: drafts in order, or the findings that stand in the way.</summary>
/// <param name="Drafts">The entries to append, in the order of the text, sources first.</param>
/// <param name="Findings">What is wrong, with file and line; where there are faults, nothing is to be appended.</param>
public sealed record NotationResult(ImmutableArray<Draft> Drafts, ImmutableArray<Finding> Findings);

/// <summary>
/// Turns statements of the notation into drafts of entries. A fact is known since its earliest source was published
/// (<c>known DAY</c> says otherwise); without a source it is known since it is recorded.
/// </summary>
public sealed class NotationCompiler
{
    /// <summary>Sources have keys of their own, beside those of everything else.</summary>
    private const string SourcePrefix = "source ";

    private readonly string _author;
    private readonly ISubjectKeys _keys;
    private readonly Dictionary<string, SourceRegistered> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Directive> _defined = new(StringComparer.Ordinal);
    private readonly List<(string Key, Directive Where)> _referred = [];
    private readonly List<(string Key, Directive Where)> _referredSources = [];
    private readonly ImmutableArray<Draft>.Builder _drafts = ImmutableArray.CreateBuilder<Draft>();
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    private NotationCompiler(string author, ISubjectKeys keys)
    {
        _author = author;
        _keys = keys;
    }

    /// <summary>Compiles the files of one account, in the given order.</summary>
    /// <param name="files">Name and text of each file.</param>
    /// <param name="author">The key of the person in whose name the entries are written.</param>
    /// <param name="keys">The keys with which persons are sealed.</param>
    /// <param name="knownKeys">Keys that the account has already; null for none.</param>
    public static NotationResult Compile(
        IEnumerable<(string Name, string Text)> files, string author, ISubjectKeys keys, Func<string,
            bool>? knownKeys = null)
    {
        var compiler = new NotationCompiler(author, keys);
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
        compiler.CheckReferences(knownKeys ?? (_ => false));
        return new NotationResult(compiler._drafts.ToImmutable(), compiler._findings.ToImmutable());
    }

    /// <summary>A reference to something with a key; a person's handle becomes the person's key.</summary>
    internal string Refer(string key, Directive where)
    {
        if (_persons.TryGetValue(key, out var subject))
        {
            return subject;
        }
        _referred.Add((key, where));
        return key;
    }

    /// <summary>A reference to a source, which may stand further down.</summary>
    internal string ReferSource(string key, Directive where)
    {
        _referredSources.Add((key, where));
        return key;
    }

    /// <summary>A key that the statement brings in.</summary>
    internal string Define(string key, Directive where)
    {
        if (!_defined.TryAdd(key, where))
        {
            throw new NotationFault(Finding.Of(
                "notation.key-twice", where.Place,
                    ("key", key.StartsWith(SourcePrefix, StringComparison.Ordinal) ? key[SourcePrefix.Length..] : key),
                ("line", _defined[key].LineNumber), ("file", _defined[key].File)));
        }
        return key;
    }

    internal void DefineSource(SourceRegistered source, DirectiveReader reader)
    {
        _sources[Define(SourcePrefix + source.Key, reader.Directive)[SourcePrefix.Length..]] = source;
        _drafts.Add(new Draft(reader.Worded(source), _author, source.Published.Latest));
    }

    internal void DefinePerson(string handle, Names names, DirectiveReader reader)
    {
        var subject = _keys.SubjectOf(names.Forms[0].Text);
        _persons[Define(handle, reader.Directive)] = subject;
        Add(new PersonRegistered(subject, Sealed.Seal(new PersonIdentity(names), [subject], _keys)), default, reader);
    }

    /// <summary>
    /// Adds a fact with the statement's source and known day; with several sources, the first published.
    /// </summary>
    internal void Add(Fact fact, Period effective, DirectiveReader reader)
    {
        var sources = Sources(reader);
        var first = sources.OrderBy(s => s.Published.Latest ?? DateOnly.MaxValue).FirstOrDefault();
        _drafts.Add(Draft(fact, effective, first, reader));
    }

    /// <summary>Adds a fact once for each of the statement's sources: each of them reports it.</summary>
    internal void AddForEachSource(Fact fact, Func<SourceRegistered?, Period> effective, DirectiveReader reader)
    {
        var sources = Sources(reader);
        foreach (var source in sources.Count == 0 ? [null] : sources.Cast<SourceRegistered?>())
        {
            _drafts.Add(Draft(fact, effective(source), source, reader));
        }
    }

    private Draft Draft(Fact fact, Period effective, SourceRegistered? source, DirectiveReader reader) =>
        new(reader.Worded(fact), _author, KnownOf(reader) ?? source?.Published.Latest, effective, source?.Key,
            KnownTo: reader.Text("known-to"));

    private static DateOnly? KnownOf(DirectiveReader reader) =>
        reader.Text("known") is not { } text ? null
        : reader.OptionalDate("known").Latest ?? throw reader.Fault("notation.time", ("text", text));

    private List<SourceRegistered> Sources(DirectiveReader reader)
    {
        var sources = new List<SourceRegistered>();
        foreach (var key in reader.Values("source"))
        {
            sources.Add(_sources.TryGetValue(key, out var source)
                ? source
                : throw reader.Fault("notation.source-unknown", ("key", key)));
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

    private void CheckReferences(Func<string, bool> isKnown)
    {
        foreach (var (key, where) in _referred.Where(r => !_defined.ContainsKey(r.Key) && !isKnown(r.Key)))
        {
            _findings.Add(Finding.Of("notation.key-unknown", where.Place, ("key", key)));
        }
        foreach (var (key, where) in _referredSources.Where(r => !_sources.ContainsKey(r.Key)))
        {
            _findings.Add(Finding.Of("notation.source-unknown", where.Place, ("key", key)));
        }
    }
}
