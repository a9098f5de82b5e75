package org.oarlock.service.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.trace.annotations.Implements;

/**
 * Compares a written structure set with the masks it was drawn from and the CT it was drawn on. It
 * shares no geometry, contour or writing code with the steps before it, so that one mistake cannot
 * cancel itself.
 *
 * <p>A structure is known by its ROI number, which is its place in the model package beginning with
 * 1; its name is checked, not trusted.
 */
@Implements("SRS-1501")
public final class Proof {

  private final ProofRequest request;
  private final Differences differences = new Differences();

  private Proof(ProofRequest request) {
    this.request = request;
  }

  /** Compares everything; a file that cannot be read is a difference too. */
  public static ProofOutcome prove(ProofRequest request) {
    return new Proof(request).prove();
  }

  private ProofOutcome prove() {
    List<ProvedStructure> proved = List.of();
    try {
      Dataset set = read(request.written(), differences);
      ReceivedCt ct = ReceivedCt.read(request.ct());
      new HeadCheck(set, ct, differences).check(request.clinical());
      new MakerCheck(set, differences).check(request.manufacturer());
      new ReferenceCheck(ct, differences).images(set);
      if (GridCheck.check(request.masks().grid(), ct, differences)) {
        proved = structures(set, ct);
      }
    } catch (IOException unreadable) {
      // The path may hold a name; what could not be read is known from the case.
      differences.add(
          DifferenceCode.PROOF_UNREADABLE, DifferenceCode.PROOF_UNREADABLE.meaning(), "");
    }
    return differences.found().isEmpty()
        ? new ProofOutcome.Proved(proved)
        : new ProofOutcome.Blocked(differences.found());
  }

  /** The data set of a written file, which ends with its last element. */
  static Dataset read(Path written, Differences differences) throws IOException {
    byte[] bytes = Files.readAllBytes(written);
    differences.unless(
        FileEnd.isClean(bytes),
        DifferenceCode.PROOF_TRAILING_BYTES,
        DifferenceCode.PROOF_TRAILING_BYTES.meaning(),
        "");
    return DicomFiles.read(bytes, ReadLimits.DEFAULT).dataset();
  }

  private List<ProvedStructure> structures(Dataset set, ReceivedCt ct) {
    List<SegmentedStructure> meant = request.masks().structures();
    Map<Integer, WrittenStructure> written = byNumber(set, meant);
    List<SideCheck.Measured> measured = new ArrayList<>();
    List<ProvedStructure> proved = new ArrayList<>();
    ReferenceCheck references = new ReferenceCheck(ct, differences);
    NameCheck names = new NameCheck(request.choice(), differences);
    ShapeCheck shapes = new ShapeCheck(ct, differences);
    written.forEach(
        (number, structure) -> {
          SegmentedStructure expected = meant.get(number - 1);
          names.check(structure, expected.spec());
          references.contours(structure);
          Figures figures = shapes.check(structure, expected);
          measured.add(new SideCheck.Measured(expected.spec(), figures));
          proved.add(figures(structure, expected, figures));
        });
    SideCheck.check(measured, differences);
    return proved;
  }

  /** Those that were both meant and written, in the order of the package; says what is not. */
  @Implements("SRS-1509")
  private Map<Integer, WrittenStructure> byNumber(Dataset set, List<SegmentedStructure> meant) {
    List<WrittenStructure> all = WrittenStructure.all(set);
    List<Integer> wanted = wanted(request);
    List<Integer> numbers = all.stream().map(WrittenStructure::number).toList();
    boolean whole =
        all.stream()
            .allMatch(
                s -> s.drawn().size() == 1 && s.observed().size() == 1 && !s.contours().isEmpty());
    differences.unless(
        numbers.equals(wanted) && whole,
        DifferenceCode.PROOF_STRUCTURES,
        "The file has the structures "
            + numbers
            + " of the package, wanted and found are "
            + wanted
            + " in this order, each of which needs contours and one observation.",
        "");
    return all.stream()
        .filter(structure -> wanted.contains(structure.number()))
        .collect(
            Collectors.toMap(
                WrittenStructure::number, s -> s, (first, second) -> first, TreeMap::new));
  }

  /** Places in the package, beginning with 1, of what the file must hold, in its order. */
  static List<Integer> wanted(ProofRequest request) {
    List<SegmentedStructure> meant = request.masks().structures();
    return IntStream.rangeClosed(1, meant.size())
        .filter(number -> isWanted(request, meant.get(number - 1)))
        .boxed()
        .sorted(Comparator.comparing(n -> request.choice().place(name(meant.get(n - 1)))))
        .toList();
  }

  @Implements("SRS-1512")
  private static boolean isWanted(ProofRequest request, SegmentedStructure structure) {
    return request.choice().wants(name(structure)) && !structure.mask().isEmpty();
  }

  private static String name(SegmentedStructure structure) {
    return structure.spec().tg263Name();
  }

  private static ProvedStructure figures(
      WrittenStructure structure, SegmentedStructure meant, Figures figures) {
    return new ProvedStructure(
        structure.number(),
        structure.name(),
        meant.spec().tg263Name(),
        figures.voxels(),
        figures.millilitres(),
        figures.centroid()[0],
        figures.centroid()[1],
        figures.centroid()[2],
        structure.contours().size(),
        structure.points());
  }
}
