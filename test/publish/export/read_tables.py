"""Checks a data package with frictionless, reads its tables with pandas, and says what it found: FOLDER"""

import json
import sys
from pathlib import Path

import frictionless
import pandas

folder = Path(sys.argv[1])
report = frictionless.validate(str(folder / "datapackage.json"))
nodes = pandas.read_csv(folder / "nodes.csv", dtype=str, keep_default_na=False)
edges = pandas.read_csv(folder / "edges.csv", dtype=str, keep_default_na=False)
json.dump(
    {
        "errors": report.flatten(["type", "message"]),
        "version": json.loads((folder / "datapackage.json").read_text())["version"],
        "columns": [list(nodes.columns[:3]), list(edges.columns[:3])],
        "nodes": dict(zip(nodes["id"], nodes["label"])),
        "edges": edges[["id", "source", "target"]].values.tolist(),
        "claims": sum(len(json.loads(claims)) for claims in edges["claims"] if claims),
    },
    sys.stdout,
)
