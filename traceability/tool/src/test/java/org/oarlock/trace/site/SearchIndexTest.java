package org.oarlock.trace.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3704")
class SearchIndexTest {

  @Test
  void quotes_what_would_end_a_text_in_a_script() {
    assertThat(SearchIndex.quoted("a \"b\" \\c\nd\u2028e")).isEqualTo("\"a \\\"b\\\" \\\\c d e\"");
  }
}
