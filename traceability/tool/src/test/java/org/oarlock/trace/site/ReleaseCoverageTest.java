package org.oarlock.trace.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.site.ReleaseCoverage.Count;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-3706")
class ReleaseCoverageTest {

  @TempDir private Path root;

  @Test
  void reads_what_it_tells_a_person_to_write() throws IOException, Unreadable {
    ReleaseCoverage written = new ReleaseCoverage("NAME", Map.of("SRS", new Count(2, 3)));
    Path file = root.resolve(ReleaseCoverage.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, written.yaml());

    assertThat(ReleaseCoverage.past(SourceTree.of(root))).containsExactly(written);
  }

  @Test
  void knows_no_release_where_nobody_wrote_one_down() throws Unreadable {
    assertThat(ReleaseCoverage.past(SourceTree.of(root))).isEmpty();
  }
}
