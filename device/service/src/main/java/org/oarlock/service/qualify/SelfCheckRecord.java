package org.oarlock.service.qualify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;

/**
 * The record that the physicist files.
 *
 * @param device what the device calls itself
 * @param when start of the check, UTC
 * @param machine facts of the machine, in order
 * @param results every check, in order
 */
record SelfCheckRecord(
    String device, Instant when, Map<String, String> machine, List<CheckResult> results) {

  /** Whether every check passed; an empty record has not. */
  boolean passed() {
    return !results.isEmpty() && results.stream().allMatch(CheckResult::passed);
  }

  /** Writes the record as one page. */
  @Implements({"SRS-2102", "SRS-2103"})
  void write(Path file) throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Installation self-check</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1b2733; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
            th, td { border-bottom: 1px solid #cfd8e0; padding: .35rem .6rem; text-align: left; vertical-align: top; }
            .passed { color: #0b6b3a; font-weight: 600; } .failed { color: #a4161a; font-weight: 700; }
            .notice { border-left: 4px solid #b45309; background: #fff7e8; padding: .6rem 1rem; }
            @media print { body { margin: 0; } }
            </style></head><body>
            <h1>Installation self-check</h1>
            <p class="notice">This shows that the installed device does on this machine, with a phantom, what it did when it
            was built. It is not the physicist's commissioning and says nothing about clinical accuracy. The reference
            package is not clinical.</p>
            """);
    page.append("<p>Result: ").append(word(passed())).append("</p>\n<table>\n");
    row(page, "Device", device);
    row(page, "Time (UTC)", when.toString());
    machine.forEach((name, value) -> row(page, name, value));
    page.append(
        "</table>\n<table>\n<tr><th>Checked</th><th>Measured</th><th>Expected</th><th>Result</th></tr>\n");
    for (CheckResult result : results) {
      page.append("<tr><td>").append(escape(result.checked()));
      page.append("</td><td>").append(escape(result.measured()));
      page.append("</td><td>").append(escape(result.expected()));
      page.append("</td><td>").append(word(result.passed())).append("</td></tr>\n");
    }
    page.append(
        "</table>\n<p>Performed by: ______________________ &nbsp; Date: ____________</p>\n</body></html>\n");
    Files.writeString(file, page);
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("<tr><th>").append(escape(name)).append("</th><td>");
    page.append(escape(value)).append("</td></tr>\n");
  }

  private static String word(boolean passed) {
    return passed ? "<span class=\"passed\">passed</span>" : "<span class=\"failed\">FAILED</span>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
