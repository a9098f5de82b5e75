package org.oarlock.service.demo;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.dicom.network.OpenOutcome;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.dicom.network.StoreAssociation;
import org.oarlock.dicom.network.StoreClient;
import org.oarlock.dicom.network.StoreOutcome;
import org.oarlock.dicom.series.CtInstance;

/** Sends a series by C-STORE as a scanner would. */
public final class PlayedScanner {

  private PlayedScanner() {}

  /**
   * Sends every instance over one association.
   *
   * @param sent is told how many instances were acknowledged so far
   * @throws IOException if the device cannot be reached, rejects the association or an instance
   */
  public static void send(List<CtInstance> series, DicomPeer device, IntConsumer sent)
      throws IOException {
    send(series, device, ClientSettings.DEFAULT, sent);
  }

  /** The same with other settings, as a scanner that speaks TLS. */
  public static void send(
      List<CtInstance> series, DicomPeer device, ClientSettings settings, IntConsumer sent)
      throws IOException {
    Set<ProposedContext> contexts = new LinkedHashSet<>();
    for (CtInstance instance : series) {
      contexts.add(
          new ProposedContext(instance.header().sopClassUid(), instance.header().transferSyntax()));
    }
    try (StoreAssociation association = open(device, contexts, settings)) {
      int count = 0;
      for (CtInstance instance : series) {
        StoreOutcome outcome = association.store(instance.file());
        if (!(outcome instanceof Answered answered) || !answered.status().isSuccess()) {
          throw new IOException("the device did not take an instance: " + outcome);
        }
        sent.accept(++count);
      }
    }
  }

  private static StoreAssociation open(
      DicomPeer device, Set<ProposedContext> contexts, ClientSettings settings) throws IOException {
    OpenOutcome outcome = StoreClient.open(device, contexts, settings);
    if (outcome instanceof NetworkFailure failure) {
      throw new IOException("the device did not accept the association: " + failure.words());
    }
    return ((OpenOutcome.Opened) outcome).association();
  }
}
