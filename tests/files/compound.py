"""Writes Outlook's compound files, so that tests can make MSG without Outlook (MS-CFB and MS-OXMSG)."""

import struct
from dataclasses import dataclass, field

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_TEXT, _TEXT_8, _BINARY, _STORAGE, _WHOLE, _TIME = 0x001F, 0x001E, 0x0102, 0x000D, 0x0003, 0x0040

Tree = dict[str, "bytes | Tree"]


@dataclass
class _File:
    sectors: list[bytes] = field(default_factory=list)
    fat: list[int] = field(default_factory=list)
    mini: bytes = b""
    minifat: list[int] = field(default_factory=list)
    entries: list[bytes] = field(default_factory=list)

    def put(self, content: bytes) -> int:
        """Store content in a chain of sectors and return the first."""
        if not content:
            return _END
        first = len(self.sectors)
        for at in range(0, len(content), _SECTOR):
            self.sectors.append(content[at : at + _SECTOR].ljust(_SECTOR, b"\0"))
            self.fat.append(len(self.sectors))
        self.fat[-1] = _END
        return first

    def put_mini(self, content: bytes) -> int:
        if not content:
            return _END
        first = len(self.minifat)
        for at in range(0, len(content), _MINI):
            self.mini += content[at : at + _MINI].ljust(_MINI, b"\0")
            self.minifat.append(len(self.minifat) + 1)
        self.minifat[-1] = _END
        return first


def compound_file(tree: Tree) -> bytes:
    """Return a compound file with storages (dicts) and streams (bytes) as in the tree."""
    file = _File()
    file.entries.append(b"")
    child = _add(tree, file)
    minifat = file.put(b"".join(struct.pack("<I", n) for n in file.minifat))
    root = file.put(file.mini)
    file.entries[0] = _entry("Root Entry", 5, child=child, start=root, size=len(file.mini))
    directory = file.put(b"".join(file.entries).ljust(-(-len(file.entries) // 4) * _SECTOR, b"\0"))
    fat_count = 1
    while fat_count * 128 < len(file.fat) + fat_count:
        fat_count += 1
    first_fat = len(file.sectors)
    fat = file.fat + [_FAT] * fat_count
    fat += [_FREE] * (fat_count * 128 - len(fat))
    difat = [first_fat + n for n in range(fat_count)] + [_FREE] * (109 - fat_count)
    mini_sectors = -(-len(file.minifat) * 4 // _SECTOR)
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, fat_count, directory, 0,
        _CUTOFF, minifat, mini_sectors, _END, 0, *difat,
    )  # fmt: skip
    return header + b"".join(file.sectors) + struct.pack(f"<{len(fat)}I", *fat)


def _add(tree: Tree, file: _File) -> int:
    """Add what a storage holds; the entries hang on each other as right siblings."""
    numbers = list(range(len(file.entries), len(file.entries) + len(tree)))
    file.entries.extend([b""] * len(tree))
    for number, (name, content) in zip(numbers, tree.items(), strict=True):
        following = number + 1 if number != numbers[-1] else _FREE
        if isinstance(content, dict):
            file.entries[number] = _entry(name, 1, right=following, child=_add(content, file))
        else:
            start = file.put(content) if len(content) >= _CUTOFF else file.put_mini(content)
            file.entries[number] = _entry(name, 2, right=following, start=start, size=len(content))
    return numbers[0] if numbers else _FREE


def _entry(
    name: str, kind: int, *, right: int = _FREE, child: int = _FREE, start: int = 0, size: int = 0
) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sIQQIQ", raw, len(raw), kind, 1, _FREE, right, child, b"", 0, 0, 0, start, size
    )


def message_tree(
    *,
    subject: str,
    body: str = "",
    html: bytes = b"",
    sender: tuple[str, str] = ("", ""),
    sent: int = 0,
    attachments: tuple[Tree, ...] = (),
    inner: bool = False,
    codepage: int = 0,
) -> Tree:
    """Return the storages and streams of a mail; `codepage` writes its texts in eight bits."""
    tree: Tree = {}
    for tag, value in ((0x0037, subject), (0x1000, body), (0x0C1A, sender[0]), (0x5D01, sender[1])):
        if value and codepage:
            tree[f"__substg1.0_{tag:04X}{_TEXT_8:04X}"] = value.encode(f"cp{codepage}")
        elif value:
            tree[f"__substg1.0_{tag:04X}{_TEXT:04X}"] = value.encode("utf-16-le")
    if html:
        tree[f"__substg1.0_1013{_BINARY:04X}"] = html
    fixed = [struct.pack("<HHIQ", _TIME, 0x0039, 6, sent)] if sent else []
    fixed += [struct.pack("<HHIII", _WHOLE, 0x3FFD, 6, codepage, 0)] if codepage else []
    for number, attachment in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = attachment
    tree["__properties_version1.0"] = b"\0" * (24 if inner else 32) + b"".join(fixed)
    return tree


def attached_file(name: str, content: bytes) -> Tree:
    return {
        f"__substg1.0_3707{_TEXT:04X}": name.encode("utf-16-le"),
        f"__substg1.0_3701{_BINARY:04X}": content,
        "__properties_version1.0": b"\0" * 8,
    }


def attached_mail(mail: Tree) -> Tree:
    return {f"__substg1.0_3701{_STORAGE:04X}": mail, "__properties_version1.0": b"\0" * 8}
