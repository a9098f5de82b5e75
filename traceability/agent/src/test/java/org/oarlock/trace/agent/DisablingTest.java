package org.oarlock.trace.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

@Verifies({"SRS-4101", "SRS-4102"})
class DisablingTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "check, skip, null",
    "holds, return false, false",
    "fails, return true, true",
    "number, return zero, 0",
    "distance, return zero, 0.0",
    "words, return null, null",
    "words, return empty, ''",
    "found, return empty, Optional.empty",
    "index, return empty, OptionalInt.empty",
    "list, return empty, []",
    "set, return empty, []",
    "map, return empty, {}",
    "stream, return empty, []",
    "cut, return argument 3, whole"
  })
  void a_method_does_what_it_is_told_instead(String method, String instead, String answer)
      throws ReflectiveOperationException, IOException {
    Object said = call(method, instead);
    assertThat(String.valueOf(said instanceof Stream<?> stream ? stream.toList() : said))
        .isEqualTo(answer);
    assertThat(status()).containsExactly("disabled", "called");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "absent=>skip",
        "twice=>skip",
        "holds=>skip",
        "check=>return true",
        "words=>return zero",
        "number=>return empty",
        "cut=>return argument 1",
        "cut=>return argument 9",
        "asked=>skip"
      })
  void what_cannot_be_taken_out_stays_and_is_refused_with_the_reason(String order)
      throws IOException {
    byte[] bytes = bytes();
    Disabling disabling = new Disabling(order(order), new Status(folder.resolve("status")));
    assertThat(disabling.transform(null, name(), null, null, bytes)).isNull();
    assertThat(status()).containsExactly("refused");
    assertThatIllegalArgumentException().isThrownBy(() -> disabling.without(bytes));
  }

  @Test
  void a_descriptor_tells_methods_of_one_name_apart() throws IOException {
    Disabling disabling =
        new Disabling(order("twice(I)V=>skip"), new Status(folder.resolve("status")));
    assertThat(disabling.without(bytes())).isNotEmpty();
  }

  @Test
  void other_classes_stay_as_they_are() {
    Disabling disabling = new Disabling(order("check=>skip"), new Status(folder.resolve("status")));
    assertThat(disabling.transform(null, "java/lang/String", null, null, new byte[0])).isNull();
    assertThat(folder.resolve("status")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Name=>skip", "a.B#c=>return 7", "a.B#c", "a.B#c=>return argument 0"})
  void an_order_in_other_words_is_refused(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> Order.of(words));
  }

  private @Nullable Object call(String method, String instead)
      throws ReflectiveOperationException, IOException {
    Status status = new Status(folder.resolve("status"));
    Hits.reportTo(status);
    byte[] changed =
        new Disabling(order(method + "=>" + instead), status)
            .transform(null, name(), null, null, bytes());
    Class<?> control = new Loader(changed).findClass(Control.class.getName());
    Method called =
        Arrays.stream(control.getDeclaredMethods())
            .filter(one -> one.getName().equals(method))
            .findFirst()
            .orElseThrow();
    called.setAccessible(true);
    Object[] arguments =
        called.getParameterCount() == 0 ? new Object[0] : new Object[] {1L, 2, "whole"};
    return called.invoke(null, arguments);
  }

  private List<String> status() throws IOException {
    return Files.readAllLines(folder.resolve("status")).stream()
        .map(line -> line.split(" ")[0])
        .toList();
  }

  private static Order order(String words) {
    return Order.of(Control.class.getName() + "#" + words);
  }

  private static String name() {
    return Control.class.getName().replace('.', '/');
  }

  private static byte[] bytes() throws IOException {
    try (InputStream in = Control.class.getResourceAsStream("DisablingTest$Control.class")) {
      if (in == null) {
        throw new AssertionError("the class of this test is not there");
      }
      return in.readAllBytes();
    }
  }

  /** Defines the changed class beside the one that stands on the class path. */
  private static final class Loader extends ClassLoader {
    private final byte[] bytes;

    Loader(byte @Nullable [] bytes) {
      super(DisablingTest.class.getClassLoader());
      if (bytes == null) {
        throw new AssertionError("nothing was changed");
      }
      this.bytes = bytes;
    }

    @Override
    protected Class<?> findClass(String name) {
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  /** Something to take apart: each method answers otherwise when it runs as it was written. */
  abstract static class Control {
    abstract void asked();

    static void check() {
      throw new IllegalStateException("the control");
    }

    static boolean holds() {
      return true;
    }

    static boolean fails() {
      return false;
    }

    static int number() {
      return 7;
    }

    static double distance() {
      return 7;
    }

    static String words() {
      return "the control";
    }

    static Optional<String> found() {
      return Optional.of("the control");
    }

    static OptionalInt index() {
      return OptionalInt.of(7);
    }

    static List<String> list() {
      return List.of("the control");
    }

    static Set<String> set() {
      return Set.of("the control");
    }

    static Map<String, String> map() {
      return Map.of("the", "control");
    }

    static Stream<String> stream() {
      return Stream.of("the control");
    }

    static String cut(long first, int second, String third) {
      return third.substring(second) + first;
    }

    void twice(int number) {
      throw new IllegalStateException("the control " + number);
    }

    void twice(String words) {
      throw new IllegalStateException("the control " + words);
    }
  }
}
