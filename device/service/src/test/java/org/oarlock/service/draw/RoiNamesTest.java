package org.oarlock.service.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class RoiNamesTest {

  @Test
  @Verifies({"SRS-1402", "RC-39"})
  void puts_the_prefix_before_names_that_fit() {
    assertThat(RoiNames.of("zz_", List.of("Body", "Lung_L", "Parotid_R")))
        .containsExactly("zz_Body", "zz_Lung_L", "zz_Parotid_R");
  }

  @ParameterizedTest
  @CsvSource({
    "zz_, Femur_Head_L, zz_Femur_Head_L",
    "zz_, Glnd_Submand_L, zz_Glnd_Submnd_L",
    "zz_, Glnd_Lacrimal_R, zz_Glnd_Lacrml_R",
    "zz_, Lobe_Temporal_L, zz_Lobe_Temprl_L",
    "zz_, SpinalCord_PRV05, zz_SpnlCrd_PRV05",
    "auto_draft_, Lung_L, auto_draft_Lng_L",
    "a_long_prefix_, Lung_R, '' "
  })
  @Verifies(
      value = {"SRS-1403", "RC-42"},
      shows = Shows.EFFECTIVE)
  void shortens_the_root_and_never_the_side(String prefix, String structure, String name) {
    if (name.isBlank()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RoiNames.of(prefix, List.of(structure)))
          .withMessageContaining("leaves no room");
      return;
    }
    assertThat(RoiNames.of(prefix, List.of(structure))).containsExactly(name);
    assertThat(name).hasSizeLessThanOrEqualTo(16);
  }

  @Test
  @Verifies(
      value = {"SRS-1403", "RC-42", "RC-39"},
      shows = Shows.EFFECTIVE)
  void keeps_shortened_names_apart_whatever_their_case() {
    List<String> names =
        RoiNames.of(
            "zz_", List.of("Abcdefghijklmn_L", "Abcdefghijklmno_L", "ABCDEFGHIJKLMN_L", "X_L"));

    assertThat(names.stream().map(name -> name.toUpperCase(java.util.Locale.ROOT)))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.endsWith("_L") && name.length() <= 16);
  }

  @Test
  @Verifies("SRS-1403")
  void gives_the_same_names_every_time_and_spares_those_that_fit() {
    List<String> structures = List.of("Glnd_Submand_L", "Glnd_Submnd_L");

    assertThat(RoiNames.of("zz_", structures))
        .isEqualTo(RoiNames.of("zz_", structures))
        .containsExactly("zz_Glnd_Sbmnd2_L", "zz_Glnd_Submnd_L");
  }
}
