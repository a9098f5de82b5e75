package org.oarlock.dicom.rt;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Mask;

/** A segmentation of masks on a series; parts can be replaced before it is made. */
final class ThoraxSegments {

  private final List<Segment> segments = new ArrayList<>();
  private List<Dataset> images;
  private double sliceSpacing = 5;
  private String sopInstanceUid = Uids.derived("test", "segmentation");
  private String label = "NOT CLINICAL";
  private RtEquipment equipment = RtEquipment.software("Oarlock 0.1.0", "oarlock-reference 1");

  ThoraxSegments(List<CtInstance> instances) {
    images =
        instances.stream()
            .map(instance -> instance.header().dataset())
            .collect(Collectors.toCollection(ArrayList::new));
  }

  ThoraxSegments truth(Map<String, Mask> truth) {
    truth.forEach((name, mask) -> segment("zz_" + name, mask.bits()));
    return this;
  }

  ThoraxSegments segment(String name, BitSet voxels) {
    segments.add(
        new Segment(
            name,
            "TG-263 name " + name,
            "oarlock-reference 1",
            new CodedTerm("44029006", "SCT", "Left lung"),
            new Rgb(10 * segments.size(), 200, 255),
            voxels));
    return this;
  }

  ThoraxSegments images(List<Dataset> others) {
    images = others;
    return this;
  }

  ThoraxSegments sliceSpacing(double other) {
    sliceSpacing = other;
    return this;
  }

  ThoraxSegments sopInstanceUid(String other) {
    sopInstanceUid = other;
    return this;
  }

  ThoraxSegments label(String other) {
    label = other;
    return this;
  }

  ThoraxSegments equipment(RtEquipment other) {
    equipment = other;
    return this;
  }

  SegmentationObject make() {
    return new SegmentationObject(
        images,
        sliceSpacing,
        sopInstanceUid,
        Uids.derived("test", "series of segmentation"),
        901,
        "Oarlock draft",
        OffsetDateTime.of(2026, 3, 1, 23, 59, 58, 0, ZoneOffset.ofHours(-3)),
        label,
        "NOT CLINICAL. Automatic draft",
        "Absent, not drawn: Heart.",
        equipment,
        segments);
  }
}
