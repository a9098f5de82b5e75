package org.oarlock.trace.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.history.Committed;
import org.oarlock.trace.source.UnreadableFiles;

@Verifies("SRS-3606")
final class ReadMemoryTest {

  @TempDir private Path folder = Path.of("");

  private final ReadMemory memory = new ReadMemory();
  private Committed repository;

  @BeforeEach
  void read() throws Exception {
    repository = Committed.small(folder.resolve("small"));
    assertAsIfNew();
  }

  @Test
  void what_was_not_written_again_is_not_read_again() throws Exception {
    Repository before = RepositoryReader.read(repository.root(), true, memory);
    Repository after = RepositoryReader.read(repository.root(), true, memory);
    for (int i = 0; i < before.items().size(); i++) {
      assertThat(after.items().get(i)).isSameAs(before.items().get(i));
    }
  }

  @Test
  void each_kind_of_edit_is_seen_as_if_everything_was_read_anew() throws Exception {
    repository.replace("requirements/srs.yaml", "satisfies: SYS-1", "satisfies: SYS-12");
    assertAsIfNew();
    repository.replace("features/warning.feature", "@SRS-1", "@SRS-2");
    assertAsIfNew();
    repository.remove("risk/rc.yaml");
    assertAsIfNew();
    repository.write("m/late.sql", "-- [impl->SRS-1]\n");
    assertAsIfNew();
    repository.replace("requirements/design.md", "40 degrees", "45 degrees, or more");
    assertAsIfNew();
    repository.replace(
        "traceability/trace-model.yaml", "[requirements/un.yaml]", "[requirements/u.yaml]");
    assertAsIfNew();
  }

  @Test
  void a_file_that_became_unreadable_is_named_and_its_repair_is_seen() throws Exception {
    String good = Files.readString(repository.root().resolve("requirements/un.yaml"));
    repository.write("requirements/un.yaml", "- id: [");
    assertThatThrownBy(this::assertAsIfNew).isInstanceOf(UnreadableFiles.class);
    assertThatThrownBy(() -> RepositoryReader.read(repository.root(), true, memory))
        .isInstanceOf(UnreadableFiles.class);
    repository.write("requirements/un.yaml", good);
    assertAsIfNew();
  }

  private void assertAsIfNew() throws UnreadableFiles {
    Repository remembered = RepositoryReader.read(repository.root(), true, memory);
    Repository anew = RepositoryReader.read(repository.root(), true);
    assertThat(remembered.items()).isEqualTo(anew.items());
    assertThat(remembered.code()).isEqualTo(anew.code());
    assertThat(remembered.tests()).isEqualTo(anew.tests());
    assertThat(remembered.rows()).isEqualTo(anew.rows());
    assertThat(remembered.classes()).isEqualTo(anew.classes());
    assertThat(remembered.paths()).isEqualTo(anew.paths());
  }
}
