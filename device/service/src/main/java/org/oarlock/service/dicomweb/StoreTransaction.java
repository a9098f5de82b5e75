package org.oarlock.service.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oarlock.dicom.TransferSyntaxes;
import org.oarlock.dicom.network.AssociationEnd;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.FileHeader;
import org.oarlock.dicom.network.InstanceHeader;
import org.oarlock.dicom.network.InstanceSink;
import org.oarlock.dicom.network.StreamedInstance;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;

/**
 * One Store transaction. It is to the intake what an association is: one sender, instances one
 * after the other, and released only if it was read to its closing boundary.
 */
@Implements({"SRS-4401", "SRS-4404"})
final class StoreTransaction {

  /** As in a STOW-RS response of earlier editions of PS3.18 (table 6.6.1-4). */
  private static final DimseStatus SYNTAX_NOT_SUPPORTED = DimseStatus.of(0xC122);

  private static final int MOST_PARTS = 20_000;

  private final String id = "web-" + UUID.randomUUID();
  private final InstanceSink sink;
  private final String sender;
  private final String device;
  private final long longestInstance;

  /**
   * @param sender AE title that stands for who sends
   * @param device AE title of the device
   * @param longestInstance bytes of the longest data set that is stored
   */
  StoreTransaction(InstanceSink sink, String sender, String device, long longestInstance) {
    this.sink = sink;
    this.sender = sender;
    this.device = device;
    this.longestInstance = longestInstance;
  }

  /**
   * Reads all parts and stores what can be stored.
   *
   * @param to takes the instances
   * @throws RequestRefused if the request is not whole; what came before is kept as what a broken
   *     association brought
   */
  StoreReport read(RelatedParts parts, InstanceSink to) throws RequestRefused {
    List<InstanceOutcome> outcomes = new ArrayList<>();
    try {
      for (Optional<RelatedParts.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        if (outcomes.size() == MOST_PARTS) {
          throw new RequestRefused(
              HttpStatus.CONTENT_TOO_LARGE,
              "The request has more than " + MOST_PARTS + " parts; send fewer at once.");
        }
        outcomes.add(store(part.get(), to, outcomes.size()));
      }
    } finally {
      sink.associationEnded(id, parts.isWhole() ? AssociationEnd.RELEASED : AssociationEnd.ABORTED);
    }
    return new StoreReport(outcomes);
  }

  private InstanceOutcome store(RelatedParts.Part part, InstanceSink to, int index)
      throws RequestRefused {
    if (!PartHeader.isDicom(part.header())) {
      return InstanceOutcome.unnamed(DimseStatus.CANNOT_UNDERSTAND);
    }
    FileHeader file;
    try {
      file = FileHeader.read(part.content());
    } catch (RequestRefused broken) {
      throw broken;
    } catch (IOException notDicom) {
      return InstanceOutcome.unnamed(DimseStatus.CANNOT_UNDERSTAND);
    }
    return new InstanceOutcome(
        file.sopClassUid(), file.sopInstanceUid(), store(file, part.content(), to, index));
  }

  private DimseStatus store(FileHeader file, InputStream content, InstanceSink to, int index)
      throws RequestRefused {
    if (!Intake.KINDS.contains(file.sopClassUid())) {
      return DimseStatus.SOP_CLASS_NOT_SUPPORTED;
    }
    if (!TransferSyntaxes.decodable().contains(file.transferSyntax())) {
      return SYNTAX_NOT_SUPPORTED;
    }
    try {
      return StreamedInstance.store(to, header(file, index), content, longestInstance);
    } catch (RequestRefused broken) {
      throw broken;
    } catch (IOException tooLong) {
      return DimseStatus.OUT_OF_RESOURCES;
    }
  }

  private InstanceHeader header(FileHeader file, int index) {
    return new InstanceHeader(
        id,
        sender,
        device,
        file.sopClassUid(),
        file.sopInstanceUid(),
        file.transferSyntax(),
        index & 0xFFFF);
  }
}
