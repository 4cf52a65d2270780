"""PDF files written by hand: text at given places in Helvetica, with an option for encryption."""

from __future__ import annotations

import hashlib

Text = tuple[float, float, str]
"""Where a line begins, in points from the lower left corner, and what it says."""
_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf(
    pages: list[list[Text]],
    size: float = 10,
    info: str = "",
    password: str = "",
    title: float = 0,
    raised: float = 0,
) -> bytes:
    """A PDF with these lines, `size` points high; the first line of the first page is `title` high if that is given,
    and what is a number of three digits at most `raised`.
    """
    key = _key(password) if password else b""
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects += [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        stream = "BT\n"
        for at, (x, y, text) in enumerate(page):
            height = title if title and not number and not at else size
            height = raised if raised and text.isdigit() and len(text) < 4 else height
            escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            stream += f"/F {height} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj\n"
        data = (stream + "ET").encode("cp1252")
        if key:
            data = _rc4(
                hashlib.md5(key + (5 + 2 * number).to_bytes(3, "little") + b"\0\0").digest()[:10], data
            )
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode(),
            f"<< /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream",
        ]
    objects.append(f"<< {info} >>".encode("cp1252"))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    encrypt = ""
    if key:
        owner = _rc4(hashlib.md5(_padded(password)).digest()[:5], _padded(password)).hex()
        user = _rc4(key, _PAD).hex()
        encrypt = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{owner}> /U <{user}> >> /ID [<00> <00>]"
    out += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {encrypt} >>\n".encode()
    )
    return out + f"startxref\n{start}\n%%EOF\n".encode()


def column(lines: list[str], x: float = 72, top: float = 760, step: float = 12) -> list[Text]:
    """Lines below one another; leading blanks are an indent of 5 points each, "" is a blank line."""
    return [
        (x + 5 * (len(line) - len(line.lstrip())), top - step * number, line.strip())
        for number, line in enumerate(lines)
        if line.strip()
    ]


def _padded(password: str) -> bytes:
    return (password.encode() + _PAD)[:32]


def _key(password: str) -> bytes:
    """The key of the standard security handler, 40 bits (ISO 32000-1, algorithm 2)."""
    owner = _rc4(hashlib.md5(_padded(password)).digest()[:5], _padded(password))
    return hashlib.md5(_padded(password) + owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + b"\0").digest()[
        :5
    ]


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
