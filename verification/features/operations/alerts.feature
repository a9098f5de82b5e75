Feature: People learn what is wrong without looking, and learn when they are not told

  @SRS-4301 @SRS-4302 @SRS-4303 @RC-118
  Scenario: A refused case is on the page and with the messaging, once and without identity
    Given a running device that tells the site's messaging
    And the phantom CT series "thorax" without slice 10
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "REFUSED"
    And the worklist says "REFUSED: case 1"
    And the worklist says "contour by hand"
    And within 40 seconds the messaging was told "REFUSED: case 1"
    And 40 seconds later the messaging was told 1 time, nothing of the patient

  @SRS-4303 @SRS-4304 @RC-180 @effective @CAUSE-960
  Scenario: Messaging that does not take alerts is shown, and told when it does
    Given a running device that tells the site's messaging
    And the messaging refuses everything
    And the phantom CT series "thorax" without slice 10
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "REFUSED"
    And within 20 seconds the worklist says "the webhook has not taken alerts since"
    And the worklist says "it answered with status 503"
    And the health page says "WARNING"
    When the messaging takes what it is told
    Then within 60 seconds the messaging was told "REFUSED: case 1"
    And within 10 seconds the worklist does not say "has not taken alerts"

  @SRS-4307 @RC-129 @effective @CAUSE-822
  Scenario: A clock that differs from the site's time server stands on the worklist
    Given a running device whose time server is 90 seconds ahead
    Then within 30 seconds the worklist says "CLOCK_WRONG: clock"
    And the worklist says "time synchronisation"

  @SRS-4302
  Scenario: A refused case is told by mail
    Given a running device that tells the site's mail server
    And the phantom CT series "thorax" without slice 10
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "REFUSED"
    And within 40 seconds a mail to "physics@hospital.example" says "REFUSED: case 1"
    And the mail holds nothing of the patient

  @SRS-4302 @SRS-4304
  Scenario: A mail server without encryption is given nothing unless the site allows it
    Given a running device that tells the site's mail server only with encryption
    And the phantom CT series "thorax" without slice 10
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "REFUSED"
    And within 20 seconds the worklist says "the mail server has not taken alerts since"
    And the mail server was given nothing
