using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Features.Figures;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Entente.App.Web;

/// <summary>
/// What a page and its twin are made from: the account as of the three times in the address, the partnership, the
/// reader, and the reader's language.
/// </summary>
public sealed class PageRequest
{
    private readonly KeptView _kept;
    private readonly Lazy<AccountView> _now;
    private readonly Lazy<NotationGround> _ground;
    private readonly Lazy<KeptView> _work;
    private readonly Lazy<FigureSet> _figuresNow;
    private readonly Lazy<Dictionary<string, MeetingHeld>> _meetings;

    /// <summary>Takes the question from the request.</summary>
    public PageRequest(Workspace workspace, KeptViews views, IHttpContextAccessor http)
    {
        var request = http.HttpContext!.Request;
        Journal = workspace.Journal;
        // What is told of a fault stands at the address that was asked for.
        var refused = http.HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Path = refused?.OriginalPath ?? request.Path.Value ?? "/";
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        Texts = IsTwin ? Texts.In(language) : Texts.OfPages(language);
        Query = refused is null
            ? request.Query
            : new QueryCollection(QueryHelpers.ParseQuery(refused.OriginalQueryString));
        Who = Web.Who.In(http.HttpContext);
        AsOfRequest = AsOfRequest.Parse(Single("effective"), Single("known"), Single("recorded"));
        Partnerships = Workspace.Partnerships(views.Find(Journal, AsOfRequest, null).View);
        Partnership = Single("partnership") is { } asked && Partnerships.Contains(asked, StringComparer.Ordinal) ? asked
            : workspace.First is { } first && Partnerships.Contains(first, StringComparer.Ordinal) ? first
            : Partnerships.Count > 0 ? Partnerships[0] : null;
        _kept = views.Find(Journal, AsOfRequest, Partnership);
        _now = new Lazy<AccountView>(() => views.Find(Journal, default, null).View);
        _figuresNow = new Lazy<FigureSet>(() => views.Find(Journal, default, Partnership).Figures);
        _work = new Lazy<KeptView>(() => AsOfRequest.IsFixed
            ? _kept
            : views.Find(Journal, new AsOfRequest(DateOnly.MaxValue, DateOnly.MaxValue, null), Partnership));
        _ground = new Lazy<NotationGround>(() => new NotationGround(_now.Value));
        _meetings = new Lazy<Dictionary<string, MeetingHeld>>(
            () => MeetingIndex.Of(View).ToDictionary(m => m.Key, StringComparer.Ordinal));
    }

    /// <summary>The journal.</summary>
    public Store.Journal Journal { get; }

    /// <summary>The reader's language.</summary>
    public Texts Texts { get; }

    /// <summary>The path that was asked for.</summary>
    public string Path { get; }

    /// <summary>Whether a program reads: the twin of a page.</summary>
    public bool IsTwin => Path.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>What stands behind the question mark.</summary>
    public IQueryCollection Query { get; }

    /// <summary>The name of who works here; null where nobody gave one, and then nothing can be recorded.</summary>
    public string? Who { get; private set; }

    /// <summary>Why what a form gave as the name is none; null where it was not asked, or is one.</summary>
    public Finding? NameFault { get; private set; }

    /// <summary>What the form gave as the name.</summary>
    public string? NameTyped { get; private set; }

    /// <summary>
    /// Takes the name of who works here from the form, where the browser has none yet, and lets it be remembered. Where
    /// it is none, the form is to be shown again with all that was typed, and says so beside the name.
    /// </summary>
    /// <returns>The name; null where there is none.</returns>
    public string? TakeName(HttpContext http, IFormCollection form)
    {
        if (Who is not null)
        {
            return Who;
        }
        NameTyped = form[Web.Who.FieldName];
        if (Web.Who.Remember(http, NameTyped))
        {
            return Who = NameTyped!.Trim();
        }
        NameFault = Finding.Of("who.missing", null, ("limit", Web.Who.MaxLength));
        http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return null;
    }

    /// <summary>Which of the three times the address fixes.</summary>
    public AsOfRequest AsOfRequest { get; }

    /// <summary>The keys of all partnerships of the workspace.</summary>
    public IReadOnlyList<string> Partnerships { get; }

    /// <summary>The partnership that is shown; null where the workspace has none.</summary>
    public string? Partnership { get; }

    /// <summary>The account.</summary>
    public AccountView View => _kept.View;

    /// <summary>Its figures.</summary>
    public FigureSet Figures => _kept.Figures;

    /// <summary>The figures of the partnership as of now, whatever times are asked about.</summary>
    public FigureSet FiguresNow => _figuresNow.Value;

    /// <summary>How many entries the view shows; of a view as of now, how many there are.</summary>
    public int EntryCount => AsOfRequest.IsFixed ? _kept.EntryCount : View.EntryCount;

    /// <summary>
    /// Whether the account as of now has a key, also where the times of the question lie before it: an address that
    /// names it is understood at all times.
    /// </summary>
    public bool HasNow(string key) =>
        _ground.Value.Has(key)
        || _ground.Value.View.FactsOfAnyDay<FigureReported>().Any(f => f.Fact.Scope.Key == key);

