package org.oarlock.service.security.certificate;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.network.CertificateNames;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.ProvenPeer;
import org.oarlock.dicom.network.Tls;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.Peer;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.config.TlsSettings;

/** What the device shows to its peers and believes of them; nothing where a site has no TLS. */
public final class SiteCertificates {

  private final @Nullable Identity identity;
  private final Duration notice;
  private final InstantSource clock;

  private SiteCertificates(@Nullable Identity identity, Duration notice, InstantSource clock) {
    this.identity = identity;
    this.notice = notice;
    this.clock = clock;
  }

  /**
   * Reads what a configuration names, with every problem at once.
   *
   * @param file the configuration's, for the messages
   */
  public static SiteCertificates load(
      SiteConfiguration configuration, Path file, InstantSource clock)
      throws ConfigurationException {
    TlsSettings tls = configuration.tls();
    return tls == null
        ? new SiteCertificates(null, Duration.ZERO, clock)
        : new SiteCertificates(
            Identity.read(tls, file.toString(), clock.instant()),
            Duration.ofDays(tls.noticeDays()),
            clock);
  }

  /** TLS with the device's certificate, believing the site's authorities. */
  public Tls tls() {
    return new Tls(context(Optional.empty()));
  }

  /** TLS for a caller who speaks only with a server whose certificate holds this name. */
  public SSLContext contextTowards(String name) {
    return context(Optional.of(name));
  }

  private SSLContext context(Optional<String> server) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(), MemoryStore.PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          keys.getKeyManagers(),
          new TrustManager[] {new PeerTrust(present().trusted(), clock, server)},
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make a TLS context", e);
    }
  }

  /** How a destination is called: in the clear, or in TLS as the one that was meant. */
  public ClientSettings towards(Destination destination) {
    return towards(destination.tls(), destination.certificateName(), destination.host());
  }

  /** How a peer is called: in the clear, or in TLS as the one that was meant. */
  public ClientSettings towards(Peer peer) {
    return towards(peer.tls(), peer.certificateName(), peer.host());
  }

  private ClientSettings towards(boolean inTls, @Nullable String name, String host) {
    return inTls ? towards(name == null ? host : name) : ClientSettings.DEFAULT;
  }

  /** How a peer is called in TLS whose certificate holds this name. */
  public ClientSettings towards(String name) {
    return ClientSettings.DEFAULT.with(new ProvenPeer(tls(), name));
  }

  /** A name that stands in the device's own certificate. */
  public String ownName() {
    return CertificateNames.of(present().chain().get(0)).stream().findFirst().orElse("");
  }

  /** The device's certificate and key, for whoever serves pages. */
  KeyStore store() throws GeneralSecurityException {
    return MemoryStore.of(present().key(), present().chain());
  }

  /** The authorities that are believed, for whoever serves pages. */
  KeyStore authorities() throws GeneralSecurityException {
    return MemoryStore.of(present().trusted());
  }

  /** How each certificate stands now, the device's own first. */
  public List<CertificateStanding> standings() {
    List<CertificateStanding> standings = new ArrayList<>();
    Identity held = identity;
    if (held != null) {
      Instant now = clock.instant();
      held.chain()
          .forEach(each -> standings.add(CertificateStanding.of("this device", each, now, notice)));
      held.trusted()
          .forEach(each -> standings.add(CertificateStanding.of("trusted", each, now, notice)));
    }
    return standings;
  }

  private Identity present() {
    Identity held = identity;
    if (held == null) {
      throw new IllegalStateException("TLS is asked for without certificates");
    }
    return held;
  }
}
