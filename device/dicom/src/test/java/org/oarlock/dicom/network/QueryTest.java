package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

class QueryTest {

  private static final SeriesReference SERIES = new SeriesReference("2.25.1", "2.25.2");
  private static final DimseStatus PENDING = DimseStatus.of(0xFF00);
  private static final Duration LONG = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(strings = {Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.IMPLICIT_VR_LITTLE_ENDIAN})
  @Verifies("SRS-313")
  void every_image_that_a_peer_names_is_found(String syntax) throws IOException {
    int id = syntax.equals(Uids.EXPLICIT_VR_LITTLE_ENDIAN) ? 1 : 3;
    ProposedContext context = new ProposedContext(Uids.STUDY_ROOT_FIND, syntax);
    byte[] answers =
        RawPeer.joined(
            pending(id, context, image("2.25.2", "2.25.11")),
            pending(id, context, image("2.25.2", "2.25.12")),
            RawPeer.data(id, 3, found(DimseStatus.SUCCESS, false)));
    assertThat(images(ScriptedPeer.accepting(id, syntax), answers))
        .isEqualTo(new FindOutcome.Found(Set.of("2.25.11", "2.25.12")));
  }

  @Test
  @Verifies("SRS-313")
  void a_peer_that_has_nothing_says_so_and_one_that_fails_is_told_apart() throws IOException {
    assertThat(images(end(DimseStatus.SUCCESS))).isEqualTo(new FindOutcome.Found(Set.of()));
    assertThat(images(end(DimseStatus.OUT_OF_RESOURCES)))
        .isEqualTo(new Answered(DimseStatus.OUT_OF_RESOURCES));
    try (Bench without = Bench.started()) {
      assertThat(QueryClient.images(without.peer(), SERIES, ClientSettings.DEFAULT))
          .isEqualTo(new NoContext(Uids.STUDY_ROOT_FIND, Uids.EXPLICIT_VR_LITTLE_ENDIAN));
    }
    assertThat(
            QueryClient.images(
                new DicomPeer("127.0.0.1", 1, "A", "B"), SERIES, ClientSettings.DEFAULT))
        .isInstanceOf(NetworkFailure.Unreachable.class);
  }

  @Test
  @Verifies("SRS-313")
  void an_answer_about_another_series_or_without_an_image_counts_nothing() throws IOException {
    for (Dataset wrong :
        List.of(
            image("2.25.3", "2.25.11"),
            image("2.25.2", "../11"),
            new DatasetBuilder().text(Tags.SOP_INSTANCE_UID, "2.25.11").build(),
            new DatasetBuilder().text(Tags.SERIES_INSTANCE_UID, "2.25.2").build())) {
      assertThat(images(RawPeer.joined(pending(1, ImageQuery.CONTEXTS.get(0), wrong))))
          .isInstanceOf(NetworkFailure.Violated.class);
    }
  }

  @Test
  @Verifies("SRS-313")
  void a_peer_that_names_ever_more_images_is_left() throws IOException {
    ImageQuery query = new ImageQuery(SERIES);
    for (int i = 0; i < ImageQuery.MOST; i++) {
      query.take(image("2.25.2", "2.25.1" + i));
    }
    query.take(image("2.25.2", "2.25.10"));
    assertThatThrownBy(() -> query.take(image("2.25.2", "2.25.9")))
        .isInstanceOf(ProtocolViolation.class);
  }

  @Test
  @Verifies("SRS-313")
  void a_query_asks_for_one_series_at_image_level() {
    Dataset asked = new ImageQuery(SERIES).identifier();
    assertThat(asked.text(Tags.QUERY_RETRIEVE_LEVEL)).contains("IMAGE");
    assertThat(asked.text(Tags.STUDY_INSTANCE_UID)).contains("2.25.1");
    assertThat(asked.text(Tags.SERIES_INSTANCE_UID)).contains("2.25.2");
    assertThat(asked.has(Tags.SOP_INSTANCE_UID)).isTrue();
  }

  @Test
  @Verifies("SRS-314")
  void the_end_of_sending_is_waited_for() throws IOException {
    byte[] going = RawPeer.data(1, 3, moved(PENDING));
    byte[] done = RawPeer.data(1, 3, moved(DimseStatus.of(0xB000)));
    assertThat(send(LONG, RawPeer.joined(going, going, done)))
        .isEqualTo(new Answered(DimseStatus.of(0xB000)));
  }

  @Test
  @Verifies("SRS-314")
  void a_peer_that_sends_for_too_long_is_left() throws IOException {
    byte[] going = RawPeer.data(1, 3, moved(PENDING));
    assertThat(send(Duration.ofNanos(1), going)).isInstanceOf(NetworkFailure.TimedOut.class);
  }

  @Test
  @Verifies("SRS-314")
  void a_request_to_send_names_the_images_and_the_destination() throws IOException {
    ImageMove move = new ImageMove(SERIES, List.of("2.25.11", "2.25.12"), "OARLOCK", LONG);
    assertThat(move.identifier().texts(Tags.SOP_INSTANCE_UID))
        .containsExactly("2.25.11", "2.25.12");
    CommandSet command = CommandCodec.decode(CommandCodec.encode(move.command(7)));
    assertThat(command).isEqualTo(move.command(7));
    assertThat(command.destination()).isEqualTo("OARLOCK");
    DicomPeer peer = new DicomPeer("127.0.0.1", 1, "A", "B");
    for (List<String> wrong :
        List.of(List.<String>of(), Collections.nCopies(QueryClient.MOST_PER_MOVE + 1, "2.25.1"))) {
      assertThatThrownBy(
              () -> QueryClient.send(peer, SERIES, wrong, "OARLOCK", ClientSettings.DEFAULT, LONG))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static FindOutcome images(byte[] answers) throws IOException {
    return images(ScriptedPeer.accepting(), answers);
  }

  private static FindOutcome images(byte[] accepting, byte[] answers) throws IOException {
    try (ScriptedPeer peer = new ScriptedPeer(accepting, answers)) {
      return QueryClient.images(peer.peer(), SERIES, ClientSettings.DEFAULT);
    }
  }

  private static QueryOutcome send(Duration patience, byte[] answers) throws IOException {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.accepting(), answers)) {
      return QueryClient.send(
          peer.peer(), SERIES, List.of("2.25.11"), "OARLOCK", ClientSettings.DEFAULT, patience);
    }
  }

  private static byte[] end(DimseStatus status) {
    return RawPeer.data(1, 3, found(status, false));
  }

  private static byte[] pending(int id, ProposedContext context, Dataset dataset)
      throws IOException {
    return RawPeer.joined(
        RawPeer.data(id, 3, found(PENDING, true)),
        RawPeer.data(id, 2, ShortDataSet.of(dataset, context).readAllBytes()));
  }

  private static byte[] found(DimseStatus status, boolean dataSet) {
    return CommandCodec.encode(
        new CommandSet(
            CommandSet.C_FIND | CommandSet.RESPONSE, 1, Uids.STUDY_ROOT_FIND, "", dataSet, status));
  }

  private static byte[] moved(DimseStatus status) {
    return CommandCodec.encode(CommandSet.move(1, "OARLOCK").answered(status));
  }

  private static Dataset image(String series, String instance) {
    return new DatasetBuilder()
        .text(Tags.QUERY_RETRIEVE_LEVEL, "IMAGE")
        .text(Tags.SERIES_INSTANCE_UID, series)
        .text(Tags.SOP_INSTANCE_UID, instance)
        .build();
  }
}
