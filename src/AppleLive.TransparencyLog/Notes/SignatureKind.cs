namespace AppleLive.TransparencyLog.Notes;

/// <summary>What a signature on a note means and covers (c2sp.org/signed-note). Others exist; here they are unknown keys.</summary>
public enum SignatureKind : byte
{
    /// <summary>Ed25519 over the note text: how a log signs.</summary>
    Ed25519 = 0x01,

    /// <summary>Timestamped Ed25519 over a checkpoint (c2sp.org/tlog-cosignature): how a witness signs.</summary>
    Cosignature = 0x04,
}
