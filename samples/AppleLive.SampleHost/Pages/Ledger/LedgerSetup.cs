namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>What the pages of the public ledger read with.</summary>
internal static class LedgerSetup
{
    public static IServiceCollection AddLedgerPages(this IServiceCollection services) => services
        .AddScoped<LedgerLinks>()
        .AddScoped<RecordSentences>()
        .AddScoped<RecordRows>()
        .AddScoped<RecordsReader>();
}
