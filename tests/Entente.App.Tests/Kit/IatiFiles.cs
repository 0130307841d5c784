using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Entente.App.Tests;

/// <summary>IATI files for tests, written for them.</summary>
internal static class IatiFiles
{
    /// <summary>An activity that keeps every rule.</summary>
    public static string Activity(string identifier, string inside = "", string title = "Clean water") => $"""
          <iati-activity default-currency="USD" xml:lang="en">
            <iati-identifier>{identifier}</iati-identifier>
            <reporting-org ref="XM-DAC-47066" type="40"><narrative>Example Organisation</narrative></reporting-org>
            <title><narrative>{title}</narrative></title>
            <description><narrative>Pumps and pipes.</narrative></description>
            <participating-org role="1" type="40" ref="XM-DAC-47066"/>
            <activity-status code="2"/>
            <activity-date type="2" iso-date="2020-01-01"/>
            <recipient-country code="VN"/>
            <sector vocabulary="1" code="14030"/>
            {inside}
          </iati-activity>
        """;

    /// <summary>A file of activities.</summary>
    public static string File(params string[] activities) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03">
        {string.Join('\n', activities)}
        </iati-activities>

        """;

    /// <summary>A file with an activity that keeps every rule.</summary>
    public static string Good => File(Activity("XM-DAC-47066-1"));

    /// <summary>A file with a wrong code, which makes it wrong and not invalid.</summary>
    public static string WrongCode =>
        File(Activity("XM-DAC-47066-1").Replace("14030", "99999", StringComparison.Ordinal));

    /// <summary>A file that breaks the schema.</summary>
    public static string Invalid =>
        File(Activity("XM-DAC-47066-1").Replace("iso-date", "date", StringComparison.Ordinal));

    /// <summary>A file with as many wrong codes as are wanted.</summary>
    public static string WrongCodes(int count) => File([.. Enumerable.Range(1, count).Select(
        n => Activity("XM-DAC-47066-" + n.ToString(CultureInfo.InvariantCulture))
            .Replace("14030", "99999", StringComparison.Ordinal))]);

    /// <summary>A file of 1.05 that can be brought to 2.03.</summary>
    public const string Old = """
        <iati-activities version="1.05"><iati-activity>
        <iati-identifier>AA-1</iati-identifier><reporting-org ref="AA" type="10">A</reporting-org>
        <title>Wells</title><description>Water</description><participating-org role="Funding" ref="AA"/>
        <activity-status code="2">On track</activity-status>
        <activity-date type="start-actual" iso-date="2012-04-28"/></iati-activity></iati-activities>
        """;

    /// <summary>A text as gzip.</summary>
    public static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        return bytes.ToArray();
    }

    /// <summary>Texts as the entries of a zip archive.</summary>
    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
