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


class Output:
    """The folder of the files, and what has been written into it."""

    def __init__(self, folder):
        self.folder, self.files = folder, {}

    def write(self, path, lines):
        self.files[path] = ("\n".join(lines) + "\n").encode()
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.files[path])

    def left_behind(self):
        there = (file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file())
        return sorted(set(there) - set(self.files))


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
            out.write(f"structure/{version}-{what}.txt", lines)
            unused = schema.left_over()
            print(f"structure/{version}-{what}.txt: {len(structure.numbers)} types,",
                  f"{len(schema.known & schema.carried)} of {len(schema.known)} elements, attributes and wildcards;",
                  "not reachable:", ", ".join(unused) or "none")

# ---- codelists ----------------------------------------------------------------------------------------------------

LIST_COLUMNS = ("code", "name", "status", "category", "activated", "withdrawn", "name-fr")
CONTENTS_COLUMNS = ("version", "list", "title", "complete", "categories", "rows")
LANGUAGE = f"{{{XML_NAMESPACE}}}lang"


def table(columns, rows, remarks=""):
    for row in rows:
        if len(row) != len(columns) or any("\t" in cell or "\n" in cell for cell in row):
            stop("not a row of", columns, row)
    return [f"# {line}" for line in remarks.splitlines()] + ["\t".join(row) for row in [columns, *rows]]


def words(text):
    return " ".join((text or "").split())


def text_of(item, tag, language="en"):
    """The text of a narrative in that language. The lists are in English, and so is what has no language there."""
    node = item.find(tag)
    if node is None:
        return ""
    narratives = {}
    for narrative in node.findall("narrative"):
        narratives.setdefault(narrative.get(LANGUAGE, "en"), words(narrative.text))
    if not narratives:
        return words(node.text) if language == "en" else ""
    return narratives.get(language, "")


def read_list(file):
    root = xml.parse(file).getroot()
    if root.get("name") != file.stem or root.get(LANGUAGE) != "en":
        stop(file, "is not the English list of that name")
    items = {}
    for item in root.iter("codelist-item"):
        code = text_of(item, "code")
        row = (code, text_of(item, "name"), item.get("status", "active"), text_of(item, "category"),
               item.get("activation-date", ""), item.get("withdrawal-date", ""), text_of(item, "name", "fr"))
        if not code or row[2] not in ("active", "withdrawn") or items.setdefault(code, row) != row:
            stop(file, "has an unexpected item", row)
    return root, list(items.values())


def make_codelists(folder, out):
    """All lists, and their codes by the version of the Standard that they belong to ("" for the others) and name."""
    codes, contents = {}, []
    places = [("", "non-embedded")] + [(version, f"{version}/embedded") for version in LIST_VERSIONS]
    for version, place in places:
        for file in sorted((folder / "codelists" / place).glob("*.xml"), key=lambda file: file.stem):
            root, rows = read_list(file)
            out.write((pathlib.Path("codelists") / version / f"{file.stem}.tsv").as_posix(), table(LIST_COLUMNS, rows))
            codes[version, file.stem] = [row[0] for row in rows]
            complete = {"1": "yes", "0": "no", "": ""}[root.get("complete", "")]
            contents.append((version, file.stem, text_of(root, "metadata/name"), complete,
                             root.get("category-codelist", ""), str(len(rows))))
    out.write("codelists.tsv", table(CONTENTS_COLUMNS, contents, LISTS_REMARKS))
    return codes


LISTS_REMARKS = """\
The lists in codelists/: those with a version belong to that version of the Standard, the others to all of them.
complete: whether the list itself says that it has all codes. categories: the list of its categories."""

# ---- rules: the rulesets and the lists that codes must be in ------------------------------------------------------

RULE_COLUMNS = ("id", "severity", "category", "versions", "kind", "at", "foreach", "subs", "when", "idCondition",
                "paths", "prefix", "separator", "less", "more", "date", "start", "end", "one", "all", "if", "then",
                "regex", "sum", "min", "max")
