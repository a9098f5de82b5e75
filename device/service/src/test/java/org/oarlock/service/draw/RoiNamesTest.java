package org.oarlock.service.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.service.StructureChoice;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class RoiNamesTest {

  @Test
  @Verifies({"SRS-1402", "RC-39"})
  void puts_the_prefix_before_names_that_fit() {
    assertThat(RoiNames.of(StructureChoice.all("zz_"), List.of("Body", "Lung_L", "Parotid_R")))
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
          .isThrownBy(() -> RoiNames.of(StructureChoice.all(prefix), List.of(structure)))
          .withMessageContaining("leaves no room");
      return;
    }
    assertThat(RoiNames.of(StructureChoice.all(prefix), List.of(structure))).containsExactly(name);
    assertThat(name).hasSizeLessThanOrEqualTo(16);
  }

  @Test
  @Verifies(
      value = {"SRS-1403", "RC-42", "RC-39"},
      shows = Shows.EFFECTIVE)
  void keeps_shortened_names_apart_whatever_their_case() {
    List<String> names =
        RoiNames.of(
            StructureChoice.all("zz_"),
            List.of("Abcdefghijklmn_L", "Abcdefghijklmno_L", "ABCDEFGHIJKLMN_L", "X_L"));

    assertThat(names.stream().map(name -> name.toUpperCase(java.util.Locale.ROOT)))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.endsWith("_L") && name.length() <= 16);
  }

  @Test
  @Verifies("SRS-1403")
  void gives_the_same_names_every_time_and_spares_those_that_fit() {
    List<String> structures = List.of("Glnd_Submand_L", "Glnd_Submnd_L");

    assertThat(RoiNames.of(StructureChoice.all("zz_"), structures))
        .isEqualTo(RoiNames.of(StructureChoice.all("zz_"), structures))
        .containsExactly("zz_Glnd_Sbmnd2_L", "zz_Glnd_Submnd_L");
  }

  @Test
  @Verifies({"SRS-1411", "RC-39", "RC-190"})
  void puts_the_names_of_the_site_behind_the_prefix_and_shortens_to_its_length() {
    StructureChoice choice =
        new StructureChoice(List.of(), "o_", 10, List.of(named("Lung_L", "Lunge li")));

    assertThat(RoiNames.of(choice, List.of("Lung_L", "Lung_R", "SpinalCord")))
        .containsExactly("o_Lunge li", "o_Lung_R", "o_SpinlCrd");
  }

  @ParameterizedTest
  @CsvSource({
    "Lung_L, Lung_R, is the name of another structure",
    "Lung_L, lung_r, is the name of another structure",
    "Lung_L, Lung rt., says the other side",
    "Lung_R, LEFT lung, says the other side",
    "Heart, A very long heart, has more than 16 characters",
    "Heart, Lng, two structures would be called"
  })
  @Verifies(
      value = {"SRS-1412", "RC-190"},
      shows = Shows.EFFECTIVE)
  void refuses_a_name_that_leads_to_another_structure(
      String structure, String alias, String reason) {
    StructureChoice choice =
        new StructureChoice(
            List.of(), "", 16, List.of(named(structure, alias), named("Lungs", "LNG")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoiNames.of(choice, List.of("Lung_L", "Lung_R", "Heart", "Lungs")))
        .withMessageContaining(reason);
  }

  @Test
  @Verifies(
      value = {"SRS-1412", "RC-190"},
      shows = Shows.EFFECTIVE)
  void refuses_names_that_are_exchanged() {
    StructureChoice choice =
        new StructureChoice(
            List.of(), "zz_", 16, List.of(named("Heart", "Liver"), named("Liver", "Heart")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoiNames.of(choice, List.of("Heart", "Liver")))
        .withMessage("'zz_Liver' for Heart is the name of another structure");
  }

  private static StructureChoice.Named named(String structure, String alias) {
    return new StructureChoice.Named(structure, Optional.of(alias), Optional.empty());
  }
}
