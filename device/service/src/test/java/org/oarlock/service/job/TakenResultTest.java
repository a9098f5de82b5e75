package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.Sha256;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class TakenResultTest {
  private static final byte[] OBJECT = "a structure set".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.shared();

  @Test
  @Verifies(
      value = {"SRS-4410", "RC-271"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void an_object_that_is_another_one_by_now_is_not_given_out() throws IOException {
    long id = database.provedCase("TAKEN");
    CaseFolder files = new CaseFolder(folder, id);
    files.write(CaseFolder.STRUCTURE_SET, OBJECT);
    String digest = files.sealed(CaseFolder.STRUCTURE_SET);
    new JobStore(database.jdbc()).artifact(id, CaseFolder.STRUCTURE_SET, digest, OBJECT.length);
    CaseViews cases = cases();

    assertThat(digest).isEqualTo(Sha256.of(OBJECT));
    assertThat(cases.taken(id, ResultFormat.RTSTRUCT, digest))
        .contains(files.file(CaseFolder.STRUCTURE_SET));
    assertThat(cases.taken(id, ResultFormat.SEG, digest)).isEmpty();
    Files.writeString(files.file(CaseFolder.STRUCTURE_SET), "something else");
    assertThat(cases.taken(id, ResultFormat.RTSTRUCT, digest)).isEmpty();
  }

  private CaseViews cases() {
    Deliverer deliverer =
        new Deliverer(
            TestSite.in(folder).configuration(),
            database.jdbc(),
            database.audit(),
            destination -> {
              throw new AssertionError("nothing is sent");
            });
    return new CaseViews(new CaseViewStore(database.jdbc(), deliverer), database.audit(), folder);
  }
}
