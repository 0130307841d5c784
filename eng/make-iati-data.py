#!/usr/bin/env python3
"""Makes the files of data/iati from a folder with the official publications of the IATI Standard.

usage: eng/make-iati-data.py FOLDER [OUT]

FOLDER holds schemas/, codelists/ and rulesets/, as the table of sources below names them. OUT is data/iati beside
this script, or another folder. Facts are taken over (codes, names, structure, parameters of rules); no file and no
sentence of a publication is. The same publications give the same bytes. Whatever the script does not know stops it.
"""
import csv, hashlib, json, pathlib, sys
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent.parent / "data" / "iati"
ALL_VERSIONS = ("1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03")
LIST_VERSIONS = ("1.04", "1.05", "2.01", "2.02", "2.03")
RULE_VERSIONS = ("2.01", "2.02", "2.03")


def stop(*words):
    sys.exit("make-iati-data: " + " ".join(str(word) for word in words))


def write(out, path, lines):
    target = out / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(("\n".join(lines) + "\n").encode())


# ---- structure: the XSDs ------------------------------------------------------------------------------------------

STRUCTURE_HEAD = """\
# The elements and attributes of {kind} files, IATI Standard {version}. Lines that begin with # are remarks.
# global NAME TYPE: an element that may be a document's root. attribute-global NAME SIMPLETYPE: an attribute of the
# namespace xml. type N: a type, with its lines indented below it:
#   attribute NAME SIMPLETYPE [required]
#   attributes other: and any attribute that has a namespace; an attribute-global among them must be of its type.
#   mixed: text may stand between the elements.
#   text SIMPLETYPE: only text. content PARTICLE: only these elements. Neither: no element, and text only if mixed.
#   anything: any attributes, any elements, any text.
# PARTICLE is NAME:TYPE, or other (any element that has a namespace), or (P, P) all in this order, or (P | P) one of
# them; after it ? is none or one, * any number, + one or more. SIMPLETYPE is a type of XML Schema, or T{{"V","V"}} a T
# that is one of these values, or S|S one or the other. Elements and attributes without a prefix have no namespace."""

XS = "{http://www.w3.org/2001/XMLSchema}"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"

# Each construct by the one that holds it, with the attributes it may have. Any other construct stops the script.
XSD_CHILDREN = {
    "schema": "include import element attribute attributeGroup complexType",
    "include": "", "import": "", "any": "", "anyAttribute": "", "enumeration": "",
    "element": "complexType",
    "complexType": "sequence choice simpleContent complexContent attribute attributeGroup anyAttribute",
    "simpleContent": "extension", "complexContent": "extension",
    "extension": "sequence attribute attributeGroup anyAttribute",
    "sequence": "element any", "choice": "element any",
    "attributeGroup": "attribute", "attribute": "simpleType",
    "simpleType": "union restriction", "union": "simpleType", "restriction": "enumeration",
}
XSD_ATTRIBUTES = {
    "schema": "targetNamespace version lang", "include": "schemaLocation", "import": "namespace schemaLocation",
    "element": "name ref type minOccurs maxOccurs", "complexType": "name mixed",
    "any": "namespace processContents minOccurs maxOccurs", "anyAttribute": "namespace processContents",
    "choice": "minOccurs maxOccurs", "extension": "base", "attributeGroup": "name ref",
    "attribute": "name ref type use", "union": "memberTypes", "restriction": "base", "enumeration": "value",
}
OTHER_ATTRIBUTES = "attributes other"
OCCURS = {("1", "1"): "", ("0", "1"): "?", ("0", "unbounded"): "*", ("1", "unbounded"): "+"}


def kind(node):
    return node.tag.removeprefix(XS)


def parts(node):
    return [child for child in node if kind(child) != "annotation"]


