"""Runs a notebook against an API and says what its cells showed: NOTEBOOK URL"""

import json
import os
import sys

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

path, url = sys.argv[1:]
os.environ.update(GRAPHQL_URL=url, no_proxy="127.0.0.1", PYDEVD_DISABLE_FILE_VALIDATION="1")
notebook = nbformat.read(path, as_version=4)
nbformat.validate(notebook)
clean = all(not cell.outputs and cell.execution_count is None for cell in notebook.cells if cell.cell_type == "code")
# Over TCP the kernel warns that others on the machine could listen.
over_ipc = Config({"KernelManager": {"transport": "ipc"}})
NotebookClient(notebook, config=over_ipc, kernel_name="python3", timeout=300).execute()
json.dump(
    {
        "clean": clean,
        "shown": {
            cell.id: [output.get("data", {"error": output.get("text", output.output_type)}) for output in cell.outputs]
            for cell in notebook.cells
            if cell.cell_type == "code"
        },
    },
    sys.stdout,
)
