package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

// The height of c2sp.org/tlog-tiles: 256 hashes a tile.
const height = 8

// A server is asked over HTTP and not trusted.
type server struct{ url string }

var client = http.Client{Timeout: time.Minute}

func (s server) get(path string) ([]byte, error) {
	answer, err := client.Get(s.url + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answered %s", path, answer.Status)
	}
	return io.ReadAll(io.LimitReader(answer.Body, 32<<20))
}

// tiles reads the hashes of a tree from its tiles. tlog.TileHashReader asks it for them, hashes them up to the signed root
// and only then has them saved. (The release in Debian 12 leaves out some where several hashes of the right edge are in one
// tile. A proof from a wrong tile still fails, and checkTiles compares them all.)
type tiles struct {
	log    server
	tree   tlog.Tree
	hashes tlog.HashReader
	saved  map[tlog.Tile][]byte
	failed error
}

func newTiles(log server, tree tlog.Tree) *tiles {
	t := &tiles{log: log, tree: tree, saved: map[tlog.Tile][]byte{}}
	t.hashes = tlog.TileHashReader(tree, t)
	return t
}

func (t *tiles) Height() int { return height }

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range wanted {
		data, known := t.saved[tile]
		if !known {
			var err error
			if data, err = t.log.get(path(tile)); err != nil {
				t.failed = err
				return nil, err
			}
		}
		read = append(read, data)
	}
	return read, nil
}

func (t *tiles) SaveTiles(verified []tlog.Tile, data [][]byte) {
	for i, tile := range verified {
		t.saved[tile] = data[i]
	}
}

// judged tells an error of reading hashes that do not add up from trouble on the way.
func (t *tiles) judged(what string, err error) error {
	if err == nil {
		return nil
	}
	if t.failed != nil && errors.Is(err, t.failed) {
		return err
	}
	return refuse("%s: %w", what, err)
}

// path is where a log serves a tile. Go's own path names the height too and calls entries data:
// tile/8/0/x001/067.p/3 is tile/0/x001/067.p/3 here, and tile/8/data/000 is tile/entries/000.
func path(tile tlog.Tile) string {
	below := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
	if tile.L == -1 {
		below = "entries/" + strings.TrimPrefix(below, "data/")
	}
	return "tile/" + below
}