class Schema:
    """The global declarations of a schema file and of those that it includes; marks what has been carried."""

    def __init__(self, file):
        self.globals = {"element": {}, "attribute": {}, "attributeGroup": {}, "complexType": {}}
        self.files, self.known, self.carried = set(), set(), set()
        self.read(file, "")

    def read(self, file, prefix):
        if file in self.files:
            return
        self.files.add(file)
        root = xml.parse(file).getroot()
        if root.get("targetNamespace", "") != (XML_NAMESPACE if prefix else ""):
            stop(file, "has an unexpected namespace")
        self.check(root, file)
        for node in parts(root):
            if kind(node) in ("include", "import"):
                self.read(file.parent / node.get("schemaLocation"), "xml:" if kind(node) == "import" else prefix)
            else:
                self.define(prefix + node.get("name"), node, file)

    def define(self, name, node, file):
        names = self.globals[kind(node)]
        if name in names:
            stop(file, "declares", name, "once more")
        names[name] = node

    def check(self, node, file):
        for name in node.attrib:
            if name.split("}")[-1] not in XSD_ATTRIBUTES.get(kind(node), "").split():
                stop(file, kind(node), "has an unknown attribute", name)
        for child in parts(node):
            if kind(child) not in XSD_CHILDREN[kind(node)].split():
                stop(file, kind(node), "holds an unknown", kind(child))
            if kind(child) in ("element", "attribute", "any", "anyAttribute"):
                self.known.add(child)
            self.check(child, file)

    def left_over(self):
        """What no document can reach: it may only stand in global definitions that nothing refers to."""
        unused = [n for names in self.globals.values() for n in names.values() if n not in self.carried]
        inside = {n for definition in unused for n in definition.iter()}
        lost = [n for n in self.known - self.carried if n not in inside]
        if lost:
            stop("not carried:", [(kind(n), n.attrib) for n in lost])
        return sorted(f"{kind(n)} {n.get('name')}" for n in unused)


