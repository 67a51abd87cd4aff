namespace AppleLive.TransparencyLog.Trees;

/// <summary>Shows that a leaf stands at an index of a tree (RFC 6962 §2.1.1): the hashes beside its way to the root, the leaf's sibling first.</summary>
public static class InclusionProof
{
    /// <summary>Whether the proof holds. Any input is answered, none throws.</summary>
    /// <param name="leaf">The hash of the leaf.</param>
    /// <param name="index">Where it is said to stand, from 0.</param>
    /// <param name="size">The size of the tree.</param>
    /// <param name="proof">The hashes, leaf to root: exactly as many as the place of the leaf asks for.</param>
    /// <param name="root">The root of the tree, already trusted.</param>
    public static bool Verify(in Hash leaf, long index, long size, ReadOnlySpan<Hash> proof, in Hash root) =>
        TryRoot(leaf, index, size, proof, out Hash computed) && computed == root;

    /// <summary>The root the tree must have if the leaf stands there.</summary>
    /// <returns>False where the index is not in the tree or the proof has a wrong length.</returns>
    public static bool TryRoot(in Hash leaf, long index, long size, ReadOnlySpan<Hash> proof, out Hash root)
    {
        root = leaf;
        if (index < 0 || index >= size) return false;
        long node = index;
        long last = size - 1;
        foreach (ref readonly Hash beside in proof)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                root = Hash.Node(beside, root);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                root = Hash.Node(root, beside);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0;
    }
}
