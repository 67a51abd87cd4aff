package main

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

const width = 1 << height

// A season is every record of a log, and every hash over them in the order in which tlog stores them.
type season struct {
	records [][]byte
	hashes  []tlog.Hash
}

func (s *season) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		found[i] = s.hashes[index]
	}
	return found, nil
}

// checkRecords reads every record and hashes the tree anew, up to the root that was signed.
func checkRecords(log server, tree tlog.Tree) (*season, error) {
	read := &season{}
	for n := int64(0); n*width < tree.N; n++ {
		records, err := recordsOf(log, bundleAt(tree.N, n))
		if err != nil {
			return nil, err
		}
		for _, record := range records {
			hashes, err := tlog.StoredHashes(int64(len(read.records)), record, read)
			if err != nil {
				return nil, err
			}
			read.records, read.hashes = append(read.records, record), append(read.hashes, hashes...)
		}
	}
	root, err := tlog.TreeHash(tree.N, read)
	if err != nil {
		return nil, err
	}
	if root != tree.Hash {
		return nil, refuse("the records hash to %v, which is not the root that was signed", root)
	}
	fmt.Printf("records: %d hash to the root that was signed\n", tree.N)
	return read, nil
}

// checkTiles compares every tile that is served with the one tlog makes of the records.
func checkTiles(log server, tree tlog.Tree, read *season) error {
	count := 0
	for _, tile := range tlog.NewTiles(height, 0, tree.N) {
		if here := tree.N>>uint(height*tile.L) - tile.N*width; tile.W < width && int64(tile.W) < here {
			continue // it was as narrow as this once
		}
		made, err := tlog.ReadTileData(tile, read)
		if err != nil {
			return err
		}
		served, err := log.get(path(tile))
		if err != nil {
			return err
		}
		if !bytes.Equal(served, made) {
			return refuse("%s is not what the records hash to", path(tile))
		}
		count++
	}
	fmt.Printf("tiles: %d as Go makes them\n", count)
	return nil
}

// checkInclusions proves records at the borders of tiles to be in the tree, from the tiles alone.
func checkInclusions(t *tiles, read *season) error {
	checked := borders(t.tree.N)
	for _, index := range checked {
		proof, err := tlog.ProveRecord(t.tree.N, index, t.hashes)
		if err != nil {
			return t.judged(fmt.Sprintf("the tiles over record %d", index), err)
		}
		if err := tlog.CheckRecord(proof, t.tree.N, t.tree.Hash, index, tlog.RecordHash(read.records[index])); err != nil {
			return refuse("record %d: %w", index, err)
		}
	}
	fmt.Printf("inclusion: %d\n", checked)
	return nil
}

func bundleAt(size, n int64) tlog.Tile {
	bundle := tlog.Tile{H: height, L: -1, N: n, W: width}
	if left := size - n*width; left < width {
		bundle.W = int(left)
	}
	return bundle
}

// recordsOf reads a bundle: each record after its length in two bytes, the greater first.
func recordsOf(log server, bundle tlog.Tile) ([][]byte, error) {
	rest, err := log.get(path(bundle))
	if err != nil {
		return nil, err
	}
	var records [][]byte
	for len(rest) >= 2 {
		length := int(binary.BigEndian.Uint16(rest))
		if rest = rest[2:]; length > len(rest) {
			return nil, refuse("%s breaks off in a record", path(bundle))
		}
		records, rest = append(records, rest[:length]), rest[length:]
	}
	if len(rest) != 0 || len(records) != bundle.W {
		return nil, refuse("%s holds %d records and %d bytes, not %d records", path(bundle), len(records), len(rest), bundle.W)
	}
	return records, nil
}

// borders are the first and the last index, and those on both sides of the first, the last and the 256th tile's ends.
func borders(size int64) []int64 {
	var found []int64
	add := func(index int64) {
		if index < 0 || index >= size || len(found) > 0 && found[len(found)-1] >= index {
			return
		}
		found = append(found, index)
	}
	last := size / width * width
	for _, index := range []int64{0, 1, width - 1, width, width*width - 1, width * width, last - 1, last, size - 1} {
		add(index)
	}
	return found
}
