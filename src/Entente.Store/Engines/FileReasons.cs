using System.Net.Sockets;

namespace Entente.Store;

/// <summary>
/// Why a file, folder or address cannot be used, as a stable word which the edge says in the reader's language; what
/// the system says itself is in one language only, and in words of its own.
/// </summary>
public static class FileReasons
{
    private const int NoSpace = 28;
    private const int TooLong = 36;
    private const int FileExists = 17;
    private const int ReadOnly = 30;

    /// <summary>The word for a fault; what the system says where there is none.</summary>
    public static string Of(Exception fault) => fault switch
    {
        FileNotFoundException => "not-there",
        DirectoryNotFoundException => "no-folder",
        UnauthorizedAccessException => "denied",
        PathTooLongException => "name-too-long",
        HttpRequestException { InnerException: { } inner } => Of(inner),
        HttpRequestException { StatusCode: { } status } =>
            "HTTP " + ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "nobody-answers",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
            "host-unknown",
        IOException when !OperatingSystem.IsWindows() => OfNumber(fault.HResult) ?? Plain(fault),
        _ => Plain(fault),
    };

    private static string? OfNumber(int number) => number switch
    {
        NoSpace => "disk-full",
        TooLong => "name-too-long",
        FileExists => "there-already",
        ReadOnly => "read-only",
        _ => null,
    };

    private static string Plain(Exception fault) => fault.Message.TrimEnd('.');
}
