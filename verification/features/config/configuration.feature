Feature: A configuration is right as a whole, or the device says everything that is wrong

  @SRS-2201 @RC-75 @effective
  Scenario Outline: A wrong key stops the start
    Given a configuration in which "<what>" reads "<instead>"
    When the device is started with it
    Then the exit code is 2
    And the output says "<message>"

    Examples:
      | what             | instead            | message                                                |
      | ae-title: OARLOCK | ae-titel: OARLOCK | key 'dicom.ae-titel': unknown, did you mean 'ae-title'? |
      | Europe/London    | Europe/Lundun      | key 'site.time-zone': must be a time zone              |
      | quiet-seconds: 2 | quiet-seconds: soon | key 'dicom.quiet-seconds': must be a whole number     |
      | quiet-seconds: 2 | quiet-seconds: 99999 | key 'dicom.quiet-seconds': must be less than         |
      | purpose: test    | purpose: maybe     | must be one of test, clinical                          |

  @SRS-2202
  Scenario: Every problem is named at once
    Given a configuration in which "ae-title: OARLOCK" reads "ae-titel: OARLOCK"
    And in it "Europe/London" reads "Europe/Lundun"
    When the device is started with it
    Then the exit code is 2
    And the output says "ae-titel"
    And the output says "time-zone"

  @SRS-2204
  Scenario Outline: Rules that name nothing stop the start
    Given a configuration in which "<what>" reads "<instead>"
    When the device is started with it
    Then the exit code is 2
    And the output says "<message>"

    Examples:
      | what                     | instead                 | message                                                    |
      | destinations: [TPS]      | destinations: [TSP]     | no destination 'TSP', did you mean 'TPS'?                  |
      | model: oarlock-reference | model: oarlock-referenz | no model 'oarlock-referenz', did you mean 'oarlock-reference'? |

  @SRS-2206 @RC-142 @effective @CAUSE-121
  Scenario: Two rules that one series matches stop the start
    Given a configuration in which "modality: SR" reads "station-name: LINAC"
    When the device is started with it
    Then the exit code is 2
    And the output says "key 'routes[1]': matches series that rule 'planning CT' matches too, for example with calling-ae 'CT1', modality 'CT', station-name 'LINAC'"

  @SRS-2207 @SRS-1105
  Scenario Outline: Rules that cannot be asked stop the start
    Given a configuration in which "modality: CT" reads "<instead>"
    When the device is started with it
    Then the exit code is 2
    And the output says "<message>"

    Examples:
      | instead                                      | message                                                       |
      | modalty: CT                                  | key 'routes[0].when.modalty': unknown, did you mean 'modality'? |
      | modality: {equal: CT}                        | did you mean 'equals'?                                        |
      | kvp: {number: {at-most: thick}}              | must be a number, not 'thick'                                 |
      | '00100020': P1                               | is no attribute that a rule may look at                       |
      | modality: {matches: '(a)(?=b)'}              | key 'routes[0].when.modality.matches': cannot be read         |

  @SRS-2203
  Scenario: Without bind addresses the device is not on the network
    Given a configuration in which "bind: 127.0.0.1, " reads ""
    When the device of that configuration runs
    Then it listens on the loopback interface only

  @SRS-2205 @RC-36
  Scenario: A destination has no purpose by default
    Given a configuration in which "purpose: test, " reads ""
    When the device is started with it
    Then the exit code is 2
    And the output says "key 'destinations[0].purpose': is missing"

  @SRS-2250 @RC-171 @effective @CAUSE-954
  Scenario: Pages in the clear do not leave the machine
    Given a configuration in which "web: {bind: 127.0.0.1" reads "web: {bind: 0.0.0.0"
    When the device is started with it
    Then the exit code is 2
    And the output says "key 'web.bind': '0.0.0.0' is beyond loopback, where pages are served over HTTPS only"

  @SRS-2251 @RC-75
  Scenario Outline: TLS that cannot work as written stops the start
    Given a configuration in which "<what>" reads "<instead>"
    When the device is started with it
    Then the exit code is 2
    And the output says "<message>"

    Examples:
      | what              | instead                           | message                                            |
      | quiet-seconds: 2  | quiet-seconds: 2, transport: tls  | key 'dicom.transport': needs 'tls'                 |
      | purpose: test     | purpose: test, tls: true          | key 'destinations[0].tls': needs 'tls'             |
      | ae-title: OARLOCK | certificates: [{ae-title: CT1, name: ct1.test}] | key 'dicom.certificates': can never be shown |

  @SRS-2260
  Scenario: A gateway without a service stops the start
    Given a configuration that says besides
      """
      inference: {role: gateway}
      """
    When the device is started with it
    Then the exit code is 2
    And the output says "key 'inference.service': is missing: a gateway needs the address of who segments"
    And the output says "key 'inference.role': needs 'tls'"
