package org.oarlock.trace.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3608")
final class CheckMojoTest {

  private static final File SMALL = new File("../tool/src/test/resources/small");

  private final List<String> log = new ArrayList<>();
  private final CheckMojo mojo = new CheckMojo();

  @TempDir private Path folder = Path.of("");

  CheckMojoTest() {
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence words) {
            log.add(words.toString());
          }

          @Override
          public void warn(CharSequence words) {
            log.add(words.toString());
          }
        });
  }

  @Test
  void a_clean_check_is_logged() throws Exception {
    set("directory", SMALL);
    set("withoutResults", true);
    mojo.execute();
    assertThat(log).anyMatch(line -> line.startsWith("No findings."));
  }

  @Test
  void findings_fail_the_build_and_stand_in_the_reports() throws Exception {
    set("directory", SMALL);
    set("json", folder.resolve("report.json").toFile());
    set("sarif", folder.resolve("report.sarif").toFile());
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("SBOM-MISSING");
    assertThat(folder.resolve("report.json")).content().contains("SBOM-MISSING");
    assertThat(folder.resolve("report.sarif")).content().contains("SBOM-MISSING");
  }

  @Test
  void unreadable_input_fails_the_build() throws Exception {
    set("directory", folder.toFile());
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("there is no trace model");
  }

  @Test
  void a_skipped_check_says_that_it_is_no_pass() throws Exception {
    set("directory", folder.toFile());
    set("skip", true);
    mojo.execute();
    assertThat(log).singleElement().asString().contains("This is no pass");
  }

  /** As Maven does it. */
  private void set(String parameter, Object value) throws ReflectiveOperationException {
    Field field = CheckMojo.class.getDeclaredField(parameter);
    field.setAccessible(true);
    field.set(mojo, value);
  }
}
