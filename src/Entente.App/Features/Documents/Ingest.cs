using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Web;
using Entente.Evidence;
using Entente.Store;

namespace Entente.App.Features.Documents;

/// <summary>What taking a document in gave.</summary>
/// <param name="Document">The key of the document; null where it was refused.</param>
/// <param name="Proposed">How many claims were proposed.</param>
/// <param name="Accepted">How many were accepted.</param>
/// <param name="Findings">What was found.</param>
public sealed record Ingested(string? Document, int Proposed, int Accepted, ImmutableArray<Finding> Findings)
{
    /// <summary>How many of the accepted were accepted by a rule.</summary>
    public int ByRule { get; init; }

    /// <summary>What a rule takes, and waits all the same, with the reason.</summary>
    public ImmutableArray<HeldClaim> Held { get; init; } = [];
}

/// <summary>
/// What the person who takes a document in says of it; it counts only where the document does not say it.
/// </summary>
/// <param name="Known">Since when it was known.</param>
/// <param name="Address">Where it stands on the network.</param>
/// <param name="Publisher">Who published it.</param>
public sealed record GivenFacts(DateOnly? Known = null, string? Address = null, string? Publisher = null)
{
    /// <summary>How many characters an address may have.</summary>
    public const int LongestAddress = 2_000;

    /// <summary>How many characters the name of a publisher or of a file may have.</summary>
    public const int LongestName = 200;

    /// <summary>That a day has not come yet: somewhere on earth it is tomorrow already.</summary>
    public static Finding? Ahead(DateOnly? known, TimeProvider time) =>
        known > DateOnly.FromDateTime(time.GetUtcNow().AddHours(14).UtcDateTime)
            ? Finding.Of("document.known-ahead", null, ("at", PartialDate.On(known.Value)))
            : null;

    /// <summary>Whether a name is one that people can read: not too long, and without signs that nobody sees.
    /// </summary>
    public static bool IsName(string text) => text.Length <= LongestName && !UnseenSigns.AreIn(text);

    /// <summary>Whether a text is an address of the web, without the name of a user and a password in it.</summary>
    public static bool IsAddress(string text) => text.Length <= LongestAddress && !UnseenSigns.AreIn(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0;
}

/// <summary>
/// Takes documents into the account: the document as it came, its proposed claims, and, where a person accepts all of
/// them or a rule of acceptance takes some, the verdicts and what the claims are read as. One document is one batch:
/// all of it is recorded, or nothing.
/// </summary>
/// <param name="workspace">Where to.</param>
/// <param name="by">The name of the person who does it.</param>
/// <param name="partnership">The partnership that is meant; null: the only one, or a new one where there is
/// none.</param>
public sealed class Ingest(Workspace workspace, string by, string? partnership)
{
    /// <summary>The partnership that an empty workspace begins with, to be named later.</summary>
    private const string FirstPartnership = "account";

    private readonly Journal _journal = workspace.Journal;

    /// <summary>Takes one document in.</summary>
    /// <param name="file">The document as it was read.</param>
    /// <param name="given">What the person says of it, where the document itself does not.</param>
    /// <param name="acceptAll">Whether every claim is accepted.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Ingested> TakeAsync(
        ReadFile file, GivenFacts given, bool acceptAll, CancellationToken cancellation)
    {
        if (!file.IsReadable)
        {
            return new Ingested(null, 0, 0, file.Reading.Findings);
        }
        var taken = new Ingested(null, 0, 0, []);
        var blob = Blob.Of(file.Content);
        var key = DocumentKeyOf(blob.Sha256);
        var result = await _journal.DecideAsync(
            view =>
            {
                (var decision, taken) = Judge(view, file, key, blob, given, acceptAll);
                return decision;
            },
            cancellation);
        // Where the person says the day, it is not missing.
        ImmutableArray<Finding> findings =
        [
            .. file.Reading.Findings.Where(f => given.Known is null || f.Code != "document.undated"),
            .. result.Findings,
        ];
        return result.IsDone
            ? taken with { Document = key, Findings = findings }
            : new Ingested(null, 0, 0, findings);
    }

    /// <summary>Whether the account has a document already, so that its claims were proposed.</summary>
    public bool Knows(ReadFile file)
    {
        var now = _journal.View(Reader.Keeper);
        var view = now.At(now.AsOf with { Effective = DateOnly.MaxValue, Known = DateOnly.MaxValue });
        return new SourceIndex(view).Find(DocumentKeyOf(Blob.Of(file.Content).Sha256)) is not null;
    }

