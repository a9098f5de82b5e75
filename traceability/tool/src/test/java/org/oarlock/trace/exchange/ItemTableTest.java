package org.oarlock.trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.UnreadableFiles;

final class ItemTableTest {

  @Test
  @Verifies("SRS-3503")
  void every_item_is_a_row_with_its_links_both_ways_and_its_tests() throws UnreadableFiles {
    Exchanged all = Small.exchanged();
    Table table = ItemTable.of(all);
    assertThat(table.rows()).hasSameSizeAs(all.subject().read().items());
    assertThat(table.rows())
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()))
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains("SRS-2", "satisfies SYS-1\nrealises RC-1\nitem ITEM-2")
                    .contains("scenario 'takes the higher reading', system, not run"));
  }
}
