Feature: Machines store images over the web as scanners do over DICOM

  @SRS-4401 @SRS-4404 @SRS-4405 @SRS-4406 @SRS-4407 @SRS-4408 @SRS-4409 @SRS-4410
  @RC-230 @RC-233 @RC-270 @RC-271 @effective
  @CAUSE-1010 @CAUSE-1013 @CAUSE-1050 @CAUSE-1052
  Scenario: A series stored over the web becomes a case that reviewers find and read, and half a request does not
    Given a running device to which "PACS" stores over the web with the token "a token of nineteen"
    And the phantom CT series "thorax"
    When somebody breaks off in the middle of storing the series over the web
    Then the case is "HELD" with reason "ASSOCIATION_ABORTED"
    When the series is stored over the web
    Then the answer is 200 and names every image of the series as stored
    And within 60 seconds the case is "DELIVERED"
    And within 5 seconds the series has made 1 case
    And it reads back every image of the series over the web as it was sent
    And "OTHER", which did not send it, reads nothing
    And a clinician who logged in finds the study with its images and the draft that nobody approved, as pydicom reads it
    And the clinician reads the draft over the web as it was proved, and what is known of it as the planning system got it
    And the token "a token of nineteen" finds the images alone
    And who is not logged in or neither clinician nor physicist learns nothing of what there is
    And a structure set that was altered on disk is given to nobody

  @SRS-4402 @SRS-4403 @RC-231 @RC-232 @effective @CAUSE-1011 @CAUSE-1012
  Scenario: Nobody stores without the proof that the site asks for, or without bounds
    Given a running device to which "PACS" stores in TLS with the certificate "ct1.test" and the token "a token of nineteen"
    And the phantom CT series "thorax"
    When each of these stores an image over the web, the answer is
      | certificate     | token               | type                                        | length   | status |
      |                 | a token of nineteen | multipart/related; type="application/dicom" |          | 401    |
      | ct1.test        |                     | multipart/related; type="application/dicom" |          | 401    |
      | ct1.test        | another token here  | multipart/related; type="application/dicom" |          | 401    |
      | ultrasound.test | a token of nineteen | multipart/related; type="application/dicom" |          | 401    |
      | ct1.test        | a token of nineteen | application/dicom                           |          | 415    |
      | ct1.test        | a token of nineteen | multipart/related; type="application/dicom" | 16777216 | 413    |
      | ct1.test        | a token of nineteen | multipart/related; type="application/dicom" |          | 200    |
    Then 1 image is kept
