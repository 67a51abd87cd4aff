using System.Diagnostics;
using System.Globalization;

using AppleLive.Audit;
using AppleLive.Audit.Tests;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.Benchmarks.Log;

/// <summary>A stranger verifies a million records: every hash up to the signed root, and every rule of the season.</summary>
internal static class AuditorScenario
{
    private const int Records = 1_000_000, OrdersPerListing = 2_000, Price = 2_990;

    public static async Task Run(TextWriter output)
    {
        using var log = new MemoryLog();
        log.Fill(Season());
        await output.WriteLineAsync(Figures.Head);
        await output.WriteLineAsync((await Figures.PerSecond("records verified and audited", "records/s", Records, () => Audit(log))).ToString());
        await output.WriteLineAsync((await Figures.PerSecond("ceiling: records verified, no rule", "records/s", Records, () => Verify(log, (_, _, _) => ValueTask.CompletedTask))).ToString());
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"\nPeak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576:N0} MB, of which the log itself is about {(long)Records * 350 / 1_048_576:N0} MB."));
    }

    private static async Task Audit(MemoryLog log)
    {
        var audit = new SeasonAudit();
        await Verify(log, (index, record, _) =>
        {
            audit.Read(index, record.Span);
            return ValueTask.CompletedTask;
        });
        if (audit.Findings.Count > 0) throw new InvalidOperationException($"The season is not sound: {audit.Findings[0]}");
    }

    private static async Task Verify(MemoryLog log, RecordHandler handler)
    {
        using var http = new HttpClient(log, disposeHandler: false);
        var verifier = new LogVerifier(new Uri("http://benchmarks.example/ledger"), new CheckpointPolicy(log.Key), http, new MemoryTrustedCheckpoints());
        LogVerification result = await verifier.VerifyAllAsync(handler, CancellationToken.None);
        if (result is not LogVerification.Verified) throw new InvalidOperationException(result.ToString());
    }

    // Orders that are confirmed, paid and delivered, over as many listings as that takes.
    private static IEnumerable<byte[]> Season()
    {
        yield return Facts.Bytes(Facts.Opened(Facts.Sanwan));
        int written = 1, order = 0;
        for (int listing = 0; written < Records; listing++)
        {
            int lot = 1_000_000 + listing, sold = 2_000_000 + listing;
            yield return Facts.Bytes(Facts.Attested(lot, Facts.Sanwan, 2_500L * OrdersPerListing));
            yield return Facts.Bytes(Facts.Published(sold, Facts.Sanwan, 2_500, Price, OrdersPerListing, (lot, 2_500L * OrdersPerListing)));
            written += 2;
            for (int i = 0; i < OrdersPerListing && written < Records; i++, order++)
            {
                yield return Facts.Bytes(Facts.Confirmed(order, 0, Price, (sold, 1, Price)));
                yield return Facts.Bytes(Facts.Captured(order, Price));
                yield return Facts.Bytes(Facts.Completed(order, Facts.Sanwan, Price, 600));
                written += 3;
            }
        }
    }
}
