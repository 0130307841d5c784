using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.Core;

/// <summary>Statements about sources, the keeper, parties, persons and the partnership itself.</summary>
internal static class PartyDirectives
{
    public static ImmutableArray<DirectiveKind> All { get; } =
    [
        new("source", "source vnplus-229191 \"Ninth committee meeting\"", Source) { IsDeclaration = true },
        new("person", "person hong \"Hong Gil-dong\"", Person) { IsDeclaration = true },
        new("keeper", "keeper observer \"Public accounts desk\"", (d, c) =>
        {
            var kind = d.Keyword<KeeperKind>("kind");
            c.Add(new KeeperSet(d.Word("name"), kind), d.Directive.Time ?? default, d);
        }),
        new("organisation", "organisation asean intergovernmental", Organisation),
        new("member", "2021..  member covax-amc of covax", (d, c) =>
        {
            var member = c.Refer(d.Word("member"), d);
            Of(d);
            c.Add(new MembershipHeld(member, c.Refer(d.Word("whole"), d)), d.Directive.Time ?? default, d);
        }),
        new("role", "2021..2024  role vn coordinator of asean-rok", (d, c) =>
        {
            var holder = c.Refer(d.Word("holder"), d);
            var office = d.Word("office");
            string? of = null;
            if (d.HasMoreWords)
            {
                Of(d);
                of = c.Refer(d.Word("owner"), d);
            }
            c.Add(new RoleHeld(holder, office, of), d.Directive.Time ?? default, d);
        }),
        new("partnership", "partnership asean-rok", (d, c) => c.Add(
            new PartnershipOpened
            {
                Key = c.Define(d.Word("key"), d),
                Names = d.Names(),
                Parties = [.. d.Values("party").Select(p => c.Refer(p, d))],
            },
            d.Directive.Time ?? default, d)),
        new("status", "2010  status asean-rok effective strategic-partnership", (d, c) =>
        {
            var subject = c.ReferOrName(d.Word("subject"), d);
            var stage = d.Keyword<ChangeStage>("stage");
            c.Add(
                new StatusChanged(subject, d.Word("status"), stage)
                {
                    From = d.Text("from"),
                    By = [.. d.Values("by").Select(b => c.Refer(b, d))],
                    Meeting = d.Text("meeting") is { } m ? c.Refer(m, d) : null,
                },
                d.Time, d);
        }),
        new("alias", "alias kr en \"Korea\"", (d, c) =>
        {
            var of = c.Refer(d.Word("of"), d);
            var first = d.OptionalWord() is { } language
                ? Names.Of(d.Language(language), d.Word("name"))
                : Names.None;
            var names = first.With(d.Names());
            c.Add(
                names.All.Any() ? new NameAdded(of, names) : throw d.Fault(
                    "notation.word-missing", ("kind", "alias"), ("what", "name")),
                d.Directive.Time ?? default, d);
        }),
        new("link", "link kasi-doubling restates akcf-doubling", (d, c) =>
        {
            var from = c.Refer(d.Word("from"), d);
            var kind = d.Keyword<LinkKind>("relation");
            c.Add(new LinkMade(from, kind, c.Refer(d.Word("to"), d)), d.Directive.Time ?? default, d);
        }),
        new("merge", "merge quy-hop-tac akcf \"One fund under two names\"", (d, c) =>
        {
            var stub = c.Refer(d.Word("stub"), d);
            var into = c.Refer(d.Word("into"), d);
            c.Add(new StubMerged(stub, into, d.Word("reason")), d.Directive.Time ?? default, d);
        }),
        new("withdrawn", "withdrawn register#1 \"Counted twice\"", (d, c) => c.Withdraw(d)),
    ];

    private static void Of(DirectiveReader d)
    {
        if (d.Word("of") is not "of" and var word)
        {
            throw d.Fault("notation.word-unknown", ("word", word), ("what", "of"), ("allowed", "of"));
        }
    }

    private static void Source(DirectiveReader d, NotationCompiler c)
    {
        var key = c.DefineSource(d.Word("key"), d);
        var title = d.OptionalWord();
        var published = d.OptionalDate("published");
        c.AddSource(
            new SourceRegistered(key)
            {
                Title = title,
                Publisher = d.Text("publisher"),
                Published = published,
                PublishedBasis = published.IsUnknown ? DateBasis.None : DateBasis.Given,
                Address = d.Text("address") is { } address ? Address(address, d) : null,
                Language = d.Text("language") is { } language ? d.Language(language) : null,
                Agency = d.Text("agency"),
                CopyOf = d.Text("copy-of") is { } original ? c.ReferSource(original, d) : null,
            },
            d);
    }

    /// <summary>An address on the network; what is none would become a link that does something else.</summary>
    private static string Address(string text, DirectiveReader d) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? text
            : throw d.Fault("notation.address", ("text", text));

    private static void Person(DirectiveReader d, NotationCompiler c)
    {
        var handle = c.Define(d.Word("handle"), d);
        var first = d.OptionalWord() is { } name ? Names.Of("en", name) : Names.None;
        var names = first.With(d.Names());
        if (names.Forms.IsEmpty)
        {
            throw d.Fault("notation.word-missing", ("kind", "person"), ("what", "name"));
        }
        c.AddPerson(handle, names, d);
    }

    private static void Organisation(DirectiveReader d, NotationCompiler c)
    {
        var key = c.Define(d.Word("key"), d);
        var kind = d.Keyword<OrganisationKind>("kind");
        var country = d.Text("country");
        if (country is not null && !Codelists.Country.Contains(country))
        {
            throw d.Fault("notation.word-unknown", ("word", country), ("what", "country"), ("allowed", "ISO 3166-1"));
        }
        c.Add(
            new OrganisationRegistered { Key = key, Kind = kind, Names = d.Names(), CountryCode = country },
            d.Directive.Time ?? default, d);
    }
}
