package org.oarlock.dicom.network;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** The names for which a certificate was issued. */
public final class CertificateNames {

  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  private CertificateNames() {}

  /**
   * DNS names and IP addresses of the subject's alternative names, in lower case; where there are
   * none, the common name (RFC 9525 leaves it out, but certificates of modalities often have no
   * other). Wildcards stand for themselves only: one certificate for all scanners proves none.
   */
  public static Set<String> of(X509Certificate certificate) {
    Set<String> names = new TreeSet<>();
    try {
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      if (alternatives != null) {
        for (List<?> each : alternatives) {
          if (each.get(0).equals(DNS) || each.get(0).equals(ADDRESS)) {
            names.add(printable(String.valueOf(each.get(1))).toLowerCase(Locale.ROOT));
          }
        }
      }
    } catch (CertificateParsingException e) {
      return Set.of();
    }
    if (names.isEmpty()) {
      commonNames(certificate.getSubjectX500Principal())
          .forEach(each -> names.add(each.toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  /** The subject for people: its common name, else all of it. */
  public static String title(X509Certificate certificate) {
    return title(certificate.getSubjectX500Principal());
  }

  /** The issuer for people, in the same way. */
  public static String issuer(X509Certificate certificate) {
    return title(certificate.getIssuerX500Principal());
  }

  private static String title(X500Principal somebody) {
    return commonNames(somebody).stream()
        .findFirst()
        .orElseGet(() -> printable(somebody.getName()));
  }

  private static List<String> commonNames(X500Principal somebody) {
    try {
      return new LdapName(somebody.getName())
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .map(value -> printable(String.valueOf(value)))
              .toList();
    } catch (InvalidNameException e) {
      return List.of();
    }
  }

  /** Names go into messages and logs, and a stranger chose them. */
  private static String printable(String name) {
    return name.replaceAll("[^ -~]", "?");
  }
}
