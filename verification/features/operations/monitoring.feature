Feature: A monitor sees how the device is, and never a patient

  @SRS-4305 @RC-73
  Scenario: A whole scrape holds figures and no identity
    Given a running device that gives figures for the token "a token for the monitor"
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    When somebody asks for pages named after the patient
    Then the monitor with the token "a token for the monitor" reads "oarlock_cases{state=\"DELIVERED\"} 1.0"
    And no line of its reading holds anything of the patient, a UID, an AE title or an account

  @SRS-4305
  Scenario: Without the token nobody reads figures
    Given a running device that gives figures for the token "a token for the monitor"
    Then a stranger who opens "/prometheus" is not let in
    And a monitor with the token "another token for it" is not let in
    And the physicist who opens "/prometheus" is not let in

  @SRS-4306
  Scenario: A device that can take a series says so
    Given a running device
    Then a stranger who opens "/health/readiness" sees "UP" and no details
    And a stranger who opens "/health/liveness" sees "UP" and no details

  @SRS-4306
  Scenario: A device without room is not ready, and lives
    Given a running device that keeps more room than the disk has
    Then the page "/health/readiness" answers 503
    And the page "/health/liveness" answers 200

  @SRS-4308 @RC-73
  Scenario: The log is JSON where the site asks for it, and names no patient
    Given a running device that logs JSON and cannot reach its messaging
    And the phantom CT series "thorax" without slice 10
    When the scanner "CT1" sends the series
    Then within 20 seconds the log says "does not take alerts" in JSON
    And the device printed nothing of the patient's identity
