package org.oarlock.service.cli;

import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.EchoClient;
import org.oarlock.dicom.network.EchoOutcome;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.trace.annotations.Implements;
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

  @Override
  @Implements("SRS-2390")
  public Integer call() {
    EchoOutcome outcome = EchoClient.echo(parsed());
    if (outcome instanceof Answered answered && answered.status().isSuccess()) {
      spec.commandLine().getOut().println(peer + " answered");
      return 0;
    }
    spec.commandLine().getErr().println(peer + " did not answer: " + words(outcome));
    return 1;
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
