using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Entente.App.Features.Documents;

/// <summary>An answer that is not taken.</summary>
/// <param name="status">The status of the answer; null where it was too large.</param>
internal sealed class UnfitAnswerException(int? status) : Exception("The answer is not taken.")
{
    /// <summary>The status of the answer; null where it was too large.</summary>
    public int? Status { get; } = status;
}

/// <summary>
/// The way to an endpoint that speaks as OpenAI's does: no redirects, no cookies, no proxy, one try, and an answer that
/// is held whole before anything reads it, up to a limit.
/// </summary>
internal sealed class ModelConnection : IDisposable
{
    /// <summary>The bytes that an answer may have.</summary>
    public const int MostBytes = 256 * 1024;

    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http;

    public ModelConnection(ModelSettings settings)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectTime,
        };
        _http = new HttpClient(new HeldAnswers(sockets, settings.Key is not null))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Address,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        var key = new ApiKeyCredential(settings.Key ?? "none");
        Client = new OpenAIClient(key, options).GetChatClient(settings.Name).AsIChatClient();
    }

    /// <summary>Asks; it is offered no tools.</summary>
    public IChatClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _http.Dispose();
    }

    /// <summary>Reads answers whole within the limit, and lets through only those that say they are one.</summary>
    private sealed class HeldAnswers(HttpMessageHandler inner, bool hasKey) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!hasKey)
            {
                request.Headers.Authorization = null;
            }
            using var answer = await base.SendAsync(request, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new UnfitAnswerException((int)answer.StatusCode);
            }
            var (bytes, areAll) = await LimitedBytes.OfAsync(answer.Content, MostBytes, cancellationToken);
            if (!areAll)
            {
                throw new UnfitAnswerException(null);
            }
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(bytes),
                RequestMessage = request,
            };
        }
    }
}
