using System.Collections.Immutable;
using System.Globalization;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>
/// Puts together what reading a file gives. Findings are kept up to a number; beyond it only the first of each id is,
/// and the rest are counted, so that memory stays bounded.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="begun">What its root says.</param>
/// <param name="most">How many findings are kept.</param>
internal sealed class FileInCheck(string file, FileBegun begun, int most)
{
    private const string NotWellFormed = "0.1.1";
    private const string TooManyFindings = "E0.5.7";
    private const int MostReporters = 1000;

    private readonly List<IatiFinding> _findings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<ReporterName, (int Elements, int Findings)> _reporters = [];
    private int _elements;
    private long _leftOut;

    /// <summary>The name of the encoding in which it is read.</summary>
    public string Encoding => begun.Encoding;

    /// <summary>Takes an activity or organisation.</summary>
    public void Take(ElementRead element)
    {
        _elements++;
        if (element.Reporter is { } reporter
            && (_reporters.TryGetValue(reporter, out var share) || _reporters.Count < MostReporters))
        {
            _reporters[reporter] = (share.Elements + 1, share.Findings + element.Findings.Count);
        }
        var kept = _findings.Count;
        Take(element.Findings);
        if (_findings.Count > kept && element is { Identifier: { } identifier, Title: { } title })
        {
            _titles.TryAdd(identifier, title);
        }
    }

    /// <summary>What the file gave in all.</summary>
    /// <param name="ended">What its end says.</param>
    public CheckedIatiFile End(FileEnded ended)
    {
        Take(ended.Findings);
        if (_leftOut > 0)
        {
            _findings.Add(new IatiFinding(
                TooManyFindings, FindingSeverity.Warning, "iati", "file", 0, 0, "",
                _leftOut.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)));
        }
        return new CheckedIatiFile(file)
        {
            Kind = begun.Kind,
            Version = begun.Version,
            IsWellFormed = ended.IsWellFormed,
            IsSchemaValid = ended.IsSchemaValid,
            Elements = _elements,
            Findings = ended.IsWellFormed ? [.. _findings] : [.. _findings.Select(AsOfBroken)],
            Titles = _titles,
            Reporters = [.. _reporters.Select(r => new ReporterShare(r.Key, r.Value.Elements, r.Value.Findings))],
        };
    }

    private void Take(IReadOnlyList<IatiFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (_ids.Add(finding.Id) || _findings.Count < most)
            {
                _findings.Add(finding);
            }
            else
            {
                _leftOut++;
            }
        }
    }

    /// <summary>
    /// The official validator says nothing of a file that is not well-formed but that it is not: what was found before
    /// the place is ours.
    /// </summary>
    private static IatiFinding AsOfBroken(IatiFinding finding) =>
        finding.Id == NotWellFormed || finding.Id.StartsWith('E') ? finding : finding with
        {
            Id = "E" + finding.Id,
            Severity = finding.Severity == FindingSeverity.Critical ? FindingSeverity.Error : finding.Severity,
        };
}
