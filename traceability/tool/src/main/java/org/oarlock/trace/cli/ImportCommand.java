package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.exchange.Differences;
import org.oarlock.trace.exchange.Differences.Difference;
import org.oarlock.trace.exchange.NormalItem;
import org.oarlock.trace.exchange.NormalYaml;
import org.oarlock.trace.exchange.ReqifReader;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.read.Repository;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.source.UnreadableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code trace import}: what a file from another tool says, beside what stands here. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a ReqIF file and names every item and field that differs from those that stand here,",
      "as file:line:col: ADDED, REMOVED or CHANGED. Changes nothing. With --out it also writes the",
      "items of the file as YAML in normal form, one file per kind, into a folder of its own.",
      "Ends with 0 if nothing differs, 1 if something does."
    })
@Implements("SRS-3506")
final class ImportCommand implements Callable<Integer> {

  /** What can be read. */
  enum Format {
    REQIF
  }

  @Mixin private Root root = new Root();

  @Parameters(index = "0", paramLabel = "FORMAT", description = "reqif")
  private Format format = Format.REQIF;

  @Parameters(index = "1", paramLabel = "FILE", description = "file to read")
  private @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the items as YAML; files that are there already are not replaced")
  private @Nullable Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the differences as JSON")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      return 2;
    }
    try {
      Repository here = RepositoryReader.read(root.path(), false);
      TraceModel model = here.model();
      List<NormalItem> there = ReqifReader.read(model, file, file.toString());
      List<Difference> differences = Differences.of(model, here.items(), there);
      if (out != null && !save(NormalYaml.write(model, there), out)) {
        return 2;
      }
      Output.write(json, () -> json(differences));
      differences.forEach(difference -> Output.of(spec).println(difference.line()));
      Output.of(spec)
          .println(
              differences.size()
                  + " differences between "
                  + there.size()
                  + " items in the file and "
                  + here.items().size()
                  + " here; nothing here was changed.\n"
                  + Promises.line());
      return differences.isEmpty() ? 0 : 1;
    } catch (UnreadableFiles e) {
      Output.of(spec).print(TextReport.write(Report.unreadable(e.files(), false)));
      return 2;
    }
  }

  private boolean save(Map<String, String> texts, Path folder) throws IOException {
    for (String name : texts.keySet()) {
      if (Files.exists(folder.resolve(name))) {
        Output.errors(spec)
            .println(folder.resolve(name) + " is there already; name an empty folder.");
        return false;
      }
    }
    NormalYaml.save(texts, folder);
    Output.of(spec).println("Wrote " + texts.size() + " files.");
    return true;
  }

  private static String json(List<Difference> differences) {
    ObjectNode root = JsonText.object().put("format", 1);
    ArrayNode list = root.putArray("differences");
    for (Difference each : differences) {
      list.addObject()
          .put("file", each.place().file())
          .put("line", each.place().line())
          .put("column", each.place().column())
          .put("what", each.what())
          .put("id", each.id())
          .put("field", each.field())
          .put("here", each.here())
          .put("there", each.there());
    }
    root.put("promises", Promises.line());
    return JsonText.write(root);
  }
}
