package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Signing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trace review sign}: a person at a terminal signs items with the person's own key. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Signs items as they stand now and writes the signature below approvals/signatures; you",
      "commit it. Asks at a terminal; without one nothing is signed.",
      "Make a key: openssl genpkey -algorithm ed25519 -out KEY; put the base64 lines of",
      "`openssl pkey -in KEY -pubout` into the field key of your PERSON."
    })
@Implements("SRS-3304")
final class ReviewSignCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Parameters(arity = "1..*", paramLabel = "ID", description = "the items to sign")
  private List<String> ids = List.of();

  @Option(names = "--person", required = true, description = "who signs, for example PERSON-3")
  private String person = "";

  @Option(names = "--meaning", required = true, description = "author, reviewer or approver")
  private Meaning meaning = Meaning.AUTHOR;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "the person's private key, PKCS#8 PEM, kept outside the repository")
  private Path key = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Terminal.attached()) {
      return refused("no terminal is attached, and automation cannot sign");
    }
    if (!Files.isRegularFile(key)) {
      return refused("there is no key file " + key);
    }
    if (key.toRealPath().startsWith(root.path().toRealPath())) {
      return refused("the key stands in the repository; keep it outside");
    }
    Look look = Look.at(root.path(), false);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    Subject subject = look.subject().get();
    Signing signing =
        new Signing(subject.graph(), ReviewRule.prints(subject), person, meaning, ids);
    Optional<String> barred = signing.refusal();
    if (barred.isPresent()) {
      return refused(barred.get());
    }
    ids.forEach(
        id ->
            Output.of(spec)
                .println(id + " " + subject.graph().item(id).map(Item::title).orElse("(file)")));
    Output.of(spec).flush();
    String answer =
        Objects.requireNonNull(System.console())
            .readLine("To sign these as %s, type %s: ", meaning.word(), person);
    if (!person.equals(answer)) {
      return refused("not confirmed");
    }
    try {
      Path file = signing.write(root.path(), LocalDate.now(ZoneOffset.UTC), Files.readString(key));
      Output.of(spec).println("Wrote " + root.path().relativize(file) + "; commit it.");
      Output.of(spec).println(Promises.line());
      return 0;
    } catch (GeneralSecurityException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private int refused(String why) {
    Output.errors(spec).println("Nothing was signed: " + why + ".");
    Output.errors(spec).println(Promises.line());
    return 2;
  }
}