    /// <summary>The key of a document, from its content: the same bytes are the same document.</summary>
    public static string DocumentKeyOf(string sha256) => "doc-" + sha256[..12];

    private (Decision Decision, Ingested Taken) Judge(
        AccountView whole, ReadFile file, string key, Blob blob, GivenFacts given, bool acceptAll)
    {
        var (chosen, wrong) = Choose(whole);
        var nothing = new Ingested(null, 0, 0, []);
        if (wrong is not null)
        {
            return (Decision.Refuse(wrong), nothing);
        }
        // Whether a document is in, and what a name stands for, does not wait for the day on which it counts as known.
        var view = whole.At(whole.AsOf with { Effective = DateOnly.MaxValue, Known = DateOnly.MaxValue }).Of(chosen);
        var author = _journal.Keys.SubjectOf(by);
        var drafts = new List<Draft>();
        if (view.Entities.Find(author) is null)
        {
            drafts.Add(Persons.Register(author, by, _journal.Keys));
        }
        if (!Workspace.Partnerships(view).Contains(chosen, StringComparer.Ordinal))
        {
            drafts.Add(new Draft(new PartnershipOpened { Key = chosen!, IsStub = true }, author));
        }
        var source = SourceOf(file, key, blob, given);
        var known = source.Published.Latest;
        List<Candidate> claims;
        ImmutableArray<Finding> findings = [];
        var proposed = 0;
        var sources = new SourceIndex(view);
        if (sources.Find(key) is null)
        {
            var copied = Copies.Find(sources, source);
            var stated = source with { CopyOf = copied?.Original };
            if (sources.VersionBefore(stated) is { } older)
            {
                // A version is no copy: where no address tells that they are one source, the text does.
                source = source.IsOf(older.Address) ? source : stated;
                findings = [Finding.Of(
                    "document.new-version", new Place(file.Path), ("path", file.Path), ("document", older.Key))];
            }
            else if (copied is { } found)
            {
                source = stated;
                findings = [FindingOf(found, file.Path)];
            }
            var keyed = file.AllClaims.Select(
                (c, i) => new KeyedClaim(string.Create(CultureInfo.InvariantCulture, $"{key}-{i + 1}"), c))
                    .ToImmutableArray();
            drafts.Add(new Draft(source, author, known));
            var seal = new ClaimSealing(file.AllClaims, file.Persons, view, _journal.Keys);
            drafts.AddRange(keyed.Select((c, i) => new Draft(
                seal.Propose(c, key, file.ExtractorOf(i)), author, known, default, key, c.Claim.Span)));
            proposed = keyed.Length;
            claims = [.. keyed.Select((c, i) => new Candidate(c.Key, c.Claim, false, i >= file.Claims.Length))];
        }
        else
        {
            claims = [.. new ClaimIndex(view).Of(key)
                .Select(c => new Candidate(c.Key, c.Claim, c.Verdict is not null, c.IsOfModel))];
            findings = KnownDocuments.Said(sources, file.Path, key, given.Known);
        }
        var taken = acceptAll
            ? nothing with { Accepted = Accept(view, file, source, chosen!, author, claims, drafts) }
            : ByRules(
                whole.AsOf.Effective, view, file, sources.Find(key) ?? source, chosen!, author, claims, drafts);
        taken = taken with { Proposed = proposed };
        var isNews = drafts.Exists(d => d.Fact is not PersonRegistered);
        return isNews
            ? (Decision.Append(Kept(Batches.Of(drafts, chosen!), file, blob), findings), taken)
            // A document whose text was lost or erased is put back by taking it in again.
            : (Decision.Append(Kept(new Batch(), file, blob), findings), taken);
    }

    /// <summary>The document as it came, and its text where that is not ours to read again.</summary>
    private static Batch Kept(Batch batch, ReadFile file, Blob blob) =>
        file.KeptText is { } text ? batch.PutBlob(blob).PutBlob(text) : batch.PutBlob(blob);

    private int Accept(
        AccountView view, ReadFile file, SourceRegistered source, string chosen, string author, List<Candidate> claims,
        List<Draft> drafts)
    {
        var open = OpenOf(claims);
        var context = ContextOf(file, source, chosen, author, claims);
        drafts.AddRange(new ClaimJudging(view, context, _journal.Keys).AcceptAll(open));
        return open.Count;
    }

