package org.oarlock.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.TransferSyntaxes;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.AcceptedSyntaxes;
import org.oarlock.dicom.network.AssociationPolicy;
import org.oarlock.dicom.network.DicomServer;
import org.oarlock.dicom.network.NetworkLimits;
import org.oarlock.dicom.network.ServerSettings;
import org.oarlock.service.config.DicomSettings;
import org.oarlock.service.job.Work;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Implements;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the device to its peers once everything behind the door is ready, and closes the door
 * before anything behind it stops.
 */
@Implements("SRS-1001")
final class Reception implements SmartLifecycle {
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final long MEBIBYTE = 1L << 20;

  /**
   * What the rules may ignore or the gate may refuse in words, and the one kind that is segmented.
   */
  private static final Set<String> KINDS =
      Set.of(
          Uids.CT_IMAGE_STORAGE,
          Uids.ENHANCED_CT_IMAGE_STORAGE,
          Uids.MR_IMAGE_STORAGE,
          Uids.SECONDARY_CAPTURE_IMAGE_STORAGE,
          Uids.ENHANCED_SR_STORAGE,
          Uids.COMPREHENSIVE_SR_STORAGE,
          Uids.XRAY_RADIATION_DOSE_SR_STORAGE,
          Uids.RT_STRUCTURE_SET_STORAGE,
          Uids.RT_PLAN_STORAGE,
          Uids.RT_DOSE_STORAGE,
          Uids.SEGMENTATION_STORAGE);

  private final DicomSettings settings;
  private final StartRecord record;
  private final Intake intake;
  private final Work work;
  private @Nullable DicomServer server;

  Reception(DicomSettings settings, StartRecord record, Intake intake, Work work) {
    this.settings = settings;
    this.record = record;
    this.intake = intake;
    this.work = work;
  }

  @Override
  public void start() {
    try {
      record.write();
      intake.recover();
      work.start();
      NetworkLimits usual = NetworkLimits.DEFAULT;
      ServerSettings where =
          ServerSettings.loopback(
                  settings.port(), new AcceptedSyntaxes(KINDS, TransferSyntaxes.decodable()))
              .on(InetAddress.getByName(settings.bind()))
              .with(
                  new NetworkLimits(
                      usual.associations(),
                      usual.perPeer(),
                      usual.waiting(),
                      usual.pduBytes(),
                      settings.maxInstanceMb() * MEBIBYTE));
      server =
          DicomServer.start(
              where,
              AssociationPolicy.allowing(settings.aeTitle(), Set.copyOf(settings.callers())),
              intake);
    } catch (IOException e) {
      work.close();
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    DicomServer running = server;
    if (running != null) {
      running.stop(DRAIN);
      work.close();
      server = null;
    }
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  /** TCP port that peers call. */
  int port() {
    DicomServer running = server;
    return running == null ? settings.port() : running.port();
  }
}
