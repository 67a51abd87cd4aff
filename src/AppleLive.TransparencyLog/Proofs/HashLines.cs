using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Proofs;

/// <summary>Hashes in base64, one a line, up to an empty line.</summary>
internal static class HashLines
{
    internal static bool TryRead(ref ReadOnlySpan<char> text, int maximum, out List<Hash> hashes)
    {
        hashes = [];
        while (NoteText.TryLine(ref text, out ReadOnlySpan<char> line))
        {
            if (line.IsEmpty) return true;
            if (hashes.Count == maximum || !Hash.TryParse(line, out Hash hash)) return false;
            hashes.Add(hash);
        }

        return false;
    }
}
