package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.series.SeriesIdentity;
import org.oarlock.dicom.series.SeriesWriter;
import org.oarlock.dicom.series.StoredForm;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;

/**
 * A phantom series as files, and how to make it wrong in one respect.
 *
 * @param folder the files, one instance each
 * @param phantom the volume and the truth
 * @param identity whose it pretends to be; another patient and series in every scenario
 */
record Series(Path folder, Phantom phantom, SeriesIdentity identity) {

  /** The thorax phantom in a position. */
  static Series thorax(Path folder, PatientPosition position) {
    return of(folder, Phantom.grid(position), position);
  }

  /** The thorax phantom on a grid. */
  static Series of(Path folder, Grid grid, PatientPosition position) {
    return of(folder, grid, position, StoredForm.SCANNER);
  }

  static Series of(Path folder, Grid grid, PatientPosition position, StoredForm form) {
    String name = "V" + UUID.randomUUID().toString().substring(0, 8);
    SeriesIdentity identity = SeriesIdentity.phantom(name).withPatientPosition(position.name());
    Series series = new Series(folder, Phantom.thorax(grid), identity);
    try {
      SeriesWriter.write(series.phantom().volume(), identity, form, folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return series;
  }

  /** A folder that holds no series at all. */
  static Series nothingIn(Path folder) {
    return new Series(folder, Phantom.thorax(Phantom.grid()), SeriesIdentity.phantom("nobody"));
  }

  /** The same files in another folder. */
  static Series copyOf(Series original, Path folder) {
    try {
      for (Path file : original.files()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Series(folder, original.phantom(), original.identity());
  }

  /** Transfer syntax in which the first file is stored. */
  String transferSyntax() {
    try {
      return DicomFiles.meta(files().get(0)).transferSyntax();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The files in order of k. */
  List<Path> files() {
    try (var found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes one slice out; 1 is the first along the patient. */
  Series without(int slice) {
    try {
      Files.delete(files().get(slice - 1));
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes all slices out but those from {@code first} to {@code last}, counted from 1. */
  Series only(int first, int last) {
    int slices = files().size();
    for (int slice = slices; slice >= 1; slice--) {
      if (slice < first || slice > last) {
        without(slice);
      }
    }
    return this;
  }

  /** Changes the data set of one slice. */
  Series changing(int slice, UnaryOperator<Dataset> change) {
    return changing(List.of(files().get(slice - 1)), change);
  }

  /** Changes every data set. */
  Series changingAll(UnaryOperator<Dataset> change) {
    return changing(files(), change);
  }

  /** Adds an instance beside the slices. */
  Series adding(DicomFile instance) {
    try {
      DicomFiles.write(folder.resolve("zz-" + UUID.randomUUID() + ".dcm"), instance);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** One slice as it is written now. */
  DicomFile slice(int slice) {
    return read(files().get(slice - 1));
  }

  private Series changing(List<Path> files, UnaryOperator<Dataset> change) {
    for (Path file : new ArrayList<>(files)) {
      DicomFile old = read(file);
      Dataset changed = change.apply(old.dataset());
      try {
        DicomFiles.write(
            file,
            new DicomFile(
                Uids.EXPLICIT_VR_LITTLE_ENDIAN,
                changed.text(Tags.SOP_CLASS_UID).orElse(old.sopClassUid()),
                changed.text(Tags.SOP_INSTANCE_UID).orElse(old.sopInstanceUid()),
                changed));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return this;
  }

  private static DicomFile read(Path file) {
    try {
      return DicomFiles.read(file, ReadLimits.DEFAULT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
