package org.oarlock.trace.selftest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.selftest.Defect.Plan;

/** Files that cannot be read, which have to be named, and changes that are none. */
final class BrokenFiles {

  /** What stands over seeds that no rule, but the reading, has to find. */
  static final String UNREADABLE = "UNREADABLE";

  /** What stands over changes of which nothing may be said. */
  static final String HARMLESS = "HARMLESS";

  private BrokenFiles() {}

  static List<Defect> all() {
    return List.of(
        broken("YAML that ends in the middle", Depth.EDITING, BrokenFiles::items, t -> t + "- ["),
        broken(
            "one key twice",
            Depth.EDITING,
            BrokenFiles::items,
            t -> t + "- {id: X-1, title: a, title: b}\n"),
        broken("an alias", Depth.EDITING, BrokenFiles::items, t -> t + "- &a {id: X-1}\n- *a\n"),
        broken(
            "a second document", Depth.EDITING, BrokenFiles::items, t -> t + "---\n- {id: X-1}\n"),
        broken("a list that is none", Depth.EDITING, BrokenFiles::items, t -> "id: X-1\n"),
        bytes("text that is not UTF-8", BrokenFiles::items),
        broken(
            "a setting that the model does not have",
            Depth.EDITING,
            g -> Stream.of(RepositoryReader.MODEL),
            t -> t + "selftest: 1\n"),
        broken(
            "criteria without levels",
            Depth.EDITING,
            g -> g.subject().read().policy().stream().map(policy -> policy.place().file()),
            t -> "severity: {}\n"),
        broken(
            "Gherkin that is none",
            Depth.EDITING,
            g -> g.named(g.model().sources().features()),
            t -> t + "\nneither step nor comment\n"),
        bytes("a damaged class file", g -> g.named(classes(g))),
        broken(
            "a baseline that is no JSON",
            Depth.EDITING,
            g -> g.subject().read().baseline().stream().map(baseline -> baseline.file()),
            t -> t + "}"),
        broken(
            "results that are no JSON",
            Depth.GATE,
            g -> g.named(g.model().sources().messages()),
            t -> t + "{\n"),
        broken(
            "a report that is no XML",
            Depth.GATE,
            g -> g.named(g.model().sources().junit()),
            t -> t + "<"),
        broken("a bill of materials that is none", Depth.GATE, SoupDefects::boms, t -> "{}"),
        harmless("a comment more", t -> t + "# nothing\n"),
        harmless("an empty line more", t -> t + "\n"));
  }

  private static Defect broken(
      String title,
      Depth depth,
      Function<Ground, Stream<String>> files,
      UnaryOperator<String> change) {
    return Defect.of(
        UNREADABLE,
        title,
        depth,
        g ->
            files
                .apply(g)
                .map(
                    file -> {
                      String text = g.texts().of(file);
                      String whole = text.endsWith("\n") ? text : text + "\n";
                      return new Plan(
                          Edit.text(file, change.apply(whole)), new Expectation.Refuses(file));
                    }));
  }

  private static Defect bytes(String title, Function<Ground, Stream<String>> files) {
    return Defect.of(
        UNREADABLE,
        title,
        Depth.EDITING,
        g ->
            files
                .apply(g)
                .map(
                    file -> {
                      byte[] bytes = "- id: X\n".getBytes(StandardCharsets.UTF_8);
                      bytes[2] = (byte) 0xff;
                      return new Plan(Edit.bytes(file, bytes), new Expectation.Refuses(file));
                    }));
  }

  private static Defect harmless(String title, UnaryOperator<String> change) {
    return Defect.of(
        HARMLESS,
        title,
        Depth.EDITING,
        g ->
            items(g)
                .map(
                    file ->
                        new Plan(
                            Edit.text(file, change.apply(g.texts().of(file))),
                            new Expectation.Silence())));
  }

  private static Stream<String> items(Ground ground) {
    return ground.items().map(i -> i.place().file()).filter(f -> f.matches(".*\\.ya?ml"));
  }

  private static List<String> classes(Ground ground) {
    List<String> globs = new ArrayList<>();
    ground.model().sources().classes().forEach(folder -> globs.add(folder + "/**.class"));
    return globs;
  }
}
