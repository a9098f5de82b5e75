package org.oarlock.service.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.ScanResult;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/**
 * Which of the files in a folder are the series to segment. What is no image of a scanner is left
 * out with a finding; between several CT series a person chooses.
 *
 * @param series images by Series Instance UID, in the order in which they were found
 * @param findings what was left out
 */
@Implements("SRS-2303")
record SeriesChoice(Map<String, List<CtInstance>> series, List<Finding> findings) {

  static SeriesChoice of(ScanResult scan) {
    List<Finding> findings = new ArrayList<>();
    unreadable(scan, findings);
    boolean anyCt = scan.instances().stream().anyMatch(SeriesChoice::isCt);
    Map<String, List<CtInstance>> series = new LinkedHashMap<>();
    Map<String, Integer> others = new TreeMap<>();
    for (CtInstance instance : scan.instances()) {
      if (anyCt && !isCt(instance)) {
        others.merge(instance.modality().orElse("without modality"), 1, Integer::sum);
      } else {
        series
            .computeIfAbsent(instance.seriesInstanceUid().orElse(""), uid -> new ArrayList<>())
            .add(instance);
      }
    }
    others.forEach(
        (modality, count) ->
            findings.add(
                Finding.of(
                    "OTHER_OBJECT_LEFT_OUT",
                    count + " objects in the folder are " + modality + ", not CT; left out.")));
    return new SeriesChoice(withoutLoneLocalizers(series), List.copyOf(findings));
  }

  /** The images of the only series, or of the one named; empty when a person has to choose. */
  List<CtInstance> chosen(String wanted) {
    if (!wanted.isEmpty()) {
      return series.getOrDefault(wanted, List.of());
    }
    return series.size() == 1 ? series.values().iterator().next() : List.of();
  }

  /** One line for each series, to choose from. */
  List<String> lines() {
    return series.entrySet().stream()
        .map(
            entry ->
                "  --series "
                    + shown(entry.getKey())
                    + "   ("
                    + entry.getValue().size()
                    + " images)")
        .toList();
  }

  /** A UID from a file is shown as one line of at most 64 characters, whatever it holds. */
  private static String shown(String uid) {
    String plain = uid.replaceAll("[^0-9A-Za-z.]", "?");
    return plain.length() <= 64 ? plain : plain.substring(0, 61) + "...";
  }

  private static void unreadable(ScanResult scan, List<Finding> findings) {
    if (scan.unreadable().isEmpty()) {
      return;
    }
    String names =
        scan.unreadable().stream()
            .limit(5)
            .map(file -> String.valueOf(file.file().getFileName()))
            .collect(Collectors.joining(", "));
    findings.add(
        new Finding(
            "FILE_UNREADABLE",
            scan.unreadable().size()
                + " files are not readable DICOM and were left out. The first: "
                + scan.unreadable().get(0).reason(),
            names));
  }

  private static boolean isCt(CtInstance instance) {
    return instance.modality().orElse("").equals("CT");
  }

  /** A series of nothing but localizers is no choice, unless there is no other. */
  private static Map<String, List<CtInstance>> withoutLoneLocalizers(
      Map<String, List<CtInstance>> series) {
    Map<String, List<CtInstance>> slices = new LinkedHashMap<>(series);
    slices.values().removeIf(images -> images.stream().allMatch(CtInstance::isLocalizer));
    return slices.isEmpty() ? series : slices;
  }
}
