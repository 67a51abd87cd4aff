using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AppleLive.EndToEnd.Rooms;

/// <summary>The line between a browser and the host, which can be cut and mended.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _host;
    private readonly Task _serving;
    private volatile bool _cut;

    public Line(Uri host)
    {
        _host = host;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _serving = Serve();
    }

    public Uri Address { get; }

    public void Cut()
    {
        _cut = true;
        foreach (TcpClient client in _open.Keys) client.Close();
    }

    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        Cut();
        await _serving;
        _listener.Dispose();
        _gone.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true) _ = Carry(await _listener.AcceptTcpClientAsync(_gone.Token));
        }
        catch (OperationCanceledException)
        {
            // Nobody calls any more.
        }
    }

    private async Task Carry(TcpClient caller)
    {
        using (caller)
        {
            if (_cut) return;
            using var called = new TcpClient();
            (_open[caller], _open[called]) = (true, true);
            try
            {
                await called.ConnectAsync(_host.Host, _host.Port, _gone.Token);
                await Task.WhenAny(
                    caller.GetStream().CopyToAsync(called.GetStream(), _gone.Token),
                    called.GetStream().CopyToAsync(caller.GetStream(), _gone.Token));
            }
            catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
            {
                // That is what a cut line looks like.
            }
            finally
            {
                _open.TryRemove(caller, out _);
                _open.TryRemove(called, out _);
            }
        }
    }
}
