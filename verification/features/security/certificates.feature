Feature: Certificates are read, believed and renewed with care

  @SRS-2050 @SRS-2051
  Scenario Outline: Certificates that cannot be used stop the start with what to do
    Given a configuration with TLS whose <file> is "<other>"
    When the device is started with it
    Then the exit code is 2
    And the output says "<words>"

    Examples:
      | file        | other           | words                                                          |
      | certificate | ended.test.pem  | key 'tls.certificate': the certificate 'ended.test' expired on |
      | certificate | none.pem        | does not exist                                                 |
      | key         | ct1.test.key    | is not the key of the first certificate of 'tls.certificate'   |
      | key         | open.key        | may be read or changed by everybody on this machine            |
      | trusted     | device.test.key | holds no certificate in PEM form                               |

  @SRS-2052 @SRS-2053 @SRS-4312 @RC-172 @RC-225 @effective @CAUSE-952
  Scenario: A certificate that ends in ten days is seen by everybody who can renew it
    Given a device that speaks TLS with a certificate that ends in 10 days
    Then the worklist says "Certificate 'device.test' (this device) expires on"
    And the worklist says "CERTIFICATE_ENDS_SOON: certificate device.test"
    And a stranger who opens "/about" reads "expires on"
    And a stranger who opens "/health" sees "WARNING" and no details
    And the pages answer over HTTPS only, with a cookie that stays there
    When I run the self-check of the running device in TLS
    Then the exit code is 0
    And the record says "Certificate 'device.test' (this device)"
    And the record says "expires on"

  @SRS-2054 @RC-171
  Scenario: Where the site wants it, a browser shows a certificate before anybody can log in
    Given a device whose pages ask browsers for a certificate
    Then openssl is let to the pages with the certificate "ct1.test"
    And openssl is not let to the pages with the certificate "foreign.test"
    And openssl is not let to the pages without a certificate
