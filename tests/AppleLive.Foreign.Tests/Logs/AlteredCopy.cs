namespace AppleLive.Foreign.Tests.Logs;

/// <summary>A log passed on as it is served, but for one bit.</summary>
internal sealed class AlteredCopy : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly PathServer _server;

    private AlteredCopy(HttpClient http, PathServer server) => (_http, _server) = (http, server);

    public Uri Ledger => _server.Ledger;

    /// <summary>Turns the lowest bit of one byte of what is served at a path.</summary>
    public static async Task<AlteredCopy> Of(Uri ledger, string path, int position)
    {
        var http = new HttpClient();
        PathServer server = await PathServer.Start(async asked =>
        {
            using HttpResponseMessage answer = await http.GetAsync($"{ledger}/{asked}");
            if (!answer.IsSuccessStatusCode) return null;
            byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
            if (asked == path) bytes[position] ^= 1;
            return bytes;
        });
        return new AlteredCopy(http, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }
}
