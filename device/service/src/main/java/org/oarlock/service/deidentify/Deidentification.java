package org.oarlock.service.deidentify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.PixelFrame;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.ScanResult;
import org.oarlock.service.Finding;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Implements;
import org.springframework.util.FileSystemUtils;

/** Copies one CT series without identity. */
@Implements({"SRS-4201", "SRS-4206", "SRS-4207", "SRS-4208", "SRS-4211"})
public final class Deidentification {

  static final String IMAGES = "images";
  static final String WAY_BACK = "way-back.sealed";

  private static final String PART = "images.part";
  private static final int MOST_BITS = 16;

  private final SiteKey key;
  private final boolean characteristics;
  private final Set<Doubt> released;

  /**
   * De-identifies for a site; every doubt holds a series.
   *
   * @param characteristics whether copies keep sex, age, size and weight
   */
  public Deidentification(SiteKey key, boolean characteristics) {
    this(key, characteristics, Set.of());
  }

  /**
   * De-identifies for a site.
   *
   * @param characteristics whether copies keep sex, age, size and weight
   * @param released doubts that a person has judged
   */
  Deidentification(SiteKey key, boolean characteristics, Set<Doubt> released) {
    this.key = key;
    this.characteristics = characteristics;
    this.released = Set.copyOf(released);
  }

  /**
   * Writes the copies and the way back into a folder, or holds the series and leaves nothing there.
   *
   * @throws IOException when an image cannot be decoded or a file cannot be written
   */
  public DeidentifyOutcome copy(ScanResult scan, Path out) throws IOException {
    List<Finding> objections = OneSeries.objections(scan);
    if (!objections.isEmpty()) {
      return new DeidentifyOutcome.Held(List.copyOf(objections));
    }
    Path part = Files.createDirectory(out.resolve(PART));
    try {
      Run run = new Run(scan.instances(), part);
      run.copyAll();
      List<Finding> holding = run.holding();
      if (!holding.isEmpty()) {
        return new DeidentifyOutcome.Held(holding);
      }
      SealedFile.write(out.resolve(WAY_BACK), run.wayBack(), key);
      Files.move(part, out.resolve(IMAGES), StandardCopyOption.ATOMIC_MOVE);
      return new DeidentifyOutcome.Copied(run.files, run.gone, run.doubts.findings());
    } finally {
      FileSystemUtils.deleteRecursively(part);
    }
  }

  /** One series on its way. */
  private final class Run {

    private final List<CtInstance> images;
    private final Path part;
    private final Pseudonyms pseudonyms;
    private final CleanCopy clean;
    private final PixelDoubts doubts = new PixelDoubts();
    private final List<Finding> certain = new ArrayList<>();
    private final List<WayBack.Image> links = new ArrayList<>();
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<String, Integer> gone = new TreeMap<>();

    Run(List<CtInstance> images, Path part) {
      this.images = images;
      this.part = part;
      pseudonyms = Pseudonyms.of(key, images.get(0).header().dataset());
      clean = new CleanCopy(pseudonyms, characteristics);
    }

    void copyAll() throws IOException {
      for (CtInstance image : images) {
        copy(image);
      }
    }

    /** What nobody released, and what nobody may release. */
    List<Finding> holding() {
      List<Finding> holding = new ArrayList<>(certain);
      doubts.findings().stream()
          .filter(doubt -> !released.contains(Doubt.valueOf(doubt.code())))
          .forEach(holding::add);
      return List.copyOf(holding);
    }

    WayBack wayBack() {
      CtInstance first = images.get(0);
      return new WayBack(
          pseudonyms.patient(),
          pseudonyms.uid(first.studyInstanceUid().orElseThrow()),
          pseudonyms.uid(first.seriesInstanceUid().orElseThrow()),
          pseudonyms.uid(first.frameOfReferenceUid().orElseThrow()),
          links);
    }

    private void copy(CtInstance image) throws IOException {
      Dataset original = image.header().dataset();
      if (original.text(Tags.BURNED_IN_ANNOTATION).orElse("").equals("YES")) {
        hold("ANNOTATION_PRESENT", "The image says that text is burned into its pixels.");
        return;
      }
      PixelFrame frame = DicomFiles.pixels(image.file(), ReadLimits.DEFAULT);
      if (frame.bitsStored() > MOST_BITS) {
        hold("IMAGE_INCOMPLETE", "The image has more than 16 bits per pixel.");
        return;
      }
      doubts.look(image, frame);
      DicomFile copy = clean.of(original, frame);
      Path file = part.resolve(String.format(Locale.ROOT, "ct-%04d.dcm", links.size() + 1));
      DicomFiles.write(file, copy);
      SortedSet<Integer> left = CleanCopy.goneFrom(original, copy.dataset());
      left.forEach(tag -> gone.merge(Tags.name(tag), 1, Integer::sum));
      search(RemovedText.of(original, left, copy.dataset()), copy, file);
      links.add(
          new WayBack.Image(
              image.sopInstanceUid(), copy.sopInstanceUid(), ImageDigest.of(original, frame)));
    }

    private void search(RemovedText removed, DicomFile copy, Path file) throws IOException {
      byte[] written = Files.readAllBytes(file);
      files.put(file.getFileName().toString(), Sha256.of(written));
      int pixels = copy.dataset().bytes(Tags.PIXEL_DATA).orElseThrow().length;
      removed
          .in(Arrays.copyOf(written, written.length - pixels))
          .forEach(
              tag ->
                  hold(
                      "IDENTITY_FOUND",
                      "The copy still holds text of the removed element " + Tags.name(tag) + "."));
    }

    private void hold(String code, String message) {
      Finding finding = Finding.of(code, message);
      if (!certain.contains(finding)) {
        certain.add(finding);
      }
    }
  }
}
