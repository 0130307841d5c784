#!/usr/bin/env python3
"""Makes values at random for each simple type of the IATI schemas, and asks libxml2 which of them are valid.

usage: eng/judge-iati-values.py SEED COUNT > tests/Entente.Iati.Tests/Fixtures/values.tsv

COUNT is how many values of each type are made, of addresses five times as many. The library is the system's, version
2.9 (the official validator has the same). The same seed gives the same values.
"""
import ctypes, json, random, sys

BLANKS = [" ", " ", "\t", "\n", "\r", "\u00a0"]
NUMBERS = ["0", "1", "9", "-", "+", ".", "e", "x", "2147483647", "2147483648", "-2147483648", "1" * 24, "0" * 30, ",",
           "_", "\u0663", "INF", "50", ".0", "%"] + BLANKS
NAMES = ["a", "B", "1", "-", ".", "_", ":", "\u00b7", "\u00e9", "\u0300", "\ud55c", "\U00010000", "\u00d7", "\u037e",
         "/", "#", "default", "preserve", "\u0660"] + BLANKS
LANGUAGES = ["en", "fr", "zh", "Hant", "-", "-", "1", "a", "abcdefgh", "abcdefghi", "12345678", "_", "\u00e9"] + BLANKS
TRUTHS = ["true", "false", "1", "0", "TRUE", "tru", "e", "yes"] + BLANKS
TIMES = ["0", "1", "9", "2020", "02", "29", "30", "-", "+", ":", "T", "Z", ".", "24", "60", "13", "-0001", "0000",
         "10000", "00001", "9223372036854775807", "9223372036854775808", ".5", "." + "1" * 30] + BLANKS
ADDRESSES = ["http", "://", ":", "/", "//", "?", "#", "[", "]", "@", "%", "%41", "%4", "a", "b.c", "1", "256",
             "1.2.3.4", "-", "+", "_", "~", "&", "'", "(", "*", ",", ";", "=", "<", '"', "{", "|", "\\", "^", "`",
             "\u00e9", "\ud55c", "\U0001f600", ":80", ":2147483647", ":2147483648", "::1", "ftp", "mailto:"] + BLANKS

# The types, by their names in data/iati/structure: what they are in a schema, the signs, and values to start from.
TYPES = {
    "anyURI": ("", ADDRESSES, ["http://www.a.org/b/c.pdf?x=1#y", "https://u:p@1.2.3.4:80/%20", "mailto:a@b.c", "//x/y",
                               "a/b:c", "ftp://[::1]:21/"]),
    "date": ("", TIMES, ["2020-02-29", "2019-02-28", "2020-12-31Z", "-0001-12-31+14:00", "12020-01-01"]),
    "dateTime": ("", TIMES, ["2020-02-29T12:30:45", "2020-01-01T24:00:00Z", "-0001-12-31T00:00:00.5+14:00"]),
    "decimal": ("", NUMBERS, ["1.5", "-100", ".5"]),
    "int": ("", NUMBERS, ["1", "-20", "+7"]),
    "integer": ("", NUMBERS, ["1", "-20", "+7"]),
    "positiveInteger": ("", NUMBERS, ["1", "+7"]),
    "nonNegativeInteger": ("", NUMBERS, ["0", "-0", "7"]),
    "boolean": ("", TRUTHS, ["true", "0"]),
    "language": ("", LANGUAGES, ["en", "zh-Hant"]),
    "NMTOKEN": ("", NAMES, ["a", "1-b"]),
    "NCName": ("", NAMES, ["a", "_b.1"]),
    'language|string{""}': (
        '<xs:union memberTypes="xs:language"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value=""/>'
        '</xs:restriction></xs:simpleType></xs:union>', LANGUAGES, ["en", "", " "]),
    'NCName{"default","preserve"}': (
        '<xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/>'
        '</xs:restriction>', NAMES, ["default", "preserve"]),
}


class Error(ctypes.Structure):
    _fields_ = [("domain", ctypes.c_int), ("code", ctypes.c_int), ("message", ctypes.c_char_p),
                ("level", ctypes.c_int), ("file", ctypes.c_char_p), ("line", ctypes.c_int)]


LIBRARY = ctypes.CDLL("libxml2.so.2")
TELL = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(Error))
for name in ("xmlReadMemory", "xmlSchemaNewMemParserCtxt", "xmlSchemaParse", "xmlSchemaNewValidCtxt"):
    getattr(LIBRARY, name).restype = ctypes.c_void_p


def random_value(chance, signs, starts):
    if chance.random() < 0.4:
        return "".join(chance.choice(signs) for _ in range(chance.randint(0, 6)))
    value = chance.choice(starts)
    for _ in range(chance.randint(0, 2)):
        at, behind = chance.randint(0, len(value)), chance.randint(0, 1)
        value = value[:at] + chance.choice(signs + [""]) + value[at + behind:]
    return value


def escaped(value):
    return "".join(c if c.isascii() and c.isalnum() else f"&#{ord(c)};" for c in value)


def verdicts(type_name, definition, values):
    """Whether each value is a valid attribute of the type: the document has one element a line."""
    simple = f"<xs:simpleType>{definition}</xs:simpleType>" if definition else ""
    of = "" if definition else f' type="xs:{type_name}"'
    schema = ('<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType>'
              '<xs:sequence><xs:element name="e" maxOccurs="unbounded"><xs:complexType>'
              f'<xs:attribute name="v"{of}>{simple}</xs:attribute>'
              '</xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>').encode()
    document = ("<r>\n" + "".join(f'<e v="{escaped(value)}"/>\n' for value in values) + "</r>").encode()
    wrong = set()
    tell = TELL(lambda _, error: wrong.add(error.contents.line))
    pointer = ctypes.c_void_p
    parsed = pointer(LIBRARY.xmlSchemaParse(pointer(LIBRARY.xmlSchemaNewMemParserCtxt(schema, len(schema)))))
    read = pointer(LIBRARY.xmlReadMemory(document, len(document), None, None, 0))
    if not parsed or not read:
        sys.exit(f"judge-iati-values: the schema or document of {type_name} cannot be read")
    check = pointer(LIBRARY.xmlSchemaNewValidCtxt(parsed))
    LIBRARY.xmlSchemaSetValidStructuredErrors(check, tell, None)
    LIBRARY.xmlSchemaValidateDoc(check, read)
    return [line not in wrong for line in range(2, len(values) + 2)]


def main(seed, count):
    print("# Values made at random from the signs that matter, and what libxml2 2.9 says of each as an attribute.\n"
          f"# Made by eng/judge-iati-values.py {seed} {count}; the values are written as in JSON.\nform\tvalid\tvalue")
    for name, (definition, signs, starts) in TYPES.items():
        chance = random.Random(f"{seed} {name}")
        values = {}
        while len(values) < count * (5 if name == "anyURI" else 1):
            values[random_value(chance, signs, starts)] = None
        for value, is_valid in zip(values, verdicts(name, definition, list(values))):
            print(name, "yes" if is_valid else "no", json.dumps(value), sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*map(int, sys.argv[1:]))
