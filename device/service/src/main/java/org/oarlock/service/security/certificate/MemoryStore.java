package org.oarlock.service.security.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** Key stores as the JDK wants them, never written anywhere. */
final class MemoryStore {

  /** Protects nothing, since the store never leaves the memory; the JDK asks for one. */
  static final String PASSWORD = "memory";

  private static final String ALIAS = "device";

  private MemoryStore() {}

  private static KeyStore empty() throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException("an empty key store could not be made", e);
    }
    return store;
  }

  /** A store of authorities. */
  static KeyStore of(List<X509Certificate> authorities) throws GeneralSecurityException {
    KeyStore store = empty();
    for (X509Certificate each : authorities) {
      store.setCertificateEntry("authority-" + store.size(), each);
    }
    return store;
  }

  static KeyStore of(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
    KeyStore store = empty();
    store.setKeyEntry(ALIAS, key, PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
    return store;
  }
}
