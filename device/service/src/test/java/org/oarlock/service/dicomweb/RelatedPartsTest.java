package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class RelatedPartsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 100_000})
  @Verifies("SRS-4401")
  void parts_come_byte_for_byte_however_the_network_cuts_them(int piece) throws IOException {
    List<byte[]> contents =
        List.of(
            bytes("one"),
            new byte[0],
            bytes("\r\n--oarlock.boundar"),
            bytes("\r\r\n-\r\n--\r\n"),
            new byte[200_000]);
    RelatedBody body = new RelatedBody().text("a preamble\r\n");
    contents.forEach(body::part);

    assertThat(contents(body.closed(), piece)).containsExactlyElementsOf(contents);
  }

  @Test
  @Verifies("SRS-4401")
  void random_contents_come_back() throws IOException {
    Random random = new Random(4401);
    byte[] letters = bytes("\r\n-oarlk.bundy");
    for (int round = 0; round < 200; round++) {
      RelatedBody body = new RelatedBody();
      List<byte[]> contents = new ArrayList<>();
      for (int part = 0; part < 3; part++) {
        byte[] content = new byte[random.nextInt(300)];
        for (int i = 0; i < content.length; i++) {
          content[i] = letters[random.nextInt(letters.length)];
        }
        contents.add(content);
        body.part(content);
      }
      assertThat(contents(body.closed(), 1 + random.nextInt(50)))
          .containsExactlyElementsOf(contents);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-4404", "RC-230"},
      shows = Shows.EFFECTIVE)
  void a_body_that_ends_anywhere_before_its_closing_boundary_is_not_whole() throws IOException {
    byte[] whole = new RelatedBody().part(bytes("one")).part(bytes("two")).closed();
    for (int length = 0; length < whole.length - 4; length++) {
      RelatedParts parts = parts(Arrays.copyOf(whole, length), 16);
      assertThatThrownBy(() -> contents(parts))
          .as("cut after %d bytes", length)
          .isInstanceOf(RequestRefused.class)
          .hasMessageStartingWith("The multipart body is broken.");
      assertThat(parts.isWhole()).isFalse();
    }
  }

  @Test
  @Verifies({"SRS-4404", "RC-230"})
  void a_body_is_whole_after_its_closing_boundary() throws IOException {
    RelatedParts parts = parts(new RelatedBody().part(bytes("one")).closed(), 16);
    assertThat(parts.isWhole()).isFalse();
    contents(parts);
    assertThat(parts.isWhole()).isTrue();
  }

  @Test
  @Verifies({"SRS-4401", "SRS-4403"})
  void a_header_without_end_is_refused() {
    byte[] body = new RelatedBody().part("X: " + "x".repeat(9000) + "\r\n", bytes("one")).closed();
    assertThatThrownBy(() -> contents(body, 512))
        .hasMessageContaining("header of a part is longer than 8192 bytes");
  }

  @Test
  @Verifies({"SRS-4401", "SRS-4403"})
  void a_body_that_does_not_begin_with_its_boundary_is_refused() {
    byte[] body = new RelatedBody().text("x".repeat(100_000)).part(bytes("one")).closed();
    assertThatThrownBy(() -> contents(body, 512)).hasMessageContaining("does not begin with");
  }

  @Test
  @Verifies("SRS-4401")
  void words_behind_a_boundary_are_refused() {
    byte[] body = new RelatedBody().text("--oarlock.boundary.longer\r\n\r\nx").closed();
    assertThatThrownBy(() -> contents(body, 512)).hasMessageContaining("behind a boundary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ä", "a\r\nb", "x "})
  @Verifies("SRS-4401")
  void a_boundary_that_is_none_is_refused(String boundary) {
    assertThatThrownBy(() -> RelatedParts.of(InputStream.nullInputStream(), boundary))
        .hasMessageContaining("RFC 2046");
  }

  private static List<byte[]> contents(byte[] body, int piece) throws IOException {
    return contents(parts(body, piece));
  }

  private static List<byte[]> contents(RelatedParts parts) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (Optional<RelatedParts.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
      contents.add(part.get().content().readAllBytes());
    }
    return contents;
  }

  private static RelatedParts parts(byte[] body, int piece) throws RequestRefused {
    return RelatedParts.of(
        new ByteArrayInputStream(body) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(piece, length));
          }
        },
        RelatedBody.BOUNDARY);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
