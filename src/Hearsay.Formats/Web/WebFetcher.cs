using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Hearsay.Formats.Text;
using Hearsay.Formats.Warc;

namespace Hearsay.Formats.Web;

/// <summary>
/// Fetches what stands at a URL, as a polite and careful robot: it says who it is, keeps to robots.txt, takes a bounded number of redirects, bytes and
/// seconds, and connects only to addresses that are allowed, which it checks itself when it connects, so that no name and no redirect leads around it.
/// </summary>
internal sealed class WebFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private const int LongestRobots = 512 * 1024;

    private static readonly string Version = typeof(WebFetcher).Assembly.GetName().Version!.ToString(3);

    private readonly Dictionary<string, RobotsRules> _robots = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<IPAddress, bool> _isAllowed;
    private readonly HttpClient _client;
    private readonly TimeSpan _timeout;
    private readonly long _mostBytes;

    /// <param name="isAllowed">To which addresses it may connect.</param>
    /// <param name="timeout">How long one fetch may take, all in all.</param>
    /// <param name="mostBytes">How much may come, unpacked.</param>
    public WebFetcher(Func<IPAddress, bool> isAllowed, TimeSpan timeout, long mostBytes)
    {
        (_isAllowed, _timeout, _mostBytes) = (isAllowed, timeout, mostBytes);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = timeout,
            UseCookies = false,
            // A proxy would be asked for addresses that were not checked.
            UseProxy = false,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"Hearsay/{Version}");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.8");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>What stands at a URL. Its content is fetched while it is read; closing it ends the connection.</summary>
    /// <exception cref="UnreadableInputException">It cannot be had, with the cure.</exception>
    public InputFile Fetch(string url, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new UnreadableInputException("only http and https are fetched. Fetch it otherwise and name the file.");
        var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(_timeout);
        try
        {
            var response = Follow(address, checkRobots: true, end.Token);
            var final = response.RequestMessage!.RequestUri!;
            if (!response.IsSuccessStatusCode)
            {
                var status = string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {response.ReasonPhrase}").TrimEnd();
                response.Dispose();
                throw new UnreadableInputException($"the server answers {status}. Check the address.");
            }
            var content = new Content(this, response, end, cancellation);
            return new InputFile(new Origin(url), Path.GetFileName(final.AbsolutePath), content)
            {
                IsNamed = true,
                Url = final,
                Charset = HttpAnswer.CharsetOf(response.Content.Headers.ContentType?.ToString()),
            };
        }
        catch (Exception fault)
        {
            end.Dispose();
            if (Describe(fault, cancellation) is { } problem)
                throw problem;
            throw;
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpResponseMessage Follow(Uri address, bool checkRobots, CancellationToken end)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (checkRobots && !RobotsOf(address, end).Allow(address))
                throw new UnreadableInputException($"the robots.txt of {address.Authority} does not let robots fetch it. Save the page by hand and name the file.");
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var response = _client.Send(request, HttpCompletionOption.ResponseHeadersRead, end);
            // Send lets go of the request; the answer keeps its address.
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return response;
            response.Dispose();
            address = new Uri(address, location);
            if (address.Scheme is not ("http" or "https"))
                throw new UnreadableInputException($"leads on to {address.Scheme}, and only http and https are fetched.");
            if (redirects == MostRedirects)
                throw new UnreadableInputException($"leads on more than {MostRedirects} times. Name the address where it ends.");
        }
    }

    // RFC 9309, 2.3.1: none there means no rules; a server that fails may have some.
    private RobotsRules RobotsOf(Uri address, CancellationToken end)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known))
            return known;
        RobotsRules rules;
        using (var response = Follow(new Uri(address, "/robots.txt"), checkRobots: false, end))
        {
            var status = (int)response.StatusCode;
            rules = status is >= 400 and < 500 ? RobotsRules.AllowAll
                : status is < 200 or >= 300 ? RobotsRules.AllowNothing
                : RobotsRules.Parse(Encoding.UTF8.GetString(Start(response, end)), "Hearsay");
        }
        return _robots[site] = rules;
    }

    // Rules behind the limit do not count (RFC 9309, 2.5).
    private static byte[] Start(HttpResponseMessage response, CancellationToken end)
    {
        using var content = response.Content.ReadAsStream(end);
        var bytes = new byte[LongestRobots];
        var length = content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, end).AsTask().GetAwaiter().GetResult();
        return bytes[..length];
    }

    // The names are looked up here and the connection is made to what was looked up and checked.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken end)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, end).ConfigureAwait(false);
        var allowed = Array.FindAll(addresses, address => _isAllowed(address));
        if (allowed.Length == 0)
            throw new UnreadableInputException($"{host} is this machine or in a private network. If you trust the address, use --allow-private.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, end).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Null where it is not the fetch that went wrong.
    private UnreadableInputException? Describe(Exception fault, CancellationToken cancellation)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
            if (inner is UnreadableInputException told)
                return told;
        if (fault is OperationCanceledException && !cancellation.IsCancellationRequested)
            return new UnreadableInputException(string.Create(CultureInfo.InvariantCulture, $"took more than {_timeout.TotalSeconds:0.#} seconds. Try again later, or fetch it otherwise and name the file."));
        return fault is HttpRequestException or IOException ? new UnreadableInputException($"could not be fetched: {(fault.InnerException ?? fault).Message.TrimEnd('.')}. Check the address and the network.") : null;
    }

    /// <summary>The bytes that come, until time or measure is full.</summary>
    private sealed class Content(WebFetcher fetcher, HttpResponseMessage response, CancellationTokenSource end, CancellationToken cancellation) : ForwardStream
    {
        private readonly Stream _stream = response.Content.ReadAsStream(end.Token);
        private long _count;

        public override int Read(Span<byte> buffer)
        {
            var block = new byte[buffer.Length];
            var count = Read(block, 0, block.Length);
            block.AsSpan(0, count).CopyTo(buffer);
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                var read = _stream.ReadAsync(buffer.AsMemory(offset, count), end.Token).AsTask().GetAwaiter().GetResult();
                _count += read;
                if (_count > fetcher._mostBytes)
                    throw new UnreadableInputException($"more than {fetcher._mostBytes / 1024 / 1024} MiB. Fetch it otherwise and name the file.");
                return read;
            }
            catch (Exception fault) when (fetcher.Describe(fault, cancellation) is { } problem)
            {
                throw problem;
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _stream.Dispose();
                response.Dispose();
                end.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
