package org.oarlock.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

/** A site cannot lower the guard to get one case through. */
class SafetyChecksHaveNoSwitchTest {

  /** Words that a key would hold if it turned a check of gate or proof off, or widened it. */
  private static final Set<String> WORDS =
      Set.of(
          "gate",
          "proof",
          "prove",
          "check",
          "checks",
          "tolerance",
          "tilt",
          "spacing",
          "thickness",
          "age",
          "hu",
          "skip",
          "disable",
          "disabled",
          "enabled",
          "force",
          "approval",
          "approve");

  @TempDir private Path folder;

  @Test
  @Verifies("RC-76")
  void no_key_names_a_check() {
    List<String> keys = keys(SiteConfiguration.class);

    assertThat(keys).hasSizeGreaterThan(30);
    assertThat(keys)
        .noneMatch(key -> Arrays.stream(key.split("(?=[A-Z])")).anyMatch(this::isCheck));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gate: {enabled: false}",
        "gate: {max-tilt-degrees: 5}",
        "proof: {tolerance-voxels: 100}",
        "proof: off",
        "safety: {age-check: false}"
      })
  @Verifies(value = "RC-76", shows = Verifies.Shows.EFFECTIVE)
  void a_site_that_tries_to_switch_one_off_does_not_start(String attempt) throws Exception {
    Path file = folder.resolve("site.yaml");
    Files.writeString(
        file,
        "site: {name: A, time-zone: Europe/London}\nstorage: {directory: data}\n"
            + "dicom: {callers: [CT1]}\n"
            + attempt
            + "\n");

    assertThatThrownBy(() -> ConfigurationReader.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(attempt.substring(0, attempt.indexOf(':')));
  }

  private boolean isCheck(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static List<String> keys(Class<?> type) {
    List<String> keys = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      keys.add(component.getName());
      for (Class<?> inner : recordsIn(component.getGenericType())) {
        keys.addAll(keys(inner));
      }
    }
    return keys;
  }

  private static List<Class<?>> recordsIn(Type type) {
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return List.of(plain);
    }
    if (type instanceof ParameterizedType several) {
      return Arrays.stream(several.getActualTypeArguments())
          .flatMap(argument -> recordsIn(argument).stream())
          .toList();
    }
    return List.of();
  }
}
