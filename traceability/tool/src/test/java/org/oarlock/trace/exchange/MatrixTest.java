package org.oarlock.trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.UnreadableFiles;

final class MatrixTest {

  @ParameterizedTest
  @EnumSource(Matrix.class)
  @Verifies("SRS-3501")
  void every_row_has_as_many_cells_as_there_are_columns(Matrix matrix) throws UnreadableFiles {
    Table table = matrix.of(Small.exchanged());
    assertThat(table.rows()).isNotEmpty();
    assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    assertThat(table.name()).hasSizeLessThanOrEqualTo(31);
  }

  @Test
  @Verifies("SRS-3501")
  void a_risk_stands_with_its_cause_control_and_both_slots_of_evidence() throws UnreadableFiles {
    assertThat(Matrix.RISKS.of(Small.exchanged()).rows())
        .anySatisfy(row -> assertThat(row).contains("RISK-1", "CAUSE-1", "RC-1", "protective"));
  }

  @Test
  @Verifies("SRS-3501")
  void a_need_stands_with_each_way_down_to_a_test() throws UnreadableFiles {
    assertThat(Matrix.NEEDS.of(Small.exchanged()).rows())
        .anySatisfy(row -> assertThat(row).contains("UN-1", "SYS-1", "SRS-1", "system", "not run"));
  }
}
