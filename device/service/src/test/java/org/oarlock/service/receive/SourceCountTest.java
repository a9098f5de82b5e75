package org.oarlock.service.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.FindOutcome;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.dicom.network.NoContext;
import org.oarlock.dicom.network.SeriesReference;
import org.oarlock.service.fixture.PlayedSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class SourceCountTest {
  private static final SeriesReference SERIES = new SeriesReference("2.25.1", "2.25.2");

  private final PlayedSource source = new PlayedSource();
  private final SourceCount count = new SourceCount(List.of(PlayedSource.PEER), source);

  @Test
  @Verifies(
      value = {"SRS-1010", "RC-210"},
      shows = Shows.EFFECTIVE)
  void what_the_source_has_and_was_not_received_is_missing() {
    source.has("2.25.11", "2.25.12", "2.25.13");

    assertThat(counted("2.25.12"))
        .isEqualTo(new Counted.Missing(PlayedSource.PEER, List.of("2.25.11", "2.25.13"), 3));
    assertThat(counted("2.25.11", "2.25.12", "2.25.13")).isEqualTo(new Counted.Whole());
  }

  @Test
  @Verifies(
      value = {"SRS-1012", "RC-211"},
      shows = Shows.EFFECTIVE)
  void a_source_that_lacks_what_was_received_vouches_for_nothing() {
    source.has();
    assertThat(counted("2.25.11")).isInstanceOf(Counted.Unknown.class);
    source.has("2.25.11");
    assertThat(counted("2.25.11", "2.25.12")).isInstanceOf(Counted.Unknown.class);
    source.has("2.25.11", "2.25.13");
    assertThat(counted("2.25.11", "2.25.12")).isInstanceOf(Counted.Unknown.class);
  }

  @Test
  @Verifies({"SRS-1012", "RC-211"})
  void a_source_that_does_not_answer_to_the_end_leaves_the_count_open_and_says_why() {
    assertThat(words(new NetworkFailure.Unreachable("nobody listens"))).isEqualTo("nobody listens");
    assertThat(words(new Answered(DimseStatus.OUT_OF_RESOURCES)))
        .isEqualTo("it answered with status 0xA700");
    assertThat(words(new NoContext("1.2", "1.3"))).contains("does not offer");
  }

  @Test
  @Verifies("SRS-1010")
  void series_of_other_callers_are_not_counted() {
    assertThat(count.count("CT9", SERIES, Set.of())).isEqualTo(new Counted.NotAsked());
    assertThat(source.asked()).isZero();
  }

  @Test
  @Verifies("SRS-1011")
  void what_is_missing_is_asked_for_in_requests_of_bounded_length() {
    List<String> many = IntStream.range(0, 1001).mapToObj(i -> "2.25." + i).toList();

    assertThat(count.fetch(new Counted.Missing(PlayedSource.PEER, many, 2000), SERIES))
        .isEqualTo("it says that it has sent 1001");
    assertThat(source.sent()).extracting(List::size).containsExactly(500, 500, 1);
    assertThat(source.sent().stream().flatMap(List::stream).collect(Collectors.toList()))
        .isEqualTo(many);
  }

  @Test
  @Verifies("SRS-1011")
  void a_source_that_does_not_send_is_not_asked_on() {
    List<String> many = IntStream.range(0, 501).mapToObj(i -> "2.25." + i).toList();
    source.sends(new Answered(DimseStatus.of(0xA801)));

    assertThat(count.fetch(new Counted.Missing(PlayedSource.PEER, many, 2000), SERIES))
        .isEqualTo("it answered with status 0xA801");
    assertThat(source.sent()).hasSize(1);
  }

  private String words(FindOutcome outcome) {
    source.answers(outcome);
    return ((Counted.Unknown) counted("2.25.11")).words();
  }

  private Counted counted(String... received) {
    return count.count(PlayedSource.CALLER, SERIES, Set.of(received));
  }
}
