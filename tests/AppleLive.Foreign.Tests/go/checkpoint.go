package main

import (
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A checkpoint is a tree as a log signed it.
type checkpoint struct {
	tlog.Tree
	origin string
}

// openCheckpoint verifies the note and reads the tree from it. tlog.ParseTree reads that of Go's checksum database only,
// whose first line is a constant; c2sp.org/tlog-checkpoint has the log's name there, and the same two lines after it.
func openCheckpoint(signed []byte, vkey string) (*checkpoint, error) {
	key, err := note.NewVerifier(vkey)
	if err != nil {
		return nil, refuse("the key: %w", err)
	}
	opened, err := note.Open(signed, note.VerifierList(key))
	if err != nil {
		return nil, refuse("the checkpoint: %w", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return nil, refuse("the checkpoint has %d lines of text, not three", len(lines)-1)
	}
	if lines[0] != key.Name() {
		return nil, refuse("the checkpoint is of %q, not of %q", lines[0], key.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 1 || lines[1] != strconv.FormatInt(size, 10) {
		return nil, refuse("the checkpoint's size is %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return nil, refuse("the checkpoint's root is %q", lines[2])
	}
	return &checkpoint{tlog.Tree{N: size, Hash: root}, lines[0]}, nil
}
