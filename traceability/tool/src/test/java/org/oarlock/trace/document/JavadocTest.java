package org.oarlock.trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.SourceTree;

final class JavadocTest {

  @TempDir private Path folder = Path.of("");

  @Test
  @Verifies("SRS-3401")
  void the_words_of_a_class_are_those_above_it_without_tags() throws Exception {
    write(
        "a/b/Guard.java",
        """
        package a.b;

        import x.Y;

        /**
         * Reads {@code two} sensors, see {@link Warner}.
         *
         * <p>And counts.
         *
         * @param one first
         */
        @Implements("SRS-1")
        public record Guard(int one) {
          /** Not this. */
          int two() {
            return 2;
          }
        }
        """);
    write("a/b/package-info.java", "/** All guards. */\n@NullMarked\npackage a.b;\n");
    write("a/b/Bare.java", "package a.b;\n\nclass Bare {\n  /** Inside. */\n  int x;\n}\n");
    Javadoc javadoc = new Javadoc(SourceTree.of(folder));
    assertThat(javadoc.of("a.b.Guard"))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains("Reads `two` sensors, see Warner.")
                    .contains("And counts.")
                    .doesNotContain("first"));
    assertThat(javadoc.of("a.b")).contains("All guards.");
    assertThat(javadoc.of("a.b.Bare")).isEmpty();
    assertThat(javadoc.of("a.b.Absent")).isEmpty();
  }

  private void write(String file, String text) throws Exception {
    Path path = folder.resolve("m/src/main/java/" + file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
