package org.oarlock.trace.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Items in normal form as YAML, one file per kind, in a folder that a person names. */
@Implements("SRS-3506")
public final class NormalYaml {

  private NormalYaml() {}

  /**
   * Texts by file name. The name comes from the model and, for translations, from the language;
   * nothing of the imported file becomes a path.
   */
  public static Map<String, String> write(TraceModel model, List<NormalItem> items) {
    Map<String, List<Object>> files = new TreeMap<>();
    for (NormalItem item : items) {
      Kind kind = model.kinds().get(item.kind());
      if (kind != null) {
        String name =
            kind.code().toLowerCase(Locale.ROOT)
                + (kind.translated() ? "-" + language(item.file()) : "")
                + ".yaml";
        files.computeIfAbsent(name, n -> new ArrayList<>()).add(FieldTree.forPeople(item, kind));
      }
    }
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .build();
    Map<String, String> texts = new TreeMap<>();
    files.forEach((name, list) -> texts.put(name, new Dump(settings).dumpToString(list)));
    return texts;
  }

  /** Writes files that are not there yet. */
  public static void save(Map<String, String> texts, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(
          folder.resolve(text.getKey()),
          text.getValue(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    }
  }

  private static String language(String file) {
    String[] folders = file.split("/");
    String name = folders.length < 2 ? "" : folders[folders.length - 2];
    return name.matches("[A-Za-z0-9-]{1,20}") ? name.toLowerCase(Locale.ROOT) : "other";
  }
}