class Structure:
    """The numbered types of one schema, in the order in which they first appear."""

    def __init__(self, schema):
        self.schema, self.numbers, self.waiting = schema, {}, []

    def lines(self):
        named = self.schema.globals
        lines = [f"global {name} {self.element_type(node)}" for name, node in named["element"].items()]
        for name, node in sorted(named["attribute"].items()):
            if name.startswith("xml:"):
                self.schema.carried.add(node)
                lines.append(f"attribute-global {name} {self.simple_of(node)}")
        while self.waiting:
            key, number = self.waiting.pop(0)
            lines += [f"type {number}"] + ["  " + line for line in self.type_lines(key)]
        return lines

    def number(self, key):
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            self.waiting.append((key, self.numbers[key]))
        return self.numbers[key]

    def element_type(self, node):
        self.schema.carried.add(node)
        inner = node.find(XS + "complexType")
        if inner is not None and node.get("type"):
            stop("an element with two types", node.attrib)
        if inner is not None:
            return self.number(inner)
        declared = node.get("type", "xsd:anyType")
        return self.number(declared if declared.startswith("xsd:") else self.definition("complexType", declared))

    def definition(self, what, name):
        node = self.schema.globals[what].get(name)
        if node is None:
            stop("no", what, name)
        self.schema.carried.add(node)
        return node

    def type_lines(self, key):
        if key == "xsd:anyType":
            return ["anything"]
        if isinstance(key, str):
            return ["text " + self.simple(key)]
        lines, text, contents = self.holds(key)
        attributes = [line for line in lines if line != OTHER_ATTRIBUTES]
        if len({line.split()[1] for line in attributes}) < len(attributes):
            stop("an attribute twice", attributes)
        if key.get("mixed", "true") != "true":
            stop("mixed", key.get("mixed"))
        lines = attributes + [OTHER_ATTRIBUTES] * (OTHER_ATTRIBUTES in lines)
        lines += ["mixed"] if key.get("mixed") else []
        lines += ["text " + text] if text else []
        lines += ["content " + (contents[0] if len(contents) == 1 else f"({', '.join(contents)})")] if contents else []
        return lines

    def holds(self, node):
        """The attribute lines, the type of the text and the particles of a type, an extension or a group."""
        lines, text, contents = [], None, []
        for part in parts(node):
            what = kind(part)
            if what in ("sequence", "choice"):
                contents.append(self.particle(part))
            elif what in ("simpleContent", "complexContent"):
                lines, text, contents = self.extended(what, *parts(part))
            elif what == "attribute":
                lines.append(self.attribute(part))
            elif what == "attributeGroup":
                lines += self.holds(self.definition(what, part.get("ref")))[0]
            else:
                lines.append("attributes " + self.other(part))
        return lines, text, contents

    def extended(self, what, extension):
        lines, text, contents = self.holds(extension)
        base = extension.get("base")
        if what == "simpleContent":
            return lines, self.simple(base), contents
        definition = self.definition("complexType", base)
        if definition.get("mixed"):
            stop("an extension of a mixed type", base)
        more, base_text, first = self.holds(definition)
        if base_text:
            stop("an extension of a type with text", base)
        return more + lines, text, first + contents

    def attribute(self, node):
        self.schema.carried.add(node)
        name, declared = node.get("name"), node
        if name is None:
            name, declared = node.get("ref"), self.definition("attribute", node.get("ref"))
        if node.get("use", "optional") not in ("optional", "required"):
            stop("an attribute's use", node.attrib)
        return f"attribute {name} {self.simple_of(declared)}" + (" required" if node.get("use") == "required" else "")

    def simple_of(self, attribute):
        inner = attribute.find(XS + "simpleType")
        return self.simple(attribute.get("type")) if inner is None else self.restricted(inner)

    def simple(self, name):
        prefix, _, local = (name or "").partition(":")
        if prefix not in ("xs", "xsd") or not local:
            stop("a simple type", name)
        return local

    def restricted(self, node):
        (part,) = parts(node)
        if kind(part) == "union":
            members = [self.simple(name) for name in part.get("memberTypes", "").split()]
            return "|".join(members + [self.restricted(inner) for inner in parts(part)])
        values = ",".join(f'"{value.get("value")}"' for value in parts(part))
        return f"{self.simple(part.get('base'))}{{{values}}}"

    def other(self, node):
        self.schema.carried.add(node)
        form = (node.get("namespace"), node.get("processContents"))
        if form != ("##other", "lax"):
            stop("a wildcard", form)
        return "other"

    def particle(self, node):
        what, often = kind(node), (node.get("minOccurs", "1"), node.get("maxOccurs", "1"))
        if often not in OCCURS:
            stop("occurs", often)
        if what == "any":
            return self.other(node) + OCCURS[often]
        if what == "element":
            self.schema.carried.add(node)
            name = node.get("name") or node.get("ref")
            declared = node if node.get("name") else self.definition("element", name)
            return f"{name}:{self.element_type(declared)}{OCCURS[often]}"
        inner = (" | " if what == "choice" else ", ").join(self.particle(part) for part in parts(node))
        return f"({inner}){OCCURS[often]}"


def make_structure(folder, out):
    for version in ALL_VERSIONS:
        for what in ("activities", "organisations"):
            schema = Schema(folder / "schemas" / version / f"iati-{what}-schema.xsd")
            structure = Structure(schema)
            lines = STRUCTURE_HEAD.format(kind=what, version=version).split("\n") + structure.lines()
            write(out, f"structure/{version}-{what}.txt", lines)
            unused = schema.left_over()
            print(f"structure/{version}-{what}.txt: {len(structure.numbers)} types,",
                  f"{len(schema.known & schema.carried)} of {len(schema.known)} elements, attributes and wildcards;",
                  "not reachable:", ", ".join(unused) or "none")


def main():
    folder = pathlib.Path(sys.argv[1])
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE
    make_structure(folder, out)


main()
