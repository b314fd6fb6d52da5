"""Writes the coasts of the world for the map, small enough to be sent with the page.

    coast.py --data Rdata.rdb --index Rdata.rdx --out coast.bin [--detail 0.012] [--least 0.045]

The coastline at 1 : 50 million of Natural Earth (public domain) comes as Debian ships it: in the database of an R
package. Lines are joined to rings, those that end at the antimeridian are closed along it, and points that hardly
matter are left out (Visvalingam and Whyatt, "Line generalisation by repeated elimination of points", 1993).

    coast.bin: units per degree, number of rings; for each ring its number of points times two, plus one for water within
    land, and its points as steps from the one before, longitude and latitude. All are variable-length integers of
    seven bits a byte, the lowest first; steps in zigzag form.
"""
import argparse
import gzip
import heapq
import lzma
import math
import pathlib
import struct

UNITS = 32  # per degree: 3.5 km at the equator, and most steps fit a byte

parser = argparse.ArgumentParser()
parser.add_argument("--data", type=pathlib.Path, required=True)
parser.add_argument("--index", type=pathlib.Path, required=True)
parser.add_argument("--out", type=pathlib.Path, required=True)
parser.add_argument("--detail", type=float, default=0.012, help="square degrees that a point must make a difference of")
parser.add_argument("--least", type=float, default=0.045, help="square degrees of the smallest island")
options = parser.parse_args()


class Reader:
    """Values as R serializes them ("R Internals", section 1.8), as far as these files have them."""

    def __init__(self, data):
        if data[:2] != b"X\n":
            raise SystemExit("coast.py: no serialized R value")
        self.data, self.at, self.symbols = data, 2, []
        version = self.integer()
        self.at += 8  # of the R that wrote it, and of the oldest one that can read it
        if version == 3:
            length = self.integer()  # of the name of the text's encoding
            self.at += length

    def integer(self):
        self.at += 4
        return struct.unpack_from(">i", self.data, self.at - 4)[0]

    def numbers(self, form, size):
        count = self.integer()
        self.at += size * count
        return list(struct.unpack_from(f">{count}{form}", self.data, self.at - size * count))

    def pairs(self, flags):
        found = {}
        while flags & 255 == 2:  # a tag, if any, and a value; then the rest of the list
            tag = self.value() if flags & 1024 else None
            found[tag] = self.value()
            flags = self.integer()
        return found

    def value(self):
        """A vector with its attributes as a pair; text as such."""
        flags = self.integer()
        kind = flags & 255
        if kind == 255:
            return self.symbols[(flags >> 8) - 1]
        if kind == 1:
            self.symbols.append(self.value())
            return self.symbols[-1]
        if kind == 2:
            return self.pairs(flags)
        if kind == 9:
            length = self.integer()
            self.at += max(0, length)
            return self.data[self.at - length:self.at].decode() if length >= 0 else None
        if kind in (10, 13):
            value = self.numbers("i", 4)
        elif kind == 14:
            value = self.numbers("d", 8)
        elif kind in (16, 19):
            value = [self.value() for _ in range(self.integer())]
        elif kind in (25, 254):
            value = None
        else:
            raise SystemExit(f"coast.py: R value of an unknown kind {kind}")
        return value, self.pairs(self.integer()) if flags & 512 else {}


def stored(name):
    """A value of the package's database."""
    index = Reader(gzip.decompress(options.index.read_bytes())).value()[0][0]
    places = dict(zip(index[1]["names"][0], index[0]))
    start, length = places[name][0]
    packed = options.data.read_bytes()[start:start + length]
    if packed[4:5] != b"Z":
        raise SystemExit("coast.py: packed in another way than expected")
    return Reader(lzma.decompress(packed[5:], lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2}])).value()


def lines(value):
    """Every matrix with columns of coordinates."""
    if not isinstance(value, tuple):
        return
    inside, attributes = value
    for name, attribute in attributes.items():
        if name == "coords":
            numbers = attribute[0]
            half = len(numbers) // 2
            yield list(zip(numbers[:half], numbers[half:]))
        elif isinstance(attribute, tuple):
            yield from lines(attribute)
    for one in inside if isinstance(inside, list) else []:
        yield from lines(one)


