namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>How somebody checks this ledger with a program of his own.</summary>
internal static class AuditCommand
{
    /// <summary>The command line.</summary>
    /// <param name="request">By which address this site was reached.</param>
    /// <param name="key">The log's public key.</param>
    public static string For(HttpRequest request, string key) =>
        $"dotnet run --project samples/AppleLive.Auditor -- verify {request.Scheme}://{request.Host}{request.PathBase}/ledger --vkey {key}";
}
