namespace AppleLive.TransparencyLog.Trees;

/// <summary>Shows that a tree only grew: the older one is its beginning (RFC 6962 §2.1.2).</summary>
public static class ConsistencyProof
{
    /// <summary>Whether the proof holds. Any input is answered, none throws.</summary>
    /// <param name="oldSize">The size of the older tree. The empty one begins every tree: its proof is empty and its root <see cref="Hash.EmptyRoot"/>.</param>
    /// <param name="oldRoot">The root of the older tree.</param>
    /// <param name="newSize">The size of the newer tree. Where the sizes are equal the proof is empty and the roots are the same.</param>
    /// <param name="newRoot">The root of the newer tree.</param>
    /// <param name="proof">The hashes: exactly as many as the two sizes ask for.</param>
    public static bool Verify(long oldSize, in Hash oldRoot, long newSize, in Hash newRoot, ReadOnlySpan<Hash> proof)
    {
        if (oldSize < 0 || oldSize > newSize) return false;
        if (oldSize == newSize) return proof.IsEmpty && oldRoot == newRoot && (oldSize > 0 || oldRoot == Hash.EmptyRoot);
        if (oldSize == 0) return proof.IsEmpty && oldRoot == Hash.EmptyRoot;
        return Climb(oldSize, oldRoot, newSize, newRoot, proof);
    }

    // RFC 9162 §2.1.4.2, which RFC 6962 leaves to the reader.
    private static bool Climb(long oldSize, in Hash oldRoot, long newSize, in Hash newRoot, ReadOnlySpan<Hash> proof)
    {
        long node = oldSize - 1;
        long last = newSize - 1;
        while ((node & 1) == 1)
        {
            node >>= 1;
            last >>= 1;
        }

        // Where the old tree is one perfect subtree, its root is the start and is not repeated in the proof.
        bool isPerfect = (oldSize & (oldSize - 1)) == 0;
        if (!isPerfect && proof.IsEmpty) return false;
        Hash older = isPerfect ? oldRoot : proof[0];
        Hash newer = older;
        foreach (ref readonly Hash beside in proof[(isPerfect ? 0 : 1)..])
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                older = Hash.Node(beside, older);
                newer = Hash.Node(beside, newer);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                newer = Hash.Node(newer, beside);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && older == oldRoot && newer == newRoot;
    }
}
