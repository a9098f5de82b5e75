package org.oarlock.service.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

class DiskWatermarkTest {

  @TempDir private Path folder;

  @Test
  @Verifies({"SRS-1008", "RC-8"})
  void there_is_room_while_more_than_the_reserve_is_free() throws IOException {
    assertThat(new DiskWatermark(folder, 0).room()).isEqualTo(Room.ENOUGH);
    assertThat(new DiskWatermark(folder, 1L << 60).room()).isEqualTo(Room.NONE);
  }

  @Test
  @Verifies({"SRS-1008", "RC-8"})
  void room_below_twice_the_reserve_is_short() throws IOException {
    long free = folder.toFile().getUsableSpace();

    assertThat(new DiskWatermark(folder, free / 4 * 3).room()).isEqualTo(Room.SHORT);
  }
}
