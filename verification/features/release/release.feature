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

  @SRS-2404 @RC-79 @effective
  Scenario: The device does not start as an altered release
    Given one byte of "ifu/index.html" in the release is altered
    When the device is started as that release
    Then the exit code is 2
    And the output says "ifu/index.html: altered since it was signed"

  @SRS-2404 @SRS-2401
  Scenario: The device starts as the release that was signed
    When the device is started as that release
    Then the log-in page shows the version, the commit and the digest of the build inputs
