package org.oarlock.trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.UnreadableFiles;
import org.xml.sax.SAXException;

final class ReqifWriterTest {

  private static final Path OURS = Path.of("src/test/resources/exchange/reqif-as-written.xsd");

  @Test
  @Verifies("SRS-3505")
  void what_is_written_fits_the_part_of_the_schema_that_we_use() throws Exception {
    String text = ReqifFile.of(Small.exchanged());
    assertThatCode(() -> validate(OURS.toFile(), text)).doesNotThrowAnyException();
  }

  @Test
  @Verifies("SRS-3505")
  void the_schema_refuses_what_does_not_belong() throws Exception {
    String text = ReqifFile.of(Small.exchanged());
    assertThatThrownBy(() -> validate(OURS.toFile(), text.replace(" LAST-CHANGE", " LAST")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(
            () -> validate(OURS.toFile(), text.replaceFirst("REF>kind.SRS<", "REF>kind.S<")))
        .isInstanceOf(SAXException.class);
  }

  /** The schema of the OMG may not be copied here; whoever has it names it. No claim of its own. */
  @Test
  @EnabledIfSystemProperty(named = "oarlock.reqif.xsd", matches = ".+")
  void what_is_written_fits_the_schema_of_the_omg() throws Exception {
    String text = ReqifFile.of(Small.exchanged());
    validate(new File(System.getProperty("oarlock.reqif.xsd")), text);
  }

  @Test
  @Verifies("SRS-3505")
  void identifiers_come_from_ids_and_two_exports_are_the_same()
      throws IOException, UnreadableFiles {
    String text = ReqifFile.of(Small.exchanged());
    assertThat(ReqifFile.of(Small.exchanged())).isEqualTo(text);
    assertThat(text)
        .contains("<SPEC-OBJECT IDENTIFIER=\"item.SRS-1\"")
        .contains("IDENTIFIER=\"relation_item.SRS-1_satisfies_item.SYS-1\"")
        .contains("LAST-CHANGE=\"2026-11-23T10:00:00Z\"")
        .contains("evidence.test_features_x2F_warning.feature_x20_warns_x20_system")
        .contains("\"not run\"");
  }

  @Test
  @Verifies("SRS-3505")
  void an_identifier_holds_only_what_xml_allows_and_never_two_meanings() {
    assertThat(ReqifId.encoded("A_b/ü.1-2")).isEqualTo("A_x5F_b_x2F__xFC_.1-2");
    assertThat(ReqifId.item("IFU-1", "ifu/de/a.md", false))
        .isEqualTo("item.IFU-1_ifu_x2F_de_x2F_a.md");
  }

  private static void validate(File schema, String text) throws SAXException, IOException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Schema read = factory.newSchema(schema);
    read.newValidator().validate(new StreamSource(new StringReader(text)));
  }
}
