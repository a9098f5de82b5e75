package org.oarlock.service.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.inference.FindingCode;
import org.oarlock.inference.ModelManifest;
import org.oarlock.inference.StructureFinding;
import org.oarlock.service.Finding;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.prove.Preview;
import org.oarlock.service.prove.PreviewRequest;
import org.oarlock.service.prove.Proof;
import org.oarlock.service.prove.ProofOutcome;
import org.oarlock.service.prove.ProofRequest;
import org.oarlock.service.prove.SegmentationProof;
import tools.jackson.databind.json.JsonMapper;

/** Has every object that was drawn of a case proved, whether it is still wanted or not. */
final class ProveStage implements Stage {
  private static final JsonMapper JSON = new JsonMapper();
  private final SiteConfiguration configuration;
  private final DeviceVersion device;

  ProveStage(SiteConfiguration configuration, DeviceVersion device) {
    this.configuration = configuration;
    this.device = device;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    boolean segmented = desk.folder().has(CaseFolder.SEGMENTATION);
    ProofOutcome outcome = Proof.prove(request(desk, CaseFolder.STRUCTURE_SET));
    List<Finding> differences = new ArrayList<>();
    if (outcome instanceof ProofOutcome.Blocked blocked) {
      differences.addAll(blocked.differences());
    }
    if (segmented) {
      differences.addAll(SegmentationProof.differences(request(desk, CaseFolder.SEGMENTATION)));
    }
    if (!(outcome instanceof ProofOutcome.Proved proved) || !differences.isEmpty()) {
      return new StepOutcome.Advanced(CaseState.BLOCKED, differences);
    }
    Map<String, String> digests = new TreeMap<>();
    desk.folder().write(CaseFolder.PREVIEW, Preview.draw(preview(desk)));
    desk.folder().write(CaseFolder.REPORT, JSON.writeValueAsBytes(proved.structures()));
    for (String name : List.of(CaseFolder.PREVIEW, CaseFolder.REPORT, CaseFolder.STRUCTURE_SET)) {
      digests.put(name, desk.folder().sealed(name));
    }
    if (segmented) {
      digests.put(CaseFolder.SEGMENTATION, desk.folder().sealed(CaseFolder.SEGMENTATION));
    }
    return new StepOutcome.Advanced(CaseState.PROVED, List.of(), digests);
  }

  private ProofRequest request(CaseDesk desk, String written) throws IOException {
    return new ProofRequest(
        desk.folder().file(written),
        desk.gated().slices().stream().map(CtInstance::file).toList(),
        desk.segmentation(),
        desk.record().choice(configuration),
        desk.model().manifest().clinical(),
        device.manufacturer());
  }

  private PreviewRequest preview(CaseDesk desk) throws IOException {
    List<CtInstance> slices = desk.gated().slices();
    ModelManifest manifest = desk.model().manifest();
    return new PreviewRequest(
        desk.folder().file(CaseFolder.STRUCTURE_SET),
        slices.stream().map(CtInstance::file).toList(),
        desk.gated().volume(),
        desk.segmentation().findings().stream()
            .filter(finding -> finding.code() == FindingCode.ABSENT)
            .map(StructureFinding::structure)
            .filter(desk.record().choice(configuration)::wants)
            .toList(),
        "CT of " + slices.size() + " slices, " + desk.record().subject(),
        "Oarlock " + device.version() + ", package " + manifest.name() + " " + manifest.version(),
        manifest.clinical());
  }
}
