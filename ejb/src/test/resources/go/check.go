// Checks a published log with golang.org/x/mod/sumdb: notes, tiles and proofs
// by code that shares nothing with ours. Arguments: directory of one part of
// the log, verifier key of the log, verifier key of a witness.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func must(err error) {
	if err != nil {
		fmt.Println("FAILED", err)
		os.Exit(1)
	}
}

// witness verifies cosignature/v1, which the note package does not know.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.hash }

func (w witness) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(sig)
	text := append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", time)), msg...)
	return ed25519.Verify(w.key, text, sig[8:])
}

func newWitness(vkey string) witness {
	parts := strings.SplitN(vkey, "+", 3)
	hash, err := strconv.ParseUint(parts[1], 16, 32)
	must(err)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	must(err)
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if key[0] != 4 || binary.BigEndian.Uint32(sum[:]) != uint32(hash) {
		must(errors.New("not the key of a witness"))
	}
	return witness{parts[0], uint32(hash), key[1:]}
}

// files reads tiles as they are published.
type files struct{ dir string }

func (f files) Height() int             { return height }
func (f files) SaveTiles([]tlog.Tile, [][]byte) {}

func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		// Go writes tile/8/L/NNN, C2SP tile/L/NNN.
		name := strings.Replace(t.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(f.dir, name))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func entries(dir string, size int64) [][]byte {
	var all [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := 256
		if size-n*256 < 256 {
			width = int(size - n*256)
		}
		name := tlog.Tile{H: height, L: 0, N: n, W: width}.Path()
		name = strings.Replace(name, "tile/8/0/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(dir, name))
		must(err)
		for len(data) > 0 {
			length := int(binary.BigEndian.Uint16(data))
			all = append(all, data[2:2+length])
			data = data[2+length:]
		}
	}
	return all
}

func main() {
	dir := os.Args[1]
	log, err := note.NewVerifier(os.Args[2])
	must(err)
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	must(err)
	n, err := note.Open(signed, note.VerifierList(log, newWitness(os.Args[3])))
	must(err)
	if len(n.Sigs) != 2 {
		must(fmt.Errorf("%d good signatures instead of 2", len(n.Sigs)))
	}
	if _, err := note.Open(bytes.Replace(signed, []byte("\n"), []byte("x\n"), 1), note.VerifierList(log)); err == nil {
		must(errors.New("a changed checkpoint was believed"))
	}
	lines := strings.Split(n.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	tree := tlog.Tree{N: size, Hash: root}
	// TileHashReader authenticates every tile against the root.
	reader := tlog.TileHashReader(tree, files{dir})

	all := entries(dir, size)
	if int64(len(all)) != size {
		must(fmt.Errorf("%d entries instead of %d", len(all), size))
	}
	proofs := 0
	for i, entry := range all {
		leaf := tlog.RecordHash(entry)
		proof, err := tlog.ProveRecord(size, int64(i), reader)
		must(err)
		must(tlog.CheckRecord(proof, size, root, int64(i), leaf))
		proofs++
	}
	for old := int64(1); old < size; old += 1 + old/3 {
		hash, err := tlog.TreeHash(old, reader)
		must(err)
		proof, err := tlog.ProveTree(size, old, reader)
		must(err)
		must(tlog.CheckTree(proof, size, root, old, hash))
		proofs++
	}
	check(os.Args[4:], size, root, proofs)
}

// check holds proofs that we made against the same code: "I HASH HASH..." of
// an entry, "-OLD OLDROOT HASH HASH..." of growth.
func check(ours []string, size int64, root tlog.Hash, proofs int) {
	for _, line := range ours {
		words := strings.Fields(line)
		number, err := strconv.ParseInt(words[0], 10, 64)
		must(err)
		first, err := tlog.ParseHash(words[1])
		must(err)
		var path []tlog.Hash
		for _, word := range words[2:] {
			hash, err := tlog.ParseHash(word)
			must(err)
			path = append(path, hash)
		}
		if number < 0 {
			must(tlog.CheckTree(path, size, root, -number, first))
		} else {
			must(tlog.CheckRecord(path, size, root, number, first))
		}
		proofs++
	}
	fmt.Println("OK", proofs)
}
