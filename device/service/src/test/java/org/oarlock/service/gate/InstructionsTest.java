package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.oarlock.inference.FindingCode;
import org.oarlock.trace.annotations.Verifies;

/** The instructions for use explain every code that the device can show. */
class InstructionsTest {

  private static final Path DAILY_USE = Path.of("../../ifu/en/daily-use.md");

  @Test
  @Verifies({"SRS-1210", "RC-69"})
  void every_code_of_the_gate_stands_in_the_instructions() throws IOException {
    assertThat(Files.readString(DAILY_USE))
        .contains(Arrays.stream(ReasonCode.values()).map(Enum::name).toList());
  }

  @Test
  @Verifies("SRS-609")
  void every_finding_on_a_structure_stands_in_the_instructions() throws IOException {
    assertThat(Files.readString(DAILY_USE))
        .contains(Arrays.stream(FindingCode.values()).map(Enum::name).toList());
  }
}
