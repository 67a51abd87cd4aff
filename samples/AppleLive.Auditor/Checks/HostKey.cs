using System.Text;

using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Auditor.Checks;

/// <summary>The key a host names as its own. Whoever takes it from there trusts the host after all.</summary>
internal static class HostKey
{
    private const int MostBytes = 4_096;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The key, or why there is none.</summary>
    public static async Task<(VerifierKey? Key, Verdict? Problem)> FetchAsync(Uri url, HttpClient http, CancellationToken cancellationToken)
    {
        var address = new Uri($"{url.AbsoluteUri.TrimEnd('/')}/vkey");
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        until.CancelAfter(Patience);
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, until.Token);
            if (!answer.IsSuccessStatusCode) return (null, Verdict.Unreachable($"{address} answered with status {(int)answer.StatusCode}."));
            await using Stream body = await answer.Content.ReadAsStreamAsync(until.Token);
            byte[] bytes = new byte[MostBytes];
            int length = await body.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, until.Token);
            bool isKey = VerifierKey.TryParse(Encoding.UTF8.GetString(bytes, 0, length).Trim(), out VerifierKey? key) && key.Kind == SignatureKind.Ed25519;
            return isKey ? (key, null) : (null, Verdict.Broken("malformed", $"{address} does not hold the key of a log."));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, Verdict.Unreachable($"{address} did not answer in time."));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, Verdict.Unreachable($"{address} could not be reached: {e.Message}"));
        }
    }
}
