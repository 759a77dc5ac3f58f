import importlib.util
import struct
import sys
from pathlib import Path


def needs(path):
    """Return the names of the DLLs that a 64-bit DLL asks for, from its header."""
    data = path.read_bytes()

    def number(at, kind="<I"):
        return struct.unpack_from(kind, data, at)[0]

    header = number(0x3C) + 4  # after "PE\0\0"
    sections = header + 20 + number(header + 16, "<H")

    def place(address):
        """Turn an address in memory into a place in the file."""
        for at in range(sections, sections + 40 * number(header + 2, "<H"), 40):
            size, start, _, raw = struct.unpack_from("<4I", data, at + 8)
            if start <= address < start + size:
                return address - start + raw

    names = []
    entry = place(number(header + 20 + 112 + 8))
    while name := number(entry + 12):
        text = data[place(name) :]
        names.append(text[: text.index(b"\0")].decode())
        entry += 20
    return names


def is_absent(name, there):
    """Return whether a DLL is neither there nor one of Windows' own sets."""
    return not name.startswith(("api-ms-", "ext-ms-")) and name.lower() not in there


def missing(folder, others):
    """Return what the DLLs of a folder need and neither it nor the others have."""
    there = {file.name.lower() for one in [folder, *others] for file in one.glob("*")}
    lacking = {}
    for dll in sorted(folder.glob("*.dll")):
        if absent := [name for name in needs(dll) if is_absent(name, there)]:
            lacking[dll.name] = absent
    return lacking


torch = Path(importlib.util.find_spec("torch").origin).parent  # without its import
system = [Path("C:/Windows/System32"), Path(sys.base_prefix)]
lacking = missing(torch / "lib", system)
print(f"DLLs that need one that is not there: {len(lacking)}")
for dll, names in lacking.items():
    print(f"{dll}: {', '.join(names)}")

# Proof: two DLLs written by hand, one of which needs a file that is nowhere


def made(*names):
    """Make the smallest file that has the header of a DLL and asks for others."""
    start, table, texts = 0x1000, b"", b""
    for name in names:
        at = start + 20 * (len(names) + 1) + len(texts)
        table += struct.pack("<5I", 0, 0, 0, at, 0)
        texts += name.encode() + b"\0"
    body = table + bytes(20) + texts
    optional = (
        struct.pack("<H", 0x20B) + bytes(110) + struct.pack("<4I", 0, 0, start, 0)
    )
    coff = struct.pack("<2H3I2H", 0x8664, 1, 0, 0, 0, len(optional), 0x2022)
    raw = 64 + 4 + len(coff) + len(optional) + 40
    section = b".rdata\0\0" + struct.pack("<4I", len(body), start, len(body), raw)
    head = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0"
    return head + coff + optional + section + bytes(16) + body


lib, system = Path("lib"), Path("System32")
lib.mkdir()
system.mkdir()
(system / "KERNEL32.dll").touch()
(lib / "c10.dll").write_bytes(made("kernel32.dll", "api-ms-win-crt-heap-l1-1-0.dll"))
(lib / "fbgemm.dll").write_bytes(
    made("c10.dll", "KERNEL32.dll", "libomp140.x86_64.dll")
)
found = missing(lib, [system])
assert found == {"fbgemm.dll": ["libomp140.x86_64.dll"]}
assert needs(lib / "fbgemm.dll") == ["c10.dll", "KERNEL32.dll", "libomp140.x86_64.dll"]
