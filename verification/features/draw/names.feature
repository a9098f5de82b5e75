Feature: Each planning system gets the structures that it wants, under the names that it knows

  @SRS-1411 @SRS-1512
  Scenario: Names, colours and order are those of the destination
    Given a running device whose planning system wants the names
      """
      prefix: o_
      longest: 10
      structures:
        - {structure: Lung_R, alias: Lunge re, colour: "#0102fd"}
        - {structure: Lung_L, alias: Lunge li}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has the structures "o_Lunge re, o_Lunge li, o_Body, o_Bone"
    And there "o_Lunge re" has the colour 1, 2, 253

  @SRS-1413 @SRS-1512 @SRS-1705 @RC-191
  Scenario: The route says which structures are drawn, and the draft says which are not
    Given a running device with the rules
      """
      - {name: lungs, when: {calling-ae: CT1}, model: oarlock-reference, structures: [Lung_L, Lung_R], destinations: [TPS]}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has the structures "zz_Lung_L, zz_Lung_R"
    And its description there says "Not wanted by the route, not drawn: Body, Bone."

  @SRS-1412 @SRS-1790 @RC-190 @effective @CAUSE-970
  Scenario Outline: Names that lead to another structure stop the start
    Given a configuration in which the planning system wants the names
      """
      structures: [{structure: <structure>, alias: <alias>}]
      """
    When the device is started with it
    Then the exit code is 2
    And the output says "<message>"

    Examples:
      | structure | alias              | message                                                    |
      | Lung_L    | Lung_R             | 'zz_Lung_R' for Lung_L is the name of another structure    |
      | Lung_L    | Right lung         | 'zz_Right lung' for Lung_L says the other side             |
      | Body      | Outline of patient | has more than 16 characters                                |
      | Lung_S    | Lung               | no package makes 'Lung_S', did you mean 'Lung_L'?          |

  @SRS-2280 @SRS-1790
  Scenario Outline: A rule that wants what is not there stops the start
    Given a configuration in which "<what>" reads "<instead>"
    When the device is started with it
    Then the exit code is 2
    And the output says "<message>"

    Examples:
      | what                     | instead                                         | message                                   |
      | model: oarlock-reference | model: oarlock-reference, structures: [Lung_l]  | does not make 'Lung_l', did you mean 'Lung_L'? |
      | holes: keyhole           | holes: keyhole, names: own                      | no name template 'own'                    |
