using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Plugins;

/// <summary>The ranges of all figures that can be set.</summary>
internal static class OptionRanges
{
    public static void Check(AppleLiveOptions options, List<string> mistakes)
    {
        void Within(string setting, long value, long least, long greatest)
        {
            if (value < least || value > greatest) mistakes.Add($"AppleLive:{setting} is {value}; set it between {least} and {greatest}.");
        }

        Within("Privacy:RetentionYears", options.Privacy.RetentionYears, 3, 30);
        Within("Payments:SecondPersonAboveFen", options.Payments.SecondPersonAboveFen, 0, 10_000_000_000);
        Within("Shipping:ClaimHours", options.Shipping.ClaimHours, 1, 720);
        Within("Claims:LiaisonMinutes", options.Claims.LiaisonMinutes, 1, 1_440);
        Within("Claims:StationHours", options.Claims.StationHours, 1, 720);
        Within("Settlements:PackagingFenPerBox", options.Settlements.PackagingFenPerBox, 0, 100_000);
        Within("Settlements:ShippingFenPerBox", options.Settlements.ShippingFenPerBox, 0, 100_000);
        Within("CheckoutLane:Capacity", options.CheckoutLane.Capacity, 1, 65_536);
        Within("CheckoutLane:MaximumBatch", options.CheckoutLane.MaximumBatch, 1, Math.Max(1, options.CheckoutLane.Capacity));
        Within("Idempotency:KeptDays", options.Idempotency.KeptDays, 7, 3_650);
        Within("Ledger:WitnessQuorum", options.Ledger.WitnessQuorum, 0, options.Ledger.Witnesses.Count);
        for (int i = 0; i < options.Ledger.Witnesses.Count; i++)
        {
            (string url, string vkey) = (options.Ledger.Witnesses[i].Url, options.Ledger.Witnesses[i].VKey);
            if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
                mistakes.Add($"AppleLive:Ledger:Witnesses:{i}:Url is \"{url}\"; write where the witness takes checkpoints, such as https://witness.example.");
            if (!VerifierKey.TryParse(vkey, out VerifierKey? key) || key.Kind != SignatureKind.Cosignature)
                mistakes.Add($"AppleLive:Ledger:Witnesses:{i}:VKey is \"{vkey}\"; write the key the witness prints at its start.");
        }

        if (string.IsNullOrWhiteSpace(options.Ledger.Origin) || options.Ledger.Origin.Contains("://", StringComparison.Ordinal) || options.Ledger.Origin.Any(letter => char.IsWhiteSpace(letter) || letter == '+'))
            mistakes.Add($"AppleLive:Ledger:Origin is \"{options.Ledger.Origin}\"; write the address of the ledger without its scheme, such as apples.example/ledger.");
    }
}
