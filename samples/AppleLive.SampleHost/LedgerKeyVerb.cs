using AppleLive.Transparency;

namespace AppleLive.SampleHost;

/// <summary>
/// <c>ledger-key show</c> prints the public key of the ledger, to be told to people by another way than this host;
/// <c>ledger-key rotate</c> puts the signing key aside: the next start makes a new one, tells the ledger of it, and signs
/// with both until the old file is taken away.
/// </summary>
internal static class LedgerKeyVerb
{
    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter output)
    {
        switch (args)
        {
            case ["ledger-key", "show"]:
                await output.WriteLineAsync(services.GetRequiredService<LogDesk>().VerifierKey);
                return 0;
            case ["ledger-key", "rotate"]:
                AppleLiveOptions options = services.GetRequiredService<AppleLiveOptions>();
                try
                {
                    await output.WriteLineAsync($"The old key is now {LogKeys.Retire(options.Ledger, options.Keys)}. Start the host again: it makes a new key and signs with both until that file is taken away.");
                    return 0;
                }
                catch (InvalidOperationException refusal)
                {
                    await output.WriteLineAsync(refusal.Message);
                    return 1;
                }

            default:
                await output.WriteLineAsync("ledger-key show | ledger-key rotate");
                return 2;
        }
    }
}
