package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Steps that open the PDFs which the trace tool writes of the small repository. */
public class DocumentSteps {

  private static final long SECONDS = 120;

  private final Scenario scenario;

  /** Shares the scenario's folder, in which the small repository stands. */
  public DocumentSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  private Path path(String file) {
    return scenario.folder().resolve("small").resolve(file);
  }

  @When("the trace tool runs {string} with {string}")
  public void runsWith(String command, String options) throws IOException {
    List<String> line = new ArrayList<>(Built.trace(command.split(" ")));
    line.addAll(1, List.of(options.split(" ")));
    scenario.lastRun(Run.of(line, path("."), SECONDS));
  }

  @Then("the PDF {string} says {string} on page {int}")
  public void says(String file, String words, int page) throws IOException {
    assertThat(pages(path(file)).get(page - 1)).contains(words);
  }

  @Then("the PDF {string} says each of {string}")
  public void saysEach(String file, String words) throws IOException {
    assertThat(String.join("\n", pages(path(file)))).contains(words.split(", "));
  }

  @Then("every page of the PDF {string} says its number and {string}")
  public void numbered(String file, String words) throws IOException {
    List<String> pages = pages(path(file));
    for (int i = 1; i <= pages.size(); i++) {
      assertThat(pages.get(i - 1)).contains("Page " + i + " of " + pages.size()).contains(words);
    }
  }

  @Then("the PDF {string} leads from its bookmarks to {string}")
  public void bookmarked(String file, String words) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(path(file).toFile())) {
      for (PDOutlineItem mark : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        if (mark.getTitle().endsWith(words)) {
          PDPage page = mark.findDestinationPage(pdf);
          assertThat(pages(path(file)).get(pdf.getPages().indexOf(page))).contains(words);
          return;
        }
      }
    }
    throw new AssertionError("no bookmark leads to " + words);
  }

  @Then("the commits that the PDF {string} names are those of the repository")
  public void commits(String file) throws IOException {
    Path head = path(".git/HEAD");
    String reference = Files.readString(head).strip().replace("ref: ", "");
    String commit = Files.readString(path(".git/" + reference)).strip().substring(0, 10);
    List<String> pages = pages(path(file));
    assertThat(pages.get(0)).contains(commit);
    assertThat(String.join("\n", pages))
        .contains("1 commit touched")
        .containsPattern(commit + " .* All");
  }

  @Then("{string} names the digest and the pages of {string}")
  public void listed(String json, String pdf) throws IOException, NoSuchAlgorithmException {
    JsonNode entry = JsonMapper.shared().readTree(path(json).toFile()).path("documents").get(0);
    byte[] bytes = Files.readAllBytes(path(pdf));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(entry.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(entry.path("bytes").asInt()).isEqualTo(bytes.length);
    assertThat(entry.path("pages").asInt()).isEqualTo(pages(path(pdf)).size());
  }

  @Then("every page of every PDF in {string} says {string}")
  public void everyPage(String folder, String words) throws IOException {
    for (Path pdf : pdfs(folder)) {
      assertThat(pages(pdf)).as(pdf.toString()).allSatisfy(p -> assertThat(p).contains(words));
    }
  }

  @Then("every PDF in {string} says {string} on page {int}")
  public void everyFirstPage(String folder, String words, int page) throws IOException {
    for (Path pdf : pdfs(folder)) {
      assertThat(pages(pdf).get(page - 1)).as(pdf.toString()).contains(words);
    }
  }

  @Then("every PDF in {string} says {string}")
  public void every(String folder, String words) throws IOException {
    for (Path pdf : pdfs(folder)) {
      assertThat(String.join("\n", pages(pdf))).as(pdf.toString()).contains(words);
    }
  }

  @Then(
      "every word of the page {string} that is not longer than {int} letters stands whole in"
          + " {string}")
  public void whole(String page, int most, String pdf) throws IOException {
    String body = Files.readString(path(page)).replaceFirst("(?s)^.*<div class=\"text\">", "");
    String paper = String.join("\n", pages(path(pdf)));
    List<String> words =
        Stream.of(body.replaceAll("<[^>]*>", " ").replaceAll("&[a-z]+;", " ").split("\\s+"))
            .filter(word -> !word.isEmpty() && word.length() <= most)
            .toList();
    assertThat(words).hasSizeGreaterThan(20);
    assertThat(words).allSatisfy(word -> assertThat(paper).contains(word));
  }

  @Then("every file in {string} is byte for byte in {string}")
  public void same(String one, String other) throws IOException {
    try (Stream<Path> files = Files.list(path(one))) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSizeGreaterThan(2);
      for (Path file : all) {
        assertThat(path(other).resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Then("every PDF in {string} holds each of its fonts")
  public void fonts(String folder) throws IOException {
    for (Path file : pdfs(folder)) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        for (PDPage page : pdf.getPages()) {
          for (COSName name : page.getResources().getFontNames()) {
            assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          }
        }
      }
    }
  }

  @Then("its file {string} draws {string} above {string} and that above {string} with {int} arrows")
  public void drawn(String file, String first, String second, String third, int arrows)
      throws IOException {
    String html = Files.readString(path(file));
    assertThat(top(html, first)).isLessThan(top(html, second));
    assertThat(top(html, second)).isLessThan(top(html, third));
    assertThat(html.split("<div class=\"head\"", -1)).hasSize(arrows + 1);
  }

  private static double top(String html, String id) {
    Matcher box =
        Pattern.compile(
                "<div class=\"box\" style=\"left:[0-9.]+mm;top:([0-9.]+)mm;[^>]*>(?:<[^>]*>)?"
                    + Pattern.quote(id)
                    + "<")
            .matcher(html);
    assertThat(box.find()).isTrue();
    return Double.parseDouble(box.group(1));
  }

  private List<Path> pdfs(String folder) throws IOException {
    try (Stream<Path> files = Files.list(path(folder))) {
      List<Path> pdfs = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
      assertThat(pdfs).isNotEmpty();
      return pdfs;
    }
  }

  private static List<String> pages(Path file) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        pages.add(stripper.getText(pdf));
      }
    }
    return pages;
  }
}
