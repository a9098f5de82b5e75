package org.oarlock.trace.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.bind.TestDigests;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * Controls that do not say how they are taken out are answered at once, so they are enough here.
 */
@Verifies("SRS-4103")
final class SideBySideTest {

  private static final Path SMALL = Path.of("src/test/resources/small");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir private Path work = Path.of("");

  @Test
  void every_control_is_tried_once_whoever_takes_it() throws Exception {
    Subject subject = subject();
    List<Item> controls = Stream.generate(() -> control(subject)).limit(40).toList();
    List<Tried> told = new ArrayList<>();
    SideBySide.attempt(
        controls, List.of(campaign(subject), campaign(subject)), (tried, took) -> told.add(tried));
    assertThat(told).hasSize(40).allMatch(Tried.Untried.class::isInstance);
  }

  @Test
  void nothing_more_is_begun_when_a_result_cannot_be_kept() throws Exception {
    Subject subject = subject();
    List<Item> controls = List.of(control(subject), control(subject), control(subject));
    List<Tried> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                SideBySide.attempt(
                    controls,
                    List.of(campaign(subject)),
                    (tried, took) -> {
                      told.add(tried);
                      throw new IOException("no space left");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
    assertThat(told).hasSize(1);
  }

  private Campaign campaign(Subject subject) throws IOException, Unreadable {
    SourceTree tree = SourceTree.of(SMALL);
    return new Campaign(tree, subject, new TestDigests(tree, List.of(), Map.of()), work, 1);
  }

  private static Item control(Subject subject) {
    return subject.items("RC").get(0);
  }

  private static Subject subject() throws Exception {
    return Subject.of(RepositoryReader.read(SMALL, false), false, TODAY);
  }
}
