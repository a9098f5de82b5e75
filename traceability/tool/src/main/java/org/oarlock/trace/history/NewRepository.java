package org.oarlock.trace.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.ModelReader;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.schema.SchemaWriter;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/**
 * A new device's repository: the model, the clauses, criteria to start from, a file for each kind,
 * and templates of documents. It holds no item that stands for something, so that its check is red.
 *
 * @param files texts by path
 * @param steps what to do first
 */
@Implements("SRS-3605")
public record NewRepository(SortedMap<String, String> files, List<String> steps) {

  private static final String TEMPLATES = "traceability/templates/";
  private static final String CLAUSES = "requirements/iec62304.yaml";

  /** The trace model that the tool brings along. */
  public static TraceModel model() throws IOException {
    try {
      return ModelReader.read("trace-model.yaml", resource("trace-model.yaml"));
    } catch (Unreadable e) {
      throw new IOException("what the tool itself brings along cannot be read: " + e.getMessage());
    }
  }

  /** Lays out a repository for a device of this name. */
  public static NewRepository of(String device) throws IOException {
    try {
      List<Value> catalogue = clauses();
      NewModel written = NewModel.of(resource("trace-model.yaml"), device, catalogue.size());
      TraceModel model = written.model();
      SortedMap<String, String> files = new TreeMap<>();
      files.put(RepositoryReader.MODEL, written.text());
      files.put(model.policy().riskFile(), resource("policy.yaml"));
      files.put(CLAUSES, clauses(catalogue));
      files.put(".gitignore", "target/\n");
      files.putAll(NewFiles.of(model, files.keySet()));
      SchemaWriter.write(model)
          .forEach((name, text) -> files.put("traceability/schemas/" + name, text));
      for (Compiled document : Compiled.values()) {
        String name = document.file() + ".md";
        files.put(TEMPLATES + name, resource("/org/oarlock/trace/document/" + name));
      }
      List<String> steps = FirstSteps.of(model);
      files.put("README.md", readme(device, steps));
      return new NewRepository(files, steps);
    } catch (Unreadable e) {
      throw new IOException("what the tool itself brings along cannot be read: " + e.getMessage());
    }
  }

  private static String readme(String device, List<String> steps) {
    return "# "
        + device
        + "\n\nThe quality data of this device. Nothing is written yet, so `trace check` is red; each"
        + " finding names\nwhat is missing and where. What was not done is said: `notPerformed`.\n\n"
        + "## What to do first\n\n"
        + String.join("\n", steps)
        + "\n\n`trace explain RULE` says why a rule is there, `trace check --watch` answers each"
        + " saved edit, and\n`trace baseline` writes down what stands here, so that nothing"
        + " disappears unseen. `trace documents` writes\nthe documents of the technical file from"
        + " this data and from the words in `traceability/templates`,\nwhich are yours to edit;"
        + " they say what is not there.\n";
  }

  private static List<Value> clauses() throws IOException, Unreadable {
    Value root =
        YamlText.read(CLAUSES, resource("iec62304.yaml"), false)
            .orElseThrow(() -> new IOException("the catalogue of clauses is empty"));
    return root instanceof Value.Many list ? list.values() : List.of();
  }

  /** The catalogue without anybody's answers. */
  private static String clauses(List<Value> catalogue) {
    List<String> lines = new ArrayList<>();
    lines.add("# yaml-language-server: $schema=../traceability/schemas/clause.schema.json");
    lines.add(
        "# Clauses of IEC 62304 by number, in words that no holder of the text has compared with");
    lines.add("# it. Each begins as missing: look at it, then say what can be looked at.");
    for (Value clause : catalogue) {
      if (clause instanceof Value.Fields fields) {
        lines.add("- id: " + fields.text("id").orElse(""));
        for (String name : List.of("title", "edition", "duty", "deliverable")) {
          lines.add("  " + name + ": " + quoted(fields.text(name).orElse("")));
        }
        List<String> classes = fields.texts("classes").stream().map(Value.Text::text).toList();
        lines.add("  classes: [" + String.join(", ", classes) + "]");
        lines.add("  state: missing");
        lines.add("  rationale: 'Nobody has looked at it yet.'");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(String words) {
    return "'" + words.replaceAll("\\s+", " ").replace("'", "''") + "'";
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = NewRepository.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
