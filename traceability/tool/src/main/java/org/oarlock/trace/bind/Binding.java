package org.oarlock.trace.bind;

import java.util.SortedMap;

/**
 * What was there when the tests ran: facts only. What follows from them is judged anew each time.
 *
 * @param tree the working tree
 * @param platform what the record was written on
 * @param artefacts built files that the scenarios test, and the bill of materials
 * @param classes folders of class files, tests included
 * @param sources digest of the sources of each module
 * @param features digest of each feature file
 * @param results reports of tests
 * @param packed digest of each class of this repository inside an artefact, by artefact
 */
public record Binding(
    TreeState tree,
    Platform platform,
    SortedMap<String, FileFact> artefacts,
    SortedMap<String, ClassFolder> classes,
    SortedMap<String, String> sources,
    SortedMap<String, String> features,
    SortedMap<String, FileFact> results,
    SortedMap<String, SortedMap<String, String>> packed) {

  /** Where it is written, from the root: below a folder that a clean build removes. */
  public static final String FILE = "target/evidence/binding.json";
}
