package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// checkServedProofs checks the proofs that the log hands out. Its checkpoint may have grown meanwhile.
func checkServedProofs(log server, read *season, vkey string) error {
	checked := borders(int64(len(read.records)))
	for _, index := range checked {
		text, err := log.get(fmt.Sprintf("proof/%d", index))
		if err != nil {
			return err
		}
		hashes, signed, err := readProof(string(text), index)
		if err != nil {
			return err
		}
		tree, err := openCheckpoint([]byte(signed), vkey)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(hashes, tree.N, tree.Hash, index, tlog.RecordHash(read.records[index])); err != nil {
			return refuse("the served proof of record %d: %w", index, err)
		}
	}
	fmt.Printf("served proofs: %d\n", checked)
	return nil
}

// readProof reads a c2sp.org/tlog-proof@v1 without extra data.
func readProof(text string, index int64) (tlog.RecordProof, string, error) {
	head := fmt.Sprintf("c2sp.org/tlog-proof@v1\nindex %d\n", index)
	parts := strings.SplitN(text, "\n\n", 2)
	if !strings.HasPrefix(text, head) || len(parts) != 2 {
		return nil, "", refuse("proof/%d is no proof of it", index)
	}
	proof := tlog.RecordProof{}
	for _, line := range strings.Split(strings.TrimPrefix(parts[0]+"\n", head), "\n") {
		if line == "" {
			continue
		}
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, "", refuse("proof/%d: %w", index, err)
		}
		proof = append(proof, hash)
	}
	return proof, parts[1], nil
}

// checkGrowth proves that what the log signed before is the beginning of what it signs now.
func checkGrowth(t *tiles, file, vkey string) error {
	kept, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	before, err := openCheckpoint(kept, vkey)
	if err != nil {
		return err
	}
	if before.N > t.tree.N {
		return refuse("the log went back from %d to %d records", before.N, t.tree.N)
	}
	proof, err := tlog.ProveTree(t.tree.N, before.N, t.hashes)
	if err != nil {
		return t.judged("the tiles", err)
	}
	if err := tlog.CheckTree(proof, t.tree.N, t.tree.Hash, before.N, before.Hash); err != nil {
		return refuse("the log of %d records does not begin with the one of %d: %w", t.tree.N, before.N, err)
	}
	fmt.Printf("growth: from %d to %d records, nothing else\n", before.N, t.tree.N)
	return nil
}
