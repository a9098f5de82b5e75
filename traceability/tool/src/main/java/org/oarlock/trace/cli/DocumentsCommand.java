package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.document.Documents;
import org.oarlock.trace.document.Written;
import org.oarlock.trace.graph.Nearest;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.source.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code trace documents}: the technical file as documents, HTML and PDF. */
@Command(
    name = "documents",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the documents of the technical file as HTML and PDF, from the data and from templates",
      "in Markdown. A template of the repository's own wins over the one that the tool brings along.",
      "What was not done is said as 'not performed', what nobody signed as 'unsigned'."
    })
@Implements("SRS-3401")
final class DocumentsCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/documents",
      description = "folder to write to (default: target/documents below the root)")
  private Path out = Path.of("target/documents");

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "writes this document only, for example soup-list; may be given several times")
  private List<String> only = List.of();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      defaultValue = "traceability/templates",
      description = "folder of templates, from the root (default: traceability/templates)")
  private String templates = "traceability/templates";

  @Option(names = "--json", paramLabel = "FILE", description = "writes what was written as JSON")
  private @Nullable Path json;

  @Option(
      names = "--without-results",
      description = "for editing: reads no test results and no bill of materials; says so")
  private boolean withoutResults;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Set<Compiled> wanted = EnumSet.noneOf(Compiled.class);
    for (String name : only) {
      Optional<Compiled> document =
          Arrays.stream(Compiled.values()).filter(d -> d.file().equals(name)).findFirst();
      if (document.isEmpty()) {
        Output.errors(spec).println(unknown(name) + "\n" + Promises.line());
        return 2;
      }
      wanted.add(document.get());
    }
    Look look = Look.at(root.path(), !withoutResults);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    List<Written> written;
    try {
      written =
          Documents.write(
              look.subject().get(),
              look.report(),
              root.path(),
              templates,
              wanted,
              root.path().resolve(out));
    } catch (Unreadable e) {
      Output.of(spec).print(TextReport.write(Report.unreadable(List.of(e), !withoutResults)));
      return 2;
    }
    Output.write(json, () -> JsonText.write(json(written)));
    for (Written one : written) {
      Output.of(spec)
          .println(
              String.format(
                  Locale.ROOT, "%4d pages  %s", one.pages(), one.document().file() + ".pdf"));
    }
    Output.of(spec)
        .println(
            "Wrote "
                + written.size()
                + " documents as HTML and PDF; begin at index.html.\n"
                + look.report().standing()
                + "\n"
                + Promises.line());
    return 0;
  }

  private static String unknown(String name) {
    List<String> names = Arrays.stream(Compiled.values()).map(Compiled::file).toList();
    return "there is no document '"
        + name
        + "' ("
        + Nearest.to(name, names)
            .map(near -> "nearest match: " + near)
            .orElse("known: " + String.join(", ", names))
        + ")";
  }

  private static ObjectNode json(List<Written> written) {
    ObjectNode top = JsonText.object();
    top.put("format", 1);
    ArrayNode all = top.putArray("documents");
    for (Written one : written) {
      ObjectNode entry = all.addObject();
      entry.put("name", one.document().file());
      entry.put("title", one.document().title());
      entry.put("pages", one.pages());
      entry.put("bytes", one.bytes());
      entry.put("sha256", one.sha256());
      entry.put("htmlSha256", one.htmlSha256());
    }
    return top;
  }
}
