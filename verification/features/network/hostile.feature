Feature: Hostile and broken peers end in an answer

  @SRS-303 @RC-6 @RC-7 @effective
  Scenario Outline: Bytes that are not DICOM close the connection and nothing else
    Given a running device
    When a peer sends <bytes> to the DICOM port
    Then the connection is closed within 5 seconds
    And DCMTK asks for an echo as "CT1"
    And the exit code is 0

    Examples:
      | bytes                                    |
      | an HTTP request                          |
      | a TLS greeting                           |
      | 1000 zero bytes                          |
      | a request header that claims 4294967295 bytes |
      | a data header that claims 4294967295 bytes    |
      | a data PDU without an association        |

  @SRS-304 @RC-7 @effective
  Scenario: A peer that says nothing is cut off
    Given a running device
    When a peer connects to the DICOM port and stays silent
    Then the connection is closed within 15 seconds

  @SRS-304 @RC-7 @effective
  Scenario: A peer that sends its request byte by byte is cut off
    Given a running device
    When a peer sends its association request with one byte a second
    Then the connection is closed within 15 seconds