RULE_REMARKS = """\
The rules of the rulesets of 2.01, 2.02 and 2.03; a rule that several versions have in the same form stands once.
at: where the rule holds, an XPath. foreach: it holds once for each text that this path finds there, put in place of $1
in the columns that subs names, and in no other. when: its condition. Words that are no paths, as the official validator
knows them: NOW (the day of the run), ORG-ID-PREFIX (any of org-id-prefixes.tsv), lang, currency and sector in all, and
the two of idCondition. Several values in a column stand apart by " ; ". Nothing is escaped.
Left out: the messages and links of the rules."""
CODE_COLUMNS = ("id", "severity", "category", "versions", "at", "what", "list", "when", "or-absent")
CODE_REMARKS = """\
Which codes must be in a list, with the withdrawn ones. what: an attribute of the element, or text() for its text.
when: only if that attribute (a path from the element, where it has a /) has that value; or-absent: and also if it is
absent or empty. Two ids stand for two rules each. Left out: the messages."""
DIFFERENCE_COLUMNS = ("version", "id", "list", "code", "allowed")
DIFFERENCE_REMARKS = """\
Where the codes that the official validator allows are not those of the list: no, the list has it but the validator
refuses it; yes, the other way round."""
JOINT = " ; "


def cell(value):
    if isinstance(value, list):
        if any(JOINT in item for item in value):
            stop("a value holds the joint", value)
        return JOINT.join(value)
    return f"{value:g}" if isinstance(value, (int, float)) else value


def official_order(row):
    return [int(number) for number in row[0].split(".")]


def merged(rules):
    """Rows from (version, row) pairs, the versions of equal rows joined; in the order of their ids."""
    versions = {}
    for version, row in rules:
        known = versions.setdefault(row, [])
        if version in known:
            stop("a rule twice in", version, row)
        known.append(version)
    rows = [row[:3] + (",".join(known),) + row[3:] for row, known in versions.items()]
    return sorted(rows, key=official_order)


def rules_of(node, at, outer=None):
    """The rules of a context of a ruleset; those inside a loop have the loop's path and columns."""
    for kind_of_rule, holder in node.items():
        if set(holder) != {"cases"}:
            stop("a rule holds", set(holder))
        for case in holder["cases"]:
            if kind_of_rule == "loop":
                if outer or set(case) != {"foreach", "do", "subs"}:
                    stop("a loop holds", set(case))
                subs = ["when" if name == "condition" else name for name in case["subs"]]
                yield from rules_of(case["do"], at, {"foreach": case["foreach"], "subs": subs})
            else:
                yield rule_row(kind_of_rule, at, dict(case), outer or {})


def rule_row(kind_of_rule, at, case, outer):
    info = case.pop("ruleInfo")
    if not {"id", "severity", "category"} <= set(info) <= {"id", "severity", "category", "message", "link"}:
        stop("ruleInfo holds", set(info))
    case["when"] = case.pop("condition", "")
    known = {"id": info["id"], "severity": info["severity"], "category": info["category"],
             "kind": kind_of_rule, "at": at, **outer}
    if set(case) - set(RULE_COLUMNS) or set(case) & set(known):
        stop("a rule holds", set(case))
    values = {**known, **case}
    return tuple(cell(values.get(column, "")) for column in RULE_COLUMNS if column != "versions")


def make_ruleset(folder, out):
    rules = []
    for version in RULE_VERSIONS:
        ruleset = json.loads((folder / "rulesets" / version / "standard.json").read_bytes())
        rules += [(version, row) for at, node in ruleset.items() for row in rules_of(node, at)]
    rows = merged(rules)
    unused = [name for number, name in enumerate(RULE_COLUMNS) if not any(row[number] for row in rows)]
    if unused:
        stop("columns that no rule has:", unused)
    out.write("rules/ruleset.tsv", table(RULE_COLUMNS, rows, RULE_REMARKS))
    print(f"rules/ruleset.tsv: {len(rows)} rules, {len({row[0] for row in rows})} ids, from {len(rules)}")