def rings(pieces):
    """Joins lines that end where others begin."""
    closed, open_ends = [], {}
    for piece in pieces:
        while piece[0] != piece[-1]:
            for end, turned in ((piece[-1], False), (piece[0], True)):
                other = open_ends.pop(end, None)
                if other is not None:
                    open_ends.pop(other[0] if other[-1] == end else other[-1], None)
                    mine = piece[::-1] if turned else piece
                    piece = mine + (other if other[0] == end else other[::-1])[1:]
                    break
            else:
                open_ends[piece[0]] = open_ends[piece[-1]] = piece
                break
        else:
            closed.append(piece[:-1])
    for piece in {id(piece): piece for piece in open_ends.values()}.values():
        if math.dist(piece[0], piece[-1]) < 0.05:  # a small gap in the data
            closed.append(piece)
            continue
        if abs(abs(piece[0][0]) - 180) > 0.01 or abs(abs(piece[-1][0]) - 180) > 0.01:
            raise SystemExit(f"coast.py: a line from {piece[0]} to {piece[-1]} ends in the sea")
        if piece[0][0] * piece[-1][0] < 0:  # around the pole
            piece = piece + [(math.copysign(180, piece[-1][0]), -90), (math.copysign(180, piece[0][0]), -90)]
        closed.append(piece)
    return closed


def area(ring):
    """In square degrees as they are at the ring's latitude."""
    middle = sum(y for _, y in ring) / len(ring)
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))
    return abs(twice) / 2 * math.cos(math.radians(middle))


def contains(ring, point):
    x, y = point
    inside = False
    for a, b in zip(ring, ring[1:] + ring[:1]):
        if (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]:
            inside = not inside
    return inside


def simplified(ring):
    count = len(ring)
    before, after = [i - 1 for i in range(count)], [(i + 1) % count for i in range(count)]
    before[0] = count - 1

    def weight(i):
        a, b, c = ring[before[i]], ring[i], ring[after[i]]
        if abs(b[0]) > 179.99 or b[1] == -90:
            return math.inf  # the edge of the map stays straight
        scale = math.cos(math.radians(b[1]))
        if abs(b[1]) > 66:  # fjords and ice shelves, where the map shows few cities
            scale /= 5
        return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 * scale

    weights = [weight(i) for i in range(count)]
    heap = [(weights[i], i) for i in range(count)]
    heapq.heapify(heap)
    left = count
    while heap and left > 4:
        found, i = heapq.heappop(heap)
        if weights[i] != found:
            continue
        if found > options.detail:
            break
        weights[i] = -1
        left -= 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for neighbour in (before[i], after[i]):
            weights[neighbour] = max(found, weight(neighbour))
            heapq.heappush(heap, (weights[neighbour], neighbour))
    return [ring[i] for i in range(count) if weights[i] >= 0]


def number(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def packed(ring, is_water):
    points = []
    for x, y in ring:
        point = (round(x * UNITS), round(y * UNITS))
        if not points or points[-1] != point:
            points.append(point)
    out = number(len(points) * 2 + is_water)
    last = (0, 0)
    for point in points:
        for now, then in zip(point, last):
            out += number((now - then) * 2 if now >= then else (then - now) * 2 - 1)
        last = point
    return out


every = [ring for ring in rings(list(lines(stored("coastline50")))) if area(ring) >= options.least]
every.sort(key=area, reverse=True)
kept = []
for position, ring in enumerate(every):
    is_water = sum(contains(outer, ring[0]) for outer in every[:position]) % 2
    kept.append((simplified(ring), is_water))
options.out.parent.mkdir(parents=True, exist_ok=True)
# Water comes last: it is painted over the land that it lies in.
kept.sort(key=lambda one: one[1])
options.out.write_bytes(number(UNITS) + number(len(kept)) + b"".join(packed(*one) for one in kept))
