package org.oarlock.verification;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;

/** Steps of a person who signs with a key that is made for the scenario. */
public class ReviewSteps {

  private static final long SECONDS = 60;

  private final Scenario scenario;

  /** Shares the scenario's folder. */
  public ReviewSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  private Path repository() {
    return scenario.folder().resolve("small");
  }

  private Path key() {
    return scenario.folder().resolve("key.pem");
  }

  @Given("a person {string} with a key of their own")
  public void person(String id) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    Files.writeString(
        key(),
        "-----BEGIN PRIVATE KEY-----\n"
            + base64.encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Files.writeString(
        repository().resolve("requirements/persons.yaml"),
        "- id: "
            + id
            + "\n  title: Somebody\n  role: reviewer\n  key: "
            + base64.encodeToString(pair.getPublic().getEncoded())
            + "\n");
  }

  /** A pseudo terminal, in which the person types. */
  @When("at a terminal {string} answers to {string}")
  public void answers(String words, String command) {
    String tool = String.join(" ", Built.trace(command.split(" "))) + " --key " + key();
    String shell = "echo " + words + " | env -u CI script -qec '" + tool + "' /dev/null";
    scenario.lastRun(Run.of(List.of("sh", "-c", shell), repository(), SECONDS));
  }
}
