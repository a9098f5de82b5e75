package org.oarlock.service.security.certificate;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.oarlock.dicom.network.CertificateNames;
import org.oarlock.dicom.network.ProvenPeer;
import org.oarlock.trace.annotations.Implements;

/**
 * Believes a peer whose certificate stands under one of the site's authorities. The path is the
 * JDK's work (PKIX, RFC 5280). Dates are looked at here beside it, because the JDK passes over
 * those of a certificate that is trusted itself.
 */
@Implements({"SRS-2051", "SRS-2055", "RC-101"})
final class PeerTrust extends X509ExtendedTrustManager {

  private final List<X509Certificate> trusted;
  private final InstantSource clock;
  private final Optional<String> server;

  /** Believes every peer that the authorities know. */
  PeerTrust(List<X509Certificate> trusted, InstantSource clock) {
    this(trusted, clock, Optional.empty());
  }

  /** Believes of the servers only the one whose certificate holds the name {@code server}. */
  PeerTrust(List<X509Certificate> trusted, InstantSource clock, Optional<String> server) {
    this.server = server;
    this.trusted = List.copyOf(trusted);
    this.clock = clock;
  }

  private void check(X509Certificate[] chain, String authType, boolean asClient)
      throws CertificateException {
    for (X509Certificate each : chain) {
      Optional<String> objection = CertificateRules.objection(each, clock.instant());
      if (objection.isPresent()) {
        throw new CertificateException("the peer's certificate " + objection.get());
      }
    }
    if (!asClient) {
      meant(CertificateNames.of(chain[0]));
    }
    try {
      X509TrustManager path = path();
      if (asClient) {
        path.checkClientTrusted(chain, authType);
      } else {
        path.checkServerTrusted(chain, authType);
      }
    } catch (CertificateException e) {
      throw new CertificateException(words(chain, e));
    } catch (GeneralSecurityException e) {
      throw new CertificateException("the peer's certificate could not be checked: " + e);
    }
  }

  @Implements("RC-253")
  private void meant(Set<String> names) throws CertificateException {
    if (server.isPresent() && !ProvenPeer.isNamed(server.get(), names)) {
      throw new CertificateException(
          "the certificate was issued to " + names + ", not to '" + server.get() + "'");
    }
  }

  /** The JDK's own, over the authorities that count today. */
  private X509TrustManager path() throws GeneralSecurityException {
    KeyStore anchors = MemoryStore.of(List.of(getAcceptedIssuers()));
    if (anchors.size() == 0) {
      throw new CertificateException("every authority of 'tls.trusted' has expired");
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors);
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509TrustManager found) {
        return found;
      }
    }
    throw new GeneralSecurityException("this Java has no trust manager for X.509");
  }

  private String words(X509Certificate[] chain, CertificateException why) {
    X509Certificate last = chain[chain.length - 1];
    boolean known =
        trusted.stream()
            .anyMatch(each -> each.getSubjectX500Principal().equals(last.getIssuerX500Principal()));
    String peer = "the peer's certificate '" + CertificateNames.title(chain[0]) + "' ";
    return known
        ? peer + "is not accepted: " + why.getMessage()
        : peer
            + "was not issued by an authority of 'tls.trusted'; its last known issuer is '"
            + CertificateNames.issuer(last)
            + "'";
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain, authType, true);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain, authType, false);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain, authType, true);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain, authType, false);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, authType, true);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, authType, false);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trusted.stream()
        .filter(each -> CertificateRules.objection(each, clock.instant()).isEmpty())
        .toArray(X509Certificate[]::new);
  }
}
