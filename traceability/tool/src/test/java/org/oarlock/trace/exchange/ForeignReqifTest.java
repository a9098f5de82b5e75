package org.oarlock.trace.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

final class ForeignReqifTest {

  @TempDir private Path folder = Path.of("");

  @Test
  @Verifies("SRS-3507")
  void a_document_type_is_refused_whatever_it_declares() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "words of this computer");
    String text =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE REQ-IF [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>\n<REQ-IF xmlns=\"http://www.omg.org/spec/ReqIF/20110401/reqif.xsd\">&e;</REQ-IF>";
    assertThat(troubles(text)).singleElement().asString().contains("a document type is refused");
  }

  @Test
  @Verifies("SRS-3507")
  void broken_xml_is_named_by_line_and_column() throws Exception {
    String text = ReqifFile.of(Small.exchanged());
    String broken = text.substring(0, text.length() / 2);
    int line = (int) broken.lines().count();
    assertThat(troubles(broken)).singleElement().asString().contains("a.reqif:" + line + ":");
    assertThat(troubles("<a/>")).singleElement().asString().contains("is no ReqIF");
    assertThat(troubles("")).singleElement().asString().contains("a.reqif:1:1: not XML");
  }

  @Test
  @Verifies("SRS-3507")
  void it_may_not_nest_without_end_in_elements_or_in_names() throws Exception {
    String text = ReqifFile.of(Small.exchanged());
    String deep = text.replaceFirst("<CHILDREN>", "<CHILDREN>" + "<SPEC-HIERARCHY>".repeat(300));
    assertThat(troubles(deep)).singleElement().asString().contains("nested deeper than 200");
    String named =
        text.replace("LONG-NAME=\"title\"", "LONG-NAME=\"a" + ".a".repeat(50_000) + "\"");
    assertThat(troubles(named)).first().asString().contains("no field can be called");
    assertThat(troubles(text.replace("LONG-NAME=\"title\"", "LONG-NAME=\".\""))).isNotEmpty();
  }

  @Test
  @Verifies("SRS-3507")
  void an_unknown_kind_and_a_reference_to_nothing_are_named_all_at_once() throws Exception {
    String text =
        ReqifFile.of(Small.exchanged())
            .replace("LONG-NAME=\"SRS\"", "LONG-NAME=\"Wish\"")
            .replaceFirst("REF>item.UN-1<", "REF>item.UN-77<");
    assertThat(troubles(text))
        .anySatisfy(t -> assertThat(t.getMessage()).contains("'Wish' is no kind of this model"))
        .anySatisfy(t -> assertThat(t.getMessage()).contains("'item.UN-77', which is not there"));
  }

  @Test
  @Verifies("SRS-3506")
  void rich_text_and_identifiers_of_another_tool_are_read() throws Exception {
    String text =
        ReqifFile.of(Small.exchanged()).replace("kind.UN", "_a1").replace("item.UN-1", "_b2");
    String rich =
        text.replaceFirst(
            "<ATTRIBUTE-VALUE-STRING THE-VALUE=\"I want[^>]*>",
            "<ATTRIBUTE-VALUE-XHTML><THE-VALUE><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\">"
                + "I <x:b>must</x:b> know</x:div></THE-VALUE>");
    rich =
        rich.replaceFirst(
            "(?s)(I <x:b>.*?)</ATTRIBUTE-VALUE-STRING>", "$1</ATTRIBUTE-VALUE-XHTML>");
    List<NormalItem> items =
        ReqifReader.read(
            Small.exchanged().subject().model(), ReqifFile.in(folder, rich), "a.reqif");
    assertThat(items)
        .filteredOn(item -> item.id().equals("UN-1"))
        .singleElement()
        .satisfies(item -> assertThat(item.fields()).containsEntry("text", List.of("I must know")));
  }

  @Test
  @Verifies("SRS-3507")
  void a_thousand_broken_files_end_in_troubles_or_items_and_in_nothing_else() throws Exception {
    String text = ReqifFile.of(Small.exchanged());
    Random random = new Random(35);
    for (int i = 0; i < 1000; i++) {
      StringBuilder broken = new StringBuilder(text);
      for (int n = 0; n <= random.nextInt(4); n++) {
        int at = random.nextInt(broken.length());
        switch (random.nextInt(4)) {
          case 0 -> broken.deleteCharAt(at);
          case 1 -> broken.setCharAt(at, (char) random.nextInt(0xFFFF));
          case 2 -> broken.insert(at, "<&\"[]>".charAt(random.nextInt(6)));
          default -> broken.delete(at, Math.min(broken.length(), at + random.nextInt(200)));
        }
      }
      troubles(broken.toString());
    }
  }

  @Test
  @Verifies("SRS-3507")
  void bytes_that_are_no_text_and_encodings_that_nobody_knows_are_troubles() throws Exception {
    byte[] bytes = ReqifFile.of(Small.exchanged()).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(36);
    for (int i = 0; i < 200; i++) {
      byte[] broken = bytes.clone();
      for (int n = 0; n < 3; n++) {
        broken[random.nextInt(i % 2 == 0 ? 60 : broken.length)] = (byte) random.nextInt(256);
      }
      troubles(broken);
    }
    for (String encoding : List.of("no-such", "UTF-32", "", "../x")) {
      String text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n<REQ-IF/>";
      assertThat(troubles(text)).as(encoding).isNotEmpty();
    }
    String wide = ReqifFile.of(Small.exchanged()).replace("UTF-8", "UTF-16");
    assertThat(troubles(wide.getBytes(StandardCharsets.UTF_16))).isEmpty();
    assertThat(troubles("\uFEFF" + ReqifFile.of(Small.exchanged()))).isEmpty();
    assertThat(troubles("<?xml version=\"1.0\"?><a>\u00e4</a>".getBytes(ISO_8859_1))).isNotEmpty();
  }

  private List<Unreadable> troubles(String text) throws IOException, UnreadableFiles {
    return troubles(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Unreadable> troubles(byte[] bytes) throws IOException, UnreadableFiles {
    Path file = folder.resolve("a.reqif");
    Files.write(file, bytes);
    UnreadableFiles found =
        catchThrowableOfType(
            UnreadableFiles.class,
            () -> ReqifReader.read(Small.exchanged().subject().model(), file, "a.reqif"));
    return found == null ? List.of() : found.files();
  }
}
