// Command foreign checks a running log with the code that Go's toolchain checks its checksum database with
// (golang.org/x/mod, sumdb/note and sumdb/tlog). Nothing of the log's own project is in it.
//
// It opens the checkpoint under the log's key, hashes every record up to the root that was signed, compares every tile,
// proves records to be included, checks the proofs that the log itself hands out, and proves that the log only grew since
// the checkpoint that an earlier run kept.
//
// It ends with 0 where all is as signed, with 1 where it is not, and with 2 where it could not find out.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

// A refusal is something the log said that is not true. Any other error is trouble on the way.
type refusal struct{ error }

func (r refusal) Unwrap() error { return r.error }

func refuse(format string, args ...interface{}) error { return refusal{fmt.Errorf(format, args...)} }

func main() {
	url := flag.String("url", "", "where the log is served; checkpoint and tile/ are below it")
	vkey := flag.String("vkey", "", "the log's public key")
	keep := flag.String("keep", "", "a file with the checkpoint of the run before, replaced by the one of this run")
	flag.Parse()

	err := verify(*url, *vkey, *keep)
	var untrue refusal
	switch {
	case err == nil:
		fmt.Println("ACCEPTED")
	case errors.As(err, &untrue):
		fmt.Fprintln(os.Stderr, "REFUSED:", err)
		os.Exit(1)
	default:
		fmt.Fprintln(os.Stderr, "TROUBLE:", err)
		os.Exit(2)
	}
}

func verify(url, vkey, keep string) error {
	log := server{url}
	signed, err := log.get("checkpoint")
	if err != nil {
		return err
	}
	now, err := openCheckpoint(signed, vkey)
	if err != nil {
		return err
	}
	fmt.Printf("signature: by %s over %d records\n", now.origin, now.N)

	read, err := checkRecords(log, now.Tree)
	if err != nil {
		return err
	}
	if err := checkTiles(log, now.Tree, read); err != nil {
		return err
	}
	tiles := newTiles(log, now.Tree)
	if err := checkInclusions(tiles, read); err != nil {
		return err
	}
	if err := checkServedProofs(log, read, vkey); err != nil {
		return err
	}
	if keep == "" {
		return nil
	}
	if err := checkGrowth(tiles, keep, vkey); err != nil {
		return err
	}
	return os.WriteFile(keep, signed, 0o600)
}
