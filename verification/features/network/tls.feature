Feature: In TLS a peer is who its certificate says

  @SRS-350 @SRS-351 @RC-101 @RC-170 @CAUSE-710 @CAUSE-953
  Scenario: A scanner and a planning system with certificates of the clinic work in TLS
    Given a device that speaks TLS with certificates of the clinic
    And the phantom CT series "thorax"
    When DCMTK sends the series in TLS as "CT1" with the certificate "ct1.test"
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT

  @SRS-350 @SRS-351 @SRS-352 @RC-101 @RC-170 @RC-7 @effective @CAUSE-710 @CAUSE-953
  Scenario: Whoever else calls in TLS is refused
    Given a device that speaks TLS with certificates of the clinic
    When DCMTK asks for an echo in TLS as each of these, it is refused
      | calling | certificate     | reason                          |
      | CT1     | ultrasound.test | Calling AE Title Not Recognized |
      | CT2     | ct1.test        | Calling AE Title Not Recognized |
      | CT1     | ended.test      | 'ended.test' expired on         |
      | CT1     | foreign.test    | was not issued by an authority  |
    And DCMTK asks for an echo as "CT1"
    Then the exit code is not 0
    When openssl calls the TLS port as each of these, it is refused
      | options                                      |
      | -tls1_3                                      |
      | -tls1_2                                      |
      | -tls1_1 -cipher DEFAULT@SECLEVEL=0           |
      | -tls1_2 -cipher AES128-SHA256                |
    And a peer begins TLS with one byte a second
    Then every connection is closed within 15 seconds
    When DCMTK asks for an echo in TLS as "CT1" with the certificate "ct1.test"
    Then the exit code is 0

  @SRS-353 @SRS-351 @RC-101 @RC-170 @effective @CAUSE-951
  Scenario Outline: A planning system that proves nothing is told nothing, and the command says why
    Given a planning system that <shows>
    When I run "oarlock echo" in TLS to the planning system
    Then the exit code is 1
    And the output says "<words>"

    Examples:
      | shows                                  | words                                                  |
      | shows the certificate "ultrasound.test" | is for [ultrasound.test] and not for 'tps.test'       |
      | shows the certificate "ended.test"     | the peer's certificate 'ended.test' expired on         |
      | shows the certificate "foreign.test"   | was not issued by an authority of 'tls.trusted'        |
      | speaks no TLS                          | it may speak no TLS                                    |
      | trusts another authority               | this device's certificate                              |

  @SRS-353 @SRS-351
  Scenario: A planning system with its own certificate answers
    Given a planning system that shows the certificate "tps.test"
    When I run "oarlock echo" in TLS to the planning system
    Then the exit code is 0
