package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

/** Mutations of valid bytes, the same on every run: each must end in a value or in a refusal. */
@Verifies(
    value = {"SRS-303", "RC-6"},
    shows = Verifies.Shows.EFFECTIVE)
@Timeout(120)
class MutatedPdusTest {

  private static final int ROUNDS = 20_000;
  private static final int CONVERSATIONS = 150;

  @Test
  void a_mutated_association_pdu_is_read_or_refused() {
    byte[] request = RawPeer.request();
    byte[] body = Arrays.copyOfRange(request, 6, request.length);
    Random random = new Random(3010);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = mutated(body, random);
      assertThatCode(() -> orRefused(() -> AssociateDecoder.decode(mutated)))
          .as("round %d", round)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void a_mutated_command_set_is_read_or_refused() {
    byte[] command = RawPeer.storeCommand();
    Random random = new Random(3020);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = mutated(command, random);
      assertThatCode(() -> orRefused(() -> CommandCodec.decode(mutated)))
          .as("round %d", round)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void a_mutated_file_header_is_read_or_refused() {
    byte[] file = SampleInstance.numbered(1).file();
    byte[] start = Arrays.copyOfRange(file, 128, 400);
    Random random = new Random(3030);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = RawPeer.joined(new byte[128], mutated(start, random));
      assertThatCode(
              () -> {
                try {
                  FileHeader.read(new ByteArrayInputStream(mutated));
                } catch (IOException refused) {
                  // A refusal is what a mutated file deserves.
                }
              })
          .as("round %d", round)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void a_server_survives_mutated_conversations(int part) throws Exception {
    byte[] request = RawPeer.request();
    byte[] rest =
        RawPeer.joined(
            RawPeer.data(1, 3, RawPeer.storeCommand()),
            RawPeer.data(1, 0, new byte[500]),
            RawPeer.data(1, 2, new byte[20]),
            RawPeer.data(3, 3, CommandCodec.encode(CommandSet.echo(2))),
            PduType.RELEASE_RQ.of(0, 0, 0));
    Random random = new Random(3040 + part);
    TimeOuts brisk =
        new TimeOuts(
            Bench.AMPLE,
            Duration.ofMillis(60),
            Duration.ofMillis(60),
            Bench.AMPLE,
            Bench.SHORT,
            Duration.ofMillis(60),
            1024);
    try (Bench bench = Bench.started(Bench.settings().with(brisk))) {
      for (int round = 0; round < CONVERSATIONS; round++) {
        byte[] talk =
            part == 0
                ? RawPeer.joined(mutated(request, random), rest)
                : RawPeer.joined(request, mutated(rest, random));
        converse(bench, talk);
      }
      assertThat(bench.sink().abandoned.get() + bench.sink().stored.size())
          .isLessThanOrEqualTo(bench.sink().headers.size());
    }
    try (Bench fresh = Bench.started()) {
      assertThat(EchoClient.echo(fresh.peer())).isEqualTo(new Answered(DimseStatus.SUCCESS));
    }
  }

  private static void converse(Bench bench, byte[] talk) throws IOException {
    try (RawPeer peer = new RawPeer(bench.server())) {
      peer.send(talk);
      while (peer.pdu().length > 0) {
        // Whatever the server answers, it must come to an end.
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server left a peer waiting", e);
    } catch (IOException e) {
      // A reset is an end, too.
    }
  }

  private interface Reading {
    Object read() throws ProtocolViolation;
  }

  private static void orRefused(Reading reading) {
    try {
      reading.read();
    } catch (ProtocolViolation refused) {
      // A refusal is what mutated bytes deserve.
    }
  }

  /** One to four changes: a bit, a byte, an extreme, a cut, a doubled stretch. */
  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(5)) {
        case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> mutated[at] = (byte) random.nextInt(256);
        case 2 -> mutated[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
        case 3 -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
        default ->
            mutated =
                RawPeer.joined(
                    Arrays.copyOf(mutated, at),
                    Arrays.copyOfRange(mutated, at / 2, mutated.length));
      }
    }
    return mutated;
  }
}
