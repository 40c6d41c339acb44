"""Reads JSON-LD with rdflib, without a network, and asks it some questions: FILE"""

import json
import socket
import sys

import rdflib


def refuse(*_arguments):
    raise OSError("the file must be readable without a network")


socket.socket.connect = refuse
graph = rdflib.Graph().parse(sys.argv[1], format="json-ld")
names = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}


def ask(where):
    query = "".join(f"PREFIX {name}: <{iri}> " for name, iri in names.items())
    rows = graph.query(f"{query} SELECT DISTINCT ?value WHERE {{ {where} }}")
    return sorted(str(row.value) for row in rows)


json.dump(
    {
        "ids": ask("?thing schema:identifier ?value"),
        "events": ask("?value a schema:Event"),
        "version": ask("?graph a schema:Dataset; schema:version ?value"),
        "threats": ask("?value a skos:Concept, <urn:customs-cooperation:term:Threat>"),
        "speakers": ask("?event schema:performer/schema:performer/schema:name ?value"),
        "sources": ask("?event schema:performer/prov:wasDerivedFrom/prov:hadPrimarySource ?value"),
    },
    sys.stdout,
)
