package org.oarlock.verification;

import io.cucumber.java.After;
import io.cucumber.spring.CucumberContextConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;

/** Lets step classes share a scenario by constructor injection. */
@CucumberContextConfiguration
@ContextConfiguration(classes = VerificationContext.Steps.class)
public class VerificationContext {

  private final Scenario scenario;

  /** Made once a scenario. */
  public VerificationContext(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Ends what the scenario started. */
  @After
  public void end() throws Exception {
    scenario.end();
  }

  /** Finds the shared scenario. */
  @ComponentScan
  static class Steps {}
}
