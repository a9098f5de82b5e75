package org.oarlock.service.deidentify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.ScanResult;
import org.oarlock.dicom.series.SeriesReader;
import org.oarlock.service.Finding;
import org.oarlock.service.draw.DrawOutcome;
import org.oarlock.service.draw.Drawing;
import org.oarlock.service.draw.HoleStyle;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;

/** A site that exports a phantom, and a service that contours what it gets. */
final class Export {

  static final String KEY = "5e".repeat(32);

  private final Path folder;
  private final CtSeries series;
  private String key = KEY;
  private boolean characteristics;
  private final EnumSet<Doubt> released = EnumSet.noneOf(Doubt.class);

  private Export(Path folder, CtSeries series) {
    this.folder = folder;
    this.series = series;
    series.in(folder.resolve("ct"));
  }

  static Export of(CtSeries series, Path folder) {
    return new Export(folder, series);
  }

  Export withKey(String other) {
    key = other;
    return this;
  }

  Export withCharacteristics() {
    characteristics = true;
    return this;
  }

  Export releasing(Doubt doubt) {
    released.add(doubt);
    return this;
  }

  /** Exports into a new folder of this name. */
  DeidentifyOutcome into(String name) {
    try {
      Path out = Files.createDirectory(folder.resolve(name));
      return new Deidentification(key(), characteristics, released).copy(originals(), out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The codes for which the export is held; none when it is not. */
  List<String> held() {
    DeidentifyOutcome outcome = into("held" + System.nanoTime());
    return outcome instanceof DeidentifyOutcome.Held held
        ? held.findings().stream().map(Finding::code).distinct().toList()
        : List.of();
  }

  Path folder(String name) {
    return folder.resolve(name);
  }

  ScanResult originals() {
    return scan(folder.resolve("ct"));
  }

  /** The data sets that were written, in the order of their names. */
  List<DicomFile> copies(String name) {
    return scan(folder.resolve(name).resolve(Deidentification.IMAGES)).instances().stream()
        .map(Export::read)
        .toList();
  }

  Dataset firstCopy(String name) {
    return copies(name).get(0).dataset();
  }

  /** The structure set of a service that got the copies. */
  DicomFile contoured(String name) {
    List<CtInstance> slices =
        scan(folder.resolve(name).resolve(Deidentification.IMAGES)).instances().stream()
            .sorted(Comparator.comparing(slice -> slice.position().orElseThrow().z()))
            .toList();
    try {
      return ((DrawOutcome.Drawn)
              Drawing.draw(Draft.request(slices, Draft.truth(series), HoleStyle.KEYHOLE)))
          .file();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Brings a structure set back to the originals by the way back of an export. */
  ReidentifyOutcome back(DicomFile structureSet, Path wayBack) {
    try {
      Path file = folder.resolve("returned.dcm");
      DicomFiles.write(file, structureSet);
      return new Reidentification(key()).join(file, originals(), wayBack);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path wayBack(String name) {
    return folder.resolve(name).resolve(Deidentification.WAY_BACK);
  }

  SiteKey key() {
    try {
      Path file = folder.resolve("site.key");
      Files.writeString(file, key + "\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return SiteKey.read(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static DicomFile read(CtInstance instance) {
    try {
      return DicomFiles.read(instance.file(), ReadLimits.DEFAULT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ScanResult scan(Path folder) {
    try {
      return SeriesReader.scan(folder, ReadLimits.DEFAULT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
