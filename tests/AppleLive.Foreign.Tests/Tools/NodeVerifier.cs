namespace AppleLive.Foreign.Tests.Tools;

/// <summary>The program in <c>node/</c>.</summary>
internal static class NodeVerifier
{
    /// <summary>Verifies the checkpoint's signature and that one record is in the log.</summary>
    public static Task<Verdict> Verify(Uri ledger, string vkey, long index)
    {
        string? node = ForeignProgram.Find("node");
        if (node is null) Assert.Skip("Node is missing: install nodejs.");
        return ForeignProgram.Run(node, [Path.Combine(ForeignProgram.Sources("node"), "verify.mjs"), ledger.ToString(), vkey, $"{index}"]);
    }
}
