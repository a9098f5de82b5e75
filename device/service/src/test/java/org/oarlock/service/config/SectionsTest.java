package org.oarlock.service.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class SectionsTest {
  @TempDir private Path folder;

  @Test
  @Verifies(
      value = {"SRS-1108", "RC-145"},
      shows = Shows.EFFECTIVE)
  void what_changed_is_named_by_section() {
    SiteConfiguration one = TestSite.in(folder).configuration();
    SiteConfiguration other = TestSite.in(folder).planningPort(2).caller("CT2").configuration();

    assertThat(Sections.changed(one, other)).containsExactly("dicom", "destinations", "routes");
    assertThat(Sections.changed(one, one)).isEmpty();
  }
}