def code_rules(rules):
    """Each rule, the row that it makes and the codes that it allows."""
    for at, attributes in rules.items():
        for what, rule in attributes.items():
            if set(rule) != {"conditions"}:
                yield code_row(rule, at, what, "", "")
                continue
            condition = rule["conditions"]
            if not {"linkedAttribute", "mapping"} <= set(condition) <= {"linkedAttribute", "mapping", "defaultLink"}:
                stop("a condition holds", set(condition))
            default = condition.get("defaultLink")
            if default is not None and default not in condition["mapping"]:
                stop("no rule for the default", default)
            for value, inner in condition["mapping"].items():
                absent = "yes" if value == default else ""
                yield code_row(inner, at, what, f"{condition['linkedAttribute']}={value}", absent)


def code_row(rule, at, what, when, absent):
    if set(rule) != {"codelist", "allowedCodes", "priority", "severity", "category", "id", "message"}:
        stop("a rule holds", set(rule))
    if rule["priority"] != rule["id"].rpartition(".")[0]:
        stop("a priority that is not of the id", rule["id"])
    row = (rule["id"], rule["severity"], rule["category"], at, what, rule["codelist"], when, absent)
    return row, rule["allowedCodes"]


def differences(version, row, allowed, codes):
    listed = codes.get((version, row[5])) or codes.get(("", row[5]))
    if listed is None:
        stop("no list", row[5])
    wrong = [(code, "no") for code in listed if code not in set(allowed)]
    wrong += [(code, "yes") for code in allowed if code not in set(listed)]
    return [(version, row[0], row[5], code, answer) for code, answer in wrong]


OLD_REMARKS = """\
Which codes must be in a list in files of 1.01 to 1.05, in the columns of codes.tsv, from the mappings of 1.04 and 1.05;
1.01 to 1.03 have none of their own, and are held against the lists of 1.04. The official validator stops at these
versions: the ids are E and its id for the same place in later versions, or from 9.201.1 on where there is none.
In the mapping the condition of a budget item names an attribute of the element around it; so it is read here.
Left out: the language of texts, which own-rules.tsv has."""
OLD_VERSIONS = {"1.04": ("1.01", "1.02", "1.03", "1.04"), "1.05": ("1.05",)}
OLD_CONDITIONS = {"": ("", ""), "@vocabulary = '1'": ("../@vocabulary=1", "")}
# Places that later versions do not have: at, below the activity; what; the category; the number is from 201 on.
OLD_PLACES = (("country-budget-items/budget-item/description", "type", "classifications"),
              ("crs-add/aidtype-flag", "code", "classifications"),
              ("location/administrative", "country", "geo"),
              ("location/coordinates", "precision", "geo"),
              ("location/gazetteer-entry", "gazetteer-ref", "geo"),
              ("location/location-type", "code", "geo"),
              ("result/description", "type", "performance"),
              ("result/indicator/description", "type", "performance"))


def old_condition(text):
    """The columns when and or-absent."""
    if text in OLD_CONDITIONS:
        return OLD_CONDITIONS[text]
    name, _, rest = text.removeprefix("@").partition(" = '")
    value, _, rest = rest.partition("'")
    if rest not in ("", f" or not(@{name})"):
        stop("a condition", text)
    return f"{name}={value}", "yes" if rest else ""


def old_id(at, what, code_list, rows):
    """The id and the category: of the later rule for the same place and list, or place, else an own one."""
    same = [row for row in rows if (row[4], row[5]) == (at, what)]
    same = [row for row in same if row[6] == code_list] or same
    if len({row[0] for row in same}) == 1:
        return "E" + same[0][0], same[0][2]
    for number, place in enumerate(OLD_PLACES, 201):
        if at == "/iati-activities/iati-activity/" + place[0] and what == place[1]:
            return f"E9.{number}.1", place[2]
    stop("no id for", at, what, code_list)


