package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

/** Examples of PS3.5 annexes H, I and K. */
@Verifies("SRS-207")
class CharacterSetTest {

  @Test
  void single_character_sets_are_decoded() {
    assertThat(decoded(List.of("ISO_IR 100"), bytes("Buc^Jérôme", "ISO-8859-1")))
        .isEqualTo("Buc^Jérôme");
    assertThat(decoded(List.of("ISO_IR 144"), bytes("Люкceмбypг", "ISO-8859-5")))
        .isEqualTo("Люкceмбypг");
    assertThat(decoded(List.of("ISO_IR 126"), bytes("Διονυσιος", "ISO-8859-7")))
        .isEqualTo("Διονυσιος");
    assertThat(decoded(List.of("ISO_IR 192"), bytes("Wang^XiaoDong=王^小東", "UTF-8")))
        .isEqualTo("Wang^XiaoDong=王^小東");
    assertThat(decoded(List.of("GB18030"), bytes("Wang^XiaoDong=王^小东", "GB18030")))
        .isEqualTo("Wang^XiaoDong=王^小东");
  }

  @Test
  void japanese_with_escapes_is_decoded() {
    assertThat(
            decoded(
                List.of("", "ISO 2022 IR 87"),
                latin(
                    "Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B"
                        + "=\u001b$B$d$^$@\u001b(B^\u001b$B$?$m$&\u001b(B")))
        .isEqualTo("Yamada^Tarou=山田^太郎=やまだ^たろう");
  }

  @Test
  void japanese_with_half_width_kana_is_decoded() {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    name.writeBytes(bytes("ﾔﾏﾀﾞ^ﾀﾛｳ=", "JIS_X0201"));
    name.writeBytes(latin("\u001b$B;3ED\u001b(J^\u001b$BB@O:\u001b(J"));

    assertThat(decoded(List.of("ISO 2022 IR 13", "ISO 2022 IR 87"), name.toByteArray()))
        .isEqualTo("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎");
  }

  @Test
  void korean_with_escapes_is_decoded() {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    name.writeBytes(latin("Hong^Gildong=\u001b$)C"));
    name.writeBytes(bytes("洪", "EUC-KR"));
    name.writeBytes(latin("^\u001b$)C"));
    name.writeBytes(bytes("吉洞", "EUC-KR"));

    assertThat(decoded(List.of("", "ISO 2022 IR 149"), name.toByteArray()))
        .isEqualTo("Hong^Gildong=洪^吉洞");
  }

  @Test
  void several_single_byte_sets_are_decoded() {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    name.writeBytes(latin("Dionysios=\u001b-F"));
    name.writeBytes(bytes("Διονυσιος", "ISO-8859-7"));

    assertThat(decoded(List.of("ISO 2022 IR 6", "ISO 2022 IR 126"), name.toByteArray()))
        .isEqualTo("Dionysios=Διονυσιος");
  }

  @Test
  void an_unknown_term_counts_as_ascii() {
    assertThat(decoded(List.of("KLINGON"), latin("plain"))).isEqualTo("plain");
  }

  @Test
  void escapes_may_be_cut_or_unknown() {
    for (String text : List.of("\u001b", "a\u001b$", "\u001b$B;", "\u001b%G!", "\u001b\u001b")) {
      Dataset dataset =
          new DatasetBuilder(CharacterSet.of(List.of("", "ISO 2022 IR 87")))
              .bytes(Tags.PATIENT_NAME, Vr.PN, latin(text))
              .build();

      assertThat(dataset.texts(Tags.PATIENT_NAME)).hasSize(1);
    }
  }

  @Test
  void what_a_character_set_lacks_is_refused_on_writing() {
    assertThatThrownBy(() -> new DatasetBuilder().text(Tags.PATIENT_NAME, "Müller"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0010,0010)");
  }

  private static String decoded(List<String> terms, byte[] name) {
    return new DatasetBuilder(CharacterSet.of(terms))
        .bytes(Tags.PATIENT_NAME, Vr.PN, name)
        .build()
        .text(Tags.PATIENT_NAME)
        .orElseThrow();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }
}
