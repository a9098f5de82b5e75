package org.oarlock.service.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;

/** Whether every machine that speaks DICOMweb can prove that it is this one and no other. */
@Implements("SRS-4402")
final class WebSourceChecks {
  private WebSourceChecks() {}

  static List<ConfigurationProblem> of(SiteConfiguration configuration) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    DicomWebSettings web = configuration.dicomWeb();
    List<WebSource> sources = web == null ? List.of() : web.sources();
    Set<String> titles = new HashSet<>();
    Set<String> proofs = new HashSet<>();
    for (int i = 0; i < sources.size(); i++) {
      WebSource source = sources.get(i);
      String path = "dicom-web.sources[" + i + "]";
      if (!titles.add(source.aeTitle())) {
        problems.add(
            new ConfigurationProblem(path + ".ae-title", "stands for another machine already"));
      }
      if (source.tokenFile() == null && source.certificateName() == null) {
        problems.add(
            new ConfigurationProblem(
                path, "needs 'token-file' or 'certificate-name': nobody speaks without a proof"));
      }
      if (source.tokenFile() != null && !proofs.add("file " + source.tokenFile())) {
        problems.add(
            new ConfigurationProblem(path + ".token-file", "belongs to another machine already"));
      }
      certificate(problems, path, source, proofs, configuration.web());
    }
    return problems;
  }

  private static void certificate(
      List<ConfigurationProblem> problems,
      String path,
      WebSource source,
      Set<String> proofs,
      WebSettings pages) {
    String name = source.certificateName();
    if (name == null) {
      return;
    }
    if (!proofs.add("name " + name.toLowerCase(Locale.ROOT))) {
      problems.add(
          new ConfigurationProblem(
              path + ".certificate-name", "belongs to another machine already"));
    }
    if (!pages.tls()) {
      problems.add(
          new ConfigurationProblem(
              path + ".certificate-name",
              "needs 'web.tls: true': in the clear nobody shows a certificate"));
    }
  }
}