def old_rules(file, rows, codes, version):
    for mapping in xml.parse(file).getroot():
        at, _, what = mapping.findtext("path").rpartition("/@")
        code_list = mapping.find("codelist").get("ref")
        if at == "/" and what == "xml:lang":
            continue
        kind_of_file = at.removeprefix("//").partition("/")[0]
        at = {"iati-activity": "/iati-activities", "iati-organisation": "/iati-organisations"}[kind_of_file] + at[1:]
        if (version, code_list) not in codes and ("", code_list) not in codes:
            stop("no list", code_list)
        number, category = old_id(at, what, code_list, rows)
        when, absent = old_condition(" ".join((mapping.findtext("condition") or "").split()))
        yield number, "error", category, at, what, code_list, when, absent


def make_old_codes(folder, out, codes, rows):
    rules = [(version, row) for stated, versions in OLD_VERSIONS.items() for version in versions
             for row in old_rules(folder / "codelists" / stated / "mapping.xml", rows, codes, stated)]
    by_row = {}
    for version, row in rules:
        by_row.setdefault(row, []).append(version)
    old = [row[:3] + (",".join(versions),) + row[3:] for row, versions in by_row.items()]
    old.sort(key=lambda row: [int(number) for number in row[0][1:].split(".")])
    out.write("rules/old-codes.tsv", table(CODE_COLUMNS, old, OLD_REMARKS))
    print(f"rules/old-codes.tsv: {len(old)} rules, {len({row[0] for row in old})} ids, from {len(rules)}")


def make_codes(folder, out, codes):
    rules, wrong = [], []
    for version in RULE_VERSIONS:
        file = folder / "codelists" / "validator-rules" / version / "codelist_rules.json"
        published = json.loads(file.read_bytes())
        for row, allowed in code_rules(published):
            rules.append((version, row))
            wrong += differences(version, row, allowed, codes)
    rows = merged(rules)
    out.write("rules/codes.tsv", table(CODE_COLUMNS, rows, CODE_REMARKS))
    out.write("rules/code-differences.tsv", table(DIFFERENCE_COLUMNS, wrong, DIFFERENCE_REMARKS))
    make_old_codes(folder, out, codes, rows)
    print(f"rules/codes.tsv: {len(rows)} rules, {len({row[0] for row in rows})} ids, from {len(rules)};",
          f"{len(wrong)} differences between lists and allowed codes")


# ---- prefixes of organisation identifiers -------------------------------------------------------------------------


def make_prefixes(folder, out):
    with open(folder / "codelists" / "org-id" / "org-id-lists.csv", encoding="utf8", newline="") as file:
        rows = [(row["code"], words(row["name"])) for row in csv.DictReader(file) if row["confirmed"] == "true"]
    if len({code for code, _ in rows}) < len(rows):
        stop("a prefix twice")
    out.write("org-id-prefixes.tsv", table(("code", "name"), rows))
    print(f"org-id-prefixes.tsv: {len(rows)} prefixes")


# ---- sources ------------------------------------------------------------------------------------------------------

