package org.oarlock.trace.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.oarlock.trace.bind.TestedModule.BUILT;
import static org.oarlock.trace.bind.TestedModule.JAR;
import static org.oarlock.trace.bind.TestedModule.MESSAGES;
import static org.oarlock.trace.bind.TestedModule.METHODS;
import static org.oarlock.trace.bind.TestedModule.RAN;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.source.Unreadable;

@Verifies({"SRS-3201", "SRS-3203"})
final class BoundTest {

  private static final String SOURCE = "m/src/main/java/A.java";
  private static final String TEST_SOURCE = "m/src/test/java/ATest.java";
  private static final String CLASS = "m/target/classes/A.class";
  private static final String GLUE = "m/target/test-classes/ATest.class";

  @TempDir private Path folder = Path.of("");

  @Test
  void what_stands_unchanged_is_evidence() throws Unreadable {
    TestedModule module = new TestedModule(folder).bind();
    assertThat(module.scenarios()).isEmpty();
    assertThat(module.methods()).isEmpty();
  }

  @Test
  void what_nobody_wrote_down_is_none() throws Unreadable {
    TestedModule module = new TestedModule(folder);
    assertThat(module.scenarios()).hasValueSatisfying(why -> assertThat(why).contains("nothing"));
    assertThat(module.methods()).isPresent();
  }

  /** What happens after the record was written. */
  static Stream<Arguments> changesOfSystemEvidence() {
    return Stream.of(
        after("another target/device.jar was tested", m -> m.pack("other")),
        after("target/device.jar, which was tested, is gone", m -> m.delete(JAR)),
        after("another target/bom.json was tested", m -> m.write("target/bom.json", "[]", BUILT)),
        after("target/bom.json, which was tested, is gone", m -> m.delete("target/bom.json")),
        after("the report is not the one that was bound", m -> m.write(MESSAGES, "green", RAN)),
        after("the sources have changed since " + JAR, m -> m.write(SOURCE, "class B {}", BUILT)),
        after(GLUE + " has changed since it ran", m -> m.write(GLUE, "other", BUILT)),
        after(GLUE + " has changed since it ran", m -> m.delete(GLUE)),
        after("the sources of m have changed", m -> m.write(TEST_SOURCE, "class C {}", BUILT)));
  }

  @Verifies(value = "RC-83", level = Level.UNIT, shows = Shows.EFFECTIVE)
  @ParameterizedTest(name = "{0}")
  @MethodSource("changesOfSystemEvidence")
  void system_evidence_of_something_else_is_none(String why, UnaryOperator<TestedModule> change)
      throws Unreadable {
    TestedModule module = new TestedModule(folder).bind();
    assertThat(change.apply(module).scenarios())
        .hasValueSatisfying(reason -> assertThat(reason).contains(why));
  }

  static Stream<Arguments> changesOfUnitEvidence() {
    return Stream.of(
        after(CLASS + " has changed since it ran", m -> m.write(CLASS, "other", BUILT)),
        after("B.class has changed", m -> m.write("m/target/classes/B.class", "new", BUILT)),
        after(GLUE + " has changed since it ran", m -> m.write(GLUE, "other", BUILT)),
        after("the sources of m have changed", m -> m.write(SOURCE, "class B {}", BUILT)),
        after("the report is not the one that was bound", m -> m.write(METHODS, "green", RAN)));
  }

  @Verifies(value = "RC-83", level = Level.UNIT, shows = Shows.EFFECTIVE)
  @ParameterizedTest(name = "{0}")
  @MethodSource("changesOfUnitEvidence")
  void unit_evidence_of_something_else_is_none(String why, UnaryOperator<TestedModule> change)
      throws Unreadable {
    TestedModule module = new TestedModule(folder).bind();
    assertThat(change.apply(module).methods())
        .hasValueSatisfying(reason -> assertThat(reason).contains(why));
  }

  /** What was so already when the record was written: an old result beside a new build. */
  static Stream<Arguments> oldResults() {
    return Stream.of(
        after(JAR + " was built after the run", m -> m.touch(JAR, RAN + 1)),
        after("classes in m/target/classes were", m -> m.touch(CLASS, RAN + 1)),
        after("its glue in m/target/test-classes was", m -> m.touch(GLUE, RAN + 1)),
        after("does not say what it was built from", TestedModule::packWithoutInputs),
        after(JAR + " was not there when it ran", m -> m.delete(JAR)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oldResults")
  void an_old_run_is_no_evidence_even_if_somebody_binds_it(
      String why, UnaryOperator<TestedModule> change) throws Unreadable {
    TestedModule module = change.apply(new TestedModule(folder)).bind();
    assertThat(module.scenarios()).hasValueSatisfying(reason -> assertThat(reason).contains(why));
  }

  @Test
  void a_test_of_classes_compiled_after_it_is_none() throws Unreadable {
    TestedModule module = new TestedModule(folder).touch(CLASS, RAN + 1).bind();
    assertThat(module.methods()).contains("classes in m/target/classes were compiled after it ran");
  }

  @Test
  void a_test_of_another_class_than_that_in_the_jar_is_none() throws Unreadable {
    TestedModule module = new TestedModule(folder).pack("another").bind();
    assertThat(module.methods()).contains(CLASS + " is not the class inside " + JAR);
  }

  @Test
  void a_module_of_tests_needs_no_classes_of_its_own() throws Unreadable {
    TestedModule module = new TestedModule(folder).bind();
    assertThat(module.methods("m/target/test-classes", "tests/target/classes")).isEmpty();
    assertThat(module.methods("m/target/test-classes", "elsewhere")).isPresent();
  }

  @Test
  void a_test_that_does_not_say_what_it_ran_on_is_none() throws Unreadable {
    assertThat(new TestedModule(folder).bind().methods(new String[0]))
        .contains("the report does not say on which class files it ran");
  }

  @Test
  void another_java_or_system_is_another_thing() throws Unreadable {
    TestedModule module = new TestedModule(folder).bind();
    Platform here = Platform.here();
    assertThat(module.scenarios(new Platform("17.0.1+1", here.system())))
        .contains("it ran on another Java (17.0.1+1)");
    assertThat(module.scenarios(new Platform(here.java(), "Linux 5 riscv64")))
        .contains("it ran on another system (Linux 5 riscv64)");
  }

  @Test
  void a_record_of_another_format_is_refused() {
    assertThatThrownBy(() -> BindingFile.read("b.json", "{\"format\": 2}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("no binding record of format 1");
  }

  private static Arguments after(String why, UnaryOperator<TestedModule> change) {
    return arguments(why, change);
  }
}
