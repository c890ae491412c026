"""Other ways to find copies, each at the best of its settings. They come with `make peers`.

All look back as far as ours does without a reason to look further, and join what they find.
"""

import hashlib
import re
from collections.abc import Callable, Iterable

import numpy as np

from articles.copies.stories import Stories
from articles.copies.verdict import SOON
from articles.text import comparable
from benchmarks.dedupe.material import Sample

Found = Iterable[tuple[int, int]]
Peer = Callable[[list[Sample], float], Found]

_PERMUTATIONS = 128
_WORDS = 3
_WORD = re.compile(r"\w+")


def stories_by(peer: Peer, samples: list[Sample], setting: float) -> list[int]:
    """Return for each article the number of its story, as `peer` finds it."""
    stories: Stories[int] = Stories()
    for number in range(len(samples)):
        stories.add(number)
    for one, other in peer(samples, setting):
        if abs(samples[one].at - samples[other].at) <= SOON:
            stories.join(one, other)
    return [stories.of(number) for number in range(len(samples))]


def exact_hash(samples: list[Sample], words: float) -> Found:
    """Join texts whose first `words` words are the same, typography and case aside."""
    last: dict[str, int] = {}
    for number, sample in enumerate(samples):
        text = " ".join(comparable(sample.text).split()[: int(words)])
        if text in last:
            yield last[text], number
        last[text] = number


def simhash(samples: list[Sample], bits: float) -> Found:
    """Join texts whose 64-bit simhash differs in no more than `bits` bits."""
    hashes = np.array([_simhash(sample.text) for sample in samples], np.uint64)
    times = np.array([sample.published for sample in samples])
    first = 0
    for number, its in enumerate(hashes):
        while times[first] < times[number] - SOON.total_seconds():
            first += 1
        near = np.bitwise_count(hashes[first:number] ^ its) <= bits
        yield from ((int(each) + first, number) for each in near.nonzero()[0])


def datasketch(samples: list[Sample], threshold: float) -> Found:
    """Join what datasketch's index of MinHashes finds at `threshold`."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS)
    for number, sample in enumerate(samples):
        its = MinHash(num_perm=_PERMUTATIONS, seed=1)
        its.update_batch([shingle.encode() for shingle in word_shingles(words_in(sample.text))])
        yield from ((each, number) for each in index.query(its))
        index.insert(number, its)


def rensa(samples: list[Sample], threshold: float) -> Found:
    """Join what rensa's index finds and its MinHashes say is as alike as `threshold`."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS, num_bands=64)
    known: list[RMinHash] = []
    for number, sample in enumerate(samples):
        its = rensa_signature(words_in(sample.text))
        for each in index.query(its):
            if known[each].jaccard(its) >= threshold:
                yield each, number
        index.insert(number, its)
        known.append(its)


PEERS: dict[str, tuple[Peer, str, tuple[float, ...]]] = {
    "exact hash": (exact_hash, "articles", (8, 15, 30, 60, 10**6)),
    "simhash-64": (simhash, "articles", (3, 5, 7, 9, 11)),
    "datasketch": (datasketch, "datasketch", (0.2, 0.25, 0.3, 0.4, 0.5)),
    "rensa": (rensa, "rensa", (0.15, 0.2, 0.25, 0.3, 0.4, 0.5)),
}


def rensa_signature(words: list[str]):  # type: ignore[no-untyped-def]
    """Return rensa's MinHash of the shingles of a text."""
    from rensa import RMinHash

    its = RMinHash(num_perm=_PERMUTATIONS, seed=1)
    its.update(word_shingles(words))
    return its


def words_in(text: str) -> list[str]:
    """Return the words of `text` in small letters, without punctuation."""
    return _WORD.findall(text.lower())


def word_shingles(words: list[str]) -> list[str]:
    """Return each run of three words, as methods that work on strings get them."""
    return [" ".join(words[i : i + _WORDS]) for i in range(max(1, len(words) - _WORDS + 1))]


def _simhash(text: str) -> int:
    digests = b"".join(
        hashlib.blake2b(shingle.encode(), digest_size=8).digest()
        for shingle in word_shingles(words_in(text))
    )
    bits = np.unpackbits(np.frombuffer(digests, np.uint8).reshape(-1, 8), axis=1)
    return int.from_bytes(np.packbits(bits.mean(axis=0) > 0.5).tobytes())  # noqa: PLR2004