    /// <summary>What the rules that hold today accept, in the name of who takes the document in.</summary>
    private Ingested ByRules(
        DateOnly today, AccountView view, ReadFile file, SourceRegistered registered, string chosen, string author,
        List<Candidate> claims, List<Draft> drafts)
    {
        var covered = new AcceptanceIndex(view).Covered(today, registered, OpenOf(claims)).ToList();
        if (covered.Count == 0)
        {
            return new Ingested(null, 0, 0, []);
        }
        var taken = view.With(drafts, chosen, _journal.Keys);
        var copied = new CopiedClaims(new SourceIndex(taken), new ClaimIndex(taken).All);
        covered.RemoveAll(c => copied.OriginalOf(c.Claim.Key) is not null);
        var (accepted, judgement) = AcceptanceJudging.Accept(
            taken, ContextOf(file, registered, chosen, author, claims), covered, _journal.Keys);
        drafts.AddRange(accepted);
        var count = judgement.Accepted.Length;
        return new Ingested(null, 0, count, []) { ByRule = count, Held = judgement.Held };
    }

    /// <summary>What may be accepted unseen: what a model proposed waits for a person.</summary>
    private static List<KeyedClaim> OpenOf(List<Candidate> claims) =>
    [
        .. claims.Where(c => c.Claim is not null && !c.IsJudged && !c.IsOfModel)
            .Select(c => new KeyedClaim(c.Key, c.Claim!)),
    ];

    private static ReadingContext ContextOf(
        ReadFile file, SourceRegistered source, string chosen, string author, List<Candidate> claims) =>
        JudgingContext.Of(source, chosen, author, file.Persons) with
        {
            Turns = file.Turns,
            Claims =
            [
                .. claims.Where(c => c.Claim is not null).Select(c => new KeyedClaim(c.Key, c.Claim!)),
            ],
        };

    private static Finding FindingOf(Copied copied, string path) => copied.Agency is { } agency
        ? Finding.Of(
            "document.one-agency", new Place(path), ("path", path), ("original", copied.Original), ("agency", agency))
        : Finding.Of(
            "document.copy", new Place(path), ("path", path), ("original", copied.Original),
            ("percent", (long)Math.Round(copied.Shared * 100)));

    private sealed record Candidate(string Key, Claim? Claim, bool IsJudged, bool IsOfModel);

    private (string? Key, Finding? Finding) Choose(AccountView view)
    {
        var (key, finding) = Workspace.Choose(view, partnership);
        var none = Workspace.Partnerships(view).Count == 0;
        return none ? (partnership ?? FirstPartnership, null) : (key, finding);
    }

    private static string? HostOf(Fetched? origin) =>
        origin is null ? null : new Uri(origin.Address).IdnHost;

    private static SourceRegistered SourceOf(ReadFile file, string key, Blob blob, GivenFacts given)
    {
        var article = file.Reading.Article!;
        var dated = !article.Published.IsUnknown;
        return new SourceRegistered(key)
        {
            Title = article.Title,
            Publisher = article.Publisher ?? given.Publisher ?? HostOf(file.Origin),
            Published = dated ? article.Published : given.Known is { } day ? PartialDate.On(day) : default,
            PublishedBasis = dated ? article.PublishedBasis : given.Known is null ? DateBasis.None : DateBasis.Given,
            // Where it was fetched is known better than what a page says of its own address.
            Address = file.Origin?.Address
                ?? (Uri.TryCreate(article.Address, UriKind.Absolute, out var address)
                    && address.Scheme is "http" or "https" ? article.Address : given.Address),
            Agency = article.Agency,
            Language = article.Language,
            WrittenIn = article.Language,
            Content = new TakenIn(
                blob.Sha256, file.Reading.MediaType, file.Content.LongLength, file.Name,
                article.Parts, ClaimExtractor.Version)
            {
                TextSha256 = file.KeptText?.Sha256,
                TextBy = file.Reading.TextBy,
                Sketch = TextSketch.Of(BodyOf(file.Reading.Text!, article))?.ToString(),
            },
        };
    }

    private static string BodyOf(SourceText text, Article article) => string.Join(
        '\n', article.Parts.Where(p => p.Kind == PartKind.Body).Select(p => text.Slice(p.Span)));
}
