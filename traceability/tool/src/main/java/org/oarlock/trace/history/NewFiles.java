package org.oarlock.trace.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;

/** One file for each kind, with an entry to copy; nothing in it counts until it is written. */
final class NewFiles {

  private NewFiles() {}

  /** Where the first items of a kind are written. */
  static String path(Kind kind) {
    String glob = kind.files().get(0);
    String name = kind.code().toLowerCase(Locale.ROOT);
    return glob.replaceFirst("^ifu/\\*/", "ifu/en/").replaceFirst("\\*+(/\\*)?", name);
  }

  /** Files by path. */
  static Map<String, String> of(TraceModel model, Set<String> alreadyThere) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Kind kind : model.kinds().values()) {
      String path = path(kind);
      if (!alreadyThere.contains(path)) {
        files.merge(
            path, path.endsWith(".md") ? statements(kind) : list(kind, path), String::concat);
      }
    }
    return files;
  }

  private static String list(Kind kind, String path) {
    StringBuilder out = new StringBuilder();
    out.append("# yaml-language-server: $schema=");
    out.append("../".repeat((int) path.chars().filter(c -> c == '/').count()));
    out.append("traceability/schemas/").append(kind.code().toLowerCase(Locale.ROOT));
    out.append(".schema.json\n# Each entry is one ").append(kind.name()).append(", for example:\n");
    out.append("# - id: ").append(kind.code()).append("-1\n");
    fields(out, kind.fields(), "#   ");
    return out.toString();
  }

  private static void fields(StringBuilder out, Map<String, FieldSpec> fields, String indent) {
    for (FieldSpec field : fields.values()) {
      out.append(indent).append(field.name()).append(": ");
      if (field.type() == FieldType.MAP) {
        out.append('\n');
        fields(out, field.fields(), indent + "  ");
      } else {
        out.append('<').append(what(field)).append(field.required() ? "" : ", if it applies");
        out.append(field.about().isEmpty() ? "" : ": " + field.about()).append(">\n");
      }
    }
  }

  private static String what(FieldSpec field) {
    return switch (field.type()) {
      case TEXT -> "words";
      case TEXTS -> "words, or a list";
      case NUMBER -> "number";
      case BOOLEAN -> "true or false";
      case DATE -> "yyyy-mm-dd";
      case ENUM -> String.join(" | ", field.values());
      case LINK -> "id of " + String.join(" or ", field.to());
      case LINKS -> "ids of " + String.join(" or ", field.to());
      case MAP -> "fields";
    };
  }

  private static String statements(Kind kind) {
    StringBuilder out = new StringBuilder();
    out.append("# ")
        .append(kind.name())
        .append("\n\nAn anchor makes a statement of a heading or a ");
    out.append("paragraph, and lines that begin with the name of a field set it:\n\n```\n");
    out.append("## Title {#").append(kind.code()).append("-1}\n\n");
    for (FieldSpec field : kind.fields().values()) {
      if (field.required() && !List.of("title", "text").contains(field.name())) {
        out.append(Character.toUpperCase(field.name().charAt(0)));
        out.append(field.name().substring(1)).append(": <").append(what(field)).append(">.\n");
      }
    }
    kind.sections().forEach(section -> out.append('\n').append(section).append(": <words>\n"));
    return out.append("```\n").toString();
  }
}
