using AppleLive.Ledger;
using AppleLive.Privacy;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Transparency;

/// <summary>
/// The keys that sign checkpoints, from files beside the master keys. The first start makes one, readable by its owner
/// only. After a rotation the previous key signs as well for as long as its file is there, so that whoever knows only that
/// one can still follow.
/// </summary>
public sealed class LogKeys
{
    /// <summary>The file of the signing key, in the keys' folder, unless the settings name another.</summary>
    public const string FileName = "ledger.key";

    private LogKeys(NoteSigner current, NoteSigner? previous) => (Current, Previous) = (current, previous);

    internal NoteSigner Current { get; }

    internal NoteSigner? Previous { get; }

    internal IReadOnlyList<NoteSigner> Signers => Previous is null ? [Current] : [Current, Previous];

    internal static LogKeys OpenOrCreate(LedgerOptions ledger, KeysOptions keys)
    {
        string file = FileOf(ledger, keys);
        string previous = PreviousOf(file);
        // A key that is missing beside its predecessor is a rotation that was begun: the new one is made now.
        return new LogKeys(
            Signer(KeyFile.ReadOrCreate(file)),
            File.Exists(previous) ? Signer(KeyFile.ReadOrCreate(previous)) : null);

        NoteSigner Signer(byte[] seed) => NoteSigner.ForLog(ledger.Origin, seed);
    }

    /// <summary>Puts the key aside, so that the next start makes a new one and tells the log of it. Returns where it was put.</summary>
    /// <exception cref="InvalidOperationException">There is no key yet, or the last rotation has not ended: the previous key still signs.</exception>
    public static string Retire(LedgerOptions ledger, KeysOptions keys)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(keys);
        string file = FileOf(ledger, keys);
        string previous = PreviousOf(file);
        if (!File.Exists(file)) throw new InvalidOperationException($"There is no key file {file} to put aside.");
        if (File.Exists(previous))
            throw new InvalidOperationException($"{previous} still signs. Once everyone has followed the last rotation, move that file to a safe place, then rotate again.");
        File.Move(file, previous);
        DurableFiles.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        return previous;
    }

    private static string FileOf(LedgerOptions ledger, KeysOptions keys) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(ledger.KeyFile) ? Path.Combine(keys.Folder, FileName) : ledger.KeyFile);

    private static string PreviousOf(string file) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-previous{Path.GetExtension(file)}");
}
