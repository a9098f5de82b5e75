package org.oarlock.service.dicomweb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the conformance statement says of DICOMweb (PS3.18), as Markdown. */
public final class WebStatement {
  private WebStatement() {}

  /** The lines, from what the code answers. */
  public static List<String> lines() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "## DICOMweb, as origin server",
                "",
                "Where the site names sources, under `/dicom-web`. A source stores and reads what it sent;",
                "clinicians and physicists who are logged in read what was received, and of the device's own",
                "results what a destination has taken.",
                "",
                "| service | of | matching keys |",
                "| --- | --- | --- |",
                "| Store (STOW-RS) | application/dicom | |",
                "| Retrieve (WADO-RS) | series and instances as stored, application/dicom | |",
                "| Retrieve (WADO-RS) | their metadata without bulk data, "
                    + RelatedType.DICOM_JSON
                    + " | |"));
    for (QueryLevel level : QueryLevel.values()) {
      lines.add("| Search (QIDO-RS) | " + level + " | " + keys(level) + " |");
    }
    lines.addAll(
        List.of(
            "",
            "- Matches in one answer: "
                + Page.MOST
                + "; further ones by `offset`, at most "
                + Page.LAST,
            "- UIDs are matched as whole values or lists, all others as one whole value",
            "- Of the patient a search answers the Patient ID; no study is retrieved as a whole",
            "- A result says that it is a draft: Approval Status UNAPPROVED in a structure set, Content",
            "  Description in a segmentation"));
    return lines;
  }

  private static String keys(QueryLevel level) {
    return SearchKey.of(level).stream().map(SearchKey::keyword).collect(Collectors.joining(", "));
  }
}
