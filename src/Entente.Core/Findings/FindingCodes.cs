using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// A kind of finding: its stable code, its severity, and the arguments its sentence may name. Every code has a
/// sentence in each language of the program and an example in the tests.
/// </summary>
/// <param name="Code">Feature and fault in field words, as <c>figure.stage-mixed</c>.</param>
/// <param name="Severity">How much a finding of this code matters.</param>
/// <param name="ArgumentNames">The names of its arguments.</param>
public sealed record FindingCode(string Code, Severity Severity, params ImmutableArray<string> ArgumentNames);

/// <summary>All codes of findings: the explicit list.</summary>
public static class FindingCodes
{
    private static readonly Dictionary<string, FindingCode> ByCode = new(StringComparer.Ordinal);

    static FindingCodes()
    {
        foreach (var code in All)
        {
            ByCode.Add(code.Code, code);
        }
    }

    /// <summary>Every code that the program may give, by feature.</summary>
    public static ImmutableArray<FindingCode> All { get; } =
    [
        // Documents
        new("document.not-found", Severity.Error, "path"),
        new("document.unreadable", Severity.Error, "path", "reason"),
        new("document.empty", Severity.Error, "path"),
        new("document.too-large", Severity.Error, "path", "bytes", "limit"),
        new("document.not-text", Severity.Error, "path"),
        new("document.undecodable", Severity.Error, "path", "encoding", "byte"),
        new("document.format-unknown", Severity.Error, "path", "extension"),
        new("document.language-unknown", Severity.Warning, "path"),
        new("document.no-article", Severity.Warning, "path"),
        new("document.undated", Severity.Warning, "path"),
        new("document.ahead", Severity.Advisory, "at"),
        new("document.known-before", Severity.Advisory, "path", "document"),
        new("document.copy", Severity.Advisory, "path", "original", "percent"),
        new("document.one-agency", Severity.Advisory, "path", "original", "agency"),
        new("document.too-deep", Severity.Error, "path", "limit"),
        new("document.unpacks-too-large", Severity.Error, "path", "limit"),
        new("document.damaged", Severity.Error, "path", "format"),
        new("document.locked", Severity.Error, "path"),
        new("document.program-missing", Severity.Error, "path", "program", "package"),
        new("document.too-slow", Severity.Error, "path", "program", "seconds"),
        new("document.pages-cut", Severity.Warning, "path", "read", "pages"),
        new("document.recognised", Severity.Advisory, "path", "pages"),
        new("document.recogniser-languages", Severity.Warning, "path", "languages", "packages"),
        new("document.attachment-unread", Severity.Advisory, "path", "attachment"),
        new("document.attachments-cut", Severity.Warning, "path", "count"),
        new("document.day-ahead", Severity.Warning, "path", "at"),
        new("document.no-room", Severity.Error, "path", "reason"),
        new("document.only-attachments", Severity.Advisory, "path"),
        new("document.robots", Severity.Error, "address"),
        new("document.address-private", Severity.Error, "address"),
        new("document.unreachable", Severity.Error, "address", "reason"),
        new("document.new-version", Severity.Advisory, "path", "document"),
        new("document.invisible", Severity.Warning, "path", "count", "at"),
        new("document.invisible-names", Severity.Warning, "path", "count"),
        new("document.reader-fault", Severity.Error, "path", "fault"),
        new("document.unknown-key", Severity.Error, "document"),
        new("model.told", Severity.Advisory, "host", "model"),
        new("model.setting-unfit", Severity.Error, "setting"),
        new("model.dropped", Severity.Advisory, "path", "kept", "dropped"),
        new("model.unreadable", Severity.Warning, "path"),
        new("model.too-large", Severity.Warning, "path", "limit"),
        new("model.too-slow", Severity.Warning, "path", "seconds"),
        new("model.refused", Severity.Warning, "path", "status"),
        new("model.given-up", Severity.Warning, "host", "count"),
        new("model.unreachable", Severity.Warning, "path", "host"),

        // Codelists
        new("codelists.unreachable", Severity.Error, "source", "reason"),
        new("codelists.unreadable", Severity.Error, "list", "path", "reason"),
        new("codelists.none", Severity.Error, "source"),
        new("codelists.passed-over", Severity.Warning, "path", "reason"),
        new("codelists.unknown", Severity.Warning, "list"),
        new("codelists.of-version", Severity.Advisory, "list"),
        new("codelists.codes-removed", Severity.Warning, "list", "count", "codes"),
        new("codelists.codes-withdrawn", Severity.Advisory, "list", "count", "codes"),

        // Journal
        new("journal.unreadable", Severity.Critical, "reason"),
        new("journal.program-too-old", Severity.Critical, "type", "version"),
        new("journal.hash-differs", Severity.Critical, "expected", "found"),
        new("journal.gap", Severity.Critical, "expected", "found"),
        new("journal.previous-differs", Severity.Critical, "expected", "found"),
        new("journal.misplaced", Severity.Critical, "stream", "sequence"),
        new("journal.time-runs-back", Severity.Critical, "recorded", "before"),
        new("journal.time-ahead", Severity.Critical, "recorded", "latest"),
        new("journal.truncated", Severity.Critical, "expected", "found"),
        new("journal.blob-differs", Severity.Critical, "sha256"),
        new("journal.blob-missing", Severity.Warning, "sha256"),
        new("journal.read-only", Severity.Error),
        new("journal.conflict", Severity.Error, "stream", "expected", "found"),
        new("journal.disk-full", Severity.Error, "reason"),
        new("journal.not-empty", Severity.Error, "path"),
        new("journal.import-line", Severity.Error, "reason"),
        new("journal.head-differs", Severity.Critical, "expected", "found"),
        new("journal.value-too-large", Severity.Critical, "bytes", "limit"),
        new("journal.entry-too-large", Severity.Error, "bytes", "limit"),
        new("journal.engine-unknown", Severity.Error, "address"),
        new("journal.engine-not-supported", Severity.Error, "engine", "address"),
        new("journal.no-workspace", Severity.Error, "address"),
        new("journal.not-a-store", Severity.Error, "path"),
        new("journal.schema-newer", Severity.Critical, "path", "found", "known"),
        new("journal.not-writable", Severity.Error, "path", "reason"),
        new("journal.busy", Severity.Error, "path"),
        new("journal.damaged", Severity.Critical, "path", "reason"),
        new("journal.engine-failed", Severity.Error, "path", "reason"),

        // Figures: why no number is given
        new("figure.unknown-id", Severity.Error, "figure"),
        new("figure.id-of-several", Severity.Error, "figure", "others"),
        new("figure.unknown-operation", Severity.Error, "operation"),
        new("figure.unknown-quantity", Severity.Error, "quantity"),
        new("figure.unknown-scope", Severity.Error, "scope"),
        new("figure.wrong-number", Severity.Error, "operation", "count"),
        new("figure.same-twice", Severity.Error, "figure"),
        new("figure.stock-with-flow", Severity.Error, "figure", "other", "kind", "otherKind"),
        new("figure.kinds-differ", Severity.Error, "figure", "other", "kind", "otherKind"),
        new("figure.stages-differ", Severity.Error, "figure", "other", "stage", "otherStage"),
        new("figure.quantities-differ", Severity.Error, "figure", "other", "quantity", "otherQuantity"),
        new("figure.units-differ", Severity.Error, "figure", "other", "unit", "otherUnit"),
        new("figure.no-rate", Severity.Error, "figure", "other", "currency", "otherCurrency"),
        new("figure.reported-with-computed", Severity.Error, "figure", "other"),
        new("figure.kind-not-summable", Severity.Error, "figure", "kind"),
        new("figure.kind-no-difference", Severity.Error, "figure", "kind"),
        new("figure.kind-no-ratio", Severity.Error, "figure", "other", "kind", "otherKind"),
        new("figure.ratio-kinds-differ", Severity.Error, "figure", "other", "kind", "otherKind"),
        new("figure.days-differ", Severity.Error, "figure", "other", "kind", "at", "otherAt"),
        new("figure.times-differ", Severity.Error, "figure", "other"),
        new("figure.same-day", Severity.Error, "figure", "other"),
        new("figure.period-open", Severity.Error, "figure"),
        new("figure.periods-overlap", Severity.Error, "figure", "other"),
        new("figure.periods-gap", Severity.Error, "figure", "other", "from", "until"),
        new("figure.periods-and-scopes-differ", Severity.Error, "figure", "other"),
        new("figure.scopes-overlap", Severity.Error, "figure", "other", "scope", "otherScope"),
        new("figure.scopes-differ", Severity.Error, "figure", "other", "scope", "otherScope"),
        new("figure.restates", Severity.Error, "figure", "other"),
        new("figure.includes", Severity.Error, "figure", "other"),
        new("figure.circular", Severity.Error, "figure", "other"),
        new("figure.residual-needs-one-set", Severity.Error, "figure", "other", "residual"),
        new("figure.paid-later", Severity.Error, "figure", "other", "residual"),
        new("figure.stages-need-one-set", Severity.Error, "figure", "other", "stage", "otherStage"),
        new("figure.over-zero", Severity.Error, "figure", "other"),
        new("figure.years-need-a-year", Severity.Error, "figure", "other", "scope", "otherScope"),

        // Figures: what has to be said beside a number
        new("figure.states-differ", Severity.Advisory, "figure", "other", "state", "otherState"),
        new("figure.comparison-only", Severity.Advisory, "figure", "other"),
        new("figure.comparability-open", Severity.Warning, "figure", "other", "unit", "otherUnit"),
        new("figure.parts-unknown", Severity.Warning, "missing"),
        new("figure.parts-missing", Severity.Warning, "figure", "missing", "of"),
        new("figure.money-beside", Severity.Warning, "figure", "beside"),
        new("figure.money-under", Severity.Warning, "figure", "under"),
        new("figure.part-disputed", Severity.Warning, "figure", "other"),
        new("figure.part-in-kind", Severity.Warning, "figure"),
        new("figure.named-ratio", Severity.Advisory, "figure", "other"),
        new("figure.rate-used", Severity.Advisory, "figure", "currency", "otherCurrency", "rate", "at"),

        // Questions
        new("question.time", Severity.Error, "name", "text"),
        new("question.key-unknown", Severity.Error, "key"),
        new("serve.address-taken", Severity.Error, "url"),
        new("serve.address-refused", Severity.Error, "url", "reason"),
        new("question.figure-withdrawn", Severity.Error, "figure", "name", "when"),
        new("question.figure-corrected", Severity.Error, "figure", "name", "when"),
        new("question.choice", Severity.Error, "name", "text"),
        new("question.twice", Severity.Error, "name"),
        new("question.control", Severity.Error, "name"),
        new("question.whole", Severity.Error, "name", "text", "count"),
        new("chart.unknown", Severity.Error, "name", "names"),
        new("chart.subject", Severity.Error, "name", "question", "key"),

        // Requests, whatever they ask for
        new("request.address-unknown", Severity.Error, "address"),
        new("request.method", Severity.Error, "method"),
        new("request.no-form", Severity.Error),
        new("request.other-site", Severity.Error),
        new("request.other-name", Severity.Error, "host"),
        new("request.not-done", Severity.Error, "status"),

        // Forms, whatever they are about
        new("form.unreadable", Severity.Error, "limit"),
        new("who.missing", Severity.Error, "limit"),

        // Claims and stubs, as they are judged
        new("claim.unknown", Severity.Error, "claim"),
        new("claim.judged-meanwhile", Severity.Error, "claim"),
        new("claim.judged-already", Severity.Error, "claim", "verdict"),
        new("claim.judged-by", Severity.Error, "claim", "name", "verdict"),
        new("claim.not-judged", Severity.Error, "claim"),
        new("claim.verdict-missing", Severity.Error),
        new("claim.sealed", Severity.Error, "claim"),
        new("claim.rule-unfit", Severity.Error, "rule"),
        new("claim.reason-missing", Severity.Error),
        new("claim.nothing-corrected", Severity.Error),
        new("claim.edits-unrecorded", Severity.Error),
        new("claim.none-selected", Severity.Error),
        new("claim.rests-on-selected", Severity.Error, "claim"),
        new("claim.split-same", Severity.Error, "claim"),
        new("claim.same-unchosen", Severity.Error),
        new("claim.merge-unfit", Severity.Error, "claim", "into"),
        new("claim.merge-differs", Severity.Error, "claim", "into", "part"),
        new("claim.parts-accepted", Severity.Error, "claim", "count", "parts"),
        new("claim.ring", Severity.Error, "from", "to"),
        new("claim.quote-differs", Severity.Error, "field"),
        new("claim.field-missing", Severity.Error, "field"),
        new("claim.field-number", Severity.Error, "field", "text"),
        new("claim.field-number-two-meanings", Severity.Error, "field", "text"),
        new("claim.field-number-understood", Severity.Advisory, "field", "text", "number"),
        new("claim.field-whole", Severity.Error, "field", "text"),
        new("claim.field-date", Severity.Error, "field", "text"),
        new("claim.field-period", Severity.Error, "field", "text"),
        new("claim.field-currency", Severity.Error, "field", "text"),
        new("claim.field-money", Severity.Error, "field", "text"),
        new("claim.field-word", Severity.Error, "field", "text"),
        new("acceptance.unknown-name", Severity.Advisory, "name"),
        new("acceptance.unknown-person", Severity.Advisory),
        new("acceptance.contradicts", Severity.Advisory, "quantity"),
        new("acceptance.meeting-day", Severity.Advisory, "meeting"),
        new("acceptance.taken-back", Severity.Advisory),
        new("acceptance.not-in-force", Severity.Error, "rule"),
        new("stub.unknown", Severity.Error, "stub"),
        new("stub.into-unknown", Severity.Error, "into"),
        new("stub.sort-differs", Severity.Error, "stub", "into"),
        new("stub.ring", Severity.Error, "stub", "into"),
        new("stub.no-merge", Severity.Error, "entry"),
        new("document.nothing-given", Severity.Error),
        new("document.upload-too-large", Severity.Error, "limit"),
        new("document.address-unfit", Severity.Error, "text"),
        new("document.day-unfit", Severity.Error, "text"),
        new("document.field-unfit", Severity.Error, "field", "limit"),

        // Files
        new("file.unusable", Severity.Error, "path", "reason"),
        new("file.failed", Severity.Error, "reason"),
        new("document.none-below", Severity.Advisory, "path"),
        new("document.known-ahead", Severity.Error, "at"),
        new("document.known-unused", Severity.Advisory, "path", "document", "at"),

        // Workspace
        new("workspace.option-unused", Severity.Error, "option", "verb"),
        new("workspace.partnership-none", Severity.Error, "partnership"),
        new("workspace.partnership-within", Severity.Error, "partnership", "partnerships"),
        new("workspace.sample-unknown", Severity.Error, "sample", "samples"),
        new("workspace.sample-on-old", Severity.Error, "address", "sample"),
        new("workspace.partnership-unknown", Severity.Error, "partnership", "partnerships"),
        new("workspace.partnership-needed", Severity.Error, "partnerships"),

        // Recording by hand
        new("record.required", Severity.Error),
        new("record.partnership-within", Severity.Advisory, "partnership"),
        new("record.too-long", Severity.Error, "count", "limit"),
        new("record.control", Severity.Error),
        new("record.key-kind", Severity.Error, "key"),
        new("record.number", Severity.Error, "text"),
        new("record.number-two-meanings", Severity.Error, "text"),
        new("record.whole", Severity.Error, "text"),
        new("record.date", Severity.Error, "text"),
        new("record.until-before-from", Severity.Error, "from", "until"),
        new("record.unit-missing", Severity.Error),
        new("record.unknown-with-number", Severity.Error),
        new("record.changed", Severity.Error),
        new("record.after-publication", Severity.Warning, "source", "at"),
        new("record.known-ahead", Severity.Warning, "at"),
        new("record.day-ahead", Severity.Warning, "at"),
        new("record.already", Severity.Error, "entry"),
        new("record.meeting-twice", Severity.Error, "meeting"),
        new("record.no-partnership", Severity.Error),
        new("record.nothing-corrected", Severity.Error, "entry"),
        new("record.withdraws-author", Severity.Warning, "count"),
        new("record.unknown-kind", Severity.Error, "kind"),
        new("record.unknown-entry", Severity.Error, "entry"),
        new("record.unknown-key", Severity.Error, "key"),

        // Guide
        new("guide.unknown-chapter", Severity.Error, "chapter"),

        // Notation
        new("notation.quote-open", Severity.Error),
        new("notation.property-alone", Severity.Error, "property"),
        new("notation.time", Severity.Error, "text"),
        new("notation.no-kind", Severity.Error),
        new("notation.kind-unknown", Severity.Error, "kind"),
        new("notation.needs-time", Severity.Error, "kind"),
        new("notation.word-missing", Severity.Error, "kind", "what"),
        new("notation.word-unknown", Severity.Error, "word", "what", "allowed"),
        new("notation.word-too-many", Severity.Error, "word"),
        new("notation.property-unknown", Severity.Error, "property", "kind"),
        new("notation.number", Severity.Error, "text"),
        new("notation.currency", Severity.Error, "text"),
        new("notation.scope", Severity.Error, "text"),
        new("notation.scope-kind", Severity.Error, "text", "kinds"),
        new("notation.unit", Severity.Error, "quantity", "unit"),
        new("notation.quantity-unknown", Severity.Error, "quantity"),
        new("notation.kind-differs", Severity.Error, "quantity", "kind", "written"),
        new("notation.source-unknown", Severity.Error, "key"),
        new("notation.key-twice", Severity.Error, "key", "line", "file"),
        new("notation.key-unknown", Severity.Error, "key"),
        new("notation.key-form", Severity.Error, "key"),
        new("notation.key-reserved", Severity.Error, "key"),
        new("notation.key-taken", Severity.Error, "key"),
        new("notation.address", Severity.Error, "text"),
        new("notation.entry-unknown", Severity.Error, "entry"),
        new("notation.entry-overruled", Severity.Error, "entry"),
        new("notation.corrects-other", Severity.Error, "entry"),
        new("notation.count", Severity.Error, "text"),
        new("notation.below-zero", Severity.Error, "text"),
        new("notation.deadline-before", Severity.Error, "deadline", "at"),
        new("notation.figure-unknown", Severity.Error, "figure"),
        new("notation.itself", Severity.Error, "key"),
        new("notation.ring", Severity.Error, "from", "to"),
    ];

    /// <summary>The severity of a code.</summary>
    /// <exception cref="ArgumentException">The code is not registered.</exception>
    public static Severity SeverityOf(string code) =>
        ByCode.TryGetValue(code, out var known)
            ? known.Severity
            : throw new ArgumentException($"'{code}' is not in FindingCodes.All.", nameof(code));
}
