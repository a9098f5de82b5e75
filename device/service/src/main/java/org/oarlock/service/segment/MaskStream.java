package org.oarlock.service.segment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.inference.FindingCode;
import org.oarlock.inference.ModelManifest;
import org.oarlock.inference.Segmentation;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.inference.StructureFinding;
import org.oarlock.inference.StructureSpec;

/** The content of a mask archive: grid, then structures with voxels as lengths of runs. */
final class MaskStream {

  private MaskStream() {}

  static void write(DataOutputStream out, Segmentation segmentation) throws IOException {
    GridStream.write(out, segmentation.grid());
    out.writeInt(segmentation.structures().size());
    for (SegmentedStructure structure : segmentation.structures()) {
      out.writeUTF(structure.spec().tg263Name());
      out.writeInt(structure.findings().size());
      for (StructureFinding finding : structure.findings()) {
        out.writeUTF(finding.code().name());
        out.writeUTF(finding.message());
        out.writeUTF(finding.place());
      }
      writeRuns(out, structure.mask().bits());
    }
  }

  static Segmentation read(DataInputStream in, ModelManifest manifest) throws IOException {
    Grid grid = GridStream.read(in);
    int count = in.readInt();
    List<SegmentedStructure> structures = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      String name = in.readUTF();
      StructureSpec spec = manifest.structure(name);
      if (spec == null) {
        throw new IOException("the package has no structure " + name);
      }
      List<StructureFinding> findings = readFindings(in, name);
      structures.add(new SegmentedStructure(spec, new Mask(grid, readRuns(in, grid)), findings));
    }
    return new Segmentation(grid, structures);
  }

  private static List<StructureFinding> readFindings(DataInputStream in, String structure)
      throws IOException {
    int count = in.readInt();
    List<StructureFinding> findings = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      FindingCode code = FindingCode.valueOf(in.readUTF());
      findings.add(new StructureFinding(code, structure, in.readUTF(), in.readUTF()));
    }
    return findings;
  }

  private static void writeRuns(DataOutputStream out, BitSet bits) throws IOException {
    int from = bits.nextSetBit(0);
    while (from >= 0) {
      int to = bits.nextClearBit(from);
      out.writeInt(from);
      out.writeInt(to);
      from = bits.nextSetBit(to);
    }
    out.writeInt(-1);
  }

  private static BitSet readRuns(DataInputStream in, Grid grid) throws IOException {
    BitSet bits = new BitSet(grid.voxels());
    int last = 0;
    for (int from = in.readInt(); from >= 0; from = in.readInt()) {
      int to = in.readInt();
      if (from < last || to <= from || to > grid.voxels()) {
        throw new IOException("a run of voxels lies outside the grid");
      }
      bits.set(from, to);
      last = to;
    }
    return bits;
  }
}
