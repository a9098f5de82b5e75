Feature: A release that shows what it is and notices when it was altered

  Background:
    Given a release sealed with the site's trusted key

  @SRS-2402 @SRS-2405 @RC-79 @RC-80
  Scenario: An untouched release is genuine and calls itself an engineering baseline
    When the release is checked offline
    Then the exit code is 0
    And the output says "engineering baseline"

  @SRS-2403 @RC-79 @effective
  Scenario: An altered file is named
    Given one byte of "ifu/index.html" in the release is altered
    When the release is checked offline
    Then the exit code is 1
    And the output says "ifu/index.html: altered since it was signed"

  @SRS-2403 @RC-79 @effective
  Scenario: Somebody else's signature does not count
    Given the release is sealed again with another key
    When the release is checked offline
    Then the exit code is 1
    And the output says "not signed by the trusted key"

  @SRS-2404 @RC-79 @effective @CAUSE-720
  Scenario: The device does not start as an altered release
    Given one byte of "ifu/index.html" in the release is altered
    When the device is started as that release
    Then the exit code is 2
    And the output says "ifu/index.html: altered since it was signed"

  @SRS-2404 @RC-79 @RC-80 @effective @CAUSE-720
  Scenario: The device does not start from a jar that is not in the release
    Given a release that holds another jar than the one that runs
    When the device is started as that release
    Then the exit code is 2
    And the output says "runs and is no file of the release"

  @SRS-2404 @SRS-2401
  Scenario: The device starts as the release that was signed
    When the device is started as that release
    Then the log-in page shows the version, the commit and the digest of the build inputs

  @SRS-2406 @SRS-2407 @SRS-2408 @SRS-1409 @SRS-1511 @RC-80
  Scenario: What the manufacturer signed for this build is shown and stands in results
    Given a statement of a manufacturer for this build
    When the device is started in the manufacturer's name
    Then the start-up line, the log-in page and the page about the device say what the manufacturer states
    Given the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the delivered structure set names the manufacturer and his UDI

  @SRS-2407 @RC-80 @effective
  Scenario: An altered statement stops the start
    Given a statement of a manufacturer for this build
    And the CE mark in the statement is altered
    When the device is started in the manufacturer's name
    Then the exit code is 2
    And the output says "manufacturer.json: not signed by the trusted key"

  @SRS-2407 @RC-80 @effective
  Scenario: A statement that somebody else signed stops the start
    Given a statement of a manufacturer for this build
    And the statement is signed again with another key
    When the device is started in the manufacturer's name
    Then the exit code is 2
    And the output says "manufacturer.json: not signed by the trusted key"

  @SRS-2407 @RC-80 @effective
  Scenario: A statement for another build stops the start
    Given a statement of a manufacturer for another build
    When the device is started in the manufacturer's name
    Then the exit code is 2
    And the output says "manufacturer.json: is stated for the build inputs"

  @SRS-2406 @RC-80 @effective
  Scenario: A statement with an unknown key is not signed
    When a manufacturer signs a statement with an unknown key
    Then the exit code is 2
    And the output says "manufacturer.json: key 'cleared-by': unknown"

  @SRS-2408 @RC-80
  Scenario: Without a statement nobody is named
    When the device is started as that release
    Then the page about the device says that it is not certified and names nobody
