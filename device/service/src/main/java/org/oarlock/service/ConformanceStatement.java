package org.oarlock.service;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.dicom.TransferSyntaxes;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.CommitmentClient;
import org.oarlock.dicom.network.EchoClient;
import org.oarlock.dicom.network.NetworkLimits;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.dicom.network.QueryClient;
import org.oarlock.dicom.network.TimeOuts;
import org.oarlock.dicom.network.Tls;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.dicomweb.WebStatement;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Implements;

/**
 * What the device speaks with peers (PS3.2), as Markdown. Every UID, limit and time comes from the
 * values that the network code works with.
 */
@Implements("SRS-2505")
final class ConformanceStatement {
  private final StringBuilder text = new StringBuilder();

  private ConformanceStatement() {}

  /** The statement of this build. */
  static String text() {
    ConformanceStatement statement = new ConformanceStatement();
    statement.begin();
    statement.accepts(Intake.KINDS, TransferSyntaxes.decodable());
    statement.proposes();
    statement.bounds(NetworkLimits.DEFAULT, TimeOuts.DEFAULT);
    statement.web();
    statement.security();
    return statement.text.toString();
  }

  private void begin() {
    line("# DICOM conformance statement", "");
    line(
        "Written by `oarlock conformance` from what the code negotiates. Oarlock is one application",
        "entity that receives CT series, contours organs at risk, and sends the result. It is not",
        "CE-marked, not cleared and not clinically validated.",
        "");
    line("- Implementation Class UID: " + Uids.IMPLEMENTATION_CLASS);
    line("- Implementation Version Name: " + Uids.IMPLEMENTATION_VERSION, "");
  }

  private void accepts(Set<String> kinds, List<String> transferSyntaxes) {
    line("## Accepts, as SCP", "");
    line(
        "Associations only for its own AE title and from the AE titles that the site names. Storage",
        "Commitment is accepted where the site asks destinations for it: the device stays its SCU (role",
        "selection) and takes results; and where senders may ask: the device is its SCP and tells the",
        "result in an association of its own.",
        "");
    line("| SOP class | UID |", "| --- | --- |");
    row(Uids.VERIFICATION);
    row(Uids.STORAGE_COMMITMENT_PUSH_MODEL);
    kinds.stream().sorted().forEach(this::row);
    line("");
    line(
        "Storage in the first of these transfer syntaxes that the peer proposes for a context;",
        "Verification and Storage Commitment in Explicit or Implicit VR Little Endian:",
        "");
    line("| transfer syntax | UID |", "| --- | --- |");
    transferSyntaxes.forEach(this::row);
    line("");
  }

  private void proposes() {
    line("## Proposes, as SCU", "");
    line("| service | SOP class | UID | transfer syntaxes |", "| --- | --- | --- | --- |");
    service("whether a peer answers", EchoClient.contexts());
    service("results to a destination", Deliverer.contexts());
    service("whether a destination keeps them", CommitmentClient.contexts());
    service("which images a source has, and to have them sent", QueryClient.contexts());
    line("");
  }

  private void service(String words, Collection<ProposedContext> contexts) {
    Map<String, List<String>> syntaxes =
        contexts.stream()
            .collect(
                Collectors.groupingBy(
                    ProposedContext::abstractSyntax,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        each -> UidName.of(each.transferSyntax()), Collectors.toList())));
    syntaxes.forEach(
        (uid, names) ->
            line(
                String.join(
                    " | ", "| " + words, UidName.of(uid), uid, String.join(", ", names) + " |")));
  }

  private void bounds(NetworkLimits limits, TimeOuts times) {
    line("## Limits", "");
    line("- Associations at the same time: " + limits.associations());
    line("- of these from one address: " + limits.perPeer());
    line("- Longest PDU that is received: " + limits.pduBytes() + " bytes");
    line(
        "- No asynchronous operations, SOP class extended negotiation or user identity negotiation");
    line("- Time to associate: " + seconds(times.association()));
    line("- Idle time within an association: " + seconds(times.idle()));
    line("- Time to answer a request of this device: " + seconds(times.response()), "");
  }

  private void web() {
    WebStatement.lines().forEach(this::line);
    line("");
  }

  private void security() {
    line("## Security", "");
    line(
        "BCP 195 TLS profile, both sides with certificates, or plain TCP, as the site configures.");
    line("");
    line("- Versions: " + String.join(", ", Tls.VERSIONS));
    line("- Cipher suites: " + String.join(", ", Tls.CIPHER_SUITES));
  }

  private void row(String uid) {
    line("| " + UidName.of(uid) + " | " + uid + " |");
  }

  private void line(String... lines) {
    for (String each : lines) {
      text.append(each).append('\n');
    }
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }
}
