package org.oarlock.trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.SarifReport;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

final class SchemaTest {

  @Test
  @Verifies("SRS-3114")
  void sarif_fits_the_schema_of_oasis_with_findings_and_with_unreadable_files() throws Exception {
    Schema schema = schema(oasis(), SpecificationVersion.DRAFT_7);
    assertThat(errors(schema, SarifReport.write(Small.withFindings().report()))).isEmpty();
    Report unreadable =
        Report.unreadable(List.of(new Unreadable(new Place("a b/\u00e4.yaml", 1, 1), "no")), true);
    assertThat(errors(schema, SarifReport.write(unreadable))).isEmpty();
    assertThat(errors(schema, SarifReport.write(unreadable).replace("2.1.0", "2.1"))).isNotEmpty();
  }

  @Test
  @Verifies("SRS-3503")
  void the_json_of_everything_fits_the_schema_beside_it() throws UnreadableFiles {
    Exchanged all = Small.withFindings();
    String text = JsonExport.write(all, ReqifFile.DATE);
    Schema schema =
        schema(JsonExportSchema.write(all.subject().model()), SpecificationVersion.DRAFT_2020_12);
    assertThat(errors(schema, text)).isEmpty();
    assertThat(JsonExport.write(Small.withFindings(), ReqifFile.DATE)).isEqualTo(text);
    assertThat(errors(schema, text.replace("\"format\" : 1", "\"format\" : 2"))).isNotEmpty();
    assertThat(errors(schema, text.replace("\"outcome\"", "\"result\""))).isNotEmpty();
    assertThat(text).contains("\"satisfies\" : [\n").contains("\"there\" : true");
  }

  private static Schema schema(String text, SpecificationVersion version) {
    return SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
  }

  private static List<Error> errors(Schema schema, String text) {
    return schema.validate(
        text,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /** As it stands in a library that Maven Central has. */
  private static String oasis() throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
