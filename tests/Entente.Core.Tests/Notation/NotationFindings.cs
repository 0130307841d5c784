namespace Entente.Core.Tests;

/// <summary>Every finding about the notation: the smallest lines that give it, and lines that do not.</summary>
internal static class NotationFindings
{
    public static IReadOnlyList<FindingExample> All { get; } =
    [
        new("notation.quote-open", "keeper observer \"Desk", "keeper observer \"Desk\""),
        new("notation.property-alone", "  short ROK", "organisation kr country\n  short ROK"),
        new("notation.time", "2023-02-30  event festival", "2023-02-28  event festival"),
        new("notation.no-kind", "2023-03-16", "2023-03-16  event festival"),
        new("notation.kind-unknown", "festival music", "2023  event music"),
        new("notation.needs-time", "event festival", "2023  event festival"),
        new("notation.word-missing", "organisation kr", "organisation kr country"),
        new("notation.word-unknown", "organisation kr kingdom", "organisation kr country"),
        new("notation.word-too-many", "organisation kr country Seoul", "organisation kr country"),
        new("notation.property-unknown", "organisation kr country\n  capital Seoul",
            "organisation kr country\n  country KR"),
        new("notation.number", "fund akcf\n2023  flow fund.contribution fund:akcf USD sixteen",
            "fund akcf\n2023  flow fund.contribution fund:akcf USD 16"),
        new("notation.currency", "fund akcf\n2023  received fund:akcf project 16",
            "fund akcf\n2023  received fund:akcf USD 16"),
        new("notation.scope", "fund akcf\n2023  flow fund.contribution akcf USD 16",
            "fund akcf\n2023  flow fund.contribution fund:akcf USD 16"),
        new("notation.scope-kind", "plan poa\nfund akcf\n2023  stock fund.size plan:poa USD 16",
            "plan poa\nfund akcf\n2023  stock fund.size fund:akcf USD 16"),
        new("notation.unit", "fund akcf\n2023  stock fund.portfolio.projects fund:akcf USD 20",
            "fund akcf\n2023  stock fund.portfolio.projects fund:akcf 20 project"),
        new("notation.quantity-unknown", "fund akcf\n2023  flow fund.gifts fund:akcf USD 16",
            "fund akcf\n2023  flow fund.contribution fund:akcf USD 16"),
        new("notation.kind-differs", "fund akcf\n2023  flow fund.portfolio.budget fund:akcf USD 86",
            "fund akcf\n2023  stock fund.portfolio.budget fund:akcf USD 86"),
        new("notation.source-unknown", "fund akcf\n  source page", "source page \"A page\"\nfund akcf\n  source page"),
        new("notation.key-twice", "fund akcf\nfund akcf", "fund akcf\nfund mkcf"),
        new("notation.key-unknown", "member kh of asean",
            "organisation kh country\norganisation asean intergovernmental\nmember kh of asean"),
        new("notation.key-form", "fund \"AKCF fund\"", "fund akcf-fund"),
        new("notation.key-reserved", "fund akcf.json", "fund akcf.json-2"),
        new("notation.key-taken", "organisation akcf body", "organisation akcf-2 body") { Before = ["fund akcf"] },
        new("notation.address", "source page Page\n  address javascript:alert(1)",
            "source page Page\n  address https://example.org/a"),
        new("notation.entry-unknown", "withdrawn partnership/test#2 Wrong", "withdrawn partnership/test#1 Wrong")
        {
            Before = ["fund akcf"],
        },
        new("notation.entry-overruled", "withdrawn partnership/test#1 Again", "withdrawn partnership/test#3 Again")
        {
            Before = ["fund akcf", "withdrawn partnership/test#1 Wrong", "fund akcf"],
        },
        new("notation.corrects-other", "fund mkcf\n  corrects partnership/test#1",
            "fund akcf\n  short AKCF\n  corrects partnership/test#1")
        {
            Before = ["fund akcf"],
        },
        new("notation.itself", "fund akcf\nlink akcf continues akcf", "fund akcf\nfund mkcf\nlink akcf continues mkcf"),
        new("notation.ring", "fund a\nfund b\nlink a continues b\nlink b continues a",
            "fund a\nfund b\nlink a continues b\nlink b includes a"),
        new("notation.count", "fund akcf\n2023  stock fund.portfolio.projects fund:akcf 9.5 project",
            "fund akcf\n2023  stock fund.portfolio.projects fund:akcf 9 project"),
        new("notation.below-zero", "2023  commitment twenty will Twenty\n  amount USD -20",
            "2023  commitment twenty will Twenty\n  amount USD 20"),
        new("notation.deadline-before", "2023-05  commitment twenty will Twenty\n  deadline 2023-04",
            "2023-05  commitment twenty will Twenty\n  deadline 2023"),
        new("notation.figure-unknown", "chosen r2 \"Counted\"", "chosen r1 \"Counted\"")
        {
            Before = ["2022  rank context.rank subject:trade-partner 5 place"],
        },
    ];
}
