Feature: Hostile and broken peers end in an answer

  @SRS-303 @RC-6 @effective
  Scenario: Bytes that are not DICOM close the connection and nothing else
    Given a running device
    When each of these is sent to the DICOM port, the connection is closed within 5 seconds
      | an HTTP request                               |
      | a TLS greeting                                |
      | 1000 zero bytes                               |
      | a request header that claims 4294967295 bytes |
      | a data header that claims 4294967295 bytes    |
      | a data PDU without an association             |
    And DCMTK asks for an echo as "CT1"
    Then the exit code is 0

  @SRS-304 @RC-7 @effective @CAUSE-113
  Scenario: Peers that say nothing or almost nothing are cut off
    Given a running device
    When a peer connects to the DICOM port and stays silent
    And a peer sends its association request with one byte a second
    Then every connection is closed within 20 seconds
