using System.Globalization;
using Entente.App.Features.Figures;

namespace Entente.App.Web;

/// <summary>
/// What a page and its twin are made from: the account as of the three times in the address, the partnership, the
/// reader, and the reader's language.
/// </summary>
public sealed class PageRequest
{
    private readonly Lazy<FigureSet> _figures;
    private readonly Lazy<ClaimIndex> _claims;
    private readonly Lazy<Dictionary<string, MeetingHeld>> _meetings;

    /// <summary>Takes the question from the request.</summary>
    public PageRequest(Workspace workspace, IHttpContextAccessor http)
    {
        var request = http.HttpContext!.Request;
        Journal = workspace.Journal;
        Texts = Texts.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        Path = request.Path.Value ?? "/";
        Query = request.Query;
        Who = Web.Who.In(http.HttpContext);
        AsOfRequest = AsOfRequest.Parse(Single("effective"), Single("known"), Single("recorded"));
        var whole = Journal.Account.View(AsOfRequest.At(Journal.Now()), Reader.Keeper);
        Partnerships = Workspace.Partnerships(whole);
        Partnership = Single("partnership") is { } asked && Partnerships.Contains(asked, StringComparer.Ordinal) ? asked
            : Partnerships.Count > 0 ? Partnerships[0] : null;
        View = whole.Of(Partnership);
        _figures = new Lazy<FigureSet>(() => FigureSet.Of(View));
        _claims = new Lazy<ClaimIndex>(() => new ClaimIndex(View));
        _meetings = new Lazy<Dictionary<string, MeetingHeld>>(
            () => MeetingIndex.Of(View).ToDictionary(m => m.Key, StringComparer.Ordinal));
    }

    /// <summary>The journal.</summary>
    public Store.Journal Journal { get; }

    /// <summary>The reader's language.</summary>
    public Texts Texts { get; }

    /// <summary>The path that was asked for.</summary>
    public string Path { get; }

    /// <summary>What stands behind the question mark.</summary>
    public IQueryCollection Query { get; }

    /// <summary>The name of who works here; null where nobody gave one, and then nothing can be recorded.</summary>
    public string? Who { get; }

    /// <summary>Which of the three times the address fixes.</summary>
    public AsOfRequest AsOfRequest { get; }

    /// <summary>The keys of all partnerships of the workspace.</summary>
    public IReadOnlyList<string> Partnerships { get; }

    /// <summary>The partnership that is shown; null where the workspace has none.</summary>
    public string? Partnership { get; }

    /// <summary>The account.</summary>
    public AccountView View { get; }

    /// <summary>Its figures.</summary>
    public FigureSet Figures => _figures.Value;

    /// <summary>Its claims.</summary>
    public ClaimIndex Claims => _claims.Value;

    /// <summary>Makes figures ready to be shown.</summary>
    public FigureViews FigureViews => field ??= new FigureViews(Figures, Claims, Texts);

    /// <summary>The three times.</summary>
    public AsOfView AsOf => new(View.AsOf.Effective, View.AsOf.Known, View.AsOf.Recorded);

    /// <summary>
    /// The name of something with a key, in the reader's language; a meeting without a name of its own by its number
    /// and series; the key where nobody knows it.
    /// </summary>
    public NameView Name(string key)
    {
        var language = Texts.Locale.Code;
        var entity = View.Entities.Find(key);
        if (entity is { Names.Forms.IsEmpty: true }
            && _meetings.Value.GetValueOrDefault(entity.Key) is { Series: { } series, Ordinal: { } ordinal }
            && View.Entities.Find(series) is { } held)
        {
            return new NameView(
                entity.Key, Numbered(ordinal, held.ShortIn(language)), Numbered(ordinal, held.NameIn(language)),
                entity.IsStub ? true : null);
        }
        return new NameView(
            entity?.Key ?? key, entity?.ShortIn(language) ?? key, entity?.NameIn(language) ?? key,
            entity?.IsStub == true ? true : null);
    }

    private string Numbered(int ordinal, string series) =>
        Texts["meeting.numbered", ("ordinal", ordinal), ("series", series)];

    /// <summary>
    /// A single value from the question; the last where it stands several times; null where it is not there.
    /// </summary>
    public string? Single(string name) =>
        Query.TryGetValue(name, out var values) && values.Count > 0 && values[^1] is { Length: > 0 } value
            ? value
            : null;

    /// <summary>
    /// An address with the times and the partnership of this question, so that every view can be cited.
    /// </summary>
    public string Link(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var query = new List<string>();
        foreach (var name in new[] { "partnership", "effective", "known", "recorded", "lang" })
        {
            if (Single(name) is { } value)
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
        foreach (var (name, value) in more)
        {
            if (value is not null)
            {
                query.RemoveAll(q => q.StartsWith(name + "=", StringComparison.Ordinal));
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
        query.RemoveAll(q => path.Contains("?" + q[..(q.IndexOf('=') + 1)], StringComparison.Ordinal));
        if (query.Count == 0)
        {
            return path;
        }
        // What the address itself says of the question counts; the rest stands before what it points at in the page.
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = hash < 0 ? (path, "") : (path[..hash], path[hash..]);
        var own = page.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        return page + own + string.Join('&', query) + fragment;
    }

    /// <summary>The address of this very page with some values of its question changed.</summary>
    public string LinkHere(params ReadOnlySpan<(string Name, string? Value)> changed)
    {
        var query = Query.Where(q => q.Value.Count > 0).SelectMany(q => q.Value.Select(v => (Name: q.Key, Value: v)))
            .ToList();
        foreach (var (name, value) in changed)
        {
            query.RemoveAll(q => q.Name == name);
            if (value is not null)
            {
                query.Add((name, value));
            }
        }
        return Path + QueryString.Create(query.Select(q => KeyValuePair.Create(q.Name, q.Value))).ToUriComponent();
    }

    /// <summary>The address of this page as of now.</summary>
    public string LinkNow() => LinkHere(("effective", null), ("known", null), ("recorded", null));

    /// <summary>The address of the twin of this page.</summary>
    public string TwinLink() =>
        (Path == "/" ? "/index.json" : Path + ".json") + (Query.Count == 0
            ? ""
            : QueryString.Create(Query).ToUriComponent());
}

/// <summary>What something is called.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Short">What tables show.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Stub">true where it waits to be completed or merged.</param>
public sealed record NameView(string Key, string Short, string Name, bool? Stub);
