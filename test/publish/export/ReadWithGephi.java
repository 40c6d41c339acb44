import java.io.File;
import java.nio.charset.StandardCharsets;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens a file as Gephi does for a person, and prints what it then holds, a line each, cells with tabs between them:
 * FILE COLUMN-OF-NODES COLUMN-OF-EDGES.
 */
public class ReadWithGephi {
  public static void main(String[] arguments) throws Exception {
    GraphModel model = open(new File(arguments[0]));
    StringBuilder told = new StringBuilder();
    for (Node node : model.getGraph().getNodes()) {
      line(told, "node", node.getId(), node.getLabel(), cell(node, node.getTable().getColumn(arguments[1])));
    }
    for (Edge edge : model.getGraph().getEdges()) {
      Object relation = cell(edge, edge.getTable().getColumn(arguments[2]));
      Object[] ends = {edge.getSource().getId(), edge.getTarget().getId()};
      line(told, "edge", edge.getId(), ends[0], ends[1], edge.getTypeLabel(), relation, edge.getWeight(), edge.isDirected());
    }
    System.out.write(told.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static GraphModel open(File file) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(file);
    importer.process(container, new DefaultProcessor(), workspace);
    return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
  }

  private static Object cell(Element of, Column column) {
    return column == null ? null : of.getAttribute(column);
  }

  private static void line(StringBuilder told, Object... cells) {
    for (int at = 0; at < cells.length; at += 1) {
      told.append(at == 0 ? "" : "\t").append(String.valueOf(cells[at]).replaceAll("\\s+", " "));
    }
    told.append('\n');
  }
}