    /// <summary>Whether the account as of now has a source of that key, or of that publisher.</summary>
    public bool HasSourceNow(string text) =>
        _ground.Value.Source(text) is not null
        || _ground.Value.View.FactsOfAnyDay<SourceRegistered>().Any(s => s.Fact.Publisher == text);

    /// <summary>Its claims.</summary>
    public ClaimIndex Claims => _kept.Claims;

    /// <summary>Its claims that copies only repeat.</summary>
    public CopiedClaims Copied => _kept.Copied;

    /// <summary>
    /// What there is to work on: where no time is fixed, that of documents too whose day lies ahead. Their claims can
    /// be judged before they count.
    /// </summary>
    public KeptView Work => _work.Value;

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
        if (View.Entities.Find(key) is not { } entity)
        {
            var (whole, brief) = NumberedKey(key, language) ?? LaterName(key, language) ?? (key, key);
            return new NameView(key, brief, whole, null);
        }
        var isSealed = entity.Kind == NameKind.Person && entity.Names == Names.None;
        var (name, shown) = isSealed ? (Texts["parties.sealed"], Texts["parties.sealed"])
            : NumberedName(entity, language) ?? (entity.NameIn(language), entity.ShortIn(language));
        var original = PrintedName(entity);
        var other = original is not null && original.Text != name && original.Language != language ? original : null;
        return new NameView(entity.Key, shown, name, entity.IsStub ? true : null)
        {
            Path = PathOf(entity),
            Original = other?.Text,
            OriginalLanguage = other?.Language,
            IsSealed = isSealed ? true : null,
        };
    }

    /// <summary>
    /// The name that the account has for a key since a later time than the one asked about, marked as such; null where
    /// it has none.
    /// </summary>
    private (string Name, string Short)? LaterName(string key, string language) =>
        AsOfRequest.IsFixed && _now.Value.Entities.Find(key) is { } named && named.Names != Names.None
            ? (Texts["name.later", ("name", named.NameIn(language))],
                Texts["name.later", ("name", named.ShortIn(language))])
            : null;

    /// <summary>
    /// The name as the document that brought something in prints it, or in that document's language; of what was
    /// recorded by hand, and else, the English name; null where it has none of them.
    /// </summary>
    private NameForm? PrintedName(Entity entity)
    {
        var forms = entity.Names.Forms;
        NameForm? printed = null;
        if (entity.Entry.Fact.Claim is { } claim)
        {
            var quote = Claims.Find(claim)?.Claim?.Quote ?? "";
            var language = Figures.Sources.Find(entity.Entry.Source)?.Language;
            printed = forms.Where(f => quote.Contains(f.Text, StringComparison.Ordinal)).MaxBy(f => f.Text.Length)
                ?? forms.FirstOrDefault(f => f.Language == language);
        }
        return printed ?? forms.FirstOrDefault(f => f.Language == "en");
    }

    /// <summary>The name of a partnership of the workspace, which may be another than the one shown.</summary>
    public NameView NameOfPartnership(string key)
    {
        var whole = View.Of(null).Entities.Find(key);
        var language = Texts.Locale.Code;
        return new NameView(key, whole?.ShortIn(language) ?? key, whole?.NameIn(language) ?? key, null)
        {
            Path = Addresses.Of(NameKind.Partnership, key),
        };
    }

    /// <summary>A meeting that has no name of its own, by its number in its series.</summary>
    private (string Name, string Short)? NumberedName(Entity entity, string language) =>
        entity.Names.Forms.IsEmpty
        && _meetings.Value.GetValueOrDefault(entity.Key) is { Series: { } series, Ordinal: { } ordinal }
        && View.Entities.Find(series) is { } held
            ? (Numbered(ordinal, held.NameIn(language)), Numbered(ordinal, held.ShortIn(language)))
            : null;

    /// <summary>
    /// A meeting that a claim speaks of and nobody recorded yet, by the series and number that its key is made of.
    /// </summary>
    private (string Name, string Short)? NumberedKey(string key, string language) =>
        key.LastIndexOf('-') is var at and > 0
        && int.TryParse(key.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
        && View.Entities.Find(key[..at]) is { Kind: NameKind.Series } held
            ? (Numbered(ordinal, held.NameIn(language)), Numbered(ordinal, held.ShortIn(language)))
            : null;

    private string? PathOf(Entity entity) =>
        _meetings.Value.ContainsKey(entity.Key) ? Addresses.Meeting(entity.Key)
        : entity.Entry.Fact is EventHeld ? Addresses.Event(entity.Key)
        : entity.Kind == NameKind.Partnership && !Partnerships.Contains(entity.Key, StringComparer.Ordinal)
            ? Addresses.Party(entity.Key)
        : Addresses.Of(entity.Kind, entity.Key);

    /// <summary>A meeting of the account; null where it has none of that key.</summary>
    public MeetingHeld? Meeting(string key) => _meetings.Value.GetValueOrDefault(View.Entities.Resolve(key));

    /// <summary>The meetings of the account, each once.</summary>
    public IReadOnlyCollection<MeetingHeld> Meetings => _meetings.Value.Values;

    /// <summary>The first own words of a fact in the reader's language, else in English, else as written.</summary>
    public WordsView Words(WordedFact fact) => WordsView.Of(fact.WordsIn(Texts.Locale.Code), Texts);

    /// <summary>All own words of a fact, as <see cref="Words"/>.</summary>
    public IReadOnlyList<WordsView> AllWords(WordedFact fact) =>
        [.. fact.AllWordsIn(Texts.Locale.Code).Select(w => WordsView.Of(w, Texts))];

    /// <summary>What an entry rests on.</summary>
    public BasisView BasisOf(Entry entry) =>
        FigureViews.BasisOf(new Basis(entry.Ref, entry.Source, entry.Fact.Claim, entry.Span));

    /// <summary>When what an entry states holds, in the reader's language.</summary>
    public string WhenOf(Entry entry) => Texts.Locale.Period(entry.Effective, Texts);

    /// <summary>The term of what an entry states, in the reader's language; null where no day is said.</summary>
    public string? TermOf(Entry entry) => entry.Effective == default ? null : WhenOf(entry);

    /// <summary>
    /// What a promise says: the account's own words, or the sentence that makes it; where that names a person whose
    /// key is not at hand, that it is sealed.
    /// </summary>
    public WordsView WordsOf(Recorded<CommitmentMade> promise) =>
        FigureViews.WordsOf(promise) ?? new WordsView(Texts["commitment.sealed"], null);

    /// <summary>
    /// Who wrote an entry. An account that tells of past years was written later: the name is that of today where the
    /// view itself does not know the person yet.
    /// </summary>
    public NameView Author(string key) =>
        View.Entities.Find(key) is null && _now.Value.Entities.Find(key) is { } person
            ? new NameView(key, person.ShortIn(Texts.Locale.Code), person.NameIn(Texts.Locale.Code), null)
            : Name(key);

    private string Numbered(int ordinal, string series) =>
        Texts["meeting.numbered", ("ordinal", ordinal), ("series", series)];

    /// <summary>
    /// A single value from the question; the last where it stands several times; null where it is not there.
    /// </summary>
    public string? Single(string name) =>
        Query.TryGetValue(name, out var values) && values.Count > 0 && values[^1] is { Length: > 0 } value
            ? value
            : null;

    /// <summary>What goes along from page to page: the partnership, the three times, the language.</summary>
    public static ImmutableArray<string> Carried { get; } = ["partnership", "effective", "known", "recorded", "lang"];

    /// <summary>What stands behind the question mark, without some of it: what a form of this page hands on.</summary>
    public IEnumerable<(string Name, string? Value)> Kept(params IReadOnlyList<string> without) =>
        Query.Where(q => !without.Contains(q.Key)).SelectMany(q => q.Value.Select(v => (q.Key, v)));

    /// <summary>
    /// An address with the times and the partnership of this question, so that every view can be cited.
    /// </summary>
    public string Link(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var query = new List<string>();
        foreach (var name in Carried)
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
        var query = new QueryBuilder();
        foreach (var (name, values) in Query)
        {
            if (!IsAmong(changed, name))
            {
                query.Add(name, values.OfType<string>());
            }
        }
        foreach (var (name, value) in changed)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
        return Path + query.ToQueryString().ToUriComponent();
    }

    private static bool IsAmong(ReadOnlySpan<(string Name, string? Value)> changed, string name)
    {
        foreach (var (other, _) in changed)
        {
            if (other == name)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The address of this page as of now.</summary>
    public string LinkNow() => LinkHere(("effective", null), ("known", null), ("recorded", null));

    /// <summary>The address of the twin of this page.</summary>
    public string TwinLink() =>
        (Path == "/" ? "/index.json" : Path + ".json") + (Query.Count == 0
            ? ""
            : QueryString.Create(Query).ToUriComponent());
}

/// <summary>Words of the account in the reader's language, or in the one they stand in.</summary>
/// <param name="Text">The words.</param>
/// <param name="Lang">ISO 639-1 code of their language where it is not the page's; else null.</param>
public sealed record WordsView(string Text, string? Lang)
{
    /// <summary>Words as a page in the language of these texts shows them.</summary>
    public static WordsView Of(WrittenText words, Texts texts) =>
        new(words.Text, words.Language == texts.Locale.Code ? null : words.Language);
}

/// <summary>What something is called.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Short">What tables show.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Stub">true where it waits to be completed or merged.</param>
public sealed record NameView(string Key, string Short, string Name, bool? Stub)
{
    /// <summary>The path of its page; null where it has none.</summary>
    public string? Path { get; init; }

    /// <summary>The name as it was first given, where that is in another language than the one shown.</summary>
    public string? Original { get; init; }

    /// <summary>ISO 639-1 code of the original's language, or <c>und</c>.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>true where it is a person whose key was destroyed or is not at hand.</summary>
    public bool? IsSealed { get; init; }
}
