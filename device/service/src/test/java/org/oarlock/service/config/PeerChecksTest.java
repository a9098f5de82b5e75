package org.oarlock.service.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-1010")
class PeerChecksTest {
  @TempDir private Path folder;

  @Test
  void a_peer_counts_what_the_site_says_and_the_rest_has_defaults() throws Exception {
    Peer peer = read("ae-title: CT1, counts: [CT1], fetch: true").dicom().peers().get(0);
    assertThat(peer)
        .isEqualTo(
            new Peer(
                "CT1", "pacs", 104, List.of("CT1"), true, WhenSilent.HOLD, 60, false, false, null));
    assertThat(read("ae-title: P, counts: [CT1], when-silent: go-on").dicom().peers().get(0))
        .satisfies(each -> assertThat(each.whenSilent()).isEqualTo(WhenSilent.GO_ON))
        .satisfies(each -> assertThat(each.fetch()).isFalse());
  }

  @Test
  void a_peer_that_nothing_is_counted_at_is_an_error() {
    assertThat(problems("ae-title: P")).contains("dicom.peers[0].counts").contains("is missing");
    assertThat(problems("ae-title: P, counts: [CT2]")).contains("no caller 'CT2'");
    assertThat(problems("ae-title: P, counts: [CT1, CT1]")).contains("are counted at a peer");
  }

  @Test
  @Verifies("SRS-1013")
  void only_a_caller_may_ask_for_commitment_and_needs_nothing_counted() throws Exception {
    assertThat(read("ae-title: CT1, commitment: true").dicom().peers().get(0).commitment())
        .isTrue();
    assertThat(problems("ae-title: P, commitment: true"))
        .contains("dicom.peers[0].commitment")
        .contains("among dicom.callers");
    String asking = "ae-title: CT1, commitment: true";
    assertThat(problems(asking + "}, {host: b, port: 1, " + asking))
        .contains("dicom.peers[1].commitment")
        .contains("twice");
  }

  @Test
  void fetching_needs_images_that_come_back_under_the_title_of_their_series() {
    assertThat(problems("ae-title: P, counts: [CT1], fetch: true"))
        .contains("dicom.peers[0].fetch")
        .contains("counts: [P]");
  }

  @Test
  void tls_needs_certificates() {
    assertThat(problems("ae-title: P, counts: [CT1], tls: true")).contains("dicom.peers[0].tls");
    assertThat(problems("ae-title: P, counts: [CT1], certificate-name: p"))
        .contains("dicom.peers[0].certificate-name");
  }

  private String problems(String peer) {
    try {
      read(peer);
      return "";
    } catch (ConfigurationException e) {
      return e.lines();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private SiteConfiguration read(String peer) throws IOException, ConfigurationException {
    Path file = TestSite.in(folder).file();
    Files.writeString(
        file,
        Files.readString(file)
            .replace("dicom: {", "dicom: {peers: [{host: pacs, port: 104, " + peer + "}], "));
    return ConfigurationReader.read(file);
  }
}
