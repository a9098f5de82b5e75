package org.oarlock.service.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.EchoClient;
import org.oarlock.dicom.network.EchoOutcome;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationProblem;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oarlock echo}: asks a DICOM peer whether it answers, for the one who installs. */
@Command(
    name = "echo",
    description = "Asks a DICOM peer whether it answers (C-ECHO) and says why it does not.",
    mixinStandardHelpOptions = true)
public final class EchoCommand implements Callable<Integer> {

  private static final Pattern PEER = Pattern.compile("([^@]{1,16})@(.+):(\\d{1,5})");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "AE@HOST:PORT", description = "The peer, for example TPS@10.1.2.3:104.")
  private String peer = "";

  @Option(
      names = "--calling",
      paramLabel = "AE",
      defaultValue = "OARLOCK",
      description = "Own AE title (default: ${DEFAULT-VALUE}).")
  private String calling = "OARLOCK";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Call in TLS, with the certificates of this configuration.")
  private @Nullable Path configuration;

  @Option(
      names = "--certificate-name",
      paramLabel = "NAME",
      description = "Name that the peer's certificate must hold (default: the host).")
  private @Nullable String certificateName;

  @Override
  @Implements({"SRS-2390", "SRS-353"})
  public Integer call() {
    DicomPeer wanted = parsed();
    ClientSettings settings;
    try {
      settings = settings(wanted);
    } catch (ConfigurationException e) {
      spec.commandLine().getErr().println(e.lines());
      return CommandLine.ExitCode.USAGE;
    }
    EchoOutcome outcome = EchoClient.echo(wanted, settings);
    if (outcome instanceof Answered answered && answered.status().isSuccess()) {
      spec.commandLine().getOut().println(peer + " answered");
      return 0;
    }
    spec.commandLine().getErr().println(peer + " did not answer: " + words(outcome));
    return 1;
  }

  private ClientSettings settings(DicomPeer wanted) throws ConfigurationException {
    if (configuration == null) {
      return ClientSettings.DEFAULT;
    }
    SiteConfiguration site = ConfigurationReader.read(configuration);
    if (site.tls() == null) {
      throw new ConfigurationException(
          configuration.toString(),
          List.of(
              new ConfigurationProblem("tls", "is missing: there are no certificates to show")));
    }
    return SiteCertificates.load(site, configuration, InstantSource.system())
        .towards(certificateName == null ? wanted.host() : certificateName);
  }

  private DicomPeer parsed() {
    Matcher parts = PEER.matcher(peer);
    if (!parts.matches()) {
      throw new ParameterException(spec.commandLine(), "'" + peer + "' is not AE@HOST:PORT");
    }
    try {
      return new DicomPeer(
          parts.group(2), Integer.parseInt(parts.group(3)), parts.group(1), calling);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private static String words(EchoOutcome outcome) {
    if (outcome instanceof NetworkFailure failure) {
      return failure.words();
    }
    return outcome instanceof Answered answered
        ? "status " + answered.status()
        : "it does not accept C-ECHO";
  }
}
