using System.Globalization;

using AppleLive.Audit;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.Auditor.Checks;

/// <summary>The answer in one word, one sentence and one exit code.</summary>
internal sealed record Verdict(int Code, string Name, string Text)
{
    public static Verdict Of(LogVerification verification, SeasonAudit audit) => verification switch
    {
        LogVerification.Verified when audit.Broken.Count > 0 => Broken(
            "rules-broken", $"The log is whole and signed, but its records break {Count(audit.Broken.Count, "rule")}, {Count(audit.Broken.Values.Sum(), "time")} in all."),
        LogVerification.Verified => new Verdict(ExitCode.Proven, "proven", "The log is whole, signed and only grew; every record keeps every rule."),
        LogVerification.Rollback rollback => new Verdict(
            ExitCode.RollbackOrFork, "rollback",
            $"The log now has {Count(rollback.Served.Checkpoint.Size, "record")} and had {rollback.Remembered.Checkpoint.Size.ToString(CultureInfo.InvariantCulture)}: records were taken away, or an old answer is being replayed."),
        LogVerification.Fork => new Verdict(
            ExitCode.RollbackOrFork, "fork", "The log says other things than it said before. Its signature is under both; keep the two checkpoints, they prove it to anyone."),
        LogVerification.WrongOrigin wrong => Broken("wrong-origin", $"The checkpoint is of {wrong.Found}, not of {wrong.Expected}."),
        LogVerification.SignatureMissing missing => Broken("signature-missing", $"The key {missing.Key} did not sign the checkpoint."),
        LogVerification.SignatureForged forged => Broken("signature-forged", $"The checkpoint bears a false signature of {forged.Key.Name}."),
        LogVerification.WitnessesMissing few => Broken("witnesses-missing", $"{few.Signed.Count} of the known witnesses cosigned, {few.Required} must."),
        LogVerification.TileMissing tile => Broken("tile-missing", $"The log has no tile {tile.Tile}, though its size calls for it."),
        LogVerification.TileTruncated tile => Broken("tile-truncated", $"Tile {tile.Tile} has {Count(tile.Length, "byte")}, which is not its length."),
        LogVerification.TileAltered tiles => Broken("tile-altered", $"The tiles {string.Join(", ", tiles.Tiles)} do not add up to the root that the log signed."),
        LogVerification.BundleMissing bundle => Broken("records-missing", $"The log has no bundle {bundle.Bundle}, though its size calls for it."),
        LogVerification.BundleTruncated bundle => Broken("records-truncated", $"Bundle {bundle.Bundle} does not hold as many records as it should."),
        LogVerification.EntryAltered entry => Broken("record-altered", $"Record {entry.Index.ToString(CultureInfo.InvariantCulture)} is not the one that the log signed."),
        LogVerification.Malformed malformed => Broken("malformed", $"{malformed.Address} is not what it should be: {malformed.Why}"),
        LogVerification.TooLong answer => Broken("too-long", $"{answer.Address} answered with more than {Count(answer.Limit, "byte")}."),
        LogVerification.Unreachable unreachable => Unreachable($"{unreachable.Address} could not be reached: {unreachable.Why}"),
        LogVerification.Refused refused => Unreachable($"{refused.Address} answered with status {refused.Status.ToString(CultureInfo.InvariantCulture)}."),
        LogVerification.TooSlow slow => Unreachable($"{slow.Address} did not answer within {slow.Limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s."),
        _ => throw new ArgumentOutOfRangeException(nameof(verification), verification, "Nobody knows what came of it."),
    };

    public static Verdict Unreachable(string text) => new(ExitCode.Unreachable, "unreachable", text);

    public static Verdict Broken(string name, string text) => new(ExitCode.Broken, name, text);

    private static string Count(long count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
