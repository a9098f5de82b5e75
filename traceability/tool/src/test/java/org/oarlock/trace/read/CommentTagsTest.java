package org.oarlock.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.evidence.CodeClaim;

@Verifies("SRS-3202")
final class CommentTagsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "V1.sql, -- Who may log in. [impl->SRS-1]",
        "V1.sql, create table t (); /* [impl->SRS-1] */",
        "view.ts, const a = 1; // [impl->SRS-1]",
        "view.ts, /** [impl -> SRS-1] */",
        "run.sh, # [impl->SRS-1]",
        "site.yaml, key: value # [impl->SRS-1]",
        "oarlock, # [impl->SRS-1]",
        "page.html, <!-- [impl->SRS-1] -->"
      })
  void a_tag_in_a_comment_claims(String file, String text) {
    assertThat(CommentTags.read(file, text)).extracting(CodeClaim::id).containsExactly("SRS-1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "V1.sql, insert into t values ('[impl->SRS-1]');",
        "view.ts, say('[impl->SRS-1]');",
        "run.sh, echo x#[impl->SRS-1]",
        "site.yaml, 'key: [impl->SRS-1]'",
        "page.html, <p>[impl->SRS-1]</p>"
      })
  void a_tag_outside_a_comment_claims_nothing(String file, String text) {
    assertThat(CommentTags.read(file, text)).isEmpty();
  }

  @Test
  void one_tag_may_name_several_items_each_with_its_place() {
    List<CodeClaim> claims =
        CommentTags.read("a.sql", "/* one\n [impl->SRS-1, SRS-2]\n*/ select '[impl->SRS-3]';");
    assertThat(claims).extracting(CodeClaim::id).containsExactly("SRS-1", "SRS-2");
    assertThat(claims)
        .extracting(claim -> claim.place().toString())
        .containsExactly("a.sql:2:9", "a.sql:2:16");
  }

  @Test
  void a_misspelt_tag_claims_something_that_is_not_there() {
    assertThat(CommentTags.read("a.sh", "# [imp->SRS-1]"))
        .extracting(CodeClaim::id)
        .containsExactly("imp->SRS-1");
  }
}
