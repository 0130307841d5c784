using System.Globalization;

namespace Entente.App.Features.Documents;

/// <summary>Which language model is asked for further claims, and how long; the key is never shown.</summary>
/// <param name="Address">The address below which <c>chat/completions</c> is.</param>
/// <param name="Name">The name of the model.</param>
/// <param name="AnswerTime">How long one answer may take.</param>
/// <param name="DocumentTime">How long one document may take, with all its parts.</param>
public sealed record ModelSettings(Uri Address, string Name, TimeSpan AnswerTime, TimeSpan DocumentTime)
{
    /// <summary>The setting with the address: where it is missing, no model is asked and nothing is sent.</summary>
    public const string AddressSetting = "ENTENTE_MODEL_URL";

    /// <summary>The setting with the name of the model.</summary>
    public const string NameSetting = "ENTENTE_MODEL_NAME";

    /// <summary>The setting with the key; a model of one's own may need none.</summary>
    public const string KeySetting = "ENTENTE_MODEL_KEY";

    /// <summary>The setting with the seconds for one answer.</summary>
    public const string AnswerTimeSetting = "ENTENTE_MODEL_ANSWER_SECONDS";

    /// <summary>The setting with the seconds for one document.</summary>
    public const string DocumentTimeSetting = "ENTENTE_MODEL_DOCUMENT_SECONDS";

    private const int SecondsOfAnswer = 60;
    private const int SecondsOfDocument = 300;
    private const int MostSeconds = 3600;
    private const int LongestName = 200;

    /// <summary>The pause before a server that is busy is asked once more.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What opens the endpoint; null where it is open.</summary>
    internal string? Key { get; init; }

    /// <summary>The host and port to which texts are sent.</summary>
    public string Host => Address.Authority;

    /// <summary>The settings as they stand: none, where no address is set, or a finding for the one that is
    /// unfit.</summary>
    public static (ModelSettings? Settings, Finding? Fault) Read(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting(AddressSetting)?.Trim() is not { Length: > 0 } written)
        {
            return (null, null);
        }
        if (!Uri.TryCreate(written.TrimEnd('/'), UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.Host.Length == 0
            || address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0)
        {
            return Unfit(AddressSetting);
        }
        var name = setting(NameSetting)?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return Unfit(NameSetting);
        }
        var key = setting(KeySetting)?.Trim() is { Length: > 0 } said ? said : null;
        if (key?.All(c => c is > ' ' and <= '~') == false)
        {
            return Unfit(KeySetting);
        }
        return Seconds(setting(AnswerTimeSetting), SecondsOfAnswer) is not { } answer ? Unfit(AnswerTimeSetting)
            : Seconds(setting(DocumentTimeSetting), SecondsOfDocument) is not { } document ? Unfit(DocumentTimeSetting)
            : (new ModelSettings(address, name, answer, document) { Key = key }, null);
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Name} at {Host}";

    private static TimeSpan? Seconds(string? text, int otherwise) =>
        string.IsNullOrWhiteSpace(text) ? TimeSpan.FromSeconds(otherwise)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= MostSeconds ? TimeSpan.FromSeconds(seconds)
        : null;

    private static (ModelSettings?, Finding?) Unfit(string setting) =>
        (null, Finding.Of("model.setting-unfit", null, ("setting", setting)));
}
