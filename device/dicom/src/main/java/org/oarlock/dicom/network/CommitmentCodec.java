package org.oarlock.dicom.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.trace.annotations.Implements;

/** Data sets of storage commitment (PS3.4 annex J) as values and as bytes. */
@Implements({"SRS-312", "SRS-315"})
final class CommitmentCodec {

  /** Longest data set that is read, in bytes; 10,000 references have about 2 MB. */
  static final int LONGEST = 4 << 20;

  private static final ReadLimits LIMITS = new ReadLimits(4, 200_000, LONGEST + 1024L, LONGEST);

  private CommitmentCodec() {}

  /** The data set of a request, to be sent as it stands. */
  static InputStream request(CommitmentRequest request, ProposedContext context)
      throws IOException {
    return ShortDataSet.of(
        new DatasetBuilder()
            .text(Tags.TRANSACTION_UID, request.transactionUid())
            .items(
                Tags.REFERENCED_SOP_SEQUENCE,
                request.instances().stream().map(each -> item(each).build()).toList())
            .build(),
        context);
  }

  /** The data set of a result, to be sent as it stands. */
  static InputStream result(CommitmentResult result, ProposedContext context) throws IOException {
    DatasetBuilder dataset =
        new DatasetBuilder().text(Tags.TRANSACTION_UID, result.transactionUid());
    if (!result.failed().isEmpty()) {
      dataset.items(
          Tags.FAILED_SOP_SEQUENCE,
          result.failed().entrySet().stream()
              .map(each -> item(each.getKey()).integers(Tags.FAILURE_REASON, each.getValue()))
              .map(DatasetBuilder::build)
              .toList());
    }
    if (!result.committed().isEmpty()) {
      dataset.items(
          Tags.REFERENCED_SOP_SEQUENCE,
          result.committed().stream().map(each -> item(each).build()).toList());
    }
    return ShortDataSet.of(dataset.build(), context);
  }

  private static DatasetBuilder item(InstanceReference reference) {
    return new DatasetBuilder()
        .text(Tags.REFERENCED_SOP_CLASS_UID, reference.sopClassUid())
        .text(Tags.REFERENCED_SOP_INSTANCE_UID, reference.sopInstanceUid());
  }

  /**
   * Reads a request.
   *
   * @throws DicomException if it cannot be read, names no transaction or no instance, or holds what
   *     is no reference
   */
  static CommitmentRequest request(ShortDataSet received, ProposedContext context)
      throws DicomException {
    Dataset dataset = received.in(context, LIMITS);
    List<InstanceReference> instances = references(dataset);
    if (instances.isEmpty()) {
      throw new DicomException("a request for storage commitment names no instance");
    }
    return new CommitmentRequest(uid(dataset, Tags.TRANSACTION_UID), instances);
  }

  /**
   * Reads a result.
   *
   * @throws DicomException if it cannot be read, names no transaction or holds what is no reference
   */
  static CommitmentResult result(ShortDataSet received, ProposedContext context)
      throws DicomException {
    Dataset dataset = received.in(context, LIMITS);
    Map<InstanceReference, Integer> failed = new LinkedHashMap<>();
    for (Dataset item : dataset.items(Tags.FAILED_SOP_SEQUENCE)) {
      int reason = item.integer(Tags.FAILURE_REASON).orElse(DimseStatus.PROCESSING_FAILURE.code());
      failed.put(reference(item), reason & 0xFFFF);
    }
    return new CommitmentResult(uid(dataset, Tags.TRANSACTION_UID), references(dataset), failed);
  }

  private static List<InstanceReference> references(Dataset dataset) throws DicomException {
    List<InstanceReference> references = new ArrayList<>();
    for (Dataset item : dataset.items(Tags.REFERENCED_SOP_SEQUENCE)) {
      references.add(reference(item));
    }
    return references;
  }

  private static InstanceReference reference(Dataset item) throws DicomException {
    return new InstanceReference(
        uid(item, Tags.REFERENCED_SOP_CLASS_UID), uid(item, Tags.REFERENCED_SOP_INSTANCE_UID));
  }

  private static String uid(Dataset dataset, int tag) throws DicomException {
    return dataset
        .text(tag)
        .filter(WireText::isUid)
        .orElseThrow(() -> new DicomException("a data set of storage commitment lacks a UID"));
  }
}
