package org.oarlock.trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.exchange.Differences.Difference;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.source.UnreadableFiles;

final class RoundTripTest {

  @TempDir private Path folder = Path.of("");

  @Test
  @Verifies("SRS-3506")
  void the_items_come_back_unchanged() throws IOException, UnreadableFiles {
    Exchanged all = Small.exchanged();
    assertThat(differences(all, ReqifFile.of(all))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\n\n  lines and a tab\t.",
        " - ends with a break\n",
        "- looks like a list\n- of two",
        "<b>&amp;</b> \"quoted\" 'too' ]]>",
        "\u00e4\ud83d\ude00 \u0001 control",
        "=1+1",
        "true",
        "\r\nwindows\r\n",
        "# no comment",
        "x: y"
      })
  @Verifies("SRS-3506")
  void any_words_come_back(String words) throws IOException, UnreadableFiles {
    Path root = copy();
    write(root, "requirements/un.yaml", "- id: UN-1\n  title: a\n  text: " + quoted(words) + "\n");
    Exchanged all = Small.exchanged(root);
    String text = ReqifFile.of(all);
    assertThat(differences(all, text)).isEmpty();
    assertYamlIsTheSame(root, all, text);
  }

  @Test
  @Verifies("SRS-3506")
  void lists_fields_inside_fields_and_links_to_nothing_come_back()
      throws IOException, UnreadableFiles {
    Path root = copy();
    write(
        root,
        "requirements/un.yaml",
        """
        - id: UN-1
          title: [one, 'two']
          notes: ['- a', "b\\nc", '']
          unknown.field: {deep: [{a: 1}, {a: 2, b: [x, y]}], '#1': z}
          empty:
        """);
    write(
        root,
        "requirements/sys.yaml",
        "- {id: SYS-1, title: a, text: b, satisfies: [UN-9, UN-1, UN-1]}\n");
    Exchanged all = Small.exchanged(root);
    String text = ReqifFile.of(all);
    assertThat(text).contains("UN-9").contains("relation_item.SYS-1_satisfies_item.UN-1");
    assertThat(differences(all, text)).isEmpty();
    assertYamlIsTheSame(root, all, text);
  }

  @Test
  @Verifies("SRS-3506")
  void what_was_changed_elsewhere_is_named_with_its_place() throws IOException, UnreadableFiles {
    Exchanged all = Small.exchanged();
    String text =
        ReqifFile.of(all)
            .replace("The thermometer warns above 40 degrees.", "It warns above 39 degrees.")
            .replace("THE-VALUE=\"SRS-2\"", "THE-VALUE=\"SRS-7\"");
    List<String> lines = differences(all, text).stream().map(Difference::line).toList();
    assertThat(lines)
        .contains(
            "requirements/sys.yaml:3:3: CHANGED SYS-1 text: 'The thermometer warns above 40"
                + " degrees.' becomes 'It warns above 39 degrees.'",
            "requirements/srs.yaml:7:7: REMOVED SRS-2",
            "requirements/srs.yaml:1:1: ADDED SRS-7",
            "requirements/design.md:11:15: CHANGED UNIT-2 realises: 'SRS-2' becomes 'SRS-7'")
        .hasSize(4);
  }

  /** The YAML of an import, read as a repository's own, gives the same items and the same file. */
  private void assertYamlIsTheSame(Path root, Exchanged all, String text)
      throws IOException, UnreadableFiles {
    TraceModel model = all.subject().model();
    List<NormalItem> items = ReqifReader.read(model, ReqifFile.in(folder, text), "a.reqif");
    Map<String, String> yaml = NormalYaml.write(model, items);
    write(root, "requirements/un.yaml", yaml.getOrDefault("un.yaml", ""));
    write(root, "requirements/sys.yaml", yaml.getOrDefault("sys.yaml", ""));
    Exchanged again = Small.exchanged(root);
    assertThat(normal(again)).isEqualTo(normal(all));
    assertThat(ReqifFile.of(again)).isEqualTo(text);
  }

  private static List<NormalItem> normal(Exchanged all) {
    List<NormalItem> items = new ArrayList<>();
    for (Item item : all.subject().read().items()) {
      items.add(NormalItem.of(item, all.subject().kind(item)));
    }
    return items;
  }

  private List<Difference> differences(Exchanged all, String text)
      throws IOException, UnreadableFiles {
    TraceModel model = all.subject().model();
    List<NormalItem> there = ReqifReader.read(model, ReqifFile.in(folder, text), "a.reqif");
    return Differences.of(model, all.subject().read().items(), there);
  }

  private Path copy() throws IOException {
    Path root = folder.resolve("root");
    try (Stream<Path> files = Files.walk(Small.ROOT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(root, Small.ROOT.relativize(file).toString(), Files.readString(file));
      }
    }
    return root;
  }

  private static void write(Path root, String file, String text) throws IOException {
    Path target = root.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  private static String quoted(String words) {
    StringBuilder out = new StringBuilder("\"");
    words.chars().forEach(c -> out.append(String.format(java.util.Locale.ROOT, "\\u%04x", c)));
    return out.append('"').toString();
  }
}
