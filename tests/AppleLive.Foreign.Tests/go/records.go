package main

import (
	"encoding/binary"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

const width = 1 << height

// checkRecords hashes every record that is served and compares it with the verified tiles.
func checkRecords(t *tiles) error {
	for first := int64(0); first < t.tree.N; first += width {
		bundle := bundleAt(t.tree.N, first/width)
		records, err := recordsOf(t, bundle)
		if err != nil {
			return err
		}
		var wanted []int64
		for i := range records {
			wanted = append(wanted, tlog.StoredHashIndex(0, first+int64(i)))
		}
		hashes, err := t.hashes.ReadHashes(wanted)
		if err != nil {
			return t.judged(fmt.Sprintf("the tiles over records %d to %d", first, first+int64(len(records))-1), err)
		}
		for i, record := range records {
			if tlog.RecordHash(record) != hashes[i] {
				return refuse("record %d is not the one that was signed", first+int64(i))
			}
		}
	}
	fmt.Printf("records: %d hashed, all as signed\n", t.tree.N)
	return nil
}

// checkInclusions proves records at the borders of tiles to be in the tree.
func checkInclusions(t *tiles) error {
	checked := borders(t.tree.N)
	for _, index := range checked {
		record, err := recordAt(t, index)
		if err != nil {
			return err
		}
		proof, err := tlog.ProveRecord(t.tree.N, index, t.hashes)
		if err != nil {
			return t.judged(fmt.Sprintf("the tiles over record %d", index), err)
		}
		if err := tlog.CheckRecord(proof, t.tree.N, t.tree.Hash, index, tlog.RecordHash(record)); err != nil {
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

func recordAt(t *tiles, index int64) ([]byte, error) {
	records, err := recordsOf(t, bundleAt(t.tree.N, index/width))
	if err != nil {
		return nil, err
	}
	return records[index%width], nil
}

// recordsOf reads a bundle: each record after its length in two bytes, the greater first.
func recordsOf(t *tiles, bundle tlog.Tile) ([][]byte, error) {
	rest, err := t.log.get(path(bundle))
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
