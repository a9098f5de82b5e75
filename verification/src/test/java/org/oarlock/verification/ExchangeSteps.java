package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cucumber.java.en.Then;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Steps that look into the files which the trace tool writes for other tools. */
public class ExchangeSteps {

  private final Scenario scenario;

  /** Shares the scenario's folder, in which the small repository stands. */
  public ExchangeSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then("its file {string} fits the schema in {string}")
  public void fits(String file, String schema) throws IOException {
    String shape = Files.readString(path(schema));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(shape, InputFormat.JSON)
                .validate(Files.readString(path(file)), InputFormat.JSON))
        .isEmpty();
  }

  @Then("its files {string} and {string} are the same")
  public void same(String one, String other) {
    assertThat(path(one)).hasSameBinaryContentAs(path(other));
  }

  @Then("nothing is called {string} in it")
  public void absent(String name) {
    assertThat(path(name)).doesNotExist();
  }

  @Then(
      "the sheet {string} of its file {string} says {string}, has a filter and keeps its headings")
  public void sheet(String name, String file, String words) throws IOException {
    try (ZipFile zip = new ZipFile(path(file).toFile())) {
      Matcher number =
          Pattern.compile("<sheet name=\"" + Pattern.quote(name) + "\" sheetId=\"([0-9]+)\"")
              .matcher(part(zip, "xl/workbook.xml"));
      assertThat(number.find()).isTrue();
      assertThat(part(zip, "xl/worksheets/sheet" + number.group(1) + ".xml"))
          .contains(words)
          .contains("<autoFilter ref=\"A1:")
          .contains("ySplit=\"1\"")
          .contains("state=\"frozen\"")
          .doesNotContain("<f>");
    }
  }

  private static String part(ZipFile zip, String name) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Path path(String file) {
    return scenario.folder().resolve("small").resolve(file);
  }
}
