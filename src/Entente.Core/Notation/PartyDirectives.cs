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
            c.Add(new KeeperSet(d.Word("name"), kind), default, d);
        }),
        new("organisation", "organisation asean intergovernmental", Organisation),
        new("member", "2021..  member covax-amc of covax", (d, c) =>
        {
            var member = c.Refer(d.Word("member"), d.Directive);
            Of(d);
            c.Add(new MembershipHeld(member, c.Refer(d.Word("whole"), d.Directive)), d.Directive.Time ?? default, d);
        }),
        new("role", "2021..2024  role vn coordinator of asean-rok", (d, c) =>
        {
            var holder = c.Refer(d.Word("holder"), d.Directive);
            var office = d.Word("office");
            string? of = null;
            if (d.HasMoreWords)
            {
                Of(d);
                of = c.Refer(d.Word("owner"), d.Directive);
            }
            c.Add(new RoleHeld(holder, office, of), d.Directive.Time ?? default, d);
        }),
        new("partnership", "partnership asean-rok", (d, c) => c.Add(
            new PartnershipOpened
            {
                Key = c.Define(d.Word("key"), d.Directive),
                Names = d.Names(),
                Parties = [.. d.Values("party").Select(p => c.Refer(p, d.Directive))],
            },
            d.Directive.Time ?? default, d)),
        new("status", "2010  status asean-rok effective strategic-partnership", (d, c) =>
        {
            var subject = c.Refer(d.Word("subject"), d.Directive);
            var stage = d.Keyword<ChangeStage>("stage");
            c.Add(
                new StatusChanged(subject, d.Word("status"), stage)
                {
                    From = d.Text("from"),
                    By = [.. d.Values("by").Select(b => c.Refer(b, d.Directive))],
                    Meeting = d.Text("meeting") is { } m ? c.Refer(m, d.Directive) : null,
                },
                d.Time, d);
        }),
        new("alias", "alias kr en \"Korea\"", (d, c) =>
        {
            var of = c.Refer(d.Word("of"), d.Directive);
            var language = d.Word("language");
            c.Add(new NameAdded(of, Names.Of(language, d.Word("name"))), default, d);
        }),
        new("link", "link kasi-doubling restates akcf-doubling", (d, c) =>
        {
            var from = c.Refer(d.Word("from"), d.Directive);
            var kind = d.Keyword<LinkKind>("relation");
            c.Add(new LinkMade(from, kind, c.Refer(d.Word("to"), d.Directive)), default, d);
        }),
        new("merge", "merge quy-hop-tac akcf \"One fund under two names\"", (d, c) =>
        {
            var stub = c.Refer(d.Word("stub"), d.Directive);
            var into = c.Refer(d.Word("into"), d.Directive);
            c.Add(new StubMerged(stub, into, d.Word("reason")), default, d);
        }),
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
        var key = d.Word("key");
        var published = d.OptionalDate("published");
        c.DefineSource(
            new SourceRegistered(key)
            {
                Title = d.Word("title"),
                Publisher = d.Text("publisher"),
                Published = published,
                PublishedBasis = published.IsUnknown ? DateBasis.None : DateBasis.Given,
                Address = d.Text("address"),
                Language = d.Text("language"),
                CopyOf = d.Text("copy-of") is { } original ? c.ReferSource(original, d.Directive) : null,
            },
            d);
    }

    private static void Person(DirectiveReader d, NotationCompiler c)
    {
        var handle = d.Word("handle");
        var names = Names.Of("en", d.Word("name")).With(d.Names());
        c.DefinePerson(handle, names, d);
    }

    private static void Organisation(DirectiveReader d, NotationCompiler c)
    {
        var key = c.Define(d.Word("key"), d.Directive);
        var kind = d.Keyword<OrganisationKind>("kind");
        var country = d.Text("country");
        if (country is not null && !Codelists.Country.Contains(country))
        {
            throw d.Fault("notation.word-unknown", ("word", country), ("what", "country"), ("allowed", "ISO 3166-1"));
        }
        c.Add(new OrganisationRegistered { Key = key, Kind = kind, Names = d.Names(), CountryCode = country }, default,
            d);
    }
}
