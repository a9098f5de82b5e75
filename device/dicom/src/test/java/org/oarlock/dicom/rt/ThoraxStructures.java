package org.oarlock.dicom.rt;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Contours;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Keyholes;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Outline;
import org.oarlock.imaging.Ring;
import org.oarlock.imaging.SliceContours;
import org.oarlock.imaging.Vector3;

/** A structure set of masks on a series; parts can be replaced before it is made. */
final class ThoraxStructures {

  private final List<CtInstance> instances;
  private final List<RtRoi> rois = new ArrayList<>();
  private Dataset referenced;
  private String sopInstanceUid = Uids.derived("test", "structure set");
  private String seriesInstanceUid = Uids.derived("test", "series");
  private String label = "Oarlock";
  private String description = "Made by the reference package. NOT CLINICAL";
  private RtEquipment equipment = RtEquipment.software("Oarlock 0.1.0", "oarlock-reference 1");

  ThoraxStructures(List<CtInstance> instances) {
    this.instances = instances;
    this.referenced = instances.get(0).header().dataset();
  }

  ThoraxStructures truth(Map<String, Mask> truth) {
    truth.forEach((name, mask) -> roi(new RoiDraft("zz_" + name).on(mask, instances)));
    return this;
  }

  ThoraxStructures roi(RoiDraft draft) {
    rois.add(draft.number(rois.size() + 1).make());
    return this;
  }

  ThoraxStructures roi(RtRoi roi) {
    rois.add(roi);
    return this;
  }

  ThoraxStructures referenced(Dataset header) {
    referenced = header;
    return this;
  }

  ThoraxStructures uids(String sopInstance, String seriesInstance) {
    sopInstanceUid = sopInstance;
    seriesInstanceUid = seriesInstance;
    return this;
  }

  ThoraxStructures label(String other) {
    label = other;
    return this;
  }

  ThoraxStructures description(String other) {
    description = other;
    return this;
  }

  ThoraxStructures equipment(RtEquipment other) {
    equipment = other;
    return this;
  }

  RtStructureSet make() {
    return new RtStructureSet(
        referenced,
        sopInstanceUid,
        seriesInstanceUid,
        9001,
        "Oarlock draft",
        OffsetDateTime.of(2026, 3, 1, 23, 59, 58, 0, ZoneOffset.ofHours(-3)),
        label,
        "Automatic draft",
        description,
        equipment,
        instances.stream().map(ThoraxStructures::reference).toList(),
        rois);
  }

  private static ImageReference reference(CtInstance instance) {
    return new ImageReference(instance.sopClassUid(), instance.sopInstanceUid());
  }

  /** One region of interest before it has a number. */
  static final class RoiDraft {

    private final String name;
    private int number;
    private List<RtContour> contours = List.of();

    RoiDraft(String name) {
      this.name = name;
    }

    RoiDraft on(Mask mask, List<CtInstance> instances) {
      List<RtContour> drawn = new ArrayList<>();
      for (SliceContours slice : Contours.of(mask)) {
        for (Outline outline : slice.outlines()) {
          CtInstance image = instances.get(slice.slice());
          drawn.add(
              new RtContour(
                  image.sopClassUid(),
                  image.sopInstanceUid(),
                  patient(mask.grid(), slice.slice(), Keyholes.join(outline))));
        }
      }
      return contours(drawn);
    }

    RoiDraft contours(List<RtContour> others) {
      contours = others;
      return this;
    }

    RoiDraft number(int other) {
      number = other;
      return this;
    }

    RtRoi make() {
      return new RtRoi(
          number,
          name,
          "TG-263 name " + name,
          name.endsWith("Body") ? "EXTERNAL" : "ORGAN",
          new Rgb(10 * number, 200, 255),
          Optional.of(new CodedTerm("7310", "FMA", "Left lung")),
          contours);
    }

    private static double[] patient(Grid grid, int slice, Ring ring) {
      double[] xyz = new double[ring.points() * 3];
      for (int point = 0; point < ring.points(); point++) {
        Vector3 at = grid.toPatient(ring.x(point), ring.y(point), slice);
        xyz[3 * point] = at.x();
        xyz[3 * point + 1] = at.y();
        xyz[3 * point + 2] = at.z();
      }
      return xyz;
    }
  }
}
