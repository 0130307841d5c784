#!/usr/bin/env python3
"""Makes data/iati/codelists/*.tsv from a folder with the official publications of the IATI codelists.

usage: eng/make-codelists.py FOLDER-WITH-XML [NAME ...]

A line of a list: code, name in English, status (active or withdrawn), category. The source's
commit and date are kept by hand in data/iati/SOURCES.md; the checksums there are printed by this script.
"""
import hashlib, pathlib, sys
import xml.etree.ElementTree as xml


def text(item, tag):
    node = item.find(tag)
    if node is None:
        return ""
    narrative = node.find("narrative")
    return " ".join(((narrative.text if narrative is not None else node.text) or "").split())


def main():
    folder, names = pathlib.Path(sys.argv[1]), sys.argv[2:]
    out = pathlib.Path(__file__).resolve().parent.parent / "data" / "iati" / "codelists"
    out.mkdir(parents=True, exist_ok=True)
    for name in names:
        root = xml.parse(folder / f"{name}.xml").getroot()
        rows = ["code\tname\tstatus\tcategory"]
        for item in root.iter("codelist-item"):
            rows.append("\t".join((text(item, "code"), text(item, "name"), item.get("status", "active"), text(item, "category"))))
        body = "\n".join(rows) + "\n"
        (out / f"{name}.tsv").write_text(body, encoding="utf8")
        print(f"{name}.tsv", len(rows) - 1, hashlib.sha256(body.encode()).hexdigest())


main()