# Which files, by the beginning of their path: the repository, the commit, the date that it states, the licence.
STANDARD = "CC BY 4.0, IATI Standard"
SOURCES = [
    *((f"structure/{version}-", "IATI/IATI-Schemas", commit, released, STANDARD) for version, commit, released in (
        ("1.01", "1c92299386", "2010-11-08"), ("1.02", "dd846cf67f", "2012-12-17"),
        ("1.03", "0b13da0b1d", "2012-09-06"), ("1.04", "f73cddac4a", "2014-05-05"),
        ("1.05", "72ba033bbc", "2014-10-06"), ("2.01", "b5870fdf6c", "2014-10-21"),
        ("2.02", "28a581ada6", "2015-12-07"), ("2.03", "4c9ba1e848", "2018-02-19"))),
    *((f"codelists/{version}/", "IATI/IATI-Codelists", commit, "", STANDARD) for version, commit in (
        ("1.04", "016d7245d0"), ("1.05", "381f6d6e59"), ("2.01", "19cbacf01a"), ("2.02", "703fb86e16"),
        ("2.03", "75e827bacd"))),
    ("codelists/", "IATI/IATI-Codelists-NonEmbedded", "7aeece773c", "2026-06-22", STANDARD),
    ("codelists.tsv", "the lists above", "", "", STANDARD),
    ("rules/ruleset.tsv", "IATI/IATI-Rulesets", "fe29029079 (2.01), 8c00028c5e (2.02), a88f835ba9 (2.03)", "", "MIT"),
    ("rules/codes.tsv", "IATI/IATI-Validator-Codelists",
     "a4d4af94f1 (2.01), 10ec7c629b (2.02), 8a17416022 (2.03)", "", "AGPL-3.0; only facts are taken over"),
    ("rules/code-differences.tsv", "the same and the lists above", "", "", "as those"),
    ("rules/old-codes.tsv", "IATI/IATI-Codelists, mapping.xml", "016d7245d0 (1.04), 381f6d6e59 (1.05)", "", STANDARD),
    ("org-id-prefixes.tsv", "org-id/register", "f500b45f6c", "",
     "ODbL 1.0, org-id.guide; this file stands under it too"),
]
SOURCES_TEXT = """\
# Where the IATI data comes from

Facts taken over from the official publications (codes and names, elements and their order, parameters of rules) in the
project's own formats, which each file describes at its head. No file and no sentence of a publication is in here.
`messages.tsv`, its translations, `value-forms.tsv` and `own-rules.tsv` are the project's own.

The tables of `upgrade/` are written by hand, and most rows name their source: the lists and structures below, and the
official account of what changed, IATI/IATI-Upgrades (2.01 changes b51cca2c59, Migrating from 1.x to 2.01 b9e3d3282d,
Location, summary of changes in 1.04 b51cca2c59, 1.02 changes b51cca2c59; it states no licence, so that facts alone are
taken over). The sentences of `upgrade/rules.tsv` are the project's own.

Made by `eng/make-iati-data.py FOLDER` from a folder with the publications; a newer release changes the script's table
of sources, these files, and no other code. The date is the one that the source states, where it states one.

| files | source | commit | date | licence |
|---|---|---|---|---|
{sources}

Rows are the lines without remarks and without the line that names the columns.

| file | rows, SHA-256 |
|---|---|
{files}
"""
OWN = {"messages.tsv", "messages.ko.tsv", "messages.vi.tsv", "own-rules.tsv", "value-forms.tsv",
       *(f"upgrade/{name}.tsv" for name in ("codes", "empty", "languages", "places", "renames", "rules"))}


def file_row(path, content):
    rows = [line for line in content.decode().splitlines() if not line.startswith("#")]
    return f"| {path} | {len(rows) - path.endswith('.tsv')}, {hashlib.sha256(content).hexdigest()} |"


def make_sources(out):
    by_source = {}
    for path in sorted(out.files):
        source = next((source for source in SOURCES if path.startswith(source[0])), None) or stop("no source:", path)
        by_source.setdefault(source, []).append(path)
    rows = []
    for source in SOURCES:
        files = by_source[source]
        name = files[0] if len(files) == 1 else f"{source[0]}* ({len(files)} files)"
        rows.append("| " + " | ".join((name, *source[1:])) + " |")
    files = [file_row(path, content) for path, content in sorted(out.files.items())]
    text = SOURCES_TEXT.format(sources="\n".join(rows), files="\n".join(files))
    out.write("SOURCES.md", text.rstrip("\n").split("\n"))
    if set(out.left_behind()) - OWN:
        stop("files that this script does not make, or no longer:", out.left_behind())


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    out = Output(pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else HERE)
    make_structure(folder, out)
    codes = make_codelists(folder, out)
    make_ruleset(folder, out)
    make_codes(folder, out, codes)
    make_prefixes(folder, out)
    make_sources(out)


main()
