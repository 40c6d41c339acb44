"""Reads GraphML or GEXF with networkx and says what it found: FORMAT FILE"""

import json
import sys

import networkx

kind, path = sys.argv[1:]
graph = networkx.read_graphml(path) if kind == "graphml" else networkx.read_gexf(path)
json.dump(
    {
        "nodes": {node: data.get("label") for node, data in graph.nodes(data=True)},
        "edges": [[key, source, target] for source, target, key in graph.edges(keys=True)],
        "graph": {name: value for name, value in graph.graph.items() if isinstance(value, str)},
        "statuses": sorted({data["status"] for _, data in graph.nodes(data=True) if "status" in data}),
    },
    sys.stdout,
)
